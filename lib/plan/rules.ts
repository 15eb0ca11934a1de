import { countWords } from '@/lib/coalitions/rules'
import { isDay } from '@/lib/platform/clock'
import { isPhone } from '@/lib/locations/rules'
import { cellName, rowsOf } from '@/lib/platform/actions/form-data'
import { parseDutchNumber } from '@/lib/platform/actions/fields'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import { OF_ORGANISATIONS } from '@/lib/platform/privacy/guard'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import { STEPS, type WorksheetDefinition, type WorksheetField } from './definitions'
import type { Answers, StepNumber, StepStanding, StepState } from './types'

interface Change {
  readonly step: number
  readonly state: StepState
  readonly reason: string | null
  readonly changedAt: Date
}

const isBehind = (state: StepStanding['state']): boolean => state === 'DONE' || state === 'SKIPPED'

/** How the five steps stand, from what happened to each (in order of time). Now is the first step that is not behind us. */
export function standings(changes: readonly Change[]): StepStanding[] {
  const last = new Map(changes.map((change) => [change.step, change]))
  const states = STEPS.map(({ step }) => {
    const change = last.get(step)
    return { step, state: change?.state ?? ('NOT_STARTED' as const), changedAt: change?.changedAt ?? null, reason: change?.reason ?? null }
  })
  const now = states.find((one) => !isBehind(one.state))?.step
  return states.map((one) => ({ ...one, isNow: one.step === now }))
}

const NEXT: Record<StepStanding['state'], readonly StepState[]> = {
  NOT_STARTED: ['STARTED', 'DONE', 'SKIPPED'],
  STARTED: ['DONE', 'SKIPPED'],
  REOPENED: ['DONE', 'SKIPPED'],
  DONE: ['REOPENED'],
  SKIPPED: ['REOPENED'],
}

/** What can happen to a step that stands so. */
export const nextStates = (state: StepStanding['state']): readonly StepState[] => NEXT[state]

export type StepRefusal = 'plan.state_not_next' | 'plan.reason_missing'

/** Steps are not a prison (R-S4-15): skipping and going back always can, with a reason. */
export function canBecome(from: StepStanding['state'], to: StepState, reason: string | null): { can: true } | { can: false; reason: StepRefusal } {
  if (!nextStates(from).includes(to)) return { can: false, reason: 'plan.state_not_next' }
  return (to === 'SKIPPED' || to === 'REOPENED') && !reason ? { can: false, reason: 'plan.reason_missing' } : { can: true }
}

const isFilled = (answer: string | readonly string[] | undefined): boolean => answer !== undefined && answer.length > 0

/** What is chosen, and a number or a day, is no longer than this. */
const LONGEST_CHOICE = 200

function checkField(field: WorksheetField, answer: string | readonly string[] | undefined, finishing: boolean): FieldProblem | undefined {
  const problem = (code: FieldProblem['code'], params: FieldProblem['params'] = {}): FieldProblem => ({ field: field.name, code, params })
  if (!isFilled(answer)) {
    if (!finishing || !field.required) return undefined
    return field.orSpoken ? problem('plan.not_typed_nor_spoken') : problem('plan.field_missing', { label: field.label })
  }
  if (field.choices && ![answer].flat().every((one) => field.choices?.some(({ value }) => value === one))) return problem('plan.choice_wrong')
  if (typeof answer !== 'string') return undefined
  if (field.kind === 'scale' && !/^[1-5]$/.test(answer)) return problem('plan.choice_wrong')
  const most = field.max ?? LONGEST_CHOICE
  if (answer.length > most) return problem('too_long', { max: most })
  if (field.mostWords && countWords(answer) > field.mostWords) return problem('plan.too_many_words', { words: countWords(answer), max: field.mostWords })
  if (field.isPhone && !isPhone(answer)) return problem('locations.phone_wrong')
  if (field.kind === 'date' && !isDay(answer)) return problem('not_a_day')
  if (field.kind === 'number' || field.kind === 'money') {
    const value = parseDutchNumber(answer)
    if (value === undefined) return problem('not_a_number')
    if (field.range && (!Number.isInteger(value) || value < field.range[0] || value > field.range[1])) return problem('plan.number_between', { least: field.range[0], most: field.range[1] })
    if (value < 0 || value > 9_999_999) return problem('number_out_of_range')
  }
  return undefined
}

/** What is wrong with the answers: a draft may be half empty, but what is there must fit; a finished sheet is complete. */
export function checkAnswers(definition: WorksheetDefinition, answers: Answers, finishing: boolean): FieldProblem[] {
  const tooMany = definition.fields.flatMap(({ name, mostRows }): FieldProblem[] => (mostRows && rowsOf(name, answers).length > mostRows ? [{ field: name, code: 'plan.too_many_rows', params: { most: mostRows } }] : []))
  return [...tooMany, ...singleFields(definition, answers).flatMap((field) => checkField(field, answers[field.name], finishing) ?? [])]
}

