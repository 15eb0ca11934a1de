import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { expect, filledWorkspace, heading, test } from '../support/test'

// Who is there and who is missing: read in a table at a desk and in blocks on a phone, judged by the coordinator.

test('an empty place is judged: needed now, by whom to invite, and why', async ({ visit }) => {
  test.slow()
  const { slug, people } = await filledWorkspace('Mistbrug')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/partners`)
  await page.getByRole('link', { name: 'Wie mist nog?' }).click()
  await heading(page, 'Wie mist nog?')
  const table = page.getByRole('table', { name: 'De hele coalitie, werkvloer: soort partner per leeftijd' })
  await expect(table.getByRole('rowheader')).toHaveCount(30)
  await expect(table.getByRole('rowheader').first()).toHaveText('Ouders')
  await expect(table.getByRole('columnheader', { name: '0–2 jaar' })).toBeVisible()
  await expectAccessible(page)

  const young = table.getByRole('row', { name: /^Jongeren/ })
  await young.getByRole('link', { name: /^Jongeren, 12–18 jaar:\s+leeg$/ }).click()
  await heading(page, 'Jongeren, 12–18 jaar, werkvloer')
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expect(errorSummary(page)).toContainText('Kies of hier iemand nodig is')
  await page.getByRole('radio', { name: 'Nu nodig' }).check()
  await page.getByLabel('Waarom?').fill('Het doel gaat over hen')
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expectDone(page, 'Vastgelegd wie hier nodig is.')
  await expect(page.getByRole('heading', { name: 'Voor één plek die nu nodig is, nodigt nog niemand uit.' })).toBeVisible()

  await young.getByRole('link', { name: /^Jongeren, 12–18 jaar:\s+nu nodig$/ }).click()
  await heading(page, 'Jongeren, 12–18 jaar, werkvloer')
  await expect(page.getByRole('radio', { name: 'Nu nodig' })).toBeChecked()
  await expectAccessible(page)
  await page.getByLabel('Wie nodigt uit?').selectOption('Prue')
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expectDone(page, 'Vastgelegd wie hier nodig is.')
  await expect(page.getByRole('heading', { name: 'Voor elke plek die nu nodig is, nodigt iemand uit.' })).toBeVisible()
  await expect(young).toContainText('Prue')
})

test('on a phone every kind is a block with its ages, per goal too, and nothing scrolls sideways', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Telbrug')
  const page = await visit(people.PROFESSIONAL, 'phone')
  await page.goto(`/c/${slug}/partners/wie-mist`)
  await heading(page, 'Wie mist nog?')
  await expect(page.getByRole('row', { name: /^Ouders/ })).toContainText('0–2 jaar nu nodig')
  // A professional reads it; judging is the coordinator's.
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(page)
  await page.getByLabel('Voor wie?').selectOption('Doel: Doel Telbrug')
  await page.getByLabel('Op welk niveau?').selectOption('Bestuur')
  await page.getByRole('button', { name: 'Laat zien' }).click()
  await expect(page.getByRole('table', { name: 'Doel: Doel Telbrug, bestuur: soort partner per leeftijd' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Ouders/ })).toContainText('0–2 jaar leeg')
})
