import { describe, expect, it } from 'vitest'
import { notificationJobs } from '@/lib/notifications/jobs'
import { listKeptMail } from '@/lib/platform/mail/send'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { withPlan } from '@/tests/support/contributions'
import { later } from '@/tests/support/homework'
import { askedFor, trail } from '@/tests/support/rows'
import type { TestCoalition } from '@/tests/support/world'
import { withdrawContribution } from './commands'
import { contributionJobs } from './jobs'
import { ANSWER_DAYS } from './rules'
import { MAIL_LATE, WARN_LATE } from './types'

const look = async (coalition: TestCoalition, days: number) => contributionJobs.find((job) => job.topic === WARN_LATE)?.run({ ...await enterAsJob(coalition.id, 'test'), now: later(days) }, coalition.id)
const told = async (coalition: TestCoalition) => (await askedFor(coalition)).filter((one) => one.topic === MAIL_LATE).map((one) => one.subjectId)

describe('the mail that an answer is late', () => {
  it('goes to each coordinator the night after the day, once, and says nothing of what was given', async () => {
    const { coalition, give } = await withPlan()
    const second = await coalition.join('COORDINATOR', 'Cato')
    await give()
    await give({ passage: 0 })
    await look(coalition, ANSWER_DAYS)
    expect(await told(coalition)).toEqual([])
    await look(coalition, ANSWER_DAYS + 1)
    await look(coalition, ANSWER_DAYS + 1)
    await look(coalition, ANSWER_DAYS + 9)
    expect((await told(coalition)).sort(), 'two that are late are one mail each').toEqual([coalition.people.COORDINATOR.membershipId, second.membershipId].sort())
    expect((await trail(coalition)).filter((one) => one.event === 'contribution_late')).toHaveLength(2)
    await notificationJobs.find((job) => job.topic === MAIL_LATE)?.run(await enterAsJob(coalition.id, 'test'), second.membershipId)
    const [mail, ...more] = (await listKeptMail(500)).filter((one) => one.to === second.email)
    expect([mail?.subject, more]).toEqual(['Een antwoord op inbreng is te laat in Testbrug', []])
    expect(mail?.text).toContain(`/c/${coalition.slug}/inbreng`)
    expect(mail?.text).not.toMatch(/Dit werkt niet|Pluis|Tweede stuk/)
  })

  it('is not sent of what was answered or taken back', async () => {
    const { coalition, give, answer } = await withPlan()
    await answer(await give())
    const contributionId = await give()
    await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => withdrawContribution(tx, ctx, { contributionId }))
    await look(coalition, ANSWER_DAYS + 2)
    expect(await told(coalition)).toEqual([])
  })
})
