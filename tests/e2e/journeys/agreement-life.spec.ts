import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { dayFromNow, errorSummary, expectDone, fillDay } from '../support/forms'
import { agreementInForce, expect, heading, test } from '../support/test'

// What becomes of an agreement after signing: each afspraak goes its way, otherwise is allowed with a reason.

const PROMISE = 'Belt binnen een dag terug'

async function say(page: Page, what: string | RegExp, done: string, why?: string): Promise<void> {
  await page.getByRole('radio', { name: what }).check()
  if (why) await page.getByLabel('Waarom?').fill(why)
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expectDone(page, done)
}

const TOLD = 'Het staat in het verhaal van deze afspraak.'

test('an afspraak lands, runs, becomes self-evident and is taken up again; everybody reads its story', async ({ visit }) => {
  const { slug, people, worker, other, agreementId } = await agreementInForce('Landbrug')
  const page = await visit(worker, 'phone')
  await page.goto(`/c/${slug}/afspraken/${agreementId}`)
  await page.getByRole('link', { name: `Zo gaat het met deze afspraak: ${PROMISE}` }).click()
  await heading(page, PROMISE)
  await expect(page.getByRole('region', { name: 'Hoe het nu staat' })).toContainText('Dit is afgesproken.')
  await expect(page.getByRole('region', { name: 'Het verhaal van deze afspraak' })).toContainText('Er is nog niets veranderd')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expect(errorSummary(page)).toContainText('Kies wat er is veranderd')
  await say(page, /^Geland/, TOLD)
  await say(page, /^Loopt/, TOLD, 'De lijst hangt bij de balie')
  await say(page, /^Vanzelfsprekend/, 'Dit is vanzelfsprekend geworden.')
  await expect(page.getByRole('heading', { name: 'Gelukt: dit is vanzelfsprekend geworden' })).toBeVisible()
  await expectAccessible(page)

  // Nothing is final: with a reason it is taken up again.
  await page.getByRole('radio', { name: /^Loopt, opnieuw/ }).check()
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expect(errorSummary(page)).toContainText('Schrijf waarom. Zo kan iedereen het volgen.')
  await expect(page.getByRole('radio', { name: /^Loopt, opnieuw/ })).toBeChecked()
  await page.getByLabel('Waarom?').fill('Bel moeder terug op 06 12345678')
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expect(page.getByText(/telefoonnummer/).first()).toBeVisible()
  await say(page, /^Loopt, opnieuw/, TOLD, 'Er zijn nieuwe mensen aan de balie')

  // Whoever does not do it reads along, and hears who can.
  const reader = await visit(other, 'phone')
  await reader.goto(page.url())
  await expect(reader.getByRole('region', { name: 'Het verhaal van deze afspraak' }).getByRole('listitem')).toHaveCount(4)
  await expect(reader.getByRole('region', { name: 'Het verhaal van deze afspraak' })).toContainText('Er zijn nieuwe mensen aan de balie')
  await expect(reader.getByRole('main')).toContainText('Dat kan alleen Opvang, of de coördinator.')
  await expect(reader.getByRole('button', { name: 'Leg dit vast' })).toHaveCount(0)
  const alderman = await visit(people.ALDERMAN)
  await alderman.goto(page.url())
  await heading(alderman, PROMISE)
  await expectAccessible(alderman)
})

