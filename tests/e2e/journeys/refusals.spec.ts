import type { Page } from '@playwright/test'
import { MEMBER_ROLES, type MemberRole } from '../../../lib/members/types'
import { GOOD_ROW, HEADER, file } from '../support/figures-file'
import { readPermissions } from '../support/permissions'
import { pageRoutes } from '../support/routes'
import { emptyWorkspace, expect, filledWorkspace, heading, linkIn, mailAbout, test, type FilledWorkspace } from '../support/test'

// Who must not see something does not see it, and hears why; beside it each time the one who may.

const ALLOWED = readPermissions()

interface Door {
  /** The operation in docs/permissions.md that decides. */
  readonly operation: string
  /** The address, with the ids of a filled workspace. */
  readonly path: (ids: FilledWorkspace['ids']) => string
  /** A page that sends some roles on to another of theirs. */
  readonly sentOn?: readonly MemberRole[]
}

/** Every page of a coalition, by its route. A page that is not here fails the first test. */
const DOORS: Readonly<Record<string, Door>> = {
  '': { operation: 'coalitions.read profile', path: () => '', sentOn: ['ALDERMAN'] },
  '/meer': { operation: 'coalitions.read profile', path: () => '/meer' },
  '/instellingen/missie': { operation: 'coalitions.change mission', path: () => '/instellingen/missie' },
  '/instellingen/inloggen': { operation: 'coalitions.configure sign in', path: () => '/instellingen/inloggen' },
  '/instellingen/inloggen/nieuw': { operation: 'coalitions.configure sign in', path: () => '/instellingen/inloggen/nieuw' },
  '/instellingen/inloggen/[id]': { operation: 'coalitions.configure sign in', path: (ids) => `/instellingen/inloggen/${ids.identityProviderId}` },
  '/opgaven': { operation: 'challenges.read', path: () => '/opgaven' },
  '/opgaven/nieuw': { operation: 'challenges.create', path: () => '/opgaven/nieuw' },
  '/opgaven/[id]': { operation: 'challenges.read', path: (ids) => `/opgaven/${ids.challengeId}` },
  '/doelen': { operation: 'goals.read', path: () => '/doelen' },
  '/doelen/nieuw': { operation: 'goals.create', path: () => '/doelen/nieuw' },
  '/doelen/[id]': { operation: 'goals.read', path: (ids) => `/doelen/${ids.goalId}` },
  '/doelen/[id]/wijzig': { operation: 'goals.change', path: (ids) => `/doelen/${ids.goalId}/wijzig` },
  '/doelen/[id]/stand': { operation: 'goals.change status', path: (ids) => `/doelen/${ids.goalId}/stand` },
  '/doelen/[id]/tussenstand': { operation: 'goals.measure', path: (ids) => `/doelen/${ids.goalId}/tussenstand` },
  '/partners': { operation: 'partners.list', path: () => '/partners' },
  '/partners/nieuw': { operation: 'partners.add', path: () => '/partners/nieuw' },
  '/partners/[id]': { operation: 'partners.read', path: (ids) => `/partners/${ids.partnerIds[0]}` },
  '/afspraken': { operation: 'agreements.read', path: () => '/afspraken' },
  '/afspraken/nieuw': { operation: 'agreements.draft', path: () => '/afspraken/nieuw' },
  '/afspraken/[id]': { operation: 'agreements.read', path: (ids) => `/afspraken/${ids.signingId}` },
  '/afspraken/[id]/nieuw': { operation: 'agreements.add commitment', path: (ids) => `/afspraken/${ids.draftId}/nieuw` },
  '/afspraken/[id]/ondertekenen': { operation: 'agreements.start signing', path: (ids) => `/afspraken/${ids.draftId}/ondertekenen` },
  '/plan': { operation: 'plan.read', path: () => '/plan' },
  '/plan/stap/[stap]': { operation: 'plan.read', path: () => '/plan/stap/3' },
  '/plan/tekst': { operation: 'plan.publish text', path: () => '/plan/tekst' },
  '/plan/werkbladen/[werkblad]': { operation: 'plan.save worksheet', path: () => '/plan/werkbladen/F3.3' },
  '/plan/inbreng/[stuk]': { operation: 'contributions.give', path: () => '/plan/inbreng/0' },
  '/inbreng': { operation: 'contributions.read', path: () => '/inbreng' },
  '/inbreng/[id]': { operation: 'contributions.read', path: (ids) => `/inbreng/${ids.contributionId}` },
  '/inbreng/[id]/weghalen': { operation: 'contributions.withdraw', path: (ids) => `/inbreng/${ids.contributionId}/weghalen` },
  '/acties': { operation: 'action items.list', path: () => '/acties' },
  '/acties/nieuw': { operation: 'action items.log', path: () => '/acties/nieuw' },
  '/signalen': { operation: 'signals.list own', path: () => '/signalen' },
  '/signalen/nieuw': { operation: 'signals.give', path: () => '/signalen/nieuw' },
  '/signalen/[id]': { operation: 'signals.read', path: (ids) => `/signalen/${ids.signalId}` },
  '/cijfers': { operation: 'indicators.read', path: () => '/cijfers' },
  '/cijfers/inlezen': { operation: 'imports.read', path: () => '/cijfers/inlezen' },
  '/cijfers/inlezen/[id]': { operation: 'imports.read', path: (ids) => `/cijfers/inlezen/${ids.importId}` },
  '/cijfers/vragen': { operation: 'loop.ask', path: () => '/cijfers/vragen' },
  '/cijfers/vragen/nieuw': { operation: 'loop.ask', path: () => '/cijfers/vragen/nieuw' },
}

