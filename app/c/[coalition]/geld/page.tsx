import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { CaseList } from '@/components/money/case-list'
import { MoneyLock } from '@/components/money/money-lock'
import { MoneyRows } from '@/components/money/money-rows'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { overrideMoneyLockAction } from '@/lib/money/actions'
import { listCases } from '@/lib/money/cases/queries'
import { moneyPolicy } from '@/lib/money/policy'
import { listMoneyFlows, readMoneyLock } from '@/lib/money/queries'
import { MONEY_LIMITS } from '@/lib/money/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The lock on money, and behind it the money flows. While it is locked nothing of them is read. */
export default async function MoneyPage({ params, searchParams }: PageProps<'/c/[coalition]/geld'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.money(slug), async (tx, ctx) => {
    const lock = await readMoneyLock(tx, ctx)
    return { lock, flows: lock.isOpen ? await listMoneyFlows(tx, ctx) : [], cases: lock.isOpen ? await listCases(tx, ctx) : [] }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { lock, flows, cases } } } = read
  const t = await requestTexts('money')
  const mayWrite = lock.isOpen && may(moneyPolicy, ctx, 'write')
  const add = mayWrite ? <ButtonLink href={paths.newMoneyFlow(slug)} icon="plus">{t('new')}</ButtonLink> : undefined
  const turn = lock.isOpen ? 'close' : lock.decider === 'OVERRIDE' ? 'reopen' : 'open'
  return (
    <Workspace title={texts('money')('title')} shell={shell} place="plan" crumbs={[{ label: texts('plan')('title'), href: paths.plan(slug) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
          {flows.length > 0 && add}
        </div>
        <MoneyLock slug={slug} lock={lock} />
        {lock.isOpen && flows.length === 0 && <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>}
        {flows.length > 0 && <MoneyRows flows={flows} hrefOf={mayWrite ? (id) => paths.moneyFlow(slug, id) : null} />}
        {lock.isOpen && <CaseList slug={slug} cases={cases} mayWrite={mayWrite} />}
        {may(moneyPolicy, ctx, 'override') && (
          <section className="stack" aria-labelledby="override">
            <div className="stack stack-xs"><h2 id="override">{t(`override.${turn}Title`)}</h2><p>{t(`override.${turn}Help`)}</p></div>
            <ActionForm
              action={overrideMoneyLockAction} text={formText(t(`override.${turn}`))} look="secondary" hidden={{ coalition: slug, to: lock.isOpen ? 'closed' : 'open' }}
              fields={[{ kind: 'textarea', name: 'reason', label: t('override.reason'), rows: 2, maxLength: MONEY_LIMITS.reason, guard: true }]}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
