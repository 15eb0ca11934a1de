import { dateValues, numberValue } from '@/components/goals/goal-fields'
import { rateFields } from '@/components/contributions/reward-fields'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { agreeRateAction } from '@/lib/contributions/rewards/actions'
import { rewardsPolicy } from '@/lib/contributions/rewards/policy'
import { readReward, readTalkedRate } from '@/lib/contributions/rewards/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function RatePage({ params }: PageProps<'/c/[coalition]/vergoeding/[id]/tarief'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.rate(slug, id), async (tx, ctx) => {
    authorize(rewardsPolicy, ctx, 'agree_rate')
    return { reward: await readReward(tx, ctx, id), talked: await readTalkedRate(tx, ctx, id) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { reward, talked } } } = read
  const t = await requestTexts('rewards')
  return (
    <Workspace title={texts('rewards')('rate.agree')} shell={shell} place="more" crumbs={[{ label: t('of', { name: formerName(reward) }), href: paths.reward(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('rate.agree')}</h1>
        <ActionForm
          action={agreeRateAction} text={formText(t('rate.submit'))} fields={rateFields(talked)}
          initial={{ ...dateValues('validFrom', dayOf(ctx.now)), ...(talked?.per === 'HOUR' ? { euros: numberValue(talked.euros) } : {}) }}
          hidden={{ coalition: slug, membershipId: reward.membershipId, requestKey: newId() }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.reward(slug, id) }}
        />
      </div>
    </Workspace>
  )
}
