import { createServer } from 'node:http'
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { anotherServer } from '../support/another-server'
import { file, GOOD_ROW, HEADER } from '../support/figures-file'
import { appLog, emptyWorkspace, expect, filledWorkspace, heading, test, workspaceWithBug } from '../support/test'

// What protects whoever looks, and what is written down about them: nothing.

const HEADERS: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^(same-origin|no-referrer)$/,
  'permissions-policy': /camera=\(\).*microphone=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'strict-transport-security': /max-age=31536000/,
}

const directives = (policy: string) => new Map(policy.split(';').map((part) => part.trim().split(/\s+/)).map(([name = '', ...values]) => [name, values]))

/** Passes connections on to a port of this machine, until it is closed. */
async function closableProxy(port: number): Promise<{ port: number; close: () => void }> {
  const open = new Set<{ destroy: () => void }>()
  const server = createTcpServer((socket) => {
    const target = connect(port, '127.0.0.1')
    for (const one of [socket, target]) {
      open.add(one)
      one.on('error', () => undefined)
      one.on('close', () => open.delete(one))
    }
    socket.pipe(target).pipe(socket)
    socket.on('close', () => target.destroy())
    target.on('close', () => socket.destroy())
  })
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) })
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close()
      for (const one of open) one.destroy()
    },
  }
}

test('every answer carries the headers that protect a browser', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  const addresses = ['/', '/inloggen', `/c/${slug}`, `/c/${slug}/cijfers`, '/bestaat-niet', `/api/downloads/${slug}/cijfers`, '/api/health', '/logo.svg']
  for (const address of addresses) {
    const answer = await page.request.get(address)
    for (const [name, value] of Object.entries(HEADERS)) expect.soft(answer.headers()[name], `${address}: ${name}`).toMatch(value)
    expect.soft(answer.headers()['x-powered-by'], `${address}: says nothing of what it runs on`).toBeUndefined()
  }
  const asset = await page.request.get((await (await page.request.get('/')).text()).match(/\/_next\/static\/[^"]+\.js/)?.[0] ?? '')
  expect(asset.status()).toBe(200)
  expect(asset.headers()['x-content-type-options']).toBe('nosniff')
})

test('the policy lets only scripts with a nonce of this one page run', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  const nonces = new Set<string>()
  const addresses = ['/', '/inloggen', `/c/${slug}`, `/c/${slug}/doelen/nieuw`, '/bestaat-niet']
  for (const address of addresses) {
    const answer = await page.goto(address)
    const policy = directives(answer?.headers()['content-security-policy'] ?? '')
    const script = policy.get('script-src') ?? []
    expect(script, address).not.toContain('\'unsafe-inline\'')
    expect(script, address).not.toContain('\'unsafe-eval\'')
    const nonce = script.find((value) => value.startsWith('\'nonce-'))?.slice(7, -1) ?? ''
    expect(nonce.length, address).toBeGreaterThan(16)
    nonces.add(nonce)
    for (const [name, value] of [['default-src', '\'self\''], ['object-src', '\'none\''], ['base-uri', '\'none\''], ['form-action', '\'self\''], ['frame-ancestors', '\'none\''], ['connect-src', '\'self\'']] as const) {
      expect(policy.get(name), `${address}: ${name}`).toEqual([value])
    }
    const html = await answer?.text() ?? ''
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.length, 'there are scripts').toBeGreaterThan(2)
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)), `${address}: scripts without the nonce`).toEqual([])
    expect(html, `${address}: nothing from outside`).not.toMatch(/(src|href)="https?:\/\/(?!localhost)[^"]+\.(js|css|woff2?|png|svg)/)
  }
  expect(nonces.size, 'a nonce of its own for every answer').toBe(addresses.length)
})

test('health says whether the database answers, and nothing else', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok' })
  expect(answer.headers()['cache-control']).toBe('no-store')
})

