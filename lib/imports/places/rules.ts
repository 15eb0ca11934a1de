import { LARGER_PLACES, MOST_CANDIDATES, OTHER_NAMES, PROVINCE_OF_SUFFIX } from './definitions'
import type { Answers, FoundPlace, KnownMunicipality, Places } from './types'

const letters = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** A name without accents, signs and what does not tell it from another; and what stands in brackets behind it. */
function partsOf(text: string): { base: string; suffix: string } {
  const plain = letters(text).replace(/^gemeente\s+/, '').replace(/[,\s]+gemeente$/, '')
  const bracket = /\(([^)]*)\)\s*$/.exec(plain)
  const suffix = (bracket?.[1] ?? '').replace(/[^a-z]/g, '')
  const base = (bracket ? plain.slice(0, bracket.index) : plain).replace(/&/g, ' en ').replace(/[^a-z0-9]+/g, ' ').replace(/\bst\b/g, 'sint').replace(/^s (?=\w)/, '').trim()
  return { base, suffix: suffix === 'gemeente' ? '' : suffix }
}

/** Under what an answer about a name is remembered: the same for every way to write it. */
export function placeKey(text: string): string {
  const { base, suffix } = partsOf(text)
  return (suffix === '' ? base : `${base} (${suffix})`).slice(0, 80)
}

export function placesOf(municipalities: readonly KnownMunicipality[]): Places {
  const byName = new Map<string, KnownMunicipality[]>()
  for (const one of municipalities) {
    const { base } = partsOf(one.name)
    byName.set(base, [...(byName.get(base) ?? []), one])
  }
  return { byCode: new Map(municipalities.map((one) => [one.code, one])), byName }
}

const KINDS = 'GM|PV|NL|CR|LD|WK|BU|RE|GG|JZ|AM|VR'
const CODE = new RegExp(`^(${KINDS})(\\d{2,8})$`, 'i')
const DIGITS: Readonly<Record<string, number>> = { GM: 4, WK: 6, BU: 8 }

/** A code as CBS writes it; digits alone are a municipality, wijk or buurt by their number. */
function codeOf(text: string): string | undefined {
  const plain = text.replace(/\s+/g, '').toUpperCase()
  const said = CODE.exec(plain)
  if (said) {
    const [, kind = '', digits = ''] = said
    if (kind === 'NL') return 'NL00'
    const length = DIGITS[kind]
    return length === undefined ? plain : digits.length <= length ? `${kind}${digits.padStart(length, '0')}` : undefined
  }
  if (!/^\d{1,8}$/.test(plain)) return undefined
  return plain.length <= 4 ? `GM${plain.padStart(4, '0')}` : plain.length <= 6 ? `WK${plain.padStart(6, '0')}` : `BU${plain.padStart(8, '0')}`
}

const existsIn = (one: KnownMunicipality, year: number | undefined): boolean => year === undefined || (year >= one.firstYear && year <= one.lastYear)

const letterPairs = (text: string): number[] => Array.from({ length: text.length + 1 }, (_, index) => index)

/** How many letters must change to make one of the other. */
function distance(one: string, other: string): number {
  let before = letterPairs(other)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1
      now.push(Math.min((now[column - 1] ?? 0) + 1, (before[column] ?? 0) + 1, (before[column - 1] ?? 0) + cost))
    }
    before = now
  }
  return before.at(-1) ?? 0
}

/** Names that look like it: a letter or two other, or the beginning of a longer one. */
function looksLike(base: string, places: Places): KnownMunicipality[] {
  if (base.length < 4) return []
  const most = base.length >= 9 ? 2 : 1
  return [...places.byName].flatMap(([name, ones]) => {
    const isNear = Math.abs(name.length - base.length) <= most && distance(base, name) <= most
    return isNear || (base.length >= 5 && (name.startsWith(`${base} `) || base.startsWith(`${name} `))) ? ones : []
  })
}

const decided = (candidates: readonly KnownMunicipality[]): FoundPlace => {
  const [only, ...more] = candidates
  if (!only) return { kind: 'UNKNOWN' }
  return more.length === 0 ? { kind: 'SURE', code: only.code } : { kind: 'UNSURE', candidates: candidates.slice(0, MOST_CANDIDATES) }
}

function byName(text: string, places: Places, year: number | undefined): FoundPlace {
  const { base, suffix } = partsOf(text)
  const larger = suffix === '' || suffix === 'pv' || suffix === 'ld' ? LARGER_PLACES[suffix === 'pv' && (base === 'groningen' || base === 'utrecht') ? `provincie ${base}` : base] : undefined
  if (larger) return { kind: 'SURE', code: larger }
  const named = places.byName.get(base) ?? []
  // Of two with one name the one that existed then; when neither did, the year is what is wrong.
  const then = named.filter((one) => existsIn(one, year))
  const ones = then.length > 0 ? then : named
  if (suffix !== '') {
    const province = PROVINCE_OF_SUFFIX[suffix]
    const there = ones.filter((one) => partsOf(one.name).suffix === suffix || (province !== undefined && one.provinceCode === province))
    // Another municipality of that name: it is no more, or it is somewhere else.
    return decided(there)
  }
  if (ones.length > 0) return decided(ones)
  const other = places.byCode.get(OTHER_NAMES[base] ?? '')
  if (other) return { kind: 'SURE', code: other.code }
  // Bergen NH, without the brackets.
  const cut = /^(.+) ([a-z]{1,3}|n h|z h|n b)$/.exec(base)
  const loose = cut ? byNameWithSuffix(cut[1] ?? '', (cut[2] ?? '').replace(' ', ''), places) : undefined
  if (loose) return { kind: 'SURE', code: loose.code }
  const near = looksLike(base, places).filter((one) => existsIn(one, year))
  // What only looks like it is never sure, however few there are.
  return near.length > 0 ? { kind: 'UNSURE', candidates: near.slice(0, MOST_CANDIDATES) } : { kind: 'UNKNOWN' }
}

const byNameWithSuffix = (base: string, suffix: string, places: Places): KnownMunicipality | undefined => {
  const province = PROVINCE_OF_SUFFIX[suffix]
  const there = (places.byName.get(base) ?? []).filter((one) => partsOf(one.name).suffix === suffix || (province !== undefined && one.provinceCode === province))
  return there.length === 1 ? there[0] : undefined
}

/**
 * Which place a cell means: by its code, by what somebody answered before, or by its name. Where more than one is
 * possible, or the name only looks like one, it is not sure: then somebody is asked.
 */
export function findPlace(text: string, places: Places, answers: Answers, year: number | undefined): FoundPlace {
  const code = codeOf(text)
  if (code) {
    const municipality = code.startsWith('GM') ? code : code.startsWith('WK') || code.startsWith('BU') ? `GM${code.slice(2, 6)}` : undefined
    return municipality === undefined || places.byCode.has(municipality) ? { kind: 'SURE', code } : { kind: 'UNKNOWN' }
  }
  const said = answers.get(placeKey(text))
  if (said !== undefined) return said === null ? { kind: 'LEFT_OUT' } : { kind: 'SURE', code: said }
  return byName(text, places, year)
}

/** Did this place exist in that year? What is no municipality is taken at its word. */
export function existed(code: string, places: Places, year: number): boolean {
  const municipality = places.byCode.get(code)
  return municipality === undefined || existsIn(municipality, year)
}
