// The privacy guard: finds what points at one person in a text about structures. Pure, so that the same code warns in
// the browser while somebody types and decides on the server. It never keeps or reports the text itself, only where
// in it something stands and of what kind.
//
// Certain hits are refused. A BSN needs words around it, because the 11-proof alone passes one in eleven random
// numbers of nine digits; a date needs to be a likely day of birth, because a meeting has a date too.

export type GuardKind = 'bsn' | 'phone' | 'email' | 'address' | 'birth_date'

/** What belongs to an organisation as well as to a person: where one may be named, these may stand. */
export const OF_ORGANISATIONS: readonly GuardKind[] = ['phone', 'email', 'address']

export interface GuardHit {
  readonly kind: GuardKind
  /** Where it stands in the text that was given: from (inclusive), to (exclusive). */
  readonly start: number
  readonly end: number
}

/** Does this number of nine digits pass the 11-proof of a burgerservicenummer? */
export function isElevenProof(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return sum % 11 === 0
}

/** Longer than any text that is kept: what is longer is refused for its length, and only its beginning is looked at. */
const MOST_LETTERS = 20_000

/** Characters that look like nothing (zero width, direction marks) or like a plain one (full-width digits, hard spaces, dashes), undone. */
function plain(text: string): { text: string; from: number[]; to: number[] } {
  let out = ''
  const from: number[] = []
  const to: number[] = []
  let index = 0
  for (const character of text) {
    // One character can stand for eighteen.
    if (out.length >= MOST_LETTERS) break
    const end = index + character.length
    if (character >= ' ' && character <= '~') {
      out += character
      from.push(index)
      to.push(end)
      index = end
      continue
    }
    for (const one of character.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '').split('')) {
      out += /\s/.test(one) && one !== '\n' ? ' ' : one.replace(/[\p{Pd}\u2212]/u, '-')
      from.push(index)
      to.push(end)
    }
    index = end
  }
  return { text: out, from, to }
}

const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']
const MONTH_NAMES = 'jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?'

const BSN_CONTEXT = /\b(bsn|burger ?service ?(nummer|nr)|sofi|persoonsnummer|onderwijsnummer|pgn)/i
/** Who is meant, right before the number: "kind 111222333". */
const PERSON_BEFORE = /\b(kind(?:je)?|baby|peuter|kleuter|leerling|jongen|meisje|jongere|cli[eë]nt|pati[eë]nt|ouder|moeder|vader|zoon|dochter)[ :,(-]{1,3}$/i
const BIRTH_CONTEXT = /\b(geb(?:oren|oortedatum|oortedag|\.)?|jarig|verjaardag|dob)(?![a-z])/i

/** Two-letter words that a lower-case "postcode" would otherwise be made of: "in 2024 is 12 procent", "Stb. 2014 nr 105", "1500 km". */
const WORDS = /^(al|af|as|ba|be|bv|ca|cm|de|di|do|ed|ek|el|en|er|et|ex|ga|ha|ik|in|is|je|ja|ka|kg|km|ma|me|mm|na|nr|nu|of|om|op|os|ov|pa|po|ps|re|sa|sd|so|ss|st|te|tm|tv|ui|uw|va|vd|vo|vr|we|wo|za|ze|zo)$/i

interface Finder {
  readonly kind: GuardKind
  readonly pattern: RegExp
  /** Is this match one? `around` is the text up to 40 characters before and 20 after it. */
  readonly accept?: (match: RegExpExecArray, around: string, today: string) => boolean
}

/** A full date counts as a day of birth with words of birth near it, or when it lies two years back or more. */
function isBirthDate(year: number, month: number, day: number, around: string, today: string): boolean {
  const thisYear = Number(today.slice(0, 4))
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < thisYear - 115 || year > thisYear) return false
  const isLongAgo = year * 10_000 + month * 100 + day <= Number(today.replaceAll('-', '')) - 20_000
  return BIRTH_CONTEXT.test(around) || isLongAgo
}

const fullYear = (text: string, today: string): number => {
  if (text.length === 4) return Number(text)
  const short = Number(text)
  return short > Number(today.slice(2, 4)) ? 1900 + short : 2000 + short
}

