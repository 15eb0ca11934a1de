import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, expectNotThere, heading, mailAbout, rankersOf, test } from '../support/test'

// Parents and professionals each put in order what is needed most; the two orders stand side by side, and who answered hears
// what was decided with them.

const FIRST = 'Op 1: dit moet als eerste'

test('the coordinator asks, parents and professionals answer, and the two orders stand side by side', async ({ visit }) => {
  const workspace = await emptyWorkspace('Rangbrug')
  const { slug, people } = workspace
  const coordinator = await visit(people.COORDINATOR)
  await coordinator.goto(`/c/${slug}/opgaven`)
  await coordinator.getByRole('link', { name: 'Wat is het hardst nodig?' }).click()
  await heading(coordinator, 'Wat is het hardst nodig?')
  await expect(coordinator.getByText('Er is nog niets gevraagd')).toBeVisible()
  await expectAccessible(coordinator)
  await coordinator.getByRole('link', { name: 'Stel een nieuwe vraag' }).click()
  await heading(coordinator, 'Vraag wat het hardst nodig is')
  await expectAccessible(coordinator)
  await coordinator.getByLabel('Wat nog meer?').fill('Wachttijd\nEén gezicht')
  await coordinator.getByRole('button', { name: 'Stel de vraag' }).click()
  await expect(errorSummary(coordinator)).toContainText('Kies of schrijf minstens drie dingen')
  await coordinator.getByLabel('Wat nog meer?').fill('Wachttijd\nEén gezicht\nSpeelplek\nFormulieren')
  await coordinator.getByRole('button', { name: 'Stel de vraag' }).click()
  await expectDone(coordinator, 'De vraag staat open.')
  const address = new URL(coordinator.url()).pathname
  await expect(coordinator.getByText('Wie wat kiest, ziet niemand.')).toBeVisible()
  await expectAccessible(coordinator)

  const expert = await visit(people.EXPERIENCE_EXPERT, 'phone')
  await expert.goto(`/c/${slug}`)
  await expert.getByRole('link', { name: 'Wat is het hardst nodig?' }).click()
  await expert.getByRole('link', { name: 'Wat moet er als eerste beter?' }).click()
  await expert.getByRole('button', { name: 'Geef mijn antwoord' }).click()
  await expect(errorSummary(expert).getByRole('link')).toHaveText(['Kies wat op 1 komt', 'Kies wat op 2 komt', 'Kies wat op 3 komt'])
  await expert.getByLabel(FIRST).selectOption('Formulieren')
  await expert.getByLabel('Op 2', { exact: true }).selectOption('Formulieren')
  await expert.getByLabel('Op 3', { exact: true }).selectOption('Speelplek')
  await expert.getByRole('button', { name: 'Geef mijn antwoord' }).click()
  await expect(errorSummary(expert)).toContainText('Dit koos je al. Kies hier iets anders.')
  await expectAccessible(expert)
  await expert.getByLabel('Op 2', { exact: true }).selectOption('Wachttijd')
  await expert.getByRole('button', { name: 'Geef mijn antwoord' }).click()
  await expectDone(expert, 'Je antwoord is bewaard.')
  await expert.getByLabel(FIRST).selectOption('Wachttijd')
  await expert.getByLabel('Op 2', { exact: true }).selectOption('Eén gezicht')
  await expert.getByRole('button', { name: 'Verander mijn antwoord' }).click()
  await expectDone(expert, 'Je antwoord is bewaard.')
  await expectAccessible(expert)

  const roundId = address.split('/').at(-1) ?? ''
  await rankersOf(workspace, 'EXPERIENCE_EXPERT', ['Kiezel', 'Wolk', 'Merel', 'Duin'], roundId, [0, 1, 2])
  await rankersOf(workspace, 'PROFESSIONAL', ['Tom', 'Ruth', 'Bo', 'Mo', 'Sam'], roundId, [3, 1, 2])

  await coordinator.goto(address)
  await expect(coordinator.getByRole('heading', { name: 'De twee lijsten naast elkaar' })).toHaveCount(0)
  await coordinator.getByRole('button', { name: 'Sluit deze vraag' }).click()
  await expectDone(coordinator, 'De vraag is gesloten.')
  await expect(coordinator.getByText('Ouders zetten ‘Wachttijd’ op plaats 1, professionals op plaats 4.')).toBeVisible()
  await expect(coordinator.getByRole('row').filter({ hasText: 'Eén gezicht' })).toContainText('2')
  await expectAccessible(coordinator)
  await expert.goto(address)
  await expect(expert.getByText('Nog niet besloten wat hiermee gebeurt.')).toBeVisible()
  await coordinator.getByRole('button', { name: 'Vertel wat er is besloten' }).click()
  await expect(errorSummary(coordinator)).toContainText('Schrijf wat er is besloten')
  await coordinator.getByLabel('Wat is er besloten, en waarom?').fill('We beginnen met de wachttijd.')
  await coordinator.getByRole('button', { name: 'Vertel wat er is besloten' }).click()
  await expectDone(coordinator, 'Wie antwoord gaf, hoort dit nu.')
  const mail = await mailAbout(people.EXPERIENCE_EXPERT.email, 'Besloten in Rangbrug')
  expect(mail.text).not.toContain('wachttijd')
  for (const person of [people.EXPERIENCE_EXPERT, people.ALDERMAN, people.POLICY_ADVISER]) {
    const page = await visit(person)
    await page.goto(address)
    await expect(page.getByText('We beginnen met de wachttijd.')).toBeVisible()
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
    await expectAccessible(page)
  }
  for (const person of [people.SUPPORTER, people.PRIVACY_OFFICER]) {
    const page = await visit(person)
    await page.goto(address)
    await heading(page, 'Deze pagina is voor een andere rol')
  }
  await expectNotThere(await visit((await emptyWorkspace()).people.COORDINATOR), address)
})

test('the demo: what parents wanted first, and what came of it', async ({ visitDemo }) => {
  const page = await visitDemo('meerbrug-ervaringsdeskundige', 'phone')
  await page.getByRole('link', { name: 'Wat is het hardst nodig?' }).click()
  await expect(page.getByText('Je gaf nog geen antwoord')).toBeVisible()
  await page.getByRole('link', { name: 'Wat moet er als eerste beter voor jonge ouders?' }).click()
  await expect(page.getByText('Ouders zetten ‘Sneller hulp als je belt’ op plaats 1, professionals op plaats 4.')).toBeVisible()
  await expect(page.getByText('binnen twee dagen terugbellen')).toBeVisible()
  await expectAccessible(page)
})
