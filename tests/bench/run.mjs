#!/usr/bin/env node
// npm run bench: our pages and writes beside their floor, on the same data, machine and moment.
//   floor_sql   bare node:http and pg: what the database and Node alone cost
//   floor_next  a bare Next app that shows and writes the same rows: what the framework costs on top
//   ours        the app as it is deployed: sign-in, layout, row-level security, validation, audit
// Options: --quick (two rounds of fewer requests, for daily use).
//
// Two cores carry server, database and load driver, so a single number says little. What is compared is measured in
// turn within each round, in an order that changes, and a ratio is taken per round before its median: a busy moment
// of the machine then weighs on both sides of it. One connection at a time goes in slices of a few tenths of a second,
// since the speed of a machine that is shared changes by the second.
import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { build } from '../../bin/steps/build.mjs'
import { checkNode, install } from '../../bin/steps/install.mjs'
import { say } from '../../bin/steps/say.mjs'
import { keepSecrets } from '../../bin/steps/secrets.mjs'

const root = join(import.meta.dirname, '..', '..')
const dataDir = join(root, '.data')
const isQuick = process.argv.includes('--quick')
const unknown = process.argv.slice(2).find((one) => one !== '--quick')
if (unknown) {
  process.stderr.write(`The bench knows no option ${unknown}; only --quick.\n`)
  process.exit(1)
}

const ROUNDS = isQuick ? 2 : 5
const CONNECTIONS = [1, 16]
/** In how many slices a block goes, the servers in turn. At 16 connections each slice would be mostly start and end. */
const SLICES = { 1: 8, 16: 1 }
/** Coalitions that the pages are asked for, in turn. */
const READERS = isQuick ? 60 : 300
/** Rounds that do not count. A server runs for weeks; what it does in its first thousands of requests is compiled while it does it. */
const WARM_UP = isQuick ? 1 : 4
const OUTPUT = join(dataDir, 'bench.json')

const stops = []
let isStopping = false
async function stopAll() {
  if (isStopping) return
  isStopping = true
  for (const stop of stops.reverse()) await stop().catch(() => undefined)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => { void stopAll().then(() => process.exit(1)) })

/** Everything that must be true before a number means something. Doubles as the first warm-up. */
async function check({ servers, world, readers, writers, checks, workloads, load }) {
  const [ours, ...floors] = servers
  say(`checking that our pages show what the floors show, for ${readers.length} coalitions`)
  const read = async (server, workload, coalition) => {
    const { path, headers } = workloads.pageRequest(server.name, workload, coalition)
    const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers })
    if (answer.status !== 200) throw new Error(`${server.name} answers ${answer.status} for ${path}.`)
    return answer.text()
  }
  /** Per server and page: the requests of the measurement, with what a right answer has in it. */
  const requests = Object.fromEntries(servers.map(({ name }) => [name, { goals: [], dashboard: [] }]))
  let values = 0
  for (const coalition of readers) {
    for (const workload of ['goals', 'dashboard']) {
      const page = await read(ours, workload, coalition)
      for (const floor of floors) {
        const theirs = await read(floor, workload, coalition)
        const printed = checks.valuesOf(theirs)
        const missing = checks.missingFrom(page, theirs)
        if (printed.length < 90) throw new Error(`${floor.name} shows no more than ${printed.length} values on the page "${workload}".`)
        if (missing.length > 0) throw new Error(`Our page "${workload}" of ${coalition.slug} lacks ${missing.length} values of ${floor.name}: ${missing.slice(0, 3).join(', ')}.`)
        values += printed.length
        // A longer value that needs no escaping anywhere: an answer without it is another coalition's, or broken off.
        const contains = printed.find((value) => value.length > 2 && page.includes(value) && theirs.includes(value) && value.includes(workload === 'goals' ? coalition.name.replace('Kansrijk ', '') : ','))
        const expected = (html) => ({ status: 200, least: Math.floor(html.length * 0.9), ...(contains ? { contains } : {}) })
        requests[floor.name][workload].push({ ...workloads.pageRequest(floor.name, workload, coalition), expected: expected(theirs) })
        if (floor === floors[0]) requests.ours[workload].push({ ...workloads.pageRequest('ours', workload, coalition), expected: expected(page) })
      }
    }
  }
  say(`${values} values compared; preparing forms`)
  for (const server of servers) {
    requests[server.name].create = []
    for (const coalition of writers) requests[server.name].create.push(await workloads.createRequest(server, coalition))
  }
  say('checking that all send the same statements')
  const statements = await checks.compareStatements({
    admin: world.admin, servers, names: workloads.WORKLOADS.map(({ name }) => name), times: 3,
    expected: (name) => workloads.WORKLOADS.find((one) => one.name === name)?.statements ?? 1,
    async send(server, name) {
      const { faults, examples } = await load({ port: server.port, requests: requests[server.name][name].slice(0, 1), count: 1, connections: 1 })
      if (faults > 0) throw new Error(`${server.name}, ${name}: ${examples[0]}`)
    },
  })
  return { requests, statements, values }
}

