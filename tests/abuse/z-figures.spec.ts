import { expect, test } from '@playwright/test'
import { readFigures } from './support/figures'

/** Every check by its name: one that is renamed, left out or not reached must not go unseen. A new one is added here. */
const CHECKS = [
  'reading another coalition',
  'reading without a session',
  'writing in another coalition',
  'writing with a form of another role',
  'writing from another site',
  'forms that broke on odd input',
  'another method than the route has',
  'sign-in links for one account after the fifth',
  'sign-in links from one address after the sixtieth, over two processes',
  'answers that tell whether an account exists',
  'sign-in links used again',
  'sign-in tokens that were forged, cut off or too old',
  'wrong tokens from one address after the hundred-and-twentieth',
  'session values that were set beforehand',
  'session values that were forged or ended',
  'pages of an account without its second factor',
  'forms of an account without its second factor',
  'personal links that were forged or too old',
  'signing again with a link that has signed',
  'answers without a header that protects',
  'private pages that somebody on the way may keep',
  'cookies that are not bound as they must be',
  'redirects to somewhere else',
  'vuurtjes from one address after the twentieth, over two processes',
  'vuurtjes of a machine, or that point at one person',
  'links to a vuurtje that were forged',
  'sign-in links with an address that was made up, without a proxy',
  'sessions of the demo where the demo is switched off',
  'large bodies that were read',
]

test('every check was tried in this run, and nothing was let through', () => {
  const figures = readFigures()
  process.stdout.write(`\n${figures.map(({ line }) => line).join('\n')}\n\n`)
  expect(figures.map(({ check }) => check).sort(), 'all of them, and none without a name here').toEqual([...CHECKS].sort())
  for (const { check, refused, rightful } of figures) {
    expect.soft(refused.tried, `${check}: something was tried`).toBeGreaterThan(0)
    expect.soft(refused.letThrough, `${check}: let through`).toBe(0)
    expect.soft(rightful.tried, `${check}: so was its twin`).toBeGreaterThan(0)
    expect.soft(rightful.letThrough, `${check}: and all of it`).toBe(rightful.tried)
  }
  const byRole = figures.find(({ check }) => check === 'reading another coalition')?.per ?? {}
  expect(Object.keys(byRole), 'every role').toHaveLength(8)
})
