import { dateValues } from '@/components/goals/goal-fields'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { MoneyForm } from '@/components/money/money-form'
import { changeMoneyFlowAction } from '@/lib/money/actions'
import { readMoneyFlow } from '@/lib/money/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Changes a money flow, while money is open. */
export default async function MoneyFlowPage({ params }: PageProps<'/c/[coalition]/geld/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.moneyFlow(slug, id), async (tx, ctx) => ({ flow: await readMoneyFlow(tx, ctx, id), partners: (await listPartners(tx, ctx)).filter((one) => one.status !== 'LEFT') }))
  const t = await requestTexts('money')
  if (!read.ok) return <RefusalPage {...read} when={{ codes: ['money.locked'], title: t('lock.closed'), onward: { label: t('lock.toLock'), href: paths.money(slug) } }} />
  const { data: { shell, page: { flow, partners } } } = read
  return (
    <Workspace title={flow.name} shell={shell} place="plan" crumbs={[{ label: t('title'), href: paths.money(slug) }]} narrow>
      <MoneyForm
        slug={slug} title={flow.name} action={changeMoneyFlowAction} partners={partners} hidden={{ id, expectedVersion: String(flow.version) }}
        initial={{
          name: flow.name, partnerId: flow.partnerId, purpose: flow.purpose, amountPerYear: flow.amountPerYear === null ? '' : String(flow.amountPerYear), certainty: flow.certainty,
          ...dateValues('runsUntil', flow.runsUntil), bundling: flow.bundling, ruleInTheWay: flow.ruleInTheWay ?? '', howThen: flow.howThen ?? '', gainerId: flow.gainerId ?? '',
        }}
      />
    </Workspace>
  )
}
