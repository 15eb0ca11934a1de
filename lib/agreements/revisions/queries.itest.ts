import { describe, expect, it } from 'vitest'
import { endMembership, endPartner } from '@/lib/departures/commands'
import { readMembershipDeparture, readOpenLoops, readPartnerDeparture } from '@/lib/departures/queries'
import { endMandate } from '@/lib/mandates/commands'
import { enterByLink } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { inSigning, partner, sign, tokens } from '@/tests/support/agreements'
import { mandate } from '@/tests/support/mandates'
import { ruleBroken } from '@/tests/support/refusals'
import { inForce, words } from '@/tests/support/revising'
import { expectRefusal } from '@/tests/support/stored'
import { NOW } from '@/tests/support/world'
import { signAgreement, signAsMember } from '../commands'
import { listAgreementsToSign, readAgreementToSign } from '../queries'
import { admitParty } from './commands'

describe('a request to sign what is in force', () => {
  /** With a partner that was let in and has not signed, and its executive. */
  async function joining() {
    const made = await inForce()
    const { coalition, id, first } = made
    const partnerId = await partner(coalition, 'Wijkteam')
    await coalition.as('COORDINATOR', (tx, ctx) => admitParty(tx, ctx, { agreementId: id, partnerId, joinsOn: '2026-12-01', ...words }))
    const token = [...(await tokens(coalition)).values()].find((one) => ![...first.values()].includes(one)) ?? ''
    const executive = await coalition.join('PARTNER_EXECUTIVE', 'Ingrid', partnerId)
    const signs = () => coalition.asPerson(executive, (tx, ctx) => signAsMember(tx, ctx, { agreementId: id, signerFunction: 'directeur', onBehalf: false, hasAuthority: true, contentHash: made.hash }))
    const toSign = async () => {
      const link = await enterByLink(token, 'SIGN', { now: NOW })
      return inCoalition(link, (tx) => readAgreementToSign(tx, link))
    }
    const hangs = async () => (await coalition.as('COORDINATOR', (tx, ctx) => readPartnerDeparture(tx, ctx, partnerId))).items.filter((one) => one.kind === 'SIGNATURE_REQUEST')
    const leave = async (choice: 'KEEP' | 'END') => {
      const { items } = await coalition.as('COORDINATOR', (tx, ctx) => readPartnerDeparture(tx, ctx, partnerId))
      await coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, {
        partnerId, reason: 'Opgeheven',
        decisions: items.map(({ kind, id: item }) => ({ kind, id: item, choice: kind === 'SIGNATURE_REQUEST' ? choice : 'END', toId: null, reason: choice === 'KEEP' ? 'De opvolger tekent' : null })),
      }))
    }
    return { ...made, partnerId, token, executive, signs, toSign, hangs, leave }
  }

  it('waits for who signs for that partner, and is signed by them, also while a new version is made', async () => {
    const { coalition, id, executive, signs, parties, revise } = await joining()
    expect((await coalition.asPerson(executive, listAgreementsToSign)).map((one) => one.id)).toEqual([id])
    await revise()
    await signs()
    expect(await parties()).toContainEqual(['Wijkteam', 1])
    expect(await coalition.asPerson(executive, listAgreementsToSign)).toEqual([])
  })

  it('says plainly why it cannot be signed while a new version goes round', async () => {
    const { coalition, commitments, signs, toSign, token, hash, revise, reword, mark, round } = await joining()
    expect((await toSign()).hindrance).toBeNull()
    await revise()
    await reword(0, 'Opvang belt dezelfde dag terug')
    await mark([{ part: commitments[0]?.id ?? '', mark: 'CONTENT' }])
    await round()
    expect((await toSign()).hindrance).toBe('agreements.revision_runs')
    await expectRefusal(coalition, signs, ruleBroken('agreements.revision_runs'))
    await expectRefusal(coalition, () => sign(token, hash), ruleBroken('agreements.revision_runs'))
  })

  it('hangs on the partner, and on its executive, when they leave', async () => {
    const { coalition, id, executive, hangs } = await joining()
    expect((await hangs()).map(({ title, pageId, offer }) => [title, pageId, offer.end, offer.keep])).toEqual([['Samen rond de baby', id, true, true]])
    const { items } = await coalition.as('COORDINATOR', (tx, ctx) => readMembershipDeparture(tx, ctx, executive.membershipId))
    expect(items.map((one) => [one.kind, one.pageId])).toEqual([['SIGNATURE_REQUEST', id]])
  })

  it('stops with the partner that leaves: its link opens nothing any more', async () => {
    const { token, leave } = await joining()
    await leave('END')
    await expect(enterByLink(token, 'SIGN', { now: NOW })).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('that is kept when the partner leaves says on its page why it cannot be signed', async () => {
    const { coalition, token, hash, leave, toSign } = await joining()
    await leave('KEEP')
    expect((await toSign()).hindrance).toBe('agreements.partner_left')
    await expectRefusal(coalition, () => sign(token, hash), ruleBroken('agreements.partner_left'))
  })

  it('stands on an overdrachtskaart, beside a new version that goes round', async () => {
    const { coalition, id, commitments, revise, reword, mark, round } = await joining()
    const waits = async () => (await coalition.as('COORDINATOR', readOpenLoops)).agreements.map(({ id: one, version, isInForce, waiting }) => [one, version, isInForce, waiting])
    expect(await waits()).toEqual([[id, 1, true, ['Wijkteam']]])
    await revise()
    await reword(0, 'Opvang belt dezelfde dag terug')
    await mark([{ part: commitments[0]?.id ?? '', mark: 'CONTENT' }])
    await round()
    expect(await waits()).toEqual([[id, 1, true, ['Wijkteam']], [id, 2, false, expect.arrayContaining(['Opvang'])]])
  })
})

describe('a signature under a mandate', () => {
  it('stands on an overdrachtskaart, also when who signed or the mandate is not there any more', async () => {
    const { coalition, id, partners, hash, links } = await inSigning()
    const mandateId = await mandate(coalition, partners[0], { holderName: 'Anna Vos', holderFunction: 'teamleider' })
    const link = await enterByLink(links[0], 'SIGN', { now: NOW })
    const anna = await coalition.join('PARTNER_EXECUTIVE', 'Anna Vos', partners[0])
    await inCoalition(link, (tx) => signAgreement(tx, link, { signerName: 'Anna Vos', signerFunction: 'teamleider', onBehalf: true, hasAuthority: true, contentHash: hash }))
    await sign(links[1], hash)
    const card = async () => (await coalition.as('COORDINATOR', readOpenLoops)).mandated
    const standing = { id, title: 'Samen rond de baby', partner: 'Opvang', partnerHasLeft: false, signer: 'Anna Vos', mandateOf: 'teamleider', day: '2026-11-22' }
    expect(await card()).toEqual([{ ...standing, isOver: false, signerHasLeft: false }])
    await coalition.as('COORDINATOR', (tx, ctx) => endMembership(tx, ctx, { membershipId: anna.membershipId, reason: 'Andere baan', decisions: [] }))
    expect(await card()).toEqual([{ ...standing, isOver: false, signerHasLeft: true }])
    await coalition.as('COORDINATOR', (tx, ctx) => endMandate(tx, ctx, { mandateId, reason: 'Zij heeft ander werk' }))
    expect(await card()).toEqual([{ ...standing, isOver: true, signerHasLeft: true }])
  })
})
