import { readFileSync } from 'node:fs'
import { expectAccessible } from '../support/axe'
import { expect, filledWorkspace, heading, test } from '../support/test'

// Who watches over privacy looks back: who did what when, and never what was written.

test('a privacy officer comes from the start page to the trail, and reads who did what', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Spoorbrug')
  const page = await visit(people.PRIVACY_OFFICER, 'phone')
  await page.goto(`/c/${slug}`)
  await heading(page, 'Dag Fien')
  await page.getByRole('link', { name: 'Naar het logboek' }).click()
  await heading(page, 'Logboek')
  // On a phone the trail comes first: what to look for is folded, and opens without script.
  await expect(page.getByLabel('Persoon')).toBeHidden()
  await page.getByText('Zoek in het logboek', { exact: true }).click()
  await expect(page.getByLabel('Persoon')).toBeVisible()
  await expectAccessible(page)
  const rows = page.getByRole('region', { name: 'Wat er gebeurde, het nieuwste eerst' }).getByRole('listitem')
  await expect(rows.filter({ hasText: 'Signaal gegeven' })).toContainText('Prue (Professional)')
  await expect(rows.filter({ hasText: 'Lid geworden' }).first()).toContainText('Het systeem zelf')
  await expect(page.getByText('Dit is nog niet nagerekend. Dat gebeurt elke nacht.')).toBeVisible()
  // Every text of the coalition carries its mark: none of them is here, and no address.
  const words = await page.getByRole('main').innerText()
  expect(words).not.toMatch(/(Signaal|Inbreng|Actie|Doel|Plan|Opgave) Spoorbrug|@/)
  await page.getByLabel('Soort').selectOption({ label: 'Inbreng' })
  await page.getByRole('button', { name: 'Zoek', exact: true }).click()
  await expect(rows.filter({ hasText: 'Inbreng gegeven' })).toContainText('Pluis (Ervaringsdeskundige)')
  await expect(rows.filter({ hasText: 'Inbreng gedeeld met een ondersteuner' })).toContainText('Ondersteuner: Sterre')
  expect(await page.getByRole('main').innerText()).not.toMatch(/(Signaal|Inbreng|Actie|Doel|Plan|Opgave) Spoorbrug|@/)
})

