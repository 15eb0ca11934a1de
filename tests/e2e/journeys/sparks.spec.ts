import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, heading, test } from '../support/test'

// Anyone can take the first step: a neighbour without an account leaves a vuurtje, and a coalition adopts it.

const STEP = 'De conciërge vragen of de deur om half acht open kan'

async function fillSpark(page: Page, title: string) {
  await page.getByLabel(/^Wat raakt (jou|u)\?/).fill(title)
  await page.getByLabel(/^Wat zie(t u| je) gebeuren\?/).fill('Kinderen staan in de kou te wachten tot de school open gaat.')
  await page.getByLabel('Om welke kinderen of gezinnen gaat het?').fill('kinderen van ouders die vroeg werken')
  await page.getByRole('checkbox', { name: '4–12 jaar' }).check()
  for (const [question, score] of [['Hoe leuk is het om hieraan te werken?', '4'], ['Hoe belangrijk is het?', '5'], ['Hoe nodig is het?', '5']] as const) {
    await page.getByRole('group', { name: question }).getByRole('radio', { name: score }).check()
  }
  await page.getByLabel('Wat is de eerste kleine stap?').fill(STEP)
  await page.getByLabel('Binnen hoeveel dagen lukt die stap?').fill('7')
}

const light = (page: Page) => page.getByRole('button', { name: 'Leg het vuurtje' })

const own = (page: Page) => page.getByRole('link', { name: /\/vuurtje\/[\w-]{43}$/ })

/** Leaves one as a stranger; returns its own address. */
async function leave(page: Page, title: string, municipality = ''): Promise<string> {
  await page.goto('/vuurtje')
  await fillSpark(page, title)
  await page.getByLabel('In welke gemeente?').fill(municipality)
  await light(page).click()
  await heading(page, 'Dank je. Je vuurtje ligt er.')
  return (await own(page).getAttribute('href')) ?? ''
}

test('Buurvrouw Ria leaves a vuurtje without an account, and keeps the link to it', async ({ visit }) => {
  const page = await visit('stranger', 'phone')
  await page.goto('/')
  await page.getByRole('link', { name: 'Zie je iets dat beter moet voor kinderen? Leg een vuurtje' }).click()
  await heading(page, 'Leg een vuurtje')
  await expect(page.getByRole('heading', { name: 'Zorgen over één kind?' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /naam|e-mail/i }), 'nobody asks who she is').toHaveCount(0)

  await light(page).click()
  await expect(errorSummary(page)).toContainText('Schrijf in één zin wat jou raakt')
  await expectAccessible(page)

  await fillSpark(page, 'Kinderen wachten in de kou')
  await page.getByLabel('In welke gemeente?').fill('Nergenshuizen')
  await light(page).click()
  await expect(errorSummary(page)).toContainText('Deze gemeente kennen we niet.')
  await expect(page.getByLabel(/^Wat raakt (jou|u)\?/), 'what was typed is still there').toHaveValue('Kinderen wachten in de kou')
  await page.getByLabel('In welke gemeente?').fill('Houten')
  await light(page).click()

  await heading(page, 'Dank je. Je vuurtje ligt er.')
  await expect(page.getByRole('heading', { name: 'Bewaar deze link' })).toBeVisible()
  await expect(page.getByText('Het wacht op een coalitie')).toBeVisible()
  await expect(page.getByText(`Je eerste stap kun je zelf al zetten: ${STEP}`)).toBeVisible()
  await expectAccessible(page)
  const address = (await own(page).getAttribute('href')) ?? ''

  // The link works in another browser too, and only the whole link does.
  const elsewhere = await visit('stranger')
  await elsewhere.goto(address)
  await heading(elsewhere, 'Jouw vuurtje')
  await expect(elsewhere.getByText('Gemeente Houten')).toBeVisible()
  const cut = await elsewhere.goto(address.slice(0, -1))
  expect(cut?.status()).toBe(404)
  await heading(elsewhere, 'Deze link werkt niet')
})

