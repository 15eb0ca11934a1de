// The world of the bench: one coalition per Dutch municipality of today, all of them, with the amounts that the targets
// name. Everything by a seed; the same rows each time.
import { createHash } from 'node:crypto'
import { chance } from './random.mjs'
import { writerTo } from './insert.mjs'
import {
  actionText, CHALLENGES, FIRST_NAMES, GOALS, INDICATORS, LAST_NAMES, NOT_NOW, PARTNERS, PLACES, signalText, STOP_CRITERION,
} from './texts.mjs'

export const AMOUNTS = { coalitions: 342, partners: 30, goals: 12, measurements: 4, indicators: 40, years: 10, signals: 500_000, actions: 500_000 }

const SEED = 20_180_601
const DAY = 24 * 60 * 60 * 1000
const START = Date.parse('2024-01-01T08:00:00.000Z')
/** Rows made later than this were made by a measurement, and are taken away before the next one. */
export const WORLD_END = Date.parse('2025-12-31T18:00:00.000Z')
const FIRST_YEAR = 2015

const ROLES = [['COORDINATOR', 2], ['ALDERMAN', 1], ['EXPERIENCE_EXPERT', 3], ['PROFESSIONAL', 14]]

const COLUMNS = {
  coalition: ['id', 'slug', 'name', 'is_fictional', 'created_at'],
  app_user: ['id', 'email', 'created_at'],
  session: ['id', 'session_token', 'user_id', 'expires', 'created_at'],
  totp: ['user_id', 'secret', 'last_step'],
  account_coalition: ['user_id', 'coalition_ref'],
  coalition_profile: ['coalition_id', 'id', 'mission', 'municipality_code', 'updated_at'],
  partner_organization: ['coalition_id', 'id', 'name', 'partner_type', 'status', 'contact_name', 'contact_email', 'created_at', 'created_by', 'updated_at', 'updated_by'],
  membership: ['coalition_id', 'id', 'user_id', 'role', 'display_name', 'partner_id', 'started_at'],
  challenge: ['coalition_id', 'id', 'title', 'for_whom', 'life_phases', 'parents_say', 'created_at', 'created_by', 'updated_at', 'updated_by'],
  goal: [
    'coalition_id', 'id', 'challenge_id', 'title', 'for_whom', 'parent_benefit', 'baseline', 'target', 'unit', 'owner_id', 'due_on', 'not_now', 'stop_criterion',
    'status', 'created_at', 'created_by', 'updated_at', 'updated_by',
  ],
  goal_measurement: ['coalition_id', 'id', 'goal_id', 'value', 'measured_on', 'note', 'created_at', 'created_by'],
  indicator: ['coalition_id', 'id', 'card_key', 'name', 'unit', 'decimals', 'direction', 'source', 'source_url', 'position', 'created_at', 'created_by', 'counts_people'],
  indicator_value: ['coalition_id', 'id', 'indicator_id', 'region_code', 'year', 'period', 'division_year', 'entered_at', 'numerator', 'denominator', 'value', 'status', 'suppression'],
  signal: ['coalition_id', 'id', 'theme', 'body', 'place', 'life_phases', 'frequency', 'is_anonymous', 'wants_answer', 'answer_due_on', 'status', 'created_at', 'created_by'],
  action_item: [
    'coalition_id', 'id', 'goal_id', 'what', 'prevention_type', 'status', 'planned_on', 'owner_id', 'created_at', 'created_by', 'updated_at', 'updated_by',
  ],
}

const iso = (moment) => new Date(moment).toISOString()
const day = (moment) => iso(moment).slice(0, 10)

export const slugOf = (name) => name.normalize('NFD').replace(/[^\w\s-]/g, '').trim().toLowerCase().replaceAll(/[\s-]+/g, '-')

/** The value in the session cookie of a coalition's coordinator. The table holds its hash, as for everybody. */
export const cookieOf = (slug) => createHash('sha256').update(`session of ${slug}`).digest('base64url')

const hashOf = (token) => createHash('sha256').update(token).digest('hex')

