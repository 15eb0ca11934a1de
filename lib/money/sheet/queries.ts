import 'server-only'
import { listSheetSubjects, readSheet } from '@/lib/plan/sheets/queries'
import type { SheetRead, SheetSubject, Source } from '@/lib/plan/sheets/types'
import { authorize } from '@/lib/platform/authz/policy'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { moneyPolicy } from '../policy'
import { listMoneyFlows, readMoneyFlow, requireMoneyOpen } from '../queries'

/** What the map of money as a sheet is about. Behind the lock, as the flows themselves: also what somebody began. */
export const MONEY_SOURCE: Source = {
  subjects: async (tx, ctx) => {
    authorize(moneyPolicy, ctx, 'write')
    return (await listMoneyFlows(tx, ctx)).map(({ id, name, partnerName }) => ({ id, name, of: partnerName, isThere: true, isFilled: true }))
  },
  open: async (tx, ctx, id) => {
    authorize(moneyPolicy, ctx, 'write')
    await requireMoneyOpen(tx, ctx)
    if (id === null) return { subject: null, row: null }
    const flow = await readMoneyFlow(tx, ctx, id)
    return { subject: { id: flow.id, name: flow.name }, row: { ...flow } }
  },
}

/** The flows that the sheet can be about. @throws DomainError rule_broken while money is locked */
export const listMoneySubjects = (tx: CoalitionTx, ctx: MemberContext): Promise<SheetSubject[]> => listSheetSubjects(tx, ctx, 'F4.7', MONEY_SOURCE)

/** The sheet about one flow, or a new one. @throws DomainError rule_broken while money is locked */
export const readMoneySheet = (tx: CoalitionTx, ctx: MemberContext, over: string): Promise<SheetRead> => readSheet(tx, ctx, { key: 'F4.7', over }, MONEY_SOURCE)
