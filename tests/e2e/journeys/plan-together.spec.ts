import type { Page } from '@playwright/test'
import { anotherServer } from '../support/another-server'
import { expectAccessible } from '../support/axe'
import { addChallenge, conflictPanel, expectDone } from '../support/forms'
import { emptyWorkspace, expect, filledWorkspace, join, test } from '../support/test'

// Several people with one worksheet open, one of them without script: nobody loses a word, and who has script sees the others.

const save = (page: Page) => page.getByRole('button', { name: 'Bewaar als concept' }).click()

const core = (page: Page) => page.getByLabel('Wat is de kernvraag?')

const ORDERS = [['Coen', 'Ada', 'Bo'], ['Bo', 'Coen', 'Ada'], ['Ada', 'Bo', 'Coen']] as const

const OWN = { Coen: 'Waarom is dat zo?', Ada: 'En waarom is dat?', Bo: 'En waarom dat weer?' } as const

for (const order of ORDERS) {
  test(`two browsers and one without script save in the order ${order.join(', ')}, and no text is lost`, async ({ visit, browser, baseURL }) => {
    test.slow()
    const workspace = await emptyWorkspace()
    const { slug, people } = workspace
    const page = await visit(people.COORDINATOR)
    await addChallenge(page, slug, 'Kinderen komen moe op school')
    await page.getByRole('link', { name: 'Vraag achter de vraag' }).click()
    const sheet = page.url()
    const bo = await join(workspace, 'COORDINATOR', 'Bo')
    const plain = await browser.newContext({ javaScriptEnabled: false })
    await plain.addCookies([{ name: 'samenspel-session', value: bo.session, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' }])
    const pages = { Coen: page, Ada: await visit(await join(workspace, 'COORDINATOR', 'Ada'), 'phone'), Bo: await plain.newPage() }
    for (const name of order) {
      await pages[name].goto(sheet)
      await pages[name].getByLabel(OWN[name], { exact: true }).fill(`Alleen van ${name}`)
      await core(pages[name]).fill(`Kernvraag van ${name}`)
    }
    const [first, second, third] = order
    await save(pages[first])
    await expectDone(pages[first], 'Je concept is bewaard.')
    for (const [name, button, before] of [[second, 'Gebruik mijn tekst', first], [third, 'Gebruik de andere tekst', second]] as const) {
      await save(pages[name])
      const panel = conflictPanel(pages[name])
      await expect(panel.getByRole('article').nth(0)).toContainText(`Kernvraag van ${name}`)
      await expect(panel.getByRole('article').nth(1)).toContainText(`Kernvraag van ${before}`)
      await expect(panel.getByRole('article').nth(1)).toContainText(new RegExp(`Tekst van de ander \\(${before}, .+ uur\\)`))
      await expect(panel.getByRole('button')).toHaveCount(2)
      if (name !== 'Bo') await expectAccessible(pages[name])
      await panel.getByRole('button', { name: button }).click()
      await expectDone(pages[name], 'Je concept is bewaard.')
    }
    await page.goto(sheet)
    await expect(core(page)).toHaveValue(`Kernvraag van ${second}`)
    for (const name of order) await expect(page.getByLabel(OWN[name], { exact: true })).toHaveValue(`Alleen van ${name}`)
    await plain.close()
  })
}

test('what somebody typed that does not fit is sent again without passing over who saved meanwhile', async ({ visit }) => {
  const workspace = await emptyWorkspace()
  const [page, other] = [await visit(workspace.people.COORDINATOR), await visit(await join(workspace, 'COORDINATOR', 'Ada'))]
  await addChallenge(page, workspace.slug, 'Kinderen komen moe op school')
  await page.getByRole('link', { name: 'Vraag achter de vraag' }).click()
  await other.goto(page.url())
  await core(page).fill('Kernvraag van Coen')
  await other.getByLabel('Waarom is dat zo?').fill('Omdat ze laat slapen')
  await save(other)
  await expectDone(other, 'Je concept is bewaard.')
  await page.getByRole('button', { name: 'Dit is onze kernvraag' }).click()
  await expect(page.getByRole('alert').getByRole('link', { name: /En waarom is dat/ })).toBeVisible()
  await save(page)
  await expectDone(page, 'Iemand anders veranderde intussen ook iets.')
  await expect(core(page)).toHaveValue('Kernvraag van Coen')
  await expect(page.getByLabel('Waarom is dat zo?')).toHaveValue('Omdat ze laat slapen')
})

test('who has a sheet open sees who else has, and that something was saved, over two processes @script', async ({ visit }, info) => {
  test.slow()
  const second = await anotherServer({ MAIL_FOLDER: info.outputPath('mail') }, info.outputPath('second.log'))
  try {
    const workspace = await emptyWorkspace()
    const { slug, people } = workspace
    const page = await visit(people.COORDINATOR)
    await addChallenge(page, slug, 'Kinderen komen moe op school')
    await page.getByRole('link', { name: 'Vraag achter de vraag' }).click()
    const sheet = new URL(page.url())
    const ada = await join(workspace, 'COORDINATOR', 'Ada')
    const other = await visit(ada, 'phone')
    await other.context().addCookies([{ name: 'samenspel-session', value: ada.session, url: second.url, httpOnly: true, sameSite: 'Lax' }])
    await other.goto(`${second.url}${sheet.pathname}${sheet.search}`)
    await expect(other.locator('.company')).toContainText('Ook op dit blad: Coen.')
    await expect(page.locator('.company')).toContainText('Ook op dit blad: Ada.', { timeout: 30_000 })
    const top = () => page.getByRole('button', { name: 'Bewaar als concept' }).evaluate((button) => button.getBoundingClientRect().top + window.scrollY)
    const before = await top()
    await other.getByLabel('Waarom is dat zo?').fill('Omdat ze laat slapen')
    await save(other)
    await expectDone(other, 'Je concept is bewaard.')
    await expect(page.locator('.company')).toContainText(/Ada bewaarde iets: .+ uur\. Bij het bewaren komt alles samen\./, { timeout: 30_000 })
    expect(await top(), 'nothing moves').toBe(before)
    // Before its server goes: a page that is looked at goes on asking.
    await other.close()
    await expectAccessible(page)
    // Who may not fill it in is not told either.
    const alderman = await visit(people.ALDERMAN)
    const over = sheet.searchParams.get('over') ?? ''
    for (const asked of [`blad=F1.4&over=${over}&sinds=0`, 'blad=F9.9&over=x&sinds=-1', '']) expect((await alderman.request.get(`/api/downloads/${slug}/samen?${asked}`)).status(), asked).toBe(404)
  } finally {
    await second.stop()
  }
})

test('of two questions that both changed each is chosen on its own, with the rest put together', async ({ visit }) => {
  const workspace = await emptyWorkspace()
  const [page, other] = [await visit(workspace.people.COORDINATOR), await visit(await join(workspace, 'COORDINATOR', 'Ada'), 'phone')]
  await addChallenge(page, workspace.slug, 'Kinderen komen moe op school')
  await page.getByRole('link', { name: 'Vraag achter de vraag' }).click()
  await other.goto(page.url())
  for (const [one, name] of [[page, 'Coen'], [other, 'Ada']] as const) {
    await core(one).fill(`Kernvraag van ${name}`)
    await one.getByLabel(OWN.Coen).fill(`Waarom volgens ${name}`)
    await one.getByLabel(OWN[name === 'Ada' ? 'Ada' : 'Bo'], { exact: true }).fill(`Alleen van ${name}`)
    await save(one)
    if (name === 'Coen') await expectDone(one, 'Je concept is bewaard.')
  }
  const panel = conflictPanel(other)
  await expect(panel).toContainText('Kies per vraag welke we gebruiken.')
  await expect(panel.getByRole('button')).toHaveCount(1)
  const question = (name: string) => panel.getByRole('group', { name })
  await expect(question('Wat is de kernvraag?').getByRole('radio', { name: 'Gebruik mijn tekst' })).toBeChecked()
  await question(OWN.Coen).getByRole('radio', { name: 'Gebruik de andere tekst' }).check()
  await expectAccessible(other)
  await panel.getByRole('button', { name: 'Bewaar met deze keuzes' }).click()
  await expectDone(other, 'Je concept is bewaard.')
  await expect(core(other)).toHaveValue('Kernvraag van Ada')
  await expect(other.getByLabel(OWN.Coen)).toHaveValue('Waarom volgens Coen')
  for (const [label, name] of [[OWN.Ada, 'Ada'], [OWN.Bo, 'Coen']] as const) await expect(other.getByLabel(label, { exact: true })).toHaveValue(`Alleen van ${name}`)
})

test('a choice that need not be made is emptied again', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.PROFESSIONAL)
  const sheet = `/c/${slug}/plan/werkbladen/F5.2`
  await page.goto(sheet)
  const often = page.getByRole('group', { name: 'Hoe vaak zie je dit?' })
  await often.getByRole('radio').first().check()
  await save(page)
  await expectDone(page, 'Je concept is bewaard.')
  // Anew, so that what is said next is about the next.
  await page.goto(sheet)
  await expect(often.getByRole('radio').first()).toBeChecked()
  await often.getByRole('radio', { name: 'Geen keuze' }).check()
  await save(page)
  await expectDone(page, 'Je concept is bewaard.')
  await page.goto(sheet)
  await expect(often.getByRole('radio').first()).not.toBeChecked()
  await expect(page.getByRole('group', { name: 'Waar gaat het over?' }).getByRole('radio', { name: 'Geen keuze' })).toHaveCount(0)
})

test('the sheets about money say who else has them open and put together what two people wrote @script', async ({ visit }) => {
  test.slow()
  const workspace = await filledWorkspace('Geldsamen')
  const { slug, people, ids } = workspace
  const [page, other] = [await visit(people.COORDINATOR), await visit(await join(workspace, 'COORDINATOR', 'Ada'), 'phone')]
  for (const [key, over, mine, theirs] of [['F4.7', ids.moneyFlowId, 'Waar is het geld voor?', 'Welke regel staat in de weg?'], ['F5.7', ids.goalId, 'Waar komt dat bedrag vandaan?', 'Wat is niet in euro’s te zeggen?']] as const) {
    const sheet = `/c/${slug}/plan/werkbladen/${key}?over=${over}`
    await page.goto(sheet)
    await other.goto(sheet)
    await expect(other.locator('.company')).toContainText('Ook op dit blad:')
    await expect(page.locator('.company')).toContainText('Ook op dit blad: Ada.', { timeout: 30_000 })
    await other.getByLabel(theirs).fill('Van Ada')
    await save(other)
    await expectDone(other, 'Je concept is bewaard.')
    await expect(page.locator('.company')).toContainText(/Ada bewaarde iets: .+ uur\./, { timeout: 30_000 })
    await page.getByLabel(mine).fill('Van Coen')
    await save(page)
    await expectDone(page, 'Iemand anders veranderde intussen ook iets.')
    await expect(page.getByLabel(mine)).toHaveValue('Van Coen')
    await expect(page.getByLabel(theirs)).toHaveValue('Van Ada')
  }
})
