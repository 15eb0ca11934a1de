import { WORKSHEETS, type WorksheetDefinition } from '../definitions'
import type { Answers } from '../types'
import type { SheetCount, SheetUse } from './types'

/** The last question of a sheet that has an answer: there somebody stopped. Undefined when nothing was answered. */
export const lastAnswered = ({ fields }: Pick<WorksheetDefinition, 'fields'>, answers: Answers): string | undefined =>
  fields.findLast(({ name }) => (answers[name] ?? '').length > 0)?.name

/** How each worksheet goes that anybody began or said something of, in the order of the plan. */
export function sheetUseOf(counts: readonly SheetCount[]): SheetUse[] {
  return Object.values(WORKSHEETS).toSorted((a, b) => a.key.localeCompare(b.key)).flatMap(({ key }) => {
    const own = counts.filter((one) => one.worksheet === key)
    const of = (moment: SheetCount['moment']) => own.filter((one) => one.moment === moment)
    const sum = (moment: SheetCount['moment']) => of(moment).reduce((total, one) => total + one.count, 0)
    if (own.length === 0) return []
    return [{ key, begun: sum('BEGUN'), finished: sum('FINISHED'), said: sum('SAID'), stops: of('LEFT').map(({ field, count }) => ({ field, count })).toSorted((a, b) => b.count - a.count) }]
  })
}

/** What a question of a sheet is called. */
export const labelOf = (worksheet: string, field: string | null): string | undefined => Object.values(WORKSHEETS).find((one) => one.key === worksheet)?.fields.find((one) => one.name === field)?.label
