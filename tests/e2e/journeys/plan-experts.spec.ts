import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { expect, filledWorkspace, heading, mailAbout, test } from '../support/test'

// Experience experts as partners in the plan: what they say stays with its passage, is answered with what changes, and
// goes for good when they take it back. The words of the plan are measured and explained.

test.describe.configure({ timeout: 180_000 })

const PLAN = 'Elk gezin heeft een vast gezicht.\n\nWij bellen ouders binnen twee dagen terug.'
const NEXT = 'Eerst dit: de opgave is van ons samen.\n\nElk gezin heeft een vast gezicht.\n\nWij bellen ouders binnen één dag terug.'

test('what somebody says stays with its passage, says what changes, and is erased when they take it back', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Wilgenhof')
  const noor = await visit(people.COORDINATOR)
  const write = async (body: string) => {
    await noor.goto(`/c/${slug}/plan/tekst`)
    await noor.getByLabel('Het plan', { exact: true }).fill(body)
    await noor.getByRole('button', { name: 'Publiceer deze versie' }).click()
    await heading(noor, 'Ons plan in vijf stappen')
  }
  await write(PLAN)

  const pluis = await visit(people.EXPERIENCE_EXPERT, 'phone')
  await pluis.goto(`/c/${slug}/plan`)
  await pluis.getByRole('link', { name: 'Geef inbreng bij dit stuk' }).nth(1).click()
  await pluis.getByLabel('Jouw inbreng').fill('Twee dagen is lang als je baby huilt.')
  await pluis.getByRole('button', { name: 'Verstuur mijn inbreng' }).click()
  await heading(pluis, 'Dank je. Je inbreng is binnen.')
  const contribution = pluis.url().replace(/\?.*/, '')

  await noor.goto(contribution)
  await noor.getByRole('radio', { name: 'Overgenomen', exact: true }).check()
  await noor.getByLabel('Waarom?').fill('Je hebt gelijk.')
  await noor.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expect(errorSummary(noor).getByRole('link')).toHaveText(['Schrijf wat er verandert. Daar deed de ander het voor.'])
  await expectAccessible(noor)
  await noor.getByLabel('Wat verandert er?').fill('Wij bellen binnen één dag.')
  await noor.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expectDone(noor, 'Het antwoord is verstuurd.')
  await write(NEXT)

  // The passage moved down and changed: what was said went along, with the words of then beside those of now.
  await pluis.goto(contribution)
  await expect(pluis.getByText('Wat er verandert', { exact: true })).toBeVisible()
  await expect(pluis.getByText('Wij bellen binnen één dag.')).toBeVisible()
  await expect(pluis.getByText('Dit stuk is daarna veranderd.')).toBeVisible()
  await expect(pluis.getByRole('blockquote')).toHaveText(['Wij bellen ouders binnen twee dagen terug.', 'Wij bellen ouders binnen één dag terug.'])
  await expectAccessible(pluis)
  await noor.goto(`/c/${slug}/plan`)
  await expect(noor.locator('.passage').nth(2)).toContainText('1 keer inbreng bij dit stuk')

  await pluis.getByRole('link', { name: 'Haal mijn inbreng weg' }).click()
  await expect(pluis.getByRole('main')).toContainText('Dan is je inbreng echt weg')
  await pluis.getByRole('button', { name: 'Ja, haal mijn inbreng weg' }).click()
  await expectDone(pluis, 'Je inbreng is gewist: niemand kan hem nog lezen.')
  await noor.goto(`/c/${slug}/inbreng`)
  const gone = noor.getByRole('region', { name: 'Weggehaald nadat jullie het overnamen' })
  await expect(gone).toContainText('Pluis haalde dit weg op')
  await expect(gone.getByRole('blockquote')).toHaveText('Wij bellen ouders binnen twee dagen terug.')
  await expect(noor.getByRole('main')).not.toContainText('Twee dagen is lang')
  await expectAccessible(noor)
  const mail = await mailAbout(people.COORDINATOR.email, 'weggehaald')
  expect(mail.text).toContain('Kijk of wat jullie ermee deden nog klopt.')
  expect(mail.text).not.toContain('Twee dagen is lang')
})

