import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { addChallenge, dayFromNow, errorSummary, expectDone, fillDay } from '../support/forms'
import { emptyWorkspace, expect, expectNotThere, heading, linkIn, mailsTo, newestMail, test } from '../support/test'

// The coordinator of a coalition that begins, up to an agreement that two partners signed.

async function addPartner(page: Page, slug: string, partner: { name: string; type: string; email: string }) {
  await page.goto(`/c/${slug}/partners/nieuw`)
  await page.getByLabel('Hoe heet de organisatie?').fill(partner.name)
  await page.getByLabel('Wat voor organisatie is het?').selectOption(partner.type)
  await page.getByLabel('Hoe staat het met deze partner?').selectOption('Doet mee')
  await page.getByLabel('Wie is het aanspreekpunt?').fill('De directeur')
  await page.getByLabel('E-mailadres van het aanspreekpunt').fill(partner.email)
  await page.getByRole('button', { name: 'Sla de partner op' }).click()
  await expectDone(page, 'De partner staat erbij.')
}

async function addCommitment(page: Page, commitment: { partner: string; what: string }) {
  await page.getByRole('link', { name: 'Voeg een afspraak toe' }).click()
  await page.getByLabel('Wie doet het?').selectOption(commitment.partner)
  await page.getByLabel('Wat gaat de partner doen?').fill(commitment.what)
  await page.getByLabel('Voor wie?').fill('ouders met een baby')
  await page.getByLabel('Hoe zien we dat het gebeurt?').fill('Elke maand tellen we de gesprekken.')
  await page.getByLabel('Wanneer mag je afwijken?').fill('In de schoolvakantie.')
  await page.getByRole('button', { name: 'Sla de afspraak op' }).click()
  await expectDone(page, 'De afspraak staat erbij.')
}

