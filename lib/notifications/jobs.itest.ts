import { describe, expect, it } from 'vitest'
import { agreementJobs } from '@/lib/agreements/jobs'
import { answerReply, askChange } from '@/lib/agreements/round/commands'
import { listOwnReplies } from '@/lib/agreements/round/queries'
import { withdrawContribution, answerContribution } from '@/lib/contributions/commands'
import { withdrawStory } from '@/lib/plan/stories/commands'
import { invitePartner, recordPartnerAnswer } from '@/lib/goals/inviting/commands'
import { MAIL_PARTNER_ANSWERED } from '@/lib/goals/inviting/types'
import { invitationJobs } from '@/lib/invitations/jobs'
import { homeworkJobs } from '@/lib/meetings/homework/jobs'
import { changeMember } from '@/lib/members/commands'
import { sendOverview } from '@/lib/loop/commands'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { listKeptMail } from '@/lib/platform/mail/send'
import { enterAsJob, enterByLink } from '@/lib/platform/tenancy/context'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { answerSignal, giveSignal } from '@/lib/signals/commands'
import { MAIL_SPOKEN_TO } from '@/lib/agreements/speaking/types'
import { agreementInForce } from '@/tests/support/agreement-in-force'
import { answer, settle, speak, takeBack, WORDS } from '@/tests/support/speaking'
import { inSigning, read } from '@/tests/support/agreements'
import { fill } from '@/tests/support/filled'
import { askedFor } from '@/tests/support/rows'
import { key, NOW, type TestCoalition } from '@/tests/support/world'
import { notificationJobs } from './jobs'
import { openOwnInvitations } from './queries'

const JOBS = [...agreementJobs, ...homeworkJobs, ...invitationJobs, ...notificationJobs]

/** Does every task that was asked for, as the worker would. */
async function work(coalition: TestCoalition): Promise<void> {
  for (const { topic, subjectId } of await askedFor(coalition)) {
    const job = JOBS.find((one) => one.topic === topic)
    if (!job) throw new Error(`Nobody does ${topic}.`)
    await job.run(await enterAsJob(coalition.id, topic), subjectId)
  }
}

const mailTo = async (address: string) => (await listKeptMail(500)).filter((mail) => mail.to === address)

/** What a partner said on the telephone, written down by the coordinator. */
const answered = (coalition: TestCoalition, partnerId: string, form: { kind: 'YES' | 'NOT_NOW' | 'NO'; reason: string | null }) =>
  coalition.as('COORDINATOR', (tx, ctx) => recordPartnerAnswer(tx, ctx, { partnerId, ...form }))

/** The mails about an answer that were asked for. */
const toldOfAnswers = async (coalition: TestCoalition) => (await askedFor(coalition)).filter(({ topic }) => topic === MAIL_PARTNER_ANSWERED)

