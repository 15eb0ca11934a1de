import { expectAccessible } from '../support/axe'
import { expectDone } from '../support/forms'
import { expect, filledWorkspace, heading, test } from '../support/test'

// Agreements: written together, signed by many, revised without a signature getting lost.

test('a draft is written together: its text, its order, and an answer to every remark', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Samenschrift')
  const page = await visit(people.COORDINATOR)
  const draft = `/c/${slug}/afspraken/${ids.draftId}`
  await page.goto(draft)

  // The sections say something from the first day.
  await expect(page.getByRole('region', { name: 'De rest van de tekst' })).toContainText('Zij is leidend, niet heilig.')
  await page.getByRole('link', { name: 'Pas de tekst aan' }).click()
  await heading(page, 'Pas de tekst aan')
  await page.getByLabel('Op welk document rust dit?').fill('Nota Kansrijk opgroeien')
  await page.getByLabel('Link naar dat document').fill('http://nota.example')
  await page.getByLabel('Looptijd').fill('Twee jaar, en dan kijken we opnieuw.')
  await page.getByRole('button', { name: 'Bewaar de tekst' }).click()
  await expect(page.getByText('Schrijf de hele link. Hij begint met https://').first()).toBeVisible()
  await expect(page.getByLabel('Looptijd')).toHaveValue('Twee jaar, en dan kijken we opnieuw.')
  await page.getByLabel('Link naar dat document').fill('https://nota.example')
  await page.getByRole('button', { name: 'Bewaar de tekst' }).click()
  await expectDone(page, 'De tekst is bewaard.')
  await expect(page.getByRole('link', { name: 'Nota Kansrijk opgroeien' })).toHaveAttribute('href', 'https://nota.example')
  await expect(page.getByText('Twee jaar, en dan kijken we opnieuw.')).toBeVisible()

  // A second afspraak, with everything that makes it keepable, becomes the first.
  await page.getByRole('link', { name: 'Voeg een afspraak toe' }).click()
  await heading(page, 'Nieuwe afspraak')
  await page.getByLabel('Wie doet het?').selectOption('Tweede Samenschrift')
  await page.getByLabel('Wat gaat de partner doen?').fill('Opent elke vrijdag de ouderkamer')
  await page.getByLabel('Voor wie?').fill('ouders met een baby')
  await page.getByLabel('Hoe zien we dat het gebeurt?').fill('De deur staat open')
  await page.getByLabel('Waar?').fill('De Kade')
  await page.getByLabel('Wie spreekt wie aan?').fill('De opvang belt de school')
  await page.getByRole('button', { name: 'Sla de afspraak op' }).click()
  await expectDone(page, 'De afspraak staat erbij.')
  await page.getByRole('link', { name: 'Zet in volgorde' }).click()
  await heading(page, 'Zet de afspraken in volgorde')
  await page.getByRole('button', { name: 'Hoger: Opent elke vrijdag de ouderkamer' }).click()
  await expectDone(page, 'De volgorde is bewaard.')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Klaar' }).click()
  await expect(page.getByRole('region', { name: 'Wat we hebben afgesproken' }).getByRole('heading', { level: 3 })).toHaveText(['Opent elke vrijdag de ouderkamer', 'Afspraak Samenschrift'])

  // Somebody of the work floor remarks; signing waits for the answer.
  const professional = await visit(people.PROFESSIONAL, 'phone')
  await professional.goto(draft)
  await professional.getByLabel('Waar gaat het over?').selectOption('Opent elke vrijdag de ouderkamer')
  await professional.getByLabel('De opmerking').fill('Welke uren? Ouders willen dat weten.')
  await professional.getByRole('button', { name: 'Verstuur de opmerking' }).click()
  await expectDone(professional, 'De opmerking staat erbij.')
  await expectAccessible(professional)

  await page.goto(draft)
  await expect(page.getByText('2 opmerkingen wachten op antwoord')).toBeVisible()
  for (const reason of ['Dank, dat passen we aan.', 'We noemen nu de uren.']) {
    await page.getByRole('link', { name: 'Geef antwoord' }).first().click()
    await heading(page, 'Antwoord op een opmerking')
    await page.getByRole('radio', { name: /^Overgenomen/ }).check()
    await page.getByLabel('Waarom?').fill(reason)
    await page.getByRole('button', { name: 'Verstuur het antwoord' }).click()
    await expectDone(page, 'Het antwoord staat erbij.')
  }
  await professional.goto(draft)
  await expect(professional.getByRole('region', { name: 'Opmerkingen bij het concept' })).toContainText('We noemen nu de uren.')
})
