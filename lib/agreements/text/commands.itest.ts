import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { NO_BASIS, NO_MORE } from '@/tests/support/agreement-words'
import { endMandate } from '@/lib/mandates/commands'
import { mandate } from '@/tests/support/mandates'
import { commit, commitment, drafted, inSigning, read, start } from '@/tests/support/agreements'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, NOW, type TestCoalition } from '@/tests/support/world'
import type { TextForm } from '../schema'
import type { CommitmentMove } from '../types'
import { canonicalText } from '../rules'
import { answerRemark, changeCommitment, changeText, giveRemark, placeCommitment } from './commands'
import { listRemarks, readDraft } from './queries'

const CLAUSES = { FOR_WHOM: 'Voor elk kind', PROMISES: '', MANDATE: '', LEARNING: '', SPEAKING_UP: '', JOINING_AND_LEAVING: '', TERM: '', NOT_RECORDED: 'Geen namen' }

const text = (agreementId: string, over: Partial<TextForm> = {}): TextForm => ({ agreementId, purpose: 'Rust in huis', purposeB1: null, ...NO_BASIS, ...CLAUSES, expectedVersion: 1, ...over })

const write = (coalition: TestCoalition, form: TextForm) => coalition.as('COORDINATOR', (tx, ctx) => changeText(tx, ctx, form))

const remark = (agreementId: string, commitmentId: string | null = null) => ({ agreementId, commitmentId, body: 'Dat is te vaag', ...key() })

/** A draft with three afspraken, with what each says in order. */
async function three() {
  const { coalition, id, partners } = await drafted()
  for (const what of ['Tweede', 'Derde']) await commit(coalition, commitment(id, partners[1], { what }))
  const said = async () => (await read(coalition, id)).commitments.map((one) => one.what)
  const ids = (await read(coalition, id)).commitments.map((one) => one.id)
  const place = (commitmentId: string, move: CommitmentMove) => coalition.as('COORDINATOR', (tx, ctx) => placeCommitment(tx, ctx, { agreementId: id, to: { commitmentId, move } }))
  return { coalition, id, partners, ids, said, place }
}

describe('the text of a draft', () => {
  it('says something from the first day, and then what the coordinator makes of it; an empty section is left out', async () => {
    const { coalition, id } = await drafted()
    expect((await read(coalition, id)).clauses.map((one) => one.kind)).toEqual(['FOR_WHOM', 'PROMISES', 'MANDATE', 'LEARNING', 'SPEAKING_UP', 'JOINING_AND_LEAVING', 'TERM', 'NOT_RECORDED'])
    await write(coalition, text(id, { basisTitle: 'Nota', basisUrl: 'https://x.example/nota', legalBasis: 'Jeugdwet' }))
    const agreement = await read(coalition, id)
    expect(agreement).toMatchObject({ purpose: 'Rust in huis', basisTitle: 'Nota', basisUrl: 'https://x.example/nota', legalBasis: 'Jeugdwet' })
    expect(agreement.clauses.filter((one) => one.body !== '')).toEqual([{ kind: 'FOR_WHOM', body: 'Voor elk kind' }, { kind: 'NOT_RECORDED', body: 'Geen namen' }])
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'agreement_text_changed', subjectId: id })
  })

  it('that somebody else changed is a conflict with their words; what the afspraken do is none', async () => {
    const { coalition, id, partners } = await drafted()
    await commit(coalition, commitment(id, partners[1]))
    await write(coalition, text(id))
    const attempt = () => write(coalition, text(id, { purpose: 'Anders' }))
    await expectRefusal(coalition, attempt, { kind: 'conflict', details: { changedBy: 'Coen', changedAt: NOW, theirs: expect.objectContaining({ purpose: 'Rust in huis', FOR_WHOM: 'Voor elk kind' }) as unknown } })
    await write(coalition, text(id, { purpose: 'Anders', expectedVersion: (await read(coalition, id)).changedIn }))
    expect((await read(coalition, id)).purpose).toBe('Anders')
  })

  it('is the coordinator\'s, names no person, and stands still once it is frozen', async () => {
    const { coalition, id } = await drafted()
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => changeText(tx, ctx, text(id))), refused('COORDINATOR'))
    await expectRefusal(coalition, () => write(coalition, text(id, { TERM: 'bel 06-12345678' })), invalid({ TERM: 'privacy.phone' }))
    await expectRefusal(coalition, () => write(coalition, text(newId())), NOT_FOUND)
    const frozen = await inSigning()
    await expectRefusal(frozen.coalition, () => write(frozen.coalition, text(frozen.id)), ruleBroken('agreements.not_draft'))
    expect(await rolesThatCan(coalition, (tx, ctx) => readDraft(tx, ctx, id))).toEqual(['COORDINATOR'])
  })
})

