import { readFileSync } from 'node:fs'
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import type { MemberRole } from '../../../lib/members/types'
import type { Filled } from '../../support/filled'

export { expect } from '@playwright/test'

export interface Person {
  readonly userId: string
  readonly membershipId: string
  readonly email: string
  readonly session: string
}

export interface Workspace {
  readonly id: string
  readonly slug: string
  readonly people: Readonly<Record<MemberRole, Person>>
}

export interface FilledWorkspace extends Workspace {
  readonly ids: Filled['ids'] & {
    /** In signing between two other partners, one of which signed on paper, with its scan; only with everything. */
    readonly paperId: string
    readonly paperSignatureId: string
  }
}

export interface ReceivedMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

async function ask<T>(question: string): Promise<T> {
  const answer = await fetch(`${process.env.E2E_WORLD_URL}${question}`)
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as T
}

/** A coalition of this test alone, as new as it gets: the example and a person per role. */
export const emptyWorkspace = (name?: string): Promise<Workspace> => ask(`/empty${name ? `?name=${encodeURIComponent(name)}` : ''}`)

/** A coalition of this test alone with one of everything; every text in it carries the mark. */
export const filledWorkspace = (mark: string): Promise<FilledWorkspace> => ask(`/filled?mark=${encodeURIComponent(mark)}`)

/** The same with what would stand in the way of most journeys: to open every page there is. */
export const workspaceWithEverything = (mark: string): Promise<FilledWorkspace> => ask(`/filled?paper=yes&mark=${encodeURIComponent(mark)}`)

/** An administrator of the platform, signed in; without a second factor when said so. */
export const administrator = (name: string, factor: 'yes' | 'no' = 'yes'): Promise<Person> => ask(`/administrator?name=${encodeURIComponent(name)}&factor=${factor}`)

/** What the operator of the database does with `npm run erase`. */
export const eraseOnDatabase = (slug: string): Promise<{ readonly hash: string }> => ask(`/erase?slug=${slug}`)

/** One more person in a coalition. */
export const join = ({ id }: Workspace, role: MemberRole, name: string, partnerId?: string): Promise<Person> =>
  ask(`/join?coalition=${id}&role=${role}&name=${encodeURIComponent(name)}${partnerId ? `&partner=${partnerId}` : ''}`)

/** More people of a role, who each put the same first, second and third: places in the list of what is asked. */
export const rankersOf = ({ id }: Workspace, role: MemberRole, names: readonly string[], round: string, choice: readonly [number, number, number]): Promise<boolean> =>
  ask(`/rankers?coalition=${id}&role=${role}&names=${names.join(',')}&round=${round}&choice=${choice.join(',')}`)

/** The same account in a second coalition, under another name and role. */
export const alsoIn = ({ id }: Workspace, { userId }: Person, role: MemberRole, name: string): Promise<string> =>
  ask(`/also?coalition=${id}&user=${userId}&role=${role}&name=${encodeURIComponent(name)}`)

/** Lets a goal run, as a coordinator does. */
export const startGoal = ({ id }: Workspace, goalId: string): Promise<boolean> => ask(`/start-goal?coalition=${id}&goal=${goalId}`)

/** Six indicators with figures of the municipality, of which five have a story. */
export const sixFigures = ({ id }: Workspace): Promise<readonly string[]> => ask(`/six-figures?coalition=${id}`)

/** Closes a coalition for everybody, as platform administration does. */
export const suspend = ({ id }: Workspace): Promise<boolean> => ask(`/suspend?coalition=${id}`)

/** A mail takes a moment: asked for often, since whoever asks a second apart waits half a second for nothing. */
const MAIL = { timeout: 30_000, intervals: [50, 100, 100, 200] }