describe('a mail', () => {
  it('tells an experience expert that there is an answer: the link to it, and not a word of what was written', async () => {
    const { coalition, ids, mark } = await fill('MAILinbreng')
    await coalition.as('COORDINATOR', (tx, ctx) => answerContribution(tx, ctx, { contributionId: ids.contributionId, outcome: 'ADOPTED', reason: 'Geheim antwoord', whatChanges: 'x' }))
    await work(coalition)
    const [mail, ...more] = await mailTo(coalition.people.EXPERIENCE_EXPERT.email)
    expect([mail?.text, more]).toEqual([expect.stringContaining(`/c/${coalition.slug}/inbreng/${ids.contributionId}`), []])
    expect(mail?.text).not.toMatch(new RegExp(`Geheim antwoord|Inbreng ${mark}`))
  })

  it('tells a professional that their signal was answered, and not who wrote what', async () => {
    const { coalition, ids, mark } = await fill('MAILsignaal')
    await coalition.as('COORDINATOR', (tx, ctx) => answerSignal(tx, ctx, { signalId: ids.signalId, body: 'Geheim antwoord' }))
    await work(coalition)
    const [mail] = await mailTo(coalition.people.PROFESSIONAL.email)
    expect(mail?.text).toContain(`/c/${coalition.slug}/signalen/${ids.signalId}`)
    expect(mail?.text).not.toMatch(new RegExp(`Geheim antwoord|Signaal ${mark}`))
  })

  it('is not sent to a professional who wanted no answer', async () => {
    const { coalition } = await fill('MAILgeen')
    const id = await coalition.as('PROFESSIONAL', (tx, ctx) => giveSignal(tx, ctx, { theme: 'MONEY', body: 'x', place: null, lifePhases: ['AGE_0_2'], frequency: 'FIRST_TIME', wantsAnswer: false, alreadyTried: null, urgency: null, isAnonymous: false, ...key() }))
    await coalition.as('COORDINATOR', (tx, ctx) => answerSignal(tx, ctx, { signalId: id, body: 'y' }))
    await work(coalition)
    expect(await mailTo(coalition.people.PROFESSIONAL.email)).toEqual([])
  })

  it('is sent to nobody when the inbreng was taken back, or the person has left', async () => {
    const { coalition, ids } = await fill('MAILweg')
    await coalition.as('COORDINATOR', (tx, ctx) => answerContribution(tx, ctx, { contributionId: ids.contributionId, outcome: 'ADOPTED', reason: 'x', whatChanges: 'x' }))
    await coalition.as('COORDINATOR', (tx, ctx) => answerSignal(tx, ctx, { signalId: ids.signalId, body: 'y' }))
    await coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => withdrawContribution(tx, ctx, { contributionId: ids.contributionId }))
    await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE membership SET ended_at = now() WHERE role = 'PROFESSIONAL'`))
    await work(coalition)
    expect([await mailTo(coalition.people.EXPERIENCE_EXPERT.email), await mailTo(coalition.people.PROFESSIONAL.email)]).toEqual([[], []])
  })

  it('tells who used a story that it was taken back, and not what it said', async () => {
    const { coalition, ids, mark } = await fill(`MAILverhaal${newId().slice(-6)}`)
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawStory(tx, ctx, { id: ids.successStoryId }))
    await work(coalition)
    const mail = (await mailTo(coalition.people.PROFESSIONAL.email)).find((one) => one.subject.includes('verhaal teruggenomen'))
    expect(mail?.text).toContain(`/c/${coalition.slug}/cijfers/verhalen`)
    expect(mail?.text).not.toMatch(new RegExp(`Zin ${mark}|Succes ${mark}|Verhaal ${mark}`))
  })

  it('brings an alderman the link to the overview, without a figure', async () => {
    const { coalition, ids } = await fill('MAILcijfers')
    await coalition.as('COORDINATOR', (tx, ctx) => sendOverview(tx, ctx, { membershipId: ids.aldermanId, ...key() }))
    await work(coalition)
    const [mail] = await mailTo(coalition.people.ALDERMAN.email)
    expect(mail?.text).toContain(`/c/${coalition.slug}/cijfers`)
  })

  it('brings each partner their own link to sign, which opens their own request', async () => {
    const { coalition, ids, mark } = await fill(`MAILtekenen${newId().slice(-6)}`)
    await work(coalition)
    // The folder keeps the mails of earlier runs too.
    const mails = (await listKeptMail(500)).filter((mail) => mail.text.includes(mark) && mail.text.includes('/tekenen/'))
    expect(mails.map((mail) => mail.to).sort()).toEqual(['eerste@test.example', 'tweede@test.example'])
    const tokens = mails.map((mail) => /\/tekenen\/([\w-]{64})/.exec(mail.text)?.[1] ?? '')
    const subjects = await Promise.all(tokens.map(async (token) => (await enterByLink(token, 'SIGN', { now: NOW })).actor.subjectId))
    expect(new Set(subjects).size).toBe(2)
    expect(subjects).toContain(ids.requestId)
    expect(mails.every((mail) => !mail.text.includes(`Afspraak ${mark}`))).toBe(true)
  })

  it('tells a partner that its question about an agreement was answered, with its link and without the answer', async () => {
    const { coalition, id, links } = await inSigning()
    await work(coalition)
    const [first] = (await read(coalition, id)).commitments
    const ctx = await enterByLink(links[1], 'SIGN', { now: NOW })
    await inCoalition(ctx, (tx) => askChange(tx, ctx, { commitmentId: first?.id ?? '', what: 'Later', why: 'Drukte', givenName: 'Ans Kok', givenFunction: 'directeur' }))
    const [reply] = await inCoalition(ctx, (tx) => listOwnReplies(tx, ctx))
    await coalition.as('COORDINATOR', (tx, of) => answerReply(tx, of, { replyId: reply?.id ?? '', outcome: 'NOT_ADOPTED', reason: 'Geheime reden' }))
    const sent = async () => (await listKeptMail(500)).filter((mail) => mail.text.includes(links[1])).map((mail) => mail.subject)
    expect(await sent()).toHaveLength(1)
    await work(coalition)
    expect((await sent()).filter((subject) => subject.startsWith('Antwoord over de samenwerkingsovereenkomst van '))).toHaveLength(1)
    expect((await listKeptMail(500)).filter((mail) => mail.text.includes('Geheime reden'))).toEqual([])
  })

  it('tells who invited a partner that it answered, once until they looked: the link, and not who or what', async () => {
    const { coalition, ids, mark } = await fill('MAILuitgenodigd')
    const [{ email }, partnerId] = [coalition.people.PROFESSIONAL, ids.partnerIds[1]]
    await answered(coalition, partnerId, { kind: 'NOT_NOW', reason: 'Geheime reden' })
    await answered(coalition, partnerId, { kind: 'YES', reason: null })
    expect(await toldOfAnswers(coalition)).toMatchObject([{ subjectId: ids.partnerInvitationId }])
    await work(coalition)
    const [mail, ...more] = await mailTo(email)
    expect([mail?.text, more]).toEqual([expect.stringContaining(`/c/${coalition.slug}/partners/antwoorden`), []])
    expect(mail?.text).not.toMatch(new RegExp(`Geheime reden|Tweede ${mark}|Prue|Ja, `))
    // Who looked is told of another answer; who looked before the mail went out has no need of it.
    await coalition.as('PROFESSIONAL', openOwnInvitations)
    await answered(coalition, partnerId, { kind: 'NO', reason: 'Toch niet' })
    expect(await toldOfAnswers(coalition)).toHaveLength(2)
    await coalition.as('PROFESSIONAL', openOwnInvitations)
    await work(coalition)
    expect(await mailTo(email)).toHaveLength(1)
  })

  it('about an answer is sent to nobody when who invited reads it no more, has left, or wrote it down', async () => {
    const { coalition, ids: { partnerIds: [, partnerId] } } = await fill('MAILniemand')
    const { COORDINATOR, PROFESSIONAL } = coalition.people
    await answered(coalition, partnerId, { kind: 'YES', reason: null })
    for (const change of [sql`UPDATE membership SET role = 'SUPPORTER' WHERE role = 'PROFESSIONAL'`, sql`UPDATE membership SET role = 'PROFESSIONAL', ended_at = now() WHERE id = ${PROFESSIONAL.membershipId}::uuid`]) {
      await coalition.as('COORDINATOR', (tx) => openTx(tx).query(change))
      await work(coalition)
    }
    expect(await mailTo(PROFESSIONAL.email)).toEqual([])
    await coalition.as('COORDINATOR', (tx, ctx) => invitePartner(tx, ctx, {
      partnerId, inviterId: COORDINATOR.membershipId, way: 'IN_PERSON', contactEmail: null, whyYou: 'x', hours: 1, gains: null, firstOn: null, answerBy: '2027-01-31', ...key(),
    }))
    await answered(coalition, partnerId, { kind: 'YES', reason: null })
    expect([(await toldOfAnswers(coalition)).length, await mailTo(COORDINATOR.email)]).toEqual([1, []])
  })
})

describe('a mail that somebody is spoken to', () => {
  it('goes once to each of the partner that is spoken to, and says nothing of what or by whom', async () => {
    const one = await agreementInForce('MAILaanspreken')
    const { requestKey } = key()
    await speak(one, one.other, { requestKey })
    await speak(one, one.other, { requestKey })
    const told = (await askedFor(one.coalition)).filter(({ topic }) => topic === MAIL_SPOKEN_TO)
    expect(told.map(({ subjectId }) => subjectId).sort()).toEqual([one.worker.membershipId, one.executive.membershipId].sort())
    await work(one.coalition)
    const [mail, ...more] = await mailTo(one.worker.email)
    expect([mail?.text, more]).toEqual([expect.stringContaining('/mijn'), []])
    expect(mail?.text).not.toMatch(new RegExp(`Bibliotheek|Oda|${one.commitmentId}|${WORDS.seen}`))
    expect(await mailTo(one.other.email)).toEqual([])
  })

  it('goes to nobody when it was taken back, answered or settled before, or to who reads it no more', async () => {
    const one = await agreementInForce('MAILteruggenomen')
    const { worker, executive, other } = one
    await takeBack(one, other, await speak(one, other))
    await answer(one, executive, await speak(one, other))
    await settle(one, other, await speak(one, other))
    await work(one.coalition)
    expect([await mailTo(worker.email), await mailTo(executive.email)]).toEqual([[], []])
    await speak(one, other)
    await one.coalition.as('COORDINATOR', (tx, ctx) => changeMember(tx, ctx, { id: worker.membershipId, role: 'PROFESSIONAL', partnerId: one.partnerIds[1], expectedVersion: 1 }))
    await work(one.coalition)
    // Each task that was asked for is done here, and of this partner four were.
    expect([await mailTo(worker.email), (await mailTo(executive.email)).length]).toEqual([[], 4])
  })
})
