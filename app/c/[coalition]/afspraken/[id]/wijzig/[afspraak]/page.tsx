import { commitmentFields, commitmentValues } from '@/components/agreements/commitment-fields'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { OutcomeSources } from '@/components/meetings/outcomes'
import { mandateOptions } from '@/components/mandates/mandate-options'
import { changeCommitmentAction } from '@/lib/agreements/text/actions'
import { readDraftCommitment } from '@/lib/agreements/text/queries'
import { listMandates } from '@/lib/mandates/queries'
import { listSourcesOf } from '@/lib/meetings/sessions/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function ChangeCommitmentPage({ params }: PageProps<'/c/[coalition]/afspraken/[id]/wijzig/[afspraak]'>) {
  const { coalition: slug, id, afspraak } = await params
  const here = paths.changeCommitment(slug, id, afspraak)
  const read = await readWorkspace(slug, here, async (tx, ctx) => ({ ...(await readDraftCommitment(tx, ctx, { agreementId: id, commitmentId: afspraak })), partners: await listPartners(tx, ctx), mandates: await listMandates(tx, ctx), sources: await listSourcesOf(tx, ctx, afspraak) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { title, commitment, partners, mandates, sources } } } = read
  const t = await requestTexts('agreements')
  return (
    <Workspace title={texts('agreements')('changeTitle')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: title, href: paths.agreement(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('changeTitle')}</h1>
        <OutcomeSources slug={slug} sources={sources} />
        <ActionForm
          action={changeCommitmentAction} text={formText(t('commitmentForm.change'))} theirsHref={here} initial={commitmentValues(commitment)}
          hidden={{ coalition: slug, agreementId: id, commitmentId: afspraak, expectedVersion: String(commitment.changedIn) }}
          cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.agreement(slug, id) }}
          fields={commitmentFields(partners.map((one) => ({ value: one.id, label: one.name })), mandateOptions(mandates, dayOf(ctx.now), { named: commitment.mandateId }))}
        />
      </div>
    </Workspace>
  )
}
