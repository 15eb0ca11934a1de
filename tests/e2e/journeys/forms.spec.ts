import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { conflictPanel, errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, filledWorkspace, heading, join, test } from '../support/test'

// What every form promises: it says what is missing and leads there, keeps what was typed, does a thing once, and never
// overwrites somebody else's words.

async function fillChallenge(page: Page, title: string) {
  await page.getByLabel('Wat is de opgave?').fill(title)
  await page.getByLabel('Voor wie?').fill('ouders met een kind tot 4 jaar')
  await page.getByRole('checkbox', { name: '0–2 jaar' }).check()
}

test('an error summary leads to each field and keeps what was typed', async ({ visit, hasScript }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/opgaven/nieuw`)
  await page.getByLabel('Wat zeggen ouders dat ze nodig hebben?').fill('Eén vast gezicht.\nEn tijd.')
  await page.getByRole('checkbox', { name: '2–4 jaar' }).check()
  await page.getByRole('button', { name: 'Sla de opgave op' }).click()

  const summary = errorSummary(page)
  await expect(summary.getByRole('heading')).toHaveText('Nog 2 dingen')
  await expect(summary.getByRole('link')).toHaveText(['Schrijf de opgave in één zin', 'Schrijf voor welke groep dit is'])
  await expect(page.getByLabel('Wat zeggen ouders dat ze nodig hebben?')).toHaveValue('Eén vast gezicht.\nEn tijd.')
  await expect(page.getByRole('checkbox', { name: '2–4 jaar' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: '0–2 jaar' })).not.toBeChecked()
  const title = page.getByLabel('Wat is de opgave?')
  await expect(title).toHaveAttribute('aria-invalid', 'true')
  await expect(title).toHaveAccessibleDescription(/Fout: Schrijf de opgave in één zin/)
  if (hasScript) await expect(summary).toBeFocused()
  await expectAccessible(page)
  await summary.getByRole('link', { name: 'Schrijf voor welke groep dit is' }).click()
  await expect(page.getByLabel('Voor wie?')).toBeInViewport()
  await expect(page.getByLabel('Voor wie?')).toBeFocused()

  // One thing left is said as one thing; a choice is led to as well.
  await page.getByRole('checkbox', { name: '2–4 jaar' }).uncheck()
  await fillChallenge(page, 'Ouders staan er vaak alleen voor')
  await page.getByRole('checkbox', { name: '0–2 jaar' }).uncheck()
  await page.getByRole('button', { name: 'Sla de opgave op' }).click()
  await expect(summary.getByRole('heading')).toHaveText('Nog één ding')
  await summary.getByRole('link', { name: 'Kies minstens één leeftijd' }).click()
  await expect(page.getByRole('checkbox', { name: '−9 maanden–0' })).toBeFocused()
  await page.getByRole('checkbox', { name: '0–2 jaar' }).check()
  await page.getByRole('button', { name: 'Sla de opgave op' }).click()
  await expectDone(page, 'De opgave is opgeslagen.')
})

test('a day that does not exist is refused by name, and stays as it was typed', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Esdoornlaan')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/doelen/${ids.goalId}/wijzig`)
  const due = page.getByRole('group', { name: 'Wanneer is het klaar?' })
  await due.getByLabel('Dag').fill('31')
  await due.getByLabel('Maand').fill('2')
  await page.getByRole('button', { name: 'Sla op' }).click()
  await expect(errorSummary(page).getByRole('link')).toHaveText(['Deze datum kunnen we niet lezen, of hij bestaat niet. Schrijf bijvoorbeeld 1 12 2026.'])
  await expect(due.getByLabel('Dag')).toHaveValue('31')
  await errorSummary(page).getByRole('link').click()
  await expect(due.getByLabel('Dag')).toBeFocused()
})

/** The script of the page waits, as on a slow line, until it is let in. */
async function slowLine(page: Page): Promise<() => void> {
  let arrive: () => void = () => undefined
  const script = new Promise<void>((done) => { arrive = done })
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await script
    await route.continue()
  })
  return arrive
}

test('what is typed over a text before the page comes alive is still there when it does @script', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Traagbrug')
  const page = await visit(people.COORDINATOR, 'phone')
  const arrive = await slowLine(page)
  await page.goto(`/c/${slug}/doelen/${ids.goalId}/ouder`, { waitUntil: 'commit' })
  const answer = page.getByRole('textbox', { name: 'Wat schiet de ouder hiermee op?' })
  await expect(answer).toHaveValue('Eén vast gezicht')
  await answer.fill('Je belt één nummer')
  arrive()
  // Alive: a server would have drawn no words that are found in what one types.
  await page.getByRole('textbox', { name: 'Waaraan merkt de ouder het?' }).pressSequentially('Bel 06 12345678')
  await expect(page.getByText('Dit lijkt een telefoonnummer. Haal het weg.')).toBeVisible()
  await expect(answer).toHaveValue('Je belt één nummer')
})

