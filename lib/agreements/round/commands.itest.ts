import { describe, expect, it } from 'vitest'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { inCommons } from '@/lib/platform/tenancy/commons'
import { enterAsJob, enterByLink, enterPublic, whyClosed } from '@/lib/platform/tenancy/context'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { commit, commitment, DAY, draft, inSigning, partner, read, sign, start, tokens } from '@/tests/support/agreements'
import { mandate } from '@/tests/support/mandates'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectRefusal } from '@/tests/support/stored'
import { makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { closeRound, recordPaper, signAgreement, withdrawSigningRequest } from '../commands'
import { canonicalText } from '../rules'
import { answerReply, askChange, markOf, refuseToSign, remindDue, remindPartner, switchReminders } from './commands'
import { findCoalitionsOfMark, listOwnReplies, readReminder, readRound, readSeal } from './queries'
import { listReplies } from './store'

const WHO = { givenName: 'Ans Kok', givenFunction: 'directeur' }

const round = (coalition: TestCoalition, id: string, now = NOW) => coalition.as('COORDINATOR', (tx, ctx) => readRound(tx, ctx, id), now)

const withLink = async <T>(token: string, work: (tx: Parameters<typeof askChange>[0], ctx: Parameters<typeof askChange>[1]) => Promise<T>, now = NOW): Promise<T> => {
  const ctx = await enterByLink(token, 'SIGN', { now })
  return inCoalition(ctx, (tx) => work(tx, ctx))
}

const after = (days: number) => new Date(NOW.getTime() + days * DAY)

/** An agreement that so many partners are asked to sign; with the link and the partner of each. */
async function asked(count: number) {
  const coalition = await makeCoalition()
  const partners: string[] = []
  for (let index = 0; index < count; index += 1) partners.push(await partner(coalition, `Partner ${index + 1}`))
  const id = await draft(coalition)
  await commit(coalition, commitment(id, partners[0] ?? ''))
  await start(coalition, id, partners)
  const links = await tokens(coalition)
  return { coalition, id, partners, hash: (await read(coalition, id)).contentHash ?? '', links: partners.map((one) => links.get(one) ?? '') }
}

describe('twenty-five partners at the same moment', () => {
  it('each sending twice give exactly twenty-five signatures, one per partner, and one agreement in force', { timeout: 60_000 }, async () => {
    const { coalition, id, partners, hash, links } = await asked(25)
    const ready: (() => void)[] = []
    const barrier = new Promise<void>((open) => { ready.push(open) })
    const sent = links.flatMap((token, index) => [1, 2].map(async () => {
      const ctx = await enterByLink(token, 'SIGN', { now: NOW })
      await barrier
      await inCoalition(ctx, (tx) => signAgreement(tx, ctx, { signerName: `Tekenaar ${index + 1}`, signerFunction: 'directeur', onBehalf: false, hasAuthority: true, contentHash: hash }))
    }))
    ready.forEach((open) => open())
    expect((await Promise.allSettled(sent)).filter((one) => one.status === 'rejected')).toEqual([])
    expect(await countRows(coalition, 'signature')).toBe(25)
    const { agreement, lines, counts } = await round(coalition, id)
    expect([agreement.status, counts.SIGNED]).toEqual(['IN_FORCE', 25])
    for (const [index, partnerId] of partners.entries()) expect(lines.find((one) => one.partnerId === partnerId)?.signature?.signerName).toBe(`Tekenaar ${index + 1}`)
    const events = (await trail(coalition)).map((one) => one.event)
    expect([events.filter((one) => one === 'agreement_signed').length, events.filter((one) => one === 'agreement_in_force').length]).toEqual([25, 1])
  })
})

describe('answering otherwise', () => {
  it('is a change of one afspraak, with what and why; the answer is there for both, and signing stays possible', async () => {
    const { coalition, id, hash, links } = await inSigning()
    const [first] = (await read(coalition, id)).commitments
    const ask = { commitmentId: first?.id ?? '', what: 'Binnen twee dagen', why: 'Wij werken niet elke dag', ...WHO }
    await withLink(links[1], (tx, ctx) => askChange(tx, ctx, ask))
    await withLink(links[1], (tx, ctx) => askChange(tx, ctx, ask))
    const { lines, counts } = await round(coalition, id)
    expect(counts).toEqual({ SIGNED: 0, CHANGE: 1, REFUSED: 0, LATE: 0, WAITING: 1 })
    const [reply] = lines.flatMap((one) => one.replies)
    expect(reply).toMatchObject({ kind: 'CHANGE', commitment: 'Belt binnen een dag terug', what: 'Binnen twee dagen', why: 'Wij werken niet elke dag', partnerName: 'Bibliotheek', answer: null })
    expect(await countRows(coalition, 'signing_reply')).toBe(1)
    const answer = { replyId: reply?.id ?? '', outcome: 'PARTLY_ADOPTED' as const, reason: 'In de volgende versie' }
    await coalition.as('COORDINATOR', (tx, ctx) => answerReply(tx, ctx, answer))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => answerReply(tx, ctx, answer)), ruleBroken('agreements.remark_answered'))
    expect(await withLink(links[1], listOwnReplies)).toMatchObject([{ answer: { outcome: 'PARTLY_ADOPTED', reason: 'In de volgende versie' } }])
    expect(await withLink(links[0], listOwnReplies)).toEqual([])
    await sign(links[1], hash)
    expect((await round(coalition, id)).counts).toMatchObject({ SIGNED: 1, CHANGE: 0 })
  })

  it('is a refusal with a reason, by who has not signed; it names no person', async () => {
    const { coalition, id, hash, links } = await inSigning()
    await expectRefusal(coalition, () => withLink(links[0], (tx, ctx) => refuseToSign(tx, ctx, { why: 'bel 06-12345678', ...WHO })), invalid({ why: 'privacy.phone' }))
    await withLink(links[0], (tx, ctx) => refuseToSign(tx, ctx, { why: 'Ons bestuur wil eerst geld', ...WHO }))
    expect((await round(coalition, id)).counts).toMatchObject({ REFUSED: 1, WAITING: 1 })
    await sign(links[0], hash)
    await expectRefusal(coalition, () => withLink(links[0], (tx, ctx) => refuseToSign(tx, ctx, { why: 'Toch niet', ...WHO })), ruleBroken('agreements.has_signed'))
    await expectRefusal(coalition, () => withLink(links[1], (tx, ctx) => askChange(tx, ctx, { commitmentId: newId(), what: 'x', why: 'x', ...WHO })), NOT_FOUND)
    expect(await rolesThatCan(coalition, (tx, ctx) => readRound(tx, ctx, id))).toEqual(['COORDINATOR'])
  })
})