test('somebody says something about one question of an afspraak and of a goal', async ({ visit }) => {
  const { slug, people, ids } = await filledWorkspace('Iepenhof')
  const pluis = await visit(people.EXPERIENCE_EXPERT, 'phone')
  await pluis.goto(`/c/${slug}`)
  await pluis.getByRole('link', { name: 'Wat er is afgesproken' }).click()
  await heading(pluis, 'Wat er is afgesproken')
  await expectAccessible(pluis)
  await pluis.getByRole('link', { name: 'Zeg iets over deze afspraak' }).first().click()
  await heading(pluis, 'Wat vind je van deze afspraak?')
  await expectAccessible(pluis)
  await pluis.getByRole('link', { name: 'Geef inbreng hierbij' }).first().click()
  await expect(pluis.getByRole('blockquote')).toHaveText('Afspraak Iepenhof')
  await pluis.getByRole('button', { name: 'Verstuur mijn inbreng' }).click()
  await expect(errorSummary(pluis)).toContainText('Schrijf wat je ervan vindt')
  await expectAccessible(pluis)
  await pluis.getByLabel('Jouw inbreng').fill('Ik merkte er niets van.')
  await pluis.getByRole('button', { name: 'Verstuur mijn inbreng' }).click()
  await heading(pluis, 'Dank je. Je inbreng is binnen.')
  await pluis.getByText('Over wat er is afgesproken').click()
  await expect(pluis.getByRole('blockquote')).toHaveText('Afspraak Iepenhof')
  const said = pluis.url().replace(/\?.*/, '')

  await pluis.goto(`/c/${slug}/doelen/${ids.goalId}`)
  await pluis.getByRole('link', { name: 'Geef inbreng bij dit doel' }).click()
  await pluis.getByRole('link', { name: 'Geef inbreng hierbij' }).nth(2).click()
  await expect(pluis.getByRole('blockquote')).toHaveText('Eén vast gezicht')
  await pluis.getByLabel('Jouw inbreng').fill('En als zij ziek is?')
  await pluis.getByRole('button', { name: 'Verstuur mijn inbreng' }).click()
  await heading(pluis, 'Dank je. Je inbreng is binnen.')

  const noor = await visit(people.COORDINATOR)
  await noor.goto(said)
  await expect(noor.getByText('Ik merkte er niets van.')).toBeVisible()
  await expect(noor.getByText('Over wat er is afgesproken')).toBeVisible()
  // A supporter reads what is shared with them, and nothing of this is.
  const marja = await visit(people.SUPPORTER)
  for (const path of [said, `/c/${slug}/inbreng/afspraken`, `/c/${slug}/inbreng/over/doel/${ids.goalId}`]) {
    await marja.goto(path)
    await expect(marja.getByRole('main')).not.toContainText('Ik merkte er niets van.')
    await expect(marja.getByRole('main')).not.toContainText('Eén vast gezicht')
  }
})

test('the board table sees whether experts hear in time, and not what they said', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Essenhof')
  const ingrid = await visit(people.PARTNER_EXECUTIVE)
  await ingrid.goto(`/c/${slug}`)
  const clock = ingrid.getByRole('region', { name: 'Krijgt inbreng op tijd antwoord?' })
  await expect(clock).toContainText('Eén inbreng wacht op antwoord. Dat is beloofd voor')
  await expectAccessible(ingrid)
  const alda = await visit(people.ALDERMAN)
  await alda.goto(`/c/${slug}/meer`)
  await alda.getByRole('link', { name: 'Krijgt inbreng op tijd antwoord?' }).click()
  await heading(alda, 'Krijgt inbreng op tijd antwoord?')
  await expect(alda.getByRole('main')).toContainText('Eén inbreng wacht op antwoord.')
  await expect(alda.getByRole('main')).not.toContainText('Inbreng Essenhof')
  await expectAccessible(alda)
})

