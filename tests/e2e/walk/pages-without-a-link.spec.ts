import type { Page } from '@playwright/test'
import { deviceOf } from '../support/device'
import { inspect, visibleText } from '../support/inspect'
import { setUpApp } from '../support/codes'
import { ageSessions, expect, filledWorkspace, heading, linkIn, mailAbout, test, withoutFactor, workspaceWithBug } from '../support/test'

// Pages that no link in the app leads to: from a mail, after a form, or because something is wrong.

const asksForLink = async (page: Page, email: string) => {
  await page.goto('/inloggen')
  await page.getByLabel('Je e-mailadres').fill(email)
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await heading(page, 'Kijk in je mail')
}

test('signing in: after asking, the link of the mail, and a link that works no more', async ({ visit }) => {
  const { people } = await filledWorkspace('Wandelbrug')
  const page = await visit('stranger')
  await asksForLink(page, people.COORDINATOR.email)
  await inspect(page, 'link sent')
  await page.goto(linkIn(await mailAbout(people.COORDINATOR.email, 'Je link om in te loggen')))
  await heading(page, 'Bijna binnen')
  await inspect(page, 'confirm')
  await page.goto('/inloggen/link/verzonnen')
  await page.getByRole('button', { name: 'Log mij in' }).click()
  await expect(page.getByText('Deze link werkt niet meer')).toBeVisible()
  await inspect(page, 'link used')
})

test('an account: the second step, the way back, showing who you are again, and a new address', async ({ visit }) => {
  const { slug, people: { COORDINATOR: noor, PROFESSIONAL: lotte } } = await filledWorkspace('Sleutelbrug')
  const page = await visit(await withoutFactor(noor))
  await page.goto(`/c/${slug}`)
  await inspect(page, 'second step, to set up')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('img', { name: /^QR-code/ })).toBeVisible()
  await inspect(page, 'second step, to scan')
  await page.goto(`/c/${slug}`)
  await page.getByLabel('Code uit je app').fill('1')
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await inspect(page, 'second step, with a wrong code')
  const own = await visit(await withoutFactor(lotte))
  await own.goto('/mijn/beveiliging/app')
  await setUpApp(own)
  await expect(own.getByText('Je ziet deze codes maar één keer')).toBeVisible()
  await inspect(own, 'recovery codes')
  await own.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  await expect(own.getByText('Je ziet deze codes maar één keer')).toHaveCount(0)
  await own.goto('/mijn/beveiliging/herstelcodes')
  await inspect(own, 'recovery codes, to make')
  await own.goto('/mijn/beveiliging')
  await inspect(own, 'security with a second step')
  const lost = await visit(await withoutFactor(lotte))
  await lost.goto('/mijn')
  await heading(lost, 'Nog één stap')
  await inspect(lost, 'second step')
  await lost.getByRole('link', { name: 'Ik heb mijn telefoon niet meer' }).click()
  await inspect(lost, 'lost device')
  await lost.getByRole('button', { name: 'Vraag om hulp' }).click()
  await expect(lost.getByRole('heading', { name: 'Je verzoek is verstuurd' })).toBeVisible()
  await inspect(lost, 'lost device, asked for help')
  const coordinator = await visit(noor)
  await coordinator.goto(`/c/${slug}/leden/toegang`)
  await inspect(coordinator, 'a request for access')
})

test('an account without a second step: a link in a mail confirms', async ({ visit }) => {
  const { people: { SUPPORTER: person } } = await filledWorkspace('Adresbrug')
  const page = await visit(person)
  await ageSessions(person, 1)
  await page.goto('/mijn/beveiliging/e-mail')
  await heading(page, 'Bevestig dat jij het bent')
  await inspect(page, 'confirm again')
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await expect(page.getByText('Er is een mail onderweg.')).toBeVisible()
  await page.goto(linkIn(await mailAbout(person.email, 'Bevestig dat jij het bent')))
  await inspect(page, 'confirm again, the link')
  await page.goto('/inloggen/e-mail/verzonnen')
  await inspect(page, 'new address')
  await page.getByRole('button', { name: 'Bevestig dit adres' }).click()
  await heading(page, 'Deze link werkt niet meer')
  await inspect(page, 'new address, a link that works no more')
})

