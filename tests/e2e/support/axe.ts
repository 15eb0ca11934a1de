import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type Page } from '@playwright/test'

// The axe that @axe-core/playwright comes with, without its builder: that puts half a megabyte of script into the page for
// every question and brings everything back that was right, which takes longer than the rules themselves.

const source = readFileSync(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string; readonly failureSummary?: string }[]
}

interface WithAxe {
  readonly axe?: { readonly version: string; run: (options: object) => Promise<{ violations: Violation[]; passes: unknown[] }> }
}

/** A button that changes its kind passes through shades on its way: what is judged is where it comes to rest. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map((animation) => animation.finished))
  })
}

/** What axe finds wrong on the page that is open, as it is now: by the rules with one of these tags, or by every rule it has. */
export async function violationsOf(page: Page, tags?: readonly string[]): Promise<Violation[]> {
  expect(page.frames(), 'no frames, which would each have to be asked').toHaveLength(1)
  await settled(page)
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(source)
  const { violations, passed } = await page.evaluate(async (only) => {
    const { axe } = window as WithAxe
    if (!axe) throw new Error('Axe is not in this page.')
    const results = await axe.run({ resultTypes: ['violations'], ...(only ? { runOnly: { type: 'tag', values: only } } : {}) })
    return { violations: results.violations, passed: results.passes.length }
  }, tags)
  expect(passed, 'axe had something to look at').toBeGreaterThan(5)
  return violations
}

/**
 * No violation of any rule of axe in the state that this page is in: for states that a walk over the addresses never meets.
 * Axe is a script itself: without JavaScript the same state is left to the run with it.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return
  const found = (await violationsOf(page)).map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}`).join('\n')}`)
  expect(found, `axe at ${new URL(page.url()).pathname}`).toEqual([])
}
