import { open, readFile, rm } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectCounts, file, GOOD_ROW, HEADER, publishedFile, publishedRows, send, shownFigures } from '../support/figures-file'
import { emptyWorkspace, expect, heading, test } from '../support/test'

// A coordinator reads in a file of public figures, in two stages; and every wrong file says what is wrong with it.

const figures = (slug: string) => `/c/${slug}/cijfers`

/** Nothing was written: no figure, and no file in the list. */
async function expectNothingWritten(page: Page, slug: string): Promise<void> {
  await page.goto(`${figures(slug)}/inlezen`)
  await heading(page, 'Cijfers inlezen')
  await expect(page.getByRole('heading', { name: 'Eerder ingelezen' })).toHaveCount(0)
  await page.goto(figures(slug))
  await expect(page.getByRole('heading', { name: 'Nog geen cijfers' })).toBeVisible()
}

/** The file as a whole was refused, with this sentence, and nothing was written. */
async function expectUnreadable(page: Page, slug: string, sentence: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Dit bestand kunnen we niet lezen' })).toBeVisible()
  await expect(page.getByText(sentence, { exact: true })).toBeVisible()
  await expect(page.getByText('Er is niets opgeslagen.')).toBeVisible()
  await expect(page.getByLabel('Kies het bestand'), 'another file can be chosen right here').toBeVisible()
  await expectNothingWritten(page, slug)
}

async function download(page: Page, name: string): Promise<{ readonly name: string; readonly text: string }> {
  const [started] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return { name: started.suggestedFilename(), text: await readFile(await started.path(), 'utf8') }
}

test.describe('the published file', () => {
  test.skip(publishedFile === undefined, 'the published file does not lie beside the project')

  test('is read and checked, then confirmed, and changes nothing the second time', async ({ visit }) => {
    const rows = publishedRows()
    expect(rows).toHaveLength(2_859)
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.COORDINATOR)
    await page.goto(figures(slug))
    await page.getByRole('link', { name: 'Cijfers inlezen' }).first().click()
    await heading(page, 'Cijfers inlezen')

    await test.step('stage one: read and checked, nothing written', async () => {
      await send(page, slug, publishedFile ?? '')
      await heading(page, 'Klopt dit?')
      await expect(page.getByText('youth-care-spending-by-municipality-2017-2024.csv: 2.859 rijen gelezen.')).toBeVisible()
      await expectCounts(page, { fresh: '2.859', changed: '0', same: '0', refused: '0' })
      const there = page.url()
      await page.goto(figures(slug))
      await expect(page.getByRole('heading', { name: 'Nog geen cijfers' })).toBeVisible()
      await page.goto(there)
    })

    const after = await test.step('stage two: confirmed, and every figure follows from the file', async () => {
      // In the real figures some fell by half: they are looked at first.
      await page.getByLabel(/^Ik heb de opvallende/).check()
      await page.getByRole('button', { name: 'Neem 2.859 cijfers over' }).click()
      await expect(page.getByText('De cijfers zijn ingelezen.')).toBeVisible()
      await heading(page, 'Houten gaf in 2024 minder uit aan jeugdzorg dan heel Nederland')
      const shown = await shownFigures(page)
      const years = [...new Set(rows.map((row) => row.year))].sort()
      expect(years).toHaveLength(8)
      const whole = (value: number) => String(Math.round(value))
      const expected = Object.fromEntries(years.map((year) => {
        const delivered = rows.filter((row) => row.year === year && row.total > 0)
        const own = delivered.find((row) => row.code === 'GM0321')
        const sum = (key: 'total' | 'inhabitants') => delivered.reduce((total, row) => total + row[key], 0)
        return [String(year), [own ? whole((own.total * 1000) / own.inhabitants) : 'niet geleverd', whole((sum('total') * 1000) / sum('inhabitants'))]]
      }))
      expect(shown).toEqual(expected)
      return shown
    })

    await test.step('the same file again: nothing to take over, nothing changes', async () => {
      await send(page, slug, publishedFile ?? '')
      await heading(page, 'Klopt dit?')
      await expectCounts(page, { fresh: '0', changed: '0', same: '2.859', refused: '0' })
      await expect(page.getByText('Dit bestand verandert niets. Alle cijfers staan er al.')).toBeVisible()
      await expect(page.getByRole('button', { name: /Neem/ })).toHaveCount(0)
      await page.getByRole('button', { name: 'Leg het bestand weg' }).click()
      await expect(page.getByText('Het bestand is weggelegd. Er is niets veranderd.')).toBeVisible()
      const list = page.getByRole('region', { name: 'Eerder ingelezen' })
      await expect(list.getByRole('row').nth(1)).toContainText('Weggelegd')
      await expect(list.getByRole('row').nth(2)).toContainText('Ingelezen')
      await page.goto(figures(slug))
      expect(await shownFigures(page)).toEqual(after)
    })
  })
})

