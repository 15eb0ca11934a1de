// Do the floors send the same statements as our pages, and does nobody answer from a cache? PostgreSQL itself says so.

const settle = () => new Promise((done) => setTimeout(done, 300))

/** Counting is on for this check only: it costs every statement a little. */
async function setCounting(admin, track) {
  await admin.query(`ALTER SYSTEM SET pg_stat_statements.track = '${track}'`)
  await admin.query('SELECT pg_reload_conf()')
  await settle()
}

/** Statements on tables, as the app role sent them: by the id that PostgreSQL gives to equal ones. */
async function statementsDuring(admin, work) {
  await admin.query('SELECT bench.pg_stat_statements_reset()')
  await work()
  const { rows } = await admin.query(`SELECT queryid::text AS id, query, calls::int AS calls, total_exec_time AS ms FROM bench.pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
    WHERE r.rolname = 'samenspel_app' AND query !~* '^\\s*(BEGIN|COMMIT|ROLLBACK|SET)\\M'`)
  return rows
}

/**
 * @param {{ admin: import('pg').Client, servers: object[], names: string[], expected: (name: string) => number, times: number, send: (server: object, name: string) => Promise<void> }} options
 *   expected is how many statements a floor sends for a workload; send does one request of it
 * @returns per workload how many statements our server sends and how long they take in the database
 * @throws when a floor sends another statement than ours
 */
export async function compareStatements({ admin, servers, names, expected, times, send }) {
  const found = {}
  await setCounting(admin, 'top')
  try {
    for (const name of names) {
      const repeated = async (server) => {
        for (let time = 0; time < times; time++) await send(server, name)
      }
      const [ours, ...floors] = servers
      const own = await statementsDuring(admin, () => repeated(ours))
      const known = new Map(own.map((one) => [one.id, one]))
      found[name] = { ours: summary(own, times) }
      for (const floor of floors) {
        const theirs = await statementsDuring(admin, () => repeated(floor))
        const other = theirs.find((one) => !known.has(one.id))
        if (other) throw new Error(`${floor.name} sends a statement for "${name}" that our page does not send. Bring tests/bench/floor/statements.mjs up to date:\n${other.query}`)
        if (theirs.length !== expected(name) || theirs.some((one) => one.calls !== times)) throw new Error(`${floor.name} does not ask the database ${expected(name)} times per request for "${name}".`)
        if (theirs.some((one) => known.get(one.id).calls !== times)) throw new Error(`Our page does not ask all of that once per request for "${name}".`)
        found[name][floor.name] = summary(theirs, times)
      }
    }
  } finally {
    await setCounting(admin, 'none')
  }
  return found
}

const summary = (statements, times) => ({
  statements: statements.reduce((sum, one) => sum + one.calls, 0) / times,
  databaseMs: statements.reduce((sum, one) => sum + one.ms, 0) / times,
})
