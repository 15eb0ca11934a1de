import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { sourceFields } from '@/components/indicators/source-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { addSourceAction } from '@/lib/indicators/sources/actions'
import { listSourceChoices } from '@/lib/indicators/sources/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Puts data that a partner or the municipality has in the catalogue. */
export default async function NewDataSourcePage({ params }: PageProps<'/c/[coalition]/cijfers/bronnen/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newDataSource(slug), listSourceChoices)
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('dataSources')
  return (
    <Workspace title={t('new')} shell={read.data.shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: t('title'), href: paths.dataSources(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('new')}</h1><p className="lead subtle">{t('never')}</p></div>
        <ActionForm
          action={addSourceAction} text={formText(t('form.submit'))} fields={sourceFields(read.data.page)} hidden={{ coalition: slug, requestKey: newId() }}
          cancel={{ label: texts('shell')('stop'), href: paths.dataSources(slug) }}
        />
      </div>
    </Workspace>
  )
}
