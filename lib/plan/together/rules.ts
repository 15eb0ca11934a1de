import { z } from 'zod'
import { cellName, cellOf, rowsOf, SECOND_TEXT } from '@/lib/platform/actions/form-data'
import type { FormValues } from '@/lib/platform/actions/form-state'
import { canonicalJson } from '@/lib/platform/canonical-json'
import { isDay } from '@/lib/platform/clock'
import { Conflict, type ConflictDetails } from '@/lib/platform/errors/domain-error'
import type { WorksheetField } from '../definitions'
import type { SheetDefinition } from '../sheets/definitions'
import { namesOn } from '../sheets/rules'
import type { SheetDraft, SheetRead } from '../sheets/types'
import type { Answers } from '../types'
import type { Merged, Seen, Standing, Together } from './types'

type Fields = readonly WorksheetField[]

/** How a sheet stands now. What is begun by one alone stands no more when its draft is finished; of the rest only when it is thrown away. */
function standingOf({ answers, known, draft, thrownAway, teamPeople }: Pick<SheetRead, 'answers' | 'known' | 'draft' | 'thrownAway' | 'teamPeople'>, isOwnNew: boolean): Standing {
  return {
    answers, register: known ?? {}, kept: (draft?.meanwhile ?? []).filter((one) => one.isKept).map(({ field }) => field),
    fixed: canonicalJson(teamPeople.filter((one) => one.discipline !== null).map(({ id, name, version }) => ({ id, name, version }))),
    hasDraft: draft !== null || (!isOwnNew && thrownAway === null),
  }
}

/** What was answered to one question, in one shape: the order of ticks and empty rows say nothing. */
function saidTo({ name, kind, columns = [] }: WorksheetField, answers: Answers): string {
  if (kind === 'rows') return canonicalJson(rowsOf(name, answers).map(({ cells }) => columns.map((column) => cells[column.name] ?? '')))
  const answer = answers[name]
  return canonicalJson(kind === 'choices' ? [answer ?? []].flat().filter(Boolean).sort() : String(answer ?? '').trim())
}

/** A mark of a text: the same text has the same one. Somebody who makes a false one misleads only their own form. */
function markOf(text: string): string {
  let [high, low] = [0x9e3779b9, 0x85ebca6b]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  return (high >>> 0).toString(36) + (low >>> 0).toString(36)
}

/** The marks of what stands on a screen. */
export function seenOf(fields: Fields, { answers, register, kept, fixed, hasDraft }: Standing): Seen {
  const marks = (from: Answers, of: Fields) => Object.fromEntries(of.map((field) => [field.name, markOf(saidTo(field, from))]))
  return { answers: marks(answers, fields), register: marks(register, fields.filter(({ name }) => kept.includes(name))), fixed: markOf(fixed), hasDraft }
}

const seenShape = z.object({ answers: z.record(z.string(), z.string()), register: z.record(z.string(), z.string()), fixed: z.string(), hasDraft: z.boolean() })

/** The marks that a form posts; undefined for a form without them, or with something else. */
export function readSeen(typed: unknown): Seen | undefined {
  try {
    return typeof typed === 'string' ? seenShape.safeParse(JSON.parse(typed)).data : undefined
  } catch {
    return undefined
  }
}

/** Can what two people made be put together? Not when what one of them went on with is finished or thrown away. */
export const canMerge = (seen: Seen, now: Standing): boolean => seen.fixed === markOf(now.fixed) && (!seen.hasDraft || now.hasDraft)

/** The answers with one question answered as in `from`. */
function answeredAs({ name, kind }: WorksheetField, answers: Answers, from: Answers): Answers {
  if (kind !== 'rows') return { ...answers, [name]: from[name] ?? (kind === 'choices' ? [] : '') }
  const isOf = ([key]: readonly [string, unknown]) => cellOf(key)?.field === name
  return Object.fromEntries([...Object.entries(answers).filter((one) => !isOf(one)), ...Object.entries(from).filter(isOf)])
}

/** What is posted to choose the text of the register, where the draft has another. */
const OF_REGISTER = SECOND_TEXT

/**
 * Puts together what was typed and what came in since: a question that only one of two changed has the answer of that one;
 * what both changed stays as it was typed, and is named.
 * @param take the questions of which the other's text was chosen, as it stood on the screen
 * @param isFinishing then an answer that has to be there is not taken away by the other unseen
 */
export function merge(fields: Fields, { seen, typed, now, take, isFinishing }: {
  readonly seen: Seen; readonly typed: Answers; readonly now: Standing; readonly take: readonly string[]; readonly isFinishing: boolean
}): Merged {
  let answers = typed
  const both: Merged['both'][number][] = []
  const taken: string[] = []
  for (const field of fields) {
    const { name, kind, required } = field
    const [mine, theirs, register] = [saidTo(field, typed), saidTo(field, now.answers), now.kept.includes(name) ? saidTo(field, now.register) : undefined]
    const isRegisterNew = register !== undefined && markOf(register) !== seen.register[name]
    const isAsSeen = markOf(theirs) === seen.answers[name] && !isRegisterNew
    const isAsked = kind === 'choices' || kind === 'rows' || name in typed
    const choose = (from: Answers) => { answers = answeredAs(field, answers, from) }
    if (!isAsked) choose(now.answers)
    else if (isAsSeen && take.includes(name)) choose(now.answers)
    else if (isAsSeen && take.includes(`${name}${OF_REGISTER}`)) choose(now.register)
    else if (isRegisterNew && register !== mine) both.push({ field: name, theirs: now.register[name] ?? '', token: `${name}${OF_REGISTER}` })
    else if (mine === theirs || isAsSeen) continue
    else if (markOf(mine) === seen.answers[name] && !(isFinishing && required && theirs === saidTo(field, {}))) {
      choose(now.answers)
      taken.push(name)
    } else both.push({ field: name, theirs: now.answers[name] ?? '', token: name })
  }
  return { answers, both, taken }
}