async function main() {
  checkNode()
  install(root)
  // Only now: these use installed packages.
  const { openWorld } = await import('./world/keep.mjs')
  const { buildFloor, POOL_SIZE, startServers } = await import('./servers.mjs')
  const { startDriver } = await import('./measure/driver.mjs')
  const { run: load } = await import('./measure/load.mjs')
  const { cpuOf, isMeasurable, memoryOf } = await import('./measure/process.mjs')
  const { percentile } = await import('./measure/statistics.mjs')
  const workloads = await import('./workloads.mjs')
  const { missingFrom, valuesOf } = await import('./checks/content.mjs')
  const { compareStatements } = await import('./checks/statements.mjs')
  const { measureScript } = await import('./checks/page-script.mjs')
  const { measureImport, MOST_SECONDS } = await import('./measure/import.mjs')
  const { machine, MOST_OVER_SQL, summarise, tableOf, targetsOf, widest } = await import('./report.mjs')

  const loadBefore = loadavg()[0]
  const secrets = keepSecrets(dataDir, { env: {}, hasOwnDatabase: false }).settings
  const ours = build(root, { ...process.env, ...secrets })
  const floor = buildFloor({ root, key: secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, say })
  say('starting PostgreSQL')
  const world = await openWorld({ root, dataDir, say })
  stops.push(world.stop)
  say('starting three servers')
  const { servers, stop } = await startServers({ ours, floor, urls: world.urls, secrets, dataDir })
  stops.push(stop)
  const driver = await startDriver()
  stops.push(driver.stop)

  const { readers, writers } = workloads.split(world.coalitions, READERS)
  const { requests, statements, values } = await check({
    servers, world, readers, writers, workloads, load, checks: { missingFrom, valuesOf, compareStatements },
  })
  const script = await measureScript({ ours: servers[0], floorNext: servers[1], coalition: readers[0] })

  const created = Object.fromEntries(servers.map(({ name }) => [name, 0]))
  const { rows: [before] } = await world.admin.query('SELECT (SELECT count(*)::int FROM goal) AS goals, (SELECT count(*)::int FROM audit_event) AS events')
  /** One slice of a block: what it took, in ms and s. */
  const send = async (server, workload, connections, { count, from }) => {
    const cpu = cpuOf(server.pid)
    const { latencies, seconds, faults, examples } = await driver.run({ port: server.port, requests: requests[server.name][workload], count, connections, from })
    const used = cpuOf(server.pid) - cpu
    if (faults > 0) throw new Error(`${faults} of ${count} requests to ${server.name} went wrong (${workload}, ${connections} connections), such as ${examples[0]}.`)
    if (workload === 'create') created[server.name] += count
    return { latencies, seconds, used }
  }
  /** A block for each server, in slices by turns. */
  const measure = async (order, workload, connections, count) => {
    const slices = Array.from({ length: SLICES[connections] }, (_, slice) => Math.floor(((slice + 1) * count) / SLICES[connections]) - Math.floor((slice * count) / SLICES[connections]))
    const sums = new Map(order.map((server) => [server, { latencies: [], seconds: 0, used: 0 }]))
    let from = 0
    for (const [slice, part] of slices.entries()) {
      for (let turn = 0; turn < order.length; turn++) {
        const server = order[(turn + slice) % order.length]
        const sum = sums.get(server)
        const { latencies, seconds, used } = await send(server, workload, connections, { count: part, from })
        sum.latencies.push(...latencies)
        sum.seconds += seconds
        sum.used += used
      }
      from += part
    }
    return order.map((server) => {
      const { latencies, seconds, used } = sums.get(server)
      return {
        server: server.name, workload, connections, requests: count, p50: percentile(latencies, 0.5), p95: percentile(latencies, 0.95), perSecond: count / seconds,
        cpu: isMeasurable ? used / count : undefined,
      }
    })
  }

  say('warming up')
  for (let round = 0; round < WARM_UP; round++) {
    for (const { name, counts, quick } of workloads.WORKLOADS) await measure(servers, name, 16, (isQuick ? quick : counts)[16])
  }
  const blocks = []
  const memory = []
  for (let round = 0; round < ROUNDS; round++) {
    say(`round ${round + 1} of ${ROUNDS}`)
    const order = servers.map((_, index) => servers[(index + round) % servers.length])
    for (const { name, counts, quick } of workloads.WORKLOADS) {
      for (const connections of CONNECTIONS) {
        for (const block of await measure(order, name, connections, (isQuick ? quick : counts)[connections])) blocks.push({ round, ...block })
      }
    }
    for (const server of servers) memory.push({ round, server: server.name, mb: memoryOf(server.pid) })
  }

  // Every answer said that a goal was made. Was it, and did ours write its event with it?
  const { rows: [after] } = await world.admin.query('SELECT (SELECT count(*)::int FROM goal) AS goals, (SELECT count(*)::int FROM audit_event) AS events')
  const posts = Object.values(created).reduce((sum, one) => sum + one, 0)
  if (after.goals - before.goals !== posts) throw new Error(`${posts} goals were posted, ${after.goals - before.goals} were made.`)
  if (after.events - before.events !== created.ours) throw new Error(`${created.ours} goals were posted to our app, ${after.events - before.events} events were recorded.`)

  say('reading in a file of 100,000 rows')
  const imported = await measureImport({ server: servers[0], coalition: writers[0], admin: world.admin, memoryOf })

  const { results, memory: used } = summarise({ blocks, memory, servers: servers.map(({ name }) => name), connections: CONNECTIONS })
  const targets = targetsOf({ results, memory: used, script })
  const { rows: [{ version }] } = await world.admin.query("SELECT current_setting('server_version') AS version")
  const conditions = `PostgreSQL ${version} without fsync and autovacuum, ${POOL_SIZE} connections per server; Node ${process.versions.node}; load of the machine before the run ${loadBefore.toFixed(1)}.`
  process.stdout.write(tableOf({ results, memory: used, script, statements, targets, rounds: ROUNDS, conditions }))
  process.stdout.write(`A file of 100,000 rows: read and checked in ${imported.checked.toFixed(1)} s, written in ${imported.seconds.toFixed(1)} s, target ${MOST_SECONDS} s: ${imported.seconds <= MOST_SECONDS ? 'met' : 'missed'}; ${Math.round(imported.extraMb)} MB more memory at its most.\n`)
  if (!isMeasurable) process.stdout.write('CPU and memory are read from /proc and so not measured on this system.\n')
  const lean = results.find((one) => one.workload === 'goals' && one.connections === 1).ratios.p50.floorNextToFloorSql
  writeFileSync(OUTPUT, `${JSON.stringify({
    made: new Date().toISOString(), quick: isQuick, rounds: ROUNDS, machine: machine(), conditions, world: world.counts, comparedValues: values, statements, results, memory: used,
    pageScript: script, imported, targets, floorNextToFloorSql: { most: MOST_OVER_SQL, found: lean.median }, blocks,
  }, null, 2)}\n`)
  process.stdout.write(`The ratios of the rounds lie ${Math.round(widest(results) * 100)}% apart (median over the workloads). All of it: ${OUTPUT}\n`)
  if (lean.median > MOST_OVER_SQL) throw new Error(`floor_next takes ${lean.median.toFixed(1)} x floor_sql on the goals page, more than ${MOST_OVER_SQL}: it is no fair floor.`)
}

try {
  mkdirSync(dataDir, { recursive: true })
  await main()
} catch (error) {
  process.stderr.write(`\nThe bench failed: ${error.message}\n`)
  process.exitCode = 1
} finally {
  await stopAll()
}
process.exit()