test('the trail is searched by person, role, kind, event, day and word, each with an address of its own', async ({ visit }) => {
  test.slow()
  const { slug, people, ids } = await filledWorkspace('Zoekbrug')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/meer`)
  await page.getByRole('main').getByRole('link', { name: 'Logboek' }).click()
  await heading(page, 'Logboek')
  const rows = page.getByRole('region', { name: 'Wat er gebeurde, het nieuwste eerst' }).getByRole('listitem')
  const search = async (choose: () => Promise<unknown>) => {
    await page.goto(`/c/${slug}/logboek`)
    await page.getByText('Zoek in het logboek', { exact: true }).click()
    await choose()
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await expect(page.getByText(/^Je zoekt op: /)).toBeVisible()
  }
  await search(() => page.getByLabel('Persoon').selectOption({ label: 'Prue' }))
  await expect(rows).toHaveCount(8)
  await expect(page).toHaveURL(new RegExp(`persoon=${people.PROFESSIONAL.membershipId}`))
  await search(() => page.getByLabel('Rol', { exact: true }).selectOption({ label: 'Ervaringsdeskundige' }))
  await expect(rows.first()).toContainText('Pluis')
  await search(() => page.getByLabel('Soort').selectOption({ label: 'Signaal' }))
  await expect(rows).toHaveCount(1)
  await search(() => page.getByLabel('Gebeurtenis').selectOption({ label: 'Ondertekenen begonnen' }))
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Aantal partners: 2')
  await search(() => page.getByLabel('Zoek een woord of een nummer').fill('opgave'))
  await expect(rows.filter({ hasText: 'Opgave gemaakt' })).toHaveCount(2)
  await search(() => page.getByLabel('Zoek een woord of een nummer').fill(ids.goalId.slice(-12)))
  await expect(rows.filter({ hasText: 'Doel gemaakt' })).toHaveCount(1)
  const fillDay = async (name: string, parts: readonly [string, string, string]) => {
    const group = page.getByRole('group', { name })
    for (const [index, label] of ['Dag', 'Maand', 'Jaar'].entries()) await group.getByLabel(label).fill(parts[index] ?? '')
  }
  await search(async () => {
    await page.getByLabel('Rol', { exact: true }).selectOption({ label: 'Ervaringsdeskundige' })
    await fillDay('Vanaf', ['31', '2', '2026'])
  })
  await expect(page.getByRole('group', { name: 'Vanaf' })).toContainText('Deze datum kunnen we niet lezen, of hij bestaat niet.')
  await expect(page.getByRole('group', { name: 'Vanaf' }).getByLabel('Dag'), 'what was typed stays').toHaveValue('31')
  await expect(rows.first(), 'and the rest is looked for').toContainText('Pluis')
  await expectAccessible(page)
  await search(() => fillDay('Tot en met', ['1', '1', '2001']))
  await heading(page, 'Logboek')
  await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible()
  await page.getByRole('link', { name: 'Hele logboek' }).click()
  await expect(rows.first()).toBeVisible()
  await page.goto(`/c/${slug}/logboek?persoon=onzin&rol=BAAS&vanaf=gisteren&voor=-3&soort=%27`)
  await expect(rows.first(), 'what cannot be understood is as if it was not asked').toBeVisible()
})

test('the trail goes on page after page, and is taken along as a file that says what it is', async ({ visit, hasScript }) => {
  const { slug, people } = await filledWorkspace('Bladbrug')
  const page = await visit(people.PRIVACY_OFFICER)
  await page.goto(`/c/${slug}/logboek?voor=20`)
  const numbers = async () => (await page.getByRole('region', { name: 'Wat er gebeurde' }).getByText(/^#\d+$/).allInnerTexts()).map((text) => Number(text.slice(1)))
  expect(await numbers()).toEqual(Array.from({ length: 19 }, (_, index) => 19 - index))
  await page.getByRole('link', { name: 'Terug naar de nieuwste regels' }).click()
  await expect(page.getByText(/^#\d+$/).first(), 'the newest rows are above those').not.toHaveText('#19')
  expect((await numbers())[0]).toBeGreaterThan(19)
  await page.goto(`/c/${slug}/logboek?soort=signal`)
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download als CSV' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(new RegExp(`^logboek-${slug}-\\d{4}-\\d{2}-\\d{2}\\.csv$`))
  const text = readFileSync(await download.path(), 'utf8')
  expect(text.startsWith('\uFEFFLogboek van Bladbrug: wie deed wat wanneer, zonder wat er geschreven is\r\n'), `with${hasScript ? '' : 'out'} script`).toBe(true)
  expect(text).toContain('Gekozen;Soort: Signaal\r\nRegels;1\r\n')
  expect(text).toContain(';Prue;Professional;Signaal gegeven;Signaal ')
  expect(text).not.toMatch(/Signaal Bladbrug|@/)
})

test('in English the trail speaks English', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Talenbrug')
  const page = await visit(people.PRIVACY_OFFICER)
  await page.goto(`/c/${slug}/logboek`)
  await page.getByRole('button', { name: 'English' }).or(page.getByRole('link', { name: 'English' })).first().click()
  await heading(page, 'Audit trail')
  await page.goto(`/c/${slug}/logboek?soort=signal`)
  await heading(page, 'Audit trail')
  await expect(page.getByRole('main')).toContainText('Signal given')
  await expect(page.getByRole('main')).toContainText('You search for: Kind: Signal')
})

test('the trail is closed to every other role, and so is its file', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Slotbrug')
  for (const role of ['PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'SUPPORTER', 'POLICY_ADVISER'] as const) {
    const page = await visit(people[role])
    await page.goto(`/c/${slug}/logboek`)
    await heading(page, 'Deze pagina is voor een andere rol')
    expect((await page.request.get(`/api/downloads/${slug}/logboek`)).status(), role).toBe(403)
  }
  const officer = await visit(people.PRIVACY_OFFICER)
  expect((await officer.request.get(`/api/downloads/${slug}/logboek`)).status()).toBe(200)
  for (const path of ['doelen', 'plan', 'partners', 'afspraken', 'cijfers', 'signalen', 'inbreng', 'acties', 'opgaven']) {
    await officer.goto(`/c/${slug}/${path}`)
    await heading(officer, 'Deze pagina is voor een andere rol')
  }
})
