import { beforeAll, describe, expect, it } from 'vitest'
import { raw, sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { coverAction } from '@/lib/action-items/commands'
import { listActionsUnder } from '@/lib/action-items/queries'
import { endPartner } from '@/lib/departures/commands'
import { readPartnerDeparture } from '@/lib/departures/queries'
import { agreementInForce, type InForce } from '@/tests/support/agreement-in-force'
import { inSigning } from '@/tests/support/agreements'
import { fill } from '@/tests/support/filled'
import { countRows, trail } from '@/tests/support/rows'
import { key, type TestPerson } from '@/tests/support/world'
import { startRevision } from '../revisions/commands'
import { closeDeviation, moveCommitment, noteDeviation } from './commands'
import { listRevisionWishes, readCommitmentLife } from './queries'
import type { ClosureForm, DeviationForm, MoveForm } from './schema'

const which = ({ agreementId, commitmentId }: InForce) => ({ agreementId, commitmentId })

const life = (one: InForce) => one.coalition.as('ALDERMAN', (tx, ctx) => readCommitmentLife(tx, ctx, which(one)))

const move = (one: InForce, who: TestPerson, from: MoveForm['from'], to: MoveForm['to'], reason: string | null = null, over: Partial<MoveForm> = {}) =>
  one.coalition.asPerson(who, (tx, ctx) => moveCommitment(tx, ctx, { ...which(one), from, to, reason, ...key(), ...over }))

const note = (one: InForce, who: TestPerson, over: Partial<DeviationForm> = {}) => one.coalition.asPerson(who, (tx, ctx) =>
  noteDeviation(tx, ctx, { ...which(one), reason: 'De ouderkamer wordt geverfd', parentsInterest: 'Ouders zitten even in de hal', untilOn: '2026-12-20', ...key(), ...over }))

const close = async (one: InForce, who: TestPerson, over: Partial<ClosureForm> = {}) => {
  const deviationId = (await life(one)).deviations[0]?.id ?? ''
  return one.coalition.asPerson(who, (tx, ctx) => closeDeviation(tx, ctx, { ...which(one), deviationId, outcome: 'RESUMED', what: null, ...over }))
}

describe('an afspraak of an agreement in force', () => {
  let one: InForce
  beforeAll(async () => {
    one = await agreementInForce()
  })

  it('is followed by the people who do it; each step is a row that says who, when and why', async () => {
    const { worker, executive, coalition: { people } } = one
    await move(one, worker, 'AGREED', 'LANDED')
    await move(one, executive, 'LANDED', 'RUNNING', 'Elke vrijdag open')
    await move(one, people.COORDINATOR, 'RUNNING', 'SELF_EVIDENT')
    const { commitment, changes } = await life(one)
    expect(commitment.status).toBe('SELF_EVIDENT')
    expect(changes.map(({ from, to, reason, byName }) => ({ from, to, reason, byName }))).toEqual([
      { from: 'RUNNING', to: 'SELF_EVIDENT', reason: null, byName: 'Coen' },
      { from: 'LANDED', to: 'RUNNING', reason: 'Elke vrijdag open', byName: 'Ine' },
      { from: 'AGREED', to: 'LANDED', reason: null, byName: 'Wil' },
    ])
    expect((await trail(one.coalition)).at(-1)).toEqual({ event: 'commitment_moved', actorRole: 'COORDINATOR', subjectId: one.commitmentId, changes: { status: { from: 'RUNNING', to: 'SELF_EVIDENT' } } })
  })

  it('is taken up again with a reason, and not without', async () => {
    await expect(move(one, one.worker, 'SELF_EVIDENT', 'RUNNING')).rejects.toMatchObject({ kind: 'invalid', problems: [{ field: 'reason', code: 'agreements.move_reason_missing' }] })
    await move(one, one.worker, 'SELF_EVIDENT', 'RUNNING', 'Nieuwe mensen')
    expect((await life(one)).commitment.status).toBe('RUNNING')
  })

  it('is moved by nobody of another partner', async () => {
    await expect(move(one, one.other, 'RUNNING', 'SELF_EVIDENT')).rejects.toMatchObject({ kind: 'refused' })
    await expect(note(one, one.other)).rejects.toMatchObject({ kind: 'refused' })
    await expect(move(one, one.coalition.people.ALDERMAN, 'RUNNING', 'SELF_EVIDENT')).rejects.toMatchObject({ kind: 'refused' })
  })

  it('is moved from where it stands, in a way that exists', async () => {
    await expect(move(one, one.worker, 'AGREED', 'LANDED')).rejects.toMatchObject({ kind: 'rule_broken', code: 'agreements.move_not_next' })
    await expect(move(one, one.worker, 'RUNNING', 'DEVIATED', 'x')).rejects.toMatchObject({ kind: 'rule_broken', code: 'agreements.move_not_next' })
  })

  it('keeps no word that points at a person', async () => {
    const phone = 'Bel moeder op 06 12345678'
    await expect(move(one, one.worker, 'RUNNING', 'EXPIRED', phone)).rejects.toMatchObject({ problems: [{ field: 'reason', code: 'privacy.phone' }] })
    await expect(note(one, one.worker, { reason: phone, parentsInterest: phone })).rejects.toMatchObject({ problems: [{ field: 'reason' }, { field: 'parentsInterest' }] })
  })

  it('shows the actions that name it as cover', async () => {
    const { coalition, ids } = await fill('DEKKINGSWOORD')
    await coalition.as('PROFESSIONAL', (tx, ctx) => coverAction(tx, ctx, { actionId: ids.actionId, cover: { kind: 'COMMITMENT', id: ids.commitmentId } }))
    const under = (commitmentId: string) => coalition.as('PROFESSIONAL', (tx, ctx) => listActionsUnder(tx, ctx, commitmentId))
    expect([(await under(ids.commitmentId)).map((action) => action.id), await under(ids.draftCommitmentId), await under('geen id')]).toEqual([[ids.actionId], [], []])
  })
})

describe('two at once', () => {
  it('make one row of the same form, and one of two that want the same step', async () => {
    const one = await agreementInForce()
    const { requestKey } = key()
    await Promise.all([move(one, one.worker, 'AGREED', 'LANDED', null, { requestKey }), move(one, one.worker, 'AGREED', 'LANDED', null, { requestKey })])
    expect((await life(one)).changes).toHaveLength(1)
    const outcomes = await Promise.allSettled([move(one, one.worker, 'LANDED', 'RUNNING'), move(one, one.executive, 'LANDED', 'RUNNING')])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await life(one)).changes.map(({ to }) => to)).toEqual(['RUNNING', 'LANDED'])
  })
})

