import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, expectNotThere, filledWorkspace, heading, join, test } from '../support/test'

// Who leaves, and what becomes of what hung on them: a member, by a coordinator or by themselves; a whole partner; the
// coordinator's own work.

/** Whoever had a session here is a stranger at the very next request. */
async function expectSignedOut(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page).toHaveURL(/\/inloggen\?naar=/)
  await heading(page, 'Fijn dat je er bent')
}

test.describe('a member', () => {
  test('leaves when everything that hangs on them has somebody else, and is out at the next request', async ({ visit }) => {
    // Two people, the form refused three times, there and back again.
    test.slow()
    const { slug, people } = await filledWorkspace('Vertrekbrug')
    const leaver = await visit(people.PROFESSIONAL, 'phone')
    await leaver.goto(`/c/${slug}`)
    await heading(leaver, 'Dag Prue')

    const page = await visit(people.COORDINATOR)
    await page.goto(`/c/${slug}/leden/${people.PROFESSIONAL.membershipId}/vertrek`)
    await heading(page, 'Vertrek van Prue')
    await page.getByRole('button', { name: 'Beëindig het lidmaatschap' }).click()
    // All that is open, at once, in the order in which it stands.
    await expect(errorSummary(page).getByRole('link')).toHaveText(['Kies wat hiermee gebeurt', 'Kies wat hiermee gebeurt', 'Schrijf waarom'])
    await page.getByLabel('Waarom stopt dit?').fill('Andere baan')
    await page.getByRole('button', { name: 'Beëindig het lidmaatschap' }).click()
    await expect(errorSummary(page).getByRole('link')).toHaveText(['Kies wat hiermee gebeurt', 'Kies wat hiermee gebeurt'])
    await expect(page.getByLabel('Waarom stopt dit?')).toHaveValue('Andere baan')
    await expectAccessible(page)
    // Nothing has happened yet.
    await leaver.goto(`/c/${slug}`)
    await heading(leaver, 'Dag Prue')

    await page.getByLabel('Doel: Doel Vertrekbrug').selectOption({ label: 'Het doel stopt' })
    await page.getByLabel('Actie: Actie straks Vertrekbrug').selectOption({ label: 'Geef aan Coen (coördinator)' })
    await page.getByRole('button', { name: 'Beëindig het lidmaatschap' }).click()
    await expect(errorSummary(page).getByRole('link')).toHaveText(['Schrijf bij deze keuze waarom'])
    await page.getByLabel('Doel: Doel Vertrekbrug').selectOption({ label: 'Geef aan Coen (coördinator)' })
    await page.getByRole('button', { name: 'Beëindig het lidmaatschap' }).click()
    await expectDone(page, 'Het lidmaatschap is beëindigd.')
    await heading(page, 'Prue doet niet meer mee')
    await expect(page.getByText('Andere baan')).toBeVisible()
    await expectAccessible(page)

    await expectSignedOut(leaver, `/c/${slug}`)
    await page.goto(`/c/${slug}/acties`)
    await expect(page.getByRole('listitem').filter({ hasText: 'Actie straks Vertrekbrug' }).first()).toContainText('Coen')

    // And may come back, in the same role.
    await page.goto(`/c/${slug}/meer`)
    await page.getByRole('link', { name: 'Wie er niet meer bij is' }).click()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Prue' }).click()
    await page.getByRole('button', { name: 'Laat weer meedoen' }).click()
    await expectDone(page, 'Dit lid doet weer mee.')
    await expect(page.getByText('Er is nog niemand weggegaan.')).toBeVisible()
  })

  test('stops by themselves, and is signed out on every device', async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.EXPERIENCE_EXPERT, 'phone')
    const otherDevice = await visit(people.EXPERIENCE_EXPERT)
    await page.goto(`/c/${slug}`)
    await page.getByRole('link', { name: 'Ik stop bij deze coalitie' }).click()
    await heading(page, 'Ik stop')
    await expectAccessible(page)
    await page.getByLabel('Waarom stop je?').fill('Ik ga verhuizen')
    await page.getByRole('button', { name: 'Stop bij deze coalitie' }).click()
    await heading(page, 'Tot ziens')
    await expectAccessible(page)
    await expectSignedOut(page, `/c/${slug}`)
    await expectSignedOut(otherDevice, `/c/${slug}/plan`)
  })

  test('is ended by a coordinator only: another role is refused, and their own page is theirs', async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.PROFESSIONAL)
    await page.goto(`/c/${slug}/leden/${people.ALDERMAN.membershipId}/vertrek`)
    await heading(page, 'Deze pagina is voor een andere rol')
    await page.goto(`/c/${slug}/weg`)
    await heading(page, 'Ik stop')
    const coordinator = await visit(people.COORDINATOR)
    await coordinator.goto(`/c/${slug}/leden/${people.ALDERMAN.membershipId}/vertrek`)
    await heading(coordinator, 'Vertrek van Alda')
    await expectNotThere(coordinator, `/c/${slug}/leden/${people.ALDERMAN.userId}/vertrek`)
  })
})

