import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { agreementInForce, expect, expectNotThere, heading, test } from '../support/test'

// Aanspreken: first between two partners, then with the core group, then at the board table. Oda (Bibliotheek) speaks to
// Opvang, where Wil works and Ine signs.

const SEEN = 'De balie belt al een maand niet terug'

async function speak(page: Page, slug: string, { agreementId, commitmentId }: { agreementId: string; commitmentId: string }): Promise<string> {
  await page.goto(`/c/${slug}/afspraken/${agreementId}/afspraak/${commitmentId}`)
  await page.getByRole('region', { name: 'Aanspreken' }).getByRole('link', { name: 'Spreek Opvang aan' }).click()
  await heading(page, 'Opvang aanspreken')
  await page.getByLabel('Wat is er te zien?').fill(SEEN)
  await page.getByLabel('Wat betekent dat voor ouders?').fill('Zij bellen drie keer en haken af')
  await page.getByLabel('Wat is de vraag?').fill('Lukt het wel binnen een dag?')
  await page.getByRole('button', { name: 'Verstuur naar Opvang' }).click()
  await expectDone(page, 'Het is verstuurd.')
  return new URL(page.url()).pathname
}

/** Nothing of it: not in the list, not beside the afspraak, not by its address. */
async function expectNothing(page: Page, slug: string, address: string, { agreementId, commitmentId }: { agreementId: string; commitmentId: string }): Promise<void> {
  await page.goto(`/c/${slug}/aanspreken`)
  await expect(page.getByRole('heading', { name: 'Er is nu niets te lezen' })).toBeVisible()
  await page.goto(`/c/${slug}/afspraken/${agreementId}/afspraak/${commitmentId}`)
  await expect(page.getByRole('main')).not.toContainText('Bibliotheek en Opvang')
  await page.goto('/mijn')
  await expect(page.getByRole('main')).not.toContainText('over een afspraak')
  await expectNotThere(page, address)
}

async function answer(page: Page, choice: string, why: string): Promise<void> {
  await page.getByRole('radio', { name: choice }).check()
  await page.getByLabel('Toelichting').fill(why)
  await page.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expectDone(page, 'Het antwoord staat erbij.')
}

async function raise(page: Page, to: string, who: string): Promise<void> {
  await page.getByRole('link', { name: to }).click()
  await heading(page, to)
  await expect(page.getByRole('region', { name: 'Wie leest het vanaf dan?' })).toContainText(who)
  await expect(page.getByRole('main')).toContainText(SEEN)
  await expectAccessible(page)
  await page.getByRole('button', { name: to }).click()
  await expect(errorSummary(page)).toContainText('Schrijf waarom dit een stap verder moet')
  await page.getByLabel('Waarom een stap verder?').fill('We komen er samen niet uit')
  await page.getByRole('button', { name: to }).click()
  await expectDone(page, 'Het is een stap verder.')
}

