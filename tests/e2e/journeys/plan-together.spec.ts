import type { Page } from '@playwright/test'
import { anotherServer } from '../support/another-server'
import { expectAccessible } from '../support/axe'
import { addChallenge, conflictPanel, expectDone } from '../support/forms'
import { emptyWorkspace, expect, join, test } from '../support/test'

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
