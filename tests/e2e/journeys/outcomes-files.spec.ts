import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import type { Download, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { expectAccessible } from '../support/axe'
import { emptyWorkspace, expect, filledWorkspace, heading, test } from '../support/test'

// Charts and figures leave the screen: as a picture, as a workbook and as data, for whoever may read them and for nobody else.

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

async function taken(page: Page, name: RegExp): Promise<{ file: Download; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return { file, bytes: await readFile(await file.path()) }
}

const sheetOf = (bytes: Buffer, sheet: string) => utils.sheet_to_json<(string | number)[]>(read(bytes, { type: 'buffer' }).Sheets[sheet] ?? {}, { header: 1, defval: '' })

test('a coordinator takes the chart and the figures of the outcome page along, in each kind', async ({ visitDemo }) => {
  const page = await visitDemo('meerbrug-coordinator')
  await page.goto('/c/meerbrug/cijfers')
  await expect(page.getByRole('img', { name: /Lijngrafiek/ }).first()).toBeVisible()
  await expectAccessible(page)

  const png = await taken(page, /^PNG ?, plaatje van Uitgaven aan jeugdzorg/)
  expect(png.file.suggestedFilename()).toBe('grafiek-meerbrug-Uitgaven-aan-jeugdzorg.png')
  expect([[...png.bytes.subarray(0, 8)], png.bytes.readUInt32BE(16)]).toEqual([PNG, 1_920])

  const svg = String((await taken(page, /^SVG ?, plaatje van/)).bytes)
  for (const words of ['Uitgaven aan jeugdzorg, euro per inwoner', 'Bron: CBS, Iv3 gemeenterekeningen', 'Licentie: CC BY 4.0.', 'Gemaakt op', 'Wat dit cijfer niet zegt:']) expect(svg).toContain(words)
  expect(svg).toContain('@font-face')

  for (const [name, ending] of [[/^Excel \(XLSX\) ?, cijfers/, 'xlsx'], [/^LibreOffice \(ODS\) ?, cijfers/, 'ods']] as const) {
    const { file, bytes } = await taken(page, name)
    expect(file.suggestedFilename()).toBe(`cijfers-meerbrug.${ending}`)
    const own = sheetOf(bytes, 'Cijfers').find((row) => row[4] === 'GM0321' && row[6] === '2024JJ00')
    expect([own?.[0], own?.[3], own?.[10], own?.[11]]).toEqual(['Uitgaven aan jeugdzorg', 'Houten', 322.7, 'definitief'])
    expect(sheetOf(bytes, 'Uitleg en bronnen').map((row) => row[0])).toEqual(expect.arrayContaining(['Wat het telt', 'Wat het niet zegt', 'Licentie', 'Laatste cijfer ingevoerd op']))
  }

  const data: Record<string, string>[] = parse((await taken(page, /^CSV voor computers ?, cijfers/)).bytes, { columns: true })
  expect(data.find((row) => row.region_code === 'GM0321' && row.period === '2024JJ00')).toMatchObject({ period_start: '2024-01-01', period_end: '2024-12-31', value: '322.7', status: 'FINAL' })
})

test('the card of an indicator is drawn with its ended series apart, and is taken along', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Plaatjesbrug')
  const page = await visit(people.COORDINATOR, 'phone')
  await page.goto(`/c/${slug}/cijfers/kaarten/${ids.indicatorId}`)
  await heading(page, 'Cijfer Plaatjesbrug')
  const chart = page.getByRole('figure', { name: 'Cijfer Plaatjesbrug, %' })
  await expect(chart.getByRole('img', { name: 'Lijngrafiek 2024 tot 2026. Alle waarden staan in de tabel.' }).and(page.locator(':visible'))).toBeVisible()
  await expect(chart).toContainText('Reeks 1 telde iets anders en staat daarom los. Waarom het veranderde: Nu Plaatjesbrug')
  await expect(chart).toContainText('Het streefcijfer is 60 in 2026.')
  await expectAccessible(page)

  expect([...(await taken(page, /^PNG ?, plaatje van Cijfer Plaatjesbrug/)).bytes.subarray(0, 8)]).toEqual(PNG)
  const rows = sheetOf((await taken(page, /^Excel \(XLSX\) ?, cijfers van Cijfer Plaatjesbrug/)).bytes, 'Cijfers')
  expect(rows.slice(1)).toEqual([['Cijfer Plaatjesbrug', '%', 1, 'Nederland', 'NL00', '2024', '2024JJ00', '2024-01-01', '2024-12-31', 2024, 52, 'definitief']])
  const { file, bytes } = await taken(page, /^Download als CSV ?, cijfers van Cijfer Plaatjesbrug/)
  expect([file.suggestedFilename(), String(bytes).startsWith('\ufeffCijfer;')]).toEqual([`cijfers-${slug}-Cijfer-Plaatjesbrug.csv`, true])
})

test('these files are for who may read the figures, and for nobody else', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Cijferdeurbrug')
  const other = await emptyWorkspace()
  const card = (of: string) => `/api/downloads/${of}/cijfers/kaarten/${ids.indicatorId}`
  const addresses = (of: string) => [`/api/downloads/${of}/cijfers?vorm=xlsx`, `/api/downloads/${of}/cijfers?vorm=data`, `${card(of)}?vorm=ods`, `${card(of)}?vorm=data`, `${card(of)}/plaatje?vorm=svg`, `${card(of)}/plaatje?vorm=png`]
  const statuses = async (page: Page, of = slug) => {
    const found: number[] = []
    for (const address of addresses(of)) found.push((await page.request.get(address, { maxRedirects: 0 })).status())
    return found
  }
  expect(await statuses(await visit(people.ALDERMAN))).toEqual([200, 200, 200, 200, 200, 200])
  expect(await statuses(await visit(people.EXPERIENCE_EXPERT))).toEqual([403, 403, 403, 403, 403, 403])
  expect(await statuses(await visit('stranger'))).toEqual([303, 303, 303, 303, 303, 303])
  const member = await visit(other.people.COORDINATOR)
  expect(await statuses(member)).toEqual([404, 404, 404, 404, 404, 404])
  // Nor is the card there under an address of their own, where only what is their own can be taken.
  expect(await statuses(member, other.slug)).toEqual([200, 200, 404, 404, 404, 404])
})
