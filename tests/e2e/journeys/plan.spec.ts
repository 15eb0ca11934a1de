import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { addChallenge, conflictPanel, dayFromNow, errorSummary, expectDone, fillDay } from '../support/forms'
import { emptyWorkspace, expect, heading, join, test, type Workspace } from '../support/test'

// The plan in five steps, and the worksheet that becomes a goal.

const STEPS = [
  'Begin waar het vuurtje zit', 'Breng in beeld wie er is en wie mist', 'Kies samen de opgave en één haalbaar doel', 'Maak afspraken en organiseer het netwerk',
  'Doe, leer, toon en geef door',
]

const steps = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^Stap \d: / }) })

const goal = (page: Page) => page.getByLabel('Wat is het doel?')

const saveDraft = (page: Page) => page.getByRole('button', { name: 'Bewaar als concept' }).click()

async function openSheet(page: Page, { slug }: Workspace) {
  await page.goto(`/c/${slug}/plan/werkbladen/F3.3`)
  await heading(page, 'Haalbaar doel')
}

test('five steps show where the coalition is, and people move them', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/plan`)
  await heading(page, 'Ons plan in vijf stappen')
  await expect(steps(page).getByRole('link')).toHaveText(STEPS.map((name, index) => `Stap ${index + 1}: ${name}`))
  await expect(steps(page).nth(0)).toContainText('Hier zijn we. 0 van 5 bewijzen zijn binnen.')
  await expect(steps(page).nth(0)).toHaveAttribute('aria-current', 'step')
  for (const later of [1, 2, 3, 4]) await expect(steps(page).nth(later)).toContainText('Nog niet begonnen')

  // The software counts what it can see; the first step is done when people say so.
  await addChallenge(page, slug, 'Ouders staan er vaak alleen voor')
  await page.goto(`/c/${slug}/plan`)
  await expect(steps(page).nth(0)).toContainText('Hier zijn we. 1 van 5 bewijzen is binnen.')
  await page.getByRole('link', { name: 'Open stap 1' }).click()
  await heading(page, STEPS[0] ?? '')
  const gate = page.getByRole('region', { name: 'De poort na stap 1' })
  await expect(gate.getByRole('listitem').filter({ hasText: 'De opgave staat op papier' })).toContainText('klaar')
  await expect(gate.getByRole('listitem').filter({ hasText: 'De eerste stap is gezet' })).toContainText('nog niet')
  await page.getByRole('radio', { name: 'Deze stap is klaar' }).check()
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expectDone(page, 'De stand van de stap is vastgelegd.')
  await expect(steps(page).nth(0)).toContainText(`Klaar op ${dayFromNow(0).replace(/ \d{4}$/, '')}`)
  await expect(steps(page).nth(1)).toHaveAttribute('aria-current', 'step')

  // Skipping can always, with a reason that everybody can read; and so can going back.
  await page.getByRole('link', { name: /^Stap 2:/ }).click()
  await page.getByRole('radio', { name: 'We slaan deze stap over' }).check()
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expect(errorSummary(page).getByRole('link')).toHaveText(['Schrijf waarom. Zo kan iedereen het volgen.'])
  await expect(page.getByRole('radio', { name: 'We slaan deze stap over' })).toBeChecked()
  await expectAccessible(page)
  await page.getByLabel('Waarom?').fill('Iedereen zat al aan tafel.')
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expectDone(page, 'De stand van de stap is vastgelegd.')
  await expect(errorSummary(page)).toHaveCount(0)
  await expect(page.getByLabel('Waarom?')).toHaveValue('')
  await expect(steps(page).nth(1)).toContainText('Overgeslagen')
  await expect(page.getByText('Waarom: Iedereen zat al aan tafel.')).toBeVisible()
  await page.getByRole('radio', { name: 'We gaan terug naar deze stap' }).check()
  await page.getByLabel('Waarom?').fill('De ouders misten nog.')
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expectDone(page, 'De stand van de stap is vastgelegd.')
  await expect(steps(page).nth(1)).toContainText('Hier zijn we')
  await expect(page.getByText('Waarom: De ouders misten nog.')).toBeVisible()
})

test('a worksheet is saved half filled, goes on later, and becomes the goal', async ({ visit }) => {
  const workspace = await emptyWorkspace()
  const { slug, people } = workspace
  const page = await visit(people.COORDINATOR)

  // Without an opgave there is nothing to choose a goal for; the page leads there.
  await openSheet(page, workspace)
  await expect(page.getByRole('link', { name: 'Nieuwe opgave' })).toBeVisible()
  await addChallenge(page, slug, 'Ouders staan er vaak alleen voor')

  await page.goto(`/c/${slug}/plan/stap/3`)
  const row = page.getByRole('region', { name: 'Werkbladen' }).getByRole('listitem').filter({ hasText: 'Haalbaar doel' })
  await expect(row).toContainText('Te doen')
  await row.getByRole('link', { name: 'Haalbaar doel' }).click()
  await goal(page).fill('Veertig gezinnen weten wie zij kunnen bellen')
  await saveDraft(page)
  await expectDone(page, 'Je concept is bewaard. Je kunt later verder.')
  await page.goto(`/c/${slug}/plan/stap/3`)
  await expect(row).toContainText('Bezig')

  // A draft may be half empty; a goal may not, and says what is missing. What was typed stays.
  await openSheet(page, workspace)
  await expect(goal(page)).toHaveValue('Veertig gezinnen weten wie zij kunnen bellen')
  await page.getByLabel('Voor wie is het?').fill('gezinnen met een baby')
  await page.getByRole('button', { name: 'Maak dit ons doel' }).click()
  const summary = errorSummary(page)
  await expect(summary.getByRole('link')).toHaveCount(4)
  await expect(summary).toContainText('Schrijf de nulmeting, of hoe jullie die gaan meten')
  await expect(page.getByLabel('Voor wie is het?')).toHaveValue('gezinnen met een baby')
  await expectAccessible(page)

  await page.getByLabel('Wat tellen jullie?').selectOption('gezinnen')
  await page.getByLabel('Hoe gaan jullie meten?').fill('We vragen het bij elk consult.')
  await page.getByLabel('Streefwaarde: waar willen jullie heen?').fill('40')
  await fillDay(page, 'Wanneer is het klaar?', 70)
  await page.getByLabel('Wie is de trekker?').selectOption('Prue')
  await page.getByLabel('Wat laten jullie voor nu?').fill('Nog geen nieuw loket.')
  await page.getByRole('button', { name: 'Maak dit ons doel' }).click()
  await expectDone(page, 'Dit is nu een doel.')
  await heading(page, 'Veertig gezinnen weten wie zij kunnen bellen')
  await expect(page.getByText('We vragen het bij elk consult.')).toBeVisible()
  await expect(page.getByText('Nog geen nieuw loket.')).toBeVisible()

  // What the parent gains was not on the sheet: without it the goal cannot start, and the page says where to write it.
  await page.getByRole('link', { name: 'Start of stop dit doel' }).click()
  await page.getByRole('radio', { name: 'Dit doel start' }).check()
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  const stopped = page.getByRole('alert').filter({ hasText: 'Dit is niet gelukt' })
  await expect(stopped).toContainText('Schrijf eerst bij het doel wat de ouder hiermee opschiet. Dan kan het starten.')
  await expectAccessible(page)

  await page.goto(`/c/${slug}/plan/stap/3`)
  await expect(row).toContainText('Klaar')
  await openSheet(page, workspace)
  await expect(page.getByText(`Op ${dayFromNow(0)} door Coen. Dit werd een doel.`)).toBeVisible()
  await expect(goal(page)).toHaveValue('')
})

test.describe('somebody else saved the worksheet in between', () => {
  const MINE = 'Veertig gezinnen kennen een vast gezicht'
  const THEIRS = 'Veertig gezinnen kennen de weg naar hulp'

  /** Two coordinators with the same sheet open; the other one saves first. */
  async function collide(visit: (who: Workspace['people']['COORDINATOR']) => Promise<Page>, begun: boolean) {
    const workspace = await emptyWorkspace()
    const page = await visit(workspace.people.COORDINATOR)
    const other = await visit(await join(workspace, 'COORDINATOR', 'Cato'))
    await addChallenge(page, workspace.slug, 'Ouders staan er vaak alleen voor')
    await openSheet(page, workspace)
    if (begun) {
      await goal(page).fill('Veertig gezinnen')
      await saveDraft(page)
      await expectDone(page, 'Je concept is bewaard.')
    }
    await openSheet(other, workspace)
    await goal(other).fill(THEIRS)
    await fillDay(other, 'Wanneer is het klaar?', 40)
    await other.getByLabel('Wat tellen jullie?').selectOption('ouders')
    await saveDraft(other)
    await expectDone(other, 'Je concept is bewaard.')

    await goal(page).fill(MINE)
    await page.getByLabel('Voor wie is het?').fill('gezinnen met een baby')
    await saveDraft(page)
    const panel = conflictPanel(page)
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/^Cato was eerder: deze tekst is veranderd op \d+ \w+ \d{4}, \d\d\.\d\d uur\.$/)
    await expect(panel.getByRole('article').nth(0)).toContainText(MINE)
    await expect(panel.getByRole('article').nth(1)).toContainText(THEIRS)
    await expect(panel.getByRole('article').nth(1)).toContainText(/Tekst van de ander \(Cato, .+ uur\): Wat is het doel\?/)
    // What one alone changed is asked of nobody.
    await expect(panel).toContainText('Wat maar één van jullie veranderde, blijft hoe dan ook staan.')
    await expect(panel).not.toContainText(/Wat tellen jullie|Voor wie is het|Wanneer is het klaar/)
    await expect(panel).not.toContainText(/[0-9a-f]{8}-[0-9a-f]{4}/)
    // No plain Save that would overwrite.
    await expect(page.getByRole('button', { name: /Bewaar als concept|Maak dit ons doel/ })).toHaveCount(0)
    await expectAccessible(page)
    return { workspace, page, panel }
  }

  for (const begun of [true, false]) {
    const when = begun ? 'a draft that was there' : 'a first draft'

    test(`${when}: mine is used when I say so`, async ({ visit }) => {
      const { workspace, page, panel } = await collide(visit, begun)
      await panel.getByRole('button', { name: 'Gebruik mijn tekst' }).click()
      await expectDone(page, 'Je concept is bewaard.')
      await expect(panel).toHaveCount(0)
      await expect(goal(page)).toHaveValue(MINE)
      await openSheet(page, workspace)
      await expect(goal(page)).toHaveValue(MINE)
      await expect(page.getByLabel('Voor wie is het?')).toHaveValue('gezinnen met een baby')
      await expect(page.getByLabel('Wat tellen jullie?').locator('option:checked')).toHaveText('ouders')
    })

    test(`${when}: theirs is used when I say so`, async ({ visit }) => {
      const { workspace, page, panel } = await collide(visit, begun)
      await panel.getByRole('button', { name: 'Gebruik de andere tekst' }).click()
      await expectDone(page, 'Je concept is bewaard.')
      await expect(goal(page)).toHaveValue(THEIRS)
      await expect(conflictPanel(page)).toHaveCount(0)
      await openSheet(page, workspace)
      await expect(goal(page)).toHaveValue(THEIRS)
      await expect(page.getByLabel('Voor wie is het?')).toHaveValue('gezinnen met een baby')
    })
  }
})

test('the plan in words is published, and a stale version is not lost', async ({ visit }) => {
  const workspace = await emptyWorkspace()
  const { slug, people } = workspace
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/plan`)
  await page.getByRole('link', { name: 'Schrijf het plan op' }).click()
  await page.getByLabel('Het plan', { exact: true }).fill('Wij beginnen op het consultatiebureau.\n\nDaarna komt de school.')
  await page.getByLabel('Hetzelfde in gewone taal').fill('We beginnen klein.')
  await page.getByRole('button', { name: 'Publiceer deze versie' }).click()
  await expect(errorSummary(page)).toContainText('De gewone taal heeft een ander aantal stukken dan het plan.')
  await expect(page.getByLabel('Het plan', { exact: true })).toHaveValue('Wij beginnen op het consultatiebureau.\n\nDaarna komt de school.')
  await page.getByLabel('Hetzelfde in gewone taal').fill('We beginnen klein.\n\nDan de school.')

  const other = await visit(await join(workspace, 'COORDINATOR', 'Cato'))
  await other.goto(`/c/${slug}/plan/tekst`)
  await other.getByLabel('Het plan', { exact: true }).fill('Wij beginnen op school.')
  await other.getByRole('button', { name: 'Publiceer deze versie' }).click()
  await expectDone(other, 'De nieuwe versie van het plan staat er.')

  await page.getByRole('button', { name: 'Publiceer deze versie' }).click()
  const panel = conflictPanel(page)
  await expect(panel.getByRole('article').nth(0)).toContainText('Wij beginnen op het consultatiebureau.')
  await expect(panel.getByRole('article').nth(1)).toContainText('Wij beginnen op school.')
  await panel.getByRole('button', { name: 'Gebruik mijn tekst' }).click()
  await expectDone(page, 'De nieuwe versie van het plan staat er.')
  await expect(page.getByText('Daarna komt de school.')).toBeVisible()
  await expect(page.getByText('Dan de school.')).toBeVisible()
  await expect(page.getByText(`Versie 2, van ${dayFromNow(0)}`)).toBeVisible()
})
