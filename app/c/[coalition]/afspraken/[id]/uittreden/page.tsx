import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { readAgreement } from '@/lib/agreements/queries'
import { withdrawPartyAction } from '@/lib/agreements/revisions/actions'
import { listParties } from '@/lib/agreements/revisions/queries'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function WithdrawPartyPage({ params }: PageProps<'/c/[coalition]/afspraken/[id]/uittreden'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.withdrawParty(slug, id), async (tx, ctx) => {
    authorize(agreementsPolicy, ctx, 'withdraw_party')
    const { parties } = await listParties(tx, ctx, id)
    return { agreement: await readAgreement(tx, ctx, id), options: parties.map((one) => ({ value: one.partnerId, label: one.partnerName })) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { agreement, options } } = read.data
  const t = await requestTexts('agreements')
  return (
    <Workspace title={texts('agreements')('withdrawal.title')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('withdrawal.title')}</h1><p className="lead">{t('withdrawal.lead')}</p></div>
        {options.length === 0
          ? <p>{t('withdrawal.nobody')}</p>
          : (
            <ActionForm
              action={withdrawPartyAction} text={formText(t('withdrawal.submit'))} hidden={{ coalition: slug, agreementId: id }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.agreement(slug, id) }}
              fields={[
                { kind: 'select', name: 'partnerId', label: t('withdrawal.partner'), empty: t('paper.choose'), options },
                { kind: 'date', name: 'leavesOn', label: t('withdrawal.day') },
                { kind: 'textarea', name: 'reason', label: t('withdrawal.why'), rows: 3, maxLength: AGREEMENT_LIMITS.reason, guard: true },
                { kind: 'textarea', name: 'consequences', label: t('withdrawal.consequences'), rows: 3, maxLength: AGREEMENT_LIMITS.reason, optional: true, guard: true },
              ]}
            />
          )}
      </div>
    </Workspace>
  )
}
