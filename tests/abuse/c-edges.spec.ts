import { MEMBER_ROLES } from '../../lib/members/types'
import { DOORS } from '../e2e/support/doors'
import { anotherServer } from '../e2e/support/another-server'
import { readPermissions } from '../e2e/support/permissions'
import { pageRoutes } from '../e2e/support/routes'
import { expect, filledWorkspace, forgetAllTries, linkIn, newestMail, someAddress, test, workspaceWithEverything } from '../e2e/support/test'
import { ask, base, sessionIn } from '../e2e/support/client'
import { counting, write } from './support/figures'
import { filledIn, formsIn } from './support/harvest'

// What every answer carries, where it may lead, and the form that anybody may send.

const ALLOWED = readPermissions()

const HEADERS: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/, 'x-frame-options': /^DENY$/, 'referrer-policy': /^(same-origin|no-referrer)$/, 'permissions-policy': /camera=\(\).*microphone=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/, 'cross-origin-resource-policy': /^same-origin$/, 'strict-transport-security': /max-age=31536000/,
}

/** Where a voice note can be recorded, the microphone of one's own is let in, and nothing else. */
const RECORDING = new Set(['/plan/inbreng/[stuk]', '/inbreng/over/[soort]/[id]'])
const MICROPHONE = { 'permissions-policy': /^camera=\(\), geolocation=\(\), microphone=\(self\), payment=\(\), usb=\(\)$/ }

const PAGE: Readonly<Record<string, RegExp>> = { 'content-security-policy': /script-src 'self' 'nonce-[^']+' 'strict-dynamic'.*object-src 'none'.*frame-ancestors 'none'/ }

test.afterAll(async () => { await forgetAllTries() })

test('headers: each that protects a browser, on every page and file, for every role', async () => {
  const figures = counting('answers without a header that protects')
  const kept = counting('private pages that somebody on the way may keep')
  const workspace = await workspaceWithEverything('Kopbrug')
  const check = (role: string, route: string, headers: Headers, wanted: Readonly<Record<string, RegExp>>) => {
    for (const [name, value] of Object.entries(wanted)) {
      const found = headers.get(name) ?? ''
      figures.mustNot(!value.test(found), role, `${route}: ${name}`)
      figures.must(value.test(found), role, `${route}: ${name}`)
    }
    figures.mustNot(headers.has('x-powered-by') || headers.has('server'), role, `${route}: says what it runs on`)
  }
  for (const role of MEMBER_ROLES) {
    for (const [route, { path, operation }] of Object.entries(DOORS)) {
      const { headers, status } = await ask(`/c/${workspace.slug}${path(workspace.ids)}`, { session: workspace.people[role].session })
      check(role, route, headers, { ...HEADERS, ...PAGE, ...(RECORDING.has(route) ? MICROPHONE : {}) })
      kept.mustNot(!/no-store/.test(headers.get('cache-control') ?? '') || /public|s-maxage=[1-9]/.test(headers.get('cache-control') ?? ''), role, route)
      if (ALLOWED.get(operation)?.has(role)) kept.must([200, 307].includes(status), role, route)
    }
  }
  for (const route of pageRoutes().filter((one) => !one.startsWith('/c/') && !one.includes('['))) check('stranger', route, (await ask(route)).headers, { ...HEADERS, ...PAGE })
  for (const route of ['/tekenen/x', '/vuurtje/x', '/inloggen/link/x', '/bestaat-niet', '/c/%ff/leden', '/%e2%82']) check('stranger', route, (await ask(route)).headers, { ...HEADERS, ...PAGE })
  for (const route of ['/api/health', '/.well-known/security.txt', '/logo.svg', `/api/downloads/${workspace.slug}/cijfers`]) check('stranger', route, (await ask(route)).headers, HEADERS)
  write(figures, kept)
})

test('cookies: over TLS bound to the host, and everywhere out of reach of scripts and other sites', async ({}, info) => {
  const figures = counting('cookies that are not bound as they must be')
  const server = await anotherServer({ APP_URL: 'https://samenspel.example', MAIL_FOLDER: info.outputPath('mail') }, info.outputPath('tls.log'))
  try {
    for (const key of ['coordinator', 'professional', 'wethouder', 'ervaringsdeskundige', 'bestuurder', 'ondersteuner', 'beleidsadviseur', 'privacyfunctionaris']) {
      for (const [at, wanted] of [[server.url, /^__Host-samenspel-session=[\w-]{43};(?=.*Secure)(?=.*HttpOnly)(?=.*SameSite=lax)(?=.*Path=\/)(?!.*Domain)/i], [base(), /^samenspel-session=[\w-]{43};(?=.*HttpOnly)(?=.*SameSite=lax)(?=.*Path=\/)(?!.*Domain)/i]] as const) {
        const set = (await ask(`/inloggen/demo/meerbrug-${key}`, { at })).headers.getSetCookie()
        figures.must(set.length === 1, key, 'signs in')
        for (const one of set) figures.mustNot(!wanted.test(one), key, at === base() ? 'over http' : 'over TLS')
      }
    }
    // Over TLS the plain name opens nothing.
    const session = sessionIn(await ask('/inloggen/demo/meerbrug-coordinator', { at: server.url })) ?? ''
    figures.mustNot((await ask('/c/meerbrug', { at: server.url, session })).status === 200, 'coordinator', 'the plain name over TLS')
    figures.must((await ask('/c/meerbrug', { at: server.url, headers: { cookie: `__Host-samenspel-session=${session}` } })).status === 200, 'coordinator', 'the bound name over TLS')
    for (const address of ['/', '/inloggen', '/vuurtje', '/privacy']) figures.mustNot((await ask(address)).headers.getSetCookie().length > 0, 'stranger', `${address} leaves a cookie`)
  } finally {
    await server.stop()
  }
  write(figures)
})

