import { beforeAll, describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { addLocation } from '@/lib/locations/commands'
import { addPartner } from '@/lib/partners/commands'
import { cellName } from '@/lib/platform/actions/form-data'
import { newId } from '@/lib/platform/ids'
import { makeGoal } from '@/tests/support/running-goal'
import { locationInput } from '@/tests/support/locations'
import { invalid, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { rightAnswers } from '@/tests/support/sheet-answers'
import { fillIn, form, open, send } from '@/tests/support/sheets'
import { expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition } from '@/tests/support/world'
import { listSheetStates } from '../sheets/queries'
import { NEW_SUBJECT } from '../sheets/schema'
import type { Answers } from '../types'
import { NEW_IDEA } from '../learning/definitions'
import { RECORD_KEYS, RECORD_SHEETS, type RecordKey } from './definitions'
import { readKeptSheet } from './queries'

const wanted = ({ key: one }: { key: RecordKey }) => RECORD_SHEETS[one].fields.filter((field) => field.required)

/** A coalition in which every kept sheet can be filled in. */
async function withSubjects() {
  const coalition = await makeCoalition()
  const asCoordinator = <T>(work: Parameters<typeof coalition.as<T>>[1]) => coalition.as('COORDINATOR', work)
  const challengeId = await asCoordinator((tx, ctx) => createChallenge(tx, ctx, { title: 'Kinderen komen moe op school', forWhom: 'kinderen', lifePhases: ['AGE_4_12'], parentsSay: null, ...key() }))
  const partners = await asCoordinator((tx, ctx) => addPartner(tx, ctx, { name: 'De Klimop', partnerType: 'PRIMARY_SCHOOL', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key() }))
  const locations = await asCoordinator((tx, ctx) => addLocation(tx, ctx, locationInput({ name: 'Wijkkamer' })))
  const [goalId, waiting] = [await makeGoal(coalition, { challengeId }), await makeGoal(coalition, { challengeId, title: 'Een rustige ochtend', isActive: false })]
  const here = {
    partners, locations, members: coalition.people.COORDINATOR.membershipId, supporters: coalition.people.SUPPORTER.membershipId, changeable: goalId, candidate_goals: waiting, next_goal: NEW_IDEA,
  }
  const overOf = (one: RecordKey): string => ({ coalition: NEW_SUBJECT, many: NEW_SUBJECT, indicator: NEW_SUBJECT, challenge: challengeId, goal: goalId, expert: coalition.people.EXPERIENCE_EXPERT.membershipId })[RECORD_SHEETS[one].about]
  return { coalition, challengeId, partners, here, overOf }
}

describe.each(RECORD_KEYS)('the kept sheet %s', (one) => {
  let world: Awaited<ReturnType<typeof withSubjects>>
  beforeAll(async () => { world = await withSubjects() })

  it('opens, is finished, reads back as it was filled in, and opens again with that', async () => {
    const { coalition, here, overOf } = world
    const over = overOf(one)
    const answers = rightAnswers(one, here)
    expect((await open(coalition, one, over)).isKnown).toBe(false)
    const { recordId } = await fillIn(coalition, one, over, answers)
    const kept = await coalition.as('COORDINATOR', (tx, ctx) => readKeptSheet(tx, ctx, recordId))
    expect(kept).toMatchObject({ worksheet: one, definitionVersion: RECORD_SHEETS[one].version, answers, version: 1, mayChange: !RECORD_SHEETS[one].isSeries })
    if (RECORD_SHEETS[one].isSeries) {
      expect((await open(coalition, one, over)).isKnown, 'the next one is new').toBe(false)
      expect(kept.facts?.goal.title).toBe('Ouders weten wie zij bellen')
      return
    }
    const again = ['many', 'indicator'].includes(RECORD_SHEETS[one].about) ? recordId : over
    expect(await open(coalition, one, again)).toMatchObject({ isKnown: true, draft: null, answers })
    expect((await trail(coalition)).map((event) => event.event)).toContain('sheet_kept')
    expect((await coalition.as('COORDINATOR', listSheetStates))[one]?.filled).toBe(1)
  })

  it('refuses what is missing, too long, no choice or somebody\'s data, and keeps nothing of it', async () => {
    const { coalition, here, overOf } = await withSubjects()
    const over = overOf(one)
    const answers = rightAnswers(one, here)
    const { mark } = await open(coalition, one, over)
    const refuses = async (wrong: Answers, problems: Parameters<typeof invalid>[0]) => expectRefusal(coalition, () => send(coalition, form(one, over, wrong, mark)), invalid(problems))
    await refuses({}, Object.fromEntries(wanted({ key: one }).map((field) => [field.name, field.orSpoken ? 'plan.not_typed_nor_spoken' as const : 'plan.field_missing' as const])))
    for (const field of RECORD_SHEETS[one].fields) {
      if (field.kind === 'text' || field.kind === 'long') {
        await refuses({ ...answers, [field.name]: 'x'.repeat((field.max ?? 0) + 1) }, { [field.name]: 'too_long' })
        await refuses({ ...answers, [field.name]: 'Bel 06-12345678' }, { [field.name]: 'privacy.phone' })
      } else if (field.kind === 'choice' || field.kind === 'choices' || field.kind === 'scale') {
        await refuses({ ...answers, [field.name]: field.kind === 'choices' ? [newId()] : newId() }, { [field.name]: 'plan.choice_wrong' })
      } else if (field.kind === 'number' || field.kind === 'money') {
        await refuses({ ...answers, [field.name]: 'veel' }, { [field.name]: 'not_a_number' })
        if (field.range) await refuses({ ...answers, [field.name]: String(field.range[1] + 1) }, { [field.name]: 'plan.number_between' })
      } else if (field.kind === 'rows') {
        const [column] = field.columns ?? []
        await refuses({ ...answers, [cellName(field.name, 0, column?.name ?? '')]: 'x'.repeat((column?.max ?? 0) + 1) }, { [cellName(field.name, 0, column?.name ?? '')]: 'too_long' })
        const rows: [string, string][] = Array.from({ length: (field.mostRows ?? 0) + 1 }, (_, row) => [cellName(field.name, row, column?.name ?? ''), 'Stap'])
        await refuses({ ...answers, ...Object.fromEntries(rows) }, { [field.name]: 'plan.too_many_rows' })
      } else await refuses({ ...answers, [field.name]: '2027-02-31' }, { [field.name]: 'not_a_day' })
    }
    expect(await countRows(coalition, 'sheet_record')).toBe(0)
  })

  it('sent twice is one; two people at once: the second sees both texts', async () => {
    const { coalition, here, overOf } = await withSubjects()
    const over = overOf(one)
    const answers = rightAnswers(one, here)
    const { mark } = await open(coalition, one, over)
    const sent = form(one, over, answers, mark)
    const first = await send(coalition, sent)
    expect(await Promise.all([send(coalition, sent), send(coalition, sent)])).toEqual([first, first])
    expect(await countRows(coalition, 'sheet_record')).toBe(1)
    if (over === NEW_SUBJECT && !RECORD_SHEETS[one].isSingle) return
    if (RECORD_SHEETS[one].isSeries) {
      await expectRefusal(coalition, () => send(coalition, form(one, over, answers, mark)), { kind: 'conflict' })
      return
    }
    const [asked] = wanted({ key: one })
    await expectRefusal(coalition, () => send(coalition, form(one, over, answers, mark)), { kind: 'conflict', details: { theirs: { [asked?.name ?? '']: answers[asked?.name ?? ''] } } })
  })

  it('is kept as a draft where others may go on with it, and nowhere else', async () => {
    const { coalition, overOf } = await withSubjects()
    const over = overOf(one)
    const { mark } = await open(coalition, one, over)
    const save = () => send(coalition, form(one, over, {}, mark, 'save'))
    if (RECORD_SHEETS[one].keepsDraft) {
      await save()
      expect((await open(coalition, one, over)).draft?.meanwhile).toEqual([])
    } else await expectRefusal(coalition, save, ruleBroken('plan.no_draft'))
  })
})
