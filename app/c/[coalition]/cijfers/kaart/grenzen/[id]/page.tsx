import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { BordersJoined } from '@/components/indicators/borders-joined'
import { borderFields, borderValues } from '@/components/indicators/border-fields'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { cancelBordersAction, chooseBordersAction, confirmBordersAction, turnBordersAction } from '@/lib/indicators/borders/actions'
import { readBorders } from '@/lib/indicators/borders/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One file of borders: what joins, where the code and the name stand and of which year they are; and the way back. */
export default async function BordersPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/kaart/grenzen/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.borders(slug, id), (tx, ctx) => readBorders(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: borders } = read.data
  const t = await requestTexts('borders')
  const maps = texts('maps')
  const hidden = { coalition: slug, id }
  const seen = { ...hidden, expectedVersion: String(borders.version) }
  const isOpen = borders.state === 'CHECKED'
  return (
    <Workspace
      title={borders.fileName} shell={shell} place="figures"
      crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: maps('title'), href: paths.map(slug) }, { label: texts('borders')('title'), href: paths.borderSets(slug) }]}
    >
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t(`heading.${borders.state}`)}</h1><p className="lead subtle">{t('subject', { file: borders.fileName, areas: borders.areaCount, kind: maps(`kinds.${borders.kind}`) })}</p></div>
        {borders.state === 'CONFIRMED' && <p><ButtonLink href={paths.map(slug, { grenzen: id })}>{t('toMap')}</ButtonLink></p>}
        {borders.state !== 'CANCELLED' && <BordersJoined borders={borders} />}
        {isOpen && (
          <section className="sheet sheet-tight stack" aria-labelledby="choose">
            <div className="stack stack-xs"><h2 id="choose">{t('chooseTitle')}</h2><p>{t('chooseLead')}</p></div>
            <ActionForm action={chooseBordersAction} text={formText(t('form.submit'))} look={borders.divisionYear === null ? undefined : 'secondary'} fields={borderFields(borders)} initial={borderValues(borders)} hidden={seen} />
          </section>
        )}
        {isOpen && borders.divisionYear !== null && (
          <ActionForm action={confirmBordersAction} text={formText(t('confirm'))} fields={[]} hidden={seen} icon="check"><p className="small subtle">{t('confirmHelp')}</p></ActionForm>
        )}
        {isOpen && <ActionForm action={cancelBordersAction} text={formText(t('cancel'))} look="secondary" fields={[]} hidden={hidden}><p className="small subtle">{t('cancelHelp')}</p></ActionForm>}
        {borders.state === 'CONFIRMED' && (
          <ActionForm action={turnBordersAction} text={formText(t('remove'))} look="danger" fields={[]} hidden={{ ...hidden, to: 'REMOVED' }}><p className="small subtle">{t('removeHelp')}</p></ActionForm>
        )}
        {borders.state === 'REMOVED' && <ActionForm action={turnBordersAction} text={formText(t('restore'))} look="secondary" fields={[]} hidden={{ ...hidden, to: 'CONFIRMED' }} />}
      </div>
    </Workspace>
  )
}
