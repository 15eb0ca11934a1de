import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { expect, filledWorkspace, heading, join, linkIn, mailAbout, test, type Person } from '../support/test'

// An experience expert lets somebody who supports them read along, and stops again.

const REFUSED = 'Deze pagina is voor een andere rol'

test('an experience expert shares one contribution, sees with whom, and stops', async ({ visit }) => {
  const workspace = await filledWorkspace('Deelbrug')
  const { slug, people, ids } = workspace
  const marja = await join(workspace, 'SUPPORTER', 'Marja')
  const page = await visit(people.EXPERIENCE_EXPERT, 'phone')
  const supporter = await visit(marja)
  await supporter.goto(`/c/${slug}`)
  await expect(supporter.getByText('Er is nog niets met je gedeeld')).toBeVisible()
  expect((await supporter.goto(`/c/${slug}/inbreng/${ids.contributionId}`))?.status()).toBe(404)

  await page.goto(`/c/${slug}/inbreng/${ids.contributionId}`)
  await expect(page.getByText('Je deelt dit met Sterre.')).toBeVisible()
  await page.getByRole('link', { name: 'Wie mag dit ook lezen?' }).click()
  await heading(page, 'Wie mag dit ook lezen?')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Deel mijn inbreng' }).click()
  await expect(errorSummary(page).getByRole('link')).toHaveText(['Kies met wie je dit deelt'])
  await page.getByRole('radio', { name: 'Marja' }).check()
  await page.getByRole('button', { name: 'Deel mijn inbreng' }).click()
  await expectDone(page, 'Je deelt deze inbreng nu.')

  // A mail says that there is something, not what.
  const mail = await mailAbout(marja.email, 'Er is iets met je gedeeld in Deelbrug')
  expect(mail.text).not.toContain('Inbreng Deelbrug')
  expect(new URL(linkIn(mail)).pathname).toBe(`/c/${slug}/inbreng`)
  await supporter.goto(`/c/${slug}`)
  await heading(supporter, 'Dag Marja')
  await expect(supporter.getByRole('region', { name: 'Met jou gedeeld' })).toContainText('Inbreng Deelbrug')
  await expectAccessible(supporter)
  await supporter.getByRole('link', { name: 'Alle inbreng' }).click()
  await heading(supporter, 'Met jou gedeeld')
  await supporter.getByRole('link', { name: 'Bekijk' }).click()
  await expect(supporter.getByText('Inbreng Deelbrug')).toBeVisible()
  await expect(supporter.getByText('Pluis', { exact: true })).toBeVisible()
  await expect(supporter.getByRole('main').getByRole('button')).toHaveCount(0)

  await page.getByRole('button', { name: 'Stop met delen met Marja' }).click()
  await expectDone(page, 'Je deelt dit niet meer.')
  expect((await supporter.goto(`/c/${slug}/inbreng/${ids.contributionId}`))?.status()).toBe(404)
  await supporter.goto(`/c/${slug}/inbreng`)
  await expect(supporter.getByText('Inbreng Deelbrug')).toHaveCount(0)
  await page.getByRole('button', { name: 'Stop met delen met Sterre' }).click()
  await page.getByRole('link', { name: 'Terug naar mijn inbreng' }).click()
  await expect(page.getByText('Alleen de coördinator leest dit.')).toBeVisible()
})

test('a supporter reads the answer too, and nothing else of the coalition', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Meeleesbrug')
  const coordinator = await visit(people.COORDINATOR)
  await coordinator.goto(`/c/${slug}/inbreng/${ids.contributionId}`)
  await coordinator.getByRole('radio', { name: 'Overgenomen', exact: false }).first().check()
  await coordinator.getByLabel('Waarom?').fill('We doen het zo.')
  await coordinator.getByLabel('Wat verandert er?').fill('Vanaf morgen.')
  await coordinator.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expectDone(coordinator, 'Het antwoord is verstuurd.')
  const page = await visit(people.SUPPORTER)
  await page.goto(`/c/${slug}/inbreng/${ids.contributionId}`)
  await expect(page.getByText('We doen het zo.')).toBeVisible()
  for (const path of ['doelen', 'plan', 'partners', 'afspraken', 'cijfers', 'signalen', 'acties', 'opgaven', 'logboek', `inbreng/${ids.contributionId}/delen`, `inbreng/${ids.contributionId}/weghalen`]) {
    await page.goto(`/c/${slug}/${path}`)
    await heading(page, REFUSED)
  }
  const sees = async (person: Person) => {
    const other = await visit(person)
    await other.goto(`/c/${slug}/inbreng/${ids.contributionId}/delen`)
    return other
  }
  await heading(await sees(people.EXPERIENCE_EXPERT), 'Wie mag dit ook lezen?')
  for (const person of [people.COORDINATOR, people.PROFESSIONAL, people.ALDERMAN]) await heading(await sees(person), REFUSED)
})

test('the demo: Vlinder shares with Marja', async ({ visitDemo }) => {
  const page = await visitDemo('meerbrug-ondersteuner')
  await heading(page, 'Dag Marja')
  await expect(page.getByRole('region', { name: 'Met jou gedeeld' })).toContainText('Bellen durf ik niet als ik moe ben.')
  await expect(page.getByRole('main')).not.toContainText('Waarom alleen een baby?')
})
