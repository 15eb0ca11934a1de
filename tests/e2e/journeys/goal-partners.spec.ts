import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { expect, filledWorkspace, heading, test } from '../support/test'

// "Hier doen we het met z'n allen voor": each partner says where it stands on a goal, and what it does for it itself.

test('the coordinator writes down where partners stand on a goal, with what they do themselves or why not', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Doelbrug')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/doelen/${ids.goalId}`)
  await page.getByRole('link', { name: 'Wie staat achter dit doel?' }).click()
  await heading(page, '2 partners doen mee')
  await page.getByRole('button', { name: 'Leg het vast' }).click()
  await expect(errorSummary(page)).toContainText('Kies de organisatie.')
  await expect(errorSummary(page)).toContainText('Kies hoe de organisatie erin staat.')
  await page.getByLabel('Welke organisatie?').selectOption({ label: 'Tweede Doelbrug' })
  await page.getByRole('radio', { name: /^Twijfelt/ }).check()
  await page.getByRole('button', { name: 'Leg het vast' }).click()
  await expect(errorSummary(page)).toContainText('Schrijf waarom. Dan kan iemand er iets mee.')
  await expect(page.getByRole('radio', { name: /^Twijfelt/ })).toBeChecked()
  await page.getByLabel(/^Waarom\?/).fill('In januari komt er iemand vrij')
  await page.getByRole('button', { name: 'Leg het vast' }).click()
  await expectDone(page, 'Het staat erbij.')
  await heading(page, '1 partner doet mee')
  await expect(page.getByRole('main')).toContainText('1 twijfelt. Alle partners hebben iets gezegd.')
  await expect(page.getByRole('listitem').filter({ hasText: 'Tweede Doelbrug' })).toContainText('Waarom: In januari komt er iemand vrij')
  await expectAccessible(page)
})

test('an executive says it for the own organisation; a professional reads it', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Woordbrug')
  const executive = await visit(people.PARTNER_EXECUTIVE)
  await executive.goto(`/c/${slug}/doelen/${ids.goalId}/partners`)
  await heading(executive, '2 partners doen mee')
  await expect(executive.getByRole('button', { name: 'Leg het vast' }), 'who belongs to no organisation says nothing for one').toHaveCount(0)
  const professional = await visit(people.PROFESSIONAL)
  await professional.goto(`/c/${slug}/doelen/${ids.goalId}/partners`)
  await heading(professional, '2 partners doen mee')
  await expect(professional.getByRole('listitem').filter({ hasText: 'Eerste Woordbrug' })).toContainText('Doet mee')
  await expect(professional.getByRole('button', { name: 'Leg het vast' })).toHaveCount(0)
})
