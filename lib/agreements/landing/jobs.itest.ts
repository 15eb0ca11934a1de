import { describe, expect, it } from 'vitest'
import { notificationJobs } from '@/lib/notifications/jobs'
import { changeMember } from '@/lib/members/commands'
import { PARTNER_LEVELS } from '@/lib/partners/types'
import { listKeptMail } from '@/lib/platform/mail/send'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { agreementInForce, bringInForce, type InForce } from '@/tests/support/agreement-in-force'
import { later } from '@/tests/support/homework'
import { askedFor, trail } from '@/tests/support/rows'
import { key } from '@/tests/support/world'
import { answerLanding, askLandings } from './commands'
import { MAIL_LANDING_ASKED } from './types'

const ask = async ({ coalition }: InForce, days: number) => {
  const job = { ...await enterAsJob(coalition.id, 'test'), now: later(days) }
  return inCoalition(job, (tx) => askLandings(tx, job))
}
const asked = async ({ coalition }: InForce) => (await askedFor(coalition)).filter((one) => one.topic === MAIL_LANDING_ASKED).map((one) => one.subjectId)
const work = async (one: InForce, days: number) => {
  for (const id of await asked(one)) await notificationJobs.find((job) => job.topic === MAIL_LANDING_ASKED)?.run({ ...await enterAsJob(one.coalition.id, 'test'), now: later(days) }, id)
}
const mailTo = async (address: string) => (await listKeptMail(500)).filter((mail) => mail.to === address)
const answerAll = async ({ coalition, executive, agreementId, partnerIds }: InForce, days: number) => {
  for (const level of PARTNER_LEVELS) {
    await coalition.asPerson(executive, (tx, ctx) => answerLanding(tx, ctx, { agreementId, partnerId: partnerIds[0], level, landing: 'NOT_YET', difference: null, saidBy: null, ...key() }), later(days))
  }
}

describe('the mail that asks whether the agreement landed', () => {
  it('goes four weeks after it took effect to who signs for a party, once, and once more after a quarter', async () => {
    const one = await agreementInForce()
    expect(await ask(one, 27)).toBe(0)
    expect(await ask(one, 28)).toBe(1)
    expect(await ask(one, 28)).toBe(0)
    expect(await ask(one, 28 + 90)).toBe(0)
    await work(one, 28)
    const [mail, ...more] = await mailTo(one.executive.email)
    expect([mail?.subject, more]).toEqual(['Een korte vraag van Testbrug', []])
    expect(mail?.text).toContain(`/c/${one.coalition.slug}/afspraken/${one.agreementId}/geland/antwoord`)
    expect(mail?.text).not.toMatch(/Opvang|Ine|Belt binnen|Samen rond/)
    expect(await mailTo(one.worker.email)).toEqual([])
    expect((await trail(one.coalition)).at(-1)).toMatchObject({ event: 'landing_asked', subjectId: one.agreementId })
    expect(await ask(one, 28 + 91)).toBe(1)
  })

  it('is one, however many agreements wait', async () => {
    const one = await agreementInForce()
    await bringInForce(one.coalition, one.partnerIds)
    expect(await ask(one, 30)).toBe(1)
  })

  it('goes to nobody who answered every layer, until an answer is a quarter old', async () => {
    const one = await agreementInForce()
    await answerAll(one, 10)
    expect(await ask(one, 40)).toBe(0)
    expect(await ask(one, 10 + 91)).toBe(1)
  })

  it('is not sent when they answered meanwhile, or answer for that partner no more', async () => {
    const one = await agreementInForce()
    await ask(one, 30)
    await answerAll(one, 30)
    await work(one, 31)
    expect(await mailTo(one.executive.email)).toEqual([])
    const two = await agreementInForce()
    await ask(two, 30)
    await two.coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: two.executive.membershipId, role: 'PROFESSIONAL', partnerId: two.partnerIds[0], expectedVersion: 1 }))
    await work(two, 31)
    expect(await mailTo(two.executive.email)).toEqual([])
  })
})