test.describe('the coordinator', () => {
  test('cannot leave as the last one, and hands over to the next, who sees the card first', async ({ visit }) => {
    const workspace = await filledWorkspace('Kaartbrug')
    const { slug, people } = workspace
    const page = await visit(people.COORDINATOR)
    await page.goto(`/c/${slug}/weg`)
    await expect(page.getByRole('heading', { name: 'Dit is de laatste coördinator' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Stop bij deze coalitie' })).toHaveCount(0)
    await expectAccessible(page)

    const next = await join(workspace, 'COORDINATOR', 'Nina')
    await page.goto(`/c/${slug}/weg`)
    await page.getByLabel('Eén signaal wacht op antwoord').selectOption({ label: 'Geef aan Nina (coördinator)' })
    await page.getByLabel('Eén inbreng wacht op een ontvangstbewijs').selectOption({ label: 'Geef aan Nina (coördinator)' })
    await page.getByLabel('Vraag aan de wethouder: Vraag Kaartbrug').selectOption({ label: 'Geef aan Nina (coördinator)' })
    await page.getByLabel('Uitnodiging aan Gast Kaartbrug').selectOption({ label: 'Geef aan Nina (coördinator)' })
    await page.getByLabel('Waarom stop je?').fill('Met pensioen')
    await page.getByRole('button', { name: 'Stop bij deze coalitie' }).click()
    await heading(page, 'Tot ziens')
    await expectSignedOut(page, `/c/${slug}`)

    const successor = await visit(next, 'phone')
    await successor.goto(`/c/${slug}`)
    await successor.getByRole('link', { name: 'Lees de overdrachtskaart' }).click()
    await heading(successor, 'Overdrachtskaart')
    await expect(successor.getByText(/^Gemaakt op .+ door Coen \(oud-lid\)$/)).toBeVisible()
    await expect(successor.getByRole('region', { name: 'Signalen zonder antwoord' }).getByRole('listitem')).toHaveCount(1)
    await expect(successor.getByRole('region', { name: 'Vragen aan de wethouder' })).toContainText('Vraag Kaartbrug')
    await expect(successor.getByRole('region', { name: 'Wacht op een handtekening' })).toContainText('0 van 2 tekenden; nog niet: Eerste Kaartbrug, Tweede Kaartbrug')
    await expect(successor.getByRole('region', { name: 'Uitnodigingen die nog lopen' })).toContainText('Professional, Eerste Kaartbrug: van Nina')
    await expect(successor.getByRole('main')).not.toContainText('Signaal Kaartbrug')
    await expect(successor.getByRole('main')).not.toContainText('Gast Kaartbrug')
    await expectAccessible(successor)
  })

  test('keeps a card of this moment, which does not change', async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.COORDINATOR)
    await page.goto(`/c/${slug}/meer`)
    await page.getByRole('link', { name: 'Overdracht' }).click()
    await heading(page, 'Overdracht')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Bewaar als overdrachtskaart' }).click()
    await expectDone(page, 'De overdrachtskaart is bewaard.')
    await heading(page, 'Overdrachtskaart')
    await page.goto(`/c/${slug}/overdracht`)
    await expect(page.getByRole('region', { name: 'Bewaarde kaarten' }).getByRole('link')).toHaveCount(1)
  })
})

test.describe('a partner', () => {
  test('leaves with a decision about each thing, and stays readable as a former partner', async ({ visit }) => {
    const { slug, people, ids } = await filledWorkspace('Stopbrug')
    const page = await visit(people.COORDINATOR)
    await page.goto(`/c/${slug}/partners/${ids.partnerIds[1]}`)
    await page.getByRole('link', { name: 'Deze partner stopt' }).click()
    await heading(page, 'Tweede Stopbrug stopt')
    await expectAccessible(page)
    await page.getByLabel('Doet mee met: Doel Stopbrug').selectOption({ label: 'Gaat verder zonder deze partner' })
    await page.getByLabel('Nog te tekenen: Overeenkomst Stopbrug').selectOption({ label: 'Trek het verzoek om te tekenen in' })
    await page.getByLabel('Waarom stopt dit?').fill('De organisatie is opgeheven')
    await page.getByRole('button', { name: 'Leg vast dat deze partner stopt' }).click()
    await expectDone(page, 'Vastgelegd: deze partner doet niet meer mee.')
    await heading(page, 'Tweede Stopbrug doet niet meer mee')
    await page.goto(`/c/${slug}/partners`)
    await expect(page.getByRole('listitem').filter({ hasText: 'Tweede Stopbrug' })).toContainText('Voormalig partner')
    await page.goto(`/c/${slug}/afspraken/${ids.signingId}`)
    await expect(page.getByRole('main')).not.toContainText('Tweede Stopbrug')
    await expect(page.getByRole('main')).toContainText('Eerste Stopbrug')
  })
})

test('what people and a partner did stays readable, with who is no member and no partner any more', async ({ visit }) => {
  test.slow()
  const { slug, people, ids } = await filledWorkspace('Oudbrug')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/leden/${people.PROFESSIONAL.membershipId}/vertrek`)
  await page.getByLabel('Doel: Doel Oudbrug').selectOption({ label: 'Het doel stopt' })
  await page.getByLabel('Waarom?').fill('Niemand kan verder')
  await page.getByLabel('Actie: Actie straks Oudbrug').selectOption({ label: 'De actie stopt' })
  await page.getByLabel('Waarom stopt dit?').fill('Andere baan')
  await page.getByRole('button', { name: 'Beëindig het lidmaatschap' }).click()
  await expectDone(page, 'Het lidmaatschap is beëindigd.')
  await page.goto(`/c/${slug}/leden/${people.EXPERIENCE_EXPERT.membershipId}/vertrek`)
  await page.getByLabel('Waarom stopt dit?').fill('Genoeg gegeven')
  await page.getByRole('button', { name: 'Beëindig het lidmaatschap' }).click()
  await expectDone(page, 'Het lidmaatschap is beëindigd.')

  await page.goto(`/c/${slug}/partners/${ids.partnerIds[0]}/vertrek`)
  await page.getByLabel('Lid: Ingrid').selectOption({ label: 'Blijft lid, zonder deze organisatie' })
  for (const commitment of await page.getByLabel('Afspraak: Afspraak Oudbrug').all()) await commitment.selectOption({ label: 'De afspraak vervalt' })
  await page.getByLabel('Afgesproken aanwezigheid op Locatie Oudbrug').selectOption({ label: 'De afspraak eindigt' })
  await page.getByLabel('Mandaat: teamleider').selectOption({ label: 'Het mandaat eindigt' })
  await page.getByLabel('Nog te tekenen: Overeenkomst Oudbrug').selectOption({ label: 'Trek het verzoek om te tekenen in' })
  await page.getByLabel('Uitnodiging aan Gast Oudbrug').selectOption({ label: 'Geef aan Tweede Oudbrug' })
  await expectAccessible(page)
  await page.getByLabel('Waarom stopt dit?').fill('De organisatie is opgeheven')
  await page.getByRole('button', { name: 'Leg vast dat deze partner stopt' }).click()
  await expectDone(page, 'Vastgelegd: deze partner doet niet meer mee.')

  for (const [path, name] of [
    [`/doelen/${ids.goalId}`, 'Prue (oud-lid)'], ['/doelen', 'Prue (oud-lid)'], ['/acties', 'Prue (oud-lid)'], ['/vuurtjes', 'Van Prue (oud-lid)'],
    ['/inbreng', 'Pluis (oud-lid)'], [`/inbreng/${ids.contributionId}`, 'Pluis (oud-lid)'], ['', 'Pluis (oud-lid)'],
    [`/doelen/${ids.goalId}`, 'Eerste Oudbrug (voormalig partner)'], [`/afspraken/${ids.signingId}`, 'Eerste Oudbrug (voormalig partner)'],
  ] as const) {
    await page.goto(`/c/${slug}${path}`)
    await expect(page.getByRole('main'), path).toContainText(name)
  }
  // Who was invited for that partner comes in for the other.
  await page.goto(`/c/${slug}/leden`)
  await expect(page.getByRole('region', { name: 'Uitgenodigd, nog niet binnen' })).toContainText('Tweede Oudbrug')
})
