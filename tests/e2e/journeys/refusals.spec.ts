import type { Page } from '@playwright/test'
import { MEMBER_ROLES, type MemberRole } from '../../../lib/members/types'
import { DOORS } from '../support/doors'
import { GOOD_ROW, HEADER, file } from '../support/figures-file'
import { readPermissions } from '../support/permissions'
import { pageRoutes } from '../support/routes'
import { emptyWorkspace, expect, filledWorkspace, heading, linkIn, mailAbout, test } from '../support/test'

// Who must not see something does not see it, and hears why; beside it each time the one who may.

const ALLOWED = readPermissions()

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
    for (const [route, { operation, path, here, sentOn, says }] of Object.entries(DOORS)) {
      const address = `/c/${slug}${path(ids)}`
      const { status, title } = await open(page, address)
      const may = (ALLOWED.get(operation)?.has(role) ?? false) && (here?.includes(role) ?? true)
      expect.soft(status, `${route} as ${role}`).toBe(200)
      if (may) {
        opened += 1
        expect.soft(title, `${route} opens for ${role}`).not.toBe(REFUSED)
        const { pathname, search } = new URL(page.url())
        expect.soft(pathname + search === address, `${route} is the page itself`).toBe(!sentOn?.includes(role))
      } else {
        refused += 1
        expect.soft(title, `${route} is refused to ${role}`).toBe(REFUSED)
        const who = says ?? (role === 'COORDINATOR' ? /^Dit kan alleen (de|een) \S+[^.]*\.$/ : /^Dit kan alleen (de|een) \S+.*\. Vraag het aan de coördinator van de coalitie\.$/)
        await expect.soft(page.getByText(who), `${route}: who can`).toBeVisible()
        await expect.soft(page.getByRole('link', { name: 'Naar mijn startpagina' })).toHaveAttribute('href', `/c/${slug}`)
        expect.soft(await page.content(), `${route}: nothing of the page came along`).not.toMatch(/(Signaal|Inbreng|Actie|Blad) Deurenbrug/)
      }
    }
    expect(opened, 'some doors are open').toBeGreaterThan(role === 'SUPPORTER' || role === 'PRIVACY_OFFICER' ? 2 : 8)
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
  for (const path of ['', '/weghalen', '/delen']) {
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
