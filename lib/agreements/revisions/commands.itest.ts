import { describe, expect, it } from 'vitest'
import { readPartnerCard } from '@/lib/partners/queries'
import { newId } from '@/lib/platform/ids'
import { enterByLink, enterPublic, whyClosed } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { commit, commitment, draft, inSigning, partner, read, sign, start, tokens } from '@/tests/support/agreements'
import { invalid, refused, ruleBroken } from '@/tests/support/refusals'
import { inForce, words } from '@/tests/support/revising'
import { countRows } from '@/tests/support/rows'
import { expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { NOW } from '@/tests/support/world'
import type { TestCoalition } from '@/tests/support/world'
import { closeRound } from '../commands'
import { listAgreements } from '../queries'
import { askChange, remindPartner } from '../round/commands'
import { readRound, readSeal } from '../round/queries'
import { answerRemark, giveRemark, placeCommitment } from '../text/commands'
import { listRemarks, readDraft } from '../text/queries'
import { admitParty, startRevision, takeBackRound, withdrawParty } from './commands'
import { listAgreementsOf, listChangesToSign, listParties } from './queries'

describe('a new version', () => {
  it('begins with the same words beside the one in force, once', async () => {
    const { coalition, id, revise, revision } = await inForce()
    expect(await revision()).toBeUndefined()
    await revise()
    await revise()
    expect(await revision()).toMatchObject({ changes: [], agreement: { status: 'DRAFT', versionNumber: 2, contentHash: null }, inForce: { status: 'IN_FORCE', versionNumber: 1 } })
    expect((await read(coalition, id)).versionNumber).toBe(1)
    expect(await countRows(coalition, 'agreement_version')).toBe(2)
  })

  it('is begun by the coordinator, of what is in force', async () => {
    const { coalition, id } = await inForce()
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => startRevision(tx, ctx, { agreementId: id })), refused('COORDINATOR'))
    const other = await draft(coalition)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => startRevision(tx, ctx, { agreementId: other })), ruleBroken('agreements.not_in_force'))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => startRevision(tx, ctx, { agreementId: id }))
  })

  it('goes round when something changed and each change is marked', async () => {
    const { coalition, revise, reword, mark, round, commitments } = await inForce()
    await revise()
    await expectRefusal(coalition, round, ruleBroken('agreements.nothing_changed'))
    await reword(0, 'Opvang belt binnen een uur terug')
    await expectRefusal(coalition, round, ruleBroken('agreements.changes_unmarked'))
    await mark([{ part: commitments[0]?.id ?? '', mark: 'CONTENT' }, { part: 'TERM', mark: 'EDITORIAL' }])
    expect(await countRows(coalition, 'agreement_change')).toBe(1)
    await round()
  })

  it('is signed again by who is bound only; until then the old one holds, and no signature moves', async () => {
    const { coalition, id, hash, first, partners, commitments, revise, revision, parties, reword, mark, round } = await inForce()
    await revise()
    await reword(0, 'Opvang belt binnen een uur terug')
    await reword(1, 'Bibliotheek belt altijd terug')
    await mark([{ part: commitments[0]?.id ?? '', mark: 'CONTENT' }, { part: commitments[1]?.id ?? '', mark: 'EDITORIAL' }])
    expect((await revision())?.bound.map((one) => one.partnerName)).toEqual(['Opvang'])
    await round()
    expect([(await read(coalition, id)).versionNumber, await parties()]).toEqual([1, [['Bibliotheek', 1], ['Opvang', 1], ['School', 1]]])
    expect(await countRows(coalition, 'signature')).toBe(3)
    const second = [...(await tokens(coalition))].filter(([, token]) => ![...first.values()].includes(token))
    expect(second.map(([partnerId]) => partnerId)).toEqual([partners[0]])
    const link = await enterByLink(second[0]?.[1] ?? '', 'SIGN', {})
    expect((await inCoalition(link, (tx) => listChangesToSign(tx, link))).map((one) => one.mark)).toEqual(['CONTENT', 'EDITORIAL'])
    const next = (await revision())?.agreement.contentHash ?? ''
    await expectRefusal(coalition, () => sign(second[0]?.[1] ?? '', hash), ruleBroken('agreements.text_changed'))
    await sign(second[0]?.[1] ?? '', next)
    expect(await read(coalition, id)).toMatchObject({ versionNumber: 2, status: 'IN_FORCE' })
    expect(await parties()).toEqual([['Bibliotheek', 1], ['Opvang', 2], ['School', 1]])
    expect(await countRows(coalition, 'signature')).toBe(4)
    expect(await coalition.as('ALDERMAN', listAgreements)).toMatchObject([{ requested: 3, signed: 3, status: 'IN_FORCE' }])
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => closeRound(tx, ctx, { agreementId: id, reason: 'x' })), ruleBroken('agreements.round_closed'))
  })

  it('of which only words changed is in force at once, and every signature stays with the version it is under', async () => {
    const { coalition, id, commitments, revise, parties, reword, mark, round } = await inForce()
    await revise()
    await reword(2, 'De school belt terug')
    await mark([{ part: commitments[2]?.id ?? '', mark: 'EDITORIAL' }])
    await round()
    expect((await read(coalition, id)).versionNumber).toBe(2)
    expect(await parties()).toEqual([['Bibliotheek', 1], ['Opvang', 1], ['School', 1]])
    expect(await countRows(coalition, 'signature')).toBe(3)
  })

  it('does not go in force with only some of those who are bound', async () => {
    const { coalition, id, commitments, revise, reword, mark, round } = await inForce()
    await revise()
    await reword(0, 'Anders')
    await reword(1, 'Ook anders')
    await mark(commitments.map((one) => ({ part: one.id, mark: 'CONTENT' as const })))
    await round()
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => closeRound(tx, ctx, { agreementId: id, reason: 'x' })), ruleBroken('agreements.revision_waits'))
  })

  it('shows an afspraak that goes as content, and the old version keeps it', async () => {
    const { coalition, id, commitments, revise, revision } = await inForce()
    await revise()
    await coalition.as('COORDINATOR', (tx, ctx) => placeCommitment(tx, ctx, { agreementId: id, to: { commitmentId: commitments[1]?.id ?? '', move: 'OUT' } }))
    expect((await revision())?.changes).toMatchObject([{ isGone: true, mark: 'CONTENT' }])
    expect((await read(coalition, id)).commitments).toHaveLength(3)
  })
})

