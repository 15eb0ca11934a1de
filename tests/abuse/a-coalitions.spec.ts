import { MEMBER_ROLES, type MemberRole } from '../../lib/members/types'
import { DOORS } from '../e2e/support/doors'
import { expect, fingerprintOf, test, workspaceWithEverything, type FilledWorkspace } from '../e2e/support/test'
import { readPermissions } from '../e2e/support/permissions'
import { ask, forEach } from '../e2e/support/client'
import { counting, write } from './support/figures'
import { filledIn, formsIn, type HarvestedForm } from './support/harvest'

// Somebody of one coalition at the pages, downloads and forms of another, in every role; and of one role at the forms of
// another. Generated from the list of doors, which has every page there is.

interface Found {
  readonly route: string
  readonly address: string
  readonly role: MemberRole
  readonly form: HarvestedForm
}

const FILES: readonly ((workspace: FilledWorkspace) => string)[] = [({ slug }) => `/api/downloads/${slug}/cijfers`, ({ slug }) => `/api/downloads/${slug}/cijfers?vorm=xlsx`, ({ slug, ids }) => `/api/downloads/${slug}/cijfers/kaarten/${ids.indicatorId}?vorm=ods`, ({ slug, ids }) => `/api/downloads/${slug}/cijfers/kaarten/${ids.indicatorId}/plaatje?vorm=svg`,
  ({ slug, ids }) => `/api/downloads/${slug}/geweigerd/${ids.importId}`, ({ slug, ids }) => `/api/downloads/${slug}/inbreng/${ids.contributionId}`,
  ({ slug, ids }) => `/api/downloads/${slug}/verhalen/${ids.storyVoiceId}`, ({ slug, ids }) => `/api/downloads/${slug}/verhalen/${ids.waitingVoiceId}`]

const addressOf = (route: string, { slug, ids }: FilledWorkspace) => `/c/${slug}${DOORS[route]?.path(ids) ?? ''}`

const ROUTES = Object.keys(DOORS)

const ALLOWED = readPermissions()

/** A form that first says what it read and then asks to go on is taken at its second step: the one that writes. */
async function atItsLastStep(form: HarvestedForm, address: string, session: string): Promise<HarvestedForm> {
  if (!['seen', 'intent'].every((step) => form.fields.some(([name]) => name === step))) return form
  const second = formsIn((await ask(address, { session, body: filledIn(form) })).text).find(({ action }) => action === form.action)
  return second ? { ...second, fields: second.fields.map(([name, value]) => [name, name === 'intent' ? 'send' : value]) } : form
}

/** Every form on a page, as this role sees it. */
async function formsOn(route: string, workspace: FilledWorkspace, role: MemberRole): Promise<Found[]> {
  const address = addressOf(route, workspace)
  const { session } = workspace.people[role]
  const { status, text } = await ask(address, { session })
  if (status !== 200) return []
  return Promise.all(formsIn(text).map(async (form) => ({ route, address, role, form: await atItsLastStep(form, address, session) })))
}

/** Every form on every page of a workspace, from a role that may see it; once each. */
async function harvest(workspace: FilledWorkspace, role: MemberRole): Promise<Found[]> {
  const found: Found[] = []
  await forEach(Object.keys(DOORS), async (route) => { found.push(...await formsOn(route, workspace, role)) })
  // In the order of the list, whoever answered first.
  return found.sort((one, other) => ROUTES.indexOf(one.route) - ROUTES.indexOf(other.route))
}

/** The forms of every role, and all of them once each. */
async function harvestAll(workspace: FilledWorkspace): Promise<{ all: Found[]; of: ReadonlyMap<MemberRole, ReadonlySet<string>> }> {
  const all = new Map<string, Found>()
  const of = new Map<MemberRole, Set<string>>()
  for (const role of MEMBER_ROLES) {
    const found = await harvest(workspace, role)
    of.set(role, new Set(found.map(({ form }) => form.action)))
    for (const one of found) if (!all.has(`${one.route} ${one.form.action}`)) all.set(`${one.route} ${one.form.action}`, one)
  }
  return { all: [...all.values()], of }
}

/** What stands in a coalition, but for what background tasks take away by themselves. */
async function standing(workspace: FilledWorkspace): Promise<string> {
  const { outbox, ...rest } = await fingerprintOf(workspace)
  return JSON.stringify({ ...rest, hadOutbox: outbox !== undefined })
}

/** The most that a form may have together, with room for what is round it; more than that is refused unread (c-edges.spec.ts). */
const MOST_LETTERS = 900_000

/** Forms that ask for more than one post: their twins succeed in the journeys of agreements. */
const AFTER_MORE: ReadonlySet<string> = new Set(['/afspraken/[id]/ingaan', '/afspraken/[id]/ondertekenen'])

