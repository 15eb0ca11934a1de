import type { Page } from '@playwright/test'
import { authenticator, setUpApp } from '../support/codes'
import { expectDone } from '../support/forms'
import { administrator, askedEarlier, emptyWorkspace, expect, giveApp, linkIn, mailAbout, test, withoutFactor } from '../support/test'

/** Asks to be let in without the phone. Returns the number of the request, to say when somebody calls. */
async function askForHelp(page: Page, slug: string): Promise<string> {
  await page.goto(`/c/${slug}`)
  await page.getByRole('link', { name: 'Ik heb mijn telefoon niet meer' }).click()
  await page.getByRole('button', { name: 'Vraag om hulp' }).click()
  await expect(page.getByRole('heading', { name: 'Je verzoek is verstuurd' })).toBeVisible()
  const number = /Nummer van je verzoek: (\w{6})\./.exec(await page.getByRole('main').innerText())?.[1]
  if (!number) throw new Error('The page says no number.')
  return number
}

// Noor lost her phone, and she is the only coordinator: Robin, who administers the platform, decides.

test('a coordinator with nobody to ask gets back in when an administrator says so, after a day', async ({ visit }) => {
  const { slug, people: { COORDINATOR: noor } } = await emptyWorkspace('Sleutelbrug')
  await giveApp(noor)
  const page = await visit(await withoutFactor(noor))
  const number = await askForHelp(page, slug)
  expect((await mailAbout(noor.email, 'wil je tweede stap laten weghalen')).text).toContain('Heb jij dit niet gevraagd?')

  const robin = await visit(await administrator('Robin'))
  await robin.goto('/beheer')
  await robin.getByRole('link', { name: 'Telefoon of sleutel kwijt' }).click()
  const request = robin.getByRole('listitem').filter({ hasText: `Verzoek ${number}` })
  await expect(request).toContainText('Geen coördinator die kan beslissen')
  await expect(request).toContainText('Goedkeuren kan vanaf')
  await expect(request.getByRole('button', { name: `Keur ${number} goed` }), 'not before the owner could see the mail').toHaveCount(0)
  expect(await request.innerText()).not.toContain(noor.email)
  await askedEarlier(noor, 25)
  await robin.reload()
  await request.getByRole('button', { name: `Keur ${number} goed` }).click()
  await expectDone(robin, 'Je hebt het goedgekeurd.')
  await mailAbout(noor.email, 'Je kunt weer inloggen')
  await page.goto(`/c/${slug}`)
  await expect(page, 'signed out everywhere').toHaveURL(/\/inloggen\?naar=/)
  await page.getByLabel('Je e-mailadres').fill(noor.email)
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await page.goto(linkIn(await mailAbout(noor.email, 'Je link om in te loggen')))
  await page.getByRole('button', { name: 'Log mij in' }).click()
  await setUpApp(page)
})

test('a coordinator reads the number that is said on the phone; who finds the phone after all needs nobody', async ({ visit }) => {
  const { slug, people: { COORDINATOR: noor, PROFESSIONAL: samir } } = await emptyWorkspace('Nummerbrug')
  const app = authenticator(await giveApp(samir))
  const page = await visit(await withoutFactor(samir))
  const number = await askForHelp(page, slug)

  const coordinator = await visit(noor)
  await coordinator.goto(`/c/${slug}/leden/toegang`)
  await expect(coordinator.getByRole('listitem').filter({ hasText: `Nummer van het verzoek: ${number}` })).toBeVisible()

  await page.getByRole('link', { name: 'Terug naar de code' }).click()
  await page.getByLabel('Code uit je app').fill(await app.next())
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page).toHaveURL(new RegExp(`/c/${slug}`))
  await coordinator.reload()
  await expect(coordinator.getByRole('heading', { name: 'Niemand wacht op je' })).toBeVisible()
})