describe('signing in another\'s place', () => {
  it('is refused without a mandate that holds, and says what is needed; with one it stands with the signature', async () => {
    const { coalition, id, partners, hash, links } = await inSigning()
    const signs = (over: object = {}, now = NOW) => withLink(links[0], (tx, ctx) => signAgreement(tx, ctx, { signerName: 'Anna Vos', signerFunction: 'teamleider', onBehalf: true, hasAuthority: true, contentHash: hash, ...over }), now)
    const refusal = { kind: 'rule_broken', code: 'agreements.mandate_missing', params: { partner: 'Opvang' } }
    await expectRefusal(coalition, signs, refusal)
    await mandate(coalition, partners[1])
    await expectRefusal(coalition, signs, refusal)
    await mandate(coalition, partners[0])
    await expectRefusal(coalition, () => signs({ signerName: 'Iemand Anders' }), refusal)
    await signs()
    expect((await read(coalition, id)).signatories.find((one) => one.partnerId === partners[0])?.signature).toMatchObject({ signerName: 'Anna Vos', way: 'LINK', mandateOf: 'teamleider' })
  })

  it('needs no mandate for who signs for their own', async () => {
    const { coalition, id, hash, links } = await inSigning()
    await sign(links[0], hash)
    expect((await read(coalition, id)).signatories.find((one) => one.signature)?.signature).toMatchObject({ mandateOf: null, way: 'LINK', paperOn: null })
  })
})

