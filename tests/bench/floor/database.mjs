// What both floors ask of the database: the same statements as ours, under row-level security, and nothing else.
import pg from 'pg'
import { v7 } from 'uuid'
import { FIGURES, GOALS, NEW_GOAL } from './statements.mjs'

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

export const readFigures = (coalition, municipality) =>
  inCoalition(coalition, async (client) => (await send(client, FIGURES, [[municipality, COUNTRY], coalition])).rows)

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