test('it goes differently for a while: with what parents notice, and it ends as agreed again or as a wish', async ({ visit }) => {
  const { slug, people, worker, executive, agreementId, commitmentId } = await agreementInForce('Andersbrug')
  const here = `/c/${slug}/afspraken/${agreementId}/afspraak/${commitmentId}`
  const page = await visit(worker, 'phone')
  const note = async (why: string) => {
    await page.goto(here)
    await page.getByRole('link', { name: 'Het gaat even anders' }).click()
    await heading(page, 'Het gaat even anders')
    await page.getByLabel('Waarom gaat het anders?').fill(why)
    await page.getByLabel('Wat winnen of verliezen ouders?').fill('Ouders wachten een dag langer')
    await fillDay(page, 'Tot en met welke dag?', 20)
    await page.getByRole('button', { name: 'Leg vast dat het anders gaat' }).click()
    await expectDone(page, 'Het staat erbij: het gaat even anders.')
  }
  await page.goto(`${here}/afwijking`)
  await page.getByRole('button', { name: 'Leg vast dat het anders gaat' }).click()
  await expect(errorSummary(page)).toContainText('Schrijf wat ouders winnen of verliezen')
  await expectAccessible(page)
  await note('Twee collega’s zijn ziek')
  await expect(page.getByRole('region', { name: 'Hoe het nu staat' })).toContainText('Dat mag: de overeenkomst is leidend, niet heilig.')
  await expect(page.getByRole('region', { name: 'Wanneer het anders ging' })).toContainText(dayFromNow(20))
  await expectAccessible(page)

  // The executive of the same partner ends it.
  const director = await visit(executive)
  await director.goto(here)
  await director.getByRole('link', { name: 'Sluit dit af' }).click()
  await heading(director, 'Hoe loopt dit af?')
  await expectAccessible(director)
  await director.getByRole('radio', { name: /^Het gaat weer zoals afgesproken/ }).check()
  await director.getByRole('button', { name: 'Sluit dit af' }).click()
  await expectDone(director, 'Dit is afgesloten.')
  await expect(director.getByRole('region', { name: 'Hoe het nu staat' })).toContainText('Het gebeurt zoals afgesproken.')

  // A second time it ends in a wish, which the coordinator finds with the agreement.
  await note('Niemand belt nog, iedereen appt')
  await director.goto(here)
  await director.getByRole('link', { name: 'Sluit dit af' }).click()
  await heading(director, 'Hoe loopt dit af?')
  await director.getByRole('radio', { name: /^De afspraak moet anders worden/ }).check()
  await director.getByRole('button', { name: 'Sluit dit af' }).click()
  await expect(errorSummary(director)).toContainText('Schrijf wat er moet komen te staan')
  await director.getByLabel('Wat moet er komen te staan?').fill('Antwoordt binnen een dag')
  await director.getByRole('button', { name: 'Sluit dit af' }).click()
  await expectDone(director, 'Dit is afgesloten.')
  const coordinator = await visit(people.COORDINATOR)
  await coordinator.goto(`/c/${slug}/afspraken/${agreementId}`)
  await expect(coordinator.getByRole('region', { name: 'Wensen voor de volgende versie' })).toContainText('Antwoordt binnen een dag')
  await expectAccessible(coordinator)
})

test('each partner says per layer whether it landed; the board sees where, and silence is no yes', async ({ visit }) => {
  const { slug, people, worker, executive, agreementId } = await agreementInForce('Geelandbrug')
  const here = `/c/${slug}/afspraken/${agreementId}`
  const page = await visit(worker, 'phone')
  await page.goto(here)
  await page.getByRole('link', { name: 'Beantwoord de vraag' }).click()
  await heading(page, 'Is het geland bij Opvang?')
  await expectAccessible(page)
  await page.getByRole('radio', { name: /^Ja/ }).check()
  await page.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expect(errorSummary(page)).toContainText('Schrijf in één zin wat er maandag anders gaat')
  await expect(page.getByRole('radio', { name: /^Ja/ })).toBeChecked()
  await page.getByLabel('Wat gaat er maandag anders?').fill('De balie belt dezelfde dag terug')
  await page.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expectDone(page, 'Het antwoord staat erbij.')
  await expect(page.getByRole('region', { name: 'Wat er eerder is gezegd' })).toContainText('De balie belt dezelfde dag terug')
  await expectAccessible(page)

  const director = await visit(executive)
  await director.goto(`${here}/geland/antwoord`)
  await director.getByRole('radio', { name: 'Bestuur' }).check()
  await director.getByRole('radio', { name: /^Nog niet/ }).check()
  await director.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expectDone(director, 'Het antwoord staat erbij.')
  await heading(director, 'Waar is het geland?')

  // The coordinator writes down what a manager of the other partner said.
  const coordinator = await visit(people.COORDINATOR)
  await coordinator.goto(here)
  await coordinator.getByRole('link', { name: 'Bekijk waar het geland is' }).click()
  await heading(coordinator, 'Waar is het geland?')
  await coordinator.getByRole('link', { name: 'Leg een antwoord vast' }).click()
  await heading(coordinator, 'Is het geland?')
  await coordinator.getByLabel('Welke partner?').selectOption('Bibliotheek')
  await coordinator.getByRole('radio', { name: 'Management' }).check()
  await coordinator.getByRole('radio', { name: /^Deels/ }).check()
  await coordinator.getByLabel('Wat gaat er maandag anders?').fill('Het team bespreekt het')
  await coordinator.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expect(errorSummary(coordinator)).toContainText('Schrijf in welke functie iemand dit zei')
  await coordinator.getByLabel('Wie zei dit?').fill('teamleider')
  await coordinator.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expectDone(coordinator, 'Het antwoord staat erbij.')

  const alderman = await visit(people.ALDERMAN, 'phone')
  await alderman.goto(`${here}/geland`)
  await expect(alderman.getByRole('main')).toContainText('1 laag geland, 1 deels, 1 nog niet. 2 lagen hebben nog niet geantwoord.')
  await expect(alderman.getByRole('row', { name: /^Opvang/ })).toContainText('De balie belt dezelfde dag terug')
  await expect(alderman.getByRole('row', { name: /^Bibliotheek/ })).toContainText('teamleider, opgeschreven door Coen')
  await expect(alderman.getByRole('row', { name: /^Bibliotheek/ })).toContainText('Niemand om te vragen')
  await expectAccessible(alderman)
})
