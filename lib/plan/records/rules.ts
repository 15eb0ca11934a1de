import { PREVENTION_TYPES } from '@/lib/action-items/types'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { PARTNER_DOMAINS } from '@/lib/partners/types'
import { parseDutchNumber } from '@/lib/platform/actions/fields'
import { authorize } from '@/lib/platform/authz/policy'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import { publishCount } from '@/lib/platform/privacy/small-numbers'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import { SIGNAL_THEMES } from '@/lib/signals/types'
import type { Collected, OptionSource, WorksheetDefinition, WorksheetField } from '../definitions'
import { planPolicy } from '../policy'
import type { Answers } from '../types'
import { askedBefore, definitionOf, RECORD_SHEETS, type RecordDefinition, type RecordKey } from './definitions'
import type { CollectedAnswer, KeptSheet, SheetReaders } from './types'

/** May this person fill in this sheet about this? @throws DomainError refused */
export function authorizeRecord(ctx: CoalitionContext, { who, about }: Pick<RecordDefinition, 'who' | 'about'>, over: string | null): void {
  authorize(planPolicy, ctx, who, about === 'expert' && over ? { membershipId: over } : {})
}

/** What can be chosen, of sources that hold for everybody. */
const FIXED: Partial<Readonly<Record<OptionSource, readonly string[]>>> = { life_phases: LIFE_PHASES, partner_domains: PARTNER_DOMAINS, prevention_types: PREVENTION_TYPES, signal_themes: SIGNAL_THEMES }

/** What can be chosen here: people, partners and places of this coalition. */
export type Choosable = Partial<Readonly<Record<OptionSource, readonly string[]>>>

/** What was chosen that cannot be, per question. What stood there before can stay: somebody may have left since. */
export function checkChosen({ fields }: Pick<RecordDefinition, 'fields'>, answers: Answers, { here, before }: { readonly here: Choosable; readonly before: Answers | null }): FieldProblem[] {
  return fields.flatMap(({ name, options }) => {
    const can = options && (FIXED[options] ?? here[options])
    if (!can) return []
    const kept = [before?.[name] ?? []].flat()
    const fits = [answers[name] ?? []].flat().filter(Boolean).every((one) => can.includes(one) || kept.includes(one))
    return fits ? [] : [{ field: name, code: 'plan.choice_wrong' as const, params: {} }]
  })
}

/** Who reads it: as was agreed with who told it, or chosen by who learned it; without a word the smallest group. Of a first conversation whom it is about. */
export function readersOf({ key, sharedBy }: Pick<RecordDefinition, 'key' | 'sharedBy'>, answers: Answers): SheetReaders {
  if (key === 'F2.6') return 'PERSON'
  const said = sharedBy ? answers[sharedBy] : 'MEMBERS'
  return said === 'PUBLIC' || said === 'MEMBERS' ? said : key === 'F5.8' ? 'MEMBERS' : 'CORE_GROUP'
}

/** For a few alone: no export carries it. */
export const isPrivate = (readers: SheetReaders): boolean => readers === 'CORE_GROUP' || readers === 'PERSON'

/** Can it be told instead of typed? */
export const canBeSpoken = ({ fields }: Pick<WorksheetDefinition, 'fields'>): boolean => fields.some((field) => field.orSpoken)

/** Of what was told: did somebody write down what was said? */
export const isTyped = ({ worksheet, answers }: Pick<KeptSheet, 'worksheet' | 'answers'>): boolean =>
  RECORD_SHEETS[worksheet].fields.every(({ name, orSpoken }) => !orSpoken || String(answers[name] ?? '').trim() !== '')

/** What one of many is called. */
export const nameOf = ({ calledBy }: Pick<RecordDefinition, 'calledBy'>, answers: Answers): string => String(answers[calledBy ?? ''] ?? '')

/** A count of people so small that somebody might be known by it is not shown. */
export function isHidden({ name, countsPeople }: Pick<WorksheetField, 'name' | 'countsPeople'>, answers: Answers): boolean {
  const isCount = countsPeople === true || (countsPeople !== undefined && countsPeople.answers.includes(String(answers[countsPeople.question] ?? '')))
  return isCount && !publishCount(parseDutchNumber(String(answers[name] ?? '')) ?? 0).shown
}

/** The answers with this in the place of what is hidden. */
export const hide = ({ fields }: Pick<WorksheetDefinition, 'fields'>, answers: Answers, instead: string): Answers => ({
  ...answers, ...Object.fromEntries(fields.filter((field) => isHidden(field, answers)).map(({ name }) => [name, instead])),
})

/** The answers that come together on a list, the newest first. */
export function collected(sheets: readonly KeptSheet[], place: Collected, names: Readonly<Record<string, string>>): CollectedAnswer[] {
  return sheets.flatMap(({ id, worksheet, definitionVersion, answers }) => definitionOf(worksheet, definitionVersion).fields.flatMap((field) => {
    const said = answers[field.name]
    if (field.goesTo !== place || typeof said !== 'string' || said === '') return []
    return [{ text: said, recordId: id, worksheet, carrier: names[String(answers.wieZoektUit ?? '')] ?? null }]
  }))
}

/** The answers to questions that are asked no more: they stay with the sheet, whoever changes the rest. */
export const keptFromBefore = (key: RecordKey, ...said: readonly (Answers | null | undefined)[]): Answers => {
  const all = Object.assign({}, ...said) as Answers
  return Object.fromEntries(askedBefore(key).flatMap(({ name }) => (all[name]?.length ? [[name, all[name]]] : [])))
}

/** The questions of a kept sheet as they were asked when it was filled in, and those before that which have an answer. */
export function questionsOf({ worksheet, definitionVersion, answers }: Pick<KeptSheet, 'worksheet' | 'definitionVersion' | 'answers'>): { readonly fields: readonly WorksheetField[]; readonly before: readonly WorksheetField[] } {
  const { fields } = definitionOf(worksheet, definitionVersion)
  return { fields, before: askedBefore(worksheet).filter(({ name }) => !fields.some((one) => one.name === name) && answers[name]?.length) }
}
