import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { agreementInForce, emptyWorkspace, expect, filledWorkspace, heading, startGoal, test } from '../support/test'

// How it stands: for the coordinator everything together, for a professional the places where they are.

test('a coordinator sees how everything stands, and each number leads to where it comes from', async ({ visit }) => {
  const workspace = await filledWorkspace('Standbrug')
  const { slug, people, ids } = workspace
  await startGoal(workspace, ids.goalId)
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}`)
  await page.getByRole('link', { name: 'Bekijk hoe we ervoor staan' }).click()
  await heading(page, 'Hoe staan we ervoor')
  await expect(page.getByText('Elk doel dat loopt, is op koers. Geen signaal wacht te lang. 1 ding weten we nog niet.')).toBeVisible()
  await expect(page.getByRole('link', { name: '1 Lopen', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: '0 Vragen aandacht', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Wat weten wij niet Standbrug' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Overeenkomst Standbrug' }).first()).toBeVisible()
  await expectAccessible(page)
  for (const [number, title] of [['1 Lopen', 'Onze doelen'], ['1 Wachten op antwoord', 'Signalen'], ['1 Zoeken we nog uit', 'Wat wij nog niet weten']] as const) {
    await page.goto(`/c/${slug}/voortgang`)
    await page.getByRole('link', { name: number, exact: true }).click()
    await heading(page, title)
  }
})

test('what was promised is counted, and a deviation is seen there', async ({ visit }) => {
  const { slug, people } = await agreementInForce('Nakombrug')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/voortgang`)
  await expect(page.getByText('2 van 2 ondertekend')).toBeVisible()
  await page.getByRole('link', { name: '1 Afspraken die gelden', exact: true }).click()
  await heading(page, 'Samen rond de baby')
})

test('in a new coalition there is nothing yet, and the page says where to begin; a professional does not come in', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace('Leegbrug')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/voortgang`)
  await expect(page.getByRole('link', { name: 'Er loopt nog geen doel. Kies er een.' })).toBeVisible()
  await expect(page.getByText('nog onbekend')).toBeVisible()
  await expectAccessible(page)
  const other = await visit(people.PROFESSIONAL)
  await other.goto(`/c/${slug}/voortgang`)
  await heading(other, 'Deze pagina is voor een andere rol')
})

test('a professional without a team reads how to get into one, and finds their place once they are in', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace('Plekbrug')
  const phone = await visit(people.PROFESSIONAL, 'phone')
  await phone.goto(`/c/${slug}`)
  await expect(phone.getByText('Je zit nog in geen kernteam')).toBeVisible()
  await expectAccessible(phone)

  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/locaties/nieuw`)
  await page.getByLabel('Hoe heet de locatie?').fill('De Wilg')
  await page.getByLabel('Wat voor plek is het?').selectOption({ label: 'Basisschool' })
  await page.getByRole('checkbox', { name: '4–12 jaar' }).check()
  await page.getByRole('button', { name: 'Sla de locatie op' }).click()
  await expectDone(page, 'De locatie staat erbij.')
  await page.getByRole('link', { name: 'Iemand toevoegen' }).click()
  await page.getByLabel('Wie is het?').selectOption({ label: 'Prue' })
  await page.getByLabel('Wat is deze persoon?').selectOption({ label: 'Jongerenwerker' })
  await page.getByRole('checkbox', { name: 'dinsdag' }).check()
  await page.getByRole('button', { name: 'Zet in het team' }).click()
  await expectDone(page, 'Deze persoon zit nu in het team.')

  await phone.goto(`/c/${slug}/signalen/nieuw`)
  await phone.getByRole('button', { name: 'Verstuur signaal' }).click()
  await expect(errorSummary(phone)).toBeVisible()
  await phone.getByRole('radio', { name: 'School' }).check()
  await phone.getByLabel('Wat zie je gebeuren?').fill('Ouders weten niet wie zij kunnen bellen.')
  await phone.getByLabel('Waar zie je dit?').fill('de wilg')
  await phone.getByRole('button', { name: 'Verstuur signaal' }).click()
  await heading(phone, 'Dank je. Je signaal is onderweg.')
  await phone.goto(`/c/${slug}`)
  await expect(phone.getByText('Jouw dagen: dinsdag.')).toBeVisible()
  await expect(phone.getByText('Hier staat geen actie open.')).toBeVisible()
  await expect(phone.getByRole('heading', { name: '1 signaal van jou wacht op antwoord' })).toBeVisible()
  await expectAccessible(phone)
  await phone.getByRole('link', { name: 'De Wilg' }).click()
  await heading(phone, 'De Wilg')
})
