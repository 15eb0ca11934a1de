import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { SheetUseList } from '@/components/plan/sheet-use'
import { EmptyState } from '@/components/ui/empty-state'
import { ListRows } from '@/components/ui/list-rows'
import { readWorkspace } from '@/lib/notifications/queries'
import { WORKSHEETS } from '@/lib/plan/definitions'
import { readSheetRemarks } from '@/lib/plan/usage/queries'
import { labelOf } from '@/lib/plan/usage/rules'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** How the worksheets go, and what people say does not work. */
export default async function SheetUsePage({ params }: PageProps<'/c/[coalition]/plan/bladen/gebruik'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.sheetUse(slug), readSheetRemarks)
  if (!read.ok) return <RefusalPage {...read} />
  const { data: { shell, page: { use, remarks } } } = read
  const t = await requestTexts('plan')
  const locale = await requestLocale()
  const titleOf = (key: string) => Object.values(WORKSHEETS).find((one) => one.key === key)?.title ?? key
  return (
    <Workspace title={texts('plan')('use.title')} shell={shell} place="plan" crumbs={[{ label: t('title'), href: paths.plan(slug) }, { label: t('kept.title'), href: paths.keptSheets(slug) }]}>
      <div className="stack stack-3xl">
        <div className="stack stack-sm"><h1>{t('use.title')}</h1><p className="lead subtle">{t('use.lead')}</p></div>
        {use.length === 0 ? <EmptyState title={t('use.none')}>{t('use.noneHelp')}</EmptyState> : <SheetUseList use={use} />}
        {remarks.length > 0 && (
          <section className="stack" aria-labelledby="remarks">
            <h2 id="remarks">{t('use.remarks')}</h2>
            <ListRows rows={remarks.map(({ id, worksheet, field, body, givenOn }) => ({ key: id, title: body, meta: [titleOf(worksheet), labelOf(worksheet, field), formatDay(givenOn, locale)].filter((one) => one !== undefined) }))} />
          </section>
        )}
      </div>
    </Workspace>
  )
}
