import type { Page } from '@playwright/test'
import { M4A, mp4Of, WEBM, webmOf } from '../../support/recordings'
import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, filledWorkspace, heading, test } from '../support/test'
import { chooseFile, playable, PRETENDED_MICROPHONE, START } from '../support/voice'

// A story (F1.2) that is told instead of typed: recorded on its sheet, kept with it, heard by whoever may read it, written down
// later, and gone when it is taken back.

test.use(PRETENDED_MICROPHONE)

const newStory = (slug: string) => `/c/${slug}/plan/werkbladen/F1.2?over=nieuw`

/** What the sheet asks besides the story itself. */
async function fillRest(page: Page, { readers, quote }: { readers: RegExp; quote: string }): Promise<void> {
  await page.getByRole('radio', { name: 'Een ouder' }).check()
  await page.getByRole('radio', { name: readers }).check()
  await page.getByLabel('Wat stond er in de weg?').fill('Overal een ander formulier.')
  await page.getByLabel('Eén zin die we mogen laten zien').fill(quote)
}

const keep = (page: Page) => page.getByRole('button', { name: 'Bewaar dit verhaal' }).click()

const waits = (page: Page) => expect(page.getByRole('heading', { name: 'Je opname wacht op dit blad' })).toBeVisible()

const soundOf = async (page: Page) => (await page.locator('audio').getAttribute('src')) ?? ''

test('a professional records a story on its sheet, thinks again, records and keeps it without typing it @script', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Vertelbrug')
  const page = await visit(people.PROFESSIONAL, 'phone')
  await page.goto(newStory(slug))
  const voice = page.getByRole('region', { name: 'Liever vertellen? Neem het verhaal op' })
  await expect(voice).toContainText('Tot je het blad bewaart, hoor alleen jij het.')
  await expect(voice).toContainText('Vraag eerst of het mag.')
  await expectAccessible(page)
  const record = async () => {
    await page.getByRole('button', { name: START }).click()
    await page.waitForTimeout(1_200)
    await page.getByRole('button', { name: 'Stop met opnemen' }).click()
    await page.getByRole('button', { name: 'Verstuur mijn opname' }).click()
    await waits(page)
  }
  const quote = page.getByLabel('Eén zin die we mogen laten zien')
  await quote.fill('Getypt voor de opname')
  await record()
  await expect(quote).toHaveValue('Getypt voor de opname')
  expect(await playable(page)).toBe(true)
  const first = await soundOf(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gooi deze opname weg' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'De opname is weg.' })).toBeVisible()
  expect((await page.request.get(first)).status()).toBe(404)
  await record()
  await fillRest(page, { readers: /^Iedereen die meedoet/, quote: 'Ik hing op' })
  await keep(page)
  await heading(page, 'Ik hing op')
  await expect(page.getByRole('region', { name: 'Het verhaal is opgenomen' })).toContainText('Nog niet uitgeschreven')
  expect(await playable(page)).toBe(true)
  await expectAccessible(page)
})