/** A coalition with all its rows except signals and actions. Returns what those point at. */
async function makeCoalition({ writer, random, municipality, index }) {
  const slug = slugOf(municipality.name)
  const created = START + index * 60_000
  const newId = () => random.id(created)
  const coalition = newId()
  const add = (table, ...values) => writer.add(table, [coalition, ...values])

  await writer.add('coalition', [coalition, slug, `Kansrijk ${municipality.name}`, false, iso(created)])
  await add('coalition_profile', newId(), 'In onze gemeente groeit elk kind kansrijk op, van min negen maanden tot zevenentwintig jaar, en weten ouders wie er naast hen staat.', municipality.code, iso(created))

  const people = ROLES.flatMap(([role, count]) => Array.from({ length: count }, (_, number) => ({ role, number, id: newId(), user: newId() })))
  const [coordinator] = people
  const professionals = people.filter((one) => one.role === 'PROFESSIONAL')
  const made = [iso(created), coordinator.id, iso(created), coordinator.id]

  const partners = []
  for (const [type, name] of PARTNERS) {
    const id = newId()
    partners.push(id)
    await add('partner_organization', id, `${name} ${municipality.name}`, type, random.pick(['PARTICIPATING', 'SIGNATORY', 'SIGNATORY', 'IN_TALKS']),
      `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`, `contact-${partners.length}@${slug}.example`, ...made)
  }
  for (const { role, number, id, user } of people) {
    await writer.add('app_user', [user, `${role.toLowerCase()}-${number}@${slug}.example`, iso(created)])
    await writer.add('account_coalition', [user, coalition])
    await add('membership', id, user, role, `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`, role === 'PROFESSIONAL' ? partners[number] : null, iso(created))
  }
  await writer.add('session', [newId(), hashOf(cookieOf(slug)), coordinator.user, '2099-01-01', iso(created)])
  // Pages ask whether there is a second factor; what the secret is, they never ask.
  await writer.add('totp', [coordinator.user, 'sealed', 1])

  const challenges = []
  for (const [title, forWhom, phases, parentsSay] of CHALLENGES) {
    const id = newId()
    challenges.push(id)
    await add('challenge', id, title, forWhom, phases, parentsSay, ...made)
  }

  const goals = []
  for (const [number, [title, forWhom, benefit, unit]] of GOALS.entries()) {
    const id = newId()
    goals.push(id)
    const status = number === 0 ? 'ACTIVE' : random.pick(['CANDIDATE', 'CANDIDATE', 'REACHED', 'STOPPED'])
    const baseline = random.between(12, 60)
    const target = baseline + random.between(15, 900)
    await add('goal', id, challenges[number % challenges.length], title.replace('{place}', municipality.name), forWhom, benefit, baseline, target, unit,
      random.pick(professionals).id, day(WORLD_END + random.between(10, 500) * DAY), NOT_NOW, random.happens(0.5) ? STOP_CRITERION : null, status, ...made)
    for (let measured = 0; measured < AMOUNTS.measurements; measured++) {
      const when = created + (measured + 1) * 60 * DAY
      await add('goal_measurement', newId(), id, random.between(baseline, target), day(when), 'Geteld bij de vier plekken die meedoen.', iso(when), coordinator.id)
    }
  }
  return { coalition, goals, professionals }
}

/** Forty indicators over ten years, of the municipality and of the country. */
async function makeFigures({ writer, random, municipality, coalition, created }) {
  const newId = () => random.id(created)
  for (const [index, [name, unit, decimals, direction, usual]] of INDICATORS.entries()) {
    const id = newId()
    const isCard = index === 0
    await writer.add('indicator', [coalition, id, isCard ? 'youth_care_spending' : null, name, unit, decimals, direction, isCard ? 'CBS, Iv3 gemeenterekeningen' : 'CBS, Jeugdmonitor',
      'https://www.cbs.nl/nl-nl/maatwerk', index + 1, iso(created), null, !isCard])
    let own = usual * (0.7 + random.below(600) / 1000)
    // All in the borders of the newest year: in those of their own, what was merged since would show no line, as it should,
    // and the floor, which knows of no borders, would show more than our page.
    const division = FIRST_YEAR + AMOUNTS.years - 1
    for (let year = FIRST_YEAR; year < FIRST_YEAR + AMOUNTS.years; year++) {
      own *= 0.95 + random.below(110) / 1000
      // The year of the newest figure is delivered; in the years before, one in fifty is not.
      const isDelivered = year === division || !random.happens(0.02)
      const value = Math.round(own * 10_000) / 10_000
      await writer.add('indicator_value', [coalition, newId(), id, municipality.code, year, `${year}JJ00`, division, iso(created), isDelivered ? Math.round(value * 1_000) : null, 1_000, isDelivered ? value : null, isDelivered ? 'FINAL' : 'NOT_DELIVERED', 'SHOWN'])
      const country = Math.round(usual * (1 + (year - FIRST_YEAR) / 50) * 10_000) / 10_000
      await writer.add('indicator_value', [coalition, newId(), id, 'NL00', year, `${year}JJ00`, division, iso(created), Math.round(country * 1_000), 1_000, country, 'FINAL', 'SHOWN'])
    }
  }
}