/** The newest mail that this address received from the app, waited for: mail goes out in the background. */
export async function newestMail(to: string, count = 1): Promise<ReceivedMail> {
  const received: { mails: ReceivedMail[] } = { mails: [] }
  await expect.poll(async () => (received.mails = await ask<ReceivedMail[]>(`/mails?to=${encodeURIComponent(to)}`)).length, MAIL).toBeGreaterThanOrEqual(count)
  const newest = received.mails.at(-1)
  if (!newest) throw new Error('no mail')
  return newest
}

/** A filled coalition in which the page of an import fails, as by a bug. */
export const workspaceWithBug = (mark: string): Promise<FilledWorkspace> => ask(`/broken-import?mark=${encodeURIComponent(mark)}`)

/** Makes the sign-in links that this address was sent too old, as half an hour would. */
export async function expireSignInLinks(email: string): Promise<void> {
  expect(await ask<number>(`/expire-links?email=${encodeURIComponent(email)}`), 'there was a link to expire').toBeGreaterThan(0)
}

/** One more session of this person, who came in by mail and has not shown a second factor. */
export const withoutFactor = async (person: Person): Promise<Person> => ({ ...person, ...(await ask<{ session: string }>(`/session?user=${person.userId}`)) })

/** As if this person had asked for help so many hours earlier. */
export const askedEarlier = ({ userId }: Person, hours: number): Promise<unknown> => ask(`/age-reset?user=${userId}&hours=${hours}`)

/** Gives this person an authenticator app, set up long ago. Returns its secret. */
export const giveApp = async ({ userId }: Person): Promise<string> => (await ask<{ secret: string }>(`/app?user=${userId}`)).secret

/** Makes what the sessions of this person showed so many hours older. */
export const ageSessions = ({ userId }: Person, hours: number): Promise<number> => ask<number>(`/age?user=${userId}&hours=${hours}`)

/** Per table of a coalition what stands in it: the same before and after when nothing was written. */
export const fingerprintOf = ({ id }: Workspace): Promise<Record<string, string>> => ask(`/fingerprint?coalition=${id}`)

/** Makes the personal links of a coalition too old, as two months would. */
export async function expirePersonalLinks({ id }: Workspace): Promise<void> {
  expect(await ask<number>(`/expire-personal-links?coalition=${id}`), 'there was a link to expire').toBeGreaterThan(0)
}

/** A coalition with a draft of twelve afspraken between twenty-five partners. */
export const agreementOfMany = (name: string): Promise<Workspace & { readonly agreementId: string; readonly partners: readonly { readonly id: string; readonly name: string; readonly email: string }[] }> =>
  ask(`/agreement-of-many?name=${encodeURIComponent(name)}`)

export interface WorkspaceInForce extends Workspace {
  readonly agreementId: string
  readonly commitmentId: string
  readonly partnerIds: readonly [string, string]
  /** Of the first partner, which does the afspraak. */
  readonly worker: Person
  readonly executive: Person
  /** On the work floor of the second. */
  readonly other: Person
}

/** A coalition whose agreement is in force, between two partners, with people of both. */
export const agreementInForce = (name: string): Promise<WorkspaceInForce> => ask(`/agreement-in-force?name=${encodeURIComponent(name)}`)

/** As if this partner had been asked to sign so many days earlier. */
export async function askedToSignEarlier({ id }: Workspace, partnerId: string, days: number): Promise<void> {
  expect(await ask<number>(`/asked-earlier?coalition=${id}&partner=${partnerId}&days=${days}`), 'there was a request').toBe(1)
}

/** Forgets whatever was tried too often. */
export const forgetAllTries = (): Promise<number> => ask('/forget-tries')

/** Makes it longer ago that this person showed who they are, as eleven minutes would. */
export async function unconfirm({ userId }: Person): Promise<void> {
  expect(await ask<number>(`/unconfirm?user=${userId}`), 'there was a session').toBeGreaterThan(0)
}

