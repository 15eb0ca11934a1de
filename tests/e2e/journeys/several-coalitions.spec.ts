import { expectAccessible } from '../support/axe'
import { expectDone } from '../support/forms'
import { alsoIn, emptyWorkspace, expect, filledWorkspace, heading, suspend, test } from '../support/test'

// One person in several coalitions: one account, another role in each, one list of what waits over all of them.

test('one list of what waits over all my coalitions, and a way from one to the other', async ({ visit, hasScript }) => {
  const first = await filledWorkspace('Wachtbrug')
  const second = await filledWorkspace('Tweedebrug')
  await alsoIn(second, first.people.COORDINATOR, 'ALDERMAN', 'Wethouder Coen')
  const page = await visit(first.people.COORDINATOR, 'phone')
  await page.goto(`/c/${first.slug}`)
  await page.getByRole('link', { name: 'Andere coalitie' }).click()
  // An alderman somewhere: "u".
  await heading(page, 'Uw coalities')
  const mine = page.getByRole('list', { name: 'Uw coalities' })
  await expect(mine.getByRole('link')).toHaveText([/^Tweedebrug\s*Wethouder Coen, Wethouder$/, /^Wachtbrug\s*Coen, Coördinator$/])
  const waiting = page.getByRole('region', { name: 'Wacht op u' }).getByRole('listitem')
  await expect(waiting).toHaveCount(3)
  await expect(waiting.filter({ hasText: 'Eén vraag aan u als wethouder' })).toContainText('Tweedebrug')
  await expect(waiting.filter({ hasText: 'Eén signaal beantwoorden' })).toContainText('Wachtbrug')
  await expectAccessible(page)
  if (hasScript) expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  await waiting.filter({ hasText: 'Eén signaal' }).getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/c/${first.slug}/signalen$`))
  // The role of the one gives nothing in the other.
  await page.goto(`/c/${second.slug}/signalen`)
  await heading(page, 'Deze pagina is voor een andere rol')
  await page.goto(`/c/${second.slug}/cijfers`)
  await expect(page.getByRole('link', { name: 'Andere coalitie' })).toBeVisible()
})

test('who belongs to one coalition is asked nothing', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}`)
  await expect(page.getByRole('link', { name: 'Andere coalitie' })).toHaveCount(0)
  await page.goto('/mijn/start')
  await expect(page).toHaveURL(new RegExp(`/c/${slug}$`))
})

test('leaving one coalition leaves the other; a suspended one is not shown', async ({ visit, baseURL }) => {
  const first = await emptyWorkspace('Blijfbrug')
  const second = await emptyWorkspace('Wegbrug')
  const third = await emptyWorkspace('Slotbrug')
  const person = first.people.PROFESSIONAL
  const membershipId = await alsoIn(second, person, 'POLICY_ADVISER', 'Prue van ver')
  await alsoIn(third, person, 'POLICY_ADVISER', 'Prue')
  const page = await visit(person)
  await page.goto('/mijn')
  const links = page.getByRole('list', { name: 'Jouw coalities' }).getByRole('link')
  await expect(links).toHaveCount(3)
  await suspend(third)
  await page.goto('/mijn')
  await expect(links).toHaveText([/^Blijfbrug/, /^Wegbrug/])

  const coordinator = await visit(second.people.COORDINATOR)
  await coordinator.goto(`/c/${second.slug}/leden/${membershipId}/vertrek`)
  await coordinator.getByLabel('Waarom stopt dit?').fill('Andere baan')
  await coordinator.getByRole('button', { name: 'Beëindig het lidmaatschap' }).click()
  await expectDone(coordinator, 'Het lidmaatschap is beëindigd.')
  // All sessions end, of whatever coalition; what is left is found after signing in again.
  await page.goto(`/c/${second.slug}`)
  await expect(page).toHaveURL(/\/inloggen\?naar=/)
  expect((await page.request.get(`${baseURL}/mijn`, { maxRedirects: 0 })).headers().location).toContain('/inloggen')
})

test('the demo has somebody in two coalitions', async ({ visitDemo }) => {
  const page = await visitDemo('meerbrug-twee')
  await page.goto('/mijn')
  await expect(page.getByRole('list', { name: 'Jouw coalities' }).getByRole('link')).toHaveText([/^Meerbrug\s*Lotte, Professional$/, /^Zandrijk\s*Lotte Visser, Beleidsadviseur$/])
})
