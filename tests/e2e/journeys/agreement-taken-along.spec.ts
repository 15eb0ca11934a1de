import type { Page } from '@playwright/test'
import { readPdf, tagsOf } from '../../support/pdf'
import { expectAccessible } from '../support/axe'
import { expectDone } from '../support/forms'
import { emptyWorkspace, expect, filledWorkspace, heading, test } from '../support/test'

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
  expect(draft.tags.map((one) => one.text).join(' ')).toContain('Niemand heeft dit ondertekend.')
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

test('who asks for many documents at once gets two, and reads why the others wait; somebody else still gets theirs', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Veelbrug')
  const address = `/api/downloads/${slug}/afspraken/${ids.signingId}`
  const [many, one] = [await visit(people.COORDINATOR), await visit(people.ALDERMAN)]
  const [theirs, ...answers] = await Promise.all([get(one, address), ...Array.from({ length: 6 }, () => get(many, address))])
  expect(theirs.status()).toBe(200)
  const refused = answers.filter((answer) => answer.status() === 429)
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(2)
  expect(answers.filter((answer) => answer.status() === 200)).toHaveLength(answers.length - refused.length)
  expect(await refused[0]?.text()).toBe('Er worden al twee documenten gemaakt. Wacht tot ze klaar zijn. Vraag dit document dan opnieuw.')
  expect((await get(many, address)).status()).toBe(200)
})

test('the infographic of an agreement is one page, as a PDF and as an SVG that say the same', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Plaatbrug')
  const page = await visit(people.COORDINATOR, 'phone')
  await page.goto(`/c/${slug}/afspraken/${ids.signingId}`)
  const block = page.getByRole('region', { name: 'Meenemen' })
  const [download] = await Promise.all([page.waitForEvent('download'), block.getByRole('link', { name: 'Infographic (PDF)' }).click()])
  expect(download.suggestedFilename()).toBe(`infographic-${slug}-versie-1.pdf`)
  const address = `/api/downloads/${slug}/afspraken/${ids.signingId}/infographic`
  const pdf = await readPdf(await (await get(page, `${address}?vorm=pdf`)).body())
  expect([pdf.pages, pdf.isMarked, pdf.untagged]).toEqual([1, true, ''])

  const answer = await get(page, `${address}?vorm=svg`)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8'])
  const svg = await answer.text()
  for (const words of ['Afspraak Plaatbrug', 'Wat we elkaar beloven', 'ondertekend']) {
    expect(svg).toContain(words)
    expect(pdf.tags.map((one) => one.text).join(' ')).toContain(words)
  }
  expect((await get(await visit(people.EXPERIENCE_EXPERT), `${address}?vorm=svg`)).status()).toBe(403)
})

test('a coordinator shows everybody how the agreement stands, and takes it away again', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Openbrug')
  const address = `/overeenkomst/${slug}`
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/afspraken/${ids.signingId}/openbaar`)
  await page.getByRole('button', { name: 'Haal de pagina weg' }).click()
  await expectDone(page, 'De openbare pagina is weg.')
  const stranger = await visit('stranger', 'phone')
  const nowhere = await (await get(stranger, '/overeenkomst/bestaat-niet')).text()
  const off = await get(stranger, address)
  // The same answer as for a coalition that is not there, but for the nonce and the address.
  const plain = (html: string, known: string) => html.replaceAll(known, '').replace(/nonce="[^"]*"/g, '').replace(/<script[\s\S]*?<\/script>/g, '')
  expect(off.status()).toBe(404)
  expect(plain(await off.text(), slug)).toBe(plain(nowhere, 'bestaat-niet'))

  await page.goto(`/c/${slug}/afspraken/${ids.signingId}`)
  await expect(page.getByText('Er is geen openbare pagina.')).toBeVisible()
  await page.getByRole('link', { name: 'Kies wat iedereen mag zien' }).click()
  await heading(page, 'Openbare pagina')
  await expect(page.getByText('Namen van mensen staan er nooit op. Ook niet wie nog moet tekenen.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Zet de pagina aan' }).click()
  await expectDone(page, 'De openbare pagina staat aan.')

  await stranger.goto(address)
  await heading(stranger, 'Overeenkomst Openbrug')
  await expect(stranger.getByRole('heading', { name: '0 van 2 ondertekend' })).toBeVisible()
  await expect(stranger.getByText('Afspraak Openbrug')).toBeHidden()
  await expect(stranger.getByText('Eerste Openbrug')).toBeHidden()
  await expect(stranger.locator('meta[name="robots"]')).toHaveCount(0)
  expect(await stranger.context().cookies()).toEqual([])
  await expectAccessible(stranger)

  await page.getByLabel('Laat ook de tekst en de afspraken zien').check()
  // The same notice stands there already: what says that it was kept is the answer.
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), page.getByRole('button', { name: 'Bewaar de keuze' }).click()])
  await expect(page.getByLabel('Laat ook de tekst en de afspraken zien')).toBeChecked()
  await stranger.reload()
  await expect(stranger.getByRole('heading', { name: '1. Afspraak Openbrug' })).toBeVisible()
  await expect(stranger.getByText('Eerste Openbrug')).toBeHidden()
  await expectAccessible(stranger)
  // The infographic now leads there.
  expect(await (await get(page, `/api/downloads/${slug}/afspraken/${ids.signingId}/infographic?vorm=svg`)).text()).toContain(`${address}"`)

  await page.getByRole('button', { name: 'Haal de pagina weg' }).click()
  await expectDone(page, 'De openbare pagina is weg.')
  expect((await get(stranger, address)).status()).toBe(404)

  // A draft cannot be shown.
  await page.goto(`/c/${slug}/afspraken/${ids.draftId}/openbaar`)
  await expect(page.getByText('Een openbare pagina kan pas als de partners mogen tekenen.')).toBeVisible()
})
