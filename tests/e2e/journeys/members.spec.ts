import type { Page } from '@playwright/test'
import { MEMBER_ROLES } from '../../../lib/members/types'
import { expectAccessible } from '../support/axe'
import { conflictPanel, errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, filledWorkspace, heading, join, linkIn, mailAbout, mailsTo, newestMail, test } from '../support/test'

// Who lets people in, and how somebody comes in: by a mail, a page that says what others will see, and one click.

const unique = () => Math.random().toString(36).slice(2, 10)

async function invite(page: Page, slug: string, person: { name: string; email: string; role: string; partner?: string }): Promise<void> {
  await page.goto(`/c/${slug}/leden/uitnodigen`)
  await page.getByLabel('Naam').fill(person.name)
  await page.getByLabel('E-mailadres').fill(person.email)
  await page.getByLabel('Rol').selectOption(person.role)
  if (person.partner) await page.getByLabel('Organisatie').selectOption(person.partner)
  await page.getByRole('button', { name: 'Verstuur de uitnodiging' }).click()
}

const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

// Several people each with a browser of their own, one after the other.
test.describe.configure({ timeout: 180_000 })

test('an experience expert is invited, chooses a name and is in; the coordinator alone knows who it is', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace('Ledenbrug')
  const noor = await visit(people.COORDINATOR)
  const email = `Dewi.${unique()}@test.example`
  await noor.goto(`/c/${slug}/meer`)
  await noor.getByRole('link', { name: 'Leden', exact: true }).click()
  await heading(noor, 'Leden van de coalitie')
  await expectAccessible(noor)
  await noor.getByRole('link', { name: 'Iemand uitnodigen' }).click()
  await noor.getByRole('button', { name: 'Verstuur de uitnodiging' }).click()
  await expect(errorSummary(noor).getByRole('link')).toHaveText(['Schrijf de naam', 'Schrijf het e-mailadres', 'Kies de rol'])
  await expectAccessible(noor)
  await invite(noor, slug, { name: 'Dewi Putri', email, role: 'Ervaringsdeskundige' })
  await expectDone(noor, 'De uitnodiging is verstuurd.')
  await expect(row(noor, 'Dewi Putri')).toContainText(email.toLowerCase())
  await expect(row(noor, 'Dewi Putri')).toContainText('Wacht')

  const mail = await newestMail(email.toLowerCase())
  expect(mail.subject).toBe('Uitnodiging voor Ledenbrug')
  expect(mail.text).toMatch(/Coen vraagt je om mee te doen.*Ervaringsdeskundige/)
  expect(mail.text).not.toContain('Dewi')
  const link = linkIn(mail)

  const dewi = await visit('stranger', 'phone')
  // A mail scanner opens the link, and opens it again: it still works.
  for (let time = 0; time < 2; time += 1) expect((await dewi.request.get(link)).status()).toBe(200)
  await dewi.goto(link)
  await heading(dewi, 'Ledenbrug nodigt je uit')
  await expect(dewi.getByText('Je rol: Ervaringsdeskundige')).toBeVisible()
  await expectAccessible(dewi)
  await dewi.getByRole('button', { name: 'Ik doe mee' }).click()
  await expect(errorSummary(dewi).getByRole('link')).toHaveText(['Schrijf de naam die anderen van je zien'])
  await dewi.getByLabel('Welke naam mogen anderen zien?').fill('Zonnestraal')
  await dewi.getByRole('button', { name: 'Ik doe mee' }).click()
  await heading(dewi, 'Dag Zonnestraal')
  await expectDone(dewi, 'Welkom. Je doet nu mee.')

  // Once: the same link opens nothing more, and says what to do.
  const again = await visit('stranger')
  expect((await again.goto(link))?.status()).toBe(404)
  await heading(again, 'Deze uitnodiging werkt niet meer')
  await expect(again.getByRole('link', { name: 'Inloggen' })).toBeVisible()
  await expectAccessible(again)

  await noor.goto(`/c/${slug}/leden`)
  await expect(noor.getByText('Er staat geen uitnodiging open.')).toBeVisible()
  await expect(row(noor, 'Zonnestraal')).toContainText('Naam: Dewi Putri')
  await expect(row(noor, 'Zonnestraal')).toContainText(email.toLowerCase())

  // And another name later, without a way for anybody else.
  await dewi.getByRole('link', { name: 'Verander de naam die anderen zien' }).click()
  await dewi.getByLabel('Hoe wil je heten?').fill('pluis')
  await dewi.getByRole('button', { name: 'Sla mijn naam op' }).click()
  await expect(errorSummary(dewi).getByRole('link')).toHaveText(['Iemand anders heet hier al zo. Kies een andere naam.'])
  await dewi.getByLabel('Hoe wil je heten?').fill('Merel')
  await expectAccessible(dewi)
  await dewi.getByRole('button', { name: 'Sla mijn naam op' }).click()
  await heading(dewi, 'Dag Merel')
  await expectDone(dewi, 'Je naam is opgeslagen.')
})

