import { describe, expect, it } from 'vitest'
import { Conflict } from '@/lib/platform/errors/domain-error'
import { inputOf, takeName } from '@/lib/platform/actions/form-data'
import type { FormState, FormValues } from '@/lib/platform/actions/form-state'
import { asState } from '@/lib/platform/actions/refusals'
import { createChallenge } from '@/lib/challenges/commands'
import { NOT_FOUND } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { fingerprint } from '@/tests/support/fingerprint'
import { fillIn, open, withPartner } from '@/tests/support/sheets'
import { expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition, type TestPerson } from '@/tests/support/world'
import { WORKSHEETS } from '../definitions'
import { saveWorksheet } from '../commands'
import { readWorksheets } from '../queries'
import { worksheetForm } from '../schema'
import { saveSheet } from '../sheets/commands'
import { SHEETS, type SheetKey } from '../sheets/definitions'
import { fieldsOf } from '../sheets/rules'
import { sheetForm } from '../sheets/schema'
import type { Answers } from '../types'
import { stayOnSheet } from './commands'
import { companyInWords } from './documents'
import { readCounter } from './queries'
import { formValues, seenOf, standingOfDraft, standingOfSheet } from './rules'

type Conflicting = Extract<FormState, { status: 'conflict' }>

/** A browser with a sheet open: it types, sends, and of two texts chooses one. */
interface Browser {
  readonly type: (answers: Answers) => void
  /** The two texts, when somebody else was first. */
  readonly send: () => Promise<Conflicting | null>
  readonly choose: (state: Conflicting, which: 'mine' | 'theirs') => Promise<Conflicting | null>
  /** Of several questions each on its own. */
  readonly chooseApart: (state: Conflicting, theirs: readonly string[]) => Promise<Conflicting | null>
}

interface Shared {
  readonly visit: (person: TestPerson) => Promise<Browser>
  readonly answers: () => Promise<Answers>
}

/** Posts what stands in a form, as a browser would, and gives back what its page then shows. */
function browserOf(fields: (typeof WORKSHEETS)['F1.1']['fields'], screen: FormValues, post: (values: FormValues) => Promise<unknown>): Browser {
  let values = screen
  const send = async (posted: FormValues): Promise<Conflicting | null> => {
    try {
      await post(posted)
      return null
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      const state = asState(error, posted, 'nl')
      if (state.status !== 'conflict') throw error
      return state
    }
  }
  return {
    type: (answers) => { values = { ...values, ...formValues(fields, answers) } },
    send: () => send(values),
    choose: (state, which) => send({ ...state.values, expectedVersion: String(state.currentVersion), take: which === 'mine' ? '' : (state.take ?? '') }),
    chooseApart: (state, theirs) => send({ ...state.values, expectedVersion: String(state.currentVersion), ...Object.fromEntries((state.take ?? '').split(',').map((token) => [takeName(token), theirs.includes(token) ? 'theirs' : 'mine'])) }),
  }
}

async function ownRecord(): Promise<{ coalition: TestCoalition; shared: Shared }> {
  const coalition = await makeCoalition()
  const over = await coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Opgave', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }))
  return { coalition, shared: sharedSheet(coalition, 'F1.4', over) }
}

function sharedSheet(coalition: TestCoalition, worksheet: SheetKey, over: string): Shared {
  const sheet = fieldsOf(SHEETS[worksheet], false)
  return {
    visit: async (person) => {
      const page = await open(coalition, worksheet, over, person)
      const hidden = { worksheet, over, expectedVersion: String(page.mark), intent: 'save', seen: JSON.stringify(seenOf(sheet.fields, standingOfSheet(sheet, page))), ...key() }
      return browserOf(sheet.fields, { ...hidden, ...formValues(sheet.fields, page.answers) }, (values) => coalition.asPerson(person, (tx, ctx) => saveSheet(tx, ctx, sheetForm.parse(inputOf(values)))))
    },
    answers: async () => (await open(coalition, worksheet, over)).answers,
  }
}