describe('an afspraak of a text that nobody signed yet', () => {
  it('has no life, and that of another agreement is not found', async () => {
    const { coalition, id } = await inSigning()
    const commitmentId = (await coalition.as('ALDERMAN', (tx) => openTx(tx).query<{ id: string }>(sql`SELECT id FROM commitment`)))[0]?.id ?? ''
    const as = (agreementId: string) => coalition.as('COORDINATOR', (tx, ctx) => moveCommitment(tx, ctx, { agreementId, commitmentId, from: 'AGREED', to: 'LANDED', reason: null, ...key() }))
    await expect(as(id)).rejects.toMatchObject({ kind: 'rule_broken', code: 'agreements.not_in_force' })
    await expect(as((await agreementInForce()).agreementId)).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('an afspraak that is done otherwise', () => {
  it('stands as deviated with why, what parents notice and until when; ending that lets it run again', async () => {
    const one = await agreementInForce()
    await note(one, one.worker)
    const noted = await life(one)
    expect([noted.commitment.status, noted.changes[0]?.reason, noted.deviations]).toMatchObject(['DEVIATED', 'De ouderkamer wordt geverfd', [{ parentsInterest: 'Ouders zitten even in de hal', untilOn: '2026-12-20', byName: 'Wil', closure: null }]])
    await expect(note(one, one.worker)).rejects.toMatchObject({ code: 'agreements.deviation_open' })
    await expect(move(one, one.worker, 'DEVIATED', 'RUNNING', 'x')).rejects.toMatchObject({ code: 'agreements.deviation_open' })
    await close(one, one.executive)
    const { commitment, deviations } = await life(one)
    expect([commitment.status, deviations[0]?.closure]).toMatchObject(['RUNNING', { outcome: 'RESUMED', byName: 'Ine' }])
    await expect(close(one, one.executive)).rejects.toMatchObject({ code: 'agreements.deviation_closed' })
  })

  it('is not noted until a day that has gone by, and noted once when sent twice', async () => {
    const one = await agreementInForce()
    await expect(note(one, one.worker, { untilOn: '2026-11-21' })).rejects.toMatchObject({ problems: [{ field: 'untilOn', code: 'agreements.until_past' }] })
    const { requestKey } = key()
    await note(one, one.worker, { untilOn: '2026-11-22', requestKey })
    await note(one, one.worker, { untilOn: '2026-11-22', requestKey })
    expect(await countRows(one.coalition, 'commitment_deviation')).toBe(1)
  })

  it('can end in a wish for the next version: it stands beside the one in force and stays deviated', async () => {
    const one = await agreementInForce()
    await note(one, one.worker)
    await close(one, one.worker, { outcome: 'REVISION_WISHED', what: 'De hal is ook goed' })
    const { agreement: { versionId }, commitment } = await life(one)
    const wishes = (id: string) => one.coalition.as('ALDERMAN', (tx, ctx) => listRevisionWishes(tx, ctx, id))
    expect([commitment.status, await wishes(versionId)]).toMatchObject(['DEVIATED', [{ commitmentId: one.commitmentId, what: 'De hal is ook goed', byName: 'Wil' }]])
    await one.coalition.as('COORDINATOR', (tx, ctx) => startRevision(tx, ctx, { agreementId: one.agreementId }))
    expect([(await wishes(versionId)).length, await wishes('geen id')]).toEqual([1, []])
  })

  it('ends when the afspraak expires, by hand or because its partner leaves', async () => {
    const one = await agreementInForce()
    await note(one, one.worker)
    await move(one, one.worker, 'DEVIATED', 'EXPIRED', 'Niet meer nodig')
    expect((await life(one)).deviations[0]?.closure).toMatchObject({ outcome: 'EXPIRED' })
    const left = await agreementInForce()
    await note(left, left.worker)
    const { items } = await left.coalition.as('COORDINATOR', (tx, ctx) => readPartnerDeparture(tx, ctx, left.partnerIds[0]))
    const decisions = items.map((item) => ({ kind: item.kind, id: item.id, choice: item.offer.end ? 'END' as const : 'KEEP' as const, toId: null, reason: 'Blijft staan' }))
    await left.coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, { partnerId: left.partnerIds[0], reason: 'De opvang sluit', decisions }))
    const { commitment, changes, deviations } = await life(left)
    expect([commitment.status, changes[0], deviations[0]?.closure]).toMatchObject(['EXPIRED', { from: 'DEVIATED', to: 'EXPIRED' }, { outcome: 'EXPIRED' }])
    expect(changes[0]?.reason).not.toBeNull()
  })
})

describe('what was said of an afspraak', () => {
  it.each(['commitment_state_change', 'commitment_deviation', 'deviation_closure'])('is not rewritten or thrown away by the app: %s', async (table) => {
    const { coalition } = await agreementInForce()
    await expect(coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`DELETE FROM ${raw(table)}`))).rejects.toThrow('permission denied')
    await expect(coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE ${raw(table)} SET id = id`))).rejects.toThrow('permission denied')
  })
})
