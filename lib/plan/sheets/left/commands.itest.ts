import { describe, expect, it } from 'vitest'
import { endMember } from '@/lib/members/commands'
import { listPartners } from '@/lib/partners/queries'
import { newId } from '@/lib/platform/ids'
import { NOT_FOUND, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { fillIn, form, open, send, withPartner } from '@/tests/support/sheets'
import { expectRefusal } from '@/tests/support/stored'
import { makeCoalition } from '@/tests/support/world'
import { NEW_SUBJECT } from '../schema'
import { takeOverDraft } from './commands'
import { listLeftDrafts } from './queries'

const CARD = { naam: 'De Oever', partnertype: 'CHILDCARE', status: 'IDENTIFIED', domeinen: ['EDUCATION'], levensfasen: ['AGE_0_2'] }

describe('a draft', () => {
  it('of something new is of who began it: two people who add one each are not in each other’s way', async () => {
    const { coalition } = await withPartner()
    const other = await coalition.join('COORDINATOR', 'Noor')
    const { mark } = await open(coalition, 'F2.1', NEW_SUBJECT)
    await fillIn(coalition, 'F2.1', NEW_SUBJECT, { naam: 'De Beuk' }, 'save', other)
    expect(await open(coalition, 'F2.1', NEW_SUBJECT)).toMatchObject({ draft: null, answers: { naam: '' } })
    expect((await open(coalition, 'F2.1', NEW_SUBJECT, other)).answers).toMatchObject({ naam: 'De Beuk' })
    await fillIn(coalition, 'F2.1', NEW_SUBJECT, { ...CARD, naam: 'De Beuk' }, 'finish', other)
    await send(coalition, form('F2.1', NEW_SUBJECT, CARD, mark))
    expect((await coalition.as('ALDERMAN', listPartners)).map((one) => one.name)).toEqual(['De Beuk', 'De Klimop', 'De Oever'])
  })

  it('of something new that somebody who left began is taken over or thrown away by the coordinator', async () => {
    const coalition = await makeCoalition()
    const wim = await coalition.join('COORDINATOR', 'Wim')
    await fillIn(coalition, 'F2.1', NEW_SUBJECT, { naam: 'De Beuk', regionaalActief: 'Buurgemeente' }, 'save', wim)
    const left = () => coalition.as('COORDINATOR', (tx, ctx) => listLeftDrafts(tx, ctx, 'F2.1'))
    const take = (draft: { id: string; version: number } | undefined, to: 'TAKE_OVER' | 'THROW_AWAY', over = {}) => coalition.as('COORDINATOR', (tx, ctx) =>
      takeOverDraft(tx, ctx, { worksheet: 'F2.1', draftId: draft?.id ?? newId(), expectedVersion: draft?.version ?? 1, to, ...over }))
    expect(await left(), 'who takes part keeps it to themselves').toEqual([])
    await coalition.as('COORDINATOR', (tx, ctx) => endMember(tx, ctx, { membershipId: wim.membershipId }))
    const [draft] = await left()
    expect(draft).toMatchObject({ about: 'De Beuk', byName: 'Wim', version: 1 })
    await expectRefusal(coalition, () => take(draft, 'TAKE_OVER', { expectedVersion: 2 }), ruleBroken('plan.draft_changed'))
    await expectRefusal(coalition, () => take(undefined, 'TAKE_OVER'), NOT_FOUND)
    expect(await rolesThatCan(coalition, (tx, ctx) => listLeftDrafts(tx, ctx, 'F2.1'))).toEqual(['COORDINATOR'])
    await take(draft, 'TAKE_OVER')
    expect((await open(coalition, 'F2.1', NEW_SUBJECT)).answers).toMatchObject({ naam: 'De Beuk', regionaalActief: 'Buurgemeente' })
    expect(await left()).toEqual([])
    const els = await coalition.join('COORDINATOR', 'Els')
    await fillIn(coalition, 'F2.1', NEW_SUBJECT, {}, 'save', els)
    await coalition.as('COORDINATOR', (tx, ctx) => endMember(tx, ctx, { membershipId: els.membershipId }))
    const [other] = await left()
    expect(other?.about).toBeNull()
    await expectRefusal(coalition, () => take(other, 'TAKE_OVER'), ruleBroken('plan.own_draft_first'))
    await take(other, 'THROW_AWAY')
    await expectRefusal(coalition, () => take(other, 'THROW_AWAY'), NOT_FOUND)
    expect(await left()).toEqual([])
    expect(await coalition.as('COORDINATOR', (tx, ctx) => listLeftDrafts(tx, ctx, 'F4.6')), 'one of the coalition is everybody\'s').toEqual([])
  })
})