for (const { what, path, label, drawn } of [
  { what: 'a text', path: 'ouder', label: 'Wat schiet de ouder hiermee op?', drawn: 'Eén vast gezicht' },
  { what: 'a line', path: 'wijzig', label: 'Wat is het doel?', drawn: /\S/ },
]) {
  test(`what is selected in ${what} before the page comes alive goes as a whole when it does @script`, async ({ visit }) => {
    const { slug, people, ids } = await filledWorkspace('Traagbrug')
    const page = await visit(people.COORDINATOR, 'phone')
    const arrive = await slowLine(page)
    await page.goto(`/c/${slug}/doelen/${ids.goalId}/${path}`, { waitUntil: 'commit' })
    const field = page.getByRole('textbox', { name: label })
    await expect(field).toHaveValue(drawn)
    await field.selectText()
    arrive()
    await page.waitForLoadState('networkidle')
    // Alive: React knows the field.
    await expect.poll(() => field.evaluate((at) => Object.keys(at).some((key) => key.startsWith('__reactProps')))).toBe(true)
    await page.keyboard.press('Delete')
    await expect(field).toHaveValue('')
    await page.keyboard.type('Je belt één nummer')
    // From the middle: what was typed is selected in part, and that part goes.
    await page.keyboard.press('Shift+Home')
    await page.keyboard.press('Delete')
    await expect(field).toHaveValue('')
  })
}

test('sending twice makes one', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/opgaven/nieuw`)
  await fillChallenge(page, 'Ouders staan er vaak alleen voor')
  await page.getByRole('button', { name: 'Sla de opgave op' }).dblclick()
  await expectDone(page, 'De opgave is opgeslagen.')
  await page.goto(`/c/${slug}/opgaven`)
  await expect(page.getByRole('link', { name: 'Ouders staan er vaak alleen voor' })).toHaveCount(1)
})

test('sending again after a lost answer makes one', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.PROFESSIONAL)
  await page.goto(`/c/${slug}/signalen/nieuw`)
  await page.getByRole('radio', { name: 'School' }).check()
  await page.getByLabel('Wat zie je gebeuren?').fill('De ouderkamer is op vrijdag dicht.')
  await page.getByRole('checkbox', { name: '4–12 jaar' }).check()
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: 'Verstuur signaal' }).click()
  const request = await sent
  await heading(page, 'Dank je. Je signaal is onderweg.')
  // The very same post once more, as a browser sends it when the answer was lost on the way.
  const { cookie: _, ...headers } = await request.allHeaders()
  const again = await page.request.post(request.url(), { headers, data: request.postDataBuffer() ?? '', maxRedirects: 0 })
  const { location, 'x-action-redirect': redirect } = again.headers()
  expect(location ?? redirect, 'leads to the one that was made').toContain(new URL(page.url()).pathname)
  await page.goto(`/c/${slug}/signalen`)
  await expect(page.getByText('De ouderkamer is op vrijdag dicht.')).toHaveCount(1)
})

test.describe('somebody else saved first', () => {
  const MINE = 'Ouders weten vaak niet wie zij mogen bellen'
  const THEIRS = 'Ouders weten vaak niet waar zij heen kunnen'

  async function collide(visit: (who: Awaited<ReturnType<typeof join>>) => Promise<Page>, mark: string) {
    const workspace = await filledWorkspace(mark)
    const place = `/c/${workspace.slug}/opgaven/${workspace.ids.challengeId}`
    const page = await visit(workspace.people.COORDINATOR)
    await page.goto(place)
    const other = await visit(await join(workspace, 'COORDINATOR', 'Cato'))
    await other.goto(place)
    await other.getByLabel('Wat is de opgave?').fill(THEIRS)
    await other.getByRole('checkbox', { name: '12–18 jaar' }).check()
    await other.getByRole('button', { name: 'Sla op' }).click()
    await expectDone(other, 'De opgave is opgeslagen.')
    await page.getByLabel('Wat is de opgave?').fill(MINE)
    await page.getByRole('button', { name: 'Sla op' }).click()
    const panel = conflictPanel(page)
    await expect(panel.getByRole('heading', { level: 2 })).toContainText('Cato was eerder')
    await expect(panel.getByRole('article').nth(0)).toContainText(MINE)
    await expect(panel.getByRole('article').nth(1)).toContainText(THEIRS)
    await expect(page.getByRole('button', { name: 'Sla op' })).toHaveCount(0)
    await expectAccessible(page)
    return { page, panel, place }
  }

  test('both texts stand there, and mine wins when I say so', async ({ visit, hasScript }) => {
    const { page, panel, place } = await collide(visit, 'Populier')
    if (hasScript) await expect(panel).toBeFocused()
    await panel.getByRole('button', { name: 'Gebruik mijn tekst' }).click()
    await expectDone(page, 'De opgave is opgeslagen.')
    await expect(panel).toHaveCount(0)
    await page.goto(place)
    await heading(page, MINE)
  })

  test('both texts stand there, and theirs stays when I say so', async ({ visit }) => {
    const { page, panel, place } = await collide(visit, 'Kastanje')
    await panel.getByRole('link', { name: 'Gebruik de andere tekst' }).click()
    await heading(page, THEIRS)
    await expect(page.getByLabel('Wat is de opgave?')).toHaveValue(THEIRS)
    await page.goto(place)
    await heading(page, THEIRS)
  })
})

test('a form that was opened can be left without a trace', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/partners/nieuw`)
  await page.getByLabel('Hoe heet de organisatie?').fill('Kinderopvang De Zandbak')
  await page.getByRole('link', { name: 'Stop' }).click()
  await heading(page, 'Onze partners')
  await expect(page.getByText('Kinderopvang De Zandbak')).toHaveCount(0)
})
