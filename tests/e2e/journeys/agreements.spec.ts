import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { dayFromNow, errorSummary, expectDone, fillDay } from '../support/forms'
import { agreementOfMany, askedToSignEarlier, expect, filledWorkspace, fingerprintOf, heading, linkIn, mailAbout, newestMail, test, type Workspace } from '../support/test'

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

/** How many signatures there are, counted in the database. */
const signatures = async (workspace: Workspace): Promise<number> => Number((await fingerprintOf(workspace)).signature?.split(' ')[0])

async function fillSignature(page: Page, partner: string, signer: string): Promise<void> {
  await page.getByLabel('Je naam').fill(signer)
  await page.getByLabel('Je functie').fill('directeur')
  await page.getByRole('checkbox', { name: `Ik mag namens ${partner} tekenen` }).check()
}

async function signs(page: Page, href: string, partner: string): Promise<void> {
  await page.goto(href)
  await fillSignature(page, partner, `Tekenaar van ${partner}`)
  await page.getByRole('button', { name: 'Ik teken' }).click()
  await expectDone(page, 'Jullie hebben getekend')
}

test('a round with a mistake in the text is taken back; who signed keeps that signature and is asked anew', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Terugbrug')
  const page = await visit(people.COORDINATOR, 'phone')
  await page.goto(`/c/${slug}/afspraken/${ids.signingId}/voortgang`)
  await page.getByRole('link', { name: 'Haal de ronde terug' }).click()
  await heading(page, 'Haal de ronde terug')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Haal terug' }).click()
  await expect(errorSummary(page).getByRole('link')).toHaveText(['Schrijf waarom'])
  await page.getByLabel('Waarom haal je de ronde terug?').fill('De naam van de school klopt niet.')
  await page.getByRole('button', { name: 'Haal terug' }).click()
  await expectDone(page, 'De ronde is teruggehaald.')
  await expect(page.getByText('Concept', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Pas de tekst aan' })).toBeVisible()
  await page.getByRole('link', { name: 'Bekijk die ronde' }).click()
  await heading(page, 'Hoe het tekenen gaat')
  await expect(page.getByText('De naam van de school klopt niet.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Haal de ronde terug' })).toHaveCount(0)
})

