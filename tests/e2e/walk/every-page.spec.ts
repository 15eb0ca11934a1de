import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page, TestInfo } from '@playwright/test'
import { expectDone } from '../support/forms'
import { inspect } from '../support/inspect'
import { pageRoutes, routeOf } from '../support/routes'
import { expect, filledWorkspace, test } from '../support/test'

// Every page, as everybody who can reach it: follows every link from the page where a person begins, looks at one page
// per route, and at the end asks whether there is a page that nobody came to.

const ROUTES = pageRoutes()
/** Whom the demo has, per coalition. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  meerbrug: ['coordinator', 'professional', 'wethouder', 'ervaringsdeskundige', 'bestuurder', 'ondersteuner', 'beleidsadviseur', 'privacyfunctionaris'],
  zandrijk: ['coordinator', 'professional', 'wethouder', 'ervaringsdeskundige'],
  platform: ['beheerder'],
}

/** Pages to which no link of the demo leads: each has a visit of its own, by the name of its test. */
const ON_THEIR_OWN: Readonly<Record<string, string>> = {
  '/inloggen/link/[token]': 'is reached from a mail: pages-without-a-link.spec.ts',
  '/inloggen/tweede-stap': 'is where somebody is sent who has not shown a second factor: pages-without-a-link.spec.ts',
  '/inloggen/tweede-stap/herstel': 'is reached from the second step: pages-without-a-link.spec.ts',
  '/inloggen/opnieuw': 'is where somebody is sent who must show who they are: pages-without-a-link.spec.ts',
  '/inloggen/opnieuw/[token]': 'is reached from a mail: pages-without-a-link.spec.ts',
  '/inloggen/e-mail/[token]': 'is reached from a mail: pages-without-a-link.spec.ts',
  '/mijn/beveiliging/herstelcodes': 'is reached by who has a second step, and nobody of the demo has: pages-without-a-link.spec.ts',
  '/inloggen/verstuurd': 'is reached by sending a form: pages-without-a-link.spec.ts',
  '/vuurtje/[token]': 'is reached by sending a form: pages-without-a-link.spec.ts',
  '/mijn/toegangssleutels/[id]': 'is reached from a passkey, and the demo has none: pages-without-a-link.spec.ts',
  '/mijn/toegangssleutels/[id]/weghalen': 'is reached from a passkey, and the demo has none: pages-without-a-link.spec.ts',
  '/c/[coalition]/instellingen/inloggen/[id]': 'is reached from a sign-in service, and the demo has none: pages-without-a-link.spec.ts',
  '/beheer/[slug]/coordinator': 'is offered for a coalition without a coordinator, and the demo has none: journeys/administration.spec.ts',
  '/tot-ziens': 'is where somebody comes who has left: journeys/leaving.spec.ts',
  '/c/[coalition]/overdracht/[id]': 'is made when somebody hands over, and the demo has none: journeys/leaving.spec.ts',
  '/c/[coalition]/geld/nieuw': 'is reached once money is open, and in the demo it is not: journeys/plan-money-lock.spec.ts',
  '/c/[coalition]/geld/[id]': 'is reached once money is open, and in the demo it is not: journeys/plan-money-lock.spec.ts',
  '/c/[coalition]/geld/businesscase/[id]': 'is reached once money is open, and in the demo it is not: journeys/plan-learning.spec.ts',
  '/c/[coalition]/afspraken/[id]/scan/[handtekening]': 'is reached from an agreement in force, and the newest of the demo is not: journeys/agreements.spec.ts',
  '/c/[coalition]/cijfers/cbs/[tabel]': 'is found by asking CBS, and the walk asks nobody outside: journeys/figures-cards.spec.ts',
  '/inleveren/[token]': 'is reached from a mail: journeys/plan-homework.spec.ts',
  '/antwoord/[token]': 'is reached from a mail: journeys/inviting-partners.spec.ts',
  '/c/[coalition]/partners/[id]/antwoord': 'is reached from an invitation that waits, and the demo has none: journeys/inviting-partners.spec.ts',
  '/overeenkomst/[coalition]': 'is reached from the agreement that everybody may see, and that is not the newest of the demo: journeys/agreement-taken-along.spec.ts',
  '/tekenen/[token]': 'is reached from a mail: pages-without-a-link.spec.ts',
  '/uitnodiging/[token]': 'is reached from a mail: pages-without-a-link.spec.ts',
  '/c/[coalition]/partners/inlezen/[id]': 'is reached by sending a list: journeys/partner-list.spec.ts',
  '/c/[coalition]/afspraken/[id]/nieuw': 'is reached from a draft, and the demo has none: pages-without-a-link.spec.ts',
  '/controle': 'stands with the evidence of a signed agreement: agreements.spec.ts and pages-without-a-link.spec.ts',
  '/tekenen/[token]/wijziging': 'is reached from a personal link: pages-without-a-link.spec.ts',
  '/tekenen/[token]/weigeren': 'is reached from a personal link: pages-without-a-link.spec.ts',
  '/c/[coalition]/afspraken/[id]/herziening': 'is reached from an agreement in force, and the newest of the demo is not: agreements.spec.ts and pages-without-a-link.spec.ts',
  '/c/[coalition]/aanspreken/[id]/verder': 'is reached by who said it, after an answer or a week, and the demo has none that can go on: journeys/agreement-speaking-up.spec.ts',
  '/c/[coalition]/afspraken/[id]/toetreden': 'is reached from an agreement in force, and the newest of the demo is not: pages-without-a-link.spec.ts',
  '/c/[coalition]/afspraken/[id]/uittreden': 'is reached from an agreement in force, and the newest of the demo is not: agreements.spec.ts and pages-without-a-link.spec.ts',
  '/c/[coalition]/afspraken/[id]/voortgang/[antwoord]': 'is reached from an answer that waits, and the demo has none: pages-without-a-link.spec.ts',
  '/c/[coalition]/afspraken/[id]/tekst': 'is reached from a draft, and the demo has none: pages-without-a-link.spec.ts',
  '/c/[coalition]/afspraken/[id]/volgorde': 'is reached from a draft, and the demo has none: pages-without-a-link.spec.ts',
  '/c/[coalition]/afspraken/[id]/wijzig/[afspraak]': 'is reached from a draft, and the demo has none: pages-without-a-link.spec.ts',
  '/c/[coalition]/afspraken/[id]/opmerkingen/[opmerking]': 'is reached from a remark without an answer, and the demo has none: pages-without-a-link.spec.ts',
  '/c/[coalition]/afspraken/[id]/ondertekenen': 'is reached from a draft, and the demo has none: pages-without-a-link.spec.ts',
  '/dev/mail': 'is there only without a mail server, and the walk has one: journeys/sign-in.spec.ts',
}

