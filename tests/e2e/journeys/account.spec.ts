import type { Page } from '@playwright/test'
import { authenticator, setUpApp } from '../support/codes'
import { errorSummary, expectDone } from '../support/forms'
import { ageSessions, appLog, emptyWorkspace, expect, giveApp, heading, linkIn, mailAbout, newestMail, test, type Person, withoutFactor } from '../support/test'

// How somebody keeps their own account safe: the second step, the way back, and where they are signed in.

// An app shows a new code every half minute, and a third one of the same minute is waited for.
test.describe.configure({ timeout: 180_000 })

async function signInByMail(page: Page, email: string, count = 1): Promise<void> {
  await page.goto('/inloggen')
  await page.getByLabel('Je e-mailadres').fill(email)
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await heading(page, 'Kijk in je mail')
  await page.goto(linkIn(await newestMail(email, count)))
  await page.getByRole('button', { name: 'Log mij in' }).click()
}

async function showCode(page: Page, code: string): Promise<void> {
  await page.getByLabel(/^Code uit (je|uw) app$/).fill(code)
  await page.getByRole('button', { name: 'Verder' }).click()
}

const cookieOf = async (page: Page) => (await page.context().cookies()).find(({ name }) => name === 'samenspel-session')?.value

test('a coordinator signs in by mail, sets up the second step, and is asked for it from then on', async ({ visit }) => {
  const { slug, people: { COORDINATOR: noor } } = await emptyWorkspace()
  const page = await visit('stranger')
  await signInByMail(page, noor.email)
  const before = await cookieOf(page)
  await heading(page, 'Stel je tweede stap in')
  await page.goto(`/c/${slug}/doelen`)
  await expect(page, 'nothing opens before').toHaveURL(`/inloggen/tweede-stap?naar=${encodeURIComponent(`/c/${slug}/doelen`)}`)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByLabel('Code uit je app').fill('000')
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click()
  await expect(errorSummary(page)).toContainText('Deze code klopt niet')
  const secret = await page.getByRole('main').getByRole('code').innerText()
  const app = authenticator(secret)
  const used = await app.next()
  await page.getByLabel('Code uit je app').fill(used)
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click()
  await heading(page, 'Je herstelcodes')
  expect(await cookieOf(page), 'a new cookie once more is known').not.toBe(before)
  // The codes stand there at once, and still after a reload; with the click that says that she has them they are gone.
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(10)
  const codes = await page.getByRole('main').getByRole('list').innerText()
  await page.reload()
  expect(await page.getByRole('main').getByRole('list').innerText()).toBe(codes)
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  await expect(page).toHaveURL(`/c/${slug}/doelen`)
  expect((await mailAbout(noor.email, 'tweede stap is ingesteld')).text).toContain('/mijn/beveiliging')

  const other = await visit('stranger', 'phone')
  await signInByMail(other, noor.email, 3)
  await heading(other, 'Nog één stap')
  const first = await cookieOf(other)
  await showCode(other, used)
  await expect(errorSummary(other), 'a code works once').toContainText('Deze code klopt niet')
  await showCode(other, await app.next())
  await expect(other).toHaveURL(`/c/${slug}`)
  expect(await cookieOf(other)).not.toBe(first)
  // Whoever had the cookie from before the second step has nothing.
  const thief = await visit({ ...noor, session: first ?? '' })
  await thief.goto(`/c/${slug}`)
  await expect(thief).toHaveURL(/\/inloggen\?naar=/)
  expect(appLog()).not.toContain(secret.replaceAll(' ', ''))
})

