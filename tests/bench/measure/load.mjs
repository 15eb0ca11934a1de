// The load driver, in a process of its own so that its work is not counted as a server's. Keeps so many connections
// busy: each sends its next request when it has the whole answer to the one before.
import http from 'node:http'
import { v7 } from 'uuid'

/** Stands in a body where a fresh uuid belongs. */
export const FRESH_ID = '{{fresh-id}}'

/** How long to wait for an answer before it counts as an error. */
const PATIENCE = 20_000

/** @returns {Promise<{ ms: number, status: number, location: string | undefined, body: Buffer }>} */
function send(agent, port, { method, path, headers, body }) {
  return new Promise((done, fail) => {
    const started = performance.now()
    const request = http.request({ host: '127.0.0.1', port, method, path, headers, agent, timeout: PATIENCE }, (response) => {
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('error', fail)
      response.on('end', () => {
        const ms = performance.now() - started
        done({ ms, status: response.statusCode, location: response.headers.location, body: Buffer.concat(parts) })
      })
    })
    request.on('error', fail)
    request.on('timeout', () => request.destroy(new Error(`no answer in ${PATIENCE / 1000} s`)))
    request.end(body)
  })
}

/** What is wrong with an answer, or undefined. */
function faultIn(answer, { status, location, least, contains }) {
  if (answer.status !== status) return `status ${answer.status}`
  if (location && !new RegExp(location).test(answer.location ?? '')) return `redirect to ${answer.location}`
  if (least && answer.body.length < least) return `only ${answer.body.length} bytes`
  if (contains && !answer.body.includes(contains)) return `without "${contains}"`
  return undefined
}

/** Bodies with fresh ids are made before the clock runs. */
function prepared({ body, headers, ...request }) {
  if (body === undefined) return { ...request, headers, body }
  const bytes = Buffer.from(body.replace(FRESH_ID, v7()))
  return { ...request, body: bytes, headers: { ...headers, 'content-length': bytes.length } }
}

/** Sends `count` requests, taken in turn from the list starting at `from`, over `connections` connections. */
export async function run({ port, requests, count, connections, from = 0 }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const queue = Array.from({ length: count }, (_, index) => prepared(requests[(from + index) % requests.length]))
  const latencies = []
  const faults = []
  let next = 0
  const worker = async () => {
    while (next < queue.length) {
      const request = queue[next++]
      try {
        const answer = await send(agent, port, request)
        latencies.push(answer.ms)
        const fault = faultIn(answer, request.expected)
        if (fault) faults.push(`${request.method} ${request.path}: ${fault}`)
      } catch (error) {
        faults.push(`${request.method} ${request.path}: ${error.message}`)
      }
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  return { latencies, seconds, faults: faults.length, examples: faults.slice(0, 5) }
}

if (process.send) {
  process.on('disconnect', () => process.exit(0))
  process.on('message', async (block) => process.send(await run(block)))
  process.send('ready')
}
