import { M4A, mp4Of, WEBM, webmOf } from '../../support/recordings'
import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, filledWorkspace, heading, join, test } from '../support/test'
import { chooseFile, playable, PRETENDED_MICROPHONE, START } from '../support/voice'

// An experience expert says it instead of typing it: recorded in the browser, or a file that they have already; typed out by
// a person, set right by who spoke, and gone when it is taken back. The browser's own pretended microphone beeps.

test.use(PRETENDED_MICROPHONE)

test('an experience expert records, listens back, does it again and sends; it is typed out and set right @script', async ({ visit }) => {
  const workspace = await filledWorkspace('Spreekbrug')
  const { slug, people } = workspace
  const page = await visit(people.EXPERIENCE_EXPERT, 'phone')
  await page.goto(`/c/${slug}/plan/inbreng/1`)
  await heading(page, 'Wat vind je hiervan?')
  const voice = page.getByRole('region', { name: 'Liever praten dan typen?' })
  await expect(voice).toContainText('Noem geen namen.')
  await expectAccessible(page)
  await voice.getByRole('button', { name: START }).click()
  await expect(voice.getByRole('status')).toHaveText('De opname loopt. Praat maar.')
  await expect(voice.getByRole('timer')).toHaveText(/^Nog 1:5\d$/)
  await expectAccessible(page)
  await voice.getByRole('button', { name: 'Stop met opnemen' }).click()
  await expect(voice.getByRole('status')).toHaveText('Je opname is klaar. Luister terug.')
  await expect(page.getByLabel('Jouw opname').first()).toBeVisible()
  expect(await playable(page)).toBe(true)
  await expectAccessible(page)
  await voice.getByRole('button', { name: 'Neem opnieuw op' }).click()
  await page.waitForTimeout(1_200)
  await voice.getByRole('button', { name: 'Stop met opnemen' }).click()

  // What was recorded is still there when sending fails.
  await page.route('**/api/uploads/**', (route) => route.fulfill({ json: { message: 'De opname kwam niet helemaal aan.' } }))
  await voice.getByRole('button', { name: 'Verstuur mijn opname' }).click()
  await expect(voice.getByRole('alert')).toHaveText('De opname kwam niet helemaal aan.')
  await page.unroute('**/api/uploads/**')
  await voice.getByRole('button', { name: 'Verstuur mijn opname' }).click()
  await heading(page, 'Dank je. Je inbreng is binnen.')
  await expect(page.getByText('Nog niet uitgeschreven')).toBeVisible()
  expect(await playable(page)).toBe(true)
  await expectAccessible(page)
  const address = new URL(page.url()).pathname

  const coordinator = await visit(people.COORDINATOR)
  await coordinator.goto(`/c/${slug}/inbreng`)
  await expect(coordinator.getByRole('listitem').filter({ hasText: 'Nog niet uitgeschreven' })).toContainText('Spraakbericht')
  await coordinator.goto(address)
  await expect(coordinator.getByLabel('Luister naar het spraakbericht van Pluis')).toBeVisible()
  await coordinator.getByRole('textbox', { name: 'Wat er is gezegd' }).fill('Bel me op 06-12345678')
  await coordinator.getByRole('button', { name: 'Bewaar deze woorden' }).click()
  await expect(coordinator.getByRole('main')).toContainText('telefoonnummer')
  await coordinator.getByRole('textbox', { name: 'Wat er is gezegd' }).fill('Kom eens bij mij kijken.')
  await coordinator.getByRole('button', { name: 'Bewaar deze woorden' }).click()
  await expectDone(coordinator, 'Het staat er nu in woorden.')
  await expect(coordinator.getByText(/^Uitgeschreven door Coen/)).toBeVisible()
  await expectAccessible(coordinator)

  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'Klopt wat er is opgeschreven?' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Wat er is gezegd' }).fill('Kom eens bij ons kijken.')
  await page.getByRole('button', { name: 'Bewaar deze woorden' }).click()
  await expect(page.getByText(/^Pluis schreef dit zelf op/)).toBeVisible()
  await coordinator.goto(address)
  await expect(coordinator.getByText('“Kom eens bij ons kijken.”')).toBeVisible()
  await expect(coordinator.getByRole('button', { name: 'Bewaar deze woorden' })).toHaveCount(0)

  const sound = address.replace('/c/', '/api/downloads/')
  expect((await coordinator.request.get(sound)).status()).toBe(200)
  await page.getByRole('link', { name: 'Haal mijn inbreng weg' }).click()
  await page.getByRole('button', { name: 'Ja, haal mijn inbreng weg' }).click()
  await heading(page, 'Mijn inbreng')
  expect((await coordinator.request.get(sound)).status(), 'the sound is gone').toBe(404)
})

test('without a microphone that may be used it says so, and a file or typing is the way @script', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Stilbrug')
  for (const [name, said] of [['NotAllowedError', 'De microfoon mag niet aan.'], ['NotFoundError', 'Er is geen microfoon gevonden.'], ['NotReadableError', 'Opnemen lukt niet.']] as const) {
    const page = await visit(people.EXPERIENCE_EXPERT, 'phone')
    await page.addInitScript((fault) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', fault))
    }, name)
    await page.goto(`/c/${slug}/plan/inbreng/1`)
    await page.getByRole('button', { name: START }).click()
    await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible()
    await expectAccessible(page)
    await page.close()
  }
  const old = await visit(people.EXPERIENCE_EXPERT)
  await old.addInitScript(() => { Reflect.deleteProperty(globalThis, 'MediaRecorder') })
  await old.goto(`/c/${slug}/plan/inbreng/1`)
  await expect(old.getByRole('button', { name: 'Verstuur deze opname' })).toBeVisible()
  await expect(old.getByRole('button', { name: START })).toHaveCount(0)
})

