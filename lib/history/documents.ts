import { stringify } from 'csv-stringify/sync'
import { DUTCH_CSV } from '@/lib/indicators/documents'
import { dayOf, isDay } from '@/lib/platform/clock'
import { formatDay, formatMoment, formatNumber } from '@/lib/platform/i18n/format'
import type { Locale, Messages } from '@/lib/platform/i18n/messages'
import { catalogues, translator } from '@/lib/platform/i18n/translator'
import { shortId, type TrailCodes } from './rules'
import { HISTORY_LIMITS, type TrailForm } from './schema'
import type { TrailChanges, TrailPerson, TrailRow } from './types'

type History = Messages['history']

const has = <T extends object>(words: T, code: string): code is Extract<keyof T, string> => Object.hasOwn(words, code)

/** A row of the trail as a person reads it. */
export interface TrailWords {
  readonly when: string
  readonly who: string
  readonly role: string
  readonly event: string
  readonly subject: string
  readonly changes: readonly string[]
}

/** The words for events and kinds in this language, for who searches. */
export const trailCodes = (locale: Locale): TrailCodes => ({ events: catalogues[locale].history.events, subjects: catalogues[locale].history.subjects })

/**
 * Says rows of the trail in the reader's language. A code without words (of an event that is no more) is said as it is;
 * an id of somebody is said by the name that others see.
 */
export function trailWords(locale: Locale, people: readonly TrailPerson[]): (row: TrailRow) => TrailWords {
  const t = translator(locale, 'history')
  const roleNames = translator(locale, 'roleNames')
  const { events, subjects, values, changes: keys, actors } = catalogues.nl.history
  const byId = new Map(people.map((person) => [person.id, person]))
  const nameOf = (id: string | null): string | undefined => {
    const person = id === null ? undefined : byId.get(id)
    return person && (person.name ?? t('formerMember'))
  }
  const said = (code: string): string => code.replaceAll('_', ' ')
  const role = (code: string): string => (has(catalogues.nl.roleNames, code) ? roleNames(code) : said(code))

  function value(key: string, given: unknown): string {
    if (given === null || given === undefined || given === '') return t('nothing')
    if (typeof given === 'boolean') return t(given ? 'yes' : 'no')
    if (typeof given === 'number') return formatNumber(given, locale)
    if (typeof given !== 'string') return t('nothing')
    if (key === 'role') return role(given)
    if (has(values, given)) return t(`values.${given}`)
    if (isDay(given)) return formatDay(given, locale)
    if (/^[0-9a-f]{64}$/.test(given)) return `${given.slice(0, 12)}…`
    if (/^[0-9a-f-]{36}$/.test(given)) return nameOf(given) ?? shortId(given)
    // Nobody's address belongs in the trail; should one have come in, it is not shown on.
    return given.includes('@') ? t('withheld') : said(given)
  }
  function change(key: string, given: TrailChanges[string]): string {
    const label = has(keys, key) ? t(`changes.${key}`) : said(key)
    if (typeof given !== 'object' || given === null) return `${label}: ${value(key, given)}`
    return t('fromTo', { label, from: value(key, given.from), to: value(key, given.to) })
  }

  return ({ event, subjectType, subjectId, actorKind, actorId, actorRole, changes, occurredAt }) => {
    const kind = has(subjects, subjectType) ? t(`subjects.${subjectType}`) : said(subjectType)
    const isPerson = actorKind === 'member'
    return {
      when: formatMoment(occurredAt, locale),
      who: isPerson ? (nameOf(actorId) ?? t('formerMember')) : has(actors, actorKind) ? t(`actors.${actorKind}`) : said(actorKind),
      role: isPerson ? role(actorRole) : '',
      event: has(events, event) ? t(`events.${event}`) : said(event),
      subject: `${kind} ${subjectType === 'membership' ? (nameOf(subjectId) ?? shortId(subjectId)) : shortId(subjectId)}`,
      changes: Object.entries(changes ?? {}).map(([key, given]) => change(key, given)),
    }
  }
}

/** What was asked of the trail, in words. */
export function filterWords(locale: Locale, form: TrailForm, people: readonly TrailPerson[]): string[] {
  const t = translator(locale, 'history')
  const { events, subjects, actors }: History = catalogues[locale].history
  const roles = catalogues[locale].roleNames
  const { persoon, rol, soort, gebeurtenis, vanaf, tot, zoek } = form
  const person = people.find((one) => one.id === persoon)
  const roleName = rol === undefined ? undefined : rol === 'LINK' ? actors.link : rol === 'JOB' ? actors.job : roles[rol]
  const part = (label: string, word: string | undefined): string[] => (word ? [`${label}: ${word}`] : [])
  return [
    ...part(t('filter.person'), persoon && (person ? (person.name ?? t('formerMember')) : shortId(persoon))),
    ...part(t('filter.role'), roleName),
    ...part(t('filter.subject'), soort && (has(subjects, soort) ? subjects[soort] : soort)),
    ...part(t('filter.event'), gebeurtenis && (has(events, gebeurtenis) ? events[gebeurtenis] : gebeurtenis)),
    ...part(t('filter.from'), vanaf && formatDay(vanaf, locale)),
    ...part(t('filter.until'), tot && formatDay(tot, locale)),
    ...part(t('filter.searched'), zoek),
  ]
}

/** The trail that somebody asked for, as a table to take along, with above it what it is, of when, and what was asked. */
export function trailCsv(
  locale: Locale, { coalition, now, rows, form, people }: { coalition: string; now: Date; rows: readonly TrailRow[]; form: TrailForm; people: readonly TrailPerson[] },
): string {
  const t = translator(locale, 'history')
  const words = trailWords(locale, people)
  const asked = filterWords(locale, form, people)
  const about = [
    [t('csv.title', { coalition })], [t('csv.made'), formatMoment(now, locale)], [t('csv.asked'), asked.length > 0 ? asked.join(', ') : t('csv.everything')],
    [t('csv.rows'), rows.length < HISTORY_LIMITS.export ? String(rows.length) : t('csv.most', { count: rows.length })], [t('csv.aboutTitle'), t('csv.about')], [],
  ]
  const head = [t('csv.number'), t('csv.day'), t('columns.when'), t('columns.who'), t('columns.role'), t('columns.event'), t('csv.kind'), t('csv.id'), t('columns.changes'), t('csv.code')]
  const body = rows.map((row) => {
    const said = words(row)
    return [
      row.sequence, dayOf(row.occurredAt), said.when, said.who, said.role, said.event, said.subject, row.subjectId, said.changes.join(', '), row.event,
    ]
  })
  return stringify([...about, head, ...body], DUTCH_CSV)
}