test('a word is explained where it stands, and the plan says how hard it is to read', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Elzenhof')
  const noor = await visit(people.COORDINATOR)
  await noor.goto(`/c/${slug}/meer`)
  await noor.getByRole('link', { name: 'Wij bedoelen hiermee' }).click()
  await heading(noor, 'Wij bedoelen hiermee')
  await expectAccessible(noor)
  await noor.getByRole('link', { name: 'Leg een woord uit' }).click()
  await noor.getByRole('button', { name: 'Bewaar de uitleg' }).click()
  await expect(errorSummary(noor).getByRole('link')).toHaveText(['Vul het woord in', 'Schrijf wat jullie ermee bedoelen'])
  await expectAccessible(noor)
  await noor.getByLabel('Welk woord?').fill('Opgave')
  await noor.getByLabel('Wat bedoelen jullie ermee?').fill('Iets anders')
  await noor.getByRole('button', { name: 'Bewaar de uitleg' }).click()
  await expect(errorSummary(noor).getByRole('link')).toHaveText(['Dit woord heeft al een uitleg. Wijzig die, of kies een ander woord.'])
  await noor.getByLabel('Welk woord?').fill('arrangementen')
  await noor.getByLabel('Wat bedoelen jullie ermee?').fill('Hulp die bij jouw gezin past.')
  await noor.getByRole('button', { name: 'Bewaar de uitleg' }).click()
  await expectDone(noor, 'De uitleg staat erbij.')
  await noor.goto(`/c/${slug}/plan/tekst`)
  await noor.getByLabel('Het plan', { exact: true }).fill('De gemeentelijke organisaties realiseren preventieve arrangementen voor gezinssystemen binnen de jeugdgezondheidszorg.')
  await noor.getByLabel('Hetzelfde in gewone taal').fill('Wij komen bij je thuis. Je belt ons en wij komen. Je kind mag er bij zijn.')
  await noor.getByRole('button', { name: 'Publiceer deze versie' }).click()

  const pluis = await visit(people.EXPERIENCE_EXPERT, 'phone')
  await pluis.goto(`/c/${slug}/plan`)
  await expect(pluis.getByText('Het plan: heel moeilijk te lezen')).toBeVisible()
  await expect(pluis.getByText('In gewone taal: heel goed te lezen')).toBeVisible()
  const meaning = pluis.getByText('Hulp die bij jouw gezin past.')
  await expect(meaning).toBeHidden()
  const word = pluis.getByRole('button', { name: 'arrangementen' })
  await word.focus()
  await pluis.keyboard.press('Enter')
  await expect(meaning).toBeVisible()
  await expectAccessible(pluis)
  await pluis.keyboard.press('Escape')
  await expect(meaning).toBeHidden()
  await word.tap()
  await expect(meaning).toBeVisible()
  await pluis.getByRole('button', { name: 'Sluit' }).tap()
  await expect(meaning).toBeHidden()

  await noor.goto(`/c/${slug}/woorden`)
  await noor.getByRole('link', { name: 'Wijzig ‘arrangementen’' }).click()
  await expectAccessible(noor)
  await noor.getByRole('button', { name: 'Haal de uitleg weg' }).click()
  await expectDone(noor, 'De uitleg is weg.')
  await pluis.reload()
  await expect(pluis.getByRole('button', { name: 'arrangementen' })).toHaveCount(0)
})

test('a passage is read aloud where the device has a Dutch voice of its own, and not else @script', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Vlierhof')
  const page = await visit(people.EXPERIENCE_EXPERT)
  await page.goto(`/c/${slug}/plan`)
  await expect(page.getByText('Tweede stuk')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Lees voor' })).toHaveCount(0)
  // No voice is installed where tests run, so the device gets two: one of a server far away, and one of its own.
  await page.addInitScript(() => {
    const voices = [{ lang: 'nl-NL', localService: false, name: 'Ver weg' }, { lang: 'nl-NL', localService: true, name: 'Dichtbij' }]
    const said: string[] = []
    Object.assign(window, { said, SpeechSynthesisUtterance: class { voice: { name: string } | null = null; constructor(readonly text: string) {} } })
    Object.defineProperty(window, 'speechSynthesis', {
      value: Object.assign(new EventTarget(), { getVoices: () => voices, cancel: () => undefined, speak: (one: { text: string; voice: { name: string } }) => said.push(`${one.voice.name}: ${one.text}`) }),
    })
  })
  await page.reload()
  const button = page.getByRole('button', { name: 'Lees voor' })
  await expect(button).toHaveCount(2)
  await button.nth(1).click()
  expect(await page.evaluate(() => Reflect.get(window, 'said') as string[])).toEqual(['Dichtbij: Tweede stuk'])
  await expect(page.getByRole('button', { name: 'Stop met voorlezen' })).toBeVisible()
  await expectAccessible(page)
})
