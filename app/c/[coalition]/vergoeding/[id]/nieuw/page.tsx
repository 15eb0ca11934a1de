import { dateValues } from '@/components/goals/goal-fields'
import { claimFields } from '@/components/contributions/reward-fields'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { claimRewardAction } from '@/lib/contributions/rewards/actions'
import { readReward } from '@/lib/contributions/rewards/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function NewClaimPage({ params }: PageProps<'/c/[coalition]/vergoeding/[id]/nieuw'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.newClaim(slug, id), (tx, ctx) => readReward(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: reward } } = read
  const t = await requestTexts('rewards')
  const isMine = reward.membershipId === ctx.actor.membershipId
  return (
    <Workspace title={texts('rewards')('add')} shell={shell} place={isMine ? 'contributions' : 'more'} crumbs={[{ label: t(isMine ? 'mine' : 'title'), href: paths.reward(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('add')}</h1>
        <ActionForm
          action={claimRewardAction} text={formText(t('form.submit'))} fields={claimFields()} initial={dateValues('claimedOn', dayOf(ctx.now))}
          hidden={{ coalition: slug, membershipId: reward.membershipId, requestKey: newId() }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.reward(slug, id) }}
        />
      </div>
    </Workspace>
  )
}