describe('a signature on paper', () => {
  it('is recorded by the coordinator with who, in which function and on which day, and is marked as such', async () => {
    const { coalition, id, partners, hash } = await inSigning()
    const paper = { agreementId: id, versionId: (await read(coalition, id)).versionId, partnerId: partners[0], signerName: 'Joke Prins', signerFunction: 'voorzitter', paperOn: '2026-01-05' }
    const records = (over: object = {}) => coalition.as('COORDINATOR', (tx, ctx) => recordPaper(tx, ctx, { ...paper, ...over }))
    await expectRefusal(coalition, () => records({ paperOn: '2199-01-01' }), invalid({ paperOn: 'agreements.paper_day_to_come' }))
    await expectRefusal(coalition, () => records({ partnerId: newId() }), ruleBroken('agreements.not_asked_partner'))
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => recordPaper(tx, ctx, paper)), refused('COORDINATOR'))
    await records()
    await expectRefusal(coalition, () => records(), ruleBroken('agreements.has_signed'))
    expect((await read(coalition, id)).signatories[0]).toMatchObject({ partnerId: partners[0], signature: { signerName: 'Joke Prins', way: 'PAPER', paperOn: '2026-01-05' } })
    const rows = await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`SELECT content_hash AS hash, recorded_by AS by FROM signature`))
    expect(rows).toEqual([{ hash, by: coalition.people.COORDINATOR.membershipId }])
  })
})

describe('going in force without everybody', () => {
  it('takes two signatures and a reason; who did not sign still can', async () => {
    const { coalition, id, hash, links: [one = '', two = '', three = ''] } = await asked(3)
    const close = (reason = 'Wij beginnen alvast') => coalition.as('COORDINATOR', (tx, ctx) => closeRound(tx, ctx, { agreementId: id, reason }))
    await sign(one, hash)
    await expectRefusal(coalition, close, ruleBroken('agreements.too_few_signed'))
    await sign(two, hash)
    await close()
    expect((await read(coalition, id)).status).toBe('IN_FORCE')
    await expectRefusal(coalition, close, ruleBroken('agreements.round_closed'))
    await sign(three, hash)
    expect((await round(coalition, id)).counts.SIGNED).toBe(3)
  })
})

