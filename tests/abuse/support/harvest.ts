import { decode } from '../../e2e/support/document'

// The forms of a page, with the hidden fields in them: what somebody who means harm would copy.

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}(?:="([^"]*)")?(?=[\\s/>]|$)`).exec(tag)
  return found ? decode(found[1] ?? '') : undefined
}

export interface HarvestedForm {
  /** Which server action it calls. */
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date()).split('-')

/** A day that fits: what was measured or done is not in the future, what is planned is. */
function dayPart(name: string): string {
  const [part] = name.split('.').slice(-1)
  const isPast = /^(measuredOn|plannedOn|paperOn|consentOn)\./.test(name)
  if (part === 'year') return isPast ? (today[0] ?? '') : String(Number(today[0]) + 1)
  if (part === 'month') return isPast ? (today[1] ?? '') : '6'
  return isPast ? (today[2] ?? '') : '15'
}

function typed(name: string, tag: string): string {
  if (name === 'issuer' || name === 'basisUrl' || name === 'sourceUrl') return 'https://inloggen.test.example'
  if (name === 'kvkNumber') return '12345678'
  // Somebody with an account was chosen from the list already.
  if (name === 'personName' || name === 'ownerFunction') return ''
  if (name === 'chosenName') return 'Proef'
  if (/Year$/.test(name)) return '2024'
  if (/phone$/i.test(name)) return '030 123 45 67'
  if (/\.(day|month|year)$/.test(name)) return dayPart(name)
  if (attribute(tag, 'type') === 'email') return 'proef@test.example'
  if (attribute(tag, 'inputMode') === 'decimal' || attribute(tag, 'inputmode') === 'decimal') return '5'
  return 'Zo gaat het goed'
}

/** What is pasted as a list, by the name of its field. */
const LISTS: Readonly<Record<string, string>> = { lines: 'Sam Proef; sam-proef@test.example; professional', cells: 'Naam;Soort\nBuurthuis De Proef;Vrijwilligers' }

const isFilledIn = (name: string, body: string): boolean => [...body.matchAll(/<input\b([^>]*)>/g)].some(([, tag = '']) => attribute(tag, 'name') === name && Boolean(attribute(tag, 'value')))

/** Where a person leaves a choice open: what a file says itself, a figure of the population in a form that asks whose it is, and a number of a group that the same number cannot be divided by. */
function isLeftOpen(name: string, body: string): boolean {
  // A function was named already.
  if (name === 'ownerId' && isFilledIn('ownerFunction', body)) return true
  // A figure stands on the first page once.
  if (/^figure[2-5]$/.test(name)) return true
  if (/^column\d+$|^fixed(?:Region|Period)$/.test(name) || (name === 'target' && /name="fixedRegion"/.test(body))) return true
  return (name === 'partnerId' && /name="kind"/.test(body)) || (name === 'denominator' && /name="measure"/.test(body))
}

/** The fields of a form, each filled in as a person might. */
function fieldsOf(body: string): [string, string][] {
  const fields: [string, string][] = []
  const radios = new Set<string>()
  for (const [, input, areaTag, areaText, selectTag, options] of body.matchAll(/<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const tag = input ?? areaTag ?? selectTag ?? ''
    const name = attribute(tag, 'name')
    // Left open on purpose: what nobody sees, what must be chosen from a list, and the plain twin that must match its text.
    if (name === undefined || ['website', 'municipality', 'bodyB1'].includes(name)) continue
    const value = attribute(tag, 'value') ?? ''
    // Of rows that can be many somebody fills in the first: the same in each would be said twice.
    const isLaterRow = /^[a-z]+_[1-9]\d*_/i.test(name)
    if (areaTag !== undefined) fields.push([name, decode(areaText ?? '').trim() || (LISTS[name] ?? 'Zo gaat het goed')])
    else if (selectTag !== undefined) {
      const all = [...(options ?? '').matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option)
      const chosen = all.find((option) => attribute(option, 'selected') !== undefined && attribute(option, 'value')) ?? (isLaterRow || isLeftOpen(name, body) ? undefined : all.find((option) => attribute(option, 'value')))
      fields.push([name, chosen ? (attribute(chosen, 'value') ?? '') : ''])
    } else if (attribute(tag, 'type') === 'radio') {
      if (radios.has(name)) continue
      radios.add(name)
      fields.push([name, value])
    } else if (attribute(tag, 'type') === 'checkbox') fields.push([name, value || 'on'])
    else if (attribute(tag, 'type') === 'hidden') fields.push([name, value])
    else fields.push([name, value || (isLaterRow || isLeftOpen(name, body) ? '' : typed(name, tag))])
  }
  // A button that says what it does: the last one, which asks least.
  const named = [...body.matchAll(/<button\b([^>]*)>/g)].map(([, tag = '']) => tag).filter((tag) => attribute(tag, 'name') !== undefined).at(-1)
  if (named !== undefined) fields.push([attribute(named, 'name') ?? '', attribute(named, 'value') ?? ''])
  return fields
}

/** Every form of the page that calls a server action. */
export function formsIn(html: string): HarvestedForm[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([, body = '']): HarvestedForm[] => {
    const fields = fieldsOf(body)
    const named = fields.find(([name]) => name.startsWith('$ACTION_ID_'))?.[0].slice('$ACTION_ID_'.length)
    const bound = fields.find(([name]) => /^\$ACTION_\d+:0$/.test(name))?.[1]
    const action = named ?? (bound ? (JSON.parse(bound) as { id: string }).id : undefined)
    return action ? [{ action, fields }] : []
  })
}

/** The form as a browser posts it, with some fields changed. */
export function filledIn({ fields }: HarvestedForm, changed: Readonly<Record<string, string | null>> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of fields) if (changed[name] !== null) form.append(name, changed[name] ?? value)
  for (const [name, value] of Object.entries(changed)) if (value !== null && !fields.some(([one]) => one === name)) form.append(name, value)
  return form
}