const REFUSED = 'Deze pagina is voor een andere rol'

/**
 * What the page of somebody says when it is opened: its status and its first heading. A page that is not there has its
 * words only where there is script (docs/discovered.md); its status and that it tells nothing hold everywhere.
 */
async function open(page: Page, address: string): Promise<{ status: number; title: string }> {
  const answer = await page.goto(address, { waitUntil: 'domcontentloaded' })
  const status = answer?.status() ?? 0
  const isMute = status === 404 && test.info().project.use.javaScriptEnabled === false
  return { status, title: isMute ? '' : await page.getByRole('heading', { level: 1 }).innerText() }
}

// A test here opens forty pages and more.
test.describe.configure({ timeout: 180_000 })

test('every page of a coalition has its door in this list', () => {
  const pages = pageRoutes().filter((route) => route.startsWith('/c/[coalition]')).map((route) => route.slice('/c/[coalition]'.length))
  expect(Object.keys(DOORS).sort()).toEqual(pages.sort())
  expect(Object.values(DOORS).filter((door) => (ALLOWED.get(door.operation)?.size ?? 0) === 0).map((door) => door.operation), 'operations that stand in docs/permissions.md').toEqual([])
})

for (const role of MEMBER_ROLES) {
  test(`each page as ${role}: it opens, or says why not and where to go`, async ({ visit }) => {
    const { slug, people, ids } = await filledWorkspace('Deurenbrug')
    const page = await visit(people[role])
    let [opened, refused] = [0, 0]
    for (const [route, { operation, path, sentOn }] of Object.entries(DOORS)) {
      const address = `/c/${slug}${path(ids)}`
      const { status, title } = await open(page, address)
      const may = ALLOWED.get(operation)?.has(role) ?? false
      expect.soft(status, `${route} as ${role}`).toBe(200)
      if (may) {
        opened += 1
        expect.soft(title, `${route} opens for ${role}`).not.toBe(REFUSED)
        expect.soft(new URL(page.url()).pathname === address, `${route} is the page itself`).toBe(!sentOn?.includes(role))
      } else {
        refused += 1
        expect.soft(title, `${route} is refused to ${role}`).toBe(REFUSED)
        await expect.soft(page.getByText(/^Dit kan alleen (de|een) \S+.*\. Vraag het aan de coördinator van de coalitie\.$/), `${route}: who can`).toBeVisible()
        await expect.soft(page.getByRole('link', { name: 'Naar mijn startpagina' })).toHaveAttribute('href', `/c/${slug}`)
        expect.soft(await page.content(), `${route}: nothing of the page came along`).not.toMatch(/(Signaal|Inbreng|Actie|Blad) Deurenbrug/)
      }
    }
    expect(opened, 'some doors are open').toBeGreaterThan(8)
    if (role !== 'COORDINATOR') expect(refused, 'some are closed').toBeGreaterThan(8)
  })
}

