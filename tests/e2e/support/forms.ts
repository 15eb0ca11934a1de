import { expect, type Locator, type Page } from '@playwright/test'

// What a person does with a form, by what stands on the screen.

const days = (moment: Date): [day: number, month: number, year: number] => {
  const [year = 0, month = 0, day = 0] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(moment).split('-').map(Number)
  return [day, month, year]
}

const after = (count: number): Date => new Date(Date.now() + count * 24 * 60 * 60 * 1_000)

/** The day so many days from now, as the app writes it this year or later: '18 december 2026'. */
export const dayFromNow = (count: number): string =>
  new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'long', year: 'numeric' }).format(after(count))

/** Fills a date of three fields with the day so many days from now. */
export async function fillDay(page: Page, legend: string, count: number): Promise<void> {
  const group = page.getByRole('group', { name: legend })
  const [day, month, year] = days(after(count))
  await group.getByLabel('Dag').fill(String(day))
  await group.getByLabel('Maand').fill(String(month))
  await group.getByLabel('Jaar').fill(String(year))
}

/** What the page says after something was done. */
export const expectDone = (page: Page, sentence: string | RegExp) => expect(page.getByRole('status')).toContainText(sentence)

/** The notice above a form that was not accepted. */
export const errorSummary = (page: Page): Locator => page.getByRole('alert').filter({ has: page.getByRole('heading', { name: /^Nog (één ding|\d+ dingen)$/ }) })

/** The two texts after somebody else was first. */
export const conflictPanel = (page: Page): Locator => page.getByRole('alert').filter({ has: page.getByRole('heading', { name: /was eerder: deze tekst is veranderd/ }) })

/** Adds an opgave by its form, as a coordinator, and stays on its page. */
export async function addChallenge(page: Page, slug: string, title: string): Promise<void> {
  await page.goto(`/c/${slug}/opgaven/nieuw`)
  await page.getByLabel('Wat is de opgave?').fill(title)
  await page.getByLabel('Voor wie?').fill('ouders met een kind tot 4 jaar')
  await page.getByRole('checkbox', { name: '0–2 jaar' }).check()
  await page.getByLabel('Wat zeggen ouders dat ze nodig hebben?').fill('Ik wil één vast gezicht.')
  await page.getByRole('button', { name: 'Sla de opgave op' }).click()
  await expectDone(page, 'De opgave is opgeslagen.')
}
