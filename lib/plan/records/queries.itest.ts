import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { storeFigures } from '@/lib/indicators/commands'
import { MEMBER_ROLES } from '@/lib/members/types'
import { DomainError, type Conflict } from '@/lib/platform/errors/domain-error'
import { addPartner } from '@/lib/partners/commands'
import { listInitiatives } from '@/lib/sparks/queries'
import { everything } from '@/tests/support/fingerprint'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows } from '@/tests/support/rows'
import { rightAnswers, STORY } from '@/tests/support/sheet-answers'
import { fillIn, form, open, send } from '@/tests/support/sheets'
import { expectRefusal, meanwhile } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition, type TestPerson } from '@/tests/support/world'
import { saveSheet, throwAwayDraft } from '../sheets/commands'
import { listSheetSubjects, readSheet } from '../sheets/queries'
import { NEW_SUBJECT } from '../sheets/schema'
import type { Answers } from '../types'
import { withdrawRecord } from './commands'
import { listKeptSheets, readAnswers, readKeptSheet } from './queries'

const challenge = (coalition: TestCoalition, title: string) =>
  coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title, forWhom: 'kinderen', lifePhases: ['AGE_4_12'], parentsSay: null, ...key() }))

const tell = async (coalition: TestCoalition, more: Answers = {}, person: TestPerson = coalition.people.PROFESSIONAL) =>
  (await fillIn(coalition, 'F1.2', NEW_SUBJECT, { ...STORY, ...more }, 'finish', person)).recordId

/** The roles that find it: for others it is not there, or not theirs to open. */
async function rolesThatRead(coalition: TestCoalition, id: string) {
  const able = []
  for (const role of MEMBER_ROLES) {
    try {
      await coalition.as(role, (tx, ctx) => readKeptSheet(tx, ctx, id))
      able.push(role)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
  return able
}

const PLAN_READERS = ['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER']

describe('a story', () => {
  it('is read as was agreed: by coordinators and who wrote it down, or by everybody who takes part', async () => {
    const coalition = await makeCoalition()
    const inside = await tell(coalition, { toestemming: 'CORE_GROUP' })
    expect(await rolesThatRead(coalition, inside)).toEqual(['COORDINATOR', 'PROFESSIONAL'])
    expect(await rolesThatRead(coalition, await tell(coalition))).toEqual(PLAN_READERS)
    expect(await rolesThatRead(coalition, await tell(coalition, { toestemming: 'PUBLIC' }))).toEqual(PLAN_READERS)
    const readBy = async (role: 'ALDERMAN' | 'COORDINATOR') => (await coalition.as(role, listKeptSheets)).sheets.map((one) => one.id).includes(inside)
    expect([await readBy('ALDERMAN'), await readBy('COORDINATOR')]).toEqual([false, true])
    const colleague = await coalition.join('PROFESSIONAL', 'Collega')
    await expectRefusal(coalition, () => coalition.asPerson(colleague, (tx, ctx) => readKeptSheet(tx, ctx, inside)), NOT_FOUND)
  })

  it('goes to the smaller group as soon as who told it says so', async () => {
    const coalition = await makeCoalition()
    const id = await tell(coalition)
    await fillIn(coalition, 'F1.2', id, { ...STORY, toestemming: 'CORE_GROUP' }, 'finish', coalition.people.PROFESSIONAL)
    expect(await rolesThatRead(coalition, id)).toEqual(['COORDINATOR', 'PROFESSIONAL'])
  })

  it('is told by an experience expert under the name that they chose, and changed by who told it alone', async () => {
    const coalition = await makeCoalition()
    const expert = await coalition.join('EXPERIENCE_EXPERT', 'Vlinder')
    const id = await tell(coalition, { verteller: 'EXPERIENCE_EXPERT' }, expert)
    expect(await coalition.as('ALDERMAN', (tx, ctx) => readKeptSheet(tx, ctx, id))).toMatchObject({ createdByName: 'Vlinder', mayChange: false, mayWithdraw: false })
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => readSheet(tx, ctx, { key: 'F1.2', over: id })), NOT_FOUND)
    expect((await coalition.asPerson(expert, (tx, ctx) => listSheetSubjects(tx, ctx, 'F1.2'))).map((one) => one.name)).toEqual(['Niemand belde mij terug'])
    expect(await coalition.as('PROFESSIONAL', (tx, ctx) => listSheetSubjects(tx, ctx, 'F1.2'))).toEqual([])
    expect(await rolesThatCan(coalition, (tx, ctx) => readSheet(tx, ctx, { key: 'F1.2', over: NEW_SUBJECT }))).toEqual(['COORDINATOR', 'PROFESSIONAL', 'EXPERIENCE_EXPERT'])
  })

  it('is taken back by who told it, or by a coordinator for them: then it stands nowhere any more', async () => {
    const coalition = await makeCoalition()
    const own = await tell(coalition)
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => withdrawRecord(tx, ctx, { recordId: own })), refused('COORDINATOR'))
    await coalition.as('PROFESSIONAL', (tx, ctx) => withdrawRecord(tx, ctx, { recordId: own }))
    expect(await countRows(coalition, 'sheet_record')).toBe(0)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => readKeptSheet(tx, ctx, own)), NOT_FOUND)
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => withdrawRecord(tx, ctx, { recordId: own })), NOT_FOUND)
    const another = await tell(coalition)
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawRecord(tx, ctx, { recordId: another }))
    expect(await coalition.as('COORDINATOR', listKeptSheets)).toEqual({ sheets: [], parking: [], questions: [] })
  })
})