test('a recording that one has already is sent as a file, and what is no recording is refused with the reason', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Bestandbrug')
  const page = await visit(people.EXPERIENCE_EXPERT, 'phone')
  const refused = async (name: string, buffer: Buffer, sentence: string) => {
    await chooseFile(page, name, buffer)
    await heading(page, 'Wat vind je hiervan?')
    await expect(page.getByRole('heading', { name: 'Je opname is niet verstuurd' })).toBeVisible()
    await expect(page.getByText(sentence)).toBeVisible()
  }
  await page.goto(`/c/${slug}/inbreng/over/doel/${ids.goalId}?deel=parentBenefit`)
  await refused('opname.webm', Buffer.from('<script>alert(1)</script>'), 'Dit is geen opname die we kennen.')
  await expectAccessible(page)
  await refused('film.webm', webmOf('webm', 1, 2), 'Een filmpje kan niet.')
  await refused('lang.webm', Buffer.concat([WEBM, Buffer.alloc(5 * 1024 * 1024)]), 'Deze opname is te groot.')
  await chooseFile(page, 'Sanne de Vries thuis.m4a', mp4Of('soun'))
  await heading(page, 'Dank je. Je inbreng is binnen.')
  expect(await page.content()).not.toContain('Sanne')
  const sound = await page.request.get(new URL(page.url()).pathname.replace('/c/', '/api/downloads/'))
  expect(sound.headers()).toMatchObject({ 'content-type': 'audio/mp4', 'content-disposition': 'inline; filename="spraakbericht"', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' })
  expect((await sound.body()).toString('latin1')).not.toMatch(/Sanne|Dorpsstraat/)
  await page.goto(`/c/${slug}/inbreng`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Nog niet uitgeschreven' })).toHaveCount(1)
})

test('a supporter hears what is shared with them and may type it out; nobody else hears it', async ({ visit }) => {
  const workspace = await filledWorkspace('Hoorbrug')
  const { slug, people, ids } = workspace
  const page = await visit(people.EXPERIENCE_EXPERT)
  await page.goto(`/c/${slug}/plan/inbreng/1`)
  await chooseFile(page, 'x.m4a', M4A)
  await heading(page, 'Dank je. Je inbreng is binnen.')
  const address = new URL(page.url()).pathname
  const sound = address.replace('/c/', '/api/downloads/')
  const supporter = await visit(people.SUPPORTER)
  expect((await supporter.request.get(sound)).status()).toBe(404)
  await page.goto(`${address}/delen`)
  await page.getByRole('radio', { name: 'Sterre' }).check()
  await page.getByRole('button', { name: 'Deel mijn inbreng' }).click()
  await expectDone(page, 'Je deelt deze inbreng nu.')
  await supporter.goto(address)
  await supporter.getByRole('button', { name: 'Bewaar deze woorden' }).click()
  await expect(errorSummary(supporter)).toContainText('Schrijf op wat er is gezegd')
  await supporter.getByRole('textbox', { name: 'Wat er is gezegd' }).fill('Ik wil graag één vast iemand.')
  await supporter.getByRole('button', { name: 'Bewaar deze woorden' }).click()
  await expect(supporter.getByText(/^Uitgeschreven door Sterre/)).toBeVisible()

  // As a player asks for it, in parts.
  const part = await supporter.request.get(sound, { headers: { range: 'bytes=0-1' } })
  expect([part.status(), part.headers()['content-range'], (await part.body()).length]).toEqual([206, `bytes 0-1/${M4A.length}`, 2])
  expect((await supporter.request.get(sound, { headers: { range: `bytes=${M4A.length}-` } })).status()).toBe(416)
  expect((await (await supporter.request.get(sound, { headers: { range: 'bytes=-10' } })).body()).length).toBe(10)

  const other = await emptyWorkspace()
  const outsider = await visit(other.people.COORDINATOR)
  for (const [who, status] of [[await visit(people.PROFESSIONAL), 403], [await visit(people.ALDERMAN), 403], [await visit(await join(workspace, 'EXPERIENCE_EXPERT', 'Iemand anders')), 404], [outsider, 404]] as const) {
    expect((await who.request.get(sound)).status()).toBe(status)
  }
  expect((await outsider.request.get(sound.replace(slug, other.slug))).status()).toBe(404)
  const typed = await outsider.request.get(`/api/downloads/${slug}/inbreng/${ids.contributionId}`)
  expect(typed.status()).toBe(404)
})

test('only the pages where one records may ask for the microphone @once', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Microbrug')
  const page = await visit(people.EXPERIENCE_EXPERT)
  const policyOf = async (path: string) => (await page.request.get(`/c/${slug}${path}`)).headers()
  for (const path of ['/plan/inbreng/0', `/inbreng/over/doel/${ids.goalId}?deel=title`, '/plan/werkbladen/F1.2?over=nieuw']) {
    const headers = await policyOf(path)
    expect(headers['permissions-policy'], path).toBe('camera=(), geolocation=(), microphone=(self), payment=(), usb=()')
    expect(headers['content-security-policy'], path).toContain("media-src 'self' blob:;")
  }
  for (const path of ['', '/plan', '/plan/werkbladen/F1.3?over=nieuw', '/inbreng', `/inbreng/${ids.contributionId}`, '/inbreng/afspraken']) {
    const headers = await policyOf(path)
    expect(headers['permissions-policy'], path).toBe('camera=(), geolocation=(), microphone=(), payment=(), usb=()')
    expect(headers['content-security-policy'], path).toContain("media-src 'self';")
  }
})