/** The mail to this address whose subject has these words, waited for. */
export async function mailAbout(to: string, words: string): Promise<ReceivedMail> {
  const found: { mail?: ReceivedMail | undefined } = {}
  await expect.poll(async () => {
    found.mail = (await mailsTo(to)).findLast((mail) => mail.subject.includes(words))
    return found.mail !== undefined
  }, { ...MAIL, message: `a mail to ${to} about ${words}` }).toBe(true)
  if (!found.mail) throw new Error('no mail')
  return found.mail
}

export const mailsTo = (to: string): Promise<ReceivedMail[]> => ask(`/mails?to=${encodeURIComponent(to)}`)

/** The first link of ours in a mail. */
export function linkIn(mail: ReceivedMail): string {
  const [link] = /http:\/\/localhost\S+/.exec(mail.text) ?? []
  if (!link) throw new Error(`no link in: ${mail.text}`)
  return link
}

/** Everything that the app has logged so far. */
export const appLog = (): string => readFileSync(process.env.E2E_APP_LOG ?? '', 'utf8')

/** An address of the network that is kept for examples (RFC 2544): each browser of a test comes from one of its own. */
export const someAddress = (): string => `198.${18 + Math.floor(Math.random() * 2)}.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

interface Fixtures {
  /** Opens a browser of somebody's own, on a phone or at a desk. */
  readonly visit: (who: Person | 'stranger', how?: 'phone' | 'desk') => Promise<Page>
  /** Opens a browser of a fictional person of the demo. */
  readonly visitDemo: (key: string, how?: 'phone' | 'desk') => Promise<Page>
  readonly hasScript: boolean
}

/** What no page may say in its console. A document that answers 4xx is for the test to judge. */
function complaints(context: BrowserContext): () => string[] {
  const found: { text: string; resource?: string }[] = []
  const documents = new Set<string>()
  context.on('response', (response) => {
    if (response.request().isNavigationRequest()) documents.add(response.url())
  })
  context.on('console', (message) => {
    if (message.type() !== 'error' && !/hydrat/i.test(message.text())) return
    const { url } = message.location()
    const isResource = message.text().startsWith('Failed to load resource')
    found.push({ text: `${message.page()?.url()}: ${message.text()}${isResource ? ` ${url}` : ''}`, ...(isResource ? { resource: url } : {}) })
  })
  context.on('weberror', (error) => found.push({ text: `${error.page()?.url()}: ${error.error().stack ?? error.error().message}` }))
  // Asked at the end: the console sometimes speaks before its answer has come in.
  return () => found.filter(({ resource }) => !resource || !documents.has(resource)).map(({ text }) => text)
}

export const test = base.extend<Fixtures>({
  hasScript: async ({ javaScriptEnabled }, give) => give(javaScriptEnabled !== false),
  visit: async ({ browser, baseURL }, give) => {
    const contexts: BrowserContext[] = []
    const said: (() => string[])[] = []
    const open = async (how: 'phone' | 'desk') => {
      const context = await browser.newContext({ ...(how === 'phone' ? PHONE : {}), extraHTTPHeaders: { 'x-forwarded-for': someAddress() } })
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => reportError(new Error(`securitypolicyviolation: ${event.violatedDirective} ${event.blockedURI}`)))
      })
      said.push(complaints(context))
      contexts.push(context)
      return context
    }
    await give(async (who, how = 'desk') => {
      const context = await open(how)
      if (who !== 'stranger') await context.addCookies([{ name: 'samenspel-session', value: who.session, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' }])
      return context.newPage()
    })
    for (const context of contexts) await context.close()
    expect(said.flatMap((complain) => complain()), 'no error in the console of any page').toEqual([])
  },
  visitDemo: async ({ visit }, give) => {
    await give(async (key, how) => {
      const page = await visit('stranger', how)
      await page.goto(`/inloggen/demo/${key}`)
      return page
    })
  },
})

/** The page a person has after a form was sent: without JavaScript too, a new address or the same with a message. */
export const heading = (page: Page, name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

/** What does not exist for this person: 404, on a page that says so. */
export async function expectNotThere(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(404)
  await heading(page, 'Deze pagina is er niet')
}