describe('a remark on a new version', () => {
  it('is given by who reads it, on an afspraak that only stands in that one; is answered; and waits for no signature', async () => {
    const { coalition, id, commitments, partners, revise, reword, mark, round } = await inForce()
    const remark = (commitmentId: string | null) => coalition.as('PROFESSIONAL', (tx, ctx) => giveRemark(tx, ctx, { agreementId: id, commitmentId, body: 'Dat is te vaag', requestKey: newId() }))
    await expectRefusal(coalition, () => remark(null), ruleBroken('agreements.not_draft'))
    await revise()
    await commit(coalition, commitment(id, partners[0] ?? '', { what: 'Opvang leest voor' }))
    await reword(0, 'Opvang belt dezelfde dag terug')
    const added = (await coalition.as('COORDINATOR', (tx, ctx) => readDraft(tx, ctx, id))).agreement.commitments.find((one) => one.what === 'Opvang leest voor')?.id ?? ''
    expect([await remark(added), await remark(commitments[0]?.id ?? '')]).toEqual([{ agreementId: id, isRevision: true }, { agreementId: id, isRevision: true }])
    const listed = () => coalition.as('ALDERMAN', (tx, ctx) => listRemarks(tx, ctx, id))
    expect((await listed()).map(({ versionNumber, what, answer }) => [versionNumber, what, answer])).toEqual([[2, 'Opvang leest voor', null], [2, 'Opvang belt dezelfde dag terug', null]])
    await mark([{ part: commitments[0]?.id ?? '', mark: 'CONTENT' }])
    await expectRefusal(coalition, round, ruleBroken('agreements.remarks_open'))
    for (const { id: remarkId } of await listed()) await coalition.as('COORDINATOR', (tx, ctx) => answerRemark(tx, ctx, { remarkId, outcome: 'ADOPTED', reason: 'We noemen de dag' }))
    await round()
    expect((await listed()).map((one) => one.answer?.outcome)).toEqual(['ADOPTED', 'ADOPTED'])
    await expectRefusal(coalition, () => remark(null), ruleBroken('agreements.not_draft'))
  })
})