/** Pages that are the same for everybody: who is not signed in looks at them, the others only see that they answer. */
const isPublic = (route: string) => !/^\/(c|mijn|beheer)(\/|$)/.test(route)

/** Links that do something when followed. */
const isDeed = (pathname: string) => pathname.startsWith('/inloggen/demo/') || pathname.startsWith('/uitloggen')

const folder = (info: TestInfo) => path.join(info.project.outputDir, 'walk')

const linksOf = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
  .filter((link) => link.origin === location.origin && /^https?:$/.test(link.protocol))
  .map((link) => link.pathname + link.search))

/** Walks from the page that is open over all links; looks at one page per route. Returns the routes it came to. */
async function walk(page: Page, who: string): Promise<Set<string>> {
  const start = new URL(page.url())
  const waiting = [start.pathname + start.search]
  const known = new Set(waiting)
  const seen = new Set<string>()
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { pathname } = new URL(next, start)
    const route = routeOf(pathname, ROUTES)
    if (route === undefined || seen.has(route) || (isPublic(route) && who !== 'stranger')) {
      const answer = await page.request.get(next)
      expect.soft(answer.status(), `${who}: the link to ${next} leads somewhere`).toBe(200)
      continue
    }
    seen.add(route)
    const answer = await page.goto(next)
    expect.soft(answer?.status(), `${who}: ${next}`).toBe(200)
    // A page that sends on, such as the start page of the alderman, is another page.
    const there = routeOf(new URL(page.url()).pathname, ROUTES)
    if (there && there !== route && seen.has(there)) continue
    if (there) seen.add(there)
    await inspect(page, `${who}: ${next}`)
    for (const link of await linksOf(page)) {
      if (known.has(link) || isDeed(link)) continue
      known.add(link)
      waiting.push(link)
    }
  }
  return seen
}

test.describe.configure({ mode: 'default' })

for (const [coalition, roles] of Object.entries(PEOPLE)) {
  for (const role of roles) {
    const who = `${role} of ${coalition}`
    test(`every page that the ${who} can reach`, async ({ visitDemo }, info) => {
      const page = await visitDemo(`${coalition}-${role}`)
      const seen = await walk(page, who)
      expect(seen.size, 'there is something to see').toBeGreaterThan(1)
      mkdirSync(folder(info), { recursive: true })
      writeFileSync(path.join(folder(info), `${coalition}-${role}.json`), JSON.stringify([...seen]))
    })
  }
}

test('every page that a stranger can reach', async ({ visit }, info) => {
  // A coalition whose sign-in service is switched on: only then a page to choose it is offered.
  const { slug, people, ids } = await filledWorkspace('Wandelbrug')
  const coordinator = await visit(people.COORDINATOR)
  await coordinator.goto(`/c/${slug}/instellingen/inloggen/${ids.identityProviderId}`)
  await coordinator.getByRole('button', { name: 'Zet de inlogdienst aan' }).click()
  await expectDone(coordinator, 'De inlogdienst staat aan.')
  const page = await visit('stranger')
  await page.goto('/')
  const seen = await walk(page, 'stranger')
  expect([...seen].filter((route) => route.startsWith('/c/')), 'nothing of a coalition').toEqual([])
  mkdirSync(folder(info), { recursive: true })
  writeFileSync(path.join(folder(info), 'stranger.json'), JSON.stringify([...seen]))
})

test('there is no page that nobody can reach', ({}, info) => {
  const files = readdirSync(folder(info))
  expect(files, 'everybody has walked before').toHaveLength(Object.values(PEOPLE).flat().length + 1)
  const reached = new Set(files.flatMap((file) => JSON.parse(readFileSync(path.join(folder(info), file), 'utf8')) as string[]))
  expect(ROUTES.length).toBeGreaterThan(40)
  expect(ROUTES.filter((route) => !reached.has(route) && !ON_THEIR_OWN[route]), 'pages to which no link leads').toEqual([])
  expect(Object.keys(ON_THEIR_OWN).filter((route) => !ROUTES.includes(route) || reached.has(route)), 'exceptions that are none').toEqual([])
})
