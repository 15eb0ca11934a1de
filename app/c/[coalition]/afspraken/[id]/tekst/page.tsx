import { clauseFields, purposeFields, textValues } from '@/components/agreements/text-fields'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { changeTextAction } from '@/lib/agreements/text/actions'
import { readDraft } from '@/lib/agreements/text/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What the agreement says besides its afspraken, in one form: everything says something already. */
export default async function AgreementTextPage({ params }: PageProps<'/c/[coalition]/afspraken/[id]/tekst'>) {
  const { coalition: slug, id } = await params
  const here = paths.agreementText(slug, id)
  const read = await readWorkspace(slug, here, (tx, ctx) => readDraft(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { agreement } } = read.data
  const t = await requestTexts('agreements')
  return (
    <Workspace title={texts('agreements')('textTitle')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('textTitle')}</h1><p className="lead">{t('textLead')}</p></div>
        <ActionForm
          action={changeTextAction} text={formText(t('textForm.submit'))} theirsHref={here} initial={textValues(agreement)}
          hidden={{ coalition: slug, agreementId: id, expectedVersion: String(agreement.changedIn) }}
          cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.agreement(slug, id) }} fields={[...purposeFields(), ...clauseFields()]}
        />
      </div>
    </Workspace>
  )
}