describe('the question behind the question', () => {
  it('begins with the opgave, and what comes of it is read further on, one for every opgave', async () => {
    const coalition = await makeCoalition()
    const [first, second] = [await challenge(coalition, 'Moe op school'), await challenge(coalition, 'Niemand thuis')]
    expect((await open(coalition, 'F1.4', first)).answers.startvraag).toBe('Moe op school')
    const answers = rightAnswers('F1.4', {})
    const { recordId } = await fillIn(coalition, 'F1.4', first, { ...answers, kernvraag: 'Wie helpt op tijd?', oplossingDieWeAlHadden: 'Een app' })
    await fillIn(coalition, 'F1.4', second, { ...answers, kernvraag: 'Wie is er om vier uur?', oplossingDieWeAlHadden: '' })
    expect(await coalition.as('ALDERMAN', (tx, ctx) => readAnswers(tx, ctx, { key: 'F1.4', over: first }))).toMatchObject({ recordId, answers: { kernvraag: 'Wie helpt op tijd?' } })
    const { sheets, parking } = await coalition.as('ALDERMAN', listKeptSheets)
    expect(sheets.map((one) => one.about).sort()).toEqual(['Moe op school', 'Niemand thuis'])
    expect(parking).toEqual([{ text: 'Een app', recordId, worksheet: 'F1.4', carrier: null }])
    expect((await coalition.as('PROFESSIONAL', (tx, ctx) => listSheetSubjects(tx, ctx, 'F1.4'))).map((one) => one.isFilled)).toEqual([true, true])
  })

  it('stays: of an opgave there is one, and it is changed', async () => {
    const coalition = await makeCoalition()
    const over = await challenge(coalition, 'Moe op school')
    const { recordId } = await fillIn(coalition, 'F1.4', over, rightAnswers('F1.4', {}))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => withdrawRecord(tx, ctx, { recordId })), NOT_FOUND)
    expect((await fillIn(coalition, 'F1.4', over, { ...rightAnswers('F1.4', {}), kernvraag: 'Anders' })).recordId).toBe(recordId)
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readKeptSheet(tx, ctx, recordId))).toMatchObject({ version: 2, answers: { kernvraag: 'Anders' } })
  })
})

