import type { Locator, Page } from '@playwright/test'
import { expectDone } from '../support/forms'
import { emptyWorkspace, expect, heading, test } from '../support/test'

// From a vuurtje to a goal that runs, by somebody who never did it before. Each fact is typed once; wherever it is needed or
// shown again it stands there already.

/** Types every fact once and knows where each has to come back. */
function scribe(page: Page) {
  const said = new Map<string, string>()
  // What may stay empty says so behind its question.
  const field = (label: string): Locator => page.getByRole('main').getByLabel(new RegExp(`^${label.replace(/[?.]/g, '\\$&')}( |\\(|$)`)).first()
  return {
    /** Something new: the field is empty, and its mark was never typed. */
    type: async (label: string, mark: string): Promise<void> => {
      expect([...said.values()], `${mark} is typed once`).not.toContain(mark)
      await expect(field(label), `nobody knows this yet: ${label}`).toHaveValue('')
      await field(label).fill(mark)
      said.set(label, mark)
    },
    /** Something that was said before: it stands there. */
    given: async (label: string, mark: string): Promise<void> => {
      expect([...said.values()]).toContain(mark)
      await expect(field(label), `this was said before: ${label}`).toHaveValue(mark)
    },
    shows: async (...marks: readonly string[]): Promise<void> => {
      for (const mark of marks) await expect(page.getByRole('main'), `${page.url()} shows ${mark}`).toContainText(mark)
    },
    /** Everything that has to be filled in is, by hand or by the house. */
    nothingEmpty: async (): Promise<void> => {
      await expect(page.getByRole('alert').getByRole('link')).toHaveCount(0)
    },
    press: (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click(),
  }
}

// As long as it may be, so that what fits on one sheet fits on the next.
const SPARK = `Merk vuurtje ${'kinderen komen zonder ontbijt naar school en daar wil ik morgen iets aan doen met de buurt en de school '.repeat(2)}`.slice(0, 139).trim().padEnd(140, '.')
const GROUP = 'Merk groep drie tot en met acht'
const FIRST_STEP = 'Merk eerste stap: koffie met de conciërge'
const GOAL = 'Merk doel: veertig gezinnen weten wie zij bellen'

test('a newcomer gets from a vuurtje to a goal that runs, and types nothing twice', async ({ visit }) => {
  test.slow()
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  const { type, given, shows, nothingEmpty, press } = scribe(page)

  await page.goto(`/c/${slug}/plan/stap/1`)
  await page.getByRole('link', { name: 'Vuurtjeskaart', exact: true }).click()
  await heading(page, 'Vuurtjeskaart')
  await type('In één zin: wat raakt jou?', SPARK)
  await type('Wat zie je gebeuren?', 'Merk lege trommels')
  await type('Om welke kinderen of gezinnen gaat het, als groep?', GROUP)
  await page.getByRole('checkbox', { name: '4–12 jaar' }).check()
  await type('Waar is het?', 'Merk plein')
  await type('Waarom nu?', 'Merk winter')
  for (const one of ['Hoe leuk is het om te doen?', 'Hoe belangrijk is het?', 'Hoe nodig is het?']) await page.getByRole('group', { name: one }).getByRole('radio', { name: '5' }).check()
  await type('Wie zou je morgen bellen?', 'Merk conciërge')
  await type('Wat is de eerste stap?', FIRST_STEP)
  await type('Binnen hoeveel dagen?', '7')
  await press('Steek dit vuurtje aan')
  await shows(SPARK, GROUP, 'Merk lege trommels', 'Merk plein', 'Merk winter', 'Merk conciërge', FIRST_STEP)

  await page.getByRole('link', { name: `Maak er een opgave van ${SPARK}` }).click()
  await heading(page, 'Nieuwe opgave')
  await given('Wat is de opgave?', SPARK)
  await given('Voor wie?', GROUP)
  await expect(page.getByRole('checkbox', { name: '4–12 jaar' })).toBeChecked()
  await type('Wat zeggen ouders dat ze nodig hebben?', 'Merk ouders zeggen: één vast gezicht')
  await press('Sla de opgave op')
  await expectDone(page, 'De opgave is opgeslagen.')
  await shows(SPARK, GROUP, 'Merk ouders zeggen: één vast gezicht')
  const challenge = page.url().split('?')[0] ?? ''

  await page.getByRole('link', { name: 'Vraag achter de vraag' }).click()
  await given('Met welke vraag beginnen jullie?', SPARK)
  await type('Waarom is dat zo?', 'Merk ze slapen laat')
  await type('En waarom is dat?', 'Merk onrust in huis')
  await type('En waarom dat weer?', 'Merk zorgen over geld')
  await page.getByRole('radio', { name: 'Bij de kern: dit ligt eronder' }).check()
  await type('Welke oplossing hadden jullie al?', 'Merk ontbijt op school')
  await type('Wat is de kernvraag?', 'Merk wie helpt op tijd met geldzorgen?')
  await page.getByRole('checkbox', { name: 'Een ouder' }).check()
  await press('Dit is onze kernvraag')
  await expectDone(page, 'Het blad is bewaard.')
  await shows('Merk ze slapen laat', 'Merk onrust in huis', 'Merk zorgen over geld', 'Merk ontbijt op school', 'Merk wie helpt op tijd met geldzorgen?')
  await page.goto(`/c/${slug}/plan/bladen`)
  await shows('Merk ontbijt op school')

  await page.goto(challenge)
  await shows('Merk wie helpt op tijd met geldzorgen?')
  await page.getByRole('link', { name: 'Haalbaar doel' }).click()
  await expect(page.getByLabel('Bij welke opgave hoort het?').locator('option:checked')).toHaveText(SPARK)
  await given('Voor wie is het?', GROUP)
  await type('Wat is het doel?', GOAL)
  await page.getByLabel('Wat tellen jullie?').selectOption('gezinnen')
  await type('Hoe gaan jullie meten?', 'Merk bellijst')
  await type('Streefwaarde: waar willen jullie heen?', '40')
  await expect(page.getByRole('group', { name: 'Wanneer is het klaar?' }).getByLabel('Jaar')).toHaveValue(/^20\d\d$/)
  await expect(page.getByLabel('Wie is de trekker?').locator('option:checked')).not.toHaveText('')
  await type('Wat laten jullie voor nu?', 'Merk geen nieuwe app')
  await type('Wanneer stoppen jullie?', 'Merk als niemand belt')
  await press('Maak dit ons doel')
  await nothingEmpty()
  await heading(page, GOAL)
  await shows(GROUP, 'Merk bellijst', 'Merk geen nieuwe app', 'Merk als niemand belt')
  const goal = page.url().split('?')[0] ?? ''

  await page.getByRole('link', { name: 'Bekijk de oudertoets' }).click()
  await type('Wat schiet de ouder hiermee op?', 'Merk je belt één nummer')
  await type('Waaraan merkt de ouder het?', 'Merk er wordt opgenomen')
  await type('Wat is hier lastig aan voor de ouder?', 'Merk je moet zelf bellen')
  await press('Sla het antwoord op')
  await expectDone(page, 'Het antwoord staat bij het doel.')
  await shows('Merk je belt één nummer', 'Merk er wordt opgenomen', 'Merk je moet zelf bellen')
  await page.getByRole('radio', { name: /^Ja/ }).check()
  await type('Waarom vond die persoon dat?', 'Merk dat had mij geholpen')
  await page.getByRole('radio', { name: 'Een ouder' }).check()
  await press('Leg het oordeel vast')
  await shows('Merk dat had mij geholpen')

  await page.goto(`${goal}/stand`)
  await page.getByRole('radio', { name: 'Dit doel start' }).check()
  await press('Leg dit vast')
  await nothingEmpty()
  await expectDone(page, 'De nieuwe stand van het doel is vastgelegd.')
  await shows(GOAL, GROUP, 'Merk je belt één nummer')

  // The first step that was named at the beginning is what is done now.
  await page.goto(`/c/${slug}/vuurtjes`)
  await page.getByRole('link', { name: `Zet de eerste stap bij de acties ${SPARK}` }).click()
  await given('Wat?', FIRST_STEP)
  await expect(page.getByRole('radio', { name: 'Ga ik doen' })).toBeChecked()
  await expect(page.locator('select[name=goalId] option:checked')).toHaveText(GOAL)
  await page.locator('input[name=preventionType]').first().check()
  await press('Leg de actie vast')
  await expect(page).toHaveURL(/gelukt=/)
  await page.goto(`/c/${slug}/acties`)
  await shows(FIRST_STEP)

  // Wherever the goal is told: with the goals, with the opgave, on the start page, at the gate, and to the alderman.
  for (const address of [`/c/${slug}/doelen`, challenge]) {
    await page.goto(address)
    await shows(GOAL)
  }
  await page.goto(`/c/${slug}`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Kies één haalbaar doel' })).toContainText('Gedaan')
  await page.goto(`/c/${slug}/plan/stap/3/poort`)
  await shows('Eén doel loopt')
  const alderman = await visit(people.ALDERMAN)
  await alderman.goto(goal)
  for (const mark of [GOAL, GROUP, 'Merk je belt één nummer']) await expect(alderman.getByRole('main')).toContainText(mark)
})