// Each pattern takes a time that grows with the text and no faster: a form that is refused is shown again with what was
// typed, however long, also to strangers. So none may begin again inside a run that it has failed on.
const FINDERS: readonly Finder[] = [
  { kind: 'email', pattern: /(?<![\p{L}\p{M}\p{N}._%+-])[\p{L}\p{M}\p{N}._%+-]+ ?(?:@|\[at\]|\(at\)) ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu },
  {
    kind: 'bsn',
    pattern: /(?<!\d[.,]?)\d(?:[ .-]?\d){8}(?![\d]|[.,]\d)/g,
    accept: (match, around) => isElevenProof(match[0].replace(/\D/g, '')) && (BSN_CONTEXT.test(around) || PERSON_BEFORE.test(around.slice(0, around.indexOf(match[0])))),
  },
  {
    // 06 12345678, 0031 6 ..., +31 (0)10 123 45 67, 0165-123456; a day with an hour behind it, 03-12-2026 14.00, is none
    kind: 'phone',
    accept: (match) => !/^0[1-9]([-. ])(0\d|1[0-2])\1(19|20)\d{2} \d{2}$/.test(match[0]),
    pattern: /(?<!\d[.,/]?)(?:(?:\+|00)31[ .-]{0,6}(?:\(0\))?[ .-]{0,6}|\(?0)[1-9](?:\)?[ .-]{0,3}\d){8}(?!\d)/g,
  },
  {
    // 1234 AB 12, 1234ab, nr 12, and Dorpsstraat 12a, 1234 AB
    kind: 'address',
    pattern: /(?:\b\d{1,5} ?[a-z]?(?:[ -]\d{1,4})?[ ,\n]{1,4})?\b([1-9]\d{3}) ?([a-z]{2})\b(?:[ ,\n]{0,3}(?:nr\.?|nummer|huisnummer|no\.?)?[ ]{0,2}(\d{1,5}(?!\d)))?/gi,
    accept(match) {
      const letters = match[2] ?? ''
      const glued = !match[0].includes(`${match[1]} `)
      const upper = letters === letters.toUpperCase()
      if (/^(SA|SD|SS)$/i.test(letters) || (!upper && !glued && WORDS.test(letters))) return false
      const before = match[0].slice(0, match[0].indexOf(match[1] ?? ''))
      return /\d/.test(before) || match[3] !== undefined
    },
  },
  {
    kind: 'birth_date',
    pattern: /(?<![\d-])(\d{1,2})[ ]?[-/.][ ]?(\d{1,2})[ ]?[-/.][ ]?(\d{4}|\d{2})(?![\d-])/g,
    accept: (match, around, today) => {
      // With two digits for the year only words of birth make it one: 1-2-24 is also a version, a score, a time.
      if (match[3]?.length === 2 && !BIRTH_CONTEXT.test(around)) return false
      return isBirthDate(fullYear(match[3] ?? '', today), Number(match[2]), Number(match[1]), around, today)
    },
  },
  {
    kind: 'birth_date',
    pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
    accept: (match, around, today) => isBirthDate(Number(match[1]), Number(match[2]), Number(match[3]), around, today),
  },
  {
    kind: 'birth_date',
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:e|ste|de)? (${MONTH_NAMES})\\.?,? (\\d{4})(?!\\d)`, 'gi'),
    accept(match, around, today) {
      const name = (match[2] ?? '').toLowerCase().replace('mrt', 'maa')
      const month = MONTHS.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1
      return isBirthDate(Number(match[3]), month, Number(match[1]), around, today)
    },
  },
]

/** More than anybody reads: a text with so many hits is refused all the same. */
const MOST_HITS = 100

/**
 * What in this text certainly points at a person. Empty: the text may be kept.
 * @param today the day in the Netherlands, YYYY-MM-DD
 * @param except kinds that may stand in it
 */
export function findPersonalData(text: string, today: string, except: readonly GuardKind[] = []): GuardHit[] {
  const clean = plain(text.slice(0, MOST_LETTERS))
  const hits: GuardHit[] = []
  for (const { kind, pattern, accept } of FINDERS) {
    for (const match of clean.text.matchAll(pattern)) {
      if (hits.length >= MOST_HITS) break
      const from = match.index
      const to = from + match[0].length
      const around = clean.text.slice(Math.max(0, from - 40), to + 20)
      if (accept && !accept(match, around, today)) continue
      hits.push({ kind, start: clean.from[from] ?? 0, end: clean.to[to - 1] ?? text.length })
    }
  }
  // One number can look like two things: the first found keeps the place.
  const kept: GuardHit[] = []
  for (const hit of hits) if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit)
  return kept.filter(({ kind }) => !except.includes(kind)).sort((a, b) => a.start - b.start)
}
