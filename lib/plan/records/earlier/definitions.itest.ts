import { describe, expect, it } from 'vitest'
import { rightAnswers } from '@/tests/support/sheet-answers'
import { fillIn, open } from '@/tests/support/sheets'
import { makeCoalition } from '@/tests/support/world'
import { keepSheet } from '../../sheets/store'
import { NEW_SUBJECT } from '../../sheets/schema'
import { definitionOf, RECORD_SHEETS } from '../definitions'
import { readKeptSheet } from '../queries'
import { questionsOf } from '../rules'
import { recordIdOf, writeRecord } from '../store'
import { EARLIER } from './definitions'

// What was filled in by the questions of before, in a coalition that has been here for a while.

async function withOldLoop() {
  const coalition = await makeCoalition()
  const noor = coalition.people.COORDINATOR.membershipId
  const old = {
    signaalNaarKernteam: '3', draagtKernteam: noor, kernteamNaarCoalitie: '7', draagtCoalitie: noor, naarBestuurstafel: 'MONTHLY', draagtBestuurstafel: noor, antwoordTerug: '14', draagtAntwoord: noor,
    informeleTafel: '', naarRijkOfRegio: 'YES',
  }
  return { coalition, noor, old }
}

describe('a sheet that was filled in by an earlier version of its questions', () => {
  it('reads back with the words by which it was asked', async () => {
    const { coalition, old } = await withOldLoop()
    const recordId = await coalition.as('COORDINATOR', async (tx, ctx) => {
      const id = recordIdOf(ctx, 'F4.5', null)
      await writeRecord(tx, ctx, { id, worksheet: 'F4.5', definitionVersion: 1, challengeId: null, partnerId: null, membershipId: null, indicatorId: null, goalId: null, actionId: null, commitmentId: null, facts: null, readers: 'MEMBERS', isPrivate: false, answers: old }, 0)
      return id
    })
    const kept = await coalition.as('ALDERMAN', (tx, ctx) => readKeptSheet(tx, ctx, recordId))
    expect(kept).toMatchObject({ definitionVersion: 1, answers: old })
    expect(questionsOf(kept).fields.map(({ label }) => label)).toContain('Gaan signalen ook naar de regio of het Rijk?')
    expect(questionsOf(kept).before).toEqual([])

    // Changed today: what is asked the same is carried over, the answer that no question asks any more stays and is shown.
    const page = await open(coalition, 'F4.5', NEW_SUBJECT)
    expect(page).toMatchObject({ answers: { signaalNaarKernteam: '3', antwoordTerug: '14', waarNogMeer: [] }, before: { naarRijkOfRegio: 'YES' } })
    await fillIn(coalition, 'F4.5', NEW_SUBJECT, { ...page.answers, waarNogMeer: ['REGION'] })
    const now = await coalition.as('ALDERMAN', (tx, ctx) => readKeptSheet(tx, ctx, recordId))
    expect(now).toMatchObject({ definitionVersion: RECORD_SHEETS['F4.5'].version, answers: { waarNogMeer: ['REGION'], naarRijkOfRegio: 'YES', signaalNaarKernteam: '3' } })
    expect(questionsOf(now).before.map(({ label }) => label)).toEqual(['Gaan signalen ook naar de regio of het Rijk?'])
  })

  it('was a draft then: it is gone on with by the questions of today, and nothing of it is lost', async () => {
    const { coalition, noor, old } = await withOldLoop()
    await coalition.as('COORDINATOR', (tx, ctx) => keepSheet(tx, ctx, { key: 'F4.5', definitionVersion: 1, over: NEW_SUBJECT, subjectId: null, answers: { ...old, antwoordTerug: '' }, base: null, recordId: null }, undefined))
    expect(await open(coalition, 'F4.5', NEW_SUBJECT)).toMatchObject({ answers: { draagtKernteam: noor }, before: { naarRijkOfRegio: 'YES' }, isKnown: false })
    await fillIn(coalition, 'F4.5', NEW_SUBJECT, { signaalNaarKernteam: '5' }, 'save')
    expect(await open(coalition, 'F4.5', NEW_SUBJECT)).toMatchObject({ answers: { signaalNaarKernteam: '5' }, before: { naarRijkOfRegio: 'YES' } })
    const { recordId } = await fillIn(coalition, 'F4.5', NEW_SUBJECT, rightAnswers('F4.5', { members: noor }))
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readKeptSheet(tx, ctx, recordId))).answers).toMatchObject({ naarRijkOfRegio: 'YES', waarNogMeer: ['REGION'] })
  })
})

describe('the questions of before', () => {
  it('each have a number of their own, below that of today', () => {
    expect(new Set(EARLIER.map(({ key, version }) => `${key} ${version}`)).size).toBe(EARLIER.length)
    for (const { key, version } of EARLIER) expect(version, key).toBeLessThan(RECORD_SHEETS[key].version)
    for (const { key, version } of Object.values(RECORD_SHEETS)) {
      const numbers = EARLIER.filter((one) => one.key === key).map((one) => one.version).sort()
      expect(numbers, key).toEqual(Array.from({ length: version - 1 }, (_, at) => at + 1))
    }
  })

  it('that kept their name ask for the same kind of answer, and for no other choices', () => {
    for (const { key, version, fields } of EARLIER) {
      for (const { name, kind, choices = [] } of fields) {
        const now = definitionOf(key, version + 1).fields.find((one) => one.name === name)
        if (!now) continue
        expect([key, name, now.kind]).toEqual([key, name, kind])
        expect(choices.map(({ value }) => value).filter((value) => !now.choices?.some((one) => one.value === value)), `${key} ${name}`).toEqual([])
      }
    }
  })
})
