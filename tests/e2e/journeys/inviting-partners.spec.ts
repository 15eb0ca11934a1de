import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { expect, filledWorkspace, heading, mailAbout, test, type FilledWorkspace } from '../support/test'

// A partner that is missing is invited from the matrix, answers by its own link, and who invited hears it.

/** A partner may get other mail as well: what it is asked to sign, homework. */
const ASKED = 'vraagt jullie om mee te doen'
const inMail = /https?:\/\/[^\s"<>]+\/antwoord\/[\w-]+/

async function fillInvitation(page: Page, inviter = 'Prue') {
  await page.getByLabel('Wie nodigt uit?').selectOption(inviter)
  await page.getByRole('radio', { name: 'Per mail, met een eigen link' }).check()
  await page.getByLabel('Waarom juist deze partner?').fill('Jullie weten wat jongeren willen')
  await page.getByLabel('Wat kost het? Uren per week').fill('2')
}

test('somebody new is invited from an empty place, answers without an account, and changes the answer', async ({ visit }) => {
  test.slow()
  const { slug, people } = await filledWorkspace('Vraagbrug')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/partners/wie-mist/cel?soort=YOUNG_PEOPLE&fase=AGE_12_18&niveau=werkvloer`)
  await page.getByRole('link', { name: 'Nodig iemand nieuw uit' }).click()
  await heading(page, 'Uitnodiging en kennismaking')
  await expect(page.getByLabel('Wat voor organisatie is het?')).toHaveValue('YOUNG_PEOPLE')
  await expect(page.getByLabel('12–18 jaar')).toBeChecked()
  await expectAccessible(page)
  await page.getByLabel('Hoe heet de organisatie?').fill('Jongerenraad Vraagbrug')
  await fillInvitation(page)
  await page.getByRole('button', { name: 'Nodig deze partner uit' }).click()
  await expect(errorSummary(page)).toContainText('Zonder e-mailadres kan de uitnodiging niet per mail')
  await page.getByLabel('E-mailadres van het aanspreekpunt').fill(`raad@${slug}.example`)
  await page.getByRole('button', { name: 'Nodig deze partner uit' }).click()
  await heading(page, 'Jongerenraad Vraagbrug')
  await expect(page.getByText(/^Uitgenodigd op .* door Prue/)).toBeVisible()
  await expect(page.getByText('Uitgenodigd', { exact: true }).first()).toBeVisible()
  await page.goto(`/c/${slug}/partners/wie-mist`)
  await expect(page.getByRole('row', { name: /^Jongeren/ })).toContainText(/Uitgenodigd op .* door Prue/)

  const link = inMail.exec((await mailAbout(`raad@${slug}.example`, ASKED)).text)?.[0] ?? ''
  const partner = await visit('stranger')
  await partner.goto(new URL(link).pathname)
  await heading(partner, 'Vraagbrug vraagt jullie om mee te doen')
  await expect(partner.getByText('Jullie weten wat jongeren willen')).toBeVisible()
  await expectAccessible(partner)
  await partner.getByRole('radio', { name: 'Nee', exact: true }).check()
  await partner.getByRole('button', { name: 'Verstuur ons antwoord' }).click()
  await expect(errorSummary(partner)).toContainText('Schrijf kort waarom niet')
  await partner.getByRole('radio', { name: 'Ja, we praten graag verder' }).check()
  await partner.getByRole('button', { name: 'Verstuur ons antwoord' }).click()
  await expect(partner.getByRole('heading', { name: 'Jullie antwoord: Ja, we praten graag verder' })).toBeVisible()
  await expect(partner.getByRole('button', { name: 'Verander ons antwoord' })).toBeVisible()

  const told = await mailAbout(people.PROFESSIONAL.email, 'Antwoord op een uitnodiging')
  expect(told.text).toContain(`/c/${slug}/partners/antwoorden`)
  expect(told.text).not.toContain('Jongerenraad')
  const inviter = await visit(people.PROFESSIONAL)
  await inviter.goto('/mijn')
  await inviter.getByRole('link', { name: /antwoord van een partner/ }).click()
  await heading(inviter, 'Antwoorden op uitnodigingen')
  await inviter.getByRole('link', { name: 'Jongerenraad Vraagbrug' }).click()
  await heading(inviter, 'Jongerenraad Vraagbrug')
  await expect(inviter.getByText('In gesprek', { exact: true }).first()).toBeVisible()

  await page.goto(`/c/${slug}/partners`)
  await page.getByRole('link', { name: 'Jongerenraad Vraagbrug' }).click()
  await heading(page, 'Jongerenraad Vraagbrug')
  await page.getByRole('link', { name: 'Leg het antwoord vast' }).click()
  await heading(page, 'Leg het antwoord vast')
  await page.getByRole('radio', { name: 'Nu niet' }).check()
  await page.getByRole('button', { name: 'Leg dit antwoord vast' }).click()
  await expectDone(page, 'Het antwoord is vastgelegd.')
  await expect(page.getByText('Pauze', { exact: true }).first()).toBeVisible()
})

/** The coordinator asks the first partner by mail, in somebody's name. Returns where its link leads. */
async function inviteFirst(page: Page, { slug, ids }: FilledWorkspace, name: string, inviter?: string): Promise<string> {
  await page.goto(`/c/${slug}/partners/${ids.partnerIds[0]}`)
  await page.getByRole('link', { name: 'Nodig uit' }).click()
  await heading(page, 'Uitnodiging en kennismaking')
  await fillInvitation(page, inviter)
  await page.getByLabel('E-mailadres van het aanspreekpunt').fill(`antwoord@${slug}.example`)
  await page.getByRole('button', { name: 'Nodig deze partner uit' }).click()
  await heading(page, `Eerste ${name}`)
  return new URL(inMail.exec((await mailAbout(`antwoord@${slug}.example`, ASKED)).text)?.[0] ?? '').pathname
}

test('an experience expert in whose name a partner was asked reads the answer, and no register', async ({ visit }) => {
  const workspace = await filledWorkspace('Hoorbrug')
  const { slug, people } = workspace
  const link = await inviteFirst(await visit(people.COORDINATOR), workspace, 'Hoorbrug', 'Pluis')
  const partner = await visit('stranger', 'phone')
  await partner.goto(link)
  await partner.getByRole('radio', { name: 'Nu niet' }).check()
  await partner.getByLabel('Waarom?').fill('Na de zomer')
  await partner.getByRole('button', { name: 'Verstuur ons antwoord' }).click()
  await expect(partner.getByText('Pluis hoort dit.')).toBeVisible()

  const expert = await visit(people.EXPERIENCE_EXPERT, 'phone')
  await expert.goto('/mijn')
  await expert.getByRole('link', { name: /antwoord van een partner/ }).click()
  await heading(expert, 'Antwoorden op uitnodigingen')
  const answer = expert.getByRole('listitem').filter({ has: expert.getByRole('heading', { name: 'Eerste Hoorbrug' }) })
  await expect(answer).toContainText(/Antwoord op .*: Nu niet\. Na de zomer/)
  await expect(answer.getByRole('link')).toHaveCount(0)
  await expectAccessible(expert)
  await expert.goto('/mijn')
  await heading(expert, 'Jouw coalities')
  await expect(expert.getByRole('link', { name: /antwoord van een partner/ })).toHaveCount(0)
  await expert.goto(`/c/${slug}/partners`)
  await expect(expert.getByText('Eerste Hoorbrug')).toHaveCount(0)
})

test('a withdrawn invitation opens nothing any more, and says whom to ask', async ({ visit }) => {
  const workspace = await filledWorkspace('Terugbrug')
  const page = await visit(workspace.people.COORDINATOR)
  const link = await inviteFirst(page, workspace, 'Terugbrug')
  await page.getByRole('button', { name: 'Trek de uitnodiging in' }).click()
  await expectDone(page, 'De uitnodiging is ingetrokken.')
  const partner = await visit('stranger')
  await partner.goto(link)
  await heading(partner, 'Deze link werkt niet meer')
  await expect(partner.getByText('De uitnodiging van Terugbrug is ingetrokken of te oud.')).toBeVisible()
})
