import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { expect, expectNotThere, filledWorkspace, heading, linkIn, mailAbout, test, type FilledWorkspace, type Person } from '../support/test'

// An experience expert: told first what is asked and how to stop, and answered afterwards.

const PROMISE = ['Wat we vragen', 'Wie leest dit?', 'Onder welke naam zien anderen je?', 'Hoe kun je stoppen?']

test('an experience expert comments on the plan, is answered, and takes it back', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Lindehof')
  const page = await visit(people.EXPERIENCE_EXPERT, 'phone')
  await page.goto(`/c/${slug}`)
  await heading(page, 'Dag Pluis')
  // Before there is anything to press, it says what is asked and how to stop.
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 2 }).or(main.getByRole('link'))).toContainText([...PROMISE, 'Lees het plan en zeg wat je ervan vindt'])
  await expect(main).toContainText('Coen. Verder niemand.')
  await expect(main).toContainText('Als ‘Pluis’. Je eigen naam en je e-mailadres ziet alleen de coördinator.')
  await expect(main).toContainText('Wil je helemaal stoppen? Kies ‘Ik stop bij deze coalitie’ op je startpagina, of zeg het Coen. Je hoeft niet te zeggen waarom.')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Lees het plan en zeg wat je ervan vindt' }).click()
  await heading(page, 'Ons plan in vijf stappen')
  await page.getByRole('link', { name: 'Geef inbreng bij dit stuk' }).nth(1).click()
  await heading(page, 'Wat vind je hiervan?')
  await expect(page.getByRole('blockquote')).toHaveText('Tweede stuk')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([...PROMISE, 'Liever praten dan typen?'])
  const body = page.getByLabel('Jouw inbreng')
  await page.getByRole('button', { name: 'Verstuur mijn inbreng' }).click()
  await expect(errorSummary(page)).toContainText('Schrijf wat je ervan vindt')
  await expectAccessible(page)
  await body.fill('Een brief helpt niet. Kom langs, dan durf ik iets te vragen.')
  await page.getByRole('button', { name: 'Verstuur mijn inbreng' }).click()
  await heading(page, 'Dank je. Je inbreng is binnen.')
  await expect(page.getByText(/^Je krijgt voor .* antwoord van Coen\./)).toBeVisible()
  await expectAccessible(page)
  await page.getByText('Over dit stuk van het plan (versie 1)').click()
  await expect(page.getByRole('blockquote')).toHaveText('Tweede stuk')
  const contribution = page.url().replace(/\?.*/, '')

  const coordinator = await visit(people.COORDINATOR)
  await coordinator.goto(`/c/${slug}`)
  await coordinator.getByRole('listitem').filter({ hasText: 'Pluis gaf inbreng op het plan' }).first().getByRole('link', { name: 'Inbreng lezen' }).click()
  await expect(coordinator, 'what came first is on top').toHaveURL(/\/inbreng\/[0-9a-f-]{36}$/)
  await coordinator.goto(contribution)
  await expect(coordinator.getByText('Kom langs, dan durf ik iets te vragen.')).toBeVisible()
  await expect(coordinator.getByRole('button', { name: 'Haal mijn inbreng weg' })).toHaveCount(0)
  await coordinator.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expect(errorSummary(coordinator).getByRole('link')).toHaveText(['Kies wat jullie ermee doen', 'Schrijf waarom. Daar heeft de ander recht op.'])
  await coordinator.getByRole('radio', { name: 'Deels overgenomen' }).check()
  await coordinator.getByLabel('Waarom?').fill('De brief sturen we ook, voor wie dat liever heeft.')
  await coordinator.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expect(errorSummary(coordinator).getByRole('link')).toHaveText(['Schrijf wat er verandert. Daar deed de ander het voor.'])
  await coordinator.getByLabel('Wat verandert er?').fill('We komen langs.')
  await coordinator.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expectDone(coordinator, 'Het antwoord is verstuurd.')

  const mail = await mailAbout(people.EXPERIENCE_EXPERT.email, 'Antwoord op je inbreng')
  expect(mail.subject).toBe('Antwoord op je inbreng in Lindehof')
  expect(mail.text).not.toContain('We komen langs')
  // It waits over all coalitions and on the start page, until it was read.
  await page.goto('/mijn')
  await expect(page.getByRole('link', { name: 'Er is antwoord op jouw inbreng' })).toBeVisible()
  await page.goto(`/c/${slug}`)
  await expect(page.getByRole('heading', { name: 'Er is antwoord op jouw inbreng' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(linkIn(mail))
  await expect(page.getByText('Deels overgenomen')).toBeVisible()
  await expect(page.getByText('De brief sturen we ook, voor wie dat liever heeft.')).toBeVisible()
  await page.goto(`/c/${slug}`)
  await expect(page.getByRole('region', { name: 'Mijn inbreng' })).toContainText('We komen langs.')
  await expect(page.getByRole('heading', { name: 'Er is antwoord op jouw inbreng' })).toHaveCount(0)
  await page.goto('/mijn')
  await expect(page.getByText('Er wacht nu niets op jou.')).toBeVisible()

  await page.goto(contribution)
  await page.getByRole('link', { name: 'Haal mijn inbreng weg' }).click()
  await heading(page, 'Wil je je inbreng weghalen?')
  await expectAccessible(page)
  // A tap too many takes nothing away.
  await page.getByRole('link', { name: 'Nee, laat staan' }).click()
  await expect(page.getByText('Kom langs, dan durf ik iets te vragen.')).toBeVisible()
  await page.getByRole('link', { name: 'Haal mijn inbreng weg' }).click()
  await page.getByRole('button', { name: 'Ja, haal mijn inbreng weg' }).click()
  await expectDone(page, 'Je inbreng is gewist: niemand kan hem nog lezen.')
  await heading(page, 'Mijn inbreng')
  await expect(page.getByText('Kom langs, dan durf ik iets te vragen.')).toHaveCount(0)
  for (const person of [people.EXPERIENCE_EXPERT, people.COORDINATOR]) {
    await expectNotThere(await visit(person), contribution)
  }
})

test('what an expert says is for who was named, and nobody else', async ({ visit }) => {
  const { slug, people, ids }: FilledWorkspace = await filledWorkspace('Berkenrode')
  const seesIt = async (person: Person) => {
    const page = await visit(person)
    await page.goto(`/c/${slug}/inbreng/${ids.contributionId}`)
    return page
  }
  await expect((await seesIt(people.COORDINATOR)).getByText('Inbreng Berkenrode')).toBeVisible()
  await expect((await seesIt(people.EXPERIENCE_EXPERT)).getByText('Inbreng Berkenrode').first()).toBeVisible()
  for (const person of [people.PROFESSIONAL, people.ALDERMAN]) {
    const page = await seesIt(person)
    await heading(page, 'Deze pagina is voor een andere rol')
    await expect(page.getByText('Inbreng Berkenrode')).toHaveCount(0)
  }
})