test('signing an agreement, before and after, and with a link that opens nothing', async ({ visit }) => {
  await filledWorkspace('Tekenbrug')
  const page = await visit('stranger')
  await page.goto(linkIn(await mailAbout('eerste@test.example', 'Tekenbrug')))
  await heading(page, 'Overeenkomst Tekenbrug')
  await inspect(page, 'to sign')
  await page.getByRole('button', { name: 'Teken' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await inspect(page, 'to sign, with mistakes')
  await page.getByLabel('Je naam').fill('Ans Kok')
  await page.getByLabel('Je functie').fill('directeur')
  await page.getByRole('checkbox', { name: /^Ik mag namens/ }).check()
  await page.getByRole('button', { name: 'Teken' }).click()
  await expect(page.getByRole('button', { name: 'Teken' })).toHaveCount(0)
  await inspect(page, 'signed')
  const other = linkIn(await mailAbout('tweede@test.example', 'Tekenbrug'))
  for (const way of ['wijziging', 'weigeren']) {
    await page.goto(`${other}/${way}`)
    await page.getByRole('button', { name: /^Verstuur/ }).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await inspect(page, `to answer otherwise: ${way}, with mistakes`)
  }
  await page.goto('/controle')
  await inspect(page, 'the check of a mark')
  await page.goto(`/controle?kenmerk=${'0'.repeat(64)}`)
  await inspect(page, 'a mark that nobody knows')
  await page.goto('/tekenen/verzonnen')
  await heading(page, 'Deze link werkt niet')
  await inspect(page, 'a signing link that opens nothing')
})

test('a vuurtje: after it was left, with mistakes before, and a link that opens nothing', async ({ visit }) => {
  const page = await visit('stranger')
  await page.goto('/vuurtje')
  const send = () => page.getByRole('button', { name: 'Leg het vuurtje' }).click()
  await send()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await inspect(page, 'vuurtje, with mistakes')
  for (const name of ['title', 'observation', 'forWhom', 'firstStep']) await page.locator(`[name=${name}]`).fill('De hal van de school eerder open')
  await page.locator('[name=withinDays]').fill('7')
  await page.getByRole('checkbox').first().check()
  for (const name of ['fun', 'important', 'needed']) await page.locator(`[name=${name}]`).first().check()
  await send()
  await heading(page, 'Dank je. Je vuurtje ligt er.')
  await inspect(page, 'vuurtje left')
  expect((await page.goto('/vuurtje/verzonnen'))?.status()).toBe(404)
  await heading(page, 'Deze link werkt niet')
  await inspect(page, 'a link to a vuurtje that opens nothing')
})

test('an invitation, with a mistake, for somebody who is signed in with another account, and one that works no more', async ({ visit }) => {
  const { people } = await filledWorkspace('Gastbrug')
  const link = linkIn(await mailAbout('gast-gastbrug@test.example', 'Uitnodiging'))
  const page = await visit('stranger')
  await page.goto(link)
  await heading(page, 'Gastbrug nodigt je uit')
  await inspect(page, 'invitation')
  const other = await visit(people.ALDERMAN)
  await other.goto(link)
  await other.getByRole('button', { name: 'Ik doe mee' }).click()
  await expect(other.getByRole('alert').first()).toBeVisible()
  await inspect(other, 'invitation, with a mistake')
  await page.goto('/uitnodiging/verzonnen')
  await heading(page, 'Deze uitnodiging werkt niet meer')
  await inspect(page, 'an invitation that opens nothing')
})

test('a file that was read, with rows that were refused, and one that could not be read', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Leesbrug')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/cijfers/inlezen/${ids.importId}`)
  await heading(page, 'Klopt dit?')
  await inspect(page, 'import to decide on')
  await page.goto(`/c/${slug}/cijfers/inlezen?fout=code%3Dempty`)
  await expect(page.getByText('Dit bestand is leeg.')).toBeVisible()
  await inspect(page, 'import that failed')
})

test('pages with data in every corner', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Volbrug')
  const page = await visit(people.COORDINATOR)
  for (const path of [
    `afspraken/${ids.draftId}`, `afspraken/${ids.draftId}/nieuw`, `afspraken/${ids.draftId}/ondertekenen`, `afspraken/${ids.draftId}/tekst`, `afspraken/${ids.signingId}/herziening`, `afspraken/${ids.signingId}/toetreden`,
    `afspraken/${ids.signingId}/uittreden`, `afspraken/${ids.signingId}/voortgang`, `afspraken/${ids.signingId}/voortgang/${ids.signingReplyId}`, `afspraken/${ids.draftId}/volgorde`,
    `afspraken/${ids.draftId}/wijzig/${ids.draftCommitmentId}`, `afspraken/${ids.draftId}/opmerkingen/${ids.draftRemarkId}`, `doelen/${ids.goalId}/stand`, `signalen/${ids.signalId}?gelukt=signal_given`,
    'plan/werkbladen/F3.3', 'cijfers/vragen',
  ]) {
    expect((await page.goto(`/c/${slug}/${path}`))?.status(), path).toBe(200)
    await inspect(page, path)
  }
  await page.goto(`/c/${slug}/afspraken/${ids.draftId}`)
  for (const next of ['nieuw', 'ondertekenen', 'tekst', 'volgorde', `wijzig/${ids.draftCommitmentId}`, `opmerkingen/${ids.draftRemarkId}`]) expect(await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href'))), 'a draft leads there').toContain(`/c/${slug}/afspraken/${ids.draftId}/${next}`)
})

test('a passkey that somebody has, its other name and taking it away; and signing in with one', async ({ visit }) => {
  const { people } = await filledWorkspace('Sleutelbrug')
  const page = await visit(people.COORDINATOR)
  await deviceOf(page)
  await page.goto('/mijn/toegangssleutels/nieuw')
  await page.getByLabel('Hoe noem je deze sleutel?').fill('Telefoon')
  await page.getByRole('button', { name: 'Maak de toegangssleutel' }).click()
  await heading(page, 'Toegangssleutels')
  await inspect(page, 'a passkey')
  await page.getByRole('link', { name: 'Geef een andere naam' }).click()
  await heading(page, 'Een andere naam')
  await inspect(page, 'rename a passkey')
  await page.getByRole('link', { name: 'Terug naar mijn toegangssleutels' }).click()
  await page.getByRole('link', { name: 'Haal weg' }).click()
  await heading(page, /weghalen\?$/)
  await inspect(page, 'remove a passkey')
})

test('a sign-in service of a coalition, and where people come in by it', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Dienstbrug')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/instellingen/inloggen/${ids.identityProviderId}?proef=too_slow`)
  await heading(page, 'Inlogdienst Organisatie Dienstbrug')
  await inspect(page, 'a sign-in service')
  await page.getByRole('button', { name: 'Zet de inlogdienst aan' }).click()
  await heading(page, 'Inloggen met je organisatie')
  await inspect(page, 'sign-in services')
  await page.goto('/mijn/toegangssleutels?fout=taken')
  await inspect(page, 'my account of an organisation')
  const stranger = await visit('stranger')
  await stranger.goto(`/inloggen?coalitie=${slug}`)
  await expect(stranger.getByRole('link', { name: 'Organisatie Dienstbrug' })).toBeVisible()
  await inspect(stranger, 'sign in with this coalition')
  await stranger.goto('/inloggen/organisatie?fout=unknown')
  await heading(stranger, 'Inloggen met je organisatie')
  await inspect(stranger, 'sign in with an organisation')
})

