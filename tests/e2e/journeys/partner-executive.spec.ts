import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { expect, filledWorkspace, heading, join, linkIn, mailAbout, test } from '../support/test'

// Who signs for an organisation does so in the workspace, with the same weight as through the link in the mail.

test('a partner executive reads what waits, signs, and it stands with their name', async ({ visit }) => {
  const workspace = await filledWorkspace('Handbrug')
  const { slug, ids } = workspace
  const ingrid = await join(workspace, 'PARTNER_EXECUTIVE', 'Ingrid Smit', ids.partnerIds[0])
  const page = await visit(ingrid, 'phone')
  await page.goto(`/c/${slug}`)
  await heading(page, 'Dag Ingrid Smit')
  await expect(page.getByRole('region', { name: 'Wat jouw organisatie afsprak' })).toContainText('Afspraak Handbrug')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Lees en teken' }).click()
  await heading(page, 'Overeenkomst Handbrug')
  await expect(page.getByRole('heading', { name: 'Wacht op de handtekening van Eerste Handbrug' })).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByLabel('Je naam')).toHaveCount(0)
  await page.getByRole('button', { name: 'Teken', exact: false }).click()
  await expect(errorSummary(page).getByRole('link')).toHaveCount(2)
  await page.getByLabel('Je functie').fill('directeur')
  await page.getByRole('checkbox', { name: /^Ik mag namens/ }).check()
  await page.getByRole('button', { name: 'Teken', exact: false }).click()
  await expectDone(page, 'Je hebt getekend. Dank je.')
  await expect(page.getByText('Ingrid Smit, directeur', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Teken', exact: false })).toHaveCount(0)
  await page.goto(`/c/${slug}`)
  await expect(page.getByText('Er wacht nu niets op de handtekening van je organisatie.')).toBeVisible()

  // The link in the mail shows that it was done, and asks no second time.
  const stranger = await visit('stranger')
  await stranger.goto(linkIn(await mailAbout('eerste@test.example', 'Handbrug')))
  await expect(stranger.getByRole('status')).toContainText('Ingrid Smit')
  await expect(stranger.getByRole('button', { name: 'Teken', exact: false })).toHaveCount(0)
})

test('who belongs to no organisation, or to one that was not asked, has nothing to sign', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Zonderbrug')
  const page = await visit(people.PARTNER_EXECUTIVE)
  await page.goto(`/c/${slug}`)
  await expect(page.getByText('Je hoort nog niet bij een organisatie.')).toBeVisible()
  for (const person of [people.PARTNER_EXECUTIVE, people.COORDINATOR, people.ALDERMAN]) {
    const other = await visit(person)
    await other.goto(`/c/${slug}/afspraken/${ids.signingId}`)
    await heading(other, 'Overeenkomst Zonderbrug')
    await expect(other.getByText(/Wacht op de handtekening van/)).toHaveCount(0)
    await expect(other.getByLabel('Je functie')).toHaveCount(0)
  }
})

test('the demo: a signature of De Waterlelie waits for Ingrid Smit', async ({ visitDemo }) => {
  const page = await visitDemo('meerbrug-bestuurder')
  await heading(page, 'Dag Ingrid Smit')
  await expect(page.getByRole('region', { name: 'Wacht op jouw handtekening' })).toContainText('Samen opgroeien in Meerbrug')
  await page.getByRole('link', { name: 'Lees en teken' }).click()
  await expect(page.getByRole('heading', { name: 'Wacht op de handtekening van Basisschool De Waterlelie' })).toBeVisible()
})
