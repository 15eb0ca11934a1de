import { unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { readPdf } from '../../support/pdf'
import { expectDone } from '../support/forms'
import { administrator, expect, filledWorkspace, heading, linkIn, mailsTo, newestMail, test } from '../support/test'

// Somebody takes part under a name of their own choice. The coordinator's page of members knows the real one; nothing else does.

test.describe.configure({ timeout: 300_000 })

const REAL = 'Roosmarijn Echtenaam'
const CHOSEN = 'Zonnestraal'

const count = (text: string, word: string): number => text.toLowerCase().split(word.toLowerCase()).length - 1

async function textOf(page: Page, address: string): Promise<string | undefined> {
  const answer = await page.request.get(address)
  if (answer.status() !== 200) return undefined
  return answer.headers()['content-type']?.includes('pdf') ? JSON.stringify(await readPdf(await answer.body())) : answer.text()
}

/** Every page and file of this coalition that this person comes to by following links, with its text. */
async function everythingFor(page: Page, slug: string): Promise<Map<string, string>> {
  const waiting = [`/c/${slug}`]
  const read = new Map<string, string>()
  const known = new Set(waiting)
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const text = await textOf(page, next)
    if (text === undefined) continue
    read.set(next, text)
    for (const [, href = ''] of text.matchAll(/href="([^"#]+)/g)) {
      const address = href.replaceAll('&amp;', '&')
      if (!new RegExp(`^/(c|api/downloads)/${slug}(/|$|\\?)`).test(address) || known.has(address)) continue
      known.add(address)
      waiting.push(address)
    }
  }
  return read
}

test('the real name of an experience expert stands on the coordinator’s page of members, and in nothing else', async ({ visit, baseURL }) => {
  const { slug, people, ids } = await filledWorkspace('Namenhof')
  const noor = await visit(people.COORDINATOR)
  const email = `expert-${Date.now()}@test.example`
  await noor.goto(`/c/${slug}/leden/uitnodigen`)
  await noor.getByLabel('Naam').fill(REAL)
  await noor.getByLabel('E-mailadres').fill(email)
  await noor.getByLabel('Rol').selectOption('Ervaringsdeskundige')
  await noor.getByRole('button', { name: 'Verstuur de uitnodiging' }).click()
  await expectDone(noor, 'De uitnodiging is verstuurd.')
  const roos = await visit('stranger')
  await roos.goto(linkIn(await newestMail(email)))
  await roos.getByLabel('Welke naam mogen anderen zien?').fill(CHOSEN)
  await roos.getByRole('button', { name: 'Ik doe mee' }).click()
  await heading(roos, `Dag ${CHOSEN}`)

  const say = async (body: string) => {
    await roos.getByLabel('Jouw inbreng').fill(body)
    await roos.getByRole('button', { name: 'Verstuur mijn inbreng' }).click()
    await heading(roos, 'Dank je. Je inbreng is binnen.')
    return roos.url().replace(/\?.*/, '')
  }
  await roos.goto(`/c/${slug}/plan/inbreng/0`)
  const onPlan = await say('Over het plan')
  await roos.goto(`/c/${slug}/inbreng/over/doel/${ids.goalId}?deel=title`)
  const onGoal = await say('Over het doel')
  await roos.goto(`/c/${slug}/inbreng/over/afspraak/${ids.commitmentId}?deel=what`)
  await say('Over de afspraak')
  await roos.goto(`${onPlan}/delen`)
  await roos.getByRole('radio').first().check()
  await roos.getByRole('button', { name: 'Deel mijn inbreng' }).click()
  await expectDone(roos, 'Je deelt deze inbreng nu.')
  for (const address of [onPlan, onGoal]) {
    await noor.goto(address)
    await noor.getByRole('radio', { name: /^Overgenomen/ }).check()
    await noor.getByLabel('Waarom?').fill('Goed idee.')
    await noor.getByLabel('Wat verandert er?').fill('Het plan.')
    await noor.getByRole('button', { name: 'Verstuur het antwoord' }).click()
    await expectDone(noor, 'Het antwoord is verstuurd.')
  }
  await roos.goto(`${onGoal}/weghalen`)
  await roos.getByRole('button', { name: 'Ja, haal mijn inbreng weg' }).click()
  await expectDone(roos, 'Je inbreng is gewist')

  const real: string[] = []
  const chosen: string[] = []
  const look = (where: string, text: string) => {
    if (count(text, REAL) + count(text, 'Roosmarijn') + count(text, 'Echtenaam') > 0) real.push(where)
    if (count(text, CHOSEN) > 0) chosen.push(where)
  }
  for (const [role, person] of Object.entries(people)) {
    for (const [address, text] of await everythingFor(await visit(person), slug)) look(`${role} ${address.replace(`/c/${slug}`, '')}`, text)
  }
  for (const [address, text] of await everythingFor(roos, slug)) look(`self ${address.replace(`/c/${slug}`, '')}`, text)
  for (const word of [REAL, 'Roosmarijn', CHOSEN]) {
    // What was searched for stands in the box and in the sentence above the list: the rows are what was found.
    const found = (await textOf(noor, `/c/${slug}/logboek?zoek=${encodeURIComponent(word)}`)) ?? ''
    look(`search ${word}`, [word, encodeURIComponent(word), word.replaceAll(' ', '+')].reduce((text, echo) => text.replaceAll(echo, ''), found))
  }
  const robin = await visit(await administrator('Robin'))
  const zip = await robin.request.post(`/api/administration/${slug}/export`, { headers: { origin: baseURL ?? '' } })
  expect(zip.status()).toBe(200)
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await zip.body())))) look(`export ${name}`, new TextDecoder().decode(bytes))
  for (const to of [email, ...Object.values(people).map((one) => one.email)]) for (const mail of await mailsTo(to)) look(`mail ${mail.subject}`, `${mail.subject} ${mail.text} ${mail.html}`)

  const isMemberPage = (where: string) => /^COORDINATOR \/leden(\/|\?|$)/.test(where)
  expect(real.filter((where) => !isMemberPage(where))).toEqual([])
  expect(real).toContain('COORDINATOR /leden')
  for (const where of ['COORDINATOR /leden', 'COORDINATOR /inbreng', 'COORDINATOR /logboek', 'SUPPORTER /inbreng', 'self /inbreng']) expect(chosen).toContain(where)
  expect(chosen.filter((where) => where.startsWith('export'))).not.toEqual([])
})
