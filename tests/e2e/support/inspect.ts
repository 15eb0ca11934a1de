import { readdirSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { violationsOf } from './axe'

// What holds for every page of the app, whoever looks at it and whatever stands on it.

/** The rules of WCAG up to 2.2, levels A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Kilobytes (1000 bytes) of gzipped script per page, before anybody does anything. */
export const MOST_SCRIPT_KB = 175

const DESK = { width: 1280, height: 900 }
const PHONE = 360
const SMALLEST = { width: 320, height: 640 }

async function violations(page: Page): Promise<string[]> {
  return (await violationsOf(page, WCAG)).map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${String(node.target[0])} (${node.failureSummary?.split('\n').at(1)?.trim() ?? ''})`).join(', ')}`)
}

/** What sticks out of the page to the right: nothing may, but for what scrolls in a box of its own. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1)
    return [`the page is ${document.documentElement.scrollWidth} wide`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))]
  })
}

const sizes = new Map<string, number>()

/** The script files that this page has loaded, as they travel: gzip. */
export async function scriptKilobytes(page: Page): Promise<number> {
  const files = await page.evaluate(() => [...new Set(performance.getEntriesByType('resource').map((entry) => entry.name))].filter((name) => new URL(name).pathname.endsWith('.js')))
  for (const file of files.filter((one) => !sizes.has(one))) sizes.set(file, gzipSync(await (await page.request.get(file)).body()).length)
  return files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0) / 1000
}

/** The names of the message catalogues: a text that begins so is a key whose sentence could not be made. */
const CATALOGUES = readdirSync(path.resolve(import.meta.dirname, '../../../lib/platform/i18n/messages/nl')).map((file) => file.replace('.json', ''))

/** Links inside the page that lead to nothing, and what a page must have. */
function structure(page: Page): Promise<string[]> {
  return page.evaluate((catalogues) => {
    const wrong: string[] = []
    const key = new RegExp(`\\b(${catalogues.join('|')})\\.[a-z]\\w+`).exec(document.body.innerText)
    if (key) wrong.push(`a message key: ${key[0]}`)
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      if (!document.getElementById(link.hash.slice(1))) wrong.push(`a link to ${link.hash}, which is not there`)
    }
    const headings = document.querySelectorAll('h1').length
    if (headings !== 1) wrong.push(`${headings} first headings`)
    if (document.querySelectorAll('main').length !== 1) wrong.push('no single main')
    if (document.documentElement.lang !== 'nl') wrong.push(`the language is ${document.documentElement.lang}`)
    if (!/ – Samenspel$|^Samenspel/.test(document.title)) wrong.push(`the title is ${document.title}`)
    return wrong
  }, CATALOGUES)
}

/** Looks at the page that is open, wide and narrow, and says everything that is wrong with it. */
export async function inspect(page: Page, where: string): Promise<void> {
  // After a form that script has sent, the title comes a moment later than the page.
  await expect.soft(page, `${where}: title`).toHaveTitle(/Samenspel/)
  const kilobytes = await scriptKilobytes(page)
  expect.soft(kilobytes, `${where}: script was loaded at all`).toBeGreaterThan(50)
  expect.soft(kilobytes, `${where}: kilobytes of script`).toBeLessThanOrEqual(MOST_SCRIPT_KB)
  expect.soft(await structure(page), `${where}: structure`).toEqual([])
  expect.soft(await violations(page), `${where}: axe at ${DESK.width} px`).toEqual([])
  // As tall as the page: what the tab bar covers at one height of the screen comes out by scrolling.
  await page.setViewportSize({ width: PHONE, height: DESK.height })
  await page.setViewportSize({ width: PHONE, height: Math.min(10_000, await page.evaluate(() => document.documentElement.scrollHeight)) })
  expect.soft(await violations(page), `${where}: axe at ${PHONE} px`).toEqual([])
  await page.setViewportSize(SMALLEST)
  expect.soft(await sticksOut(page), `${where}: nothing sticks out at ${SMALLEST.width} px`).toEqual([])
  await page.setViewportSize(DESK)
}

/** Every word that somebody can see in the page's own part, on this medium. */
export const visibleText = (page: Page): Promise<string> => page.getByRole('main').innerText()