test.describe('a file with mistakes in its rows', () => {
  const WRONG: readonly (readonly [row: string, sentence: string])[] = [
    ['2024;GM9999;1000;100;100,0', 'Rij 3, kolom ‘Gemeentecode’: gemeente ‘GM9999’ kennen we niet. Een code ziet eruit als GM0321.'],
    [GOOD_ROW, 'Rij 4, kolom ‘Gemeentecode’: ‘GM0321 2024’ staat ook op rij 2.'],
    ['2024;GM0344;veel;100;100,0', 'Rij 5, kolom ‘Inwoners’: ‘veel’ is geen getal.'],
    ['2023;GM0344;;100;100,0', 'Rij 6, kolom ‘Inwoners’: hier staat niets.'],
    ['1924;GM0344;1000;100;100,0', 'Rij 7, kolom ‘Jaar’: ‘1924’ is geen jaar dat kan.'],
    ['2024;GM0363;1000;100;900,0', 'Rij 8, kolom ‘Jeugdzorg per inwoner (euro)’: ‘900,0’ past niet bij de kosten en de inwoners op deze rij.'],
    ['2024;GM0003;1000;100;100,0', 'Rij 9, kolom ‘Gemeentecode’: gemeente ‘GM0003’ bestond niet in dat jaar.'],
    ['2024;=HYPERLINK("http://x");1000;100;100,0', 'Rij 10, kolom ‘Gemeentecode’: gemeente ‘=HYPERLINK("http://x")’ kennen we niet. Een code ziet eruit als GM0321.'],
    ['2024;GM0344;1000', 'Rij 11, kolom ‘Jeugdzorg per inwoner (euro)’: deze rij heeft 3 kolommen, dat is niet gelijk aan de kopregel.'],
  ]
  // A quote in a cell is written twice, with quotes round it.
  const inFile = (row: string) => row.split(';').map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')

  test('says per row and column what is wrong, keeps the good rows, and gives the refused ones back', async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.COORDINATOR)
    await send(page, slug, file('met fouten.csv', HEADER, GOOD_ROW, ...WRONG.map(([row]) => inFile(row))))
    await heading(page, 'Klopt dit?')
    await expectCounts(page, { fresh: '1', changed: '0', same: '0', refused: String(WRONG.length) })
    for (const [, sentence] of WRONG) await expect(page.getByText(sentence, { exact: true })).toBeVisible()

    const refused = await download(page, 'Download de geweigerde rijen')
    expect(refused.name).toBe('geweigerd-met-fouten.csv')
    expect(refused.text.charCodeAt(0), 'a BOM, so that a spreadsheet reads it as UTF-8').toBe(0xFEFF)
    const lines = refused.text.slice(1).split('\r\n')
    expect(lines[0]).toBe(`${HEADER};Wat klopt er niet`)
    expect(lines.filter(Boolean)).toHaveLength(WRONG.length + 1)
    expect(lines[1]).toBe(`${WRONG[0]?.[0]};${WRONG[0]?.[1]}`)
    expect(refused.text, 'no cell begins as a formula').not.toMatch(/(^|;)"?[=+@]/m)
    expect(refused.text).toContain('\'=HYPERLINK')

    await page.getByRole('button', { name: 'Neem 1 cijfer over' }).click()
    await heading(page, 'Houten gaf in 2024 € 323 per inwoner uit aan jeugdzorg')
    expect(await shownFigures(page)).toEqual({ 2024: ['323', ''] })
    await page.goto(`${figures(slug)}/inlezen`)
    await page.getByRole('link', { name: 'met fouten.csv' }).click()
    await heading(page, 'Dit bestand is ingelezen')
    expect((await download(page, 'Download de geweigerde rijen')).text, 'still there afterwards').toBe(refused.text)
  })

  test('with not one good row cannot be confirmed and writes nothing', async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.COORDINATOR)
    await send(page, slug, file('alles fout.csv', HEADER, '2024;GM9999;1000;100;100,0'))
    await expect(page.getByText('Geen enkele rij kan erin. Er is niets opgeslagen.')).toBeVisible()
    await expectCounts(page, { fresh: '0', changed: '0', same: '0', refused: '1' })
    await expect(page.getByRole('button', { name: /Neem/ })).toHaveCount(0)
    await page.goto(figures(slug))
    await expect(page.getByRole('heading', { name: 'Nog geen cijfers' })).toBeVisible()
  })

  test('is decided on once: who comes second hears that it is done', async ({ visit, hasScript }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.COORDINATOR)
    await send(page, slug, file('cijfers.csv', HEADER, GOOD_ROW))
    await heading(page, 'Klopt dit?')
    const second = await visit(people.COORDINATOR)
    await second.goto(page.url())
    await heading(second, 'Klopt dit?')
    await page.getByRole('button', { name: 'Neem 1 cijfer over' }).click()
    await heading(page, /Houten gaf in 2024/)
    await second.getByRole('button', { name: 'Leg het bestand weg' }).click()
    // Without script the page itself comes back, which says what was decided.
    if (hasScript) await expect(second.getByText('Over dit bestand is al besloten.')).toBeVisible()
    else await heading(second, 'Dit bestand is ingelezen')
    await page.reload()
    expect(await shownFigures(page)).toEqual({ 2024: ['323', ''] })
  })

  test('a corrected figure replaces the old one, after somebody said so', async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.COORDINATOR)
    await send(page, slug, file('eerst.csv', HEADER, GOOD_ROW))
    await page.getByRole('button', { name: 'Neem 1 cijfer over' }).click()
    await heading(page, /Houten gaf in 2024/)
    await send(page, slug, file('daarna.csv', HEADER, '2024;GM0321;50847;20339;400,0', '2023;GM0321;50581;0;0,0'))
    await expectCounts(page, { fresh: '1', changed: '1', same: '0', refused: '0' })
    await page.getByRole('button', { name: 'Neem 2 cijfers over' }).click()
    await heading(page, 'Houten gaf in 2024 € 400 per inwoner uit aan jeugdzorg')
    expect(await shownFigures(page), 'a zero is not delivered').toEqual({ 2023: ['niet geleverd', ''], 2024: ['400', ''] })
  })
})

