import { anotherServer } from '../e2e/support/another-server'
import { emptyWorkspace, expect, expireSignInLinks, filledWorkspace, fingerprintOf, forgetAllTries, expirePersonalLinks, giveApp, linkIn, mailAbout, mailsTo, newestMail, someAddress, test, withoutFactor } from '../e2e/support/test'
import { pageRoutes } from '../e2e/support/routes'
import { ask, base, forEach, isSignedIn, sessionIn, type Answered } from '../e2e/support/client'
import { counting, write } from './support/figures'
import { filledIn, formsIn, type HarvestedForm } from './support/harvest'

// Somebody who guesses, repeats and forges: sign-in requests, links, tokens, cookies.

const formOn = async (address: string, field: string): Promise<HarvestedForm> => {
  const form = formsIn((await ask(address)).text).find(({ fields }) => fields.some(([name]) => name === field))
  if (!form) throw new Error(`no form with ${field} on ${address}`)
  return form
}

/** Asks for a sign-in link; true when it was taken on. */
async function request(form: HarvestedForm, email: string, { from = someAddress(), at = base(), headers = {} }: { from?: string; at?: string; headers?: Record<string, string> } = {}): Promise<boolean> {
  const { status, location, text } = await ask('/inloggen', { from, at, headers, body: filledIn(form, { email }) })
  expect(status === 303 || text.includes('Dit is te vaak geprobeerd.'), 'asked, or told to wait').toBe(true)
  return status === 303 && location.endsWith('/inloggen/verstuurd')
}

const CONFIRM = '/inloggen/link/x'

async function confirm(form: HarvestedForm, token: string, { from = someAddress(), at = base(), headers = {}, naar = '/mijn/start' }: { from?: string; at?: string; headers?: Record<string, string>; naar?: string } = {}): Promise<Answered> {
  return ask(CONFIRM, { from, at, headers, body: filledIn(form, { token, naar }) })
}

/** A fresh sign-in link's token for this address. */
async function tokenFor(form: HarvestedForm, email: string, count = 1): Promise<string> {
  expect(await request(form, email)).toBe(true)
  return decodeURIComponent(new URL(linkIn(await newestMail(email, count))).pathname.split('/').at(-1) ?? '')
}

/** All texts that differ from this one in one bit, or so many of them, spread over all positions. */
function bitFlips(token: string, most: number): string[] {
  const bytes = Buffer.from(token, 'base64url')
  const bits = bytes.length * 8
  const step = Math.max(1, Math.floor(bits / most))
  return Array.from({ length: Math.floor(bits / step) }, (_, index) => {
    const flipped = Buffer.from(bytes)
    const at = index * step
    flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7))
    return flipped.toString('base64url')
  })
}

test.afterAll(async () => { await forgetAllTries() })

test('brute force: sign-in links for one account, for many from one place, and over two processes', async ({}, info) => {
  const perAccount = counting('sign-in links for one account after the fifth')
  const perAddress = counting('sign-in links from one address after the sixtieth, over two processes')
  const { people } = await emptyWorkspace()
  const form = await formOn('/inloggen', 'email')
  const second = await anotherServer({ MAIL_FOLDER: info.outputPath('mail') }, info.outputPath('second.log'))
  try {
    const email = people.COORDINATOR.email
    // Written in every way that is the same address.
    const spelled = [email, email.toUpperCase(), ` ${email} `, email.replace('test', 'TEST')]
    for (let turn = 0; turn < 45; turn += 1) {
      const taken = await request(form, spelled[turn % 4] ?? email, { at: turn % 2 ? second.url : base() })
      if (turn < 5) perAccount.must(taken, 'account', `try ${turn + 1}`)
      else perAccount.mustNot(taken, 'account', 'sign-in')
    }
    expect((await mailsTo(email)).length, 'and so many mails were sent').toBeLessThanOrEqual(5)
    perAccount.must(await request(form, people.PROFESSIONAL.email), 'another account', 'sign-in')

    const from = someAddress()
    for (let turn = 0; turn < 90; turn += 1) {
      const taken = await request(form, `nummer${turn}@test.example`, { from, at: turn % 2 ? second.url : base() })
      if (turn < 60) perAddress.must(taken, 'address', `try ${turn + 1}`)
      else perAddress.mustNot(taken, 'address', 'sign-in')
    }
    // What stands before the address that our own proxy saw is anybody's word.
    for (let turn = 0; turn < 20; turn += 1) perAddress.mustNot(await request(form, `nog${turn}@test.example`, { headers: { 'x-forwarded-for': `${someAddress()}, ${from}`, 'x-samenspel-address': someAddress(), 'x-real-ip': someAddress(), forwarded: `for=${someAddress()}` } }), 'address, pretending', 'sign-in')
    perAddress.must(await request(form, people.ALDERMAN.email), 'another address', 'sign-in')
  } finally {
    await second.stop()
  }
  write(perAccount, perAddress)
})

