import { goodRows, workbookOf, type Row } from '../../support/partner-list'
import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, heading, test } from '../support/test'

// Sixty partners from a spreadsheet: looked at, mended, read in, and taken back.

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test('sixty partners come in from Excel, twice changes nothing, and it can be taken back', async ({ visit }) => {
  test.slow()
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  const send = async (rows: readonly Row[]) => {
    await page.goto(`/c/${slug}/partners/inlezen`)
    await page.getByLabel('Kies een Excel-bestand of CSV').setInputFiles({ name: 'partners.xlsx', mimeType: XLSX, buffer: workbookOf(rows) })
    await page.getByRole('button', { name: 'Bekijk de lijst' }).click()
    await heading(page, 'Klopt dit?')
  }
  await send([...goodRows(60), ['Bank Oost', 'bank', '', '', '', '', '', '', '']])
  await expect(page.getByText('partners.xlsx: 61 rijen gelezen. Er is nog niets opgeslagen.')).toBeVisible()
  await expect(page.getByText('Rij 64, kolom ‘Soort partner’: ‘bank’ is geen soort organisatie die we kennen.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lees 60 partners in' }).click()
  await expectDone(page, 'De lijst is ingelezen.')
  await heading(page, 'De lijst is ingelezen')
  await page.getByRole('link', { name: 'Naar onze partners' }).click()
  await expect(page.getByText('60 partners', { exact: true })).toBeVisible()

  await send(goodRows(60))
  await expect(page.getByRole('heading', { name: 'Alles in deze lijst staat er al. Er verandert niets.' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Lees/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Leg de lijst weg' }).click()
  await expectDone(page, 'De lijst is weggelegd. Er is niets veranderd.')

  await page.getByRole('listitem').filter({ hasText: 'ingelezen' }).getByRole('link', { name: 'partners.xlsx' }).click()
  await heading(page, 'De lijst is ingelezen')
  await page.getByRole('button', { name: 'Draai deze lijst terug' }).click()
  await expectDone(page, 'De lijst is teruggedraaid.')
  await page.goto(`/c/${slug}/partners`)
  await expect(page.getByRole('heading', { name: 'Nog geen partners' })).toBeVisible()
})

test('cells that were pasted, with headings of their own, are named by hand on a phone', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR, 'phone')
  await page.goto(`/c/${slug}/partners/inlezen`)
  await page.getByRole('button', { name: 'Bekijk wat je plakte' }).click()
  await expect(errorSummary(page)).toContainText('Plak de cellen uit Excel')
  await page.getByLabel('Plak hier de cellen').fill('Wie\tWat\nDe Oever\tkinderopvang\nDe Kade\toudergroep')
  await page.getByRole('button', { name: 'Bekijk wat je plakte' }).click()
  await heading(page, 'Klopt dit?')
  await expect(page.getByRole('heading', { name: 'Kies eerst welke kolom dit is: Naam van de organisatie en Soort organisatie.' })).toBeVisible()
  await page.getByLabel('Wie').selectOption('Naam van de organisatie')
  await page.getByLabel('Wat', { exact: true }).selectOption('Soort organisatie')
  await page.getByRole('button', { name: 'Kijk opnieuw' }).click()
  await expect(page.getByRole('button', { name: 'Lees 2 partners in' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lees 2 partners in' }).click()
  await expectDone(page, 'De lijst is ingelezen.')
})

test('a file that is no list says so, and nothing is kept', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/partners/inlezen`)
  await page.getByLabel('Kies een Excel-bestand of CSV').setInputFiles({ name: 'x.xlsx', mimeType: XLSX, buffer: Buffer.from('PK\u0003\u0004niets') })
  await page.getByRole('button', { name: 'Bekijk de lijst' }).click()
  await expect(page.getByRole('heading', { name: 'Dit bestand kunnen we niet lezen' })).toBeVisible()
  await expect(page.getByText('Dit is geen Excel- of ODS-bestand dat we kunnen lezen.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Eerder ingelezen' })).toHaveCount(0)
})