const ODD: Readonly<Record<string, string>> = {
  'signs that nobody sees or that turn text about': `\u0000\u202eA\u200b\ufeff\ud800\u0007${'e\u0301'.repeat(20)} 👩‍👩‍👧‍👦 مرحبا`,
  'three hundred thousand letters': 'x'.repeat(300_000),
  'another kind of value': '__proto__',
}

/** The same form with everything in it odd, and with only what a person types odd. */
function oddly({ fields }: HarvestedForm): (readonly [what: string, changed: Record<string, string>])[] {
  const names = [...new Set(fields.map(([name]) => name))].filter((name) => !name.startsWith('$') && name !== 'coalition')
  const typed = names.filter((name) => fields.some(([one, value]) => one === name && /^(Zo gaat het goed|5|\S+@\S+|https:.*)$/.test(value)))
  // A name can stand there more than once: every box of a list has the same.
  const all = (value: string, these: readonly string[]) => {
    const most = Math.floor(MOST_LETTERS / fields.filter(([name]) => these.includes(name)).length)
    return Object.fromEntries(these.map((name) => [name, value.slice(0, most)]))
  }
  return Object.entries(ODD).flatMap(([what, value]) => [
    [what, all(value, names)] as const,
    ...(typed.length > 0 ? [[`${what}, typed`, all(value, typed)] as const] : []),
  ])
}

test('reading: every page and file of another coalition, in every role', async () => {
  const figures = counting('reading another coalition')
  const [ours, theirs] = [await workspaceWithEverything('Leesons'), await workspaceWithEverything('Buurgeheim')]
  for (const role of MEMBER_ROLES) {
    const { session } = ours.people[role]
    await forEach(ROUTES, async (route) => {
      const { status, text } = await ask(addressOf(route, theirs), { session })
      figures.mustNot(status !== 404 || text.includes('Buurgeheim'), role, route)
      // An id of theirs under our own address.
      const path = DOORS[route]?.path(theirs.ids) ?? ''
      if (path !== DOORS[route]?.path(ours.ids) && !route.includes('[vuurtje]')) figures.mustNot((await ask(`/c/${ours.slug}${path}`, { session })).text.includes('Buurgeheim'), role, `${route} under our own address`)
      const own = await ask(addressOf(route, ours), { session })
      if (ALLOWED.get(DOORS[route]?.operation ?? '')?.has(role)) figures.must(own.status === 200 || (own.status === 307 && own.location.startsWith(`/c/${ours.slug}/`)), role, route)
    })
    for (const file of FILES) {
      const { status, text } = await ask(file(theirs), { session })
      figures.mustNot(status !== 404 || text.includes('322,7'), role, file(theirs).replace(theirs.slug, '[coalition]').replace(theirs.ids.importId, '[id]'))
    }
  }
  write(figures)
})

test('reading: every page without a session, and with one that was never given', async () => {
  const figures = counting('reading without a session')
  const theirs = await workspaceWithEverything('Dichtgeheim')
  for (const session of [undefined, 'x', 'A'.repeat(43), theirs.people.COORDINATOR.userId, theirs.people.COORDINATOR.membershipId]) {
    await forEach(ROUTES, async (route) => {
      const { status, location, text } = await ask(addressOf(route, theirs), { session })
      figures.mustNot(!(status === 307 && location.startsWith('/inloggen?naar=')) || text.includes('Dichtgeheim'), session ? 'made-up session' : 'stranger', route)
    })
  }
  for (const route of ['/doelen', '/partners', '/afspraken']) figures.must((await ask(addressOf(route, theirs), { session: theirs.people.COORDINATOR.session })).status === 200, 'COORDINATOR', route)
  write(figures)
})