describe('reminders', () => {
  const rhythm = async (coalition: TestCoalition, days: number) => {
    const ctx = await enterAsJob(coalition.id, 'test', { now: after(days) })
    return inCoalition(ctx, (tx) => remindDue(tx, ctx))
  }

  it('go a week and two weeks after the request to who did not answer, and then no more', async () => {
    const { coalition, hash, links } = await asked(4)
    await sign(links[0] ?? '', hash)
    await withLink(links[1] ?? '', (tx, ctx) => refuseToSign(tx, ctx, { why: 'Nee', ...WHO }))
    expect([await rhythm(coalition, 6), await rhythm(coalition, 7), await rhythm(coalition, 8), await rhythm(coalition, 14), await rhythm(coalition, 30)]).toEqual([0, 2, 0, 2, 0])
    expect(await countRows(coalition, 'signing_reminder')).toBe(4)
  })

  it('are off where the coordinator put them off, and by hand go once a week', async () => {
    const { coalition, id } = await asked(2)
    const { lines } = await round(coalition, id)
    const remind = (days: number) => coalition.as('COORDINATOR', (tx, ctx) => remindPartner(tx, ctx, { agreementId: id, requestId: lines[0]?.requestId ?? '' }), after(days))
    await coalition.as('COORDINATOR', (tx, ctx) => switchReminders(tx, ctx, { agreementId: id, on: 'off' }))
    expect(await rhythm(coalition, 7)).toBe(0)
    await remind(7)
    await expectRefusal(coalition, () => remind(13), ruleBroken('agreements.reminded_this_week'))
    await coalition.as('COORDINATOR', (tx, ctx) => switchReminders(tx, ctx, { agreementId: id, on: 'on' }))
    expect(await rhythm(coalition, 13)).toBe(1)
    await remind(15)
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => remindPartner(tx, ctx, { agreementId: id, requestId: newId() })), NOT_FOUND)
  })

  it('bring a new link once the first is about to run out; who is taken off the list gets in by neither', async () => {
    const { coalition, id, links } = await asked(2)
    const request = (await round(coalition, id)).lines.find((one) => one.partnerName === 'Partner 1')
    const requestId = request?.requestId ?? ''
    const remind = (days: number) => coalition.as('COORDINATOR', (tx, ctx) => remindPartner(tx, ctx, { agreementId: id, requestId }), after(days))
    const newest = async (days: number) => {
      const ctx = await enterAsJob(coalition.id, 'test', { now: after(days) })
      return makeLinkToken(coalition.id, (await inCoalition(ctx, (tx) => readReminder(tx, ctx, requestId)))?.linkId ?? '')
    }
    await remind(40)
    expect(await newest(40)).toBe(links[0])
    await remind(70)
    const renewed = await newest(70)
    expect([renewed === links[0], await whyClosed(links[0] ?? '', 'SIGN', after(70))]).toMatchObject([false, { reason: 'expired' }])
    expect((await enterByLink(renewed, 'SIGN', { now: after(129) })).actor.subjectId).toBe(requestId)
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawSigningRequest(tx, ctx, { requestId }), after(71))
    expect(await whyClosed(renewed, 'SIGN', after(71))).toMatchObject({ reason: 'withdrawn' })
    expect(await newest(71), 'no mail leads back to it').toBe(makeLinkToken(coalition.id, ''))
  })

  it('wait while a question has no answer, also when a later one got it; the answer to a question makes no new link for who was taken off the list', async () => {
    const { coalition, id, links } = await asked(2)
    const [first] = (await read(coalition, id)).commitments
    const lines = async (days: number) => (await round(coalition, id, after(days))).lines.filter((one) => one.replies.length > 0)
    const asks = (what: string, days: number) => withLink(links[0] ?? '', (tx, ctx) => askChange(tx, ctx, { commitmentId: first?.id ?? '', what, why: 'Drukte', ...WHO }), after(days))
    const answers = async (index: number, days: number) => coalition.as('COORDINATOR', async (tx, ctx) => answerReply(tx, ctx, { replyId: (await readRound(tx, ctx, id)).lines.flatMap((one) => one.replies)[index]?.id ?? '', outcome: 'ADOPTED', reason: 'Staat erin' }), after(days))
    await asks('Eerst', 1)
    await asks('Daarna', 2)
    await answers(1, 3)
    expect((await lines(30))[0]?.standing).toBe('CHANGE')
    await coalition.as('COORDINATOR', async (tx, ctx) => withdrawSigningRequest(tx, ctx, { requestId: (await readRound(tx, ctx, id)).lines.find((one) => one.replies.length > 0)?.requestId ?? '' }), after(50))
    const made = await countRows(coalition, 'access_link')
    await coalition.as('COORDINATOR', async (tx, ctx) => answerReply(tx, ctx, { replyId: (await listReplies(tx, { versionId: (await readRound(tx, ctx, id)).agreement.versionId }))[0]?.id ?? '', outcome: 'NOT_ADOPTED', reason: 'Jullie stopten' }), after(51))
    expect(await countRows(coalition, 'access_link')).toBe(made)
  })

  it('go to who was answered, a week later, and no sooner', async () => {
    const { coalition, id, links } = await asked(2)
    const [first] = (await read(coalition, id)).commitments
    await withLink(links[0] ?? '', (tx, ctx) => askChange(tx, ctx, { commitmentId: first?.id ?? '', what: 'Binnen twee dagen', why: 'Wij werken niet elke dag', ...WHO }))
    expect(await rhythm(coalition, 8), 'the other one only').toBe(1)
    const [reply] = (await round(coalition, id)).lines.flatMap((one) => one.replies)
    await coalition.as('COORDINATOR', (tx, ctx) => answerReply(tx, ctx, { replyId: reply?.id ?? '', outcome: 'ADOPTED', reason: 'Staat erin' }), after(20))
    expect((await round(coalition, id, after(20))).counts).toMatchObject({ CHANGE: 0, WAITING: 1, LATE: 1 })
    expect([await rhythm(coalition, 26), await rhythm(coalition, 27)]).toEqual([1, 1])
  })

  it('are not mailed to who answered before the mail went', async () => {
    const { coalition, hash, links, id } = await asked(2)
    const requestId = (await round(coalition, id)).lines[0]?.requestId ?? ''
    const job = await enterAsJob(coalition.id, 'test')
    const standing = () => inCoalition(job, (tx) => readReminder(tx, job, requestId)).then((one) => one?.standing)
    const before = await standing()
    for (const link of links) await sign(link, hash)
    expect([before === 'SIGNED', await standing()]).toEqual([false, 'SIGNED'])
  })
})

