import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { dayFromNow, errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, filledWorkspace, heading, join, linkIn, newestMail, test } from '../support/test'

// A professional, standing in a corridor with a phone.

const WAITING = 'Ouders wachten maanden op een gesprek en krijgen ondertussen niets te horen.'

/** What certainly points at one person, and what the guard says about each: while typing, and as an answer of the server. */
const CERTAIN_HITS = [
  { text: 'Het gaat om BSN 111222333, al weken.', typing: 'Dit lijkt een burgerservicenummer. Haal het weg.', answer: 'Haal het burgerservicenummer weg' },
  { text: 'Bel moeder op 06 12345678 voor meer.', typing: 'Dit lijkt een telefoonnummer. Haal het weg.', answer: 'Haal het telefoonnummer weg' },
  { text: 'Mail naar sanne@voorbeeld.nl voor meer.', typing: 'Dit lijkt een e-mailadres. Haal het weg.', answer: 'Haal het e-mailadres weg' },
  { text: 'Het gezin op 4811 AB 12 wacht al weken.', typing: 'Dit lijkt een adres. Schrijf liever de wijk.', answer: 'Haal het adres weg' },
  { text: 'Het kind van 12 maart 2019 wacht al weken.', typing: 'Dit lijkt een geboortedatum. Schrijf liever de leeftijdsgroep.', answer: 'Haal de geboortedatum weg' },
] as const

/** Fills in everything of a signal but its text. */
async function fillRest(page: Page) {
  await page.getByRole('radio', { name: 'Weg naar hulp' }).check()
  await page.getByRole('checkbox', { name: '4–12 jaar' }).check()
  await page.getByRole('radio', { name: 'Het is altijd zo' }).check()
}

const signalText = (page: Page) => page.getByRole('textbox', { name: 'Wat zie je gebeuren?' })

const send = (page: Page) => page.getByRole('button', { name: 'Verstuur signaal' })

/** A browser that does not look at what is typed, as one without JavaScript: the server decides. */
const withoutGuard = (page: Page) => page.locator('[data-guard]').evaluateAll((fields) => { for (const field of fields) field.removeAttribute('data-guard') })