/** So many rows at most of one field. */
export const MOST_ROWS = 30

/** The cells of a field of rows as fields of their own, as far as something stands in them. */
export const cellFields = ({ name, columns = [] }: WorksheetField, answers: Answers): WorksheetField[] => rowsOf(name, answers).flatMap(({ row }) =>
  columns.map((column) => ({ ...column, name: cellName(name, row, column.name), label: `${column.label} (${row + 1})`, required: false })))

/** The fields of one answer each: a field of rows as its cells. */
const singleFields = ({ fields }: Pick<WorksheetDefinition, 'fields'>, answers: Answers): WorksheetField[] => fields.flatMap((field) => (field.kind === 'rows' ? cellFields(field, answers) : [field]))

/** Only what the definition asks for; anything else in the form is left out. */
export function pickAnswers(definition: WorksheetDefinition, typed: Readonly<Record<string, unknown>>): Answers {
  const picked: Record<string, string | string[]> = {}
  for (const { name, kind, columns = [] } of definition.fields) {
    if (kind === 'rows') {
      for (const { row, cells } of rowsOf(name, typed as Answers)) {
        for (const column of row < MOST_ROWS ? columns : []) picked[cellName(name, row, column.name)] = cells[column.name] ?? ''
      }
      continue
    }
    const value = typed[name]
    if (kind === 'choices') picked[name] = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
    else if (typeof value === 'string') picked[name] = value
  }
  return picked
}

/** What was typed in words, per field: what the guard reads. A chosen id may well look like a phone number, and a day like a birthday. */
export const guardedTexts = (definition: Pick<WorksheetDefinition, 'fields'>, answers: Answers): Record<string, string> =>
  Object.fromEntries(singleFields(definition, answers).flatMap(({ name, kind, isWork }) => {
    const answer = answers[name]
    return (kind === 'text' || kind === 'long') && !isWork && typeof answer === 'string' ? [[name, answer] as const] : []
  }))

/** What was typed that certainly points at a person; where an organisation may be named, its number and address may stand. */
export const personalAnswers = (now: Date, { fields }: WorksheetDefinition, answers: Answers): FieldProblem[] => [
  ...personalDataIn(now, guardedTexts({ fields: fields.filter((one) => !one.isOrganisation) }, answers)),
  ...personalDataIn(now, guardedTexts({ fields: fields.filter((one) => one.isOrganisation) }, answers), OF_ORGANISATIONS),
]

/** A text in passages: what stands between empty lines. */
export const passagesOf = (text: string): string[] => text.split(/\n\s*\n/).map((passage) => passage.trim()).filter(Boolean)

/** The plain-language text belongs to the other passage by passage, so both have as many. */
export const isTwin = (body: string, bodyB1: string | null): boolean => bodyB1 === null || passagesOf(body).length === passagesOf(bodyB1).length

export const isStep = (step: number): step is StepNumber => STEPS.some((one) => one.step === step)

/** The keys of a version from before passages had one: its number and the place of each. */
const firstKeys = (number: number, passages: readonly string[]): string[] => passages.map((_, index) => `${number}.${index}`)

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How much two texts have in common, from 0 to 1: the share of their words that stand in both. */
function likeness(one: string, other: string): number {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)]
  const left = new Map<string, number>()
  for (const word of mine) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of theirs) {
    const count = left.get(word) ?? 0
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  return mine.length + theirs.length === 0 ? 0 : (2 * shared) / (mine.length + theirs.length)
}

/** From here on two texts count as the same passage in other words. */
const SAME_PASSAGE = 0.5

/**
 * Which passage is which in a next version, so that what was said of one stays with it: the same words first, wherever
 * they went; then the most alike; what is like nothing is new.
 */
export function carryKeys(before: readonly { readonly key: string; readonly text: string }[], passages: readonly string[], number: number): string[] {
  const free = new Set(before)
  const keys = new Map<number, string>()
  const give = (index: number, one: (typeof before)[number]) => { keys.set(index, one.key); free.delete(one) }
  passages.forEach((text, index) => {
    const same = [...free].find((one) => one.text === text)
    if (same) give(index, same)
  })
  const alike = passages.flatMap((text, index) => (keys.has(index) ? [] : [...free].map((one) => ({ index, one, score: likeness(one.text, text) }))))
  for (const { index, one } of alike.filter(({ score }) => score >= SAME_PASSAGE).sort((a, b) => b.score - a.score)) {
    if (!keys.has(index) && free.has(one)) give(index, one)
  }
  return passages.map((_, index) => keys.get(index) ?? `${number}.${index}`)
}

/** The passages of a version, each with its key. */
export function keyed(version: { readonly number: number; readonly body: string; readonly passageKeys: readonly string[] | null }): { key: string; text: string }[] {
  const passages = passagesOf(version.body)
  const keys = version.passageKeys ?? firstKeys(version.number, passages)
  return passages.map((text, index) => ({ key: keys[index] ?? `${version.number}.${index}`, text }))
}
