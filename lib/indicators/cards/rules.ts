import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { IndicatorCard } from '../definitions'
import type { Definition, IndicatorContent } from './types'

const PARTS = ['definition', 'numerator', 'denominator', 'measure', 'unit', 'source'] as const

/** Do old figures mean something else by this definition? Then a new series begins, and never one line over both. */
export const beginsSeries = (before: Definition, after: Definition): boolean => PARTS.some((part) => (before[part] ?? '') !== (after[part] ?? ''))

/** How many decimals a coalition's own figure has: people are counted whole. */
export const decimalsOf = (measure: Definition['measure']): number => (measure === 'COUNT' ? 0 : 1)

/** What does not fit together in an indicator. */
export function problemsInIndicator({ kind, partnerId, measure, denominator }: Pick<IndicatorContent, 'kind' | 'partnerId' | 'measure' | 'denominator'>): FieldProblem[] {
  return [
    ...(kind !== 'POPULATION' && partnerId === null ? [{ field: 'partnerId', code: 'indicators.partner_missing' as const }] : []),
    ...(kind === 'POPULATION' && partnerId !== null ? [{ field: 'partnerId', code: 'indicators.partner_too_many' as const }] : []),
    ...(measure === 'RATIO' && !denominator ? [{ field: 'denominator', code: 'indicators.denominator_missing' as const }] : []),
  ]
}

/**
 * Does a measure of a published table count people, so that small numbers of it are not shown? A percentage or a sum of
 * money that is published without what was counted does not: there its source decided what may be known.
 */
export const isAboutPeople = ({ unit, denominator }: { readonly unit: string; readonly denominator: string | null }): boolean => denominator !== null || !/%|procent|euro|€|km|hectare/i.test(unit)

/** A ready card as an indicator of a coalition: of the population, and with nothing yet to hold it against. */
export function contentOfCard({ name, definition, measure, numerator, denominator, unit, direction, lifePhases, horizon, source, sourceUrl, licence, saysNot }: IndicatorCard): IndicatorContent {
  return { name, definition, measure, numerator, denominator, unit, direction, lifePhases, horizon, source, sourceUrl, licence, saysNot, kind: 'POPULATION', partnerId: null, baseline: null, target: null, forecast: null }
}
