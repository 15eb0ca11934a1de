import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { statlineFields } from '@/components/indicators/statline-fields'
import { StatlineNotice } from '@/components/indicators/statline-problem'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { followTableAction } from '@/lib/indicators/statline/actions'
import { askStatline, readChoices } from '@/lib/indicators/statline/gateway'
import { readOwnArea } from '@/lib/indicators/statline/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Chooses what is followed of a table of CBS. */
export default async function StatlineTablePage({ params }: PageProps<'/c/[coalition]/cijfers/cbs/[tabel]'>) {
  const { coalition: slug, tabel } = await params
  const read = await readWorkspace(slug, paths.statlineTable(slug, tabel), readOwnArea)
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: area } = read.data
  const found = await askStatline((statline) => readChoices(tabel, statline))
  const t = await requestTexts('indicators.statline')
  const title = found.ok ? found.answer.table.title : texts('indicators')('statline.title')
  return (
    <Workspace title={title} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: t('title'), href: paths.statline(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{title}</h1>{found.ok && <p className="lead subtle">{t('tableId', { id: found.answer.table.id })}</p>}</div>
        {found.ok ? (
          <ActionForm
            action={followTableAction} text={formText(t('submit'))} fields={statlineFields({ ...found.answer, area })} initial={{ 'areas[]': area ? [area.code] : ['NL00'], direction: 'NO_DIRECTION' }}
            hidden={{ coalition: slug, requestKey: newId(), tableId: found.answer.table.id, tableTitle: title.slice(0, 200) }} cancel={{ label: texts('shell')('stop'), href: paths.statline(slug) }}
          />
        ) : <><StatlineNotice problem={found.problem} /><p><ButtonLink href={paths.statline(slug)} look="secondary">{t('title')}</ButtonLink></p></>}
      </div>
    </Workspace>
  )
}