describe('a link that opens nothing any more', () => {
  it('says why: its days are over, or it was withdrawn; one that was never made says nothing', async () => {
    const { coalition, id, links } = await asked(3)
    const requestId = (await round(coalition, id)).lines.find((one) => one.partnerName === 'Partner 1')?.requestId ?? ''
    expect(await whyClosed(links[0] ?? '', 'SIGN', NOW)).toBeUndefined()
    expect(await whyClosed(links[1] ?? '', 'SIGN', after(61))).toMatchObject({ reason: 'expired' })
    await coalition.as('COORDINATOR', (tx, ctx) => withdrawSigningRequest(tx, ctx, { requestId }))
    expect(await whyClosed(links[0] ?? '', 'SIGN', NOW)).toMatchObject({ reason: 'withdrawn' })
    expect([await whyClosed('verzonnen', 'SIGN'), await whyClosed(makeLinkToken(coalition.id, newId()), 'SIGN')]).toEqual([undefined, undefined])
  })
})

describe('the check of a mark', () => {
  it('says how many organisations signed and when, of the text as of its mark; of another text nothing', async () => {
    const { coalition, id, hash, links } = await inSigning()
    const look = (mark: string) => inCommons((tx, ctx) => findCoalitionsOfMark(tx, ctx, mark))
    const seal = async (mark: string) => {
      const ctx = await enterPublic({ id: coalition.id })
      return inCoalition(ctx, (tx) => readSeal(tx, ctx, mark))
    }
    expect([(await look(hash)).includes(coalition.id), await seal(hash)]).toEqual([false, undefined])
    await sign(links[0], hash)
    await sign(links[1], hash, { now: after(3) })
    const agreement = await read(coalition, id)
    const mark = await inCommons((tx, ctx) => markOf(tx, ctx, { mark: ` ${canonicalText(agreement, agreement.textFormat)}\n` }))
    expect([mark, (await look(mark)).includes(coalition.id)]).toEqual([hash, true])
    expect(await seal(mark)).toMatchObject({ signed: 2, isInForce: true, isTakenBack: false })
    expect(Object.keys((await seal(mark)) ?? {}).sort()).toEqual(['firstOn', 'isInForce', 'isTakenBack', 'lastOn', 'signed'])
    expect(await look(await inCommons((tx, ctx) => markOf(tx, ctx, { mark: 'een andere tekst' })))).toEqual([])
  })
})
