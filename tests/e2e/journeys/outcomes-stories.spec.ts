import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { conflictPanel, dayFromNow, errorSummary, expectDone, fillDay } from '../support/forms'
import { filledWorkspace, heading, mailAbout, emptyWorkspace, startGoal, test, expect } from '../support/test'

// Tellen én vertellen: a story beside a figure, with consent, until a day, and taken back at any moment.

/** What every story is asked. */
async function fillStory(page: Page, quote: string): Promise<void> {
  await page.getByRole('radio', { name: 'Een ouder' }).check()
  await page.getByLabel('Eén zin die we mogen laten zien').fill(quote)
  await page.getByLabel('Wat is het verhaal?').fill('Ik belde één nummer en kreeg dezelfde mevrouw.')
  await page.getByRole('radio', { name: 'Gezegd in een gesprek' }).check()
  await fillDay(page, 'Op welke dag?', -3)
  await page.getByRole('radio', { name: 'De hele coalitie' }).check()
}

test('a coordinator puts a story beside a goal, with whose it is, how consent was given and until when', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Vertelbrug')
  const page = await visit(people.COORDINATOR, 'phone')
  await page.goto(`/c/${slug}/cijfers`)
  await page.getByRole('link', { name: 'Succesverhalen' }).first().click()
  await heading(page, 'Succesverhalen')
  await page.getByRole('link', { name: 'Voeg een verhaal toe' }).click()
  await heading(page, 'Voeg een verhaal toe')
  await fillStory(page, 'Nu weet ik wie ik bel')
  await page.getByRole('button', { name: 'Bewaar dit verhaal' }).click()
  await expect(errorSummary(page)).toContainText('Kies een cijfer of een doel waar het verhaal bij hoort')
  await expect(page.getByLabel('Eén zin die we mogen laten zien'), 'nothing is lost').toHaveValue('Nu weet ik wie ik bel')
  await page.getByLabel('Bij welk doel hoort het?').selectOption(ids.goalId)
  await page.getByRole('button', { name: 'Bewaar dit verhaal' }).click()
  await expectDone(page, 'Het verhaal is bewaard.')
  await heading(page, '“Nu weet ik wie ik bel”')
  await expect(page.getByText(`Gezegd in een gesprek, op ${dayFromNow(-3).replace(/ \d{4}$/, '')}`)).toBeVisible()
  await expect(page.getByText('De hele coalitie')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Doel Vertelbrug' })).toBeVisible()
  await expectAccessible(page)
})

test('a story that may go outside stands on the page of its goal and in the reports, until it is taken back', async ({ visit }) => {
  const workspace = await filledWorkspace('Buitenbrug')
  const { slug, people, ids } = workspace
  await startGoal(workspace, ids.goalId)
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/cijfers/verhalen/nieuw`)
  await fillStory(page, 'Nu weet ik wie ik bel')
  await page.getByRole('radio', { name: 'Ook naar buiten: het mag in rapporten' }).check()
  await page.getByLabel('Hoe wil diegene hier heten?').fill('Vlinder')
  await page.getByLabel('Bij welk doel hoort het?').selectOption(ids.goalId)
  await page.getByRole('button', { name: 'Bewaar dit verhaal' }).click()
  await expectDone(page, 'Het verhaal is bewaard.')
  const alderman = await visit(people.ALDERMAN, 'phone')
  await alderman.goto(`/c/${slug}/doelen/${ids.goalId}`)
  await expect(alderman.getByRole('region', { name: 'Verhalen bij dit doel' })).toContainText('“Nu weet ik wie ik bel”Een ouder, hier Vlinder genoemd')
  await expectAccessible(alderman)
  const told = 'Tellen én vertellen: “Nu weet ik wie ik bel” Een ouder, hier Vlinder genoemd.'
  for (const kind of ['raadsbrief', 'kwartaal', 'overzicht']) {
    await alderman.goto(`/c/${slug}/rapporten/${kind}`)
    await expect(alderman.getByRole('listitem').filter({ hasText: told }), kind).toHaveCount(1)
    await expect(alderman.getByLabel('De hele tekst')).toHaveValue(new RegExp(told))
  }
  const supporter = await visit(people.SUPPORTER)
  await supporter.goto(`/c/${slug}/doelen/${ids.goalId}`)
  await expect(supporter.getByText('Nu weet ik wie ik bel')).toHaveCount(0)
  await page.getByRole('link', { name: 'Neem terug' }).click()
  await page.getByRole('button', { name: 'Neem het verhaal terug' }).click()
  await expectDone(page, 'Het is overal weg.')
  for (const way of [`doelen/${ids.goalId}`, 'rapporten/raadsbrief']) {
    await alderman.goto(`/c/${slug}/${way}`)
    await expect(alderman.getByText('Nu weet ik wie ik bel'), way).toHaveCount(0)
  }
})

test('what points at a person is refused, and a chosen name is one word', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Naambrug')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/cijfers/verhalen/nieuw`)
  await fillStory(page, 'Nu weet ik wie ik bel')
  await page.getByLabel('Hoe wil diegene hier heten?').fill('Anna Jansen')
  await page.getByLabel('Bij welk doel hoort het?').selectOption(ids.goalId)
  await page.getByRole('button', { name: 'Bewaar dit verhaal' }).click()
  await expect(errorSummary(page)).toContainText('Gebruik één woord: een gekozen naam, geen voornaam en achternaam.')
  await page.getByLabel('Hoe wil diegene hier heten?').fill('Vlinder')
  await page.getByLabel('Wat is het verhaal?').fill('Bel mij op 06 12345678')
  await page.getByRole('button', { name: 'Bewaar dit verhaal' }).click()
  await expect(page.getByText(/telefoonnummer/).first()).toBeVisible()
  await page.goto(`/c/${slug}/cijfers/verhalen`)
  await expect(page.getByText('Nu weet ik wie ik bel')).toHaveCount(0)
})

