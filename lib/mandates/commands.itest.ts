import { describe, expect, it } from 'vitest'
import { endPartner } from '@/lib/departures/commands'
import { addPartner } from '@/lib/partners/commands'
import { newId } from '@/lib/platform/ids'
import { sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { mandate, mandateInput } from '@/tests/support/mandates'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { endMandate, giveMandate } from './commands'
import { listMandates, listMandatesToRenew, listValidMandates, readMandate } from './queries'
import { standingOf } from './rules'

const partner = (coalition: TestCoalition, name = 'Kinderopvang De Vlieger') => coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, {
  name, partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: null, contactEmail: null, ...key(),
}))

async function withPartner() {
  const coalition = await makeCoalition()
  const partnerId = await partner(coalition)
  return { coalition, partnerId }
}

const end = (coalition: TestCoalition, mandateId: string, reason = 'De functie is opgeheven') => coalition.as('COORDINATOR', (tx, ctx) => endMandate(tx, ctx, { mandateId, reason }))

const read = (coalition: TestCoalition, id: string) => coalition.as('COORDINATOR', (tx, ctx) => readMandate(tx, ctx, id))

const valid = async (coalition: TestCoalition, partnerId: string, now?: Date) => (await coalition.as('COORDINATOR', (tx, ctx) => listValidMandates(tx, ctx, partnerId), now)).map((one) => one.id)