async function goalSheet(): Promise<{ coalition: TestCoalition; shared: Shared }> {
  const coalition = await makeCoalition()
  const { fields } = WORKSHEETS['F3.3']
  const draft = async () => (await coalition.as('COORDINATOR', (tx, ctx) => readWorksheets(tx, ctx, 'F3.3'))).draft
  return {
    coalition,
    shared: {
      visit: async (person) => {
        const now = await draft()
        const hidden = { worksheet: 'F3.3', expectedVersion: String(now?.version ?? 0), intent: 'save', seen: JSON.stringify(seenOf(fields, standingOfDraft(now?.answers ?? {}))), ...key() }
        return browserOf(fields, { ...hidden, ...formValues(fields, now?.answers ?? {}) }, (values) => coalition.asPerson(person, (tx, ctx) => saveWorksheet(tx, ctx, worksheetForm.parse(inputOf(values)))))
      },
      answers: async () => (await draft())?.answers ?? {},
    },
  }
}

const ORDERS = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] as const

const KINDS = [
  { what: 'a kept sheet', begin: ownRecord, own: ['waarom1', 'waarom2', 'waarom3'], both: 'kernvraag' },
  { what: 'the sheet of a goal', begin: goalSheet, own: ['voorWie', 'hoeMeten', 'stopcriterium'], both: 'doel' },
] as const

describe.each(KINDS)('three people with $what open', ({ begin, own, both }) => {
  it.each(ORDERS)('lose no word when they save in the order %i, %i, %i', async (...order) => {
    const { coalition, shared } = await begin()
    const people = [coalition.people.COORDINATOR, await coalition.join('COORDINATOR', 'Ada'), await coalition.join('COORDINATOR', 'Bo')]
    const browsers: Browser[] = []
    for (const [at, person] of people.entries()) {
      const browser = await shared.visit(person)
      browser.type({ [own[at] ?? '']: `Alleen van ${at}`, [both]: `Allebei ${at}` })
      browsers.push(browser)
    }
    let standing = ''
    for (const [turn, at] of order.entries()) {
      let state = await browsers[at]?.send() ?? null
      expect(state === null, 'whoever is first meets nobody').toBe(turn === 0)
      if (state) {
        const [shown] = state.fields
        const said = (parts: readonly { text: string }[] = []) => parts.map((one) => one.text).join('')
        expect(state.fields.map((one) => one.field), 'only what both changed is asked').toEqual([both])
        expect([said(shown?.mine), said(shown?.theirs)]).toEqual([`Allebei ${at}`, standing])
        expect(state.theirsBy).toMatch(/^(Coen|Ada|Bo), .+ uur$/)
        const which = turn === 1 ? 'theirs' : 'mine'
        state = await browsers[at]?.choose(state, which) ?? null
        expect(state, 'a choice is an end to it').toBeNull()
        if (which === 'mine') standing = `Allebei ${at}`
      } else standing = `Allebei ${at}`
      expect(await shared.answers()).toMatchObject({ [both]: standing })
    }
    expect(await shared.answers()).toMatchObject(Object.fromEntries(own.map((field, at) => [field, `Alleen van ${at}`])))
  })

  it('of two questions that both changed each is chosen apart', async () => {
    const { coalition, shared } = await begin()
    const [first, second] = [await shared.visit(coalition.people.COORDINATOR), await shared.visit(await coalition.join('COORDINATOR', 'Ada'))]
    first.type({ [both]: 'Van de eerste', [own[0]]: 'Ook van de eerste' })
    await first.send()
    second.type({ [both]: 'Van de tweede', [own[0]]: 'Ook van de tweede', [own[1]]: 'Alleen van de tweede' })
    const asked = await second.send()
    expect(asked?.fields.map((one) => one.field).sort()).toEqual([both, own[0]].sort())
    if (!asked) throw new Error('nobody was asked')
    expect(await second.chooseApart(asked, [own[0]])).toBeNull()
    expect(await shared.answers()).toMatchObject({ [both]: 'Van de tweede', [own[0]]: 'Ook van de eerste', [own[1]]: 'Alleen van de tweede' })
  })

  it('a third who saves between the two texts and the choice is not passed over', async () => {
    const { coalition, shared } = await begin()
    const [first, second, third] = await Promise.all([shared.visit(coalition.people.COORDINATOR), shared.visit(await coalition.join('COORDINATOR', 'Ada')), shared.visit(await coalition.join('COORDINATOR', 'Bo'))])
    first.type({ [both]: 'Van de eerste' })
    await first.send()
    second.type({ [both]: 'Van de tweede' })
    const seen = await second.send()
    third.type({ [both]: 'Van de derde', [own[2]]: 'Daarom' })
    const asked = await third.send()
    if (!seen || !asked) throw new Error('nobody was asked')
    await third.choose(asked, 'mine')
    for (const which of ['mine', 'theirs'] as const) {
      const again = await second.choose(seen, which)
      expect(again?.fields.map((one) => one.field)).toEqual([both])
      expect(again?.values).toMatchObject({ [both]: 'Van de tweede', [own[2]]: 'Daarom' })
    }
    expect((await shared.answers())[both]).toBe('Van de derde')
  })
})

