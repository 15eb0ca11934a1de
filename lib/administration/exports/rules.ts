import { publishFigure } from '@/lib/goals/rules'
import type { GoalUnit } from '@/lib/goals/types'
import { WORKSHEETS } from '@/lib/plan/definitions'
import { definitionOf, isRecordKey } from '@/lib/plan/records/definitions'
import { hide } from '@/lib/plan/records/rules'
import type { Answers } from '@/lib/plan/types'
import { publishCount } from '@/lib/platform/privacy/small-numbers'

/** What stands in the place of a count of people that is not shown; never nothing, and never zero. */
export const TOO_SMALL = '<10'

/** What is counted, of what rows of another table say a number of. */
export interface Counting {
  readonly goals: ReadonlyMap<string, GoalUnit>
  readonly indicators: ReadonlyMap<string, { readonly countsPeople: boolean; readonly measure: 'COUNT' | 'RATIO' }>
}

type Row = Readonly<Record<string, unknown>>

const hiddenFigure = (value: unknown, unit: GoalUnit | undefined): unknown =>
  (typeof value === 'number' && publishFigure(value, unit ?? 'FAMILIES')?.shown === false ? TOO_SMALL : value)

/** The definition by which answers were given; a worksheet that is not known any more has no answers that can be judged. */
function answersOf(row: Row, answers: unknown): unknown {
  if (typeof answers !== 'object' || answers === null) return answers
  const key = String(row.worksheet)
  if (isRecordKey(key)) return hide(definitionOf(key, Number(row.definition_version)), answers as Answers, TOO_SMALL)
  return key === 'F3.3' ? hide(WORKSHEETS[key], answers as Answers, TOO_SMALL) : answers
}

const without = (row: Row, names: readonly string[]): Row => ({ ...row, ...Object.fromEntries(names.filter((name) => name in row).map((name) => [name, null])) })

/** Per table what goes out of a row. A table that is not here says nothing of how many people. */
const PUBLISHED: Readonly<Record<string, (row: Row, counting: Counting) => Row>> = {
  goal: (row) => ({ ...row, baseline: hiddenFigure(row.baseline, row.unit as GoalUnit) }),
  goal_measurement: (row, { goals }) => ({ ...row, value: hiddenFigure(row.value, goals.get(String(row.goal_id))) }),
  indicator: (row) => {
    if (row.counts_people !== true || typeof row.baseline_value !== 'number') return row
    // Of what group a share is the beginning is not said: it cannot be judged.
    return row.measure === 'COUNT' && publishCount(row.baseline_value).shown ? row : { ...row, baseline_value: TOO_SMALL }
  },
  // That it is not shown, and why, stands in its column.
  indicator_value: (row) => (row.suppression === 'SHOWN' ? row : without(row, ['numerator', 'denominator', 'value'])),
  // What was replaced was never decided of.
  indicator_revision: (row, { indicators }) => (indicators.get(String(row.indicator_id))?.countsPeople === false ? row : without(row, ['numerator', 'denominator', 'value'])),
  sheet_record: (row) => ({ ...row, answers: answersOf(row, row.answers) }),
  worksheet_entry: (row) => ({ ...row, answers: answersOf(row, row.answers), base: answersOf(row, row.base) }),
}

/** The rows of a table as they go out, each as JSON: small numbers of people are hidden there as on every page. */
export function publishedRow(table: string, json: string, counting: Counting): string {
  const published = Object.hasOwn(PUBLISHED, table) ? PUBLISHED[table] : undefined
  return published ? JSON.stringify(published(JSON.parse(json) as Row, counting)) : json
}