test('a page that does not exist, one of another coalition, and one for another role', async ({ visit, visitDemo }) => {
  const stranger = await visit('stranger')
  expect((await stranger.goto('/bestaat-niet'))?.status()).toBe(404)
  await heading(stranger, 'Deze pagina is er niet')
  await inspect(stranger, '404')
  const page = await visitDemo('zandrijk-professional')
  expect((await page.goto('/c/meerbrug/doelen'))?.status()).toBe(404)
  await heading(page, 'Deze pagina is er niet')
  await page.goto('/c/zandrijk/doelen/nieuw')
  await heading(page, 'Deze pagina is voor een andere rol')
  await inspect(page, 'refusal')
})

test('what nobody expected: a page with a reference', async ({ browser, baseURL }) => {
  const { slug, people, ids } = await workspaceWithBug('Kapotbrug')
  // A browser of its own: that this page complains in the console is the point of it.
  const context = await browser.newContext()
  await context.addCookies([{ name: 'samenspel-session', value: people.COORDINATOR.session, url: baseURL ?? '' }])
  const page = await context.newPage()
  expect((await page.goto(`/c/${slug}/cijfers/inlezen/${ids.importId}`))?.status()).toBe(500)
  await heading(page, 'Er ging iets mis')
  await inspect(page, 'error')
  await context.close()
})