test('what stands on a worksheet is not typed again', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Bladbrug')
  const page = await visit(people.COORDINATOR)
  // The one that was made of it goes, with its sheet: then a new one is written down on a worksheet.
  await page.goto(`/c/${slug}/cijfers/verhalen/${ids.successStoryId}/terugnemen`)
  await page.getByRole('button', { name: 'Neem het verhaal terug' }).click()
  await page.goto(`/c/${slug}/plan/werkbladen/F1.2`)
  await page.getByRole('link', { name: 'Een nieuw verhaal' }).click()
  await page.getByRole('radio', { name: 'Een jongere' }).check()
  await page.getByRole('radio', { name: 'Iedereen die meedoet' }).check()
  await page.getByLabel('Wat is het verhaal?').fill('De mentor kwam langs en vroeg hoe het ging.')
  await page.getByLabel('Wat stond er in de weg?').fill('Niemand vroeg het')
  await page.getByLabel('Eén zin die we mogen laten zien').fill('Hij kwam gewoon langs')
  await page.getByRole('button', { name: 'Bewaar dit verhaal' }).click()
  await expectDone(page, 'Het blad is bewaard.')
  await page.goto(`/c/${slug}/cijfers/verhalen/nieuw`)
  await page.getByRole('link', { name: 'Gebruik dit verhaal: Hij kwam gewoon langs' }).click()
  await expect(page.getByText('Dit verhaal komt van een werkblad.')).toBeVisible()
  await expect(page.getByLabel('Eén zin die we mogen laten zien')).toHaveValue('Hij kwam gewoon langs')
  await expect(page.getByRole('radio', { name: 'Een jongere' })).toBeChecked()
  await page.getByRole('radio', { name: 'Ook naar buiten: het mag in rapporten' }).check()
  await page.getByRole('radio', { name: 'Gezegd in een gesprek' }).check()
  await fillDay(page, 'Op welke dag?', -1)
  await page.getByLabel('Bij welk doel hoort het?').selectOption(ids.goalId)
  await page.getByRole('button', { name: 'Bewaar dit verhaal' }).click()
  await expect(errorSummary(page)).toContainText('Wie het vertelde, gaf toestemming voor een kleinere groep.')
  await page.getByRole('radio', { name: 'De hele coalitie' }).check()
  await page.getByRole('button', { name: 'Bewaar dit verhaal' }).click()
  await expectDone(page, 'Het verhaal is bewaard.')
})

test('is taken back after it is said what that does; then it is gone everywhere, and who used it hears', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Terugbrug')
  const page = await visit(people.COORDINATOR)
  const alderman = await visit(people.ALDERMAN, 'phone')
  await alderman.goto(`/c/${slug}/cijfers/verhalen`)
  await expect(alderman.getByText('“Zin Terugbrug”')).toBeVisible()
  await page.goto(`/c/${slug}/cijfers/verhalen/${ids.successStoryId}`)
  await page.getByRole('link', { name: 'Neem terug' }).click()
  await heading(page, 'Neem dit verhaal terug')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Nee, laat het staan' }).click()
  await heading(page, '“Zin Terugbrug”')
  await page.getByRole('link', { name: 'Neem terug' }).click()
  await page.getByRole('button', { name: 'Neem het verhaal terug' }).click()
  await expectDone(page, 'Het is overal weg.')
  await expect(page.getByText('Nog geen verhalen')).toBeVisible()
  await alderman.goto(`/c/${slug}/cijfers/verhalen/${ids.successStoryId}`)
  await expect(alderman.getByText('Zin Terugbrug')).toHaveCount(0)
  await page.goto(`/c/${slug}/plan/bladen/${ids.storyId}`)
  await expect(page.getByText('Verhaal Terugbrug'), 'its worksheet went too').toHaveCount(0)
  const mail = await mailAbout(people.PROFESSIONAL.email, 'Er is een verhaal teruggenomen in Terugbrug')
  expect(mail.text, 'what it said stands in no mail').not.toContain('Zin Terugbrug')
})

test('is not overwritten unseen, and is changed by nobody who only reads', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Wisselbrug')
  const [one, other] = [await visit(people.COORDINATOR), await visit(people.PROFESSIONAL)]
  for (const page of [one, other]) await page.goto(`/c/${slug}/cijfers/verhalen/${ids.successStoryId}/wijzig`)
  for (const page of [one, other]) {
    await page.getByLabel('Eén zin die we mogen laten zien').fill(page === one ? 'De eerste zin' : 'De tweede zin')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  }
  await expectDone(one, 'Het verhaal is gewijzigd.')
  await expect(conflictPanel(other)).toContainText('De eerste zin')
  const alderman = await visit(people.ALDERMAN)
  await alderman.goto(`/c/${slug}/cijfers/verhalen/${ids.successStoryId}/wijzig`)
  await heading(alderman, 'Deze pagina is voor een andere rol')
})

test('begins with an empty page that says what to do first', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR, 'phone')
  await page.goto(`/c/${slug}/cijfers/verhalen`)
  await expect(page.getByRole('heading', { name: 'Nog geen verhalen' })).toBeVisible()
  await expect(page.getByText('Een verhaal begint met een gesprek.')).toBeVisible()
  await expectAccessible(page)
})
