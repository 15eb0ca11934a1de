import { rowsOf } from '@/lib/platform/actions/form-data'
import { parseDutchNumber } from '@/lib/platform/actions/fields'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { Answers } from '@/lib/plan/types'
import type { CaseLevel, CaseLine, CaseOutcome, Cents, PartnerShare, Sensitivity } from './types'

// Worked out in whole numbers: an amount is a fraction of two of them, and nothing is rounded before the end.

/** A fraction of whole numbers; the lower one is above zero. */
interface Exact {
  readonly over: bigint
  readonly under: bigint
}

const exact = (over: bigint, under = 1n): Exact => ({ over, under })
const plus = (one: Exact, other: Exact): Exact => exact(one.over * other.under + other.over * one.under, one.under * other.under)
const minus = (one: Exact, other: Exact): Exact => plus(one, exact(-other.over, other.under))
const times = (one: Exact, other: Exact): Exact => exact(one.over * other.over, one.under * other.under)
const isLess = (one: Exact, other: Exact): boolean => one.over * other.under < other.over * one.under
const ZERO = exact(0n)
const ONE = exact(1n)
const sumOf = (all: readonly Exact[]): Exact => all.reduce(plus, ZERO)

/** What was typed as the number it is, without a float in between. Nothing typed is zero. */
export function exactOf(typed: string): Exact {
  const plain = typed.replace(/[\s\u00a0€%+]/g, '')
  if (plain === '' || parseDutchNumber(plain) === undefined) return ZERO
  const isDutch = plain.includes(',') || /^-?\d{1,3}(\.\d{3})+$/.test(plain)
  const [whole = '0', part = ''] = (isDutch ? plain.replaceAll('.', '').replace(',', '.') : plain).split('.')
  return exact(BigInt(whole + part), 10n ** BigInt(part.length))
}

/** In whole cents, halves away from zero. */
export function inCents({ over, under }: Exact): Cents {
  const doubled = over * 200n
  const [size, isBelow] = [doubled < 0n ? -doubled : doubled, doubled < 0n]
  const rounded = (size + under) / (under * 2n)
  return isBelow ? -rounded : rounded
}

const share = (percent: Exact): Exact => times(percent, exact(1n, 100n))

interface Assumptions {
  readonly effect: Readonly<Record<CaseLevel, Exact>>
  readonly deadweight: Exact
  readonly attribution: Exact
  readonly dropOff: Exact
  readonly value: Exact
  readonly years: number
  readonly once: Exact
  readonly perYear: Exact
}

const partnersIn = (answers: Answers) => rowsOf('partners', answers).map(({ row, cells }) => ({ row, partnerId: cells.partner ?? '', once: exactOf(cells.eenmalig ?? ''), perYear: exactOf(cells.perJaar ?? ''), typedShare: cells.deel ?? '', share: exactOf(cells.deel ?? '') }))

export function assumptionsIn(answers: Answers): Assumptions {
  const of = (name: string) => exactOf(String(answers[name] ?? ''))
  const partners = partnersIn(answers)
  return {
    effect: { LOW: of('effectLaag'), MIDDLE: of('effectMidden'), HIGH: of('effectHoog') }, deadweight: of('andersOok'), attribution: of('toerekening'), dropOff: of('uitdoving'), value: of('waardering'),
    years: Number(answers.jaren ?? 0), once: sumOf(partners.map((one) => one.once)), perYear: sumOf(partners.map((one) => one.perYear)),
  }
}

/** What it brings in each year: the effect, less what would have been anyway, as far as it comes from this, and less every year. */
function bringsPerYear({ effect, deadweight, attribution, dropOff, value, years }: Assumptions, level: CaseLevel): Exact[] {
  const first = times(times(times(effect[level], minus(ONE, share(deadweight))), share(attribution)), value)
  const stays = minus(ONE, share(dropOff))
  const all: Exact[] = []
  for (let year = 1, now = first; year <= years; year += 1, now = times(now, stays)) all.push(now)
  return all
}

/** The first year in which everything that came in is as much as everything that went out. */
function breakEvenOf({ once, perYear }: Assumptions, brings: readonly Exact[]): number | null {
  let [inSoFar, outSoFar] = [ZERO, once]
  for (const [index, one] of brings.entries()) {
    inSoFar = plus(inSoFar, one)
    outSoFar = plus(outSoFar, perYear)
    if (!isLess(inSoFar, outSoFar)) return index + 1
  }
  return null
}

