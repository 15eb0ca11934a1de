import type { Page } from '@playwright/test'
import { WORKSHEETS, type WorksheetDefinition, type WorksheetField, type WorksheetKey } from '../../../lib/plan/definitions'
import { violationsOf } from '../support/axe'
import { answerRightly, EXPECTED_SHEETS } from '../support/sheets'
import { errorSummary, expectDone } from '../support/forms'
import { expect, filledWorkspace, heading, join, startGoal, test, type Person } from '../support/test'

// Every worksheet there is, taken from its definition: a sheet that is added is met here without a line of its own.

// Each sheet stands on its own, so they are walked side by side.
test.describe.configure({ mode: 'parallel' })

const SHEETS = Object.values(WORKSHEETS)

const MOST_FIELDS = 12

/** A sheet without questions is a page of its own. In the order of their names: what closes a goal, after what is about one that runs. */
const ASKING = SHEETS.filter(({ fields }) => fields.length > 0).sort((a, b) => a.key.localeCompare(b.key))

test('the worksheets are those that the five steps have, each with no more than it may ask @once', () => {
  expect(SHEETS.map(({ key }) => key).sort()).toEqual([...EXPECTED_SHEETS].sort())
  for (const { key, fields } of SHEETS) expect([key, fields.filter(({ kind, onlyNew }) => kind !== 'scale' && !onlyNew).length <= MOST_FIELDS]).toEqual([key, true])
})

/** One coalition for all of them: nothing of one sheet is seen on another. */
let made: Promise<{ slug: string; visitors: readonly Person[] }> | undefined

async function makeWorld(): Promise<{ slug: string; visitors: readonly Person[] }> {
  const workspace = await filledWorkspace('Bladbrug')
  const { slug, people, ids } = workspace
  // Some sheets are about a goal that runs.
  await startGoal(workspace, ids.goalId)
  return { slug, visitors: [people.COORDINATOR, await join(workspace, 'PARTNER_EXECUTIVE', 'Iris', ids.partnerIds[1]), people.PROFESSIONAL, people.EXPERIENCE_EXPERT] }
}

const world = () => made ??= makeWorld()

/** To the questions: some sheets ask first what it is about. */
async function openQuestions(page: Page, slug: string, { key, title }: WorksheetDefinition): Promise<boolean> {
  const answer = await page.goto(`/c/${slug}/plan/werkbladen/${key}`)
  if (answer?.status() !== 200) return false
  await heading(page, title)
  const about = page.locator('section[aria-labelledby=about]')
  if (await about.count() === 0) return true
  const choice = about.locator(`a[href*="/werkbladen/${key}?over="]`).first()
  if (await choice.count() === 0) return false
  await page.goto(await choice.getAttribute('href') ?? '')
  return page.getByRole('heading', { level: 1, name: title }).isVisible()
}

/** What sends the sheet as a whole: a field of rows has a button of its own before it. */
const finishButton = (page: Page, key: WorksheetKey) => page.locator(`form:has(input[name=worksheet][value="${key}"]):has(input[name=requestKey])`).first().locator('button[name=intent][value=finish], .cluster > button:not([type=button])').first()

const isWritten = ({ kind }: WorksheetField) => kind === 'text' || kind === 'long'