test('somebody of a partner comes in under their own name, and is somebody in two coalitions with one account', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Partnerbrug')
  const other = await emptyWorkspace('Anderbrug')
  const noor = await visit(people.COORDINATOR)
  const { email } = other.people.PROFESSIONAL
  await invite(noor, slug, { name: 'Piet Professional', email: email.toUpperCase(), role: 'Professional', partner: 'Eerste Partnerbrug' })
  await expectDone(noor, 'De uitnodiging is verstuurd.')
  // A second time, at another partner: it says where.
  await invite(noor, slug, { name: 'Piet nog eens', email, role: 'Professional', partner: 'Tweede Partnerbrug' })
  await expect(errorSummary(noor).getByRole('link')).toHaveText(['Dit adres is al uitgenodigd, voor Piet Professional bij Eerste Partnerbrug. Trek die uitnodiging eerst in bij Leden.'])
  await expect(noor.getByLabel('Naam')).toHaveValue('Piet nog eens')

  const piet = await visit(other.people.PROFESSIONAL)
  await piet.goto(linkIn(await mailAbout(email, 'Partnerbrug')))
  await expect(piet.getByText('Coen vraagt je om mee te doen als professional, voor Eerste Partnerbrug.')).toBeVisible()
  await expect(piet.getByText('Je naam: Piet Professional')).toBeVisible()
  await expect(piet.getByRole('radio')).toHaveCount(0)
  await piet.getByRole('button', { name: 'Ik doe mee' }).click()
  await heading(piet, 'Dag Piet Professional')
  await piet.goto(`/c/${other.slug}`)
  await heading(piet, 'Dag Prue')
})

test('whoever is signed in with another account is told so, and chooses', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace('Kiesbrug')
  const other = await emptyWorkspace('Thuisbrug')
  const noor = await visit(people.COORDINATOR)
  const invited = [`eerste-${unique()}@test.example`, `tweede-${unique()}@test.example`] as const
  for (const email of invited) await invite(noor, slug, { name: `Gast ${email.slice(0, 6)}`, email, role: 'Professional' })

  // The account that is signed in.
  const alda = await visit(other.people.ALDERMAN)
  await alda.goto(linkIn(await newestMail(invited[0])))
  await expect(alda.getByText('Je bent nu ingelogd met een ander adres dan het adres van de uitnodiging.')).toBeVisible()
  await alda.getByRole('button', { name: 'Ik doe mee' }).click()
  await expect(errorSummary(alda).getByRole('link')).toHaveText(['Kies met welk account je meedoet'])
  await alda.getByRole('radio', { name: `Met ${other.people.ALDERMAN.email}` }).check()
  await alda.getByRole('button', { name: 'Ik doe mee' }).click()
  await heading(alda, 'Dag Gast eerste')
  expect((await alda.goto(`/c/${other.slug}/doelen`))?.status(), 'still who they were').toBe(200)

  // The address that was invited: the other account is signed out here.
  const prue = await visit(other.people.PROFESSIONAL)
  await prue.goto(linkIn(await newestMail(invited[1])))
  await prue.getByRole('radio', { name: `Met ${invited[1]}` }).check()
  await prue.getByRole('button', { name: 'Ik doe mee' }).click()
  await heading(prue, 'Dag Gast tweede')
  expect((await prue.goto(`/c/${other.slug}`))?.status(), 'nobody there any more').toBe(404)
})

