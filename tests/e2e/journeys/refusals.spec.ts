import type { Page } from '@playwright/test'
import { MEMBER_ROLES, type MemberRole } from '../../../lib/members/types'
import { base, forEach } from '../support/client'
import { askPage } from '../support/document'
import { DOORS, type Door } from '../support/doors'
import { GOOD_ROW, HEADER, file } from '../support/figures-file'
import { readPermissions } from '../support/permissions'
import { pageRoutes } from '../support/routes'
import { emptyWorkspace, expect, heading, linkIn, mailAbout, test, workspaceWithEverything } from '../support/test'

// Who must not see something does not see it, and hears why; beside it each time the one who may.

const ALLOWED = readPermissions()

const REFUSED = 'Deze pagina is voor een andere rol'

const NOT_THERE = { status: 404, title: 'Deze pagina is er niet' }

/** How each role is told who can: a coordinator has nobody to ask. */
const WHO_CAN = (role: MemberRole) => (role === 'COORDINATOR' ? /^Dit kan alleen (de|een) \S+[^.]*\.$/ : /^Dit kan alleen (de|een) \S+.*\. Vraag het aan de coördinator van de coalitie\.$/)

const mayOpen = (role: MemberRole, { operation, here }: Door) => (ALLOWED.get(operation)?.has(role) ?? false) && (here?.includes(role) ?? true)

/** What a page of somebody says in a browser when it is opened: its status and its first heading. */
async function open(page: Page, address: string): Promise<{ status: number; title: string }> {
  const answer = await page.goto(address, { waitUntil: 'domcontentloaded' })
  return { status: answer?.status() ?? 0, title: await page.getByRole('heading', { level: 1 }).innerText() }
}

// A test here opens forty pages and more.
test.describe.configure({ timeout: 180_000 })

test('every page of a coalition has its door in this list', { tag: '@once' }, () => {
  const pages = pageRoutes().filter((route) => route.startsWith('/c/[coalition]')).map((route) => route.slice('/c/[coalition]'.length))
  expect(Object.keys(DOORS).sort()).toEqual(pages.sort())
  expect(Object.values(DOORS).filter((door) => (ALLOWED.get(door.operation)?.size ?? 0) === 0).map((door) => door.operation), 'operations that stand in docs/permissions.md').toEqual([])
})

for (const role of MEMBER_ROLES) {
  test(`each page as ${role}: it opens, or says why not and where to go`, { tag: '@once' }, async () => {
    const { slug, people, ids } = await workspaceWithEverything('Deurenbrug')
    let [opened, refused] = [0, 0]
    await forEach(Object.entries(DOORS), async ([route, door]) => {
      const address = `/c/${slug}${door.path(ids)}`
      const page = await askPage(address, people[role].session)
      expect.soft(page.status, `${route} as ${role}`).toBe(200)
      if (mayOpen(role, door)) {
        opened += 1
        expect.soft(page.title, `${route} opens for ${role}`).not.toBe(REFUSED)
        expect.soft(page.title, `${route} has a heading`).not.toBe('')
        expect.soft(page.address === address, `${route} is the page itself`).toBe(!door.sentOn?.includes(role))
      } else {
        refused += 1
        expect.soft(page.title, `${route} is refused to ${role}`).toBe(REFUSED)
        expect.soft(page.texts, `${route}: who can`).toContainEqual(expect.stringMatching(door.says ?? WHO_CAN(role)))
        expect.soft(page.links.get('Naar mijn startpagina'), `${route}: where to go`).toBe(`/c/${slug}`)
        expect.soft(page.html, `${route}: nothing of the page came along`).not.toMatch(/(Signaal|Inbreng|Actie|Blad) Deurenbrug/)
      }
    })
    expect(opened, 'some doors are open').toBeGreaterThan(role === 'SUPPORTER' || role === 'PRIVACY_OFFICER' ? 2 : 8)
    if (role !== 'COORDINATOR') expect(refused, 'some are closed').toBeGreaterThan(8)
  })

  test(`each page that opens for ${role} does so with script, without a complaint`, { tag: '@script' }, async ({ visit }) => {
    const { slug, people, ids } = await workspaceWithEverything('Openbrug')
    const page = await visit(people[role])
    for (const [route, door] of Object.entries(DOORS).filter(([, one]) => mayOpen(role, one))) {
      const { status, title } = await open(page, `/c/${slug}${door.path(ids)}`)
      expect.soft(status, `${route} as ${role}`).toBe(200)
      expect.soft(title, `${route} opens for ${role}`).not.toBe(REFUSED)
    }
  })
}

test('a refusal is seen, in words and with the way on, by every role', async ({ visit }) => {
  const { slug, people, ids } = await workspaceWithEverything('Dichtbrug')
  for (const role of MEMBER_ROLES) {
    const page = await visit(people[role])
    const closed = Object.values(DOORS).filter((door) => !mayOpen(role, door))
    // One that says who can, and one with a sentence of its own where the role has such a page.
    for (const door of [closed.find(({ says }) => !says), closed.find(({ says }) => says)].filter((one) => one !== undefined)) {
      expect(await open(page, `/c/${slug}${door.path(ids)}`)).toEqual({ status: 200, title: REFUSED })
      await expect(page.getByText(door.says ?? WHO_CAN(role))).toBeVisible()
      await expect(page.getByRole('link', { name: 'Naar mijn startpagina' })).toHaveAttribute('href', `/c/${slug}`)
    }
  }
})