const ELSEWHERE = [
  '//kwaad.example', '///kwaad.example', '/\\kwaad.example', '\\\\kwaad.example', 'https://kwaad.example', 'https:kwaad.example', 'http:/kwaad.example', '/%2f%2fkwaad.example', '/%5ckwaad.example',
  '/\t/kwaad.example', '/%09/kwaad.example', '/%0d%0aLocation:%20https://kwaad.example', '//mijn@kwaad.example', 'https://localhost@kwaad.example', '/.//kwaad.example', '/c/..//kwaad.example',
  '/%2e%2e//kwaad.example', 'javascript:alert(1)', 'data:text/html,x', '/\uff0fkwaad.example', '\u2028//kwaad.example', '//localhost.kwaad.example', '/;//kwaad.example', '?//kwaad.example', '#//kwaad.example',
]

test('redirects: nowhere else than here, from every place that sends somebody on', async () => {
  const figures = counting('redirects to somewhere else')
  const { slug, people } = await filledWorkspace('Omleidbrug')
  const isElsewhere = (location: string) => location !== '' && new URL(location, base()).origin !== new URL(base()).origin
  const asking = formsIn((await ask('/inloggen')).text)[0]
  if (!asking) throw new Error('no form to ask for a link')
  const confirming = formsIn((await ask('/inloggen/link/x')).text)[0]
  if (!confirming) throw new Error('no form to confirm a link')
  const { session } = people.COORDINATOR
  for (const naar of ELSEWHERE) {
    const page = await ask(`/inloggen?naar=${encodeURIComponent(naar)}`)
    figures.mustNot(isElsewhere(page.location) || /name="naar" value="[^"]*kwaad/.test(page.text), 'stranger', '/inloggen')
    const link = await ask(`/inloggen/link/x?naar=${encodeURIComponent(naar)}`)
    figures.mustNot(isElsewhere(link.location) || /name="naar" value="[^"]*kwaad/.test(link.text), 'stranger', '/inloggen/link/[token]')
    figures.mustNot(isElsewhere((await ask('/inloggen/link/x', { body: filledIn(confirming, { token: 'x', naar }) })).location), 'stranger', 'a wrong token')
    figures.mustNot(isElsewhere((await ask(`/inloggen/demo/meerbrug-professional?naar=${encodeURIComponent(naar)}`)).location), 'stranger', '/inloggen/demo/[persoon]')
    figures.mustNot(isElsewhere((await ask('/taal', { session, body: new URLSearchParams({ taal: 'nl' }), headers: { referer: `https://kwaad.example${naar.startsWith('/') && !/[^\x21-\x7e]/.test(naar) ? naar : '/x'}` } })).location), 'COORDINATOR', '/taal')
    figures.mustNot(isElsewhere((await ask('/uitloggen', { body: new URLSearchParams({ naar }) })).location), 'stranger', '/uitloggen')
  }
  // With a right token, which is when somebody would believe the page that comes.
  const asked = await ask('/inloggen', { body: filledIn(asking, { email: people.PROFESSIONAL.email, naar: '//kwaad.example' }) })
  expect(asked.status).toBe(303)
  const sent = new URL(linkIn(await newestMail(people.PROFESSIONAL.email)))
  figures.mustNot(sent.search.includes('kwaad'), 'PROFESSIONAL', 'the link in the mail')
  const done = await ask(sent.pathname, { body: filledIn(confirming, { token: sent.pathname.split('/').at(-1) ?? '', naar: '//kwaad.example' }) })
  figures.mustNot(sessionIn(done) === undefined || isElsewhere(done.location), 'PROFESSIONAL', 'a right token')
  // And a way back that is ours is kept.
  for (const ours of [`/c/${slug}/doelen`, `/c/${slug}/cijfers?jaar=2024`, '/mijn']) {
    figures.must((await ask(`/inloggen?naar=${encodeURIComponent(ours)}`)).text.includes(`name="naar" value="${ours}"`), 'stranger', '/inloggen')
  }
  write(figures)
})

