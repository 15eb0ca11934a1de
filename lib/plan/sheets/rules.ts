import { agreementsPolicy } from '@/lib/agreements/policy'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { goalsPolicy } from '@/lib/goals/policy'
import { locationsPolicy } from '@/lib/locations/policy'
import { mandatesPolicy } from '@/lib/mandates/policy'
import { adviceFor } from '@/lib/partners/governance/rules'
import { SCALE, type Advice } from '@/lib/partners/governance/types'
import { partnersPolicy } from '@/lib/partners/policy'
import { may } from '@/lib/platform/authz/policy'
import { canonicalJson } from '@/lib/platform/canonical-json'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import { sparksPolicy } from '@/lib/sparks/policy'
import { planPolicy } from '../policy'
import { isRecordKey, RECORD_SHEETS } from '../records/definitions'
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
}

export const mayFill = ({ key, feeds }: Pick<SheetDefinition, 'key' | 'feeds'>, ctx: CoalitionContext): boolean =>
  (feeds === 'record' ? isRecordKey(key) && may(planPolicy, ctx, RECORD_SHEETS[key].who) : WAYS[feeds](ctx))

/** The fields that a sheet asks: some of something new only. */
export const fieldsOf = (definition: SheetDefinition, isNew: boolean): SheetDefinition => ({ ...definition, fields: definition.fields.filter((field) => isNew || !field.onlyNew) })

/** What asks for somebody in the team, and cannot be answered while there is nobody to choose. */
const ASKS_PEOPLE: readonly string[] = ['coordinatorId', 'deputyId', 'deputyDiscipline']

/** The fields of the sheet of a team: without those that have nobody to choose from. */
export const teamFieldsOf = (sheet: SheetDefinition, isAnybodyThere: boolean): SheetDefinition =>
  ({ ...sheet, fields: sheet.fields.filter(({ feeds }) => isAnybodyThere || !ASKS_PEOPLE.includes(feeds ?? '')) })

/** The answers as the register's own form posts them. */
export const asRecord = ({ fields }: SheetDefinition, answers: Answers): Record<string, string | readonly string[]> =>
  Object.fromEntries(fields.map(({ name, feeds, kind }) => [feeds ?? name, answers[name] ?? (kind === 'choices' ? [] : '')]))

/** A row of the register as answers of the sheet; what is not said is empty. */
export const asAnswers = ({ fields }: SheetDefinition, row: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(fields.map(({ name, feeds, kind }): readonly [string, string | readonly string[]] => {
    const value = row[feeds ?? name]
    if (kind === 'choices') return [name, Array.isArray(value) ? value.map(String) : []]
    return [name, typeof value === 'string' || typeof value === 'number' ? String(value) : '']
  }))

/**
 * A draft that somebody goes on with, when the register changed since it was saved: what the draft left as it was takes over
 * what the register says now; what both changed keeps the words of the draft, and says so.
 * @param base what the register said when the draft was saved; null: nothing
 * @param known what it says now
 */
export function goOnWith({ fields }: SheetDefinition, { draft, base, known }: { readonly draft: Answers; readonly base: Answers | null; readonly known: Answers | null }): { readonly answers: Answers; readonly meanwhile: readonly Meanwhile[] } {
  const answers: Record<string, string | readonly string[]> = { ...draft }
  const meanwhile: Meanwhile[] = []
  for (const { name, kind } of fields) {
    const of = (from: Answers | null) => from?.[name] ?? (kind === 'choices' ? [] : '')
    const [typed, then, now] = [of(draft), of(base), of(known)].map(canonicalJson)
    if (then === now || typed === now) continue
    const isKept = typed !== then
    meanwhile.push({ field: name, register: of(known), isKept })
    if (!isKept) answers[name] = of(known)
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
export function namesOn({ key, partners, members, teamPeople, places, supporters }: Pick<SheetRead, 'key' | 'partners' | 'members' | 'teamPeople' | 'places' | 'supporters'>, answers: Answers): Record<string, string> {
  const all = new Map([...partners, ...teamPeople, ...places, ...supporters, ...members.map(({ id, displayName }) => ({ id, name: displayName }))].map((one) => [one.id, one.name]))
  return Object.fromEntries(SHEETS[key].fields.flatMap(({ name, kind }) => {
    const called = kind === 'choice' ? all.get(String(answers[name] ?? '')) : undefined
    return called === undefined ? [] : [[name, called]]
  }))
}

/** What the register refuses, at the answer that it came from. */
export const atAnswers = ({ fields }: SheetDefinition, problems: readonly FieldProblem[]): FieldProblem[] =>
  problems.map((problem) => ({ ...problem, field: fields.find((field) => field.feeds === problem.field)?.name ?? problem.field }))