test('writing: every form of another coalition, with its own hidden fields, in every role and without one', async () => {
  const across = counting('writing in another coalition')
  const within = counting('writing with a form of another role')
  const forged = counting('writing from another site')
  const odd = counting('forms that broke on odd input')
  const [ours, theirs] = [await workspaceWithEverything('Schrijfons'), await workspaceWithEverything('Schrijfdoel')]
  const { all: forms, of } = await harvestAll(theirs)
  expect(forms.length, 'there are forms').toBeGreaterThan(15)
  // Before the first form is sent everything that was going to happen by itself has happened.
  const before = await standing(theirs)
  const refusedOrNowhere = ({ status, location }: { status: number; location: string }) => !(status === 303 && !location.startsWith('/inloggen'))

  for (const role of [...MEMBER_ROLES, 'stranger'] as const) {
    const session = role === 'stranger' ? undefined : ours.people[role].session
    await forEach(forms, async ({ route, address, form }) => {
      const answer = await ask(address, { session, body: filledIn(form) })
      across.mustNot(!refusedOrNowhere(answer), role, `${route} (${form.action.slice(0, 6)})`)
      if (role === 'stranger') return
      // The same ids, and our own coalition in the form and in the address.
      await ask(addressOf(route, ours), { session, body: filledIn(form, { coalition: ours.slug }) })
    })
    const after = await standing(theirs)
    across.mustNot(after !== before, role, 'anything of theirs changed, also with their ids in a form of our own')
  }

  for (const role of MEMBER_ROLES) {
    await forEach(forms.filter((one) => !of.get(role)?.has(one.form.action)), async ({ route, address, form }) => {
      within.mustNot(!refusedOrNowhere(await ask(address, { session: theirs.people[role].session, body: filledIn(form) })), role, `${route} (${form.action.slice(0, 6)})`)
    })
  }
  expect(await standing(theirs), 'nothing was written by who may not').toBe(before)

  for (const origin of ['https://kwaad.example', 'null', 'http://localhost.kwaad.example']) {
    await forEach(forms, async ({ route, address, role, form }) => {
      const answer = await ask(address, { session: theirs.people[role].session, headers: { origin }, body: filledIn(form) })
      forged.mustNot(answer.status < 400, role, `${route} from ${origin}`)
    })
  }
  expect(await standing(theirs), 'nothing was written from elsewhere').toBe(before)

  // The twins: the same forms, of whom they are for. What one of them changes may be in the way of the next, so each has a
  // workspace of its own where it must.
  const failed: Found[] = []
  for (const one of forms) {
    const works = !refusedOrNowhere(await ask(one.address, { session: theirs.people[one.role].session, body: filledIn(one.form) }))
    if (!works) failed.push(one)
    else for (const figures of [across, within, forged, odd]) figures.must(true, one.role, one.route)
  }
  for (const { route, role, form } of failed.filter((one) => !AFTER_MORE.has(one.route))) {
    const fresh = await workspaceWithEverything('Schrijfvers')
    const again = (await formsOn(route, fresh, role)).find((one) => one.form.action === form.action)
    const answer = again ? await ask(again.address, { session: fresh.people[role].session, body: filledIn(again.form) }) : undefined
    for (const figures of [across, within, forged, odd]) figures.must(answer !== undefined && !refusedOrNowhere(answer), role, route)
  }
  expect(await standing(theirs), 'the twins did write').not.toBe(before)

  // Last, because some of it is taken on: nothing that can be typed or changed is a bug.
  for (const { route, address, role, form } of forms) {
    for (const [what, changed] of oddly(form)) {
      odd.mustNot((await ask(address, { session: theirs.people[role].session, body: filledIn(form, changed) })).status >= 500, role, `${route} (${form.action.slice(0, 6)}): ${what}`)
    }
  }
  write(across, within, forged, odd)
})

test('methods: another verb than a route has', async () => {
  const figures = counting('another method than the route has')
  const theirs = await workspaceWithEverything('Methodedoel')
  const { session } = theirs.people.COORDINATOR
  const before = await standing(theirs)
  const addresses = [...Object.keys(DOORS).map((route) => addressOf(route, theirs)), ...FILES.map((file) => file(theirs)), '/uitloggen', '/taal', `/api/uploads/${theirs.slug}/cijfers`, `/api/uploads/${theirs.slug}/inbreng`, `/api/uploads/${theirs.slug}/verhalen`, '/api/health', '/.well-known/security.txt']
  for (const address of addresses) {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const { status } = await ask(address, { method, session, body: 'x=1', headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-http-method-override': 'POST' } })
      figures.mustNot(status < 400, 'COORDINATOR', `${method} ${address.replace(theirs.slug, '[coalition]').replace(/[0-9a-f-]{36}/, '[id]')}`)
    }
  }
  for (const address of ['/uitloggen', '/taal', `/api/uploads/${theirs.slug}/cijfers`, `/api/uploads/${theirs.slug}/inbreng`, `/api/uploads/${theirs.slug}/verhalen`]) figures.mustNot((await ask(address, { session })).status < 400, 'COORDINATOR', `GET ${address.replace(theirs.slug, '[coalition]')}`)
  expect(await standing(theirs)).toBe(before)
  for (const route of Object.keys(DOORS)) {
    const { status } = await ask(addressOf(route, theirs), { session })
    if (ALLOWED.get(DOORS[route]?.operation ?? '')?.has('COORDINATOR')) figures.must(status === 200, 'COORDINATOR', `GET ${route}`)
  }
  write(figures)
})
