import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, heading } from './test'

// Files with figures: the real one, and made ones that are wrong in one way.

const published = path.resolve(import.meta.dirname, '../../../../shared/data/youth-spending/youth-care-spending-by-municipality-2017-2024.csv')

/** Where the published file lies beside the project; undefined where it does not. */
export const publishedFile: string | undefined = existsSync(published) ? published : undefined

export interface PublishedRow {
  readonly year: number
  readonly code: string
  readonly inhabitants: number
  /** In thousands of euros; zero was not delivered. */
  readonly total: number
}

/** The rows of the published file, read by this test itself and not by the code under test. */
export function publishedRows(): PublishedRow[] {
  const [header = '', ...lines] = readFileSync(publishedFile ?? '', 'utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/)
  const at = (name: string) => header.split(';').indexOf(name)
  return lines.map((line) => {
    const cells = line.split(';')
    const number = (name: string) => Number((cells[at(name)] ?? '').replace(',', '.'))
    return { year: number('Jaar'), code: cells[at('Gemeentecode')] ?? '', inhabitants: number('Inwoners'), total: number('Jeugdzorg totaal (x 1 000 euro)') }
  })
}

export const HEADER = 'Jaar;Gemeentecode;Inwoners;Jeugdzorg totaal (x 1 000 euro);Jeugdzorg per inwoner (euro)'

/** Houten in 2024: 16,409 thousand euros over 50,847 people. */
export const GOOD_ROW = '2024;GM0321;50847;16409;322,7'

export const file = (name: string, ...lines: string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`) })

type Chosen = Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]

/** Chooses a file on the screen for figures and sends it. */
export async function send(page: Page, slug: string, chosen: Chosen): Promise<void> {
  await page.goto(`/c/${slug}/cijfers/inlezen`)
  await heading(page, 'Cijfers inlezen')
  await page.getByLabel('Kies het bestand').setInputFiles(chosen)
  await page.getByRole('button', { name: 'Lees en controleer' }).click()
}

/** A count on the page of a file that was read: the number beside its word. */
export const count = (page: Page, word: 'Nieuw' | 'Anders dan nu' | 'Staat er al precies zo' | 'Geweigerd') =>
  page.getByRole('term').filter({ hasText: new RegExp(`^${word}$`) }).locator('xpath=following-sibling::dd')

export async function expectCounts(page: Page, counts: { fresh: string; changed: string; same: string; refused: string }): Promise<void> {
  await expect(count(page, 'Nieuw')).toHaveText(counts.fresh)
  await expect(count(page, 'Anders dan nu')).toHaveText(counts.changed)
  await expect(count(page, 'Staat er al precies zo')).toHaveText(counts.same)
  await expect(count(page, 'Geweigerd')).toHaveText(counts.refused)
}

/** The figures that the outcome page shows, by year: the own municipality and the country, as they stand there. */
export async function shownFigures(page: Page): Promise<Record<string, readonly [string, string]>> {
  const rows = page.getByRole('region', { name: 'Dezelfde cijfers als tabel' }).getByRole('row')
  const shown: Record<string, readonly [string, string]> = {}
  for (const row of (await rows.all()).slice(1)) {
    const [own = '', country = ''] = await row.getByRole('cell').allInnerTexts()
    shown[await row.getByRole('rowheader').innerText()] = [own, country]
  }
  return shown
}
