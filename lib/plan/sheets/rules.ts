import { actionItemsPolicy } from '@/lib/action-items/policy'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { challengesPolicy } from '@/lib/challenges/policy'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { goalsPolicy } from '@/lib/goals/policy'
import { locationsPolicy } from '@/lib/locations/policy'
import { mandatesPolicy } from '@/lib/mandates/policy'
import { adviceFor } from '@/lib/partners/governance/rules'
import { SCALE, type Advice } from '@/lib/partners/governance/types'
import { partnersPolicy } from '@/lib/partners/policy'
import { may } from '@/lib/platform/authz/policy'
import { cellName, cellOf, rowsOf } from '@/lib/platform/actions/form-data'
import { canonicalJson } from '@/lib/platform/canonical-json'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { WorksheetDefinition, WorksheetField, WorksheetKey } from '../definitions'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import { planPolicy } from '../policy'
import { isRecordKey, RECORD_SHEETS } from '../records/definitions'
import { isHidden } from '../records/rules'
import { cellFields } from '../rules'
import { signalsPolicy } from '@/lib/signals/policy'
import { sparksPolicy } from '@/lib/sparks/policy'
import type { Answers } from '../types'
import { SHEETS, type SheetDefinition, type SheetFeeds } from './definitions'
import type { Meanwhile, SheetRead } from './types'

/** Whoever may write the register may fill in its sheet; of rows of their own the register decides again. */
const WAYS: Readonly<Record<Exclude<SheetFeeds, 'record'>, (ctx: CoalitionContext) => boolean>> = {
  partner: (ctx) => may(partnersPolicy, ctx, 'change'),
  offer: (ctx) => may(partnersPolicy, ctx, 'save_offer'),
  interest: (ctx) => may(partnersPolicy, ctx, 'keep_interest'),
  commitment: (ctx) => may(agreementsPolicy, ctx, 'write'),
  mandate: (ctx) => may(mandatesPolicy, ctx, 'give'),
  invitation: (ctx) => may(goalsPolicy, ctx, 'invite_partner'),
  team: (ctx) => may(locationsPolicy, ctx, 'change_team'),
  governance: (ctx) => may(partnersPolicy, ctx, 'choose_governance'),
  groundRules: (ctx) => may(coalitionsPolicy, ctx, 'set_ground_rules'),
  agreement: (ctx) => may(agreementsPolicy, ctx, 'draft'),
  matrix: (ctx) => may(goalsPolicy, ctx, 'read_missing'),
  spark: (ctx) => may(sparksPolicy, ctx, 'give'),
  scan: (ctx) => may(planPolicy, ctx, 'answer_scan'),
  mission: (ctx) => may(coalitionsPolicy, ctx, 'change_mission'),
  challenge: (ctx) => may(challengesPolicy, ctx, 'change'),
  parentCheck: (ctx) => may(goalsPolicy, ctx, 'record_verdict'),
  bend: (ctx) => may(goalsPolicy, ctx, 'change'),
  effect: (ctx) => may(goalsPolicy, ctx, 'change'),
  prevention: (ctx) => may(actionItemsPolicy, ctx, 'change'),
  // Who writes about money is decided by lib/money, which stands above the plan: it asks again.
  money: (ctx) => may(planPolicy, ctx, 'lead_sheet'),
  action: (ctx) => may(actionItemsPolicy, ctx, 'log'),
  signal: (ctx) => may(signalsPolicy, ctx, 'give'),
}

const mayFill = ({ key, feeds }: Pick<SheetDefinition, 'key' | 'feeds'>, ctx: CoalitionContext): boolean =>
  (feeds === 'record' ? isRecordKey(key) && may(planPolicy, ctx, RECORD_SHEETS[key].who) : WAYS[feeds](ctx))

/** May this person open this worksheet, whatever becomes of it? */
export const mayOpen = (key: WorksheetKey, ctx: CoalitionContext): boolean => (key === 'F3.3' ? may(planPolicy, ctx, 'read_worksheet') : key === 'F5.7' ? may(planPolicy, ctx, 'open_case') : mayFill(SHEETS[key], ctx))

