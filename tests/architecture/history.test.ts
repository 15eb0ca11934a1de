import { describe, expect, it } from 'vitest'
import en from '@/lib/platform/i18n/catalogue-en'
import nl from '@/lib/platform/i18n/catalogue-nl'
import { isTest, sources, type SourceFile } from './source'

// The audit trail is read by people: every event, kind of thing and value that the code can record has words. Made from
// the sources, so that what somebody adds without words is seen.

const ALL = sources('lib').filter(({ file }) => !isTest(file))

const textsOf = (pattern: RegExp, files: readonly SourceFile[]): string[] =>
  [...new Set(files.flatMap(({ text }) => [...text.matchAll(pattern)].flatMap((match) => [...(match[1] ?? '').matchAll(/'([^']+)'/g)].map((one) => one[1] ?? ''))))].sort()

/** `event: 'a' | 'b'` in a types.ts. */
const events = (files: readonly SourceFile[]) => textsOf(/\bevent: ((?:'\w+'(?:\s*\|\s*)?)+)/g, files.filter(({ file }) => file.endsWith('/types.ts')))

/** `{ type: 'goal', id` in a commands.ts. */
const subjects = (files: readonly SourceFile[]) => textsOf(/\{ type: ('\w+'), id\b/g, files.filter(({ file }) => file.endsWith('/commands.ts') || file.startsWith('lib/platform/')))

/** What may be kept before and after, by name and type: `changes: { readonly status: GoalStatus }`. */
const changes = (files: readonly SourceFile[]): { key: string; type: string }[] => files.filter(({ file }) => file.endsWith('/types.ts')).flatMap(({ text }) =>
  [...text.matchAll(/\bchanges\??: (\{(?:[^{}]|\{[^{}]*\})*\})/g)].flatMap((match) => [...(match[1] ?? '').matchAll(/(?:readonly )?(\w+)\??: (?:\{[^{}]*?(?:from|to): ([\w ]+)[^{}]*\}|([^;{}]+))/g)]
    .map(([, key = '', within, type]) => ({ key, type: (within ?? type ?? '').trim() }))))

/** The codes of a union: `export const XS = ['A', 'B'] as const` with `type X = (typeof XS)[number]`. */
function codesOf(type: string, files: readonly SourceFile[]): string[] {
  const constant = files.map(({ text }) => new RegExp(`export type ${type} = \\(typeof (\\w+)\\)\\[number\\]`).exec(text)?.[1]).find(Boolean)
  const own = constant === undefined ? undefined : files.map(({ text }) => new RegExp(`export const ${constant} = \\[([^\\]]*)\\]`).exec(text)?.[1]).find(Boolean)
  return [...(own ?? type).matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '')
}

const missing = (codes: readonly string[], ...words: readonly object[]) => codes.filter((code) => !words.every((one) => Object.hasOwn(one, code)))

const PLANTED: readonly SourceFile[] = [
  { file: 'lib/planted/types.ts', text: `export const HUES = ['RED', 'DONE'] as const\nexport type Hue = (typeof HUES)[number]\n | (AuditEvent & { readonly event: 'planted_made' | 'goal_created'; readonly changes: { readonly hue: { readonly from: Hue; readonly to: Hue }; readonly step: number } })` },
  { file: 'lib/planted/commands.ts', text: "record(tx, ctx, { event: 'planted_made', subject: { type: 'planted', id } })" },
]

describe('the words of the audit trail', () => {
  it('are there for every event, in Dutch and English', () => {
    expect(events(ALL).length).toBeGreaterThan(35)
    expect(missing(events(ALL), nl.history.events, en.history.events)).toEqual([])
  })

  it('are there for every kind of thing that something happens to', () => {
    expect(subjects(ALL).length).toBeGreaterThan(12)
    expect(missing(subjects(ALL), nl.history.subjects, en.history.subjects)).toEqual([])
  })

  it('are there for every value that is kept, by its name and by its codes', () => {
    expect(changes(ALL).length).toBeGreaterThan(15)
    expect(missing(changes(ALL).map(({ key }) => key), nl.history.changes, en.history.changes)).toEqual([])
    const codes = changes(ALL).filter(({ type }) => type !== 'MemberRole').flatMap(({ type }) => codesOf(type, ALL))
    expect(new Set(codes).size).toBeGreaterThan(25)
    expect(missing(codes, nl.history.values, en.history.values)).toEqual([])
  })

  it('would be seen to be missing', () => {
    expect(missing(events(PLANTED), nl.history.events)).toEqual(['planted_made'])
    expect(missing(subjects(PLANTED), nl.history.subjects)).toEqual(['planted'])
    expect(changes(PLANTED)).toEqual([{ key: 'hue', type: 'Hue' }, { key: 'step', type: 'number' }])
    expect(missing(codesOf('Hue', PLANTED), nl.history.values)).toEqual(['RED'])
  })
})