/** The other's texts of what both changed, as the two texts are shown: of rows each cell that either has. */
export function theirTexts(fields: Fields, { both, answers }: Merged, now: Standing): ConflictDetails['theirs'] {
  return Object.fromEntries(both.flatMap(({ field: name, theirs, token }): [string, string | readonly string[]][] => {
    const field = fields.find((one) => one.name === name)
    if (field?.kind !== 'rows') return [[name, theirs]]
    const from = token.endsWith(OF_REGISTER) ? now.register : now.answers
    const cells = [...Object.keys(answers), ...Object.keys(from)].filter((key) => cellOf(key)?.field === name)
    return cells.map((key) => [key, from[key] ?? ''])
  }))
}

const dayParts = (name: string, day: string): FormValues => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}.day`]: String(Number(date)), [`${name}.month`]: String(Number(month)), [`${name}.year`]: year }
}

/** Answers as the form posts them. */
export function formValues(fields: Fields, answers: Answers): FormValues {
  const values: Record<string, string | readonly string[]> = {}
  for (const { name, kind } of fields) {
    // Without the empty rows between them.
    if (kind === 'rows') rowsOf(name, answers).forEach(({ cells }, at) => Object.entries(cells).forEach(([column, text]) => { values[cellName(name, at, column)] = text }))
    const answer = answers[name]
    if (answer === undefined) continue
    if (kind === 'choices') values[`${name}[]`] = [answer].flat()
    else if (kind === 'date' && isDay(String(answer))) Object.assign(values, dayParts(name, String(answer)))
    else if (kind !== 'date') values[name] = answer
  }
  return values
}

/** What the form goes on with after the two texts: everything that was typed, what only the other changed, and what was seen by then. */
export const goesOnWith = (fields: Fields, { answers, both }: Merged, now: Standing): NonNullable<ConflictDetails['goesOn']> => ({
  replaces: fields.map(({ name }) => name),
  values: { ...formValues(fields, answers), seen: JSON.stringify(seenOf(fields, now)) },
  take: both.map(({ token }) => token).join(','),
})

/** Is it something new that one person begins alone? */
const isOwnNew = ({ isSingle }: Pick<SheetDefinition, 'isSingle'>, { subject }: Pick<SheetRead, 'subject'>): boolean => subject === null && !isSingle

/** How a draft stands that nothing but itself is known of. */
export const standingOfDraft = (answers: Answers): Standing => ({ answers, register: {}, kept: [], fixed: '', hasDraft: true })

/** How a sheet stands that was read. */
export const standingOfSheet = (sheet: SheetDefinition, now: SheetRead): Standing => standingOf(now, isOwnNew(sheet, now))

/** What was typed into a sheet put together with what came in since; undefined where that cannot be told. */
export function mergeSheet(sheet: SheetDefinition, now: SheetRead, { together, intent }: { readonly together?: Together | undefined; readonly intent: 'save' | 'finish' }, typed: Answers): Merged | undefined {
  const standing = standingOfSheet(sheet, now)
  if (!together || !canMerge(together.seen, standing)) return undefined
  const fields = sheet.fields.filter(({ name }) => !now.hidden.includes(name))
  return merge(fields, { ...together, typed, now: standing, isFinishing: intent === 'finish' })
}

/**
 * Somebody else was first. Who saved a draft or a kept sheet is named; who changed the register is not said here, and the
 * draft is then not held against anybody.
 */
export function sheetConflict(moment: Date, sheet: SheetDefinition, now: SheetRead, { row, merged }: { readonly row: Pick<SheetDraft, 'updatedAt' | 'updatedByName'> | undefined; readonly merged?: Merged | undefined }): Conflict {
  const meanwhile = now.draft?.meanwhile ?? []
  const saved = now.draft ? (meanwhile.length === 0 ? row : undefined) : now.lastKept
  const about = { changedBy: saved?.updatedByName ?? '', changedAt: saved?.updatedAt ?? moment, currentVersion: now.mark }
  if (!merged) {
    const theirs = { ...now.answers, ...Object.fromEntries(meanwhile.map((one) => [one.field, one.register])) }
    return new Conflict({ ...about, theirs, names: namesOn(now, theirs) })
  }
  const standing = standingOfSheet(sheet, now)
  const theirs = theirTexts(sheet.fields, merged, standing)
  return new Conflict({ ...about, theirs, names: namesOn(now, theirs), goesOn: goesOnWith(sheet.fields, merged, standing) })
}