/** May this person fill it in? What becomes the goal is written by who may save it. */
export const mayFillIn = (key: WorksheetKey, ctx: CoalitionContext): boolean => (key === 'F3.3' ? may(planPolicy, ctx, 'save_worksheet') : key === 'F5.7' ? may(planPolicy, ctx, 'open_case') : mayFill(SHEETS[key], ctx))

/** The fields that a sheet asks: some of something new only. */
export const fieldsOf = (definition: SheetDefinition, isNew: boolean): SheetDefinition => ({ ...definition, fields: definition.fields.filter((field) => isNew || !field.onlyNew) })

/** The same, where a recording says what may be typed as well. */
export const spokenFieldsOf = (sheet: SheetDefinition, voiceId: string | null): SheetDefinition =>
  (voiceId === null ? sheet : { ...sheet, fields: sheet.fields.map((field) => (field.orSpoken ? { ...field, required: false } : field)) })

/** What asks for somebody in the team, and cannot be answered while there is nobody to choose. */
const ASKS_PEOPLE: readonly string[] = ['coordinatorId', 'deputyId', 'deputyDiscipline']

/** The fields of the sheet of a team: without those that have nobody to choose from. */
export const teamFieldsOf = (sheet: SheetDefinition, isAnybodyThere: boolean): SheetDefinition =>
  ({ ...sheet, fields: sheet.fields.filter(({ feeds }) => isAnybodyThere || !ASKS_PEOPLE.includes(feeds ?? '')) })

/** The answers as the register's own form posts them. */
export const asRecord = ({ fields }: SheetDefinition, answers: Answers): Record<string, string | readonly string[]> =>
  Object.fromEntries(fields.flatMap(({ name, feeds, kind, columns = [] }) => {
    if (kind !== 'rows') return [[feeds ?? name, answers[name] ?? (kind === 'choices' ? [] : '')]]
    return rowsOf(name, answers).flatMap(({ row, cells }) => columns.map((column) => [cellName(feeds ?? name, row, column.feeds), cells[column.name] ?? '']))
  }))

const inWords = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** The rows of the register as cells of a field of rows. */
const asCells = ({ name, columns = [] }: WorksheetField, rows: unknown): [string, string][] =>
  (Array.isArray(rows) ? rows as Readonly<Record<string, unknown>>[] : []).flatMap((one, row) => columns.map((column): [string, string] => [cellName(name, row, column.name), inWords(one[column.feeds])]))

