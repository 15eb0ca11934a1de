import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

/**
 * No violation of any rule of axe in the state that this page is in: for states that a walk over the addresses never meets.
 * Axe is a script itself: without JavaScript the same state is left to the run with it.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}`).join('\n')}`)
  expect(found, `axe at ${new URL(page.url()).pathname}`).toEqual([])
}
