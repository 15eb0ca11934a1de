import type { Page } from '@playwright/test'
import { deviceOf } from '../support/device'
import { inspect, visibleText } from '../support/inspect'
import { expect, filledWorkspace, heading, linkIn, mailAbout, newestMail, test, workspaceWithBug } from '../support/test'

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
  await page.goto(linkIn(await newestMail(people.COORDINATOR.email)))
  await heading(page, 'Bijna binnen')
  await inspect(page, 'confirm')
  await page.goto('/inloggen/link/verzonnen')
  await page.getByRole('button', { name: 'Log mij in' }).click()
  await expect(page.getByText('Deze link werkt niet meer')).toBeVisible()
  await inspect(page, 'link used')
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
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Teken' }).click()
  await expect(page.getByRole('button', { name: 'Teken' })).toHaveCount(0)
  await inspect(page, 'signed')
  await page.goto('/tekenen/verzonnen')
  await heading(page, 'Deze link werkt niet')
  await inspect(page, 'a signing link that opens nothing')
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
    `afspraken/${ids.draftId}`, `afspraken/${ids.draftId}/nieuw`, `afspraken/${ids.draftId}/ondertekenen`, `doelen/${ids.goalId}/stand`, `signalen/${ids.signalId}?gelukt=signal_given`,
    'plan/werkbladen/F3.3', 'cijfers/vragen',
  ]) {
    expect((await page.goto(`/c/${slug}/${path}`))?.status(), path).toBe(200)
    await inspect(page, path)
  }
  await page.goto(`/c/${slug}/afspraken/${ids.draftId}`)
  for (const next of ['nieuw', 'ondertekenen']) expect(await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href'))), 'a draft leads there').toContain(`/c/${slug}/afspraken/${ids.draftId}/${next}`)
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
  for (const text of [/gaf in 2024/, 'Alleen u kunt dit', 'Ons ene doel', 'Dezelfde cijfers als tabel', 'Wat deze cijfers niet bewijzen']) await expect(page.getByText(text).first()).toBeVisible()
  await expect(page.getByRole('img', { name: /Lijngrafiek/ }).first()).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible()
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
