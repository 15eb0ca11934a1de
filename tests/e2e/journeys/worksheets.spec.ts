import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone, fillDay } from '../support/forms'
import { expect, filledWorkspace, heading, join, test } from '../support/test'

// Worksheets that feed the register: filled in once, they stand on the page of the partner, the agreement or the mandate.

const send = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** From the step of the plan to a sheet about one of what can be chosen. */
async function openSheet(page: Page, slug: string, step: number, title: string, about: string | RegExp) {
  await page.goto(`/c/${slug}/plan/stap/${step}`)
  await page.getByRole('link', { name: title, exact: true }).click()
  await heading(page, title)
  await page.getByRole('link', { name: about }).first().click()
}

test('a partner card is filled in at the table, kept as a draft, and stands in the register without typing it twice', async ({ visit }) => {
  test.slow()
  const { slug, people } = await filledWorkspace('Bladbrug')
  const page = await visit(people.COORDINATOR)
  await openSheet(page, slug, 2, 'Partnerkaart', 'Eerste Bladbrug')
  await expect(page.getByRole('heading', { name: 'Dit staat al in het register' })).toBeVisible()
  await expect(page.getByLabel('Hoe heet de organisatie?')).toHaveValue('Eerste Bladbrug')
  await expect(page.getByLabel('Wie bereik je op de werkvloer?')).toHaveValue('Leidster')
  await expectAccessible(page)
  await page.getByLabel('Wie bereik je in het bestuur?').fill('Directeur')
  await send(page, 'Zet dit in het register')
  await expect(errorSummary(page).getByRole('link')).toHaveCount(2)
  await expect(page.getByLabel('Wie bereik je in het bestuur?')).toHaveValue('Directeur')
  await page.getByLabel('Onderwijs').check()
  await send(page, 'Bewaar als concept')
  await expectDone(page, 'Je concept is bewaard. Je kunt later verder.')
  await expect(page.getByRole('heading', { name: 'Hier is iemand mee bezig' })).toBeVisible()
  await expect(page.getByLabel('Onderwijs')).toBeChecked()
  await page.getByLabel('0–2 jaar').check()
  await send(page, 'Zet dit in het register')
  await expectDone(page, 'Het staat in het register. Je hoeft het nergens nog eens te typen.')
  await heading(page, 'Eerste Bladbrug')
  await expect(page.getByText('Directeur')).toBeVisible()
  await page.goto(`/c/${slug}/plan/stap/2`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Partnerkaart' })).toContainText('ingevuld bij 1 van 2')
})

test('brengen en halen, an afspraak and a mandate on their sheets stand where they belong', async ({ visit }) => {
  test.slow()
  const { slug, people } = await filledWorkspace('Velbrug')
  const page = await visit(people.COORDINATOR)
  await openSheet(page, slug, 2, 'Brengen en halen', 'Tweede Velbrug')
  await page.getByRole('group', { name: 'Wat brengt deze partner?' }).getByLabel('Tijd').check()
  await page.getByLabel('Hoeveel uur per week?').fill('4')
  await send(page, 'Zet dit bij de partner')
  await expectDone(page, 'Het staat in het register.')
  await expect(page.getByText('4 uur per week')).toBeVisible()

  await openSheet(page, slug, 4, 'Afsprakenkaart', 'Overeenkomst Velbrug')
  await page.getByLabel('Welke partner doet dit?').selectOption('Tweede Velbrug')
  await page.getByLabel('Wat doet die?').fill('Belt elk gezin in de eerste week')
  await page.getByLabel('Voor wie?').fill('gezinnen met een baby')
  await page.getByLabel('Hoe zien we dat het gebeurt?').fill('De bellijst')
  await send(page, 'Zet dit in de overeenkomst')
  await expectDone(page, 'Het staat in het register.')
  await expect(page.getByText('Belt elk gezin in de eerste week').first()).toBeVisible()

  await openSheet(page, slug, 4, 'Mandaatkaart', 'Tweede Velbrug')
  await expectAccessible(page)
  await page.getByLabel('Voor welke functie geldt het?').fill('Teamleider')
  await page.getByLabel('Waarover mag die beslissen?').fill('Uren en ruimte')
  await page.getByLabel('Tot welk bedrag?').fill('2500')
  await fillDay(page, 'Tot en met wanneer?', 400)
  await page.getByLabel('Wie staat erachter?').fill('Bea de Boer')
  await page.getByLabel('Wat is zijn of haar functie?').fill('Directeur')
  await send(page, 'Leg dit mandaat vast')
  await expectDone(page, 'Het staat in het register.')
  await expect(page.getByText('Uren en ruimte').first()).toBeVisible()
})

test('what a partner has at stake is filled in by its own people, and released on purpose', async ({ visit }) => {
  const workspace = await filledWorkspace('Stilbrug')
  const { slug, people, ids } = workspace
  const page = await visit(await join(workspace, 'PARTNER_EXECUTIVE', 'Iris', ids.partnerIds[1]))
  await openSheet(page, slug, 2, 'Belangenkaart', 'Tweede Stilbrug')
  await expect(page.getByRole('button', { name: 'Bewaar als concept' })).toHaveCount(0)
  await page.getByLabel('Wat is het eigen belang?').fill('Rust op de groep')
  await page.getByRole('radio', { name: 'Nee, bewaar het voor onszelf' }).check()
  await send(page, 'Bewaar dit')
  await expectDone(page, 'Het staat in het register.')
  await expect(page.getByLabel('Wat is het eigen belang?')).toHaveValue('Rust op de groep')
  const other = await visit(people.COORDINATOR)
  await other.goto(`/c/${slug}/plan/stap/2`)
  await heading(other, 'Breng in beeld wie er is en wie mist')
  await expect(other.getByRole('link', { name: 'Belangenkaart' })).toHaveCount(0)
})