test('a new workspace says what to do first', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}`)
  await heading(page, 'Welkom. Zo beginnen jullie.')

  const start = page.getByRole('region', { name: 'Welkom. Zo beginnen jullie.' })
  await expect(start.getByRole('listitem')).toHaveCount(3)
  await expect(start.getByRole('heading', { level: 2 })).toHaveText(['Voeg een partner toe', 'Beschrijf de opgave', 'Kies één haalbaar doel'])

  const example = page.getByRole('region', { name: 'Zo kan een doel eruitzien' })
  await expect(example).toContainText('Dit is een voorbeeld, niet van jullie.')
  await expectAccessible(page)
  await example.getByRole('button', { name: 'Gooi het voorbeeld weg' }).click()
  await expectDone(page, 'Het voorbeeld is weg.')
  await expect(example).toHaveCount(0)
  await expectAccessible(page)
  await page.goto(`/c/${slug}/doelen`)
  await expect(page.getByRole('heading', { name: 'Nog geen doel' })).toBeVisible()

  await page.goto(`/c/${slug}`)
  await page.getByRole('button', { name: 'Zet het voorbeeld terug' }).click()
  await expectDone(page, 'Het voorbeeld staat er weer.')
  await expect(example).toBeVisible()

  await start.getByRole('link', { name: /^Begin ?: Voeg een partner toe$/ }).click()
  await heading(page, 'Nieuwe partner')
  await page.getByLabel('Hoe heet de organisatie?').fill('Kinderopvang De Zandbak')
  await page.getByLabel('Wat voor organisatie is het?').selectOption('Kinderopvang of peuteropvang')
  await page.getByRole('button', { name: 'Sla de partner op' }).click()
  await expectDone(page, 'De partner staat erbij.')
  await page.goto(`/c/${slug}`)
  await expect(start.getByRole('listitem').filter({ hasText: 'Voeg een partner toe' })).toContainText('Gedaan')
  await expect(start.getByRole('link', { name: /^Begin ?: Beschrijf de opgave$/ })).toBeVisible()
})

test('an opgave comes first, then a goal under it that starts', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)

  // A goal hangs under an opgave: without one the page leads there.
  await page.goto(`/c/${slug}/doelen/nieuw`)
  await expect(page.getByText('Beschrijf eerst de opgave. Daaronder hangt het doel.')).toBeVisible()
  await page.getByRole('link', { name: 'Nieuwe opgave' }).click()
  await heading(page, 'Nieuwe opgave')

  await addChallenge(page, slug, 'Ouders staan er vaak alleen voor')
  await heading(page, 'Ouders staan er vaak alleen voor')
  await expect(page.getByText('Ik wil één vast gezicht.').first()).toBeVisible()
  await page.getByRole('link', { name: 'Voeg een doel toe' }).click()

  await page.getByLabel('Wat is het doel?').fill('Veertig gezinnen weten wie zij kunnen bellen')
  await page.getByLabel('Voor wie is het?').fill('gezinnen met een baby')
  await page.getByLabel('Wat schiet de ouder hiermee op?').fill('Je vertelt je verhaal één keer.')
  await page.getByLabel('Wat tellen jullie?').selectOption('gezinnen')
  await page.getByLabel('Streefwaarde: waar willen jullie heen?').fill('veel')
  await page.getByLabel('Wie is de trekker?').selectOption('Prue (professional)')
  await fillDay(page, 'Wanneer is het klaar?', 60)
  await page.getByRole('button', { name: 'Sla het doel op' }).click()

  // Not yet: no baseline and no way to get one, and a target in words. What was typed stays.
  const summary = errorSummary(page)
  await expect(summary.getByRole('link')).toHaveText(['Schrijf een getal, bijvoorbeeld 40 of 12,5.'])
  await expect(page.getByLabel('Wat is het doel?')).toHaveValue('Veertig gezinnen weten wie zij kunnen bellen')
  await expectAccessible(page)
  await page.getByLabel('Streefwaarde: waar willen jullie heen?').fill('40')
  await page.getByRole('button', { name: 'Sla het doel op' }).click()
  await expect(summary.getByRole('link')).toHaveText(['Schrijf de nulmeting, of hoe jullie die gaan meten'])
  await page.getByLabel('Nulmeting: hoe is het nu?').fill('14')
  await page.getByRole('button', { name: 'Sla het doel op' }).click()

  await expectDone(page, 'Het doel is opgeslagen. Start het als jullie eraan beginnen.')
  await heading(page, 'Veertig gezinnen weten wie zij kunnen bellen')
  await expect(page.getByText('Je vertelt je verhaal één keer.')).toBeVisible()
  const figures = page.getByRole('region', { name: 'Gezinnen' })
  await expect(figures.getByText('14', { exact: true })).toBeVisible()
  await expect(figures.getByText('40', { exact: true })).toBeVisible()
  await expect(page.getByText(dayFromNow(60).replace(/ \d{4}$/, '')).first()).toBeVisible()

  await page.getByRole('link', { name: 'Start of stop dit doel' }).click()
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expect(summary).toContainText('Kies waar het doel staat')
  await page.getByRole('radio', { name: 'Dit doel start' }).check()
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expect(summary).toContainText('Nog niemand met ervaring zei wat de ouder hieraan heeft.')
  await page.getByLabel('Waarom starten jullie zonder ja van iemand met ervaring?').fill('De ouderraad komt pas in januari bij elkaar.')
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expectDone(page, 'De nieuwe stand van het doel is vastgelegd.')
  await expect(page.getByRole('region', { name: 'Wat er gebeurde' })).toContainText(/Loopt, op .* door Coen/)

  // It is theirs now: the start page no longer explains how to begin, and shows the goal instead.
  await addPartner(page, slug, { name: 'Kinderopvang De Zandbak', type: 'Kinderopvang of peuteropvang', email: `${slug}@test.example` })
  await page.goto(`/c/${slug}`)
  await expect(page.getByRole('region', { name: 'Welkom. Zo beginnen jullie.' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Veertig gezinnen weten wie zij kunnen bellen' })).toContainText('Je vertelt je verhaal één keer.')
})

test('two partners sign an agreement by their own links', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace('Vlietland')
  const page = await visit(people.COORDINATOR)
  const crèche = { name: 'Kinderopvang De Zandbak', type: 'Kinderopvang of peuteropvang', email: `opvang.${slug}@test.example` }
  const school = { name: 'Basisschool De Wilg', type: 'Basisschool of schoolbestuur', email: `school.${slug}@test.example` }
  await addPartner(page, slug, crèche)

  await page.goto(`/c/${slug}/afspraken`)
  await page.getByRole('link', { name: 'Nieuwe overeenkomst' }).click()
  await page.getByLabel('Hoe heet de overeenkomst?').fill('Samen voor het eerste jaar')
  await page.getByLabel('Waar gaat het jullie om?').fill('Elke ouder heeft één vast gezicht.')
  await page.getByLabel('Hetzelfde in gewone taal').fill('Je vertelt je verhaal één keer.')
  await page.getByRole('button', { name: 'Bewaar het concept' }).click()
  await expectDone(page, 'Het concept is bewaard. Voeg nu de afspraken toe.')
  await addCommitment(page, { partner: crèche.name, what: 'De opvang belt elke ouder in de eerste week' })
  const agreement = page.url().replace(/\?.*/, '')

  // One partner alone is no agreement: the page says what is missing and leads there.
  await page.getByRole('link', { name: 'Laat partners tekenen' }).click()
  await heading(page, 'Laat partners tekenen')
  await expect(page.getByText('Er zijn nog geen twee partners met een e-mailadres.')).toBeVisible()
  await addPartner(page, slug, school)

  await page.goto(agreement)
  await addCommitment(page, { partner: school.name, what: 'De school opent op vrijdag een ouderkamer' })
  await page.getByRole('link', { name: 'Laat partners tekenen' }).click()
  await page.getByRole('checkbox', { name: school.name }).uncheck()
  await page.getByRole('button', { name: 'Verstuur de links' }).click()
  await expect(errorSummary(page)).toContainText('Kies minstens twee partners die tekenen')
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: school.name }).check()
  await page.getByRole('button', { name: 'Verstuur de links' }).click()
  await expectDone(page, 'De tekst staat vast. Elke partner krijgt een mail met een eigen link.')
  await expect(page.getByRole('region', { name: '0 van 2 ondertekend' })).toContainText('Nog niet ondertekend')
  // Frozen: nothing can be added any more.
  await expect(page.getByRole('link', { name: 'Voeg een afspraak toe' })).toHaveCount(0)

  const mails = { crèche: await newestMail(crèche.email), school: await newestMail(school.email) }
  expect(mails.crèche.subject).toBe('Samenwerkingsovereenkomst van Vlietland: lezen en tekenen')
  expect(mails.crèche.text).toContain('Kinderopvang De Zandbak wordt gevraagd te tekenen')
  expect(linkIn(mails.crèche)).not.toBe(linkIn(mails.school))

  // Somebody without an account reads first, and is told what is still missing.
  const director = await visit('stranger', 'phone')
  await director.goto(linkIn(mails.crèche))
  await heading(director, 'Samen voor het eerste jaar')
  await expect(director.getByText('Vlietland vraagt Kinderopvang De Zandbak deze overeenkomst te tekenen.')).toBeVisible()
  await expect(director.getByRole('listitem').filter({ hasText: 'De opvang belt elke ouder' })).toContainText('Deze afspraak is van jullie')
  await expect(director.getByRole('listitem').filter({ hasText: 'De school opent op vrijdag' })).not.toContainText('Deze afspraak is van jullie')
  await director.getByLabel('Je naam').fill('Ans de Boer')
  await director.getByRole('button', { name: 'Ik teken' }).click()
  await expect(errorSummary(director).getByRole('link')).toHaveText(['Schrijf je functie', 'Vink aan dat je namens je organisatie mag tekenen'])
  await expect(director.getByLabel('Je naam')).toHaveValue('Ans de Boer')
  await expectAccessible(director)
  await director.getByLabel('Je functie').fill('directeur')
  await director.getByRole('checkbox', { name: 'Ik mag namens Kinderopvang De Zandbak tekenen' }).check()
  await director.getByRole('button', { name: 'Ik teken' }).click()
  await expectDone(director, 'Ans de Boer tekende op')
  await expectDone(director, '1 van 2 partners hebben getekend.')
  await expectAccessible(director)

  // The same link once more: it says that it was done, and asks nothing.
  await director.goto(linkIn(mails.crèche))
  await expectDone(director, 'Jullie hebben getekend')
  await expect(director.getByRole('button', { name: 'Ik teken' })).toHaveCount(0)

  const head = await visit('stranger')
  await head.goto(linkIn(mails.school))
  await head.getByLabel('Je naam').fill('Rob Smit')
  await head.getByLabel('Je functie').fill('schoolleider')
  await head.getByRole('checkbox', { name: 'Ik mag namens Basisschool De Wilg tekenen' }).check()
  await head.getByRole('button', { name: 'Ik teken' }).click()
  await expectDone(head, 'De overeenkomst is van kracht. 2 van 2 partners hebben getekend.')

  // The evidence, for who leads it and for who works with it.
  for (const person of [people.COORDINATOR, people.PROFESSIONAL]) {
    const reader = await visit(person)
    await reader.goto(agreement)
    await expect(reader.getByText('Van kracht', { exact: true })).toBeVisible()
    const signed = reader.getByRole('region', { name: '2 van 2 ondertekend' })
    await expect(signed).toContainText(`Ans de Boer, directeur, op ${dayFromNow(0)}`)
    await expect(signed).toContainText(`Rob Smit, schoolleider, op ${dayFromNow(0)}`)
    await expect(signed).toContainText(/Kenmerk van de tekst: [0-9a-f]{16}…/)
  }
  await page.goto(`/c/${slug}/partners`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Basisschool De Wilg' })).toContainText('Ondertekenaar')
  await page.goto(`/c/${slug}/plan/stap/4`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Minstens 80% van de gevraagde partners tekende' })).toContainText('klaar')
  expect(await mailsTo(crèche.email)).toHaveLength(1)
})

test('a signing link that is broken says so, and whom to ask', async ({ visit }) => {
  const page = await visit('stranger')
  const answer = await page.goto('/tekenen/dit-is-geen-link')
  expect(answer?.status()).toBe(404)
  await heading(page, 'Deze link werkt niet')
  await expect(page.getByText('Vraag een nieuwe link')).toBeVisible()
  await expectAccessible(page)
})

test('a professional, an expert and a stranger cannot begin any of this', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  for (const person of [people.PROFESSIONAL, people.EXPERIENCE_EXPERT]) {
    const page = await visit(person)
    for (const place of ['partners/nieuw', 'opgaven/nieuw', 'doelen/nieuw', 'afspraken/nieuw']) {
      await page.goto(`/c/${slug}/${place}`)
      await heading(page, 'Deze pagina is voor een andere rol')
      await expect(page.getByText('Dit kan alleen de coördinator.')).toBeVisible()
    }
    await page.getByRole('link', { name: 'Naar mijn startpagina' }).click()
    await heading(page, /^Dag /)
  }
  const other = await emptyWorkspace()
  const stranger = await visit(other.people.COORDINATOR)
  await expectNotThere(stranger, `/c/${slug}/partners/nieuw`)
})