test('health is 503 when the database is gone, and pages say that it does not work now', async ({ browser, hasScript }, info) => {
  // Its database goes away when the server already runs: by an address that stops answering.
  const settings = JSON.parse(process.env.E2E_SETTINGS ?? '{}') as Record<string, string>
  const proxy = await closableProxy(Number(new URL(settings.DATABASE_URL ?? '').port))
  const through = (address = '') => Object.assign(new URL(address), { port: String(proxy.port) }).href
  const server = await anotherServer(
    { DATABASE_URL: through(settings.DATABASE_URL), AUTH_DATABASE_URL: through(settings.AUTH_DATABASE_URL), WORKER_DATABASE_URL: through(settings.WORKER_DATABASE_URL), MAIL_FOLDER: info.outputPath('mail') },
    info.outputPath('app.log'),
  )
  const context = await browser.newContext()
  try {
    expect((await context.request.get(`${server.url}/api/health`)).status()).toBe(200)
    proxy.close()
    const answer = await context.request.get(`${server.url}/api/health`)
    expect(answer.status()).toBe(503)
    expect(await answer.json()).toEqual({ status: 'unavailable' })
    // What needs no database still answers.
    for (const address of ['privacy', 'toegankelijkheid', 'uitleg', 'hulp-voor-een-kind']) expect((await context.request.get(`${server.url}/${address}`)).status(), address).toBe(200)
    // An error has its words only where there is script (docs/discovered.md).
    if (!hasScript) return
    const page = await context.newPage()
    await page.goto(`${server.url}/inloggen`)
    await heading(page, 'Er ging iets mis')
  } finally {
    await context.close()
    await server.stop()
    proxy.close()
  }
})

test('an error that nobody expected shows a reference, which the log has too @script', async ({ browser, baseURL }) => {
  const { slug, people, ids } = await workspaceWithBug('Foutbrug')
  // A browser of its own: that this page complains in the console is the point of it.
  const context = await browser.newContext()
  await context.addCookies([{ name: 'samenspel-session', value: people.COORDINATOR.session, url: baseURL ?? '' }])
  const page = await context.newPage()
  const answer = await page.goto(`/c/${slug}/cijfers/inlezen/${ids.importId}`)
  expect(answer?.status()).toBe(500)
  await heading(page, 'Er ging iets mis')
  const reference = await page.getByRole('main').getByRole('code').innerText()
  expect(reference.length).toBeGreaterThan(4)
  await expect.poll(() => appLog()).toContain(`"reference":"${reference}"`)
  const line = appLog().split('\n').find((one) => one.includes(`"reference":"${reference}"`)) ?? ''
  const logged = JSON.parse(line) as Record<string, unknown>
  expect(logged).toMatchObject({ method: 'GET', msg: 'request failed' })
  expect(String(logged.requestId)).toMatch(/^[0-9a-f-]{36}$/)
  const html = await page.content()
  expect(html, 'no stack, no code, no query').not.toMatch(/TypeError|\.map is not|at [\w.]+ \(|SELECT /)
  await page.getByRole('link', { name: 'Naar mijn coalities' }).click()
  await heading(page, 'Jouw coalities')
  await context.close()
})

test('strange addresses are never an error', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  const nowhere = [
    '/c/%00/doelen', `/c/${slug}/doelen/%00`, `/c/${slug}/doelen/%F0%9F%98%80`, '/c/\'%20OR%201=1--/doelen', `/c/${slug}/plan/stap/99`, `/c/${slug}/plan/stap/-1`,
    `/c/${slug}/plan/werkbladen/F9.9`, '/tekenen/%00', `/api/downloads/%00/cijfers`, `/api/downloads/${slug}/geweigerd/%00`, `/c/${slug}/signalen/${'0'.repeat(500)}`,
  ]
  for (const address of nowhere) {
    expect.soft((await page.request.get(address)).status(), address).toBe(404)
  }
  const odd = [`/c/${slug}?gelukt=%00`, `/c/${slug}?gelukt=a&gelukt=b`, `/c/${slug}/cijfers/inlezen?fout=code%3Dencoding`, `/c/${slug}/cijfers/inlezen?fout=a&fout=b`, '/inloggen?naar=a&naar=b', '/inloggen?naar=%00', `/c/${slug}/doelen/nieuw?opgave=%00`, '/inloggen/demo/%00']
  for (const address of odd) expect.soft((await page.request.get(address)).status(), address).toBe(200)
})