test('an invitation is sent again, and taken back: the link before it is dead at once', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace('Opnieuwbrug')
  const noor = await visit(people.COORDINATOR)
  const email = `opnieuw-${unique()}@test.example`
  await invite(noor, slug, { name: 'Olga Opnieuw', email, role: 'Beleidsadviseur' })
  const first = linkIn(await newestMail(email))
  const manage = () => noor.getByRole('link', { name: /Herinneren of intrekken.*Olga Opnieuw/ }).click()
  await manage()
  await heading(noor, 'Olga Opnieuw')
  await expectAccessible(noor)
  await expect(noor.getByText('Er ging vandaag al een mail naar deze persoon. Probeer het morgen.')).toBeVisible()
  await noor.getByRole('button', { name: 'Stuur een nieuwe link' }).click()
  await expectDone(noor, 'Er is een nieuwe link verstuurd. De oude werkt niet meer.')
  await expect(row(noor, 'Olga Opnieuw')).toContainText('2 keer verstuurd')
  const second = linkIn(await newestMail(email, 2))
  expect(second).not.toBe(first)
  const olga = await visit('stranger')
  expect((await olga.goto(first))?.status()).toBe(404)
  expect((await olga.goto(second))?.status()).toBe(200)
  await manage()
  await noor.getByRole('button', { name: 'Trek de uitnodiging in' }).click()
  await expectDone(noor, 'De uitnodiging is ingetrokken.')
  // What stood open in a browser does not work either.
  await olga.getByRole('button', { name: 'Ik doe mee' }).click()
  // With script the form says so; without, the page that came back is the one that says what to do.
  await expect(olga.getByText('Dit is er niet, of niet meer.').or(olga.getByRole('heading', { name: 'Deze uitnodiging werkt niet meer' }))).toBeVisible()
  expect((await olga.goto(second))?.status()).toBe(404)
})

test('a list is pasted: first what is wrong, by row and column; then what is good goes out, and the rest stays to be mended', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Lijstbrug')
  const page = await visit(people.COORDINATOR)
  const mark = unique()
  await page.goto(`/c/${slug}/leden/uitnodigen/lijst`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Kijk de lijst na' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Plak eerst een lijst met minstens één regel' })).toBeVisible()
  const lines = [
    'naam\te-mail\trol\torganisatie', `Ans Kok\tans-${mark}@test.example\tprofessional\teerste lijstbrug`, `Bram Bos\tbram@\tprofessional\t`,
    `Cor Dam\tANS-${mark}@test.example\tprofessional\t`, `Lid Al\t${people.ALDERMAN.email}\twethouder\t`, `Els Fok\tels-${mark}@test.example\tbaas\tNergens`,
  ].join('\n')
  await page.getByLabel('De lijst').fill(lines)
  await page.getByRole('button', { name: 'Kijk de lijst na' }).click()
  await expect(page.getByText('Er is nog niets verstuurd.')).toBeVisible()
  const wrong = page.getByRole('table', { name: '5 dingen kloppen nog niet' })
  await expect(wrong.getByRole('row')).toHaveText([
    /Regel/, /3, E-mail\s*Dit is geen e-mailadres/, /4, E-mail\s*Dit adres staat ook op regel 2/, /5, E-mail\s*Dit adres is al van een lid: Alda\./, /6, Rol\s*‘baas’ is geen rol/, /6, Organisatie\s*‘Nergens’ staat niet bij onze partners/,
  ])
  await expect(page.getByRole('table', { name: 'Eén regel is goed' })).toContainText('Eerste Lijstbrug')
  await expectAccessible(page)
  expect(await mailsTo(`ans-${mark}@test.example`)).toEqual([])

  // The text is kept, and what is good can go.
  await expect(page.getByLabel('De lijst')).toHaveValue(lines)
  await page.getByRole('button', { name: 'Verstuur één uitnodiging' }).click()
  await expect(page.getByRole('heading', { name: 'Eén uitnodiging is verstuurd' })).toBeVisible()
  await newestMail(`ans-${mark}@test.example`)
  await expect(page.getByLabel('De lijst')).not.toHaveValue(/Ans Kok/)

  // Mended, it goes too; what was changed is looked at first.
  await page.getByLabel('De lijst').fill(`Els Fok, els-${mark}@test.example, policy adviser`)
  await page.getByRole('button', { name: 'Kijk opnieuw na' }).click()
  await expect(page.getByRole('table', { name: 'Eén regel is goed' })).toContainText('Els Fok')
  await page.getByLabel('De lijst').fill(`Els Vok, els-${mark}@test.example, policy adviser`)
  await page.getByRole('button', { name: 'Verstuur één uitnodiging' }).click()
  await expect(page.getByRole('table', { name: 'Eén regel is goed' })).toContainText('Els Vok')
  await page.getByRole('button', { name: 'Verstuur één uitnodiging' }).click()
  await expectDone(page, 'De uitnodigingen zijn verstuurd.')
  await expect(row(page, 'Els Vok')).toContainText('Beleidsadviseur')
})