const costsOf = ({ once, perYear, years }: Assumptions): Exact => plus(once, times(perYear, exact(BigInt(years))))

function lineOf(all: Assumptions, level: CaseLevel): CaseLine {
  const brings = bringsPerYear(all, level)
  const [inAll, outAll] = [sumOf(brings), costsOf(all)]
  return { level, brings: inCents(inAll), costs: inCents(outAll), balance: inCents(minus(inAll, outAll)), breakEven: breakEvenOf(all, brings) }
}

const HUNDRED = exact(100n)
const TEN = exact(10n)

/** Ten points more or less, within nothing and everything. */
const points = (percent: Exact, by: Exact): Exact => {
  const moved = plus(percent, by)
  return isLess(moved, ZERO) ? ZERO : isLess(HUNDRED, moved) ? HUNDRED : moved
}

/** As people write it: whole, or with two places behind the comma. */
export function inWords(value: Exact): string {
  const cents = inCents(value)
  const [size, sign] = cents < 0n ? [-cents, '-'] : [cents, '']
  const part = String(size % 100n).padStart(2, '0')
  return `${sign}${String(size / 100n)}${part === '00' ? '' : `,${part}`}`
}

function sensitivityOf(all: Assumptions): Sensitivity[] {
  const balance = (changed: Partial<Assumptions>) => lineOf({ ...all, ...changed }, 'MIDDLE').balance
  const moved = (assumption: Sensitivity['assumption'], worse: Exact, better: Exact, as: (value: Exact) => Partial<Assumptions>): Sensitivity =>
    ({ assumption, worse: { to: inWords(worse), balance: balance(as(worse)) }, better: { to: inWords(better), balance: balance(as(better)) } })
  const less = exact(-10n)
  return [
    moved('effect', all.effect.LOW, all.effect.HIGH, (value) => ({ effect: { ...all.effect, MIDDLE: value } })),
    moved('deadweight', points(all.deadweight, TEN), points(all.deadweight, less), (deadweight) => ({ deadweight })),
    moved('attribution', points(all.attribution, less), points(all.attribution, TEN), (attribution) => ({ attribution })),
    moved('dropOff', points(all.dropOff, TEN), points(all.dropOff, less), (dropOff) => ({ dropOff })),
    moved('value', times(all.value, exact(9n, 10n)), times(all.value, exact(11n, 10n)), (value) => ({ value })),
  ]
}

/** What follows from the assumptions: three cases, year by year, per partner, and what changes when one of them is wrong. */
export function outcomeOf(answers: Answers): CaseOutcome {
  const all = assumptionsIn(answers)
  const brings = bringsPerYear(all, 'MIDDLE')
  const inAll = sumOf(brings)
  let soFar = ZERO
  const years = brings.map((one, index) => {
    const costs = index === 0 ? plus(all.once, all.perYear) : all.perYear
    soFar = plus(soFar, minus(one, costs))
    return { year: index + 1, brings: inCents(one), costs: inCents(costs), sum: inCents(soFar) }
  })
  const partners = partnersIn(answers).map((one): PartnerShare => ({
    partnerId: one.partnerId, pays: inCents(plus(one.once, times(one.perYear, exact(BigInt(all.years))))), gets: inCents(times(inAll, share(one.share))), share: inWords(one.share),
  }))
  return { lines: (['LOW', 'MIDDLE', 'HIGH'] as const).map((level) => lineOf(all, level)), years, partners, sensitivity: sensitivityOf(all) }
}

/** What does not fit together once everything is filled in. */
export function problemsInCase(answers: Answers): FieldProblem[] {
  const { effect } = assumptionsIn(answers)
  const partners = partnersIn(answers)
  const problems: FieldProblem[] = []
  if (isLess(effect.MIDDLE, effect.LOW) || isLess(effect.HIGH, effect.MIDDLE)) problems.push({ field: 'effectMidden', code: 'money.effect_order' })
  if (partners.length === 0) problems.push({ field: 'partners', code: 'money.case_without_partner' })
  if (partners.some(({ partnerId }) => partnerId === '')) problems.push({ field: 'partners', code: 'money.case_row_without_partner' })
  if (new Set(partners.map(({ partnerId }) => partnerId)).size < partners.length) problems.push({ field: 'partners', code: 'money.case_partner_twice' })
  const shared = sumOf(partners.map((one) => one.share))
  if (partners.length > 0 && shared.over !== 100n * shared.under) problems.push({ field: 'partners', code: 'money.case_shares' })
  return problems
}
