import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { expect, filledWorkspace, heading, test } from '../support/test'

// On what a goal rests: practice, data and science, and the same in a text for who goes to work tomorrow.

test('a coordinator writes what science says, and a text for the work floor that is measured; others read it with the goal', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Bronbrug')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/doelen/${ids.goalId}`)
  await page.getByRole('link', { name: 'Waar rust dit doel op?' }).click()
  await heading(page, 'Waar dit doel op rust')
  await expect(page.getByText('Ouders bellen wie zij kennen Bronbrug')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Gesprekken Bronbrug' })).toHaveAttribute('href', 'https://bron.test.example/gesprekken')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Schrijf dit op: Wetenschap' }).click()
  await page.getByLabel('Wat leert deze bron ons?').fill('Een vast gezicht helpt ouders eerder te bellen.')
  await page.getByLabel('Hoe heet de bron?').fill('Verkenning steun')
  await page.getByLabel('Waar is de bron te lezen?').fill('ergens')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(errorSummary(page)).toContainText('Dit is geen link die je kunt openen.')
  await expect(page.getByLabel('Hoe heet de bron?'), 'nothing typed is lost').toHaveValue('Verkenning steun')
  await expectAccessible(page)
  await page.getByLabel('Waar is de bron te lezen?').fill('https://kennis.test.example/steun')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expectDone(page, 'De bron staat bij het doel.')

  await page.getByRole('link', { name: 'Schrijf dit op: Hapklare brok' }).click()
  await page.getByLabel('De tekst').fill('bel '.repeat(160))
  for (const [number, point] of [[1, 'Bel zelf'], [2, 'Zeg je naam'], [3, 'Luister']] as const) await page.getByLabel(`Punt ${number} om te onthouden`).fill(point)
  await page.getByLabel('Hoe heet de bron?').fill('Verkenning steun')
  await page.getByLabel('Waar is de bron te lezen?').fill('https://kennis.test.example/steun')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(errorSummary(page)).toContainText('Dit zijn 165 woorden, met de punten erbij. Maak er hooguit 150 van.')
  await page.getByLabel('De tekst').fill('Ouders bellen als ze iemand kennen. Bel daarom zelf. Zeg wie je bent.')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expectDone(page, 'De bron staat bij het doel.')
  await expect(page.getByText('heel goed te lezen')).toBeVisible()

  const phone = await visit(people.PROFESSIONAL, 'phone')
  await phone.goto(`/c/${slug}/doelen/${ids.goalId}`)
  await expect(phone.getByRole('heading', { name: 'Hapklare brok' })).toBeVisible()
  await expect(phone.getByText('Zeg je naam')).toBeVisible()
  await expect(phone.getByRole('heading', { name: 'Nu, later en de volgende generatie' })).toBeVisible()
  await expectAccessible(phone)
  await phone.getByRole('link', { name: 'Waar rust dit doel op?' }).click()
  await heading(phone, 'Waar dit doel op rust')
  await expect(phone.getByRole('link', { name: /Schrijf dit op/ })).toHaveCount(0)
})