for (const definition of ASKING) {
  test(`${definition.key} ${definition.title} opens, is on paper, refuses what does not fit, keeps what was typed, and is finished`, async ({ visit, hasScript }) => {
    test.slow()
    const { slug, visitors } = await world()
    let page: Page | undefined
    for (const person of visitors) {
      const one = await visit(person)
      if (await openQuestions(one, slug, definition)) { page = one; break }
    }
    if (!page) throw new Error(`nobody opens ${definition.key}`)
    // A recording that waits stands for a story: without it, the sheet asks all its questions.
    const recording = page.getByRole('button', { name: 'Gooi deze opname weg' })
    if (await recording.count() > 0) {
      await recording.click()
      await expect(page.getByRole('status').filter({ hasText: 'De opname is weg.' })).toBeVisible()
    }

    // On paper: each question with room to write, and nothing to press.
    await page.emulateMedia({ media: 'print' })
    const paper = page.locator('.paper')
    await expect(paper).toBeVisible()
    const asked = await page.locator('main form:has(input[name=worksheet]) label, main form:has(input[name=worksheet]) legend').allTextContents()
    for (const { label } of definition.fields.filter(({ onlyNew, kind }) => !onlyNew && kind !== 'rows')) {
      if (asked.some((one) => one.startsWith(label))) await expect(paper, label).toContainText(label)
    }
    for (const control of await page.locator('main').locator('input:not([type=hidden]), select, textarea, button').all()) expect(await control.isVisible(), await control.evaluate((one) => one.outerHTML.slice(0, 90))).toBe(false)
    expect(await paper.locator('hr, .paper-choice, table').count()).toBeGreaterThan(0)
    await page.emulateMedia({ media: 'screen' })
    if (hasScript) expect(await violationsOf(page), definition.key).toEqual([])

    // Empty: every question that has to be answered says so, and what was typed is still there.
    const here = page
    const control = (field: WorksheetField) => here.locator(`main form [name="${field.name}"]:not([type=hidden])`)
    const shown: WorksheetField[] = []
    for (const field of definition.fields) if (await here.locator(`main form [name="${field.name}"], main form [name="${field.name}[]"], main form [name="${field.name}.day"]`).count() > 0) shown.push(field)
    const written = shown.filter(isWritten)
    for (const field of written) await control(field).fill('')
    const [typed] = written.filter(({ required, isPhone }) => !required && !isPhone)
    if (typed) await control(typed).fill('Dit bleef staan')
    const send = finishButton(here, definition.key)
    const wanted = written.filter(({ required }) => required)
    if (wanted.length > 0) {
      await send.click()
      for (const { label } of wanted) await expect(errorSummary(here).getByRole('link', { name: new RegExp(label.slice(0, 20).replace(/[?(),.]/g, '.'), 'i') }).or(errorSummary(here).locator(`a[href="#${wanted[0]?.name}"]`)).first()).toBeVisible()
      if (typed) await expect(control(typed)).toHaveValue('Dit bleef staan')
    }

    // What points at one person is refused by the server too, in words, and kept on the screen.
    const [guarded] = written.filter(({ isWork, isOrganisation, isPhone, max = 0 }) => !isWork && !isOrganisation && !isPhone && max >= 30)
    if (guarded) {
      await control(guarded).fill('Bel moeder op 06 12345678')
      // In the browser the guard is heard before it is sent; here it is the server that is asked.
      if (hasScript) await expect(here.getByText('Dit lijkt een telefoonnummer. Haal het weg.')).toBeVisible()
      await here.locator('[data-guard]').evaluateAll((fields) => { for (const field of fields) field.removeAttribute('data-guard') })
      await finishButton(here, definition.key).click()
      await expect(errorSummary(here)).toContainText('Haal het telefoonnummer weg')
      await expect(control(guarded)).toHaveValue('Bel moeder op 06 12345678')
      await control(guarded).fill('Dit bewaren we')
    }

    // A text that is too long for its question is refused by the server, at that question, and not cut off. A browser lets nobody type so much.
    await here.locator('main form [maxlength]').evaluateAll((fields) => { for (const field of fields) field.removeAttribute('maxlength') })
    for (const field of written) await control(field).fill('lang'.repeat(400).slice(0, (field.max ?? 0) + 1))
    if (written.length > 0) {
      await finishButton(here, definition.key).click()
      for (const field of written) {
        await expect(here.locator(`#${field.name}-error`), field.name).toContainText(`Dit is te lang. Hooguit ${field.max} tekens.`)
        expect(await control(field).inputValue(), field.name).toHaveLength((field.max ?? 0) + 1)
      }
      if (hasScript) expect(await violationsOf(here), `${definition.key} refused`).toEqual([])
      for (const field of written) await control(field).fill(field === guarded ? 'Dit bewaren we' : '')
    }

    // Half filled in it is kept, where others may go on with it.
    const draft = here.getByRole('button', { name: 'Bewaar als concept' })
    if (await draft.count() > 0) {
      await draft.click()
      await expectDone(here, 'Je concept is bewaard.')
      if (guarded) await expect(control(guarded)).toHaveValue('Dit bewaren we')
    }

    // Answered as it should be it is finished, and the page of what it became says so.
    await answerRightly(here, definition)
    await finishButton(here, definition.key).click()
    await expect(here, 'the page of what it became').not.toHaveURL(/\/werkbladen\//)
    await expect(here).toHaveURL(/[?&]gelukt=/)
    await expect(here.getByRole('heading', { level: 1 })).toBeVisible()
  })
}