describe('an afspraak of a draft', () => {
  it('is worded anew, with all that makes it keepable', async () => {
    const { coalition, id, partners, ids } = await three()
    const words = { partnerId: partners[1], what: 'Belt terug', forWhom: 'ouders', evidence: 'Een lijst', room: null, place: 'De Kade', startsOn: '2026-12-01', endsOn: '2027-12-01', speaksUp: 'De school belt', mandateId: null }
    const change = (over: object = {}) => coalition.as('COORDINATOR', (tx, ctx) => changeCommitment(tx, ctx, { agreementId: id, commitmentId: ids[0] ?? '', ...words, expectedVersion: 2, ...over }))
    await change()
    expect((await read(coalition, id)).commitments[0]).toMatchObject({ ...words, partnerName: 'Bibliotheek', position: 1 })
    await expectRefusal(coalition, () => change({ what: 'Weer anders' }), { kind: 'conflict', details: { changedBy: 'Coen', changedAt: NOW, theirs: expect.objectContaining({ what: 'Belt terug' }) as unknown } })
    await expectRefusal(coalition, () => change({ commitmentId: newId() }), NOT_FOUND)
    await expectRefusal(coalition, () => change({ partnerId: newId() }), invalid({ partnerId: 'agreements.partner_missing' }))
    await expectRefusal(coalition, () => change({ place: 'mail anna@thuis.example' }), invalid({ place: 'privacy.email' }))
  })

  it('names a mandate of the partner that does it, which is no part of what is signed', async () => {
    const { coalition, id, partners, ids } = await three()
    const [own, others, over] = [await mandate(coalition, partners[1]), await mandate(coalition, partners[0]), await mandate(coalition, partners[1], { validFrom: '2025-01-01', validUntil: '2025-12-31' })]
    const first = async () => (await read(coalition, id)).commitments[0]
    const change = async (mandateId: string | null, over: object = {}) => coalition.as('COORDINATOR', async (tx, ctx) => changeCommitment(tx, ctx, {
      agreementId: id, commitmentId: ids[0] ?? '', partnerId: partners[1], what: 'Belt terug', forWhom: 'ouders', evidence: 'Een lijst', room: null, ...NO_MORE, mandateId, expectedVersion: (await first())?.changedIn ?? 0, ...over,
    }))
    await change(own)
    expect(await first()).toMatchObject({ mandateId: own })
    expect(canonicalText(await read(coalition, id))).not.toContain(own)
    for (const mandateId of [others, newId()]) await expectRefusal(coalition, () => change(mandateId), invalid({ mandateId: 'agreements.mandate_of_another' }))
    await expectRefusal(coalition, () => change(over), invalid({ mandateId: 'agreements.mandate_over' }))
    await expectRefusal(coalition, () => commit(coalition, commitment(id, partners[0], { mandateId: own })), invalid({ mandateId: 'agreements.mandate_of_another' }))
    await expectRefusal(coalition, () => change(null, { expectedVersion: 1 }), { kind: 'conflict', details: expect.objectContaining({ names: { partnerId: 'Bibliotheek', mandateId: 'teamleider' } }) as unknown })
    await coalition.as('COORDINATOR', (tx, ctx) => endMandate(tx, ctx, { mandateId: own, reason: 'Andere functie' }))
    await change(own)
    expect(await first(), 'what was named stays when it ends').toMatchObject({ mandateId: own })
    await change(null)
    expect(await first()).toMatchObject({ mandateId: null })
  })

  it('goes up and down in the order of priority', async () => {
    const { ids: [first = '', , third = ''], said, place } = await three()
    await place(third, 'UP')
    expect(await said()).toEqual(['Belt binnen een dag terug', 'Derde', 'Tweede'])
    await place(first, 'DOWN')
    expect(await said()).toEqual(['Derde', 'Belt binnen een dag terug', 'Tweede'])
    await place(third, 'UP')
    expect(await said()).toEqual(['Derde', 'Belt binnen een dag terug', 'Tweede'])
  })

  it('is left out and put back at the end; what is added meanwhile takes no other\'s place', async () => {
    const { coalition, id, partners, ids: [first = ''], said, place } = await three()
    await place(first, 'OUT')
    await place(first, 'OUT')
    await commit(coalition, commitment(id, partners[0], { what: 'Vierde' }))
    expect(await said()).toEqual(['Tweede', 'Derde', 'Vierde'])
    expect((await coalition.as('COORDINATOR', (tx, ctx) => readDraft(tx, ctx, id))).dropped.map((one) => one.id)).toEqual([first])
    await place(first, 'IN')
    expect(await said()).toEqual(['Tweede', 'Derde', 'Vierde', 'Belt binnen een dag terug'])
    expect((await trail(coalition)).filter((one) => one.event.startsWith('commitment_')).map((one) => one.event).slice(-3)).toEqual(['commitment_left_out', 'commitment_added', 'commitment_put_back'])
    await expectRefusal(coalition, () => place(newId(), 'UP'), NOT_FOUND)
  })
})

