import type { Page } from '@playwright/test'
import { readPdf, tagsOf } from '../../support/pdf'
import { expectAccessible } from '../support/axe'
import { emptyWorkspace, expect, filledWorkspace, test } from '../support/test'

// The agreement leaves the screen: as a document, as an infographic, and as a page for everybody.

const get = async (page: Page, address: string) => page.request.get(address, { maxRedirects: 0 })

test('an alderman takes the agreement along as an accessible PDF', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Meeneembrug')
  const page = await visit(people.ALDERMAN)
  await page.goto(`/c/${slug}/afspraken/${ids.signingId}`)
  const block = page.getByRole('region', { name: 'Meenemen' })
  await expect(block).toContainText('De hele tekst, met op het einde wie tekende.')
  await expectAccessible(page)
  const [download] = await Promise.all([page.waitForEvent('download'), block.getByRole('link', { name: 'Overeenkomst (PDF)' }).click()])
  expect(download.suggestedFilename()).toBe(`overeenkomst-${slug}-versie-1.pdf`)

  const answer = await get(page, `/api/downloads/${slug}/afspraken/${ids.signingId}`)
  expect([answer.status(), answer.headers()['content-type'], answer.headers()['cache-control']]).toEqual([200, 'application/pdf', 'private, no-store'])
  const pdf = await readPdf(await answer.body())
  expect([pdf.isMarked, pdf.language, pdf.untagged]).toEqual([true, 'nl-NL', ''])
  expect(tagsOf(pdf.tags, 'H1').map((one) => one.text)).toContain('Bewijs van ondertekening')

  // A draft is one on paper too.
  await page.goto(`/c/${slug}/afspraken/${ids.draftId}`)
  await expect(block).toContainText('Op elke bladzijde staat dat het een concept is.')
  const draft = await readPdf(await (await get(page, `/api/downloads/${slug}/afspraken/${ids.draftId}`)).body())
  expect(tagsOf(draft.tags, 'P').map((one) => one.text).join(' ')).toContain('Niemand heeft dit ondertekend.')
})

test('the document is for who may read the agreement, and for nobody else', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Wiemagbrug')
  const address = `/api/downloads/${slug}/afspraken/${ids.signingId}`
  const status = async (page: Page) => (await get(page, address)).status()
  expect(await status(await visit(people.PARTNER_EXECUTIVE))).toBe(200)
  expect(await status(await visit(people.EXPERIENCE_EXPERT))).toBe(403)
  const other = await emptyWorkspace()
  const stranger = await visit(other.people.COORDINATOR)
  expect(await status(stranger)).toBe(404)
  // Nor under an address of their own.
  expect((await get(stranger, `/api/downloads/${other.slug}/afspraken/${ids.signingId}`)).status()).toBe(404)
  expect(await status(await visit('stranger'))).toBe(303)
})
