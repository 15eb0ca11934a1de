import type { Page } from '@playwright/test'
import { startOidcServer, type OidcServer } from '../../support/oidc-server'
import { expectAccessible } from '../support/axe'
import { deviceOf } from '../support/device'
import { errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, heading, linkIn, mailAbout, newestMail, test, unconfirm, type Workspace } from '../support/test'

// How a member signs in without a mail: with a passkey, or with the account of their organisation.

const sessionOf = async (page: Page) => (await page.context().cookies()).find(({ name }) => name === 'samenspel-session')?.value

const addPasskey = async (page: Page, name: string) => {
  await page.goto('/mijn/toegangssleutels')
  await page.getByRole('link', { name: 'Voeg een toegangssleutel toe' }).click()
  await heading(page, 'Een toegangssleutel toevoegen')
  await page.getByLabel('Hoe noem je deze sleutel?').fill(name)
  await page.getByRole('button', { name: 'Maak de toegangssleutel' }).click()
}

const usePasskey = (page: Page) => page.getByRole('button', { name: 'Gebruik mijn toegangssleutel' }).click()

// Browsers, devices and providers take their time on a busy machine.
test.describe.configure({ timeout: 180_000 })

test.describe('a member with a passkey', () => {
  test('adds it, signs in with it, renames it and takes it away', { tag: '@script' }, async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.PROFESSIONAL, 'phone')
    const device = await deviceOf(page)
    await page.goto('/mijn')
    await page.getByRole('link', { name: 'Toegangssleutels' }).click()
    await expect(page.getByRole('heading', { name: 'Je hebt nog geen toegangssleutel' })).toBeVisible()
    await addPasskey(page, '')
    await expect(page.getByRole('alert').filter({ hasText: 'Schrijf een naam voor deze sleutel' })).toBeFocused()
    expect(await device.count(), 'nothing was made for it').toBe(0)
    await expectAccessible(page)
    await addPasskey(page, 'Telefoon')
    await expectDone(page, 'De toegangssleutel staat erbij.')
    await expect(page.getByRole('listitem').filter({ hasText: 'Telefoon' })).toContainText('Nog niet gebruikt')
    expect(await device.count()).toBe(1)
    await expectAccessible(page)

    await addPasskey(page, 'Nog een keer')
    await expect(page.getByRole('alert').filter({ hasText: 'Dit toestel heeft al een toegangssleutel van jou.' })).toBeVisible()

    await page.goto('/mijn')
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await expect(page).toHaveURL('/')
    await page.goto(`/inloggen?naar=/c/${slug}/signalen`)
    await page.getByRole('link', { name: 'Een toegangssleutel' }).click()
    await heading(page, 'Inloggen met een toegangssleutel')
    await expectAccessible(page)
    await device.consent(false)
    await usePasskey(page)
    await expect(page.getByRole('alert').filter({ hasText: 'Je toestel gaf geen sleutel.' })).toBeVisible()
    expect(await sessionOf(page)).toBeUndefined()
    await device.consent(true)
    await usePasskey(page)
    await expect(page).toHaveURL(`/c/${slug}/signalen`)

    await page.goto('/mijn/toegangssleutels')
    await expect(page.getByRole('listitem').filter({ hasText: 'Telefoon' })).toContainText('Laatst gebruikt op')
    await page.getByRole('link', { name: 'Geef een andere naam' }).click()
    await page.getByLabel('Hoe noem je deze sleutel?').fill('  ')
    await page.getByRole('button', { name: 'Sla de naam op' }).click()
    await expect(errorSummary(page)).toContainText('Schrijf een naam voor deze sleutel')
    const elsewhere = await page.context().newPage()
    await elsewhere.goto(page.url())
    await page.getByLabel('Hoe noem je deze sleutel?').fill('Tablet')
    await page.getByRole('button', { name: 'Sla de naam op' }).click()
    await expectDone(page, 'De naam is opgeslagen.')
    // Another screen, on which it was called otherwise: nothing is overwritten unseen.
    await elsewhere.getByLabel('Hoe noem je deze sleutel?').fill('Laptop')
    await elsewhere.getByRole('button', { name: 'Sla de naam op' }).click()
    const both = elsewhere.getByRole('alert').filter({ hasText: 'Een ander scherm van dit account was eerder' })
    await expect(both).toContainText('Tablet')
    await elsewhere.getByRole('button', { name: 'Gebruik mijn tekst' }).click()
    await expectDone(elsewhere, 'De naam is opgeslagen.')
    await elsewhere.close()
    await page.reload()

    await page.getByRole('link', { name: 'Haal weg van Laptop' }).click()
    await heading(page, 'De toegangssleutel ‘Laptop’ weghalen?')
    await expect(page.getByText('Dit is je enige toegangssleutel.')).toBeVisible()
    await page.getByRole('button', { name: 'Haal de sleutel weg' }).click()
    await expectDone(page, 'De toegangssleutel is weg.')
    await page.goto('/mijn')
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await expect(page).toHaveURL('/')
    await page.goto('/inloggen/toegangssleutel')
    await usePasskey(page)
    await expect(page.getByRole('alert').filter({ hasText: 'Deze toegangssleutel kennen we niet' })).toBeFocused()
    expect(await sessionOf(page)).toBeUndefined()
  })

  test('shows once more who they are, in a session with another token; somebody else does not', { tag: '@script' }, async ({ visit, baseURL }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.PROFESSIONAL)
    await deviceOf(page)
    await addPasskey(page, 'Telefoon')
    await expectDone(page, 'De toegangssleutel staat erbij.')
    await unconfirm(people.PROFESSIONAL)
    await page.goto('/inloggen/toegangssleutel?naar=/mijn/toegangssleutels/nieuw')
    await heading(page, 'Laat zien dat jij het bent')
    await usePasskey(page)
    await heading(page, 'Een toegangssleutel toevoegen')
    const fresh = await sessionOf(page)
    expect(fresh).not.toBe(people.PROFESSIONAL.session)
    const before = await visit(people.PROFESSIONAL)
    await before.goto(`/c/${slug}`)
    await expect(before, 'whoever knew the old token has nothing').toHaveURL(/\/inloggen\?naar=/)

    await page.context().addCookies([{ name: 'samenspel-session', value: people.ALDERMAN.session, url: baseURL ?? '' }])
    await page.goto('/inloggen/toegangssleutel?naar=/mijn/toegangssleutels/nieuw')
    await usePasskey(page)
    await expect(page.getByRole('alert').filter({ hasText: 'Deze toegangssleutel is van iemand anders dan wie hier is ingelogd.' })).toBeVisible()
    expect(await sessionOf(page)).toBe(people.ALDERMAN.session)
  })

  test('is sent to show who they are when that is long ago, before a key is added or taken away', async ({ visit }) => {
    const { people } = await emptyWorkspace()
    const page = await visit(people.PROFESSIONAL)
    await page.goto('/mijn/toegangssleutels/nieuw')
    await heading(page, 'Een toegangssleutel toevoegen')
    await unconfirm(people.PROFESSIONAL)
    await page.goto('/mijn/toegangssleutels/nieuw')
    await expect(page).toHaveURL('/inloggen/opnieuw?naar=%2Fmijn%2Ftoegangssleutels%2Fnieuw')
    await page.goto('/mijn/toegangssleutels')
    await heading(page, 'Toegangssleutels')
    const stranger = await visit('stranger')
    for (const path of ['', '/nieuw']) {
      await stranger.goto(`/mijn/toegangssleutels${path}`)
      await expect(stranger).toHaveURL(`/inloggen?naar=${encodeURIComponent(`/mijn/toegangssleutels${path}`)}`)
    }
  })

  test('hears that a passkey needs script where there is none, and how else to come in', async ({ visit, hasScript }) => {
    const page = await visit('stranger')
    await page.goto('/inloggen/toegangssleutel')
    await expect(page.getByRole('button', { name: 'Gebruik mijn toegangssleutel' })).toHaveCount(hasScript ? 1 : 0)
    if (!hasScript) await expect(page.getByRole('heading', { name: /Een toegangssleutel werkt alleen met JavaScript/ })).toBeVisible()
    await page.getByRole('link', { name: 'Liever een link in je mail?' }).click()
    await heading(page, 'Fijn dat je er bent')
  })
})

