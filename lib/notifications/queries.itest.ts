import { describe, expect, it } from 'vitest'
import { answerContribution, seeReceipt } from '@/lib/contributions/commands'
import { countWaitingContributions } from '@/lib/contributions/queries'
import { changeGoalStatus, plantExample } from '@/lib/goals/commands'
import { answerAsExecutive } from '@/lib/loop/commands'
import { MEMBER_ROLES } from '@/lib/members/types'
import { sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { answerSignal, seeReply } from '@/lib/signals/commands'
import { countWaitingSignals } from '@/lib/signals/queries'
import { fill } from '@/tests/support/filled'
import { rolesThatCan } from '@/tests/support/refusals'
import { makeCoalition } from '@/tests/support/world'
import { listWaiting, readAround, readCoordinatorHome, readExpertHome, readProfessionalHome } from './queries'

describe('what stands round every page', () => {
  it('counts for who answers them the signals and contributions without an answer, and for nobody else', async () => {
    const { coalition, ids } = await fill('ROND')
    const waiting = async (role: (typeof MEMBER_ROLES)[number]) => (await coalition.as(role, readAround)).waiting
    const [signals, contributions] = [await coalition.as('COORDINATOR', countWaitingSignals), await coalition.as('COORDINATOR', countWaitingContributions)]
    expect([signals, contributions]).toEqual([1, 1])
    for (const role of MEMBER_ROLES) expect([role, await waiting(role)]).toEqual([role, role === 'COORDINATOR' ? { total: 2, signals: 1 } : { total: 0, signals: 0 }])
    await coalition.as('COORDINATOR', (tx, ctx) => answerSignal(tx, ctx, { signalId: ids.signalId, body: 'x' }))
    expect(await waiting('COORDINATOR')).toEqual({ total: 1, signals: 0 })
    await coalition.as('COORDINATOR', (tx, ctx) => answerContribution(tx, ctx, { contributionId: ids.contributionId, outcome: 'ADOPTED', reason: 'x', whatChanges: 'x' }))
    expect(await waiting('COORDINATOR')).toEqual({ total: 0, signals: 0 })
  })
})

describe('what a coordinator sees first', () => {
  it('is how to begin, while there is nothing but an example', async () => {
    const coalition = await makeCoalition()
    await coalition.as('COORDINATOR', plantExample)
    const home = await coalition.as('COORDINATOR', readCoordinatorHome)
    expect(home).toMatchObject({ start: { hasPartner: false, hasChallenge: false, hasGoal: false }, example: { isExample: true }, goal: null, signals: [], contributions: [], agreement: null })
  })

  it('is what waits, the goal that runs and the newest agreement; what was answered waits no more', async () => {
    const { coalition, ids } = await fill('HOMEeen')
    const before = await coalition.as('COORDINATOR', readCoordinatorHome)
    expect(before).toMatchObject({ start: { hasPartner: true, hasChallenge: true, hasGoal: true }, goal: null, signals: [{ id: ids.signalId }], contributions: [{ id: ids.contributionId }] })
    expect(before.agreement?.title).toBe('Overeenkomst HOMEeen')
    await coalition.as('COORDINATOR', (tx, ctx) => answerSignal(tx, ctx, { signalId: ids.signalId, body: 'x' }))
    await coalition.as('COORDINATOR', (tx, ctx) => answerContribution(tx, ctx, { contributionId: ids.contributionId, outcome: 'ADOPTED', reason: 'x', whatChanges: 'x' }))
    await coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id: ids.goalId, status: 'ACTIVE', reason: null, expectedVersion: 1 }))
    expect(await coalition.as('COORDINATOR', readCoordinatorHome)).toMatchObject({ goal: { id: ids.goalId }, signals: [], contributions: [] })
    expect(await rolesThatCan(coalition, readCoordinatorHome)).toEqual(['COORDINATOR'])
  })
})