test('each page as a member of another coalition: it is not there, as for a coalition that does not exist', async ({ visit, hasScript }) => {
  const theirs = await filledWorkspace('Buurbrug')
  const own = await filledWorkspace('Eigenbrug')
  const page = await visit(own.people.COORDINATOR)
  const nowhere = await open(page, '/c/bestaat-niet/doelen')
  expect(nowhere).toEqual({ status: 404, title: hasScript ? 'Deze pagina is er niet' : '' })
  for (const [route, { path }] of Object.entries(DOORS)) {
    expect.soft(await open(page, `/c/${theirs.slug}${path(theirs.ids)}`), `${route} of another coalition`).toEqual(nowhere)
    expect.soft(await page.content(), `${route}: not a word of theirs`).not.toContain('Buurbrug')
  }
})

test('an id of another coalition under the own address is not there', async ({ visit }) => {
  const theirs = await filledWorkspace('Buurbrug')
  const own = await filledWorkspace('Eigenbrug')
  const page = await visit(own.people.COORDINATOR)
  const expert = await visit(own.people.EXPERIENCE_EXPERT)
  for (const [route, { path }] of Object.entries(DOORS).filter(([route, { operation }]) => route.includes('[id]') && ALLOWED.get(operation)?.has('COORDINATOR'))) {
    expect.soft((await open(page, `/c/${own.slug}${path(own.ids)}`)).status, `${route} of our own`).toBe(200)
    expect.soft((await open(page, `/c/${own.slug}${path(theirs.ids)}`)).status, `${route} with their id`).toBe(404)
    expect.soft((await open(page, `/c/${own.slug}${path(own.ids).replace(/[0-9a-f-]{36}/, 'geen-id')}`)).status, `${route} with no id at all`).toBe(404)
  }
  for (const path of ['', '/weghalen']) {
    expect((await open(expert, `/c/${own.slug}/inbreng/${own.ids.contributionId}${path}`)).status).toBe(200)
    expect((await open(expert, `/c/${own.slug}/inbreng/${theirs.ids.contributionId}${path}`)).status).toBe(404)
  }
})

test('each page as somebody who is not signed in: to the sign-in page, and back to it afterwards', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Wegbrug')
  const page = await visit('stranger')
  for (const [route, { path }] of Object.entries(DOORS)) {
    const address = `/c/${slug}${path(ids)}`
    await page.goto(address, { waitUntil: 'domcontentloaded' })
    const there = new URL(page.url())
    expect.soft({ path: there.pathname, back: there.searchParams.get('naar') }, route).toEqual({ path: '/inloggen', back: address })
  }
  await page.goto(`/c/${slug}/doelen/${ids.goalId}`)
  await page.getByLabel('Je e-mailadres').fill(people.PROFESSIONAL.email)
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await page.goto(linkIn(await mailAbout(people.PROFESSIONAL.email, 'Je link om in te loggen')))
  await page.getByRole('button', { name: 'Log mij in' }).click()
  await heading(page, 'Doel Wegbrug')
})

test('files: each download and upload, for who may and for who may not', async ({ visit, baseURL }) => {
  const origin = { origin: baseURL ?? '' }
  const own = await filledWorkspace('Bestandbrug')
  const theirs = await emptyWorkspace()
  const addresses = { figures: `/api/downloads/${own.slug}/cijfers`, refused: `/api/downloads/${own.slug}/geweigerd/${own.ids.importId}`, upload: `/api/uploads/${own.slug}/cijfers` }
  const open = async (page: Page) => {
    const get = async (address: string) => (await page.request.get(address, { maxRedirects: 0 })).status()
    const upload = await page.request.post(addresses.upload, { headers: origin, multipart: { file: file('x.csv', HEADER, GOOD_ROW) }, maxRedirects: 0 })
    return { figures: await get(addresses.figures), refused: await get(addresses.refused), upload: `${upload.status()} ${(upload.headers().location ?? '').replace(/[0-9a-f-]{36}$/, '[id]')}`.trim() }
  }
  const inbox = `/c/${own.slug}/cijfers/inlezen`
  const expected: Readonly<Record<MemberRole, unknown>> = {
    COORDINATOR: { figures: 200, refused: 200, upload: `303 ${inbox}/[id]` },
    PROFESSIONAL: { figures: 200, refused: 403, upload: `303 ${inbox}` },
    ALDERMAN: { figures: 200, refused: 403, upload: `303 ${inbox}` },
    EXPERIENCE_EXPERT: { figures: 403, refused: 403, upload: `303 ${inbox}` },
    PARTNER_EXECUTIVE: { figures: 200, refused: 403, upload: `303 ${inbox}` },
    SUPPORTER: { figures: 403, refused: 403, upload: `303 ${inbox}` },
    POLICY_ADVISER: { figures: 200, refused: 403, upload: `303 ${inbox}` },
    PRIVACY_OFFICER: { figures: 403, refused: 403, upload: `303 ${inbox}` },
  }
  for (const role of MEMBER_ROLES) expect(await open(await visit(own.people[role])), role).toEqual(expected[role])
  expect(await open(await visit(theirs.people.COORDINATOR)), 'another coalition').toEqual({ figures: 404, refused: 404, upload: '404' })
  const stranger = await visit('stranger')
  expect(await open(stranger), 'not signed in').toEqual({ figures: 303, refused: 303, upload: `303 /inloggen?naar=${encodeURIComponent(inbox)}` })
  expect((await stranger.request.get(addresses.figures, { maxRedirects: 0 })).headers().location).toMatch(/^\/inloggen\?naar=/)
  // What the wrong role reads is a sentence and no empty answer.
  const expert = await visit(own.people.EXPERIENCE_EXPERT)
  const said = await (await expert.request.get(addresses.figures)).text()
  expect(said).toMatch(/^Dit kan alleen .+\.$/)
  await expert.goto(inbox)
  await heading(expert, REFUSED)
  // And the coordinator's file is the only one that arrived: the one that filled the workspace, and this one.
  const coordinator = await visit(own.people.COORDINATOR)
  await coordinator.goto(inbox)
  await expect(coordinator.getByRole('region', { name: 'Eerder ingelezen' }).getByRole('row')).toHaveCount(3)
})

