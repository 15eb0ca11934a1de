import { commitmentFields } from '@/components/agreements/commitment-fields'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { OutcomeQuote } from '@/components/meetings/outcomes'
import { mandateOptions } from '@/components/mandates/mandate-options'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { addCommitmentAction } from '@/lib/agreements/actions'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { readAgreement } from '@/lib/agreements/queries'
import { listMandates } from '@/lib/mandates/queries'
import { takeOverOutcomeAction } from '@/lib/meetings/sessions/actions'
import { readOpenOutcome } from '@/lib/meetings/sessions/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** A new afspraak of a draft; of an outcome of a partnersessie its partner and words stand in it already. */
export default async function NewCommitmentPage({ params, searchParams }: PageProps<'/c/[coalition]/afspraken/[id]/nieuw'>) {
  const { coalition: slug, id } = await params
  const { uitkomst } = await searchParams
  const outcomeId = typeof uitkomst === 'string' ? uitkomst : undefined
  const read = await readWorkspace(slug, paths.newCommitment(slug, id, outcomeId), async (tx, ctx) => {
    authorize(agreementsPolicy, ctx, 'add_commitment')
    return { agreement: await readAgreement(tx, ctx, id), partners: await listPartners(tx, ctx), mandates: await listMandates(tx, ctx), outcome: outcomeId === undefined ? null : await readOpenOutcome(tx, ctx, outcomeId) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { agreement, partners, mandates, outcome } } } = read
  const t = await requestTexts('agreements')
  const partnerText = await requestTexts('partners')
  return (
    <Workspace title={texts('agreements')('commitmentTitle')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('commitmentTitle')}</h1>
        {outcome && <OutcomeQuote slug={slug} outcome={outcome} />}
        {partners.length === 0
          ? <EmptyState title={partnerText('emptyTitle')} action={<ButtonLink href={paths.newPartner(slug)} icon="plus">{partnerText('new')}</ButtonLink>}>{partnerText('empty')}</EmptyState>
          : (
            <ActionForm
              action={outcome ? takeOverOutcomeAction : addCommitmentAction} text={formText(t('commitmentForm.submit'))} hidden={{ coalition: slug, agreementId: id, requestKey: newId(), ...(outcome ? { outcomeId: outcome.id } : {}) }}
              initial={outcome ? { partnerId: outcome.partnerId, what: outcome.body } : {}}
              cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.agreement(slug, id) }}
              fields={commitmentFields(partners.map((one) => ({ value: one.id, label: one.name })), mandateOptions(mandates, dayOf(ctx.now)))}
            />
          )}
      </div>
    </Workspace>
  )
}
