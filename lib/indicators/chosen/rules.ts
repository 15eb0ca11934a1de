import { findMunicipality, type KnownMunicipality } from '@/lib/coalitions/rules'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import { pointIn, type YearFigure } from '../rules'
import { FEWEST_CHOSEN, MOST_CHOSEN, type BesideRow } from './types'

/** The municipalities that were typed, one on a line, each once; and what does not fit. The own one stands beside them anyway. */
export function chosenFrom(typed: string, known: readonly KnownMunicipality[], own: string | null): { readonly codes: readonly string[]; readonly problems: FieldProblem[] } {
  const words = typed.split(/[\n;,]/).map((line) => line.trim()).filter(Boolean)
  const found = words.map((word) => ({ word, code: findMunicipality(word, known)?.code }))
  const codes = [...new Set(found.flatMap(({ code }) => (code === undefined || code === own ? [] : [code])))].sort()
  const unknown = found.find(({ code }) => code === undefined)
  const field = 'municipalities'
  if (unknown) return { codes, problems: [{ field, code: 'indicators.municipality_unknown', params: { name: unknown.word.slice(0, 60) } }] }
  if (codes.length < FEWEST_CHOSEN || codes.length > MOST_CHOSEN) return { codes, problems: [{ field, code: 'indicators.chosen_two_to_eight' }] }
  return { codes, problems: [] }
}

/** Each with what may be shown of it, in the borders of one year, by name. */
export function besideRows(
  places: readonly { readonly code: string; readonly name: string }[], figures: readonly YearFigure[], divisionYear: number, counting: Parameters<typeof pointIn>[3],
): BesideRow[] {
  return places.map(({ code, name }) => ({ code, name, point: pointIn(figures.filter((one) => one.regionCode === code), code, divisionYear, counting) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl') || a.code.localeCompare(b.code))
}
