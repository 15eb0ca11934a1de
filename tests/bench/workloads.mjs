// What is measured, and the requests for it: the same for each server, for the same coalitions in the same order.
import { FRESH_ID } from './measure/load.mjs'

/**
 * Per workload: requests per block at 1 and at 16 connections, how many times floor_next's p50 ours may take, and how many
 * statements a floor needs for what our page shows, when it is not one.
 */
export const WORKLOADS = [
  { name: 'goals', title: 'goals page', counts: { 1: 200, 16: 480 }, quick: { 1: 60, 16: 160 }, target: 1.6 },
  { name: 'dashboard', title: 'outcome dashboard', counts: { 1: 120, 16: 320 }, quick: { 1: 40, 16: 112 }, target: 1.3, statements: 5 },
  { name: 'create', title: 'create a goal', counts: { 1: 160, 16: 400 }, quick: { 1: 50, 16: 128 }, target: 2 },
]

/** Coalitions that get new goals. The others are read only, so that their pages stay as long as they are. */
const WRITERS = 42

export const split = (coalitions, most) => ({
  writers: coalitions.slice(-WRITERS),
  // Spread over all of them, also when a quick run takes a few.
  readers: coalitions.slice(0, -WRITERS).filter((_, index, all) => index % Math.ceil(all.length / most) === 0),
})

const BROWSER = {
  accept: 'text/html', 'accept-language': 'nl',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
}

export const asCoordinator = ({ cookie }) => ({ ...BROWSER, cookie: `samenspel-session=${cookie}` })

const PAGES = {
  ours: { goals: ({ slug }) => `/c/${slug}/doelen`, dashboard: ({ slug }) => `/c/${slug}/cijfers`, form: ({ slug }) => `/c/${slug}/doelen/nieuw` },
  floor: { goals: ({ id }) => `/${id}/doelen`, dashboard: ({ id, municipalityCode }) => `/${id}/cijfers/${municipalityCode}`, form: ({ id }) => `/${id}/nieuw` },
}

const pagesOf = (server) => (server === 'ours' ? PAGES.ours : PAGES.floor)
const headersOf = (server, coalition) => (server === 'ours' ? asCoordinator(coalition) : BROWSER)

/** A request for a page, that answers 200. */
export const pageRequest = (server, workload, coalition) => ({
  method: 'GET', path: pagesOf(server)[workload](coalition), headers: headersOf(server, coalition), expected: { status: 200 },
})

/** What is typed in the form for a new goal. The fresh id makes each of them another wish. */
const typed = ({ challenge, coordinator }) => ({
  challengeId: challenge, title: 'Elke ouder heeft binnen drie dagen één vast gezicht', forWhom: 'Ouders die voor het eerst een vraag stellen',
  parentBenefit: 'U vertelt uw verhaal één keer. Daarna belt steeds dezelfde persoon u terug, ook als het over school of geld gaat.',
  unit: 'PARENTS', baseline: '40', target: '120', ownerId: coordinator, notNow: 'Een nieuw loket. Dat doen we pas als de eerste ouders zeggen dat dit werkt.',
})

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
export const unescaped = (text) => text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]).replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
  .replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)))

/** The hidden fields of the form that has a field of this name: what the framework needs to find its action again. */
export function hiddenFields(html, name) {
  const form = html.split('<form').slice(1).map((part) => part.split('</form>')[0]).find((part) => part.includes(`name="${name}"`))
  if (!form) throw new Error(`There is no form with a field "${name}".`)
  return Object.fromEntries([...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
    const attributes = Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, unescaped(value)]))
    return attributes.type === 'hidden' ? [[attributes.name, attributes.value ?? '']] : []
  }))
}

const BOUNDARY = 'samenspel-bench-boundary'

const bodyOf = (fields) =>
  `${Object.entries(fields).map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${BOUNDARY}--\r\n`

/** A form as a browser without script sends it. */
export const multipart = (fields) => ({ body: bodyOf(fields), type: `multipart/form-data; boundary=${BOUNDARY}` })

async function formOf(server, coalition) {
  const answer = await fetch(`http://127.0.0.1:${server.port}${pagesOf(server.name).form(coalition)}`, { headers: headersOf(server.name, coalition) })
  const html = await answer.text()
  if (answer.status !== 200) throw new Error(`The form of ${server.name} answers ${answer.status}.`)
  return hiddenFields(html, server.name === 'ours' ? 'requestKey' : 'coalition')
}

const UUID = '[0-9a-f]{8}-[0-9a-f-]{27}'

/** A post of the form as a browser without script sends it. The form is fetched here, so that only the post is timed. */
export async function createRequest(server, coalition) {
  const path = pagesOf(server.name).form(coalition)
  const headers = { ...headersOf(server.name, coalition), origin: `http://127.0.0.1:${server.port}` }
  if (server.name === 'ours') {
    const fields = { ...await formOf(server, coalition), ...typed(coalition), baselinePlan: '', stopCriterion: '', 'dueOn.day': '18', 'dueOn.month': '12', 'dueOn.year': '2027', requestKey: FRESH_ID }
    return {
      method: 'POST', path, body: bodyOf(fields), headers: { ...headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      expected: { status: 303, location: `^/c/${coalition.slug}/doelen/${UUID}` },
    }
  }
  const expected = { status: 303, location: `^/${coalition.id}/doelen/${UUID}$` }
  const plain = { ...typed(coalition), dueOn: '2027-12-18', by: coalition.coordinator, coalition: coalition.id }
  if (server.name === 'floor_sql') {
    return { method: 'POST', path, expected, body: new URLSearchParams(plain).toString(), headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } }
  }
  return {
    method: 'POST', path, expected, body: bodyOf({ ...await formOf(server, coalition), ...plain }), headers: { ...headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  }
}