describe('a remark on a draft', () => {
  it('is by a member of a partner, and is there for everybody who reads the agreement, with its answer', async () => {
    const { coalition, id, partners } = await drafted()
    const [commitmentId = ''] = (await read(coalition, id)).commitments.map((one) => one.id)
    const ingrid = await coalition.join('PARTNER_EXECUTIVE', 'Ingrid', partners[0])
    await coalition.asPerson(ingrid, (tx, ctx) => giveRemark(tx, ctx, remark(id, commitmentId)))
    await coalition.as('ALDERMAN', (tx, ctx) => giveRemark(tx, ctx, remark(id)))
    const all = () => coalition.as('PROFESSIONAL', (tx, ctx) => listRemarks(tx, ctx, id))
    const found = await all()
    expect(found).toMatchObject([{ byName: 'Ingrid', partnerName: 'Opvang', what: 'Belt binnen een dag terug', answer: null }, { partnerName: null, what: null, answer: null }])
    const answer = { remarkId: found[0]?.id ?? '', outcome: 'ADOPTED' as const, reason: 'Klopt, we noemen nu het uur' }
    await coalition.as('COORDINATOR', (tx, ctx) => answerRemark(tx, ctx, answer))
    expect((await all())[1]).toMatchObject({ byName: 'Ingrid', answer: { outcome: 'ADOPTED', reason: 'Klopt, we noemen nu het uur', byName: 'Coen', answeredAt: NOW } })
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => answerRemark(tx, ctx, answer)), ruleBroken('agreements.remark_answered'))
  })

  it('holds up signing until it has an answer, also when its afspraak was left out', async () => {
    const { coalition, id, partners, ids: [first = ''], place } = await three()
    await coalition.as('PROFESSIONAL', (tx, ctx) => giveRemark(tx, ctx, remark(id, first)))
    await place(first, 'OUT')
    await expectRefusal(coalition, () => start(coalition, id, [...partners]), ruleBroken('agreements.remarks_open'))
    const [found] = await coalition.as('COORDINATOR', (tx, ctx) => listRemarks(tx, ctx, id))
    expect(found?.what).toBe('Belt binnen een dag terug')
    await coalition.as('COORDINATOR', (tx, ctx) => answerRemark(tx, ctx, { remarkId: found?.id ?? '', outcome: 'NOT_ADOPTED', reason: 'De afspraak gaat eruit' }))
    await start(coalition, id, [...partners])
    expect((await read(coalition, id)).status).toBe('SIGNING')
  })

  it('sent twice is one with its event; it names no person and is on what stands in the draft', async () => {
    const { coalition, id } = await drafted()
    const form = remark(id)
    await expectOnce(coalition, 'PROFESSIONAL', (tx, ctx) => giveRemark(tx, ctx, form))
    await expectOneWithItsEvent(coalition, 'PROFESSIONAL', (tx, ctx) => giveRemark(tx, ctx, remark(id)))
    const say = (over: object) => () => coalition.as('PROFESSIONAL', (tx, ctx) => giveRemark(tx, ctx, { ...remark(id), ...over }))
    await expectRefusal(coalition, say({ body: 'bel 06-12345678' }), invalid({ body: 'privacy.phone' }))
    await expectRefusal(coalition, say({ commitmentId: newId() }), NOT_FOUND)
    const frozen = await inSigning()
    await expectRefusal(frozen.coalition, () => frozen.coalition.as('PROFESSIONAL', (tx, ctx) => giveRemark(tx, ctx, remark(frozen.id))), ruleBroken('agreements.not_draft'))
  })

  it('is answered by the coordinator only', async () => {
    const { coalition, id } = await drafted()
    await coalition.as('PROFESSIONAL', (tx, ctx) => giveRemark(tx, ctx, remark(id)))
    const [found] = await coalition.as('PROFESSIONAL', (tx, ctx) => listRemarks(tx, ctx, id))
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => answerRemark(tx, ctx, { remarkId: found?.id ?? '', outcome: 'ADOPTED', reason: 'x' })), refused('COORDINATOR'))
    expect(await rolesThatCan(coalition, (tx, ctx) => giveRemark(tx, ctx, remark(id)))).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })
})