test('partners speak to each other first; the coordinator reads nothing until it is with the core group, the alderman nothing until the board table', async ({ visit }) => {
  test.slow()
  const one = await agreementInForce('Spreekbrug')
  const { slug, people, worker, other } = one
  const oda = await visit(other, 'phone')
  await oda.goto(`/c/${slug}/afspraken/${one.agreementId}/afspraak/${one.commitmentId}/aanspreken`)
  await expect(oda.getByRole('region', { name: 'Wie leest dit?' })).toContainText('Opvang: Ine en Wil')
  await oda.getByLabel('Wat is er te zien?').fill(SEEN)
  await oda.getByRole('button', { name: 'Verstuur naar Opvang' }).click()
  await expect(errorSummary(oda)).toContainText('Schrijf wat dit voor ouders betekent')
  await expect(oda.getByLabel('Wat is er te zien?')).toHaveValue(SEEN)
  await expectAccessible(oda)
  await oda.getByLabel('Wat betekent dat voor ouders?').fill('Bel moeder op 06 12345678')
  await oda.getByLabel('Wat is de vraag?').fill('Lukt het wel?')
  await oda.getByRole('button', { name: 'Verstuur naar Opvang' }).click()
  await expect(oda.getByText(/telefoonnummer/).first()).toBeVisible()
  const address = await speak(oda, slug, one)
  await expect(oda.getByRole('region', { name: 'Wie leest dit nu?' })).toContainText('Bibliotheek: Oda')
  await expect(oda.getByRole('main')).toContainText('Er is nog geen antwoord. Vanaf')
  await expectAccessible(oda)

  const noor = await visit(people.COORDINATOR)
  const alderman = await visit(people.ALDERMAN, 'phone')
  await expectNothing(noor, slug, address, one)
  await expectNothing(alderman, slug, address, one)

  // Wil finds it under what waits.
  const wil = await visit(worker)
  await wil.goto('/mijn')
  await wil.getByRole('link', { name: 'Er is één vraag over een afspraak van je organisatie' }).click()
  await heading(wil, 'Aanspreken')
  await expectAccessible(wil)
  await wil.getByRole('link', { name: 'Belt binnen een dag terug' }).click()
  await heading(wil, 'Bibliotheek en Opvang')
  await wil.getByRole('radio', { name: 'We kunnen het nu niet, omdat…' }).check()
  await wil.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expect(errorSummary(wil)).toContainText('Schrijf waarom')
  await expect(wil.getByRole('radio', { name: 'We kunnen het nu niet, omdat…' })).toBeChecked()
  await answer(wil, 'We kunnen het nu niet, omdat…', 'Twee mensen zijn ziek')
  await expect(wil.getByRole('button', { name: 'Verstuur het antwoord' })).toHaveCount(0)

  // Oda did not load it anew: she writes over an answer that she did not see.
  await oda.getByLabel('Wat is er afgesproken?').fill('Er wordt gebeld')
  await oda.getByRole('button', { name: 'Het is goed zo' }).click()
  await expect(oda.getByRole('alert').filter({ hasText: 'Er is intussen geantwoord. Lees dat eerst.' })).toBeVisible()
  await expect(oda.getByLabel('Wat is er afgesproken?')).toHaveValue('Er wordt gebeld')
  await expect(oda.getByRole('main')).toContainText('Twee mensen zijn ziek')
  await oda.goto('/mijn')
  await oda.getByRole('link', { name: 'Er is één antwoord op een vraag over een afspraak' }).click()
  await heading(oda, 'Aanspreken')
  await oda.goto(address)
  await raise(oda, 'Leg het voor aan de kerngroep', 'de coördinatoren')
  await noor.goto('/mijn')
  await noor.getByRole('link', { name: 'Er ligt één gesprek over een afspraak bij de kerngroep' }).click()
  await heading(noor, 'Aanspreken')
  await noor.getByRole('link', { name: 'Belt binnen een dag terug' }).click()
  await heading(noor, 'Bibliotheek en Opvang')
  await expect(noor.getByRole('main')).toContainText('Twee mensen zijn ziek')
  await expectAccessible(noor)
  await expectNothing(alderman, slug, address, one)

  await wil.goto(address)
  await answer(wil, 'Het zit anders, omdat…', 'Er wordt wel teruggebeld, maar later')
  await oda.reload()
  await raise(oda, 'Leg het voor aan de bestuurstafel', 'de wethouders en alle bestuurders van partners')
  await alderman.goto(`/c/${slug}/aanspreken`)
  await alderman.getByRole('link', { name: 'Belt binnen een dag terug' }).click()
  await heading(alderman, 'Bibliotheek en Opvang')
  await alderman.getByLabel('Wat is er afgesproken?').fill('De gemeente betaalt een vervanger tot de zomer')
  await alderman.getByRole('button', { name: 'Het is goed zo' }).click()
  await expectDone(alderman, 'Dit is klaar.')
  await expectAccessible(alderman)
  await wil.reload()
  await expect(wil.getByRole('main')).toContainText('De gemeente betaalt een vervanger tot de zomer')
})

test('as long as it is between the two it is taken back without a trace, or settled without others', async ({ visit }) => {
  const one = await agreementInForce('Terugbrug')
  const { slug, people, executive, other } = one
  const oda = await visit(other, 'phone')
  const gone = await speak(oda, slug, one)
  await oda.getByRole('link', { name: 'Neem dit terug' }).click()
  await heading(oda, 'Terugnemen?')
  await expectAccessible(oda)
  await oda.getByRole('button', { name: 'Neem het terug' }).click()
  await expectDone(oda, 'Het is teruggenomen.')
  await expectNotThere(oda, gone)

  const address = await speak(oda, slug, one)
  const ine = await visit(executive)
  await expectNotThere(ine, gone)
  await ine.goto(address)
  await expect(ine.getByRole('link', { name: 'Neem dit terug' })).toHaveCount(0)
  await ine.getByRole('radio', { name: 'Wij pakken het op' }).check()
  await ine.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expectDone(ine, 'Het antwoord staat erbij.')
  await oda.reload()
  await expect(oda.getByLabel('Waarom stopt het hier?')).toBeVisible()
  await oda.getByLabel('Wat is er afgesproken?').fill('Vanaf maandag bellen twee mensen')
  await oda.getByRole('button', { name: 'Het is goed zo' }).click()
  await expectDone(oda, 'Dit is klaar.')
  await ine.reload()
  await expect(ine.getByRole('main')).toContainText('Vanaf maandag bellen twee mensen')
  await expectNotThere(await visit(people.COORDINATOR), address)
})