test('the form that anybody may send: so often per address, over two processes, and not by a machine', async ({}, info) => {
  const often = counting('vuurtjes from one address after the twentieth, over two processes')
  const machine = counting('vuurtjes of a machine, or that point at one person')
  const links = counting('links to a vuurtje that were forged')
  const form = formsIn((await ask('/vuurtje')).text)[0]
  if (!form) throw new Error('no form to leave a vuurtje')
  let number = 0
  const leave = async (changed: Record<string, string> = {}, from = someAddress(), at = base()) => {
    const answer = await ask('/vuurtje', { from, at, body: filledIn(form, { title: `Proef ${number += 1}`, ...changed }) })
    return answer.status === 303 ? answer.location : ''
  }
  const from = someAddress()
  const second = await anotherServer({ MAIL_FOLDER: info.outputPath('mail') }, info.outputPath('public.log'))
  try {
    for (let turn = 0; turn < 60; turn += 1) {
      const left = await leave({}, from, turn % 2 ? second.url : base()) !== ''
      if (turn < 20) often.must(left, 'stranger', `try ${turn + 1}`)
      else often.mustNot(left, 'stranger', '/vuurtje')
    }
    often.must(await leave() !== '', 'another stranger', '/vuurtje')
  } finally {
    await second.stop()
  }
  for (const website of ['https://spam.example', 'x', ' ']) machine.mustNot(await leave({ website }) !== '', 'machine', 'the field that nobody sees')
  for (const text of ['BSN 111222333', 'bel 06-12345678', 'mail anna@thuis.example', 'Dorpsstraat 12, 1234 AB', 'geboren op 3-4-2015']) {
    for (const field of ['title', 'observation', 'forWhom', 'place', 'whyNow', 'companions', 'firstStep']) machine.mustNot(await leave({ [field]: text }) !== '', 'stranger', field)
  }
  const address = (await leave({ website: '' })).split('?')[0] ?? ''
  machine.must(address.startsWith('/vuurtje/'), 'stranger', '/vuurtje')

  const token = address.split('/').at(-1) ?? ''
  const bytes = Buffer.from(token, 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    links.mustNot((await ask(`/vuurtje/${flipped.toString('base64url')}`)).status !== 404, 'stranger', '/vuurtje/[token]')
  }
  links.must((await ask(address)).status === 200, 'who left it', '/vuurtje/[token]')
  write(often, machine, links)
})

test('without a proxy of ours nobody can say where they come from', async ({}, info) => {
  const figures = counting('sign-in links with an address that was made up, without a proxy')
  const demo = counting('sessions of the demo where the demo is switched off')
  await forgetAllTries()
  const server = await anotherServer({ MAIL_FOLDER: info.outputPath('mail'), TRUSTED_PROXIES: '0', DEMO: 'off' }, info.outputPath('bare.log'))
  try {
    for (const key of ['coordinator', 'professional', 'wethouder', 'ervaringsdeskundige']) {
      const session = sessionIn(await ask(`/inloggen/demo/meerbrug-${key}`)) ?? ''
      demo.must((await ask('/c/meerbrug/meer', { session })).status === 200, key, 'with the demo on')
      for (const address of ['/c/meerbrug/meer', '/mijn']) demo.mustNot((await ask(address, { at: server.url, session })).status === 200, key, address)
      demo.mustNot(sessionIn(await ask(`/inloggen/demo/meerbrug-${key}`, { at: server.url })) !== undefined, key, '/inloggen/demo/[persoon]')
    }
    const form = formsIn((await ask('/inloggen', { at: server.url })).text)[0]
    if (!form) throw new Error('no form to ask for a link')
    for (let turn = 0; turn < 80; turn += 1) {
      const { status } = await ask('/inloggen', { at: server.url, from: someAddress(), body: filledIn(form, { email: `verzonnen${turn}@test.example` }) })
      if (turn < 60) figures.must(status === 303, 'stranger', `try ${turn + 1}`)
      else figures.mustNot(status === 303, 'stranger', '/inloggen')
    }
  } finally {
    await server.stop()
  }
  write(figures, demo)
})

test('bodies: no small form takes a large one', async () => {
  const figures = counting('large bodies that were read')
  const { session } = (await filledWorkspace('Groothart')).people.COORDINATOR
  for (const size of [20_000, 2_000_000, 12_000_000]) {
    const large = `taal=nl&vulling=${'x'.repeat(size)}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    for (const who of [undefined, session]) figures.mustNot((await ask('/taal', { session: who, body: large, headers })).status < 400, who ? 'COORDINATOR' : 'stranger', '/taal')
  }
  figures.must((await ask('/taal', { body: new URLSearchParams({ taal: 'nl' }) })).status === 303, 'stranger', '/taal')
  write(figures)
})