test('what points at one person is not kept, in the browser and on the server', async ({ visit, hasScript }) => {
  const page = await visit('stranger')
  await page.goto('/vuurtje')
  await fillSpark(page, 'Te laat hulp')
  await page.getByLabel(/^Wat zie(t u| je) gebeuren\?/).fill('Bel moeder op 06 12345678 voor meer.')
  if (hasScript) {
    await expect(page.getByText('Dit lijkt een telefoonnummer. Haal het weg.')).toBeVisible()
    await page.locator('[data-guard]').evaluateAll((fields) => { for (const field of fields) field.removeAttribute('data-guard') })
  }
  await light(page).click()
  await expect(errorSummary(page)).toContainText('Haal het telefoonnummer weg')
  await expect(page).toHaveURL(/\/vuurtje$/)
})

test('Coen adopts a vuurtje of his municipality, and Ria reads his own words', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace('Kadebrug')
  const title = `Kinderen wachten in de kou ${Date.now()}`
  const ria = await visit('stranger')
  const address = await leave(ria, title, 'houten')

  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}`)
  await page.getByRole('link', { name: 'Alle vuurtjes' }).click()
  await heading(page, 'Vuurtjes')
  await expectAccessible(page)
  await page.getByRole('region', { name: 'In jullie gemeente' }).getByRole('link', { name: `Adopteer dit vuurtje ${title}` }).click()
  await heading(page, 'Adopteer dit vuurtje')
  await expect(page.getByText(STEP)).toBeVisible()
  await page.getByRole('button', { name: 'Adopteer het vuurtje' }).click()
  await expect(errorSummary(page)).toContainText('Schrijf een antwoord')
  await expectAccessible(page)
  await page.getByLabel('Wat zeg je tegen wie dit vuurtje legde?').fill('Wij bellen morgen de school. Vanaf maandag is de hal open.')
  const adopting = page.url()
  await page.getByRole('button', { name: 'Adopteer het vuurtje' }).click()
  await expectDone(page, 'Het vuurtje is van jullie.')
  await expect(page.getByRole('region', { name: 'Van onze coalitie' })).toContainText(title)
  await expect(page.getByRole('region', { name: 'In jullie gemeente' })).not.toContainText(title)
  await page.goto(adopting)
  await heading(page, 'Dit vuurtje is al geadopteerd')
  await expect(page.getByText('Een collega was net eerder. Dit vuurtje is al van jullie.')).toBeVisible()

  // What Ria wrote is not typed again for the opgave.
  await page.goto(`/c/${slug}/vuurtjes`)
  await page.getByRole('link', { name: `Maak er een opgave van ${title}` }).click()
  await heading(page, 'Nieuwe opgave')
  await expect(page.getByRole('main')).toContainText(`Dit komt uit het vuurtje ‘${title}’.`)
  await expect(page.getByLabel('Wat is de opgave?')).toHaveValue(title)
  await expect(page.getByLabel('Voor wie?')).toHaveValue('kinderen van ouders die vroeg werken')
  await expect(page.getByRole('checkbox', { name: '4–12 jaar' })).toBeChecked()
  await expectAccessible(page)

  await ria.goto(address)
  await expect(ria.getByText('Geadopteerd door Kadebrug')).toBeVisible()
  await expect(ria.getByText('Wij bellen morgen de school. Vanaf maandag is de hal open.')).toBeVisible()
  await expectAccessible(ria)
})

test('two coalitions adopt at the same moment: one has it, the other hears who', async ({ visit }) => {
  const [first, second] = [await emptyWorkspace('Voorbrug'), await emptyWorkspace('Nabrug')]
  const title = `Voor wie het eerst komt ${Date.now()}`
  await leave(await visit('stranger'), title)
  const [early, late] = [await visit(first.people.COORDINATOR), await visit(second.people.COORDINATOR)]
  for (const [page, { slug }] of [[early, first], [late, second]] as const) {
    await page.goto(`/c/${slug}/vuurtjes`)
    await page.getByRole('link', { name: `Adopteer dit vuurtje ${title}` }).click()
    await page.getByLabel('Wat zeg je tegen wie dit vuurtje legde?').fill('Wij doen het.')
  }
  await early.getByRole('button', { name: 'Adopteer het vuurtje' }).click()
  await expectDone(early, 'Het vuurtje is van jullie.')
  await late.getByRole('button', { name: 'Adopteer het vuurtje' }).click()
  // With script as without: who it was, what was typed, and a way on.
  await heading(late, 'Dit vuurtje is al geadopteerd')
  await expect(late.getByText('Voorbrug was net eerder en heeft dit vuurtje geadopteerd.')).toBeVisible()
  await expect(late.getByText('Wij doen het.')).toBeVisible()
  await expectAccessible(late)
  await late.getByRole('link', { name: 'Naar de andere vuurtjes' }).click()
  await heading(late, 'Vuurtjes')
  await expect(late.getByText(title)).toHaveCount(0)
})

test('each role leaves a vuurtje in the own coalition, and sees only the own', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  for (const role of ['PROFESSIONAL', 'EXPERIENCE_EXPERT'] as const) {
    const page = await visit(people[role], 'phone')
    await page.goto(`/c/${slug}`)
    await page.getByRole('link', { name: 'Leg een vuurtje' }).click()
    await heading(page, 'Leg een vuurtje')
    await fillSpark(page, `Vuurtje van ${role}`)
    await light(page).click()
    await expectDone(page, 'Je vuurtje ligt er.')
    await heading(page, 'Mijn vuurtjes')
    await expect(page.getByText(/^Vuurtje van /)).toHaveText([`Vuurtje van ${role}`])
    await expectAccessible(page)
  }
  const coordinator = await visit(people.COORDINATOR)
  await coordinator.goto(`/c/${slug}/vuurtjes`)
  await expect(coordinator.getByRole('heading', { name: /^Vuurtje van [A-Z_]+$/ })).toHaveText(['Vuurtje van EXPERIENCE_EXPERT', 'Vuurtje van PROFESSIONAL'])
  await expect(coordinator.getByText(/^Van Pluis, /)).toBeVisible()
})

test('an alderman and a policy adviser find the way to their vuurtjes in their navigation', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  for (const [role, device] of [['ALDERMAN', 'phone'], ['POLICY_ADVISER', undefined]] as const) {
    const page = await visit(people[role], device)
    await page.goto(`/c/${slug}/cijfers`)
    await page.getByRole('navigation').getByRole('link', { name: 'Meer' }).filter({ visible: true }).first().click()
    await page.getByRole('main').getByRole('link', { name: 'Vuurtjes' }).click()
    await heading(page, 'Mijn vuurtjes')
    await page.getByRole('link', { name: 'Leg een vuurtje' }).click()
    await fillSpark(page, `Vuurtje van ${role}`)
    await light(page).click()
    await expectDone(page, role === 'ALDERMAN' ? 'Uw vuurtje ligt er.' : 'Je vuurtje ligt er.')
    await expect(page.getByText(/^Vuurtje van [A-Z_]+$/)).toHaveText([`Vuurtje van ${role}`])
  }
})

test('a machine that fills in every field leaves nothing', async ({ visit }) => {
  const page = await visit('stranger')
  await page.goto('/vuurtje')
  await fillSpark(page, 'Koop nu')
  await page.locator('input[name=website]').evaluate((field: HTMLInputElement) => { field.value = 'https://spam.example' })
  await light(page).click()
  await expect(page.getByText('Een verborgen veld is ingevuld.')).toBeVisible()
})

test('in English: who reads no Dutch can leave a vuurtje', async ({ visit, baseURL }) => {
  const page = await visit('stranger')
  await page.context().addCookies([{ name: 'taal', value: 'en', url: baseURL ?? '' }])
  await page.goto('/vuurtje')
  await heading(page, 'Light a spark')
  await expect(page.getByLabel('What moves you?')).toBeVisible()
  await page.getByRole('button', { name: 'Light the spark' }).click()
  await expect(page.getByRole('link', { name: 'Write in one sentence what moves you' })).toBeVisible()
  // What the labels, hints and messages say is no Dutch any more.
  expect(await page.getByRole('main').innerText()).not.toMatch(/\b(het|een|niet|jij|welke)\b/)
})
