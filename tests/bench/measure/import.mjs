// A file of 100,000 rows, as a coordinator sends it: read and checked, confirmed, and written by the background task. One
// run: it takes seconds, so the machine's noise is small beside it. There is no floor: nothing else reads such a file.
import { asCoordinator, hiddenFields, multipart } from '../workloads.mjs'

export const IMPORT_ROWS = 100_000

/** What it may take at the most, in seconds, from sending the file until every figure stands there. */
export const MOST_SECONDS = 20

const [FIRST, LAST] = [2015, 2024]

function fileOf(codes) {
  const years = LAST - FIRST + 1
  const rows = Array.from({ length: IMPORT_ROWS }, (_, index) => {
    const [code, year, subject] = [codes[index % codes.length], FIRST + (Math.floor(index / codes.length) % years), Math.floor(index / (codes.length * years))]
    return `${code};${year};onderwerp ${subject};${1_000 + (index % 97)},5`
  })
  return `Gemeentecode;Jaar;Onderwerp;Waarde\r\n${rows.join('\r\n')}\r\n`
}

const wait = (ms) => new Promise((done) => setTimeout(done, ms))

export async function measureImport({ server, coalition, admin, memoryOf }) {
  const { rows } = await admin.query('SELECT code FROM municipality WHERE first_year <= $1 AND last_year >= $2 ORDER BY code', [FIRST, LAST])
  const file = fileOf(rows.map((row) => row.code))
  const base = `http://127.0.0.1:${server.port}`
  const headers = { ...asCoordinator(coalition), origin: base }
  const form = new FormData()
  form.set('file', new File([file], 'groot.csv', { type: 'text/csv' }))
  let most = 0
  const watch = setInterval(() => { most = Math.max(most, memoryOf(server.pid) ?? 0) }, 100)
  try {
    const before = memoryOf(server.pid) ?? 0
    const began = performance.now()
    const sent = await fetch(`${base}/api/uploads/${coalition.slug}/cijfers`, { method: 'POST', headers, body: form, redirect: 'manual' })
    const page = sent.headers.get('location') ?? ''
    if (sent.status !== 303 || !page.includes('/cijfers/inlezen/')) throw new Error(`The file was answered with ${sent.status} ${page}.`)
    const checked = (performance.now() - began) / 1_000
    const read = async () => (await fetch(new URL(page, base), { headers })).text()
    const { body, type } = multipart(hiddenFields(await read(), 'importId'))
    const confirmed = await fetch(new URL(page, base), { method: 'POST', headers: { ...headers, 'content-type': type }, body, redirect: 'manual' })
    if (confirmed.status !== 303) throw new Error(`The confirmation was answered with ${confirmed.status}.`)
    while (!(await read()).includes('Dit bestand is ingelezen')) {
      if (performance.now() - began > 120_000) throw new Error('The file of 100,000 rows was not written within two minutes.')
      await wait(200)
    }
    return { rows: IMPORT_ROWS, checked, seconds: (performance.now() - began) / 1_000, extraMb: Math.max(0, most - before) }
  } finally {
    clearInterval(watch)
  }
}
