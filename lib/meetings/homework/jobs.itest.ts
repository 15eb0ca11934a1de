import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { listKeptMail } from '@/lib/platform/mail/send'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { later, form, forMember, handIn, set, read, partner } from '@/tests/support/homework'
import { askedFor } from '@/tests/support/rows'
import { makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { remindHomework } from './commands'
import { homeworkJobs } from './jobs'
import { MAIL_HOMEWORK, MAIL_HOMEWORK_REMINDER } from './types'

describe('the mails', () => {
  const run = async (coalition: TestCoalition, topic: string, id: string, now: Date) => homeworkJobs.find((one) => one.topic === topic)?.run({ ...await enterAsJob(coalition.id, topic), now }, id)
  const mailTo = async (address: string) => (await listKeptMail(500)).filter((mail) => mail.to === address)

  it('reach the person or the contact of the partner, with the link that works', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition))
    const email = `${newId()}@test.example`
    const ofPartner = await set(coalition, form({ receiver: { partnerId: await partner(coalition, email), memberId: null } }))
    await run(coalition, MAIL_HOMEWORK, id, NOW)
    await run(coalition, MAIL_HOMEWORK, ofPartner, NOW)
    const [mail] = await mailTo(coalition.people.PROFESSIONAL.email)
    expect(mail?.subject).toBe('Huiswerk van Testbrug: Neem één cijfer en één twijfel mee')
    expect(mail?.text).toContain(`/inleveren/${makeLinkToken(coalition.id, (await read(coalition, id)).linkId ?? '')}`)
    expect(await mailTo(email)).toHaveLength(1)
  })

  it('remind once, the day before, of what nobody handed in', async () => {
    const coalition = await makeCoalition()
    const id = await set(coalition, forMember(coalition))
    await handIn(coalition, await set(coalition, forMember(coalition, { assignment: 'H1.4' })))
    const remind = async (days: number) => {
      const job = { ...await enterAsJob(coalition.id, 'test'), now: later(days) }
      await inCoalition(job, (tx) => remindHomework(tx, job))
    }
    const reminded = async () => (await askedFor(coalition)).filter((one) => one.topic === MAIL_HOMEWORK_REMINDER).map((one) => one.subjectId)
    await remind(8)
    expect(await reminded()).toEqual([])
    await remind(9)
    await remind(9)
    await remind(10)
    expect(await reminded()).toEqual([id])
    await run(coalition, MAIL_HOMEWORK_REMINDER, id, later(9))
    expect((await mailTo(coalition.people.PROFESSIONAL.email)).map((one) => one.subject)).toEqual(['Morgen: Neem één cijfer en één twijfel mee'])
  })
})
