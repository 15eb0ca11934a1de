import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { expect, filledWorkspace, heading, test } from '../support/test'

// A gate: the software shows what it sees and where the rest is mended; people decide, with a reason, and can come back to it.

test('people decide about a gate, also while something is missing, and open it again; everybody reads what was decided', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Poortbrug')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/plan/stap/1`)
  const gate = page.getByRole('region', { name: 'De poort na stap 1' })
  await expect(gate.getByRole('link', { name: /Drie doeners/ })).toHaveAttribute('href', `/c/${slug}/vuurtjes`)
  await page.getByRole('link', { name: 'Besluit over deze poort' }).click()
  await heading(page, 'De poort na stap 1')
  await expect(page.getByText('Er is nog niets besloten.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'We gaan door', exact: true }).check()
  await page.getByRole('button', { name: 'Leg dit besluit vast' }).click()
  await expect(errorSummary(page)).toContainText('Schrijf waarom')
  await page.getByLabel('Waarom?').fill('Wij willen beginnen')
  await page.getByRole('button', { name: 'Leg dit besluit vast' }).click()
  await expect(errorSummary(page)).toContainText('Er mist nog iets')
  await page.getByRole('radio', { name: 'We gaan door, terwijl er iets mist' }).check()
  await page.getByRole('button', { name: 'Leg dit besluit vast' }).click()
  await expectDone(page, 'Het besluit staat erbij.')
  await expect(page.getByText(/Toen miste: .*Drie doeners van twee organisaties doen mee/)).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(1)

  const expert = await visit(people.EXPERIENCE_EXPERT, 'phone')
  await expert.goto(`/c/${slug}/plan/stap/1/poort`)
  await expect(expert.getByText('Wij willen beginnen')).toBeVisible()
  await expect(expert.getByRole('button', { name: 'Leg dit besluit vast' })).toHaveCount(0)
  await expectAccessible(expert)

  await page.getByRole('radio', { name: 'We kijken er opnieuw naar' }).check()
  await page.getByLabel('Waarom?').fill('Er is iemand weggegaan')
  await page.getByRole('button', { name: 'Leg dit besluit vast' }).click()
  await expectDone(page, 'Het besluit staat erbij.')
  await expect(page.getByRole('radio')).toHaveCount(3)
  await expect(page.getByText('Er is iemand weggegaan')).toBeVisible()
  await expect(page.getByText('Wij willen beginnen')).toBeVisible()
})
