import type { Answers } from '@/lib/plan/types'
import { parseDutchNumber } from '@/lib/platform/actions/fields'
import type { ClaimKind, ClaimRead, TalkedRate } from './types'

type Refusal = 'rewards.hours_missing' | 'rewards.amount_missing'

/** What somebody writes down, as it is kept: minutes of hours, cents of an expense. The other field does not count. */
export function amountsOf(kind: ClaimKind, hours: number | null, euros: number | null): { minutes: number | null; cents: number | null } | { refused: { field: 'hours' | 'euros'; code: Refusal } } {
  if (kind === 'HOURS') {
    const minutes = Math.round((hours ?? 0) * 60)
    return minutes > 0 ? { minutes, cents: null } : { refused: { field: 'hours', code: 'rewards.hours_missing' } }
  }
  const cents = Math.round((euros ?? 0) * 100)
  return cents > 0 ? { minutes: null, cents } : { refused: { field: 'euros', code: 'rewards.amount_missing' } }
}

/** What the sheet of the first conversation says of the reward; null while it says nothing. */
export function talkedRate({ vergoeding, vergoedingPer }: Answers): TalkedRate | null {
  const euros = parseDutchNumber(String(vergoeding ?? ''))
  return euros === undefined || (vergoedingPer !== 'HOUR' && vergoedingPer !== 'HALF_DAY') ? null : { euros, per: vergoedingPer }
}

/** What is open and what was paid, in cents, as far as the amounts are known. */
export const sumsOf = (claims: readonly ClaimRead[]): { open: number; paid: number } => ({
  open: claims.reduce((sum, one) => sum + (one.paidAt ? 0 : one.cents ?? 0), 0),
  paid: claims.reduce((sum, one) => sum + (one.paidAt ? one.cents ?? 0 : 0), 0),
})

/** Paid once, and only what has an amount. */
export function canPay(claim: Pick<ClaimRead, 'cents' | 'paidAt'>): { can: true } | { can: false; reason: 'rewards.is_paid' | 'rewards.no_rate' } {
  if (claim.paidAt) return { can: false, reason: 'rewards.is_paid' }
  return claim.cents === null ? { can: false, reason: 'rewards.no_rate' } : { can: true }
}