test('brute force: whether an account exists cannot be told', async () => {
  const figures = counting('answers that tell whether an account exists')
  const { people } = await emptyWorkspace()
  const form = await formOn('/inloggen', 'email')
  const answerTo = async (email: string) => {
    const { status, location, headers, text } = await ask('/inloggen', { body: filledIn(form, { email }) })
    return JSON.stringify({ status, location, text: text.replaceAll(email, '[address]'), names: [...headers.keys()].filter((name) => name !== 'date').sort(), cookies: headers.getSetCookie() }).replace(/nonce-[^'"]+|nonce=\\"[^"]+/g, '')
  }
  for (const [role, { email }] of Object.entries(people)) {
    const [known, unknown] = [await answerTo(email), await answerTo(`niemand.${role.toLowerCase()}@test.example`)]
    figures.mustNot(known !== unknown, role, 'sign-in')
    figures.must(known.includes('/inloggen/verstuurd'), role, 'sign-in')
  }
  write(figures)
})

test('sign-in links: replayed one after the other and all at once, forged, cut off, too old', async () => {
  const replay = counting('sign-in links used again')
  const forged = counting('sign-in tokens that were forged, cut off or too old')
  const { slug, people } = await emptyWorkspace()
  const [asking, confirming] = [await formOn('/inloggen', 'email'), await formOn(CONFIRM, 'token')]
  const { email } = people.PROFESSIONAL
  const first = await tokenFor(asking, email)

  for (const wrong of [...bitFlips(first, 128), first.slice(0, -1), `${first}A`, first.toUpperCase(), first.split('').reverse().join(''), '', '\u0000', `${first}'--`, '%', people.PROFESSIONAL.userId]) {
    forged.mustNot(sessionIn(await confirm(confirming, wrong)) !== undefined, 'PROFESSIONAL', '/inloggen/link/[token]')
  }
  const session = sessionIn(await confirm(confirming, first))
  forged.must(session !== undefined && await isSignedIn(session, slug), 'PROFESSIONAL', '/inloggen/link/[token]')
  replay.must(session !== undefined, 'PROFESSIONAL', '/inloggen/link/[token]')
  for (let turn = 0; turn < 20; turn += 1) replay.mustNot(sessionIn(await confirm(confirming, first)) !== undefined, 'PROFESSIONAL', 'one after the other')

  const second = await tokenFor(asking, email, 2)
  const together = await Promise.all(Array.from({ length: 16 }, () => confirm(confirming, second)))
  const let_in = together.filter((one) => sessionIn(one) !== undefined)
  replay.must(let_in.length >= 1, 'PROFESSIONAL', 'all at once')
  for (const one of together.filter((answer) => answer !== let_in[0])) replay.mustNot(sessionIn(one) !== undefined, 'PROFESSIONAL', 'all at once')

  // A mail scanner follows a link and uses nothing up.
  const third = await tokenFor(asking, email, 3)
  for (const method of ['GET', 'HEAD', 'GET']) replay.mustNot(sessionIn(await ask(`/inloggen/link/${third}`, { method })) !== undefined, 'mail scanner', `${method} /inloggen/link/[token]`)
  replay.must(sessionIn(await confirm(confirming, third)) !== undefined, 'PROFESSIONAL', 'after the mail scanner')

  // Of several that lie in a mailbox one is used, and then none works any more.
  const lying = [await tokenFor(asking, people.SUPPORTER.email), await tokenFor(asking, people.SUPPORTER.email, 2), await tokenFor(asking, people.SUPPORTER.email, 3)] as const
  replay.must(sessionIn(await confirm(confirming, lying[1])) !== undefined, 'SUPPORTER', 'one of several')
  for (const other of [lying[0], lying[2], lying[1]]) replay.mustNot(sessionIn(await confirm(confirming, other)) !== undefined, 'SUPPORTER', 'another after one was used')

  const old = await tokenFor(asking, people.ALDERMAN.email)
  await expireSignInLinks(people.ALDERMAN.email)
  for (let turn = 0; turn < 5; turn += 1) forged.mustNot(sessionIn(await confirm(confirming, old)) !== undefined, 'ALDERMAN', 'too old')
  const fresh = await tokenFor(asking, people.ALDERMAN.email, 2)
  forged.must(sessionIn(await confirm(confirming, fresh)) !== undefined, 'ALDERMAN', 'a fresh one')
  write(replay, forged)
})

test('brute force: tokens from one address, until no token from there is looked at', async ({}, info) => {
  const figures = counting('wrong tokens from one address after the hundred-and-twentieth')
  const { people } = await emptyWorkspace()
  const [asking, confirming] = [await formOn('/inloggen', 'email'), await formOn(CONFIRM, 'token')]
  const from = someAddress()
  const second = await anotherServer({ MAIL_FOLDER: info.outputPath('mail') }, info.outputPath('third.log'))
  try {
    const stopped = ({ location }: Answered) => location.includes('te-vaak=ja')
    let until = 0
    while (until < 200 && !stopped(await confirm(confirming, `gok-${until}`, { from, at: until % 2 ? second.url : base() }))) until += 1
    expect(until, 'stopped after so many tries').toBe(121)
    // Now a right one is refused too, from there, by each process; and it works from elsewhere.
    const right = await tokenFor(asking, people.COORDINATOR.email)
    for (const at of [base(), second.url]) for (let turn = 0; turn < 10; turn += 1) figures.mustNot(sessionIn(await confirm(confirming, right, { from, at })) !== undefined, 'COORDINATOR', 'a right token from there')
    for (const address of ['/tekenen/x', '/vuurtje/x']) for (let turn = 0; turn < 10; turn += 1) figures.mustNot((await ask(address, { from })).status !== 429, 'stranger', address)
    figures.must(sessionIn(await confirm(confirming, right)) !== undefined, 'COORDINATOR', 'the same token from elsewhere')
  } finally {
    await second.stop()
  }
  write(figures)
})

test('sessions: a value that was set beforehand, forged ones, and one that was ended', async () => {
  const fixation = counting('session values that were set beforehand')
  const forged = counting('session values that were forged or ended')
  const { slug, people } = await emptyWorkspace()
  const [asking, confirming] = [await formOn('/inloggen', 'email'), await formOn(CONFIRM, 'token')]
  let count = 0
  for (const chosen of ['gekozen-door-een-ander', 'A'.repeat(43), people.ALDERMAN.session]) {
    const token = await tokenFor(asking, people.PROFESSIONAL.email, count += 1)
    const given = sessionIn(await confirm(confirming, token, { headers: { cookie: `samenspel-session=${chosen}` } }))
    fixation.mustNot(given === chosen, 'PROFESSIONAL', 'the value changes on signing in')
    if (chosen !== people.ALDERMAN.session) fixation.mustNot(await isSignedIn(chosen, slug), 'PROFESSIONAL', 'the chosen value signs nobody in')
    fixation.must(given !== undefined && await isSignedIn(given, slug), 'PROFESSIONAL', 'the value that was given')
  }
  // Whoever was signed in here before has left: their session does not live on where nobody sees it.
  fixation.mustNot(await isSignedIn(people.ALDERMAN.session, slug), 'ALDERMAN', 'the session that this browser had before')
  for (const key of ['meerbrug-coordinator', 'meerbrug-wethouder']) {
    const answer = await ask(`/inloggen/demo/${key}`, { headers: { cookie: 'samenspel-session=gekozen' } })
    fixation.mustNot(sessionIn(answer) === 'gekozen', key, '/inloggen/demo/[persoon]')
    fixation.must((sessionIn(answer)?.length ?? 0) > 40, key, '/inloggen/demo/[persoon]')
  }

  const { session } = people.COORDINATOR
  for (const wrong of [...bitFlips(session, 256), session.slice(0, -1), `${session}A`, `${session}=`, session.toLowerCase()]) {
    // The last letter of a value has bits that say nothing: what is written the same is the same.
    if (wrong !== session) forged.mustNot(await isSignedIn(wrong, slug), 'COORDINATOR', 'one bit changed')
  }
  forged.must(await isSignedIn(session, slug), 'COORDINATOR', 'the value itself')
  expect((await ask('/uitloggen', { method: 'POST', session, body: '' })).status).toBe(303)
  for (let turn = 0; turn < 10; turn += 1) forged.mustNot(await isSignedIn(session, slug), 'COORDINATOR', 'after signing out')
  forged.must(await isSignedIn(people.PROFESSIONAL.session, slug), 'PROFESSIONAL', 'another session')
  write(fixation, forged)
})

test('a mailbox alone: every page and form of an account that has a second factor', async () => {
  const reading = counting('pages of an account without its second factor')
  const writing = counting('forms of an account without its second factor')
  const { people } = await emptyWorkspace()
  const owner = people.PROFESSIONAL
  await giveApp(owner)
  const weak = await withoutFactor(owner)
  for (const route of pageRoutes().filter((one) => one.startsWith('/mijn') && !one.includes('['))) {
    const own = await ask(route, { session: owner.session })
    reading.must(own.status === 200, 'PROFESSIONAL', route)
    const { status, location } = await ask(route, { session: weak.session })
    reading.mustNot(!(status === 307 && location.startsWith('/inloggen/tweede-stap')), 'PROFESSIONAL by mail', route)
    for (const form of formsIn(own.text)) {
      const answer = await ask(route, { session: weak.session, body: filledIn(form) })
      writing.mustNot(answer.location.includes('gelukt=') || answer.location === '/', 'PROFESSIONAL by mail', `${route} (${form.action.slice(0, 6)})`)
    }
  }
  reading.must((await ask('/mijn/sessies', { session: owner.session })).text.match(/name="id"/g)?.length === 2, 'PROFESSIONAL', 'both sessions are there still')
  const ending = formsIn((await ask('/mijn/sessies', { session: owner.session })).text).at(-1)
  if (!ending) throw new Error('no form to end other sessions')
  writing.must((await ask('/mijn/sessies', { session: owner.session, body: filledIn(ending) })).location.includes('gelukt='), 'PROFESSIONAL', '/mijn/sessies')
  write(reading, writing)
})

test('personal links: forged, of another coalition, used again, too old', async () => {
  const forged = counting('personal links that were forged or too old')
  const replay = counting('signing again with a link that has signed')
  const own = await filledWorkspace('Tekenproef')
  const links = [linkIn(await mailAbout('eerste@test.example', 'Tekenproef')), linkIn(await mailAbout('tweede@test.example', 'Tekenproef'))].map((link) => new URL(link).pathname)
  const [signing = '', waiting = ''] = links
  const token = signing.split('/').at(-1) ?? ''
  const from = () => someAddress()
  // The ids of one link, the signature of another.
  const mixed = Buffer.concat([Buffer.from(waiting.split('/').at(-1) ?? '', 'base64url').subarray(0, 32), Buffer.from(token, 'base64url').subarray(32)]).toString('base64url')
  await forEach([...bitFlips(token, 384), token.slice(0, -1), `${token}A`, token.toLowerCase(), mixed], async (wrong) => {
    const { status, text } = await ask(`/tekenen/${wrong}`, { from: from() })
    forged.mustNot(status !== 404 || text.includes('Tekenproef'), 'stranger', '/tekenen/[token]')
  })
  for (const link of links) forged.must((await ask(link)).text.includes('Tekenproef'), 'signatory', '/tekenen/[token]')

  const form = await formOn(signing, 'signerName')
  const sign = (body: FormData, at = signing) => ask(at, { body })
  const filled = () => filledIn(form, { signerName: 'Ans Kok', signerFunction: 'directeur', hasAuthority: 'on', onBehalf: null })
  const standing = async () => (await fingerprintOf(own)).signature
  const before = await standing()
  for (const wrong of bitFlips(token, 48)) {
    await sign(filledIn(form, { signerName: 'Ans Kok', signerFunction: 'directeur', hasAuthority: 'on', onBehalf: null, token: wrong }))
    forged.mustNot(await standing() !== before, 'stranger', 'signing with a forged token')
  }
  forged.must((await sign(filled())).status === 303 && await standing() !== before, 'signatory', 'signing')
  const after = await standing()
  for (let turn = 0; turn < 10; turn += 1) {
    await sign(filledIn(form, { signerName: 'Iemand anders', signerFunction: 'directeur', hasAuthority: 'on', onBehalf: null }))
    replay.mustNot(await standing() !== after, 'signatory', 'one after the other')
  }
  await Promise.all(Array.from({ length: 10 }, () => sign(filled())))
  replay.mustNot(await standing() !== after, 'signatory', 'all at once')

  const second = await formOn(waiting, 'signerName')
  await expirePersonalLinks(own)
  for (let turn = 0; turn < 5; turn += 1) {
    await sign(filledIn(second, { signerName: 'Te laat', signerFunction: 'directeur', hasAuthority: 'on', onBehalf: null }), waiting)
    forged.mustNot((await ask(waiting)).status !== 404 || await standing() !== after, 'signatory', 'too old')
  }
  const fresh = await filledWorkspace('Tekentwee')
  const link = new URL(linkIn(await mailAbout('tweede@test.example', 'Tekentwee'))).pathname
  const third = await formOn(link, 'signerName')
  replay.must((await sign(filledIn(third, { signerName: 'Ans Kok', signerFunction: 'directeur', hasAuthority: 'on', onBehalf: null }), link)).status === 303 && (await fingerprintOf(fresh)).signature !== undefined, 'signatory', 'the first time')
  write(forged, replay)
})