describe('what others see first', () => {
  it('is for a professional what they sent and did themselves', async () => {
    const { coalition, ids } = await fill('HOMEtwee')
    expect(await coalition.as('PROFESSIONAL', readProfessionalHome)).toMatchObject({ signals: [{ id: ids.signalId }], actions: [{ what: 'Actie straks HOMEtwee' }, { what: 'Actie HOMEtwee' }] })
    const other = await coalition.join('PROFESSIONAL', 'Kim')
    expect(await coalition.asPerson(other, readProfessionalHome)).toMatchObject({ signals: [], actions: [] })
  })

  it('is for an experience expert who reads it, whether there is a plan, and what they said themselves', async () => {
    const { coalition, ids } = await fill('HOMEdrie')
    expect(await coalition.as('EXPERIENCE_EXPERT', readExpertHome)).toMatchObject({ readers: [{ displayName: 'Coen' }], hasPlan: true, contributions: [{ id: ids.contributionId }] })
    const other = await coalition.join('EXPERIENCE_EXPERT', 'Mees')
    expect((await coalition.asPerson(other, readExpertHome)).contributions).toEqual([])
    expect((await (await makeCoalition()).as('EXPERIENCE_EXPERT', readExpertHome)).hasPlan).toBe(false)
  })
})

describe('what waits for somebody', () => {
  it('is by their role what only they can do, with the day on which the first is due', async () => {
    const { coalition, ids } = await fill('WACHTrol')
    await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE membership SET partner_id = ${ids.partnerIds[0]}::uuid WHERE role = 'PARTNER_EXECUTIVE'`))
    const waits: Record<string, unknown> = {}
    for (const role of MEMBER_ROLES) waits[role] = await coalition.as(role, listWaiting)
    expect(waits).toEqual({
      COORDINATOR: [{ kind: 'signals', count: 1, day: '2026-12-06' }, { kind: 'contributions', count: 1, day: '2026-12-06' }], ALDERMAN: [{ kind: 'requests', count: 1, day: '2026-12-20' }],
      PARTNER_EXECUTIVE: [{ kind: 'signing', count: 1, day: null }], PROFESSIONAL: [], EXPERIENCE_EXPERT: [], SUPPORTER: [], POLICY_ADVISER: [], PRIVACY_OFFICER: [],
    })
    // An action waits from its day on.
    const later = new Date('2026-11-30T10:00:00.000Z')
    expect(await coalition.as('PROFESSIONAL', listWaiting, later)).toEqual([{ kind: 'actions', count: 1, day: '2026-11-27' }])
  })

  it('is nothing any more when it was done', async () => {
    const { coalition, ids } = await fill('WACHTklaar')
    await coalition.as('COORDINATOR', (tx, ctx) => answerSignal(tx, ctx, { signalId: ids.signalId, body: 'x' }))
    await coalition.as('COORDINATOR', (tx, ctx) => answerContribution(tx, ctx, { contributionId: ids.contributionId, outcome: 'ADOPTED', reason: 'x', whatChanges: 'x' }))
    await coalition.as('ALDERMAN', (tx, ctx) => answerAsExecutive(tx, ctx, { requestId: ids.executiveRequestId, answer: 'TALK_FIRST' }))
    expect([await coalition.as('COORDINATOR', listWaiting), await coalition.as('ALDERMAN', listWaiting)]).toEqual([[], []])
    // From then on the answers wait, for whom they are, until these are opened.
    const asked = () => Promise.all([coalition.as('EXPERIENCE_EXPERT', listWaiting), coalition.as('PROFESSIONAL', listWaiting)])
    expect(await asked()).toEqual([[{ kind: 'receipts', count: 1, day: null }], [{ kind: 'replies', count: 1, day: null }]])
    expect((await coalition.as('EXPERIENCE_EXPERT', readExpertHome)).newReceipts).toMatchObject([{ id: ids.contributionId }])
    expect((await coalition.as('PROFESSIONAL', readProfessionalHome)).newReplies).toMatchObject([{ id: ids.signalId }])
    await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => seeReceipt(tx, ctx, { contributionId: ids.contributionId }))
    await coalition.as('PROFESSIONAL', (tx, ctx) => seeReply(tx, ctx, { signalId: ids.signalId }))
    expect(await asked()).toEqual([[], []])
  })
})