const THEMES = ['WAY_TO_HELP', 'SCHOOL', 'HOUSING', 'MONEY', 'GROWING_UP', 'OTHER']
const PHASES = ['{PRENATAL}', '{AGE_0_2}', '{AGE_2_4}', '{AGE_4_12}', '{AGE_12_18}', '{AGE_18_27}', '{AGE_0_2,AGE_2_4}', '{AGE_4_12,AGE_12_18}']
const OPEN = ['NEW', 'NEW', 'CLUSTERED', 'WITH_CORE_TEAM', 'DECIDED']

/**
 * Signals and actions in the order of time over all coalitions together, as they come in: rows of one coalition lie
 * scattered over the table, as they do in a database that has been used for two years.
 */
async function makeHappenings({ writer, random, places, total, onProgress }) {
  const step = (WORLD_END - START) / total
  for (let number = 0; number < total; number++) {
    const created = Math.floor(START + number * step)
    const moment = iso(created)
    const { coalition, goals, professionals } = random.pick(places)
    const who = random.pick(professionals).id
    await writer.add('signal', [coalition, random.id(created), random.pick(THEMES), signalText(random), random.pick(PLACES), random.pick(PHASES), random.pick(['FIRST_TIME', 'MORE_OFTEN', 'STRUCTURAL']),
      random.happens(0.1), random.happens(0.7), day(created + 14 * DAY), random.happens(0.03) ? random.pick(OPEN) : random.happens(0.9) ? 'ANSWERED' : 'EXPIRED', moment, who])
    const other = random.pick(places)
    const owner = random.pick(other.professionals).id
    await writer.add('action_item', [other.coalition, random.id(created), random.pick(other.goals), actionText(random), random.pick(['UNIVERSAL', 'SELECTIVE', 'INDICATED', 'CURATIVE']),
      random.pick(['DONE', 'DONE', 'DONE', 'PLANNED', 'IN_PROGRESS', 'STUCK']), day(created), owner, moment, owner, moment, owner])
    if (number % 50_000 === 0) onProgress(`${(number * 2) / 1_000} thousand of a million signals and actions`)
  }
}

/**
 * Fills an empty, migrated database.
 * @param {{ client: import('pg').Client, onProgress: (line: string) => void, amounts?: Pick<typeof AMOUNTS, 'coalitions' | 'signals'> }} options
 *   a superuser: it passes row-level security; less than the whole world is for who wants to see whether it still fits
 */
export async function generate({ client, onProgress, amounts = AMOUNTS }) {
  const { rows: known } = await client.query('SELECT code, name FROM municipality WHERE last_year = 2026 ORDER BY code')
  if (known.length !== AMOUNTS.coalitions) throw new Error(`The bench needs ${AMOUNTS.coalitions} municipalities of today; the database knows ${known.length}.`)
  const municipalities = known.slice(0, amounts.coalitions)
  const random = chance(SEED)
  const writer = writerTo(client, COLUMNS)
  const places = []
  for (const [index, municipality] of municipalities.entries()) {
    const made = await makeCoalition({ writer, random, municipality, index })
    places.push(made)
    if (index % 100 === 99) onProgress(`${index + 1} coalitions`)
  }
  await writer.flush()
  for (const [index, municipality] of municipalities.entries()) {
    await makeFigures({ writer, random, municipality, coalition: places[index].coalition, created: START + index * 60_000 })
    if (index % 100 === 99) onProgress(`figures of ${index + 1} coalitions`)
  }
  await writer.flush()
  await makeHappenings({ writer, random, places, total: amounts.signals, onProgress })
  await writer.flush()
}