test('a role is changed and holds at once; the last coordinator stays one, and two who change the same see both', async ({ visit }) => {
  const workspace = await emptyWorkspace('Taakbrug')
  const { slug, people } = workspace
  const noor = await visit(people.COORDINATOR)
  const change = async (page: Page, name: string, role: string) => {
    await page.goto(`/c/${slug}/leden`)
    await page.getByRole('link', { name: new RegExp(`Rol wijzigen.*${name}`) }).click()
    await page.getByLabel('Rol', { exact: true }).selectOption(role)
  }
  await change(noor, 'Coen', 'Professional')
  await expectAccessible(noor)
  await noor.getByRole('button', { name: 'Sla op' }).click()
  await expect(noor.getByText('Dit is de enige coördinator. Geef eerst iemand anders deze rol. Dan kun je deze veranderen.')).toBeVisible()

  const prue = await visit(people.PROFESSIONAL)
  await prue.goto(`/c/${slug}/leden`)
  await heading(prue, 'Deze pagina is voor een andere rol')
  await change(noor, 'Prue', 'Coördinator')
  await noor.getByRole('button', { name: 'Sla op' }).click()
  await expectDone(noor, 'De rol is opgeslagen. Hij geldt meteen.')
  await prue.goto(`/c/${slug}/leden`)
  await heading(prue, 'Leden van de coalitie')

  await change(noor, 'Bas', 'Wethouder')
  await change(prue, 'Bas', 'Professional')
  await prue.getByRole('button', { name: 'Sla op' }).click()
  await expectDone(prue, 'De rol is opgeslagen.')
  await noor.getByRole('button', { name: 'Sla op' }).click()
  await expect(conflictPanel(noor)).toContainText('Prue was eerder')

  const extra = await join(workspace, 'SUPPORTER', 'Steun')
  const supporter = await visit(extra)
  await supporter.goto(`/c/${slug}`)
  await supporter.getByRole('link', { name: 'Verander de naam die anderen zien' }).click()
  await heading(supporter, 'Mijn naam')
})

test('the own name and the address of who chose another name stand on the coordinator\'s member page and nowhere else', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Kanariebrug')
  const mark = unique().replace(/\d/g, 'x')
  const [name, email] = [`Kanarina Zang${mark}`, `kanarina.${mark}@zangvogel.example`]
  const canary = new RegExp(`kanarina|zang${mark}|zangvogel`, 'i')
  const noor = await visit(people.COORDINATOR)
  await invite(noor, slug, { name, email, role: 'Ervaringsdeskundige' })
  await expectDone(noor, 'De uitnodiging is verstuurd.')
  const merel = await visit('stranger')
  await merel.goto(linkIn(await newestMail(email)))
  await merel.getByLabel('Welke naam mogen anderen zien?').fill('Merel')
  await merel.getByRole('button', { name: 'Ik doe mee' }).click()
  await heading(merel, 'Dag Merel')
  await merel.goto(`/c/${slug}/plan/inbreng/0`)
  await merel.getByRole('textbox').first().fill('Dit vind ik ervan.')
  await merel.getByRole('button', { name: 'Verstuur mijn inbreng' }).click()
  await expect(merel).toHaveURL(/inbreng/)

  const known: string[] = []
  let pages = 0
  for (const role of MEMBER_ROLES) {
    const page = await visit(people[role])
    const waiting = [`/c/${slug}`, `/c/${slug}/cijfers`, `/c/${slug}/leden`, '/mijn', `/api/downloads/${slug}/cijfers`]
    const seen = new Set(waiting)
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const answer = await page.request.get(next, { headers: { accept: 'text/html' } })
      const body = await answer.text()
      pages += 1
      if (canary.test(body)) known.push(`${role} ${next.replace(/[0-9a-f-]{36}/, '[id]')}`)
      // Everything of this coalition that a page leads to, downloads as well.
      for (const [, href = ''] of body.matchAll(/href="([^"]+)"/g)) {
        const link = href.replaceAll('&amp;', '&')
        if (!seen.has(link) && link.includes(`/${slug}`) && link.startsWith('/')) {
          seen.add(link)
          waiting.push(link)
        }
      }
    }
    for (const mail of await mailsTo(people[role].email)) expect(canary.test(mail.subject + mail.text + mail.html), `a mail to ${role}`).toBe(false)
  }
  expect(pages, 'there was much to look at').toBeGreaterThan(100)
  expect(known, 'where it may stand').toEqual([`COORDINATOR /c/${slug}/leden`])
  const [mail, ...more] = await mailsTo(email)
  expect(more).toEqual([])
  expect(`${mail?.subject} ${mail?.text} ${mail?.html}`, 'their own mail').not.toMatch(canary)
})