test('each page as a member of another coalition: it is not there, as for a coalition that does not exist', { tag: '@once' }, async () => {
  const theirs = await workspaceWithEverything('Buurbrug')
  const own = await workspaceWithEverything('Eigenbrug')
  const { session } = own.people.COORDINATOR
  const nowhere = await askPage('/c/bestaat-niet/doelen', session)
  expect({ status: nowhere.status, title: nowhere.title }).toEqual(NOT_THERE)
  await forEach(Object.entries(DOORS), async ([route, { path }]) => {
    const page = await askPage(`/c/${theirs.slug}${path(theirs.ids)}`, session)
    expect.soft(page.status, `${route} of another coalition`).toBe(404)
    expect.soft(page.body, `${route} of another coalition, letter by letter as one that does not exist`).toBe(nowhere.body)
    expect.soft(page.html, `${route}: not a word of theirs`).not.toContain('Buurbrug')
  })
})

test('what is of another coalition is seen as what does not exist', async ({ visit }) => {
  const theirs = await workspaceWithEverything('Buurbrug')
  const own = await emptyWorkspace()
  const page = await visit(own.people.COORDINATOR)
  for (const address of ['/c/bestaat-niet/doelen', `/c/${theirs.slug}`, `/c/${theirs.slug}/doelen/${theirs.ids.goalId}`]) expect(await open(page, address)).toEqual(NOT_THERE)
})

test('an id of another coalition under the own address is not there', { tag: '@once' }, async () => {
  const theirs = await workspaceWithEverything('Buurbrug')
  const own = await workspaceWithEverything('Eigenbrug')
  const { COORDINATOR, EXPERIENCE_EXPERT } = own.people
  await forEach(Object.entries(DOORS).filter(([route, { operation }]) => route.includes('[id]') && ALLOWED.get(operation)?.has('COORDINATOR')), async ([route, { path }]) => {
    const status = async (rest: string) => (await askPage(`/c/${own.slug}${rest}`, COORDINATOR.session)).status
    expect.soft(await status(path(own.ids)), `${route} of our own`).toBe(200)
    expect.soft(await status(path(theirs.ids)), `${route} with their id`).toBe(404)
    expect.soft(await status(path(own.ids).replace(/[0-9a-f-]{36}/, 'geen-id')), `${route} with no id at all`).toBe(404)
  })
  for (const path of ['', '/weghalen', '/delen']) {
    expect((await askPage(`/c/${own.slug}/inbreng/${own.ids.contributionId}${path}`, EXPERIENCE_EXPERT.session)).status).toBe(200)
    expect((await askPage(`/c/${own.slug}/inbreng/${theirs.ids.contributionId}${path}`, EXPERIENCE_EXPERT.session)).status).toBe(404)
  }
})

test('each page as somebody who is not signed in: to the sign-in page', { tag: '@once' }, async () => {
  const { slug, ids } = await workspaceWithEverything('Wegbrug')
  await forEach(Object.entries(DOORS), async ([route, { path }]) => {
    const address = `/c/${slug}${path(ids)}`
    const { pathname, searchParams } = new URL((await askPage(address)).address, base())
    expect.soft({ path: pathname, back: searchParams.get('naar') }, route).toEqual({ path: '/inloggen', back: address })
  })
})

test('somebody who is not signed in: to the sign-in page, and back to the page afterwards', async ({ visit }) => {
  const { slug, people, ids } = await workspaceWithEverything('Terugbrug')
  const page = await visit('stranger')
  await page.goto(`/c/${slug}/doelen/${ids.goalId}`)
  await page.getByLabel('Je e-mailadres').fill(people.PROFESSIONAL.email)
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await page.goto(linkIn(await mailAbout(people.PROFESSIONAL.email, 'Je link om in te loggen')))
  await page.getByRole('button', { name: 'Log mij in' }).click()
  await heading(page, 'Doel Terugbrug')
})

test('files: each download and upload, for who may and for who may not', async ({ visit, baseURL }) => {
  const origin = { origin: baseURL ?? '' }
  const own = await workspaceWithEverything('Bestandbrug')
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
    await heading(page, 'Nog niet opgeslagen')
    await expect(typed).toContainText('Elk kind hoort erbij.')
    await expect(typed.getByRole('blockquote'), 'and nothing that only a form can read').toHaveCount(1)
    await expect(page.getByRole('main').getByRole('link', { name: 'Inloggen' })).toHaveAttribute('href', `/inloggen?naar=${encodeURIComponent(`/c/${slug}/instellingen/missie`)}`)
    await become(people.COORDINATOR.session)
    await page.goto(`/c/${slug}/instellingen/missie`)
    await mission.fill('Elk kind hoort erbij.')
  }
  await send.click()
  await expect(page.getByText('De missie is opgeslagen.')).toBeVisible()
  await heading(page, 'Onze missie')
  await expect(page.getByRole('main').getByText('Elk kind hoort erbij.')).toBeVisible()
})

test('a personal link opens its one thing and nothing else', async ({ visit, hasScript }) => {
  const { slug } = await workspaceWithEverything('Linkbrug')
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
