import { expect, it } from 'vitest'
import { actionsIn, preventionShare } from './rules'

const quarter = (over: object) => ({ year: 2026, quarter: 4, UNIVERSAL: 0, SELECTIVE: 0, INDICATED: 0, CURATIVE: 0, ...over })

it('the prevention share is the part of the actions that comes before help; of none it is not told', () => {
  const quarters = [quarter({ UNIVERSAL: 1, SELECTIVE: 1 }), quarter({ INDICATED: 1, CURATIVE: 3 })]
  expect([actionsIn(quarters), preventionShare(quarters), preventionShare([quarter({ CURATIVE: 2 })]), preventionShare([])]).toEqual([6, 50, 0, undefined])
})
