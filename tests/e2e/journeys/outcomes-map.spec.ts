import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { geoJson, topology, type AreaOfFile } from '../../support/borders'
import { expectAccessible } from '../support/axe'
import { file, GOOD_ROW, HEADER, send } from '../support/figures-file'
import { errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, heading, test } from '../support/test'
import type { Page } from '@playwright/test'

// How a figure differs per area: a coordinator brings borders, everybody who reads figures sees them on the map and in the same table,
// and the own municipality stands beside others of its size.

const BUURTEN: readonly AreaOfFile[] = ['Oost', 'West', 'Noord', 'Zuid'].map((name, at) => ({ code: `BU0321010${at + 1}`, name, more: { gemeentecode: 'GM0321' } }))

const borders = (content: unknown, name = 'buurten-2025.geojson') => ({ name, mimeType: 'application/geo+json', buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) })

async function bring(page: Page, slug: string, chosen: ReturnType<typeof borders>): Promise<void> {
  await page.goto(`/c/${slug}/cijfers/kaart/grenzen`)
  await page.getByLabel('Bestand met grenzen').setInputFiles(chosen)
  await page.getByRole('button', { name: 'Lees de grenzen' }).click()
}

/** Children in a club per buurt: of one so few that it is not shown. */
async function readFigures(page: Page, slug: string): Promise<void> {
  await send(page, slug, file('clubs.csv', 'Buurtcode;Jaar;Kinderen op een club', 'BU03210101;2025;40', 'BU03210102;2025;4', 'BU03210103;2025;60'))
  await page.getByRole('button', { name: 'Neem 3 cijfers over' }).click()
  await expect(page.getByText('De cijfers zijn ingelezen.')).toBeVisible()
}

const shown = (page: Page) => page.getByRole('region', { name: /Dezelfde cijfers als tabel/ }).getByRole('row')

test('a coordinator brings borders, chooses what they are, and figures stand on the map and in a table by name', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await readFigures(page, slug)
  await page.goto(`/c/${slug}/cijfers/kaarten`)
  await page.getByRole('link', { name: 'Op de kaart' }).click()
  await expect(page.getByText('Nog geen grenzen')).toBeVisible()
  await page.getByRole('link', { name: 'Grenzen van gebieden' }).click()
  await bring(page, slug, borders(geoJson([...BUURTEN, { code: 'BU03210109', name: 'Plas' }])))
  await heading(page, 'Kloppen deze grenzen?')
  await expect(page.getByText('2025: 3 gebieden passen')).toBeVisible()
  await expect(page.getByText('Plas (BU03210109)')).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByRole('button', { name: 'Zet cijfers op deze grenzen' })).toHaveCount(0)
  await page.getByLabel('Van welk jaar zijn de grenzen?').fill('dit jaar')
  await page.getByRole('button', { name: 'Controleer het zo' }).click()
  await expect(page.getByText('Vul het jaar van de grenzen in met vier cijfers, zoals 2024.').first()).toBeVisible()
  await page.getByLabel('Van welk jaar zijn de grenzen?').fill('2025')
  await page.getByRole('button', { name: 'Controleer het zo' }).click()
  await page.getByRole('button', { name: 'Zet cijfers op deze grenzen' }).click()
  await expectDone(page, 'Cijfers komen nu op deze grenzen te staan.')
  await page.getByRole('link', { name: 'Naar de kaart' }).click()
  await expect(page.getByRole('heading', { name: 'Kinderen op een club, 2025' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Kaart van 5 gebieden/ })).toBeVisible()
  await expect(shown(page)).toHaveText([/^Gebied/, /^Noord60/, /^Oost40/, /^Plasniet geleverd/, /^Westniet getoond/, /^Zuidniet geleverd/])
  await expect(page.getByText('Grenzen van 2025. De cijfers hebben de grenzen van hetzelfde jaar.')).toBeVisible()
  await expectAccessible(page)

  const alderman = await visit(people.ALDERMAN, 'phone')
  await alderman.goto(`/c/${slug}/cijfers/kaart`)
  await expect(shown(alderman)).toHaveCount(6)
  await expect(alderman.getByRole('link', { name: 'Grenzen van gebieden' })).toHaveCount(0)
  expect(await alderman.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)

  await page.goto(`/c/${slug}/cijfers/kaart/grenzen`)
  await page.getByRole('link', { name: 'buurten-2025.geojson' }).click()
  await page.getByRole('button', { name: 'Haal deze grenzen weg' }).click()
  await heading(page, 'Deze grenzen zijn weggehaald')
  await page.getByRole('button', { name: 'Zet deze grenzen terug' }).click()
  await heading(page, 'Deze grenzen staan op de kaart')
})