describe('a mandate', () => {
  it('is given for a partner, with names and amounts for who may see them', async () => {
    const { coalition, partnerId } = await withPartner()
    const id = await mandate(coalition, partnerId)
    const open = {
      id, partnerId, partnerName: 'Kinderopvang De Vlieger', partnerHasLeft: false, holderFunction: 'teamleider', content: 'Uren inzetten voor het spreekuur', coverFunction: 'directeur',
      validFrom: '2026-01-01', validUntil: '2027-12-31', endedFrom: null,
    }
    const details = { holderName: 'Anna Vos', coverName: 'Els de Wit', financialRoom: 5000, withoutConsultation: 500 }
    expect(await read(coalition, id)).toEqual({ ...open, details, endReason: null, replacedById: null, mayManage: true })
    expect(await coalition.as('ALDERMAN', (tx, ctx) => readMandate(tx, ctx, id))).toMatchObject({ details, mayManage: false })
    expect(await coalition.as('PROFESSIONAL', listMandates)).toEqual([{ ...open, details: null }])
    expect(await rolesThatCan(coalition, listMandates)).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
    expect((await trail(coalition)).at(-1)).toEqual({ event: 'mandate_given', actorRole: 'COORDINATOR', subjectId: id, changes: { partnerId, until: '2027-12-31' } })
    expect(JSON.stringify(await trail(coalition))).not.toMatch(/Anna|\b5000\b/)
  })

  it('is given by the organisation itself too, and never for another', async () => {
    const { coalition, partnerId } = await withPartner()
    const other = await partner(coalition, 'Bibliotheek')
    const executive = await coalition.join('PARTNER_EXECUTIVE', 'Ingrid', partnerId)
    const id = await coalition.asPerson(executive, (tx, ctx) => giveMandate(tx, ctx, mandateInput(partnerId)))
    const theirs = await mandate(coalition, other)
    expect(await coalition.asPerson(executive, (tx, ctx) => readMandate(tx, ctx, id))).toMatchObject({ details: { financialRoom: 5000 }, mayManage: true })
    expect(await coalition.asPerson(executive, (tx, ctx) => readMandate(tx, ctx, theirs))).toMatchObject({ details: null, mayManage: false })
    await expectRefusal(coalition, () => coalition.asPerson(executive, (tx, ctx) => giveMandate(tx, ctx, mandateInput(other))), refused('COORDINATOR'))
    await expectRefusal(coalition, () => coalition.asPerson(executive, (tx, ctx) => endMandate(tx, ctx, { mandateId: theirs, reason: 'x' })), refused('COORDINATOR'))
    await expectRefusal(coalition, () => coalition.asPerson(executive, (tx, ctx) => listValidMandates(tx, ctx, other)), refused('COORDINATOR'))
    await coalition.asPerson(executive, (tx, ctx) => endMandate(tx, ctx, { mandateId: id, reason: 'Nieuwe verdeling' }))
    expect(await rolesThatCan(coalition, (tx, ctx) => giveMandate(tx, ctx, mandateInput(partnerId)))).toEqual(['COORDINATOR'])
  })

  it('sent twice is one, and is one with its event', async () => {
    const { coalition, partnerId } = await withPartner()
    const form = mandateInput(partnerId)
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => giveMandate(tx, ctx, form))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => giveMandate(tx, ctx, mandateInput(partnerId)))
  })

  it('says all that is wrong at once, and points at no private person', async () => {
    const { coalition, partnerId } = await withPartner()
    await expectRefusal(coalition, () => mandate(coalition, partnerId, { financialRoom: 10, withoutConsultation: 11, validUntil: '2025-12-31', content: 'Bel 06-12345678' }),
      invalid({ withoutConsultation: 'mandates.more_than_room', validUntil: 'mandates.until_before_from', content: 'privacy.phone' }))
    await expectRefusal(coalition, () => mandate(coalition, newId()), invalid({ partnerId: 'mandates.partner_missing' }))
  })

  it('is never rewritten', async () => {
    const { coalition, partnerId } = await withPartner()
    await mandate(coalition, partnerId)
    await expect(coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE mandate SET content = 'x'`))).rejects.toMatchObject({ code: '42501' })
  })
})

describe('signing on behalf', () => {
  it('finds the mandates that hold today, and none that has not begun, has expired or was ended', async () => {
    const { coalition, partnerId } = await withPartner()
    const holds = await mandate(coalition, partnerId)
    await mandate(coalition, partnerId, { validFrom: '2026-11-23' })
    await mandate(coalition, partnerId, { validUntil: '2026-11-21' })
    await end(coalition, await mandate(coalition, partnerId))
    const found = await coalition.as('COORDINATOR', (tx, ctx) => listValidMandates(tx, ctx, partnerId))
    expect(found).toEqual([{
      id: holds, partnerId, holderFunction: 'teamleider', holderName: 'Anna Vos', content: 'Uren inzetten voor het spreekuur', validFrom: '2026-01-01', validUntil: '2027-12-31',
      coverName: 'Els de Wit', coverFunction: 'directeur',
    }])
    expect(await valid(coalition, await partner(coalition, 'Bibliotheek'))).toEqual([])
  })
})

describe('a mandate that ends', () => {
  it('holds no more from that day on; it stays readable with its reason', async () => {
    const { coalition, partnerId } = await withPartner()
    const id = await mandate(coalition, partnerId)
    await end(coalition, id)
    expect(await read(coalition, id)).toMatchObject({ endedFrom: '2026-11-22', endReason: 'De functie is opgeheven', replacedById: null })
    expect((await trail(coalition)).at(-1)).toEqual({ event: 'mandate_ended', actorRole: 'COORDINATOR', subjectId: id, changes: { partnerId, until: '2026-11-22' } })
    await expectRefusal(coalition, () => end(coalition, id), ruleBroken('mandates.has_ended'))
    await expectRefusal(coalition, () => mandate(coalition, partnerId, { replacesId: id }), ruleBroken('mandates.has_ended'))
    await expectRefusal(coalition, () => end(coalition, newId()), NOT_FOUND)
  })

  it('keeps no personal data in its reason', async () => {
    const { coalition, partnerId } = await withPartner()
    const id = await mandate(coalition, partnerId)
    await expectRefusal(coalition, () => end(coalition, id, 'Mail noor@meerbrug.example'), invalid({ reason: 'privacy.email' }))
  })

  it('because another takes its place holds until that one begins', async () => {
    const { coalition, partnerId } = await withPartner()
    const before = await mandate(coalition, partnerId, { validUntil: '2026-12-31' })
    const after = await mandate(coalition, partnerId, { validFrom: '2027-01-01', replacesId: before })
    expect(await read(coalition, before)).toMatchObject({ endedFrom: '2027-01-01', endReason: null, replacedById: after })
    expect(await valid(coalition, partnerId)).toEqual([before])
    expect(await valid(coalition, partnerId, new Date('2027-01-01T10:00:00Z'))).toEqual([after])
  })

  it('is not replaced by one of another partner', async () => {
    const { coalition, partnerId } = await withPartner()
    const id = await mandate(coalition, partnerId)
    const other = await partner(coalition, 'Bibliotheek')
    await expectRefusal(coalition, () => mandate(coalition, other, { replacesId: id }), NOT_FOUND)
  })
})

describe('mandates that end soon or have expired', () => {
  it('are told to the coordinator, and to the organisation its own; what was seen to is not', async () => {
    const { coalition, partnerId } = await withPartner()
    const other = await partner(coalition, 'Bibliotheek')
    await mandate(coalition, partnerId, { validUntil: '2026-11-20' })
    await mandate(coalition, other, { validUntil: '2027-01-21' })
    await mandate(coalition, other, { validUntil: '2027-01-22' })
    const replaced = await mandate(coalition, other, { validUntil: '2026-12-01' })
    await mandate(coalition, other, { validFrom: '2026-12-02', replacesId: replaced })
    expect(await coalition.as('COORDINATOR', listMandatesToRenew)).toEqual(['2026-11-20', '2027-01-21'])
    const executive = await coalition.join('PARTNER_EXECUTIVE', 'Ingrid', partnerId)
    expect(await coalition.asPerson(executive, listMandatesToRenew)).toEqual(['2026-11-20'])
    expect(await coalition.as('PARTNER_EXECUTIVE', listMandatesToRenew)).toEqual([])
    const standings = (await coalition.as('COORDINATOR', listMandates)).map((one) => standingOf(one, '2026-11-22'))
    expect(standings.filter((one) => one === 'EXPIRED' || one === 'EXPIRING')).toEqual(['EXPIRED', 'EXPIRING'])
  })

  it('of a partner that left are nobody’s care any more; it ends them or keeps them with a reason', async () => {
    const { coalition, partnerId } = await withPartner()
    const [ended, kept] = [await mandate(coalition, partnerId, { validUntil: '2026-12-01' }), await mandate(coalition, partnerId, { validUntil: '2026-12-02' })]
    const decided = [{ kind: 'MANDATE' as const, id: ended, choice: 'END' as const, toId: null, reason: null }, { kind: 'MANDATE' as const, id: kept, choice: 'KEEP' as const, toId: null, reason: 'Loopt af' }]
    await coalition.as('COORDINATOR', (tx, ctx) => endPartner(tx, ctx, { partnerId, reason: 'De organisatie stopt', decisions: decided }), NOW)
    expect(await read(coalition, ended)).toMatchObject({ endReason: 'De organisatie stopt', partnerHasLeft: true })
    expect((await read(coalition, kept)).endedFrom).toBeNull()
    expect(await coalition.as('COORDINATOR', listMandatesToRenew)).toEqual([])
    await expectRefusal(coalition, () => mandate(coalition, partnerId), invalid({ partnerId: 'mandates.partner_missing' }))
  })
})
