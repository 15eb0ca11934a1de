import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { planPolicy } from '../../policy'
import { isOfOneAlone, SHEETS, type SheetKey } from '../definitions'
import { listLeftDraftRows } from '../store'
import type { LeftDraft } from '../types'

/** What people who left began of something that is not there yet: only they saw it. */
export async function listLeftDrafts(tx: CoalitionTx, ctx: MemberContext, key: SheetKey): Promise<LeftDraft[]> {
  authorize(planPolicy, ctx, 'take_over_draft')
  const sheet = SHEETS[key]
  if (!sheet.keepsDraft || !sheet.beginNew || sheet.isSingle || isOfOneAlone(sheet)) return []
  const inWords = sheet.fields.filter(({ kind }) => kind === 'text' || kind === 'long').map(({ name }) => name)
  return (await listLeftDraftRows(tx, key)).map(({ answers, base: _base, ...row }) => ({ ...row, about: inWords.map((name) => String(answers[name] ?? '')).find(Boolean) ?? null }))
}
