// floor_sql: what the database and Node alone cost. Bare node:http and pg; no framework, no sign-in, no checks.
import { createServer } from 'node:http'
import { insertGoal, readDashboard, readGoals } from './floor/database.mjs'
import { dashboardRows, goalRows } from './floor/rows.mjs'

const SAFE = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text) => text.replace(/[&<>"]/g, (character) => SAFE[character])

const page = (rows) => `<!DOCTYPE html><html lang="nl"><body><table><tbody>${
  rows.map(({ cells }) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')
}</tbody></table></body></html>`

async function bodyOf(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

async function answer(request, response) {
  const [, coalition, what, which] = request.url.split('/')
  if (request.method === 'POST' && what === 'nieuw') {
    const id = await insertGoal(Object.fromEntries(new URLSearchParams(await bodyOf(request))))
    response.writeHead(303, { location: `/${coalition}/doelen/${id}` }).end()
    return
  }
  const html = what === 'doelen' ? page(goalRows(await readGoals(coalition))) : what === 'cijfers' ? page(dashboardRows(await readDashboard(coalition, which))) : undefined
  if (html === undefined) response.writeHead(request.url === '/' ? 200 : 404).end()
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(html) }).end(html)
}

createServer((request, response) => {
  answer(request, response).catch((error) => {
    process.stderr.write(`${error.stack}\n`)
    response.writeHead(500).end()
  })
}).listen(Number(process.env.PORT), '127.0.0.1')