test('a card shows the areas of the municipality by year, with what is not shown and why; its file says the same', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await send(page, slug, file('clubs.csv', 'Gebiedscode;Jaar;Kinderen op een club', 'BU03210101;2025;40', 'BU03210102;2025;4', 'BU03210103;2025;60', 'BU03210101;2024;38', 'GM0321;2025;900'))
  await page.getByRole('button', { name: 'Neem 5 cijfers over' }).click()
  await expect(page.getByText('De cijfers zijn ingelezen.')).toBeVisible()
  const alderman = await visit(people.ALDERMAN, 'phone')
  await alderman.goto(`/c/${slug}/cijfers/kaarten`)
  await alderman.getByRole('link', { name: 'Kinderen op een club' }).click()
  const table = alderman.getByRole('region', { name: /^Buurten/ }).getByRole('row')
  await expect(table).toHaveText([/^Gebied2025$/, /^BU0321010140$/, /^BU03210102niet getoond$/, /^BU0321010360$/, /^Houten \(hele gemeente\)900$/])
  await expect(alderman.getByText('‘Niet getoond’: het gaat om weinig mensen')).toBeVisible()
  await expect(alderman.getByText('Van 2024 zijn er alleen cijfers in andere grenzen.')).toBeVisible()
  expect(await alderman.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  await expectAccessible(alderman)
  const [saved] = await Promise.all([alderman.waitForEvent('download'), alderman.getByRole('link', { name: /^Download als CSV.*per gebied/ }).click()])
  const rows: string[][] = parse(await readFile(await saved.path()), { delimiter: ';', bom: true })
  expect(rows.slice(1).map((row) => [row[4], row[6], row[10], row[11]])).toEqual([
    ['BU03210101', '2025JJ00', '40', 'definitief'], ['BU03210102', '2025JJ00', '', 'niet getoond'], ['BU03210103', '2025JJ00', '60', 'definitief'], ['GM0321', '2025JJ00', '900', 'definitief'],
  ])
  await alderman.getByRole('link', { name: 'In de grenzen van 2024' }).click()
  await expect(alderman.getByRole('region', { name: /^Buurten/ }).getByRole('row')).toHaveText([/^Gebied2024$/, /^BU0321010138$/])
})

test('borders of another year get no figure that may be of other ground, and the map says so', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await readFigures(page, slug)
  await bring(page, slug, borders(geoJson(BUURTEN), 'buurten-2023.geojson'))
  await page.getByLabel('Van welk jaar zijn de grenzen?').fill('2023')
  await page.getByRole('button', { name: 'Controleer het zo' }).click()
  await page.getByRole('button', { name: 'Zet cijfers op deze grenzen' }).click()
  await page.getByRole('link', { name: 'Naar de kaart' }).click()
  await expect(page.getByRole('heading', { name: 'De cijfers zijn van andere grenzen' })).toBeVisible()
  await expect(page.getByText('De kaart heeft de grenzen van 2023. De cijfers hebben de grenzen van 2025.')).toBeVisible()
  await expect(shown(page).filter({ hasText: 'Noord' })).toContainText('andere grenzen')
})

for (const [what, content, sentence] of [
  ['a table', 'Jaar;Gemeente', 'Dit is geen GeoJSON en geen TopoJSON'],
  ['a map in metres', JSON.stringify(geoJson(BUURTEN)).replace(/(\d+\.\d+),(\d+\.\d+)/g, '155000.5,463000.5'), 'De punten staan in meters, zoals in RD.'],
  ['lines that are not there', topology({ arcs: [] }), 'De grenzen in dit bestand kloppen niet'],
  ['areas without a code', geoJson([{ name: 'Oost' }]), 'Bij de gebieden staat geen code van het CBS'],
] as const) {
  test(`${what} is refused with a sentence, and nothing is kept`, async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.COORDINATOR)
    await bring(page, slug, borders(content))
    await expect(page.getByRole('heading', { name: 'Dit bestand is niet gelezen' })).toBeVisible()
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByText('Grenzen die er zijn')).toHaveCount(0)
  })
}

