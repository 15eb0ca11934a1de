// What both floors ask of the database: the same statements as ours, under row-level security, and nothing else.
import pg from 'pg'
import { v7 } from 'uuid'
import { COHERENCE, FIGURES, GOALS, GOALS_IN, NEW_GOAL, ORIGINS, PREVENTION } from './statements.mjs'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const COUNTRY = 'NL00'

/** Dates as text and as many connections as our own server: see lib/platform/db/pools.ts. */
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL_SIZE),
  types: { getTypeParser: (oid, format) => (oid === pg.types.builtins.DATE ? (text) => text : pg.types.getTypeParser(oid, format)) },
})
pool.on('error', () => undefined)

/** Named, so that the server plans each statement once per connection, as ours are. */
const send = (client, { name, text }, values) => client.query({ name, text, values })

async function inCoalition(coalition, work) {
  if (!UUID.test(coalition)) throw new Error('A coalition id must be a uuid.')
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SET LOCAL app.coalition_id = '${coalition}'`)
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

export const readGoals = (coalition) => inCoalition(coalition, async (client) => (await send(client, GOALS, [coalition])).rows)

/** The newest delivered figures of the municipality, of the first few indicators: what stands first on the dashboard. */
function newest(figures, municipality) {
  const found = new Map()
  for (const { id, regionCode, year, value } of figures) if (regionCode === municipality && value !== null) found.set(id, year)
  return [...found].slice(0, 5)
}

/** What the dashboard shows: all figures, where the first few came from, the goal, how much is prevention, and what runs where. */
export const readDashboard = (coalition, municipality) => inCoalition(coalition, async (client) => {
  const ask = async (statement, values) => (await send(client, statement, values)).rows
  const figures = await ask(FIGURES, [[municipality, COUNTRY], coalition])
  const origins = await ask(ORIGINS, [...newest(figures, municipality).flat(), coalition, municipality])
  const [goal] = await ask(GOALS_IN, [coalition, 'ACTIVE'])
  const [prevention] = await ask(PREVENTION, [coalition])
  return { figures, origins, goal, prevention, coherence: await ask(COHERENCE, [coalition, coalition, coalition, coalition]) }
})

/** @param {Record<string, string>} form as it was posted. Returns the new goal's id. */
export function insertGoal(form) {
  const id = v7()
  const now = new Date()
  const { coalition, by, challengeId, title, forWhom, parentBenefit, baseline, target, unit, ownerId, dueOn, notNow } = form
  return inCoalition(coalition, async (client) => {
    await send(client, NEW_GOAL, [
      coalition, id, challengeId, title, forWhom, parentBenefit, Number(baseline), null, Number(target), unit, ownerId, dueOn, notNow, null, false, now, by, now, by,
    ])
    return id
  })
}