test.describe('the account of an organisation', () => {
  let server: OidcServer
  test.beforeAll(async ({ baseURL }) => {
    server = await startOidcServer([`${baseURL}/inloggen/oidc/terug`])
  })
  test.afterAll(() => server.stop())

  async function addProvider(page: Page, { slug }: Workspace, tenants = ''): Promise<void> {
    await page.goto(`/c/${slug}/meer`)
    await page.getByRole('link', { name: 'Inloggen met je organisatie' }).click()
    await page.getByRole('link', { name: 'Voeg een inlogdienst toe' }).click()
    await page.getByLabel('Hoe noemen mensen deze organisatie?').fill('Gemeente Testbrug')
    await page.getByLabel('Adres van de inlogdienst').fill(server.issuer)
    await page.getByLabel('Client-id').fill(server.clientId)
    await page.getByLabel('Geheim').fill(server.clientSecret)
    await page.getByLabel('Toegelaten tenants').fill(tenants)
    await page.getByRole('button', { name: 'Bewaar de inlogdienst' }).click()
    await expectDone(page, 'De inlogdienst staat erbij.')
  }

  test('is set up by the coordinator, who never sees the secret again', async ({ visit, baseURL }) => {
    const workspace = await emptyWorkspace('Instelbrug')
    const page = await visit(workspace.people.COORDINATOR)
    await page.goto(`/c/${workspace.slug}/instellingen/inloggen`)
    await expect(page.getByText(`${baseURL}/inloggen/oidc/terug`)).toBeVisible()
    await page.getByRole('link', { name: 'Voeg een inlogdienst toe' }).click()
    await page.getByLabel('Adres van de inlogdienst').fill('https://login.microsoftonline.com/common/v2.0')
    await page.getByLabel('Geheim').fill('heel geheim')
    await page.getByRole('button', { name: 'Bewaar de inlogdienst' }).click()
    await expect(errorSummary(page).getByRole('link')).toHaveText(['Schrijf hoe mensen deze organisatie noemen', /^Dit adres laat iedereen met een Microsoft-account toe\./, 'Schrijf de client-id'])
    expect(await page.content()).not.toContain('heel geheim')
    await page.getByLabel('Hoe noemen mensen deze organisatie?').fill('Gemeente')
    await page.getByLabel('Client-id').fill('samenspel')
    await page.getByLabel('Geheim').fill('heel geheim')
    await page.getByRole('button', { name: 'Bewaar de inlogdienst' }).click()
    await expect(errorSummary(page).getByRole('link')).toHaveText([/^Dit adres laat iedereen met een Microsoft-account toe\./])
    await expectAccessible(page)

    await addProvider(page, workspace)
    await page.getByRole('link', { name: 'Gemeente Testbrug' }).click()
    await expect(page.getByLabel('Geheim')).toHaveValue('')
    expect(await page.content()).not.toContain(server.clientSecret)
    await page.getByRole('button', { name: 'Probeer de inlogdienst' }).click()
    await expect(page.getByRole('status')).toContainText('De inlogdienst antwoordt, en is wie hij zegt te zijn.')
    await expectAccessible(page)

    // Another address needs another secret: the old one goes nowhere else.
    await page.getByLabel('Adres van de inlogdienst').fill(`${server.issuer}/`)
    await page.getByRole('button', { name: 'Sla op' }).click()
    await expect(errorSummary(page)).toContainText('Bij een ander adres hoort een ander geheim.')
    await page.getByLabel('Geheim').fill('een ander geheim')
    await page.getByRole('button', { name: 'Sla op' }).click()
    await expectDone(page, 'De inlogdienst is opgeslagen.')
    await page.getByRole('link', { name: 'Gemeente Testbrug' }).click()
    await page.getByRole('button', { name: 'Probeer de inlogdienst' }).click()
    await expect(page.getByRole('status')).toContainText('De inlogdienst noemt zichzelf anders dan dit adres.')
    await page.getByRole('button', { name: 'Zet de inlogdienst uit' }).click()
    await expectDone(page, 'De inlogdienst staat uit.')
    await expect(page.getByRole('listitem').filter({ hasText: 'Gemeente Testbrug' })).toContainText('Uit')
  })

  test('is linked once, with the link in a mail, and then opens the door with one click', async ({ visit }, info) => {
    // The page lists every coalition: one name per run.
    const name = `Koppelbrug ${info.testId}`
    const workspace = await emptyWorkspace(name)
    const { slug, people } = workspace
    await addProvider(await visit(people.COORDINATOR), workspace)
    server.person = { sub: `lid-${slug}`, email: people.PROFESSIONAL.email, email_verified: true }

    // Their address, verified: yet nobody comes in by an address.
    const page = await visit('stranger')
    await page.goto(`/inloggen?coalitie=${slug}`)
    await page.getByRole('link', { name: 'Gemeente Testbrug' }).click()
    await expect(page.getByRole('status')).toContainText('We kennen dit organisatie-account nog niet.')
    expect(await sessionOf(page)).toBeUndefined()
    await expectAccessible(page)
    await page.getByLabel('Je e-mailadres').fill(people.PROFESSIONAL.email)
    await page.getByRole('button', { name: 'Stuur mij een link' }).click()
    await heading(page, 'Kijk in je mail')
    await page.goto(linkIn(await newestMail(people.PROFESSIONAL.email)))
    await page.getByRole('button', { name: 'Log mij in' }).click()
    await page.getByRole('link', { name: 'Koppel Gemeente Testbrug' }).click()
    await expectDone(page, 'Je organisatie-account is gekoppeld.')
    await expectAccessible(page)

    await page.goto('/mijn')
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await expect(page).toHaveURL('/')
    await page.goto(`/inloggen?naar=/c/${slug}/signalen`)
    await page.getByRole('link', { name: 'Je organisatie' }).click()
    await heading(page, 'Inloggen met je organisatie')
    await page.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: 'Log in met Gemeente Testbrug' }).click()
    await expect(page).toHaveURL(`/c/${slug}/signalen`)

    // The address that the provider sent them back to works no second time.
    const cookies = await page.context().cookies()
    expect(cookies.map(({ name }) => name).filter((name) => name.includes('oidc'))).toEqual([])
    await page.goto('/inloggen/oidc/terug?code=verzonnen&state=verzonnen-verzonnen-verzonnen')
    await expect(page.getByRole('status')).toContainText('Deze poging is verlopen of al gebruikt.')

    await page.goto('/mijn/toegangssleutels')
    await page.getByRole('button', { name: 'Ontkoppel van Gemeente Testbrug' }).click()
    // A provider that still knew them showed nobody who they are.
    await heading(page, 'Bevestig dat jij het bent')
    await page.getByRole('button', { name: 'Stuur mij een link' }).click()
    await page.goto(linkIn(await mailAbout(people.PROFESSIONAL.email, 'Bevestig dat jij het bent')))
    await page.getByRole('button', { name: 'Ja, ik ben het' }).click()
    await heading(page, 'Toegangssleutels')
    await page.getByRole('button', { name: 'Ontkoppel van Gemeente Testbrug' }).click()
    await expectDone(page, 'Je organisatie-account is ontkoppeld.')
    await page.getByRole('link', { name: 'Jouw coalities' }).click()
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await expect(page).toHaveURL('/')
    await page.goto(`/inloggen?coalitie=${slug}`)
    await page.getByRole('link', { name: 'Gemeente Testbrug' }).click()
    await expect(page.getByRole('status')).toContainText('We kennen dit organisatie-account nog niet.')
  })

  test('of another tenant, of another person or linked from another site stays outside', async ({ visit, baseURL }) => {
    const workspace = await emptyWorkspace('Buitenbrug')
    const { slug, people } = workspace
    await addProvider(await visit(people.COORDINATOR), workspace, 'onze-tenant')
    const page = await visit(people.PROFESSIONAL)
    await page.goto('/mijn/toegangssleutels')
    const href = (await page.getByRole('link', { name: 'Koppel Gemeente Testbrug' }).getAttribute('href')) ?? ''
    server.person = { sub: `buiten-${slug}`, tid: 'andere-tenant' }
    await page.goto(href)
    await expect(page.getByRole('status')).toContainText('Dit account is van een andere organisatie')

    // The same link in the browser of somebody else, as another site would make them follow it.
    server.person = { sub: `buiten-${slug}`, tid: 'onze-tenant' }
    const other = await visit(people.ALDERMAN)
    await other.goto(`${baseURL}${href}`)
    await expect(other).toHaveURL(/\/inloggen\/opnieuw/)
    await other.goto(`${baseURL}${href.replace(/koppel=.*/, 'koppel=verzonnen')}`)
    await expect(other).toHaveURL(/\/inloggen\/opnieuw/)

    await page.goto(href)
    await expectDone(page, 'Je organisatie-account is gekoppeld.')
    await other.goto('/mijn/toegangssleutels')
    await other.getByRole('link', { name: 'Koppel Gemeente Testbrug' }).click()
    await expect(other.getByRole('status')).toContainText('Dit account van de organisatie hoort al bij iemand anders.')
  })
})