test('a policy adviser chooses municipalities by hand and says why; they stand by name, and are let go of', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await send(page, slug, file('jeugdzorg.csv', HEADER, GOOD_ROW, '2024;GM0345;69440;33404;481,0', '2024;GM0355;66641;23765;356,6'))
  await page.getByRole('button', { name: 'Neem 3 cijfers over' }).click()
  await expect(page.getByText('De cijfers zijn ingelezen.')).toBeVisible()
  const adviser = await visit(people.POLICY_ADVISER, 'phone')
  await adviser.goto(`/c/${slug}/cijfers/vergelijken`)
  await adviser.getByRole('link', { name: 'Kies zelf gemeenten' }).click()
  await heading(adviser, 'Kies zelf gemeenten')
  await adviser.getByLabel('Welke gemeenten?').fill('Zeist\nZeebrug')
  await adviser.getByLabel('Waarom juist deze?').fill('Zelfde jeugdregio')
  await adviser.getByRole('button', { name: 'Bewaar de keuze' }).click()
  await expect(errorSummary(adviser)).toContainText('‘Zeebrug’ is geen gemeente die wij kennen.')
  await expect(adviser.getByLabel('Waarom juist deze?'), 'nothing is lost').toHaveValue('Zelfde jeugdregio')
  await adviser.getByLabel('Welke gemeenten?').fill('Zeist\nVeenendaal\nWoerden')
  await adviser.getByRole('button', { name: 'Bewaar de keuze' }).click()
  await expectDone(adviser, 'De keuze is bewaard.')
  const alderman = await visit(people.ALDERMAN, 'phone')
  await alderman.goto(`/c/${slug}/cijfers/vergelijken`)
  await expect(alderman.getByText('Waarom deze: Zelfde jeugdregio')).toBeVisible()
  await expect(alderman.getByRole('region', { name: /Zelf gekozen gemeenten op naam/ }).getByRole('row')).toHaveText([/^Gemeente/, /^Houten \(wij\)323/, /^Veenendaal481/, /^Woerdenniet geleverd/, /^Zeist357/])
  await expect(alderman.getByRole('link', { name: 'Wijzig de keuze' })).toHaveCount(0)
  expect(await alderman.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  await expectAccessible(alderman)
  await adviser.getByRole('link', { name: 'Wijzig de keuze' }).click()
  await expectAccessible(adviser)
  await adviser.getByRole('button', { name: 'Haal de keuze weg' }).click()
  await expectDone(adviser, 'De keuze is weg.')
  await alderman.reload()
  await expect(alderman.getByText('Zelfde jeugdregio')).toHaveCount(0)
})

test('the own municipality stands beside others of its size, by name, and not beside fewer than five', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await send(page, slug, file('eigen.csv', HEADER, GOOD_ROW))
  await page.getByRole('button', { name: 'Neem 1 cijfer over' }).click()
  await expect(page.getByText('De cijfers zijn ingelezen.')).toBeVisible()
  await page.goto(`/c/${slug}/cijfers/kaarten`)
  await page.getByRole('link', { name: 'Uitgaven aan jeugdzorg' }).click()
  await page.getByRole('link', { name: 'Naast andere gemeenten' }).click()
  await expect(page.getByText('Er is geen andere gemeente van deze grootte met een cijfer. Met minder dan vijf vergelijken wij niet.')).toBeVisible()
  const rows = ['GM0345;69440;33404;481,0', 'GM0355;66641;23765;356,6', 'GM0356;65971;30228;458,2', 'GM0632;53724;21765;405,1', 'GM1581;50550;18121;358,5']
  await send(page, slug, file('jeugdzorg.csv', HEADER, ...rows.map((row) => `2024;${row}`)))
  await page.getByRole('button', { name: 'Neem 5 cijfers over' }).click()
  await expect(page.getByText('De cijfers zijn ingelezen.')).toBeVisible()

  const alderman = await visit(people.ALDERMAN, 'phone')
  await alderman.goto(`/c/${slug}/cijfers/vergelijken`)
  await expect(alderman.getByRole('heading', { name: 'Uitgaven aan jeugdzorg, 2024' })).toBeVisible()
  await expect(alderman.getByText('In Houten is het 323. Dat ligt onder de middelste helft.').first()).toBeVisible()
  await expect(alderman.getByText('5 andere gemeenten met 50.000 tot 100.000 inwoners')).toBeVisible()
  await expect(alderman.getByRole('region', { name: /De gemeenten op naam/ }).getByRole('rowheader')).toHaveText(['Houten (wij)', 'Nieuwegein', 'Utrechtse Heuvelrug', 'Veenendaal', 'Woerden', 'Zeist'])
  await expectAccessible(alderman)
})