test('25 partners and 12 afspraken: a round, a revision, signing again and a partner that leaves; no signature gets lost', async ({ visit }) => {
  test.setTimeout(300_000)
  const workspace = await agreementOfMany('Breedbrug')
  const { slug, people, agreementId, partners } = workspace
  const [first, second, third] = partners
  const [asks, late, standsIn] = partners.slice(22)
  if (!first || !second || !third || !asks || !late || !standsIn) throw new Error('There are 25 partners.')
  const here = `/c/${slug}/afspraken/${agreementId}`
  const page = await visit(people.COORDINATOR)

  // The round starts: each partner gets a link of its own.
  await page.goto(`${here}/ondertekenen`)
  for (const { name } of partners) await page.getByRole('checkbox', { name }).check()
  await page.getByRole('button', { name: 'Verstuur de links' }).click()
  await expectDone(page, 'De tekst staat vast. Elke partner krijgt een mail met een eigen link.')
  await expect(page.getByRole('heading', { name: '0 van 25 ondertekend' })).toBeVisible()

  // Twenty-one sign by their link; its own afspraak stands first for each.
  const director = await visit('stranger')
  for (const { name, email } of partners.slice(0, 21)) await signs(director, linkIn(await newestMail(email)), name)
  expect(await signatures(workspace)).toBe(21)
  const onPhone = await visit('stranger', 'phone')
  const askLink = linkIn(await newestMail(asks.email))
  await onPhone.goto(linkIn(await newestMail(second.email)))
  await expect(onPhone.getByRole('region', { name: 'Wat we hebben afgesproken' }).getByRole('listitem').first()).toContainText('Deze afspraak is van jullie')

  // One signs on paper: the twenty-second.
  const paper = partners[21]
  await page.goto(`${here}/voortgang`)
  await page.getByRole('link', { name: 'Er kwam een handtekening op papier' }).click()
  await heading(page, 'Handtekening op papier')
  await page.getByLabel('Welke partner?').selectOption(paper?.name ?? '')
  await page.getByLabel('Wie tekende?').fill('Joke Prins')
  await page.getByLabel('In welke functie?').fill('voorzitter')
  await fillDay(page, 'Op welke dag?', -1)
  await page.getByRole('button', { name: 'Leg de handtekening vast' }).click()
  await expectDone(page, 'De handtekening staat erbij, als handtekening op papier.')
  await expect(page.getByRole('listitem').filter({ hasText: 'Joke Prins' })).toContainText(`op papier, ${dayFromNow(-1)}`)

  // The paper itself goes with it, judged by what it is and not by its name.
  await page.goto(here)
  await page.getByRole('link', { name: `${paper?.name ?? ''} (versie 1)` }).click()
  await heading(page, `Op papier getekend door ${paper?.name ?? ''}`)
  await expectAccessible(page)
  await page.getByLabel('Welk bestand?').setInputFiles({ name: 'handtekening.pdf', mimeType: 'application/pdf', buffer: Buffer.from('geen pdf') })
  await page.getByRole('button', { name: 'Bewaar de scan' }).click()
  await expect(page.getByText('Dit is geen PDF, JPG of PNG.')).toBeVisible()
  await page.getByLabel('Welk bestand?').setInputFiles({ name: 'handtekening.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nhandtekening') })
  await page.getByRole('button', { name: 'Bewaar de scan' }).click()
  await expectDone(page, 'De scan is bewaard.')
  const address = await page.getByRole('link', { name: /^Open scan 1/ }).getAttribute('href') ?? ''
  expect((await page.request.get(address)).status()).toBe(200)
  expect((await (await visit(people.PROFESSIONAL)).request.get(address)).status()).toBe(403)

  // One asks for a change.
  await onPhone.goto(askLink)
  await onPhone.getByRole('link', { name: 'Vraag een wijziging' }).click()
  await heading(onPhone, 'Vraag een wijziging')
  await onPhone.getByRole('button', { name: 'Verstuur de vraag' }).click()
  await expect(errorSummary(onPhone)).toContainText('Kies de afspraak die anders moet')
  await expectAccessible(onPhone)
  await onPhone.getByLabel('Welke afspraak moet anders?').selectOption('Afspraak 1 voor ouders')
  await onPhone.getByLabel('Wat moet er komen te staan?').fill('Afspraak 1 voor ouders en jongeren')
  await onPhone.getByLabel('Waarom?').fill('Jongeren vragen er ook om.')
  await onPhone.getByLabel('Je naam').fill('Ans Kok')
  await onPhone.getByLabel('Je functie').fill('directeur')
  await onPhone.getByRole('button', { name: 'Verstuur de vraag' }).click()
  await expect(onPhone.getByRole('region', { name: 'Wat jullie antwoordden' })).toContainText('Jongeren vragen er ook om.')
  await expectAccessible(onPhone)

  // One signs in another's place without a mandate: it hears what is needed, and who can arrange it.
  const standIn = await visit('stranger')
  await standIn.goto(linkIn(await newestMail(standsIn.email)))
  await fillSignature(standIn, standsIn.name, 'Iemand Anders')
  await standIn.getByRole('checkbox', { name: /^Ik val in voor iemand anders/ }).check()
  await standIn.getByRole('button', { name: 'Ik teken' }).click()
  await expect(standIn.getByRole('alert').first()).toContainText(`Om namens ${standsIn.name} te tekenen is een geldig mandaat nodig`)
  await expect(standIn.getByRole('alert').first()).toContainText('de coördinator van de coalitie kan het vastleggen')

  // And one is late. The progress is counted from the rows.
  await askedToSignEarlier(workspace, late.id, 15)
  await page.goto(`${here}/voortgang`)
  await expect(page.getByText('22 van 25 ondertekend. 1 vraagt een wijziging, 1 is te laat en 1 moet nog.')).toBeVisible()
  expect(await signatures(workspace)).toBe(22)
  await expectAccessible(page)
  await page.getByRole('button', { name: `Herinner ${late.name}` }).click()
  await expectDone(page, 'De herinnering gaat op weg.')
  await expect(page.getByRole('button', { name: `Herinner ${late.name}` })).toHaveCount(0)
  await mailAbout(late.email, 'Herinnering')
  await page.getByRole('link', { name: 'Geef antwoord' }).click()
  await heading(page, `Wat ${asks.name} zegt`)
  await page.getByRole('radio', { name: 'Overgenomen', exact: true }).check()
  await page.getByLabel('Waarom?').fill('Dat komt in de volgende versie.')
  await page.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expectDone(page, 'Het antwoord staat erbij.')

  // In force with those who signed, and why.
  await page.getByRole('link', { name: 'Laat de overeenkomst ingaan' }).click()
  await heading(page, 'Laat de overeenkomst ingaan')
  await page.getByLabel('Waarom wachten jullie niet op de anderen?').fill('De herziening is al afgesproken.')
  await page.getByRole('button', { name: 'Laat ingaan' }).click()
  await expectDone(page, 'De overeenkomst is van kracht.')
  await expect(page.getByRole('heading', { name: '22 van 25 ondertekend' })).toBeVisible()
  await page.getByText('Bewijs', { exact: true }).click()
  await page.getByRole('link', { name: 'Naar de controle' }).click()
  await heading(page, 'Controleer een overeenkomst')
  // The same words can have been signed in another coalition too.
  await expect(page.getByRole('status').first()).toContainText('22 organisaties zetten hun naam onder deze tekst')
  await expectAccessible(page)

  // A new version: one change of content, one of words.
  await page.goto(here)
  await page.getByRole('link', { name: 'Begin een herziening' }).click()
  await heading(page, 'Herziening')
  await page.getByRole('button', { name: 'Begin een herziening' }).click()
  await expectDone(page, 'Het concept van de nieuwe versie staat klaar.')
  for (const [before, after] of [['Afspraak 1 voor ouders', 'Afspraak 1 voor ouders en jongeren'], ['Afspraak 2 voor ouders', 'Afspraak 2 voor alle ouders']] as const) {
    await page.goto(`${here}/herziening`)
    await page.getByRole('link', { name: `Pas aan: ${before}` }).click()
    await heading(page, 'Pas de afspraak aan')
    await page.getByLabel('Wat gaat de partner doen?').fill(after)
    await page.getByRole('button', { name: 'Bewaar de afspraak' }).click()
    await expectDone(page, 'De afspraak is bewaard.')
  }
  await page.goto(`${here}/herziening`)
  await expect(page.getByRole('region', { name: 'Wat er verandert' }).locator('ins')).toHaveText([' en jongeren', 'alle '])
  await page.getByRole('group', { name: 'Afspraak 1 voor ouders en jongeren' }).getByRole('radio', { name: /^Inhoudelijk/ }).check()
  await page.getByRole('group', { name: 'Afspraak 2 voor alle ouders' }).getByRole('radio', { name: /^Redactioneel/ }).check()
  await page.getByRole('button', { name: 'Bewaar de keuzes' }).click()
  await expectDone(page, 'De keuzes zijn bewaard.')
  await expectAccessible(page)
  await expect(page.getByRole('region', { name: 'Wie opnieuw tekent' }).getByRole('listitem')).toHaveText([first.name])
  await page.getByRole('button', { name: 'Laat opnieuw tekenen' }).click()
  await expectDone(page, 'De nieuwe versie staat vast. Wie opnieuw tekent, krijgt een mail.')

  // The old one holds until the new one does.
  await expect(page.getByText('Versie 1 blijft van kracht tot iedereen tekende die gebonden is.')).toBeVisible()
  await expect(page.getByRole('heading', { name: '22 van 25 ondertekend' })).toBeVisible()
  expect(await signatures(workspace)).toBe(22)

  // Who is bound signs again, and nobody else is asked.
  await director.goto(linkIn(await newestMail(first.email, 2)))
  await expect(director.getByRole('region', { name: 'Wat er anders is dan in de versie die nu geldt' })).toContainText('en jongeren')
  await signs(director, director.url(), first.name)
  expect(await signatures(workspace)).toBe(23)
  await page.goto(here)
  const parties = page.getByRole('region', { name: 'Wie meedoen' })
  await expect(parties).toContainText('22 partners doen mee aan versie 2.')
  await expect(parties.getByRole('listitem').filter({ hasText: first.name })).toContainText('tekende versie 2')
  await expect(parties.getByRole('listitem').filter({ hasText: second.name })).toContainText('stemde in met versie 1; redactioneel gewijzigd in versie 2')
  await onPhone.goto(linkIn(await newestMail(late.email)))
  await expect(onPhone.getByText('Er is een nieuwere versie.')).toBeVisible()
  await expect(onPhone.getByRole('button', { name: 'Ik teken' })).toHaveCount(0)

  // One partner leaves: it counts no more, and its signature stays where it stands.
  await page.getByRole('link', { name: 'Een partner stapt uit' }).click()
  await heading(page, 'Een partner stapt uit')
  await page.getByLabel('Welke partner?').selectOption(third.name)
  await fillDay(page, 'Vanaf welke dag?', 30)
  await page.getByLabel('Waarom?').fill('De organisatie gaat op in een andere.')
  await page.getByLabel('Wat betekent dit voor de afspraken?').fill('De school neemt afspraak 3 over.')
  await page.getByRole('button', { name: 'Leg het uittreden vast' }).click()
  await expectDone(page, 'Het uittreden staat vast.')
  await expect(parties).toContainText('21 partners doen mee aan versie 2.')
  await expect(parties).toContainText('De organisatie gaat op in een andere.')
  expect(await signatures(workspace)).toBe(23)
  await expectAccessible(page)
})