/** A row of the register as answers of the sheet; what is not said is empty. */
export const asAnswers = ({ fields }: SheetDefinition, row: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(fields.flatMap((field): (readonly [string, string | readonly string[]])[] => {
    const { name, feeds, kind } = field
    const value = row[feeds ?? name]
    if (kind === 'rows') return asCells(field, value)
    if (kind === 'choices') return [[name, Array.isArray(value) ? value.map(String) : []]]
    return [[name, inWords(value)]]
  }))

/** The answers that this reader may not see: small counts of people, for all but who wrote them down and the coordinators. */
export function hiddenFrom({ actor }: CoalitionContext, { fields }: Pick<WorksheetDefinition, 'fields'>, writtenBy: string | null | undefined, said: readonly (Answers | null)[]): string[] {
  if (!writtenBy || (actor.kind === 'member' && (actor.role === 'COORDINATOR' || writtenBy === actor.membershipId))) return []
  return fields.filter((field) => said.some((answers) => answers !== null && isHidden(field, answers))).map(({ name }) => name)
}

/** The answers without what is hidden. */
export const without = (answers: Answers, hidden: readonly string[]): Answers => Object.fromEntries(Object.entries(answers).filter(([name]) => !hidden.includes(name)))

/** What somebody could not see and left empty stays as it is, unless it would be seen then. */
export function keepHidden({ fields }: Pick<SheetDefinition, 'fields'>, typed: Answers, stored: Answers, hidden: readonly string[]): Answers {
  const kept = fields.filter((field) => hidden.includes(field.name) && !typed[field.name] && isHidden(field, { ...typed, [field.name]: stored[field.name] ?? '' }))
  return { ...typed, ...Object.fromEntries(kept.map(({ name }) => [name, stored[name] ?? ''])) }
}

/** Everything that was answered to a field of rows, in order, without empty rows. */
const cellsIn = ({ name, columns = [] }: WorksheetField, answers: Answers | null): string[] =>
  rowsOf(name, answers ?? {}).flatMap(({ cells }) => columns.map((column) => cells[column.name] ?? ''))

/**
 * A draft that somebody goes on with, when the register changed since it was saved: what the draft left as it was takes over
 * what the register says now; what both changed keeps the words of the draft, and says so.
 * @param base what the register said when the draft was saved; null: nothing
 * @param known what it says now
 */
export function goOnWith({ fields }: SheetDefinition, { draft, base, known }: { readonly draft: Answers; readonly base: Answers | null; readonly known: Answers | null }): { readonly answers: Answers; readonly meanwhile: readonly Meanwhile[] } {
  let answers: Record<string, string | readonly string[]> = { ...draft }
  const meanwhile: Meanwhile[] = []
  for (const field of fields) {
    const { name, kind } = field
    const of = (from: Answers | null) => (kind === 'rows' ? cellsIn(field, from) : (from?.[name] ?? (kind === 'choices' ? [] : '')))
    const [typed, then, now] = [of(draft), of(base), of(known)].map(canonicalJson)
    if (then === now || typed === now) continue
    const isKept = typed !== then
    meanwhile.push({ field: name, register: of(known), isKept })
    if (isKept) continue
    const isOther = (key: string) => cellOf(key)?.field !== name
    if (kind === 'rows') answers = Object.fromEntries([...Object.entries(answers).filter(([key]) => isOther(key)), ...Object.entries(known ?? {}).filter(([key]) => !isOther(key))])
    else answers[name] = of(known)
  }
  return { answers, meanwhile }
}

/** What fits this network, once the three questions were answered. */
export function adviceOf(answers: Answers, partners: number): Advice | null {
  const said = (name: string): number => SCALE.findIndex((one) => one === answers[name]) + 1
  const [trust, goalAgreement, competencesNeeded] = [said('vertrouwen'), said('doelOvereenstemming'), said('behoefteNetwerkcompetenties')]
  return trust && goalAgreement && competencesNeeded ? adviceFor({ partners, trust, goalAgreement, competencesNeeded }) : null
}

/** What the people and partners that were chosen are called, per question. */
export function namesOn({ key, partners, members, teamPeople, mandates, places, supporters, choices }: Pick<SheetRead, 'key' | 'partners' | 'members' | 'teamPeople' | 'mandates' | 'places' | 'supporters' | 'choices'>, answers: Answers): Record<string, string> {
  const all = new Map([...partners, ...Object.values(choices).flat(), ...teamPeople, ...places, ...supporters, ...Object.values(choices).flat(), ...members.map(({ id, displayName }) => ({ id, name: displayName })), ...mandates.map(({ id, holderFunction }) => ({ id, name: holderFunction }))].map((one) => [one.id, one.name]))
  const asked = SHEETS[key].fields.flatMap((field) => (field.kind === 'rows' ? cellFields(field, answers) : [field]))
  return Object.fromEntries(asked.flatMap(({ name, kind }) => {
    const called = kind === 'choice' ? all.get(String(answers[name] ?? '')) : undefined
    return called === undefined ? [] : [[name, called]]
  }))
}

/** What the register refuses, at the answer that it came from. */
export const atAnswers = ({ fields }: SheetDefinition, problems: readonly FieldProblem[]): FieldProblem[] => problems.map((problem) => {
  const cell = cellOf(problem.field)
  const field = fields.find((one) => one.feeds === (cell?.field ?? problem.field))
  if (!field) return problem
  return { ...problem, field: cell ? cellName(field.name, cell.row, field.columns?.find((one) => one.feeds === cell.column)?.name ?? cell.column) : field.name }
})
