import type { Page } from '@playwright/test'
import { expectDone } from '../support/forms'
import { expect, filledWorkspace, heading, test } from '../support/test'

// Noor gives the workspace the colours of her coalition, and goes back to those of Samenspel.

// Many pages, one after another.
test.describe.configure({ timeout: 180_000 })

const SAMENSPEL = 'rgb(1, 82, 90)'

const ground = async (page: Page, address: string): Promise<string> => {
  await page.goto(address)
  return page.getByRole('main').locator('.button:not(.button-secondary):not(.button-text)').first().evaluate((button) => getComputedStyle(button).backgroundColor)
}

const tryColors = async (page: Page, main: string, accent: string) => {
  await page.getByLabel('Hoofdkleur').fill(main)
  await page.getByLabel('Accentkleur').fill(accent)
  await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
}

test('Noor tries colours, is refused those that nobody can read, uses others, and goes back', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Kleurbrug')
  const noor = await visit(people.COORDINATOR)
  const lotte = await visit(people.PROFESSIONAL)
  const page = `/c/${slug}/signalen/nieuw`
  expect(await ground(lotte, page)).toBe(SAMENSPEL)
  await noor.goto(`/c/${slug}/meer`)
  await noor.getByRole('main').getByRole('link', { name: 'Huisstijl' }).click()
  await heading(noor, 'Huisstijl')
  const use = noor.getByRole('button', { name: 'Gebruik deze kleuren' })
  await expect(use, 'nothing to use yet').toHaveCount(0)

  await tryColors(noor, 'paars', '#f7a770')
  await expect(noor.getByText('Schrijf een kleur als #01525a.')).toBeVisible()
  await expect(noor.getByLabel('Hoofdkleur')).toHaveValue('paars')
  await expect(use).toHaveCount(0)
  await tryColors(noor, '#ffee00', '#101010')
  await expect(noor.getByRole('heading', { name: 'Deze kleuren kun je niet gebruiken' })).toBeVisible()
  await expect(noor.getByRole('row', { name: /Witte tekst op de hoofdkleur/ })).toContainText('Nee')
  await expect(use).toHaveCount(0)
  await noor.getByRole('link', { name: /^Probeer #/ }).click()
  await expect(use).toBeVisible()

  await tryColors(noor, '7A1F5C', '#ffd166')
  await expect(noor.getByRole('row', { name: /Donkere tekst op de accentkleur/ })).toContainText('Ja')
  expect(await ground(lotte, page), 'what is tried is nobody else\'s').toBe(SAMENSPEL)
  await use.click()
  await expectDone(noor, 'De huisstijl is opgeslagen.')
  expect(await ground(lotte, page)).toBe('rgb(122, 31, 92)')

  await noor.getByRole('button', { name: 'Gebruik de kleuren van Samenspel' }).click()
  await expectDone(noor, 'Jullie zien weer de kleuren van Samenspel.')
  expect(await ground(lotte, page)).toBe(SAMENSPEL)
})

test('colours that cannot be read are refused by the server as well, and so is who changes what another changed', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Tegenbrug')
  const noor = await visit(people.COORDINATOR)
  const stale = await visit(people.COORDINATOR)
  const address = `/c/${slug}/instellingen/huisstijl?hoofd=%237a1f5c&accent=%23ffd166`
  await noor.goto(address)
  await stale.goto(address)
  const field = noor.locator('input[name$="mainColor"]').first()
  await field.evaluate((input: HTMLInputElement) => { input.value = '#ffee00' })
  await noor.getByRole('button', { name: 'Gebruik deze kleuren' }).click()
  await expect(noor.getByText('Met deze kleur is tekst slecht te lezen.').first()).toBeVisible()
  await noor.goto(address)
  await noor.getByRole('button', { name: 'Gebruik deze kleuren' }).click()
  await expectDone(noor, 'De huisstijl is opgeslagen.')
  await stale.getByRole('button', { name: 'Gebruik deze kleuren' }).click()
  await heading(stale, 'Huisstijl')
  await expect(stale.getByText('De huisstijl is opgeslagen.')).toHaveCount(0)
})
