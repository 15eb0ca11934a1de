import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, heading, test } from '../support/test'

// Which data partners and the municipality have already, who keeps them and whether they may be shared.

test('a policy adviser puts data of a partner on the list, says how far it is, and an alderman reads it', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace('Gegevensbrug')
  const page = await visit(people.POLICY_ADVISER)
  await page.goto(`/c/${slug}/cijfers/kaarten`)
  await page.getByRole('link', { name: 'Gegevens van partners' }).click()
  await heading(page, 'Gegevens van partners')
  await expect(page.getByText('Nog geen gegevens genoemd')).toBeVisible()
  await expect(page.getByText('Deel nooit gegevens over één persoon: alleen getelde cijfers.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Voeg gegevens toe' }).click()
  await page.getByLabel('Hoe heten de gegevens?').fill('Verzuim per school')
  await page.getByLabel('Wat staat erin?').fill('Hoeveel leerlingen een dag of langer weg waren')
  await page.getByRole('button', { name: 'Zet in de lijst' }).click()
  await expect(errorSummary(page)).toContainText('Kies een of meer domeinen.')
  await expect(page.getByLabel('Wat staat erin?'), 'nothing is lost').toHaveValue('Hoeveel leerlingen een dag of langer weg waren')
  await page.getByRole('checkbox', { name: 'Onderwijs' }).check()
  await page.getByRole('checkbox', { name: '4–12 jaar' }).check()
  await page.getByRole('radio', { name: 'Locatie, zoals een school' }).check()
  await page.getByLabel('Hoe vaak komt er een nieuw cijfer, en over welke tijd?').fill('Elk schooljaar, sinds 2021')
  await page.getByRole('radio', { name: 'Alleen opgeteld' }).check()
  await page.getByLabel('Waarom mag dat wel of niet?').fill('De school deelt geen lijst met leerlingen')
  await page.getByRole('button', { name: 'Zet in de lijst' }).click()
  await expect(errorSummary(page)).toContainText('Kies wie het bijhoudt, of schrijf een functie op.')
  await page.getByLabel('Of welke functie bij de partner?').fill('Verzuimcoördinator')
  await page.getByRole('button', { name: 'Zet in de lijst' }).click()
  await expectDone(page, 'De gegevens staan in de lijst.')
  await heading(page, 'Verzuim per school')
  await expect(page.getByRole('link', { name: 'Lees de cijfers in' })).toHaveCount(0)
  await expectAccessible(page)

  await page.getByRole('radio', { name: 'Gaat niet door' }).check()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(errorSummary(page)).toContainText('Schrijf op waarom het niet doorgaat.')
  await page.getByRole('radio', { name: 'Toegezegd' }).check()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expectDone(page, 'De gegevens zijn gewijzigd.')

  await test.step('who may read files in finds the way there', async () => {
    const coordinator = await visit(people.COORDINATOR)
    await coordinator.goto(`/c/${slug}/cijfers/bronnen?stand=PROMISED`)
    await coordinator.getByRole('link', { name: 'Verzuim per school' }).click()
    await coordinator.getByRole('link', { name: 'Lees de cijfers in' }).click()
    await heading(coordinator, 'Cijfers inlezen')
  })

  await test.step('an alderman reads it, by how far it is', async () => {
    const alderman = await visit(people.ALDERMAN, 'phone')
    await alderman.goto(`/c/${slug}/cijfers/bronnen`)
    await alderman.getByRole('link', { name: 'Gevraagd (0)' }).click()
    await expect(alderman.getByText('Geen gegevens met deze stand')).toBeVisible()
    await alderman.getByRole('link', { name: 'Toegezegd (1)' }).click()
    await alderman.getByRole('link', { name: 'Verzuim per school' }).click()
    await expect(alderman.getByText('Verzuimcoördinator')).toBeVisible()
    await expect(alderman.getByRole('button', { name: 'Bewaar' })).toHaveCount(0)
    expect(await alderman.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no scrolling sideways').toBe(true)
    expect(await alderman.getByRole('main').innerText()).not.toMatch(/\b(je|jij|jou|jouw)\b/i)
  })

  await test.step('it is taken off the list and put back', async () => {
    await page.getByRole('button', { name: 'Haal weg uit de lijst' }).click()
    await expectDone(page, 'De gegevens zijn weggehaald uit de lijst.')
    await page.getByRole('button', { name: 'Zet terug in de lijst' }).click()
    await expectDone(page, 'De gegevens staan weer in de lijst.')
    await expect(page.getByRole('button', { name: 'Bewaar' })).toBeVisible()
  })
})

test('the demo knows of data of partners: in use, promised, asked for and not shared', async ({ visitDemo }) => {
  const page = await visitDemo('meerbrug-coordinator')
  await page.goto('/c/meerbrug/cijfers/agenda')
  await page.getByRole('link', { name: 'Gegevens van partners' }).click()
  await expect(page.getByRole('link', { name: 'Alles (4)' })).toBeVisible()
  await page.getByRole('link', { name: 'Wachttijd per aanbieder' }).click()
  await expect(page.getByText('Mag niet gedeeld worden').first()).toBeVisible()
  await expect(page.getByText('De regio brengt zelf een overzicht uit. Dat is genoeg.').first()).toBeVisible()
})