describe('the picture in figures', () => {
  it('takes over what the library of figures says, and puts what nobody knows on a list with a name', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    await coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { cardKey: 'youth_care_spending', importId: null, figures: [{ regionCode: 'GM0321', year: 2024, numerator: 16_409, denominator: 50_847, value: 322.71, status: 'FINAL' }] }))
    const [figure] = await coalition.as('PROFESSIONAL', (tx, ctx) => listSheetSubjects(tx, ctx, 'F1.3'))
    const over = figure?.id ?? ''
    const { answers } = await open(coalition, 'F1.3', over)
    expect(answers).toMatchObject({ cijfer: 'Uitgaven aan jeugdzorg (euro per inwoner)', waarde: '322,71', jaar: '2024', bron: 'CBS, Iv3 gemeenterekeningen 2017–2024' })
    const carrier = coalition.people.COORDINATOR.membershipId
    const { recordId } = await fillIn(coalition, 'F1.3', over, { ...answers, soort: 'MONEY', watValtOp: 'Het stijgt', watWetenWeNiet: 'Hoe lang kinderen wachten', wieZoektUit: carrier })
    const { questions } = await coalition.as('ALDERMAN', listKeptSheets)
    expect(questions).toEqual([{ text: 'Hoe lang kinderen wachten', recordId, worksheet: 'F1.3', carrier: (await coalition.as('COORDINATOR', (tx, ctx) => readKeptSheet(tx, ctx, recordId))).names[carrier] }])
    expect((await coalition.as('PROFESSIONAL', (tx, ctx) => listSheetSubjects(tx, ctx, 'F1.3'))).map((one) => one.isFilled)).toEqual([true])
  })

  it('has eight figures at most, and shows no number of people below ten', async () => {
    const coalition = await makeCoalition()
    const answers = { ...rightAnswers('F1.3', { members: coalition.people.COORDINATOR.membershipId }), soort: 'PEOPLE', waarde: '9' }
    const { recordId } = await fillIn(coalition, 'F1.3', NEW_SUBJECT, answers)
    expect((await coalition.as('ALDERMAN', (tx, ctx) => readKeptSheet(tx, ctx, recordId))).answers.waarde).toBe('<10')
    for (let more = 2; more <= 8; more += 1) await fillIn(coalition, 'F1.3', NEW_SUBJECT, { ...answers, cijfer: `Cijfer ${more}` })
    const { mark } = await open(coalition, 'F1.3', NEW_SUBJECT)
    await expectRefusal(coalition, () => send(coalition, form('F1.3', NEW_SUBJECT, answers, mark)), ruleBroken('plan.enough_records'))
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawRecord(tx, ctx, { recordId }))
    await fillIn(coalition, 'F1.3', NEW_SUBJECT, answers)
    expect(await countRows(coalition, 'sheet_record')).toBe(8)
  })

  it('has eight at most, also when two put the last one down at the same moment', async () => {
    const coalition = await makeCoalition()
    const { COORDINATOR, PROFESSIONAL } = coalition.people
    const answers = rightAnswers('F1.3', { members: COORDINATOR.membershipId })
    for (let one = 1; one <= 7; one += 1) await fillIn(coalition, 'F1.3', NEW_SUBJECT, { ...answers, cijfer: `Cijfer ${one}` })
    const [own, other] = [await open(coalition, 'F1.3', NEW_SUBJECT), await open(coalition, 'F1.3', NEW_SUBJECT, PROFESSIONAL)]
    const second = await meanwhile(coalition, COORDINATOR, (tx, ctx) => saveSheet(tx, ctx, form('F1.3', NEW_SUBJECT, answers, own.mark)), () => send(coalition, form('F1.3', NEW_SUBJECT, answers, other.mark), PROFESSIONAL))
    expect(second).toMatchObject({ status: 'rejected', reason: ruleBroken('plan.enough_records') })
    expect(await countRows(coalition, 'sheet_record')).toBe(8)
  })

  it('that is taken off leaves no draft of it to put back, also not one that was thrown away', async () => {
    const coalition = await makeCoalition()
    const answers = rightAnswers('F1.3', { members: coalition.people.COORDINATOR.membershipId })
    const { recordId } = await fillIn(coalition, 'F1.3', NEW_SUBJECT, answers)
    await fillIn(coalition, 'F1.3', recordId, { ...answers, watValtOp: 'Een zin die weg moet' }, 'save')
    const { draft } = await open(coalition, 'F1.3', recordId)
    await coalition.as('COORDINATOR', (tx, ctx) => throwAwayDraft(tx, ctx, { worksheet: 'F1.3', over: recordId, isAway: true, expectedVersion: draft?.version ?? 0 }))
    expect(await everything(coalition)).toContain('Een zin die weg moet')
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawRecord(tx, ctx, { recordId }))
    expect(await everything(coalition)).not.toContain('Een zin die weg moet')
  })
})

