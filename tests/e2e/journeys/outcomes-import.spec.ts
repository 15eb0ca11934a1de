import { expectCounts, file, send } from '../support/figures-file'
import { emptyWorkspace, expect, heading, test } from '../support/test'

// A coordinator reads in files of figures of any usual shape: looks at what we make of it, corrects it, answers what is
// not sure, sees what stands out, takes it over and takes it back.

test('what the columns mean is proposed, corrected with plain choices, and remembered', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  const chosen = (reached: string) => file('bereik.csv', 'Gemeente;Jaar;Bereikt;Kinderen', `Houten;2024;${reached};200`)
  await send(page, slug, chosen('50'))
  await heading(page, 'Klopt dit?')
  await expectCounts(page, { fresh: '2', changed: '0', same: '0', refused: '0' })
  await page.getByText('Wat staat er in elke kolom?').click()
  await page.getByLabel('Bereikt').selectOption({ label: 'Teller' })
  await page.getByLabel('Kinderen').selectOption({ label: 'Noemer' })
  await page.getByRole('button', { name: 'Lees het zo opnieuw' }).click()
  await expectCounts(page, { fresh: '1', changed: '0', same: '0', refused: '0' })
  await expect(page.getByRole('region', { name: 'Zo lezen we het' })).toContainText('25 %')
  await send(page, slug, chosen('60'))
  await expect(page.getByRole('region', { name: 'Zo lezen we het' }), 'the next file with these headings is read like that').toContainText('30 %')
})

test('a name that could be two places is asked once; what stands out must be seen; and all of it can be undone', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  const lines = ['Gemeente;Jaar;Aantal leerlingen', 'Bergen;2023;100', 'Bergen;2024;40', 'Houten;2024;.']
  await send(page, slug, file('leerlingen.csv', ...lines))
  await heading(page, 'Klopt dit?')
  await expect(page.getByText('Rij 2, kolom ‘Gemeente’: bij ‘Bergen’ zijn we niet zeker welk gebied dit is. Kies het hierboven.')).toBeVisible()
  await page.getByLabel('‘Bergen’').selectOption({ label: 'Bergen (NH.) (GM0373, 2010–2026)' })
  await page.getByRole('button', { name: 'Bewaar de namen' }).click()
  await expectCounts(page, { fresh: '3', changed: '0', same: '0', refused: '0' })
  await expect(page.getByText('Dat is minstens gehalveerd.')).toBeVisible()
  await page.getByRole('button', { name: 'Neem 3 cijfers over' }).click()
  await expect(page.getByText('Kijk eerst naar de cijfers die opvallen, en zet dan een vinkje').first()).toBeVisible()
  await page.getByLabel(/^Ik heb de opvallende/).check()
  await page.getByRole('button', { name: 'Neem 3 cijfers over' }).click()
  await expect(page.getByText('De cijfers zijn ingelezen.')).toBeVisible()

  await send(page, slug, file('leerlingen.csv', ...lines))
  await expectCounts(page, { fresh: '0', changed: '0', same: '3', refused: '0' })

  await page.goto(`/c/${slug}/cijfers/inlezen`)
  await page.getByRole('region', { name: 'Eerder ingelezen' }).getByRole('row').nth(2).getByRole('link').click()
  await heading(page, 'Dit bestand is ingelezen')
  await page.getByLabel('Waarom draai je het terug?').fill('Verkeerde gemeente gekozen.')
  await page.getByRole('button', { name: 'Draai dit bestand terug' }).click()
  await heading(page, 'Dit bestand is teruggedraaid')
  await expect(page.getByText('Het bestand is teruggedraaid. De cijfers zijn weer zoals ze waren.')).toBeVisible()
  await expect(page.getByText('Waarom: Verkeerde gemeente gekozen.')).toBeVisible()
})

test('a large file is taken over in the background, and the page says how far it is', async ({ visit }) => {
  test.setTimeout(180_000)
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  const rows = Array.from({ length: 12_000 }, (_, index) => `GM0321;${2011 + (index % 10)};onderwerp ${Math.floor(index / 10) % 100};${1_000 + (index % 7)}`)
  await send(page, slug, file('groot.csv', 'Gemeentecode;Jaar;Onderwerp;Waarde', ...rows.slice(0, 1_000), ...rows.slice(0, 1_000).map((row) => row.replace('GM0321', 'GM0344')), ...['GM0363', 'GM0599', 'GM0014', 'GM0034', 'GM0080', 'GM0106', 'GM0109', 'GM0114', 'GM0118', 'GM0141'].flatMap((code) => rows.slice(0, 1_000).map((row) => row.replace('GM0321', code)))))
  await heading(page, 'Klopt dit?')
  await expectCounts(page, { fresh: '12.000', changed: '0', same: '0', refused: '0' })
  await page.getByRole('button', { name: 'Neem 12.000 cijfers over' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/De cijfers worden overgenomen|Dit bestand is ingelezen/)
  await expect(async () => {
    await page.reload()
    await heading(page, 'Dit bestand is ingelezen')
  }).toPass({ timeout: 120_000 })
})
