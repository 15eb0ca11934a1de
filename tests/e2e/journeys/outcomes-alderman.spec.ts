import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, filledWorkspace, heading, sixFigures, test } from '../support/test'

// The page that an alderman begins on: at most five figures with a story beside each, read in three minutes on a phone.

const row = (page: Page, title: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: title }) })

test('reads five figures with a story beside each, and what they do and do not say', async ({ visit }) => {
  const workspace = await filledWorkspace('Overzichtbrug')
  await sixFigures(workspace)
  const page = await visit(workspace.people.ALDERMAN, 'phone')
  await page.goto(`/c/${workspace.slug}`)
  await expect(page.getByRole('heading', { level: 2, name: '5 cijfers, en wat mensen erbij vertellen' })).toBeVisible()
  await expect(page.getByText('3 cijfers worden beter. Eén cijfer vraagt aandacht.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'Ouders in de raad' }), 'a sixth is too much').toHaveCount(0)
  const better = row(page, 'Ouders weten wie zij kunnen bellen')
  await expect(better).toContainText('60')
  await expect(better).toContainText('Stijgt, dat is goed')
  await expect(better).toContainText('In 2024 was het 40')
  await expect(better).toContainText('Streven: 60,0 in 2026.')
  await expect(better).toContainText('Zekerheid: hoog')
  await expect(better).toContainText('“Dit vertelde iemand bij cijfer 1, in een hele zin”')
  await expect(better).toContainText('Een ouder, met toestemming')
  await expect(row(page, 'Jongeren die thuiszitten')).toContainText('Stijgt, let op')
  await expect(row(page, 'Kinderen in armoede')).toContainText('Te klein om een trend te zien')
  await expect(row(page, 'Werk voor alle kinderen')).toContainText('Voorlopig')
  const text = await page.getByRole('main').innerText()
  expect(text, 'what goes together, never what came of what').toContain('Dit gaat samen met wat de coalitie doet.')
  expect(text).not.toMatch(/dankzij|door onze aanpak|heeft geleid tot|\b(je|jij|jou|jouw)\b/i)
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no scrolling sideways').toBe(true)
})

test('opens of a figure where it comes from, what it counts, of which day it is and who entered it', async ({ visit }) => {
  const workspace = await filledWorkspace('Herkomstbrug')
  await sixFigures(workspace)
  const page = await visit(workspace.people.ALDERMAN, 'phone')
  await page.goto(`/c/${workspace.slug}/cijfers`)
  await page.getByRole('link', { name: /^Bron, uitleg en wie het invoerde.*Kinderen in armoede$/ }).click()
  await heading(page, 'Kinderen in armoede: 2025')
  await expect(page.getByText('Eigen vragenlijst')).toBeVisible()
  await expect(page.getByText('Coen')).toBeVisible()
})

test('says honestly that a figure has no story, and shows where work runs and where nothing does', async ({ visit }) => {
  const workspace = await filledWorkspace('Samenhangbrug')
  await sixFigures(workspace)
  const coordinator = await visit(workspace.people.COORDINATOR)
  await coordinator.goto(`/c/${workspace.slug}/cijfers`)
  await coordinator.getByRole('link', { name: 'Kies de cijfers' }).click()
  await heading(coordinator, 'Kies de cijfers op de eerste pagina')
  await expectAccessible(coordinator)
  await coordinator.getByLabel('Cijfer 1').selectOption({ label: 'Ouders in de raad, %' })
  await coordinator.getByLabel('Cijfer 2').selectOption({ label: 'Ouders in de raad, %' })
  await coordinator.getByRole('button', { name: 'Bewaar de keuze' }).click()
  await expect(errorSummary(coordinator)).toContainText('Dit cijfer staat er al.')
  await coordinator.getByLabel('Cijfer 2').selectOption({ label: 'Kinderen in armoede, %' })
  await coordinator.getByRole('button', { name: 'Bewaar de keuze' }).click()
  await expectDone(coordinator, 'Deze cijfers staan nu op de eerste pagina.')

  const page = await visit(workspace.people.ALDERMAN)
  await page.goto(`/c/${workspace.slug}/cijfers`)
  await expect(page.getByRole('heading', { level: 2, name: '2 cijfers, en wat mensen erbij vertellen' })).toBeVisible()
  await expect(row(page, 'Ouders in de raad')).toContainText('Nog geen verhaal bij dit cijfer.')
  await expect(row(page, 'Ouders in de raad').getByRole('link', { name: /Voeg een verhaal toe/ }), 'an alderman reads').toHaveCount(0)
  const coherence = page.getByRole('region', { name: 'Samenhang: van −9 maanden tot 27 jaar' })
  await expect(coherence.getByRole('columnheader')).toHaveText(['Domein', '−9 maanden–0', '0–2 jaar', '2–4 jaar', '4–12 jaar', '12–18 jaar', '18–27 jaar'])
  await expect(coherence.getByRole('row')).toHaveCount(8)
  await expect(coherence).toContainText(/Op \d+ plekken zien we nog niets:/)
  await expect(page.getByRole('region', { name: 'Hoeveel werk komt vóórdat hulp nodig is?' })).toContainText('100% van de acties komt vóórdat hulp nodig is.')
})

test('is one page of A4 when it is printed, with five figures and five stories', async ({ visit }) => {
  const workspace = await filledWorkspace('Printbrug')
  await sixFigures(workspace)
  const page = await visit(workspace.people.ALDERMAN)
  await page.goto(`/c/${workspace.slug}/cijfers`)
  await expect(page.getByRole('heading', { level: 2, name: '5 cijfers, en wat mensen erbij vertellen' })).toBeVisible()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
})

/** Bytes of gzipped script that a page asks for, by what stands in it: what loads when somebody asks for it is not. */
async function scriptOf(page: Page, path: string): Promise<number> {
  const html = await (await page.request.get(path)).text()
  const files = new Set([...html.matchAll(/<script\b[^>]*>/g)].flatMap(([tag]) => (/\bnomodule\b/i.test(tag) ? [] : /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? [])))
  expect(files.size, path).toBeGreaterThan(3)
  let sum = 0
  for (const file of files) sum += gzipSync(await (await page.request.get(file)).body()).length
  return sum
}

test('ships at most 20 kB of script more than the quietest page', async ({ visit }) => {
  const workspace = await filledWorkspace('Lichtbrug')
  await sixFigures(workspace)
  const page = await visit(workspace.people.ALDERMAN, 'phone')
  const quiet = await emptyWorkspace()
  const stranger = await visit(quiet.people.ALDERMAN, 'phone')
  const [overview, empty] = [await scriptOf(page, `/c/${workspace.slug}/cijfers`), await scriptOf(stranger, `/c/${quiet.slug}/cijfers/verhalen`)]
  expect(overview - empty, `${overview} beside ${empty}`).toBeLessThanOrEqual(20_000)
})