test.describe('on a phone', () => {
  test('one big button comes first, and a signal goes its way', async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.PROFESSIONAL, 'phone')
    await page.goto(`/c/${slug}`)
    await heading(page, 'Dag Prue')
    const button = page.getByRole('main').getByRole('link').first()
    await expect(button).toHaveText('Geef een signaalEen halve minuut. Je krijgt antwoord.')
    await expect(button).toBeInViewport({ ratio: 1 })
    const { width, height } = (await button.boundingBox()) ?? { width: 0, height: 0 }
    expect(width).toBeGreaterThan(300)
    expect(height).toBeGreaterThan(60)

    await button.click()
    await heading(page, 'Waar loop je tegenaan?')
    await expect(page.getByText('Zorgen over één kind?')).toBeVisible()
    await fillRest(page)
    await signalText(page).fill(WAITING)
    await expect(page.getByRole('checkbox', { name: 'Ik wil antwoord krijgen' })).toBeChecked()
    // The one button of a short form is in sight wherever one is in it.
    await expect(send(page)).toBeInViewport()
    await send(page).click()

    await heading(page, 'Dank je. Je signaal is onderweg.')
    await expect(page.getByText(/^Je krijgt voor \d+ \w+.* antwoord\. Ook als het antwoord nee is\.$/)).toBeVisible()
    const way = page.getByRole('region', { name: 'De weg van jouw signaal' })
    await expect(way.getByRole('listitem')).toHaveCount(4)
    await expect(way.getByRole('listitem').nth(1)).toContainText('Coen leest het')
    await expect(way.getByRole('listitem').nth(3)).toContainText(`Uiterlijk ${dayFromNow(14).replace(/ \d{4}$/, '')}`)
    await expectAccessible(page)

    await page.getByRole('link', { name: 'Klaar', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Mijn laatste signalen' })).toContainText(WAITING)

    // The coordinator finds it as the first thing that waits, and answers.
    const coordinator = await visit(people.COORDINATOR)
    await coordinator.goto(`/c/${slug}`)
    await heading(coordinator, 'Eén ding wacht op jou')
    await coordinator.getByRole('link', { name: 'Weg naar hulp' }).click()
    await expect(coordinator.getByText(WAITING)).toBeVisible()
    await coordinator.getByRole('button', { name: 'Verstuur het antwoord' }).click()
    await expect(errorSummary(coordinator)).toContainText('Schrijf het antwoord')
    await coordinator.getByLabel('Wat is ermee gedaan?').fill('Vanaf maandag belt het lokale team elke ouder die wacht.')
    await coordinator.getByRole('button', { name: 'Verstuur het antwoord' }).click()
    await expectDone(coordinator, 'Het antwoord is verstuurd.')
    await expectAccessible(coordinator)

    // The professional gets a mail without the answer in it, and a link to it.
    const mail = await newestMail(people.PROFESSIONAL.email)
    expect(mail.subject).toBe('Antwoord op je signaal in Testbrug')
    expect(mail.text).not.toContain('lokale team')
    await page.goto(`/c/${slug}`)
    await expect(page.getByRole('heading', { name: 'Er is antwoord op jouw signaal' })).toBeVisible()
    await page.getByRole('link', { name: 'Lees het antwoord: Weg naar hulp' }).click()
    await expect(page.getByRole('region', { name: 'Antwoord' })).toContainText('lokale team')
    await page.goto(`/c/${slug}`)
    await expect(page.getByRole('heading', { name: 'Er is antwoord op jouw signaal' })).toHaveCount(0)
    await page.goto(linkIn(mail))
    await expect(page.getByRole('region', { name: 'Antwoord' })).toContainText('Vanaf maandag belt het lokale team elke ouder die wacht.')
    await expect(page.getByText(/^Antwoord van Coen, /)).toBeVisible()
  })

  test('an action for a goal takes half a minute', async ({ visit }) => {
    const { slug, people } = await filledWorkspace('Veldzicht')
    const page = await visit(people.PROFESSIONAL, 'phone')
    await page.goto(`/c/${slug}`)
    await page.getByRole('link', { name: 'Leg een actie vast' }).click()
    await heading(page, 'Wat deed je, of wat ga je doen?')
    await expect(page.getByLabel('Voor welk doel?')).toHaveText('Doel Veldzicht')
    await page.getByRole('button', { name: 'Leg de actie vast' }).click()
    await expect(errorSummary(page).getByRole('link')).toHaveText(['Schrijf wat je deed of gaat doen', 'Kies voor wie het is'])
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Wat?' }).fill('Koffie gedronken met drie ouders op het plein')
    await page.getByRole('radio', { name: 'Alle kinderen' }).check()
    await page.getByRole('button', { name: 'Leg de actie vast' }).click()
    await expectDone(page, 'De actie is vastgelegd. Dank je.')
    await expect(page.getByRole('listitem').filter({ hasText: 'Koffie gedronken met drie ouders' })).toContainText('Klaar')
    await page.goto(`/c/${slug}`)
    await expect(page.getByRole('region', { name: 'Mijn laatste acties' })).toContainText('Koffie gedronken met drie ouders op het plein')
  })

  test('what was planned is waiting on its day, and who does it says what became of it', async ({ visit }) => {
    const workspace = await filledWorkspace('Dagzicht')
    const { slug, people, ids } = workspace
    const page = await visit(people.PROFESSIONAL, 'phone')
    await page.goto(`/c/${slug}/acties`)
    const mine = page.getByRole('region', { name: 'Nog te doen door jou' })
    await mine.getByRole('link', { name: 'Actie straks Dagzicht' }).click()
    await heading(page, 'Actie straks Dagzicht')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Ja, gedaan' }).click()
    await expectDone(page, 'De actie is klaar. Dank je.')
    await expect(page.getByText('Gedaan op')).toBeVisible()

    // A tap too many is no disaster.
    await page.getByRole('button', { name: 'Zet de actie terug' }).click()
    await expectDone(page, 'De actie staat weer tussen wat te doen is.')
    await page.goto('/mijn')
    await page.getByRole('link', { name: 'Aan de beurt: één actie van jou' }).click()
    await expect(page).toHaveURL(`/c/${slug}/acties`)
    await mine.getByRole('link', { name: 'Actie straks Dagzicht' }).click()
    await page.getByRole('button', { name: 'Dit gaat niet door' }).click()
    await expectDone(page, 'De actie is gestopt.')
    await page.getByRole('link', { name: 'Acties', exact: true }).first().click()
    await expect(mine).toHaveCount(0)
    await expect(page.getByRole('listitem').filter({ hasText: 'Actie straks Dagzicht' })).toContainText('Gestopt')

    // Somebody else's action can be read, and no more than that.
    const other = await visit(await join(workspace, 'PROFESSIONAL', 'Oda'), 'phone')
    await other.goto(`/c/${slug}/acties/${ids.actionId}`)
    await heading(other, 'Actie Dagzicht')
    await expect(other.getByRole('main').getByRole('button')).toHaveCount(0)
  })

  test('without a goal there is nothing to act for, and the page says so', async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.PROFESSIONAL, 'phone')
    await page.goto(`/c/${slug}/acties/nieuw`)
    await expect(page.getByText('Er is nog geen doel om iets voor te doen. Vraag de coördinator.')).toBeVisible()

    // Who may begin one, is led there.
    const coordinator = await visit(people.COORDINATOR)
    await coordinator.goto(`/c/${slug}/acties/nieuw`)
    await coordinator.getByRole('link', { name: 'Nieuw doel' }).click()
    await heading(coordinator, 'Nieuw doel')
  })

  test('Back keeps what was typed', async ({ visit, hasScript }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.PROFESSIONAL, 'phone')
    await page.goto(`/c/${slug}/signalen/nieuw`)
    await fillRest(page)
    await signalText(page).fill(WAITING)
    await page.getByRole('link', { name: 'Stop' }).click()
    await heading(page, 'Dag Prue')
    await page.goBack()
    await expect(signalText(page)).toHaveValue(WAITING)
    await expect(page.getByRole('radio', { name: 'Weg naar hulp' })).toBeChecked()
    await expect(page.getByRole('radio', { name: 'Het is altijd zo' })).toBeChecked()

    // Also by the front door, until it was sent: then a new form is empty.
    if (!hasScript) return
    await page.goto(`/c/${slug}/signalen/nieuw`)
    await expect(signalText(page)).toHaveValue(WAITING)
    await send(page).click()
    await heading(page, 'Dank je. Je signaal is onderweg.')
    await page.getByRole('link', { name: 'Nog een signaal geven' }).click()
    await expect(signalText(page)).toHaveValue('')
  })

  test('Back from a refusal to the form keeps what was typed', { tag: '@script' }, async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.PROFESSIONAL, 'phone')
    await page.goto(`/c/${slug}/signalen/nieuw`)
    await signalText(page).fill(WAITING)
    await send(page).click()
    await expect(errorSummary(page).getByRole('link')).toHaveText(['Kies waar het over gaat'])
    await expect(signalText(page)).toHaveValue(WAITING)
    await page.getByRole('link', { name: 'Zo vind je nu hulp voor een kind' }).click()
    await heading(page, 'Zo vind je nu hulp voor een kind')
    await page.goBack()
    await expect(signalText(page)).toHaveValue(WAITING)
  })
})

