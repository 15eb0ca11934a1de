import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { chosenFields } from '@/components/indicators/chosen-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { chooseComparisonAction, letGoComparisonAction } from '@/lib/indicators/chosen/actions'
import { readChosen } from '@/lib/indicators/chosen/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Which municipalities the own one stands beside by hand, and why these; or that it is let go. */
export default async function ChooseComparisonPage({ params }: PageProps<'/c/[coalition]/cijfers/vergelijken/kiezen'>) {
  const { coalition: slug } = await params
  const here = paths.chosenComparison(slug)
  const read = await readWorkspace(slug, here, readChosen)
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: choice } = read.data
  const t = await requestTexts('comparison.chosen')
  const back = paths.comparison(slug)
  const hidden = { coalition: slug, expectedVersion: String(choice?.version ?? 0) }
  return (
    <Workspace title={t('formTitle')} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: texts('comparison')('title'), href: back }]} narrow>
      <div className="stack stack-3xl">
        <div className="stack stack-sm"><h1>{t('formTitle')}</h1><p className="lead subtle">{t('formLead')}</p></div>
        <ActionForm
          action={chooseComparisonAction} text={formText(t('submit'))} fields={chosenFields()} hidden={hidden} theirsHref={here}
          initial={{ municipalities: choice?.names.join('\n') ?? '', reason: choice?.reason ?? '' }} cancel={{ label: texts('shell')('stop'), href: back }}
        />
        {choice && (
          <section className="stack" aria-labelledby="let-go">
            <div className="stack stack-xs"><h2 id="let-go">{t('letGoTitle')}</h2><p>{t('letGoLead')}</p></div>
            <ActionForm action={letGoComparisonAction} text={formText(t('letGo'))} look="danger" fields={[]} hidden={hidden} />
          </section>
        )}
      </div>
    </Workspace>
  )
}