describe('leaving and joining an agreement', () => {
  it('leaves the signature where it stands, with the day, the reason and what follows', async () => {
    const { coalition, id, partners, parties } = await inForce()
    const leave = () => coalition.as('COORDINATOR', (tx, ctx) => withdrawParty(tx, ctx, { agreementId: id, partnerId: partners[0] ?? '', leavesOn: '2026-12-31', ...words }))
    await leave()
    expect(await parties()).toEqual([['Bibliotheek', 1], ['School', 1]])
    expect((await coalition.as('ALDERMAN', (tx, ctx) => listParties(tx, ctx, id))).withdrawn).toEqual([{ partnerId: partners[0], partnerName: 'Opvang', leavesOn: '2026-12-31', ...words }])
    expect(await countRows(coalition, 'signature')).toBe(3)
    expect(await coalition.as('ALDERMAN', listAgreements)).toMatchObject([{ requested: 2, signed: 2 }])
    await expectRefusal(coalition, leave, ruleBroken('agreements.no_party'))
  })

  it('of who was asked to sign again brings the new version in force when the others did', async () => {
    const { coalition, id, partners, commitments, revise, reword, mark, round, parties } = await inForce()
    await revise()
    await reword(0, 'Anders')
    await mark([{ part: commitments[0]?.id ?? '', mark: 'CONTENT' }])
    await round()
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawParty(tx, ctx, { agreementId: id, partnerId: partners[0] ?? '', leavesOn: '2026-12-31', ...words }))
    expect((await read(coalition, id)).versionNumber).toBe(2)
    expect(await parties()).toEqual([['Bibliotheek', 1], ['School', 1]])
  })

  it('lets a partner join what is in force by a link of its own', async () => {
    const { coalition, id, hash, first, parties } = await inForce()
    const newcomer = await partner(coalition, 'Wijkteam')
    const join = (partnerId = newcomer) => coalition.as('COORDINATOR', (tx, ctx) => admitParty(tx, ctx, { agreementId: id, partnerId, joinsOn: '2026-12-01', ...words }))
    await expectRefusal(coalition, () => join(newId()), invalid({ partnerId: 'agreements.cannot_join' }))
    await join()
    await expectRefusal(coalition, () => join(), invalid({ partnerId: 'agreements.cannot_join' }))
    const token = [...(await tokens(coalition)).values()].find((one) => ![...first.values()].includes(one)) ?? ''
    await sign(token, hash)
    expect(await parties()).toContainEqual(['Wijkteam', 1])
    expect((await coalition.as('COORDINATOR', (tx, ctx) => listAgreementsOf(tx, ctx, newcomer))).map((one) => one.id)).toEqual([id])
    expect((await read(coalition, id)).status).toBe('IN_FORCE')
  })
})