test('a form of one role, sent as another, is refused with the reason and keeps what was typed', async ({ visit, baseURL, hasScript }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  const become = (session: string) => page.context().addCookies([{ name: 'samenspel-session', value: session, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' }])
  await page.goto(`/c/${slug}/instellingen/missie`)
  const mission = page.getByRole('textbox').first()
  await mission.fill('Elk kind hoort erbij.')
  const send = page.getByRole('main').getByRole('button').first()

  await become(people.PROFESSIONAL.session)
  await send.click()
  await expect(page.getByText(/Dit kan alleen de coördinator/)).toBeVisible()
  if (hasScript) {
    await expect(mission).toHaveValue('Elk kind hoort erbij.')
    await page.context().clearCookies()
    await send.click()
    await expect(page.getByText(/Je bent uitgelogd/)).toBeVisible()
    await expect(mission).toHaveValue('Elk kind hoort erbij.')
    await become(people.COORDINATOR.session)
  } else {
    // The page is made anew, for who looks at it now; what was typed stands on it.
    const typed = page.getByRole('region', { name: 'Dit had je getypt' })
    await heading(page, REFUSED)
    await expect(typed).toContainText('Elk kind hoort erbij.')
    await become(people.COORDINATOR.session)
    await page.goto(`/c/${slug}/instellingen/missie`)
    await mission.fill('Elk kind hoort erbij.')
    await page.context().clearCookies()
    await send.click()
    await heading(page, 'Je bent uitgelogd')
    await expect(typed).toContainText('Elk kind hoort erbij.')
    await expect(typed.getByRole('blockquote'), 'and nothing that only a form can read').toHaveCount(1)
    await expect(page.getByRole('main').getByRole('link', { name: 'Inloggen' })).toHaveAttribute('href', `/inloggen?naar=${encodeURIComponent(`/c/${slug}/instellingen/missie`)}`)
    await become(people.COORDINATOR.session)
    await page.goto(`/c/${slug}/instellingen/missie`)
    await mission.fill('Elk kind hoort erbij.')
  }
  await send.click()
  await expect(page.getByText('De missie is opgeslagen.')).toBeVisible()
  await expect(page.getByText('Elk kind hoort erbij.')).toBeVisible()
})

test('a personal link opens its one thing and nothing else', async ({ visit, hasScript }) => {
  const { slug } = await filledWorkspace('Linkbrug')
  const page = await visit('stranger')
  const link = linkIn(await mailAbout('tweede@test.example', 'Linkbrug'))
  await page.goto(link)
  await heading(page, 'Overeenkomst Linkbrug')
  // One character changed: no link of ours.
  expect((await page.goto(link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))))?.status()).toBe(404)
  if (hasScript) await heading(page, 'Deze link werkt niet')
  await page.goto(`/c/${slug}/afspraken`)
  await expect(page).toHaveURL(/\/inloggen\?naar=/)
})
