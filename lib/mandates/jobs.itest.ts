import { describe, expect, it } from 'vitest'
import { notificationJobs } from '@/lib/notifications/jobs'
import { addDays } from '@/lib/platform/clock'
import { listKeptMail } from '@/lib/platform/mail/send'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { partner } from '@/tests/support/agreements'
import { later, TODAY } from '@/tests/support/homework'
import { mandate } from '@/tests/support/mandates'
import { askedFor, trail } from '@/tests/support/rows'
import { makeCoalition, type TestCoalition } from '@/tests/support/world'
import { endMandate } from './commands'
import { mandateJobs } from './jobs'
import { MAIL_MANDATES_ENDING, WARN_MANDATES } from './types'

const warn = async (coalition: TestCoalition, days = 0) => mandateJobs.find((job) => job.topic === WARN_MANDATES)?.run({ ...await enterAsJob(coalition.id, 'test'), now: later(days) }, coalition.id)
const told = async (coalition: TestCoalition) => (await askedFor(coalition)).filter((one) => one.topic === MAIL_MANDATES_ENDING).map((one) => one.subjectId)
const until = (days: number) => ({ validFrom: '2026-01-01', validUntil: addDays(TODAY, days) })

describe('the mail that mandates end', () => {
  it('goes thirty days before to the coordinator, to who signs for the partner and to its holder by name, once; several are one', async () => {
    const coalition = await makeCoalition()
    const partnerIds = [await partner(coalition, 'Opvang'), await partner(coalition, 'Bibliotheek')] as const
    const [executive, holder] = [await coalition.join('PARTNER_EXECUTIVE', 'Ine', partnerIds[0]), await coalition.join('PROFESSIONAL', 'Anna Vos', partnerIds[0])]
    await coalition.join('PROFESSIONAL', 'Wil', partnerIds[0])
    await coalition.join('PARTNER_EXECUTIVE', 'Oscar', partnerIds[1])
    await mandate(coalition, partnerIds[0], until(31))
    await mandate(coalition, partnerIds[0], until(31))
    await warn(coalition)
    expect(await told(coalition)).toEqual([])
    await warn(coalition, 1)
    await warn(coalition, 1)
    await warn(coalition, 2)
    expect((await told(coalition)).sort()).toEqual([coalition.people.COORDINATOR.membershipId, executive.membershipId, holder.membershipId].sort())
    expect((await trail(coalition)).filter((one) => one.event === 'mandate_warned')).toHaveLength(2)
    await notificationJobs.find((job) => job.topic === MAIL_MANDATES_ENDING)?.run(await enterAsJob(coalition.id, 'test'), executive.membershipId)
    const [mail, ...more] = (await listKeptMail(500)).filter((one) => one.to === executive.email)
    expect([mail?.subject, more]).toEqual(['Er loopt iets af in Testbrug', []])
    expect(mail?.text).toContain(`/c/${coalition.slug}/mandaten`)
    expect(mail?.text).not.toMatch(/Opvang|Anna|spreekuur|\b5000\b/)
  })

  it('is not about one that ended, was ended or has another in its place; a new one is mailed about anew', async () => {
    const coalition = await makeCoalition()
    const partnerId = await partner(coalition, 'Opvang')
    await mandate(coalition, partnerId, { validFrom: '2025-01-01', validUntil: addDays(TODAY, -1) })
    const ended = await mandate(coalition, partnerId, until(10))
    await coalition.as('COORDINATOR', (tx, ctx) => endMandate(tx, ctx, { mandateId: ended, reason: 'Andere functie' }))
    const before = await mandate(coalition, partnerId, until(10))
    const renewed = await mandate(coalition, partnerId, { ...until(400), replacesId: before })
    await warn(coalition)
    expect(await told(coalition)).toEqual([])
    await warn(coalition, 375)
    expect((await trail(coalition)).filter((one) => one.event === 'mandate_warned').map((one) => one.subjectId)).toEqual([renewed])
  })
})