describe('a round that is taken back', () => {
  const takesBack = (coalition: TestCoalition, id: string, reason = 'Er staat een fout in') => coalition.as('COORDINATOR', (tx, ctx) => takeBackRound(tx, ctx, { agreementId: id, reason }))
  const standsAt = async (coalition: TestCoalition, partnerId: string) => {
    const { status, hasSigned } = await coalition.as('COORDINATOR', (tx, ctx) => readPartnerCard(tx, ctx, partnerId))
    return [status, hasSigned]
  }
  const follow = (coalition: TestCoalition, id: string) => coalition.as('COORDINATOR', (tx, ctx) => readRound(tx, ctx, id))

  it('leaves a draft with the same words; its links open nothing, and its signatures stay with the old text', async () => {
    const { coalition, id, partners, hash, links } = await inSigning()
    await sign(links[0], hash)
    expect(await standsAt(coalition, partners[0])).toEqual(['SIGNATORY', true])
    const asking = await enterByLink(links[1], 'SIGN', { now: NOW })
    const [afspraak] = (await read(coalition, id)).commitments
    await inCoalition(asking, (tx) => askChange(tx, asking, { commitmentId: afspraak?.id ?? '', what: 'Later', why: 'Wij werken niet elke dag', givenName: 'Ans Kok', givenFunction: 'directeur' }))
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => takeBackRound(tx, ctx, { agreementId: id, reason: 'x' })), refused('COORDINATOR'))
    await expectRefusal(coalition, () => takesBack(coalition, id, 'bel 06-12345678'), invalid({ reason: 'privacy.phone' }))
    await takesBack(coalition, id)
    expect(await read(coalition, id)).toMatchObject({ status: 'DRAFT', versionNumber: 2, isRevision: false, contentHash: null, signatories: [], commitments: [{ what: 'Belt binnen een dag terug' }] })
    expect(await whyClosed(links[1], 'SIGN', NOW)).toMatchObject({ reason: 'withdrawn' })
    const before = await follow(coalition, id)
    expect(before).toMatchObject({ agreement: { status: 'TAKEN_BACK', closeReason: 'Er staat een fout in' }, counts: { SIGNED: 1, CHANGE: 1 } })
    expect(before.lines.flatMap((one) => one.replies.map((reply) => reply.why)), 'what was asked is there for who writes on').toEqual(['Wij werken niet elke dag'])
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => remindPartner(tx, ctx, { agreementId: id, requestId: before.lines[0]?.requestId ?? '' })), ruleBroken('agreements.taken_back'))
    expect(await standsAt(coalition, partners[0])).toEqual(['PARTICIPATING', false])
    expect(await countRows(coalition, 'signature')).toBe(1)
    const anybody = await enterPublic({ id: coalition.id })
    expect(await inCoalition(anybody, (tx) => readSeal(tx, anybody, hash)), 'who checks the text hears that it never held').toMatchObject({ signed: 1, isInForce: false, isTakenBack: true })
    await expectRefusal(coalition, () => takesBack(coalition, id), ruleBroken('agreements.round_closed'))
    // Everybody is asked anew, and in force it is when everybody signed the new text.
    await start(coalition, id, [...partners])
    const again = await tokens(coalition)
    const next = (await read(coalition, id)).contentHash ?? ''
    await sign(again.get(partners[1]) ?? '', next)
    expect(await coalition.as('PROFESSIONAL', listAgreements)).toMatchObject([{ status: 'SIGNING', requested: 2, signed: 1 }])
    await sign(again.get(partners[0]) ?? '', next)
    expect(await read(coalition, id)).toMatchObject({ status: 'IN_FORCE', versionNumber: 2 })
    expect((await coalition.as('PROFESSIONAL', (tx, ctx) => listParties(tx, ctx, id))).parties.map((one) => one.versionNumber)).toEqual([2, 2])
    expect(await countRows(coalition, 'signature')).toBe(3)
  })

  it('of a new version leaves the one in force as it is, with all its parties; the marks are still there', async () => {
    const { coalition, id, revise, revision, reword, mark, round, parties, commitments } = await inForce()
    await revise()
    await reword(0, 'Opvang belt dezelfde dag terug')
    await mark([{ part: commitments[0]?.id ?? '', mark: 'CONTENT' }])
    await round()
    await takesBack(coalition, id)
    expect(await read(coalition, id)).toMatchObject({ status: 'IN_FORCE', versionNumber: 1 })
    expect(await parties()).toEqual([['Bibliotheek', 1], ['Opvang', 1], ['School', 1]])
    expect(await revision()).toMatchObject({ agreement: { status: 'DRAFT', versionNumber: 3, isRevision: true }, changes: [{ mark: 'CONTENT' }], bound: [{ partnerName: 'Opvang' }] })
    await round()
    const renewed = await tokens(coalition)
    await sign(renewed.get((await follow(coalition, id)).lines[0]?.partnerId ?? '') ?? '', (await revision())?.agreement.contentHash ?? '')
    expect(await parties()).toEqual([['Bibliotheek', 1], ['Opvang', 3], ['School', 1]])
  })

  it('is no longer possible once it holds', async () => {
    const { coalition, id } = await inForce()
    await expectRefusal(coalition, () => takesBack(coalition, id), ruleBroken('agreements.round_closed'))
  })
})
