import { expect, test } from '@playwright/test'
import { readFigures } from './support/figures'

test('every check has its figures, and nothing was let through', () => {
  const figures = readFigures()
  process.stdout.write(`\n${figures.map(({ line }) => line).join('\n')}\n\n`)
  expect(figures.length).toBeGreaterThanOrEqual(24)
  expect(figures.filter(({ refused, rightful }) => refused.letThrough > 0 || refused.tried === 0 || rightful.tried === 0 || rightful.letThrough !== rightful.tried).map(({ check }) => check)).toEqual([])
  const byRole = figures.find(({ check }) => check === 'reading another coalition')?.per ?? {}
  expect(Object.keys(byRole), 'every role').toHaveLength(8)
})
