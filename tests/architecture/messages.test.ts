import { describe, expect, it } from 'vitest'
import { filesBelow, read } from './source'

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

const namespaces = filesBelow('lib/platform/i18n/messages/nl').map((file) => file.split('/').at(-1) ?? '')
const parse = (language: string, file: string) => JSON.parse(read(`lib/platform/i18n/messages/${language}/${file}`)) as Tree

describe('messages', () => {
  it('are there in both languages, filled with the same names', () => {
    expect(namespaces.length).toBeGreaterThan(20)
    expect(filesBelow('lib/platform/i18n/messages/en').map((file) => file.split('/').at(-1))).toEqual(namespaces)
    expect(namespaces.flatMap((file) => differences(parse('nl', file), parse('en', file)).map((one) => `${file} ${one}`))).toEqual([])
  })

  it('would be seen to differ', () => {
    expect(differences({ a: 'x', b: { c: '{count} dagen' } }, { b: { c: '{days} days' }, d: '' })).toEqual(['a: no English', 'd: no Dutch', 'b.c: filled with other names', 'd: empty'])
  })

  it('never shout', () => {
    const texts = namespaces.flatMap((file) => [...leaves(parse('nl', file)).values()])
    expect(texts.filter((text) => /!/.test(text))).toEqual([])
  })
})
