import { describe, expect, it } from 'vitest'
import { filesBelow, isTest, read, sources, type SourceFile } from './source'

type Tree = { readonly [key: string]: string | Tree }

const leaves = (tree: Tree, prefix = ''): Map<string, string> => {
  const out = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') out.set(`${prefix}${key}`, value)
    else for (const [inner, text] of leaves(value, `${prefix}${key}.`)) out.set(inner, text)
  }
  return out
}

/** The names that a message is filled with: {count, plural, ...} and {name}. */
const argumentsOf = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1] ?? ''))].sort()

/** Where two languages differ in what they have or in what a message is filled with. */
function differences(nl: Tree, en: Tree): string[] {
  const [dutch, english] = [leaves(nl), leaves(en)]
  const missing = [...dutch.keys()].filter((key) => !english.has(key)).map((key) => `${key}: no English`)
  const extra = [...english.keys()].filter((key) => !dutch.has(key)).map((key) => `${key}: no Dutch`)
  const filled = [...dutch].filter(([key, text]) => english.has(key) && argumentsOf(text).join() !== argumentsOf(english.get(key) ?? '').join()).map(([key]) => `${key}: filled with other names`)
  const empty = [...dutch, ...english].filter(([, text]) => text.trim() === '').map(([key]) => `${key}: empty`)
  return [...missing, ...extra, ...filled, ...empty]
}

/** Where the code opens a part of the messages: texts('home'), requestTexts('home.expert'), translator(locale, 'mail'). */
const OPENS = /(?:texts|Texts|translator)\((?:[\w.']+, )?'([\w.]+)'(?:, isFormal)?\)/g
const ASKS = /'([\w.]+)'/g
const ASKS_IN_PART = /`([\w.]*)\$\{[^{}`]+\}([\w.]*)`/g

/** Codes that come together at run time: made in one place, said in another. */
const SAID_BY_CODE = new Set(['errors', 'roles', 'roleNames', 'lifePhases', 'done'])

/** Messages that no file asks for: a key must stand in a file that opens its part, whole or in a template. */
function unused(keys: readonly string[], files: readonly SourceFile[]): string[] {
  const codes = new Set(files.flatMap(({ text }) => [...text.matchAll(ASKS)].map((match) => match[1])))
  const asked = new Set<string>()
  const inPart: { start: string; end: string }[] = []
  for (const { text } of files) {
    const parts = [...text.matchAll(OPENS)].map((match) => match[1])
    if (parts.length === 0) continue
    for (const part of parts) {
      for (const [, key] of text.matchAll(ASKS)) asked.add(`${part}.${key}`)
      for (const [, start = '', end = ''] of text.matchAll(ASKS_IN_PART)) if (start + end) inPart.push({ start: `${part}.${start}`, end })
    }
  }
  return keys.filter((key) => {
    const [file = '', ...rest] = key.split('.')
    if (SAID_BY_CODE.has(file)) return ![rest.join('.'), rest.at(-1)].some((code) => codes.has(code ?? ''))
    return !asked.has(key) && !inPart.some(({ start, end }) => key.startsWith(start) && key.endsWith(end))
  })
}

const namespaces = filesBelow('lib/platform/i18n/messages/nl').map((file) => file.split('/').at(-1) ?? '')
const parse = (language: string, file: string) => JSON.parse(read(`lib/platform/i18n/messages/${language}/${file}`)) as Tree

const formal = filesBelow('lib/platform/i18n/messages/nl-formal').map((file) => file.split('/').at(-1) ?? '').sort()

const FAMILIAR = /\b(je|jij|jou|jouw|jezelf)\b/i

/** What somebody reads of their own account and as they leave, by file. `access` and `settings` are for who coordinates. */
const READ_BY_ALDERMEN: Readonly<Record<string, RegExp>> = {
  account: /^(?!access)/, passkeys: /^(?!settings\.)/, signIn: /^(mine|waits\.)/, forms: /./, errorPages: /./,
  departures: /^(leave|ownReason|why|invitationYouSent|goodbye)/, done: /^(factor|email|passkey|organisation|session)/,
  errors: /^(account\.(?!own_reset)|passkeys\.|unexpected|signed_out|sign_in_needed|factor_needed|confirm_needed|too_often)/,
}

describe('messages', () => {
  it('are there in both languages, filled with the same names', () => {
    expect(namespaces.length).toBeGreaterThan(20)
    expect(filesBelow('lib/platform/i18n/messages/en').map((file) => file.split('/').at(-1))).toEqual(namespaces)
    expect(namespaces.flatMap((file) => differences(parse('nl', file), parse('en', file)).map((one) => `${file} ${one}`))).toEqual([])
  })

  it('would be seen to differ', () => {
    expect(differences({ a: 'x', b: { c: '{count} dagen' } }, { b: { c: '{days} days' }, d: '' })).toEqual(['a: no English', 'd: no Dutch', 'b.c: filled with other names', 'd: empty'])
  })

  it('are all asked for somewhere', () => {
    const keys = namespaces.flatMap((file) => [...leaves(parse('nl', file)).keys()].map((key) => `${file.replace('.json', '')}.${key}`))
    expect(unused(keys, sources('app', 'components', 'lib').filter(({ file }) => !isTest(file)))).toEqual([])
  })

  it('would be seen to be asked for by nobody', () => {
    const file = { file: 'components/a.tsx', text: "const t = texts('goals'); t('new'); t(`units.${unit}`); refuse('goals.late')" }
    expect(unused(['goals.new', 'goals.old', 'goals.units.TIMES', 'signals.new', 'errors.goals.late', 'errors.goals.early'], [file])).toEqual(['goals.old', 'signals.new', 'errors.goals.early'])
  })

  it('that say "u" replace a sentence that says "je", filled with the same names, and say no "je" themselves', () => {
    expect(formal.length).toBeGreaterThan(5)
    expect(formal.flatMap((file) => {
      const [plain, other] = [leaves(parse('nl', file)), leaves(parse('nl-formal', file))]
      return [...other].flatMap(([key, text]) => {
        const own = plain.get(key) ?? ''
        const wrong = !FAMILIAR.test(own) ? 'replaces nothing that says je' : FAMILIAR.test(text) ? 'says je' : argumentsOf(own).join() !== argumentsOf(text).join() ? 'filled with other names' : undefined
        return wrong ? [`${file} ${key}: ${wrong}`] : []
      })
    })).toEqual([])
    expect([...read('lib/platform/i18n/catalogue-nl-formal.ts').matchAll(/messages\/nl-formal\/(\w+\.json)'/g)].map((match) => match[1]).sort()).toEqual(formal)
  })

  it('of an account and of leaving all have a twin that says "u": aldermen read them too', () => {
    const left = Object.entries(READ_BY_ALDERMEN).flatMap(([file, mine]) => {
      const twins = formal.includes(`${file}.json`) ? leaves(parse('nl-formal', `${file}.json`)) : new Map<string, string>()
      return [...leaves(parse('nl', `${file}.json`))].filter(([key, text]) => mine.test(key) && FAMILIAR.test(text) && !twins.has(key)).map(([key]) => `${file} ${key}`)
    })
    expect(left).toEqual([])
  })

  it('never shout', () => {
    const texts = namespaces.flatMap((file) => [...leaves(parse('nl', file)).values()])
    expect(texts.filter((text) => /!/.test(text))).toEqual([])
  })
})