/** An answer, and nothing written. */
async function expectUnchanged(coalition: TestCoalition, work: () => Promise<unknown>): Promise<void> {
  const before = await fingerprint(coalition.id)
  await work()
  expect(await fingerprint(coalition.id)).toEqual(before)
}

describe('who has a sheet open', () => {
  const stay = (coalition: TestCoalition, person: TestPerson, over: string, at = NOW, since = 0) => coalition.asPerson(person, (tx, ctx) => stayOnSheet(tx, ctx, { key: 'F2.3', over, since }), at)
  const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)

  it('is told to the others on it while they look, by the name of the coalition, and is no event', async () => {
    const { coalition, partnerId, own } = await withPartner()
    const before = (await trail(coalition)).length
    expect(await stay(coalition, own, partnerId)).toEqual({ others: [], saved: null })
    expect(await stay(coalition, coalition.people.COORDINATOR, partnerId)).toEqual({ others: ['Ingrid'], saved: null })
    expect((await stay(coalition, own, partnerId, later(12))).others).toEqual(['Coen'])
    expect((await stay(coalition, coalition.people.COORDINATOR, partnerId, later(60))).others, 'who looks away is gone').toEqual([])
    expect((await trail(coalition)).length).toBe(before)
  })

  it('hears who saved it since it came on the screen, and when', async () => {
    const { coalition, partnerId, own } = await withPartner()
    await fillIn(coalition, 'F2.3', partnerId, { toelichtingBreng: 'Eerder' }, 'save', own)
    const since = await coalition.as('COORDINATOR', readCounter)
    expect((await stay(coalition, coalition.people.COORDINATOR, partnerId, NOW, since)).saved).toBeNull()
    await fillIn(coalition, 'F2.3', partnerId, { toelichtingBreng: 'Net' }, 'save', own)
    const company = await stay(coalition, coalition.people.COORDINATOR, partnerId, later(12), since)
    expect(company.saved?.by).toBe('Ingrid')
    expect(companyInWords('nl', { ...company, others: ['Ada', 'Bo', 'Cas', 'Dees', 'Eef'] })).toEqual({ here: 'Ook op dit blad: Ada, Bo, Cas en nog 2.', saved: expect.stringMatching(/^Ingrid bewaarde iets: .+ uur\. Bij het bewaren komt alles samen\.$/) as string })
    expect((await stay(coalition, own, partnerId, later(12), since)).saved, 'what somebody saved themselves is no news').toBeNull()
  })

  it('is for who may have it open, not of something new, written down once in two seconds, and goes within a day', async () => {
    const { coalition, partnerId, own } = await withPartner()
    const stranger = await coalition.join('PARTNER_EXECUTIVE', 'Otto')
    await expectRefusal(coalition, () => stay(coalition, coalition.people.ALDERMAN, partnerId), { kind: 'refused' })
    await expectRefusal(coalition, () => stay(coalition, stranger, partnerId), { kind: 'refused' })
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => stayOnSheet(tx, ctx, { key: 'F2.1', over: 'nieuw', since: 0 })), NOT_FOUND)
    await stay(coalition, own, partnerId)
    await expectUnchanged(coalition, () => stay(coalition, own, partnerId, later(1)))
    await stay(coalition, coalition.people.COORDINATOR, partnerId, later(2 * 24 * 60 * 60))
    expect(await countRows(coalition, 'sheet_presence')).toBe(1)
  })
})