test('print and forced colours keep every word', async ({ visitDemo }) => {
  const page = await visitDemo('meerbrug-wethouder')
  await heading(page, /jeugdzorg/)
  // Stands there as soon as the script runs.
  await expect(page.getByRole('button', { name: 'Verken de grafiek' })).toBeVisible()
  const words = (text: string) => text.split(/\s+/).filter(Boolean)
  const onScreen = words(await visibleText(page))
  await page.emulateMedia({ forcedColors: 'active' })
  expect(words(await visibleText(page))).toEqual(onScreen)
  for (const name of ['Download als CSV', 'Verken de grafiek']) {
    const [ink, paper] = await page.getByText(name).evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor])
    expect(ink, `${name} can be read`).not.toBe(paper)
  }
  await page.emulateMedia({ forcedColors: null, media: 'print' })
  for (const text of [/gaf in 2024/, 'Alleen u kunt dit', 'en wat mensen erbij vertellen', 'Ons ene doel', 'Samenhang: van', 'Wat deze cijfers niet bewijzen']) await expect(page.getByText(text).first()).toBeVisible()
  await expect(page.getByRole('button'), 'no buttons on paper').toHaveCount(0)
  // The overview is one sheet of paper: a chart with its table is printed from the page of its figure.
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: 'Wat wij meten' }).click()
  await page.getByRole('link', { name: 'Uitgaven aan jeugdzorg' }).first().click()
  await heading(page, 'Uitgaven aan jeugdzorg')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('img', { name: /Lijngrafiek/ }).first()).toBeVisible()
  await expect(page.getByRole('table').first()).toBeVisible()
  await expect(page.getByRole('button'), 'no buttons on paper').toHaveCount(0)
})

test('whoever goes through a form by keyboard on a phone always sees where they are', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Toetsbrug')
  const page = await visit(people.COORDINATOR)
  await page.setViewportSize({ width: 360, height: 480 })
  await page.goto(`/c/${slug}/doelen/${ids.goalId}/wijzig`)
  const covered = () => page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return 'the end'
    const { left, top, width, height } = focused.getBoundingClientRect()
    const points = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + width / 2, top + height * part))
    return points.some((seen) => seen !== null && (focused.contains(seen) || seen.contains(focused))) ? '' : `${focused.tagName} ${focused.id}`
  })
  let stops = 0
  for (;;) {
    await page.keyboard.press('Tab')
    const found = await covered()
    if (found === 'the end' || stops > 80) break
    expect(found, 'hidden behind something while it has the focus').toBe('')
    stops += 1
  }
  expect(stops, 'there was a form to go through').toBeGreaterThan(12)
})