test('a page of another site can send nothing in somebody\'s name', async ({ visit, baseURL }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/instellingen/missie`)
  // What the real form posts, so that only the origin differs.
  const fields = await page.getByRole('main').locator('form').first().evaluate((form: HTMLFormElement) => [...new FormData(form).entries()].map(([name, value]) => [name, typeof value === 'string' ? value : ''] as const))
  const hidden = fields.map(([name, value]) => `<input type="hidden" name="${name}" value="${(/mission/.test(name) ? 'Gekaapt' : value).replaceAll('"', '&quot;')}">`).join('')
  const forms = `
    <form method="post" action="${baseURL}/uitloggen"><button>uitloggen</button></form>
    <form method="post" action="${baseURL}/taal"><input name="taal" value="en"><button>taal</button></form>
    <form method="post" action="${baseURL}/inloggen/demo/meerbrug-wethouder"><button>demo</button></form>
    <form method="post" action="${baseURL}/api/uploads/${slug}/cijfers" enctype="multipart/form-data"><input type="file" name="file" aria-label="bestand"><button>upload</button></form>
    <form method="post" action="${baseURL}/c/${slug}/instellingen/missie" enctype="multipart/form-data">${hidden}<button>missie</button></form>`
  const elsewhere = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Win een prijs</title>${forms}`))
  await new Promise<void>((done) => { elsewhere.listen(0, '127.0.0.1', done) })
  const site = `http://localhost:${(elsewhere.address() as AddressInfo).port}/`
  try {
    for (const name of ['uitloggen', 'taal', 'demo', 'upload', 'missie']) {
      await page.goto(site)
      if (name === 'upload') await page.getByLabel('bestand').setInputFiles(file('x.csv', HEADER, GOOD_ROW))
      const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), page.getByRole('button', { name, exact: true }).click()])
      expect(answer.status(), name).toBeGreaterThanOrEqual(400)
    }
  } finally {
    elsewhere.close()
  }
  // Still signed in as who they were, in Dutch, and nothing changed.
  await page.goto(`/c/${slug}/cijfers/inlezen`)
  await heading(page, 'Cijfers inlezen')
  await expect(page.getByRole('heading', { name: 'Eerder ingelezen' })).toHaveCount(0)
  await page.goto(`/c/${slug}`)
  await expect(page.getByText('Gekaapt')).toHaveCount(0)
  await expect(page.getByText('Onze missie: Elk kind doet mee.')).toBeVisible()
})

test('security.txt says where to report a leak, and until when it holds', async ({ request }) => {
  const answer = await request.get('/.well-known/security.txt')
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8')
  const lines = (await answer.text()).trim().split('\n')
  expect(lines.map((line) => line.split(':')[0])).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical', 'Policy'])
  expect(Date.parse(lines[1]?.slice('Expires: '.length) ?? '')).toBeGreaterThan(Date.now())
  expect((await request.get(new URL(lines[4]?.slice('Policy: '.length) ?? '').pathname)).status()).toBe(200)
})

test('a page is read or gets a form posted, and knows no other verb', async ({ request }) => {
  for (const method of ['PUT', 'PATCH', 'DELETE']) expect((await request.fetch('/privacy', { method })).status(), method).toBe(405)
  for (const method of ['GET', 'HEAD']) expect((await request.fetch('/privacy', { method })).status(), method).toBe(200)
})

test('a request without an origin changes nothing either', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  for (const origin of [undefined, 'null', 'https://kwaad.example']) {
    const headers: Record<string, string> = origin ? { origin } : {}
    expect((await page.request.post('/uitloggen', { headers, maxRedirects: 0 })).status(), `uitloggen, ${origin}`).toBe(403)
    const upload = await page.request.post(`/api/uploads/${slug}/cijfers`, { headers, multipart: { file: file('x.csv', HEADER, GOOD_ROW) }, maxRedirects: 0 })
    expect(upload.status(), `upload, ${origin}`).toBe(403)
    expect(await upload.text()).toBe('Dit verzoek kwam niet van Samenspel zelf.')
  }
  await page.goto(`/c/${slug}/cijfers/inlezen`)
  await heading(page, 'Cijfers inlezen')
})