describe('a number of people below ten, on the sheet that is changed', () => {
  async function withSmallNumber() {
    const coalition = await makeCoalition()
    const [author, colleague] = [coalition.people.PROFESSIONAL, await coalition.join('PROFESSIONAL', 'Collega')]
    const answers = { ...rightAnswers('F1.3', { members: coalition.people.COORDINATOR.membershipId }), soort: 'PEOPLE', waarde: '7' }
    const { recordId } = await fillIn(coalition, 'F1.3', NEW_SUBJECT, answers, 'finish', author)
    const stored = async () => (await open(coalition, 'F1.3', recordId)).answers.waarde
    return { coalition, author, colleague, answers, recordId, stored }
  }

  it('is seen by who wrote it down and by the coordinator, and by no colleague', async () => {
    const { coalition, author, colleague, recordId } = await withSmallNumber()
    const seen = await Promise.all([author, coalition.people.COORDINATOR, colleague].map((person) => open(coalition, 'F1.3', recordId, person)))
    expect(seen.map((one) => [one.answers.waarde, one.known?.waarde, one.hidden])).toEqual([['7', '7', []], ['7', '7', []], [undefined, undefined, ['waarde']]])
  })

  it('stays when a colleague changes the rest and leaves it empty, and goes when they know better', async () => {
    const { coalition, colleague, answers, recordId, stored } = await withSmallNumber()
    await fillIn(coalition, 'F1.3', recordId, { ...answers, waarde: '', watValtOp: 'Het daalt' }, 'finish', colleague)
    expect((await open(coalition, 'F1.3', recordId)).answers).toMatchObject({ waarde: '7', watValtOp: 'Het daalt' })
    await fillIn(coalition, 'F1.3', recordId, { ...answers, waarde: '12' }, 'finish', colleague)
    expect(await stored()).toBe('12')
  })

  it('is not brought to light as another kind of number', async () => {
    const { coalition, colleague, answers, recordId, stored } = await withSmallNumber()
    await expectRefusal(coalition, () => fillIn(coalition, 'F1.3', recordId, { ...answers, soort: 'OTHER', waarde: '' }, 'finish', colleague), invalid({ waarde: 'plan.field_missing' }))
    expect(await stored()).toBe('7')
  })

  it('is in no draft that a colleague reads, and not in what they are shown of what somebody else wrote', async () => {
    const { coalition, colleague, answers, recordId, stored } = await withSmallNumber()
    const before = await open(coalition, 'F1.3', recordId, colleague)
    await fillIn(coalition, 'F1.3', recordId, { ...answers, waarde: '8', watValtOp: 'Bijna gelijk' }, 'save')
    const conflict = await send(coalition, form('F1.3', recordId, { ...answers, waarde: '', watValtOp: 'Het daalt' }, before.mark), colleague).catch((error: unknown) => error)
    expect(conflict).toMatchObject({ kind: 'conflict', details: { theirs: { watValtOp: 'Bijna gelijk' } } })
    expect((conflict as Conflict).details.theirs).not.toHaveProperty('waarde')
    const draft = await open(coalition, 'F1.3', recordId, colleague)
    expect([draft.answers.watValtOp, draft.answers.waarde, draft.draft?.meanwhile]).toEqual(['Bijna gelijk', undefined, []])
    await fillIn(coalition, 'F1.3', recordId, { ...answers, waarde: '' }, 'save', colleague)
    expect(await stored()).toBe('8')
    await fillIn(coalition, 'F1.3', recordId, { ...answers, waarde: '' }, 'finish', colleague)
    expect(await stored()).toBe('8')
  })
})