test.describe('what points at one person', () => {
  test('is refused while typing, with the way to help beside it', { tag: '@script' }, async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.PROFESSIONAL, 'phone')
    await page.goto(`/c/${slug}/signalen/nieuw`)
    await fillRest(page)
    const notice = page.getByRole('alert').filter({ hasText: 'Hier staat iets over één persoon' })
    for (const { text, typing } of CERTAIN_HITS) {
      await signalText(page).fill(text)
      await expect(notice).toContainText(typing)
      await expect(notice.getByRole('link', { name: 'Zo vind je nu hulp voor een kind' })).toHaveAttribute('href', '/hulp-voor-een-kind')
      await send(page).click()
      await expect(notice).toBeFocused()
      await expect(signalText(page)).toHaveValue(text)
    }
    await expectAccessible(page)
    await expect(page).toHaveURL(new RegExp(`/c/${slug}/signalen/nieuw$`))

    // A short field says why too, and nothing of it is kept in this browser.
    await signalText(page).fill(WAITING)
    await expect(notice).toHaveCount(0)
    await page.getByLabel('Waar zie je dit?').fill('Dorpsstraat 12, 4811 AB')
    await send(page).click()
    await expect(notice).toContainText('Dit lijkt een adres.')
    await expect(notice).toBeFocused()
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('4811 AB')

    await page.getByLabel('Waar zie je dit?').fill('Basisschool De Wilg')
    await send(page).click()
    await heading(page, 'Dank je. Je signaal is onderweg.')
  })

  test('is refused by the server, whatever the browser let through', async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.PROFESSIONAL, 'phone')
    await page.goto(`/c/${slug}/signalen/nieuw`)
    await fillRest(page)
    const summary = errorSummary(page)
    for (const { text, answer } of CERTAIN_HITS) {
      await signalText(page).fill(text)
      await withoutGuard(page)
      await send(page).click()
      await expect(summary.getByRole('listitem')).toHaveText([answer])
      await expect(summary.getByRole('link', { name: 'Zo vind je nu hulp voor een kind' })).toHaveAttribute('href', '/hulp-voor-een-kind')
      await expect(signalText(page)).toHaveValue(text)
      await expect(page.getByRole('checkbox', { name: '4–12 jaar' })).toBeChecked()
      expect(page.url()).not.toContain('?')
    }
    await expectAccessible(page)

    // Numbers and days that are nobody's are no reason to refuse.
    await signalText(page).fill('Sinds 12 oktober 2026 staan 111222333 formulieren in de kast, in 4811.')
    await send(page).click()
    await heading(page, 'Dank je. Je signaal is onderweg.')
    const coordinator = await visit(people.COORDINATOR)
    await coordinator.goto(`/c/${slug}/signalen`)
    await expect(coordinator.getByRole('link', { name: 'Antwoord geven' })).toHaveCount(1)
  })
})
