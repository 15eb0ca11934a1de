import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { MoneyForm } from '@/components/money/money-form'
import { addMoneyFlowAction } from '@/lib/money/actions'
import { moneyPolicy } from '@/lib/money/policy'
import { requireMoneyOpen } from '@/lib/money/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Writes a money flow down, once money is open. */
export default async function NewMoneyFlowPage({ params }: PageProps<'/c/[coalition]/geld/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newMoneyFlow(slug), async (tx, ctx) => {
    authorize(moneyPolicy, ctx, 'write')
    await requireMoneyOpen(tx, ctx)
    return (await listPartners(tx, ctx)).filter((one) => one.status !== 'LEFT')
  })
  const t = await requestTexts('money')
  if (!read.ok) return <RefusalPage {...read} when={{ codes: ['money.locked'], title: t('lock.closed'), onward: { label: t('lock.toLock'), href: paths.money(slug) } }} />
  return (
    <Workspace title={texts('money')('new')} shell={read.data.shell} place="plan" crumbs={[{ label: t('title'), href: paths.money(slug) }]} narrow>
      <MoneyForm slug={slug} title={t('new')} action={addMoneyFlowAction} partners={read.data.page} hidden={{ requestKey: newId() }} />
    </Workspace>
  )
}