describe('what is there already', () => {
  it('says how many it reaches, but for fewer than ten', async () => {
    const coalition = await makeCoalition()
    const partners = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'De Klimop', partnerType: 'PRIMARY_SCHOOL', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
    const reaches = async (bereik: string) => {
      const { recordId } = await fillIn(coalition, 'F1.5', NEW_SUBJECT, { ...rightAnswers('F1.5', { partners }), bereik })
      const inList = (await coalition.as('ALDERMAN', listKeptSheets)).sheets.find((one) => one.id === recordId)
      return [(await coalition.as('ALDERMAN', (tx, ctx) => readKeptSheet(tx, ctx, recordId))).answers.bereik, inList?.answers.bereik]
    }
    expect([await reaches('4'), await reaches('60'), await reaches('')]).toEqual([['<10', '<10'], ['60', '60'], ['', '']])
  })
})

describe('the first conversation with an experience expert', () => {
  it('is for that expert and the coordinators alone', async () => {
    const coalition = await makeCoalition()
    const expert = await coalition.join('EXPERIENCE_EXPERT', 'Vlinder')
    const { recordId } = await fillIn(coalition, 'F2.6', expert.membershipId, rightAnswers('F2.6', { supporters: coalition.people.SUPPORTER.membershipId }))
    expect(await rolesThatRead(coalition, recordId)).toEqual(['COORDINATOR'])
    expect(await coalition.asPerson(expert, (tx, ctx) => readKeptSheet(tx, ctx, recordId))).toMatchObject({ about: 'Vlinder', readers: 'PERSON', mayChange: true })
    expect((await open(coalition, 'F2.6', expert.membershipId, expert)).isKnown).toBe(true)
    await expectRefusal(coalition, () => coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readSheet(tx, ctx, { key: 'F2.6', over: expert.membershipId })), refused('COORDINATOR'))
    expect((await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => listSheetSubjects(tx, ctx, 'F2.6'))).map((one) => one.id)).toEqual([coalition.people.EXPERIENCE_EXPERT.membershipId])
  })
})

describe('a vuurtje on its sheet', () => {
  it('stands with the vuurtjes, whoever leaves it, and a wish of more than fourteen days is refused', async () => {
    const coalition = await makeCoalition()
    const answers: Answers = {
      titel: 'Kinderen eten niet', watZieIk: 'Lege trommels', groep: 'groep 3 tot en met 8', levensfase: ['AGE_4_12'], plek: '', waaromNu: '', leuk: '4', belangrijk: '5', nodig: '5', wieDoetMee: 'de conciërge', eersteStap: 'Koffie drinken', binnenDagen: '7',
    }
    const { mark } = await open(coalition, 'F1.1', NEW_SUBJECT, coalition.people.EXPERIENCE_EXPERT)
    await expectRefusal(coalition, () => send(coalition, form('F1.1', NEW_SUBJECT, { ...answers, binnenDagen: '15' }, mark), coalition.people.EXPERIENCE_EXPERT), invalid({ binnenDagen: 'plan.number_between' }))
    await send(coalition, form('F1.1', NEW_SUBJECT, answers, mark), coalition.people.EXPERIENCE_EXPERT)
    expect(await coalition.as('COORDINATOR', listInitiatives)).toMatchObject([{ title: 'Kinderen eten niet', fun: 4, important: 5, needed: 5, companions: 'de conciërge', firstStep: 'Koffie drinken', withinDays: 7 }])
  })
})