test('a professional is asked for a second step only when they set one up', async ({ visit }) => {
  const { slug, people: { PROFESSIONAL: lotte } } = await emptyWorkspace()
  const page = await visit(await withoutFactor(lotte))
  await page.goto(`/c/${slug}`)
  await heading(page, /Prue/)
  await page.goto('/mijn')
  await page.getByRole('link', { name: 'Beveiliging en apparaten' }).click()
  await page.getByRole('link', { name: 'Stel de tweede stap in' }).click()
  await setUpApp(page)
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  await heading(page, 'Beveiliging')
  await expect(page.getByText('Je hebt nog 10 herstelcodes.')).toBeVisible()
  await page.goto('/mijn/beveiliging/herstelcodes')
  await expect(page.getByRole('button', { name: 'Laat mijn herstelcodes zien' })).toBeVisible()
  // The way back stands in a list too: its items are links.
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasNot: page.getByRole('link') })).toHaveCount(0)
  await page.goto('/mijn/beveiliging')
  const elsewhere = await visit(await withoutFactor(lotte))
  await elsewhere.goto(`/c/${slug}`)
  await heading(elsewhere, 'Nog één stap')
  await page.getByRole('button', { name: 'Haal de app weg' }).click()
  await expectDone(page, 'De app is weg.')
  const again = await visit(await withoutFactor(lotte))
  await again.goto(`/c/${slug}`)
  await heading(again, /Prue/)
})

test('a recovery code stands in for a lost phone, once', async ({ visit }) => {
  const { slug, people: { COORDINATOR: noor } } = await emptyWorkspace()
  const app = authenticator(await giveApp(noor))
  const page = await visit(await withoutFactor(noor))
  await page.goto('/mijn/beveiliging/herstelcodes')
  await heading(page, 'Nog één stap')
  await showCode(page, await app.next())
  await page.getByRole('button', { name: 'Laat mijn herstelcodes zien' }).click()
  const code = await page.getByRole('main').getByRole('code').first().innerText()

  const lost = async (typed: string) => {
    const other = await visit(await withoutFactor(noor), 'phone')
    await other.goto(`/c/${slug}/doelen`)
    await other.getByRole('link', { name: 'Ik heb mijn telefoon niet meer' }).click()
    await other.getByRole('textbox', { name: 'Herstelcode' }).fill(typed)
    await other.getByRole('button', { name: 'Verder' }).click()
    return other
  }
  await expect(await lost(code.toUpperCase())).toHaveURL(`/c/${slug}/doelen`)
  expect((await mailAbout(noor.email, 'herstelcode gebruikt')).text).toContain('Heb jij dit niet gedaan?')
  await expect(errorSummary(await lost(code))).toContainText('Deze herstelcode klopt niet, of is al gebruikt')
})

test('who guesses codes is stopped after six, also with the right one', async ({ visit }) => {
  const { slug, people: { ALDERMAN: alderman, COORDINATOR: noor } } = await emptyWorkspace()
  const app = authenticator(await giveApp(alderman))
  const page = await visit(await withoutFactor(alderman))
  await page.goto(`/c/${slug}/cijfers`)
  for (let count = 0; count < 6; count += 1) {
    await showCode(page, app.wrong())
    await expect(errorSummary(page)).toContainText('Deze code klopt niet')
  }
  await showCode(page, await app.next())
  await expect(page.getByRole('alert').filter({ hasText: 'Dit is te vaak geprobeerd. Wacht 15 minuten' })).toBeVisible()
  const elsewhere = await visit(await withoutFactor(alderman))
  await elsewhere.goto(`/c/${slug}/cijfers`)
  await showCode(elsewhere, await app.next())
  await expect(elsewhere.getByRole('alert').filter({ hasText: 'te vaak geprobeerd' }), 'in another session too').toBeVisible()
  // Somebody else from the same address is not stopped.
  const theirs = authenticator(await giveApp(noor))
  const other = await visit(await withoutFactor(noor))
  await other.goto(`/c/${slug}/doelen`)
  await showCode(other, await theirs.next())
  await expect(other).toHaveURL(`/c/${slug}/doelen`)
})