test('a story of a file of sound is kept, heard by whoever may read it, written down, and gone when it is taken back', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Luisterbrug')
  const page = await visit(people.PROFESSIONAL)
  await page.goto(newStory(slug))
  const refused = async (name: string, buffer: Buffer, sentence: string) => {
    await chooseFile(page, name, buffer)
    await expect(page.getByRole('heading', { name: 'Je opname is niet verstuurd' })).toBeVisible()
    await expect(page.getByText(sentence)).toBeVisible()
  }
  await refused('opname.webm', Buffer.from('<script>alert(1)</script>'), 'Dit is geen opname die we kennen.')
  await refused('film.webm', webmOf('webm', 1, 2), 'Een filmpje kan niet.')
  await refused('lang.webm', Buffer.concat([WEBM, Buffer.alloc(5 * 1024 * 1024)]), 'Deze opname is te groot.')
  await expectAccessible(page)

  // Neither typed nor spoken: it says both ways, and what was typed is still there.
  await page.goto(newStory(slug))
  await fillRest(page, { readers: /^Iedereen die meedoet/, quote: 'Niemand belde terug' })
  await keep(page)
  await expect(errorSummary(page)).toContainText('Typ het verhaal, of neem het op')
  await expect(page.getByLabel('Eén zin die we mogen laten zien')).toHaveValue('Niemand belde terug')

  await page.goto(newStory(slug))
  await chooseFile(page, 'Sanne de Vries thuis.m4a', mp4Of('soun'))
  await waits(page)
  await expect(page.getByText('Er is een opname. Dit mag leeg blijven.')).toBeVisible()
  const sound = await soundOf(page)
  const coordinator = await visit(people.COORDINATOR)
  expect((await coordinator.request.get(sound)).status(), 'nobody else hears it while it waits').toBe(404)
  await keep(page)
  await expect(errorSummary(page)).toContainText('Nog leeg: Wie mag dit lezen?')
  await fillRest(page, { readers: /^Iedereen die meedoet/, quote: 'Niemand belde terug' })
  await keep(page)
  await heading(page, 'Niemand belde terug')
  await expect(page.getByRole('region', { name: 'Het verhaal is opgenomen' })).toContainText('Nog niet uitgeschreven')
  expect(await page.content()).not.toContain('Sanne')
  await expectAccessible(page)
  const address = new URL(page.url()).pathname

  const heard = await coordinator.request.get(sound)
  expect(heard.headers()).toMatchObject({ 'content-type': 'audio/mp4', 'content-disposition': 'inline; filename="spraakbericht"', 'cache-control': 'private, no-store' })
  expect((await heard.body()).toString('latin1')).not.toMatch(/Sanne|Dorpsstraat/)
  expect((await coordinator.request.get(sound, { headers: { range: 'bytes=0-1' } })).status()).toBe(206)
  const alderman = await visit(people.ALDERMAN)
  await alderman.goto(`/c/${slug}/plan/bladen`)
  await expect(alderman.getByRole('listitem').filter({ hasText: 'Niemand belde terug' })).toContainText('Nog niet uitgeschreven')
  expect((await alderman.request.get(sound)).status()).toBe(200)
  expect((await (await visit(people.SUPPORTER)).request.get(sound)).status()).toBe(403)
  const other = await emptyWorkspace()
  const outsider = await visit(other.people.COORDINATOR)
  for (const path of [sound, sound.replace(slug, other.slug)]) expect((await outsider.request.get(path)).status()).toBe(404)

  // Beside a figure its sentence stands there already; what is shown of it somebody has to write.
  await coordinator.goto(`/c/${slug}/cijfers/verhalen/nieuw`)
  const offered = coordinator.getByRole('listitem').filter({ hasText: 'Niemand belde terug' })
  await expect(offered).toContainText('Nog niet uitgeschreven')
  await offered.getByRole('link', { name: /^Gebruik dit verhaal/ }).click()
  await expect(coordinator.getByLabel('Luister naar dit verhaal')).toBeVisible()
  await expectAccessible(coordinator)

  // Written down, and for a few alone from now on: the sound as well.
  await page.goto(address)
  await page.getByRole('link', { name: 'Wijzig dit blad' }).click()
  await expect(page.getByLabel('Luister naar dit verhaal')).toBeVisible()
  await page.getByLabel('Wat is het verhaal?').fill('Zij belde vier nummers. Niemand belde terug.')
  await page.getByRole('radio', { name: /^Alleen de coördinatoren/ }).check()
  await keep(page)
  await expect(page.getByText('Zij belde vier nummers.')).toBeVisible()
  await expect(page.getByText('Nog niet uitgeschreven')).toHaveCount(0)
  expect([(await alderman.request.get(sound)).status(), (await coordinator.request.get(sound)).status()]).toEqual([404, 200])

  await page.getByRole('button', { name: 'Neem dit verhaal terug' }).click()
  await expectDone(page, 'Het verhaal is teruggenomen.')
  for (const who of [page, coordinator]) expect((await who.request.get(sound)).status(), 'the sound is gone').toBe(404)
})

test('a recording comes in the place of the one before, and an alderman tells none', async ({ visit, baseURL }) => {
  const { slug, people } = await filledWorkspace('Opnieuwbrug')
  const page = await visit(people.EXPERIENCE_EXPERT, 'phone')
  await page.goto(newStory(slug))
  await chooseFile(page, 'een.m4a', M4A)
  await waits(page)
  const first = await soundOf(page)
  await page.getByRole('button', { name: 'Gooi deze opname weg' }).click()
  await chooseFile(page, 'twee.webm', WEBM)
  await waits(page)
  expect([(await page.request.get(first)).status(), (await page.request.get(await soundOf(page))).status()]).toEqual([404, 200])
  const alderman = await visit(people.ALDERMAN)
  const sent = await alderman.request.post(`/api/uploads/${slug}/verhalen`, { headers: { origin: baseURL ?? '', accept: 'application/json' }, multipart: { recording: { name: 'x', mimeType: 'audio/webm', buffer: WEBM } } })
  expect(sent.status()).toBe(403)
})