test('cookies cannot be read by scripts and do not travel from other sites', async ({ visit, visitDemo, hasScript }) => {
  const page = await visitDemo('meerbrug-professional')
  const [session, ...others] = await page.context().cookies()
  expect(others, 'one cookie, to stay signed in').toEqual([])
  expect(session).toMatchObject({ name: 'samenspel-session', httpOnly: true, sameSite: 'Lax', path: '/', domain: 'localhost' })
  expect(session?.value.length, 'cannot be guessed').toBeGreaterThan(40)
  if (hasScript) expect(await page.evaluate(() => document.cookie)).toBe('')
  const stranger = await visit('stranger')
  await stranger.goto('/')
  expect(await stranger.context().cookies(), 'looking around leaves nothing behind').toEqual([])
})

test('over TLS the session cookie is secure and bound to the host', async ({ request }, info) => {
  const server = await anotherServer({ APP_URL: 'https://samenspel.example', MAIL_FOLDER: info.outputPath('mail') }, info.outputPath('app.log'))
  try {
    const answer = await request.get(`${server.url}/inloggen/demo/meerbrug-professional`, { maxRedirects: 0 })
    expect(answer.headers()['set-cookie']).toMatch(/^__Host-samenspel-session=[\w-]+;(?=.*Secure)(?=.*HttpOnly)(?=.*SameSite=lax)(?=.*Path=\/)(?!.*Domain)/i)
  } finally {
    await server.stop()
  }
})

test('what is private is kept by nobody on the way', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Cachebrug')
  const page = await visit(people.COORDINATOR)
  for (const address of [`/c/${slug}`, `/c/${slug}/signalen`, `/api/downloads/${slug}/cijfers`, '/mijn']) {
    expect((await page.request.get(address)).headers()['cache-control'], address).toMatch(/no-store|private/)
  }
})

/** Words that a person typed or is called, in this run and in every other journey before it. */
const PERSONAL = [/@test\.example/, /@meerbrug\.example/, /@voorbeeld\.example/, /\b(Coen|Prue|Alda|Pluis|Noor|Samir|Lotte|Vlinder|Bakker)\b/]

async function leaveTraces(page: Page, slug: string, words: string): Promise<void> {
  await page.goto(`/c/${slug}/opgaven/nieuw`)
  for (const field of await page.getByRole('main').getByRole('textbox').all()) await field.fill(words)
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page.getByRole('alert').first(), 'refused for its mistakes').toBeVisible()
  await page.goto(`/c/${slug}/doelen?zoek=${encodeURIComponent(words)}`)
}

test('the log holds no address, no name and nothing that was typed', async ({ visit }) => {
  const words = 'Zonnebloempitten bij maanlicht'
  const { slug, people } = await emptyWorkspace('Logboekbrug')
  const page = await visit(people.COORDINATOR)
  await leaveTraces(page, slug, words)
  const stranger = await visit('stranger')
  await stranger.goto('/inloggen')
  await stranger.getByLabel('Je e-mailadres').fill('zonnebloem@elders.example')
  await stranger.getByRole('button', { name: 'Stuur mij een link' }).click()
  await heading(stranger, 'Kijk in je mail')
  await stranger.goto('/tekenen/zonnebloem-verzonnen-token')
  await stranger.goto('/inloggen/link/zonnebloem-verzonnen-token')
  await stranger.getByRole('button', { name: 'Log mij in' }).click()
  await expect(stranger.getByText('Deze link werkt niet meer')).toBeVisible()

  const log = appLog()
  expect(log, 'it does log').toMatch(/"action":"challenges\.create","outcome":"invalid"/)
  for (const found of [/zonnebloem/i, /maanlicht/i, /Logboekbrug/, ...PERSONAL]) expect(log.match(found)?.[0], String(found)).toBeUndefined()
  // Nor what opens something: sessions and tokens.
  for (const { session } of Object.values(people)) expect(log.includes(session)).toBe(false)
  const lines = log.split('\n').filter(Boolean)
  expect(lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as unknown).length).toBeGreaterThan(3)
})
