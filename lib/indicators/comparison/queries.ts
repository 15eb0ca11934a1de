import 'server-only'
import { readProfile } from '@/lib/coalitions/queries'
import { authorize } from '@/lib/platform/authz/policy'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { readBeside } from '../chosen/queries'
import { yearOf } from '../periods/rules'
import { indicatorsPolicy } from '../policy'
import { isSameGround } from '../regions/rules'
import { FEWEST_OTHERS, middleHalf, similarTo, sizeOf } from './rules'
import { listInhabitants, listMunicipalityRows, listOwnRows, type OwnRow } from './store'
import type { ComparisonRead, NoComparison, Similar } from './types'

/** Every municipality with its figure and its inhabitants, where both are known of the same ground. */
async function listSimilar(tx: CoalitionTx, own: OwnRow, code: string): Promise<{ readonly all: Similar[]; readonly sizeYear: number | undefined }> {
  const { period, divisionYear } = own
  const rows = await listInhabitants(tx, { code, year: yearOf(period) })
  const people = new Map(rows.filter((row) => isSameGround(row.code, row.divisionYear, divisionYear)).map((row) => [row.code, row.inhabitants]))
  const figures = await listMunicipalityRows(tx, { indicatorId: own.id, period, divisionYear })
  const all = figures.flatMap(({ status, ...row }): Similar[] => {
    const inhabitants = people.get(row.code)
    return inhabitants === undefined ? [] : [{ ...row, inhabitants, isProvisional: status === 'PROVISIONAL' || status === 'REVISED_PROVISIONAL' }]
  })
  return { all, sizeYear: rows[0]?.year }
}

type Municipality = NonNullable<ComparisonRead['municipality']>

const because = (reason: NoComparison, found = 0): ComparisonRead['result'] => ({ can: false, reason, found })

/** The newest figure beside those of the same size, of one period in the borders of one year. Never beside fewer than five. */
async function bySize(tx: CoalitionTx, { code }: Municipality, newest: OwnRow): Promise<ComparisonRead['result']> {
  const { all, sizeYear } = await listSimilar(tx, newest, code)
  const own = all.find((one) => one.code === code)
  if (!own || sizeYear === undefined) return because('NO_INHABITANTS')
  const others = similarTo(own, all)
  if (others.length < FEWEST_OTHERS) return because('TOO_FEW', others.length)
  const values = others.map(({ value }) => value)
  const { period, divisionYear, value: _value, isHidden: _hidden, ...indicator } = newest
  return { can: true, comparison: { indicator, period, divisionYear, own, size: sizeOf(own.inhabitants), sizeYear, others, middle: middleHalf(values), range: { from: Math.min(...values), to: Math.max(...values) } } }
}

/** The own municipality beside those of the same size, and beside those that were chosen by hand: the newest figure that may be shown. */
export async function readComparison(tx: CoalitionTx, ctx: CoalitionContext, { indicatorId }: { readonly indicatorId?: string | undefined }): Promise<ComparisonRead> {
  authorize(indicatorsPolicy, ctx, 'read')
  const { municipality } = await readProfile(tx, ctx)
  const rows = municipality ? await listOwnRows(tx, municipality.code) : []
  const indicators = [...new Map(rows.map(({ id, name }) => [id, { id, name }])).values()]
  const askedId = (indicators.find(({ id }) => id === indicatorId) ?? indicators[0])?.id ?? null
  const of = rows.filter(({ id }) => id === askedId)
  const newest = of.find((row) => row.value !== null)
  const read = async (): Promise<ComparisonRead['result']> => {
    if (!municipality) return because('NO_MUNICIPALITY')
    return newest ? bySize(tx, municipality, newest) : because(of.some((row) => row.isHidden) ? 'NOT_SHOWN' : 'NO_FIGURE')
  }
  return { municipality, indicators, askedId, result: await read(), chosen: await readBeside(tx, ctx, newest) }
}