test('after twelve hours the second step is asked again: a form keeps what was typed, a download says why', async ({ visit, hasScript }) => {
  const { slug, people: { COORDINATOR: noor } } = await emptyWorkspace()
  const app = authenticator(await giveApp(noor))
  const page = await visit(noor)
  await page.goto(`/c/${slug}/partners/nieuw`)
  await page.getByLabel('Hoe heet de organisatie?').fill('Kinderopvang Zonnestraal')
  expect((await page.request.get(`/api/downloads/${slug}/cijfers`)).status()).toBe(200)
  await ageSessions(noor, 13)
  const download = await page.request.get(`/api/downloads/${slug}/cijfers`)
  expect([download.status(), await download.text()]).toEqual([403, 'Je tweede stap is verlopen. Doe die in een nieuw tabblad en verstuur daarna opnieuw.'])
  const upload = await page.request.post(`/api/uploads/${slug}/cijfers`, { headers: { origin: new URL(page.url()).origin }, multipart: { bestand: { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') } }, maxRedirects: 0 })
  expect(upload.status()).toBe(303)
  await page.getByRole('main').getByRole('button').last().click()
  await expect(page.getByText(/^Je tweede stap is verlopen/)).toBeVisible()
  // Without script the form is answered by a page that shows what was typed.
  if (hasScript) await expect(page.getByLabel('Hoe heet de organisatie?')).toHaveValue('Kinderopvang Zonnestraal')
  else await expect(page.getByText('Kinderopvang Zonnestraal')).toBeVisible()
  await page.goto(`/c/${slug}/partners`)
  await showCode(page, await app.next())
  await expect(page).toHaveURL(`/c/${slug}/partners`)
})

test('a session that nobody used for a week is over', async ({ visit }) => {
  const { slug, people: { PROFESSIONAL: lotte, EXPERIENCE_EXPERT: merel } } = await emptyWorkspace()
  const open = async (person: Person, hours: number) => {
    await ageSessions(person, hours)
    const page = await visit(person)
    await page.goto(`/c/${slug}`)
    return page.url()
  }
  expect(await open(merel, 6 * 24)).toContain(`/c/${slug}`)
  expect(await open(lotte, 8 * 24)).toContain('/inloggen?naar=')
})

test('somebody sees where they are signed in and ends it there at once', async ({ visit }) => {
  const { slug, people: { PROFESSIONAL: lotte } } = await emptyWorkspace()
  const phone = await visit('stranger', 'phone')
  await signInByMail(phone, lotte.email)
  await expect(phone).toHaveURL(`/c/${slug}`)
  const page = await visit(lotte)
  await page.goto('/mijn/sessies')
  const rows = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Ingelogd op' })
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: 'Dit apparaat' })).toHaveCount(1)
  const theirs = rows.filter({ hasNotText: 'Dit apparaat' })
  await expect(theirs).toContainText(/Chrome op \S+/)
  await expect(theirs).toContainText(/Netwerk \d+\.\d+\.\d+\.\*/)
  await theirs.getByRole('button').click()
  await expectDone(page, 'Dat apparaat is uitgelogd.')
  await expect(rows).toHaveCount(1)
  await phone.goto(`/c/${slug}`)
  await expect(phone).toHaveURL(/\/inloggen\?naar=/)
  const [second, third] = [await visit(await withoutFactor(lotte)), await visit(await withoutFactor(lotte))]
  await page.goto('/mijn/sessies')
  await page.getByRole('button', { name: 'Log alle andere apparaten uit' }).click()
  await expectDone(page, 'Alle andere apparaten zijn uitgelogd.')
  for (const other of [second, third]) {
    await other.goto('/mijn')
    await expect(other).toHaveURL(/\/inloggen\?naar=/)
  }
  await page.getByRole('button', { name: 'Log uit: Dit apparaat' }).click()
  await expect(page).toHaveURL('/')
  await page.goto('/mijn')
  await expect(page).toHaveURL(/\/inloggen\?naar=/)
})

test('a new e-mail address counts after a click on the link that was sent there', async ({ visit }) => {
  const { slug, people: { PROFESSIONAL: lotte, SUPPORTER: other } } = await emptyWorkspace()
  const page = await visit(lotte)
  await ageSessions(lotte, 1)
  await page.goto('/mijn/beveiliging/e-mail')
  await heading(page, 'Bevestig dat jij het bent')
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await expect(page.getByText('Er is een mail onderweg.')).toBeVisible()
  const link = linkIn(await mailAbout(lotte.email, 'Bevestig dat jij het bent'))
  // In a browser that is not signed in it confirms nothing.
  const stranger = await visit('stranger')
  await stranger.goto(link)
  await page.goto(link)
  await page.getByRole('button', { name: 'Ja, ik ben het' }).click()
  await heading(page, 'Verander je e-mailadres')

  const ask = async (email: string) => {
    await page.goto('/mijn/beveiliging/e-mail')
    await page.getByLabel('Je nieuwe e-mailadres').fill(email)
    await page.getByRole('button', { name: 'Stuur de link' }).click()
    await expectDone(page, 'Kijk in de mail van je nieuwe adres')
    return page.getByRole('main').innerText()
  }
  const fresh = `nieuw-${lotte.email}`
  expect(await ask(other.email), 'an address that somebody has gets the same answer').toBe(await ask(fresh.toUpperCase()))
  const mail = await mailAbout(fresh, 'Bevestig je nieuwe e-mailadres')
  const confirming = linkIn(mail)
  // Whoever gets such a mail unasked has no session of that account: their address becomes nobody else's.
  await stranger.goto(confirming)
  await expect(stranger).toHaveURL(/\/inloggen\?naar=/)
  const victim = await visit(other)
  await victim.goto(confirming)
  await victim.getByRole('button', { name: 'Bevestig dit adres' }).click()
  await heading(victim, 'Deze link werkt niet meer')
  const elsewhere = await visit(await withoutFactor(lotte))
  await elsewhere.goto(`/c/${slug}`)
  await expect(elsewhere).toHaveURL(`/c/${slug}`)
  await page.goto(confirming)
  await heading(page, 'Bevestig je nieuwe e-mailadres')
  await page.goto('/mijn/beveiliging')
  await expect(page.getByText(`Je logt in met ${lotte.email}.`), 'opening the link changes nothing').toBeVisible()
  await page.goto(confirming)
  await page.getByRole('button', { name: 'Bevestig dit adres' }).click()
  await heading(page, 'Je e-mailadres is veranderd')
  await elsewhere.goto(`/c/${slug}`)
  await expect(elsewhere, 'every other session ends').toHaveURL(/\/inloggen\?naar=/)
  await page.goto('/mijn/beveiliging')
  await expect(page.getByText(`Je logt in met ${fresh}.`)).toBeVisible()
  await mailAbout(lotte.email, 'e-mailadres is veranderd')
  await page.goto(confirming)
  await page.getByRole('button', { name: 'Bevestig dit adres' }).click()
  await heading(page, 'Deze link werkt niet meer')
  const again = await visit('stranger')
  await signInByMail(again, fresh, 2)
  await expect(again).toHaveURL(`/c/${slug}`)
})

test('who lost everything gets back in when a coordinator says so', async ({ visit }) => {
  const { slug, people: { ALDERMAN: alderman, COORDINATOR: noor } } = await emptyWorkspace()
  await giveApp(alderman)
  const page = await visit(await withoutFactor(alderman))
  await page.goto(`/c/${slug}/cijfers`)
  await page.getByRole('link', { name: 'Ik heb mijn telefoon niet meer' }).click()
  await page.getByRole('button', { name: 'Vraag om hulp' }).click()
  await expect(page.getByRole('heading', { name: 'Uw verzoek is verstuurd' })).toBeVisible()
  const coordinator = await visit(noor)
  await coordinator.goto(linkIn(await mailAbout(noor.email, 'telefoon kwijt')))
  await heading(coordinator, 'Iemand is de telefoon kwijt')
  await coordinator.getByRole('button', { name: 'Keur goed: Alda' }).click()
  await expectDone(coordinator, 'Je hebt het goedgekeurd.')
  await mailAbout(alderman.email, 'U kunt weer inloggen')
  await page.goto(`/c/${slug}/cijfers`)
  await expect(page, 'signed out everywhere').toHaveURL(/\/inloggen\?naar=/)
  await signInByMail(page, alderman.email, 3)
  await setUpApp(page)
})
