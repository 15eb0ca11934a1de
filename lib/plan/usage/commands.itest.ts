import { describe, expect, it } from 'vitest'
import { invalid, NOT_FOUND, rolesThatCan } from '@/tests/support/refusals'
import { countRows } from '@/tests/support/rows'
import { rightAnswers } from '@/tests/support/sheet-answers'
import { fillIn } from '@/tests/support/sheets'
import { expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition } from '@/tests/support/world'
import { NEW_SUBJECT } from '../sheets/schema'
import { giveSheetFeedback } from './commands'
import { readSheetRemarks, readSheetUse } from './queries'

describe('what does not work on a worksheet', () => {
  it('is said by who may open one, once, and read by the coordinator without who said it', async () => {
    const coalition = await makeCoalition()
    const said = { worksheet: 'F1.4', whatFails: 'Vijf keer waarom is te veel', atField: 'waarom5', ...key() }
    await coalition.as('PROFESSIONAL', (tx, ctx) => giveSheetFeedback(tx, ctx, said))
    await coalition.as('PROFESSIONAL', (tx, ctx) => giveSheetFeedback(tx, ctx, said))
    const { use, remarks } = await coalition.as('COORDINATOR', readSheetRemarks)
    expect(remarks.map(({ id: _id, givenOn: _day, ...one }) => one)).toEqual([{ worksheet: 'F1.4', field: 'waarom5', body: 'Vijf keer waarom is te veel' }])
    expect(use).toEqual([{ key: 'F1.4', begun: 0, finished: 0, said: 1, stops: [] }])
    expect(await rolesThatCan(coalition, readSheetRemarks)).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, (tx, ctx) => giveSheetFeedback(tx, ctx, { ...said, worksheet: 'F3.3', atField: null, ...key() }))).toEqual(['COORDINATOR'])
  })

  it('is about a question that the sheet asks, and about nobody', async () => {
    const coalition = await makeCoalition()
    const say = (more: object) => coalition.as('PROFESSIONAL', (tx, ctx) => giveSheetFeedback(tx, ctx, { worksheet: 'F1.4', whatFails: 'Te veel', atField: null, ...key(), ...more }))
    await expectRefusal(coalition, () => say({ atField: 'elders' }), NOT_FOUND)
    await expectRefusal(coalition, () => say({ worksheet: 'F9.9' }), NOT_FOUND)
    await expectRefusal(coalition, () => say({ whatFails: 'Bel 06-12345678' }), invalid({ whatFails: 'privacy.phone' }))
    expect(await countRows(coalition, 'sheet_feedback')).toBe(0)
  })
})

describe('how a worksheet goes', () => {
  it('is counted as it is begun, left and finished: with the question where somebody stopped, and without who', async () => {
    const coalition = await makeCoalition()
    const fill = (answers: Parameters<typeof fillIn>[3], intent: 'save' | 'finish') => fillIn(coalition, 'F1.6', NEW_SUBJECT, answers, intent)
    await fill({ tijd: '3', mandaat: '2' }, 'save')
    await fill({ tijd: '3', mandaat: '2', plek: '4' }, 'save')
    await fill(rightAnswers('F1.6', { members: coalition.people.COORDINATOR.membershipId }), 'finish')
    expect(await coalition.as('COORDINATOR', readSheetUse)).toEqual([{ key: 'F1.6', begun: 1, finished: 1, said: 0, stops: [{ field: 'mandaat', count: 1 }, { field: 'plek', count: 1 }] }])
  })
})