test.describe('a file that cannot be read', () => {
  const bytes = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer })
  const text = [HEADER, GOOD_ROW].join('\r\n')
  const FILES: readonly (readonly [what: string, chosen: ReturnType<typeof bytes>, sentence: string])[] = [
    ['a web page named .csv', bytes('cijfers.csv', Buffer.from('<!DOCTYPE html>\n<html lang="nl"><body>Niet gevonden</body></html>')), 'Dit is een webpagina. Download het bestand zelf en kies dat.'],
    ['UTF-16', bytes('cijfers.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])), 'Dit bestand heeft een andere tekenset (UTF-16). Sla het op als ‘CSV UTF-8’.'],
    ['UTF-16 without a mark', bytes('cijfers.csv', Buffer.from(text, 'utf16le')), 'Dit is geen bestand dat we kunnen lezen. Kies een CSV- of Excel-bestand.'],
    ['a character of no alphabet', bytes('cijfers.csv', Buffer.from(`${HEADER};Opmerking\r\n${GOOD_ROW};\r\n2023;GM0321;50581;13513;267,2;Overschrijding \u0081\u00e9n jaar\r\n`, 'latin1')), 'Rij 3, kolom 6: dit teken kunnen we niet lezen. Sla het bestand op als ‘CSV UTF-8’.'],
    ['an empty file', bytes('cijfers.csv', Buffer.alloc(0)), 'Dit bestand is leeg.'],
    ['a column that is missing', file('cijfers.csv', HEADER.replace('Gemeentecode', 'Code'), GOOD_ROW), 'De kolom ‘Gemeentecode’ ontbreekt. Zet die erbij, met precies deze naam in de kopregel, en lees het bestand opnieuw in.'],
    ['a header alone', file('cijfers.csv', HEADER), 'Onder de kopregel staat niets.'],
    ['a JSON file that stops halfway', file('cijfers.json', '[{"gemeente": "Houten",'), 'Dit JSON-bestand is niet compleet. Download het nog eens.'],
    ['a column about persons', file('cijfers.csv', `${HEADER};BSN`, `${GOOD_ROW};123456782`), 'Kolom ‘BSN’ lijkt over personen te gaan. We slaan dit bestand niet op. Haal de kolom weg, of tel eerst op per gebied, en kies het bestand opnieuw.'],
    ['a spreadsheet', bytes('cijfers.csv', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0])), 'Dit is geen Excel- of ODS-bestand dat we kunnen lezen. Sla het op als .xlsx of als CSV en kies dat.'],
    ['a quote that does not close', file('cijfers.csv', HEADER, GOOD_ROW, '2023;"GM0321;1;1;1'), 'Rij 3: hier staat een aanhalingsteken dat niet sluit. Daarna kunnen we niets meer lezen.'],
  ]

  test('says so, names the row and the column where there is one, and writes nothing', async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.COORDINATOR)
    for (const [what, chosen, sentence] of FILES) {
      await test.step(what, async () => {
        await send(page, slug, chosen)
        await expectUnreadable(page, slug, sentence)
      })
    }
    await test.step('the rightful twin: the same columns, well saved', async () => {
      await send(page, slug, file('cijfers.csv', HEADER, GOOD_ROW))
      await heading(page, 'Klopt dit?')
    })
  })

  test('because it is 100 MB: a Dutch page, not a broken connection', async ({ visit }, info) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.COORDINATOR)
    const large = info.outputPath('groot.csv')
    const handle = await open(large, 'w')
    await handle.write(`${HEADER}\r\n`)
    const megabyte = Buffer.from(`${GOOD_ROW}\r\n`.repeat(Math.ceil(1_048_576 / (GOOD_ROW.length + 2))))
    for (let written = 0; written < 100; written += 1) await handle.write(megabyte)
    await handle.close()
    try {
      await send(page, slug, large)
      await expectUnreadable(page, slug, 'Dit bestand is te groot. Hooguit 10 MB.')
    } finally {
      await rm(large)
    }
    await send(page, slug, file('cijfers.csv', HEADER, GOOD_ROW))
    await heading(page, 'Klopt dit?')
  })

  test('because there is none: the form says it', async ({ visit, baseURL }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.COORDINATOR)
    const answer = await page.request.post(`/api/uploads/${slug}/cijfers`, { headers: { origin: baseURL ?? '' }, multipart: { anders: 'x' }, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    await page.goto(answer.headers().location ?? '')
    await expectUnreadable(page, slug, 'Kies eerst een bestand.')
  })
})
