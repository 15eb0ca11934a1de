import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { storeFigures } from '@/lib/indicators/commands'
import { MEMBER_ROLES } from '@/lib/members/types'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { listInitiatives } from '@/lib/sparks/queries'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows } from '@/tests/support/rows'
import { rightAnswers, STORY } from '@/tests/support/sheet-answers'
import { fillIn, form, open, send } from '@/tests/support/sheets'
import { expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition, type TestPerson } from '@/tests/support/world'
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
