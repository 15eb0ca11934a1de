import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { MEMBER_ROLES } from '@/lib/members/types'
import { changePartner } from '@/lib/partners/commands'
import { listPartners } from '@/lib/partners/queries'
import { canonicalJson } from '@/lib/platform/canonical-json'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { enterByLink } from '@/lib/platform/tenancy/context'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { NO_BASIS } from '@/tests/support/agreement-words'
import { commit, commitment, DAY, draft, drafted, inSigning, partner, read, sign, start } from '@/tests/support/agreements'
import { invalid, NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, NOW } from '@/tests/support/world'
import { addCommitment, draftAgreement, signAgreement, signAsMember, startSigning } from './commands'
import { FIRST_CLAUSES } from './definitions'
import { listAgreements, listAgreementsToSign, listOwnCommitments, readAgreement, readAgreementToSign } from './queries'
import { canonicalText } from './rules'
import { CLAUSE_KINDS } from './types'

describe('a draft', () => {
  it('is begun and gets afspraken, in their order', async () => {
    const { coalition, id, partners } = await drafted()
    await commit(coalition, commitment(id, partners[1], { what: 'Leent boeken uit', room: 'In de vakantie niet' }))
    expect(await read(coalition, id)).toMatchObject({
      title: 'Samen rond de baby', status: 'DRAFT', purpose: 'Ouders weten wie ze bellen', contentHash: null, signatories: [],
      commitments: [{ position: 1, partnerName: 'Opvang', status: 'AGREED' }, { position: 2, what: 'Leent boeken uit', room: 'In de vakantie niet' }],
    })
    expect((await trail(coalition)).slice(2).map((one) => [one.event, one.subjectId])).toEqual([['agreement_drafted', id], ['commitment_added', id], ['commitment_added', id]])
  })

  it('sent twice is one, and so is an afspraak', async () => {
    const { coalition, id, partners } = await drafted()
    const [text, form] = [{ title: 'Nog een', purpose: 'Rust', purposeB1: null, ...NO_BASIS, ...key() }, commitment(id, partners[1])]
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => draftAgreement(tx, ctx, text))
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => addCommitment(tx, ctx, form))
    expect((await read(coalition, id)).commitments).toHaveLength(2)
  })

  it('is one with its event, and so are its afspraken and the start of signing', async () => {
    const { coalition, id, partners } = await drafted()
    const { version } = await read(coalition, id)
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => draftAgreement(tx, ctx, { title: 'x', purpose: 'y', purposeB1: null, ...NO_BASIS, ...key() }))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => addCommitment(tx, ctx, commitment(id, partners[0])))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => startSigning(tx, ctx, { agreementId: id, partnerIds: [...partners], expectedVersion: version }))
  })

  it('is the coordinator\'s; professionals and aldermen read it, an experience expert does not', async () => {
    const { coalition, id, partners } = await drafted()
    const only = refused('COORDINATOR')
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => draftAgreement(tx, ctx, { title: 'x', purpose: 'y', purposeB1: null, ...NO_BASIS, ...key() })), only)
    await expectRefusal(coalition, () => coalition.as('ALDERMAN', (tx, ctx) => addCommitment(tx, ctx, commitment(id, partners[0]))), only)
    await expectRefusal(coalition, () => coalition.as('PROFESSIONAL', (tx, ctx) => startSigning(tx, ctx, { agreementId: id, partnerIds: [...partners], expectedVersion: 1 })), only)
    expect(await rolesThatCan(coalition, (tx, ctx) => readAgreement(tx, ctx, id))).toEqual(['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'])
  })

  it('names no person', async () => {
    const { coalition, id, partners } = await drafted()
    await expectRefusal(coalition, () => commit(coalition, commitment(id, partners[0], { evidence: 'bel 06-12345678' })), invalid({ evidence: 'privacy.phone' }))
    const attempt = () => coalition.as('COORDINATOR', (tx, ctx) => draftAgreement(tx, ctx, { title: 'x', purpose: 'mail anna@thuis.example', purposeB1: null, ...NO_BASIS, ...key() }))
    await expectRefusal(coalition, attempt, invalid({ purpose: 'privacy.email' }))
  })

  it('has afspraken of partners that stand there', async () => {
    const { coalition, id, partners } = await drafted()
    await expectRefusal(coalition, () => commit(coalition, commitment(id, newId())), invalid({ partnerId: 'agreements.partner_missing' }))
    await expectRefusal(coalition, () => commit(coalition, commitment(newId(), partners[0])), NOT_FOUND)
  })
})

describe('the start of signing', () => {
  it('freezes the text under its hash and asks each partner once, by a link and a task to mail it', async () => {
    const { coalition, id, partners } = await drafted()
    await start(coalition, id, [...partners, partners[0]])
    const agreement = await read(coalition, id)
    const text = canonicalJson({
      format: 2, title: 'Samen rond de baby', version: 1, purpose: 'Ouders weten wie ze bellen', plain: null, basis: { title: null, url: null, day: null, law: null },
      clauses: CLAUSE_KINDS.map((kind) => ({ kind, text: FIRST_CLAUSES[kind] })),
      commitments: [{ partner: 'Opvang', what: 'Belt binnen een dag terug', forWhom: 'ouders', place: null, from: null, until: null, evidence: 'Een lijst bij de balie', room: null, speaksUp: null }],
    })
    expect(agreement).toMatchObject({ status: 'SIGNING', contentHash: createHash('sha256').update(text).digest('hex'), signatories: [{ signature: null }, { signature: null }] })
    expect(await coalition.as('ALDERMAN', listAgreements)).toMatchObject([{ requested: 2, signed: 0, commitments: 1 }])
    expect([await countRows(coalition, 'access_link'), await countRows(coalition, 'signature_request')]).toEqual([2, 2])
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'signing_started', changes: { contentHash: agreement.contentHash, partners: 2 } })
  })

  it('needs an afspraak, two partners, and an address for each', async () => {
    const coalition = await makeCoalition()
    const [first, second, mute] = [await partner(coalition, 'A'), await partner(coalition, 'B'), await partner(coalition, 'C', null)]
    const id = await draft(coalition)
    await expectRefusal(coalition, () => start(coalition, id, [first, second]), ruleBroken('agreements.no_commitments'))
    await commit(coalition, commitment(id, first))
    await expectRefusal(coalition, () => start(coalition, id, [first, first]), invalid({ partnerIds: 'agreements.too_few_partners' }))
    await expectRefusal(coalition, () => start(coalition, id, [first, newId()]), invalid({ partnerIds: 'agreements.too_few_partners' }))
    await expectRefusal(coalition, () => start(coalition, id, [first, mute]), invalid({ partnerIds: 'agreements.partner_without_email' }))
    await start(coalition, id, [first, second])
  })

  it('happens once, and then nothing can be added', async () => {
    const { coalition, id, partners } = await inSigning()
    await expectRefusal(coalition, () => start(coalition, id, [...partners]), ruleBroken('agreements.not_draft'))
    await expectRefusal(coalition, () => commit(coalition, commitment(id, partners[1])), ruleBroken('agreements.not_draft'))
  })

  it('freezes only what was on the screen: an afspraak that came in between is a conflict that says who added what', async () => {
    const { coalition, id, partners } = await drafted()
    const { version } = await read(coalition, id)
    await commit(coalition, commitment(id, partners[1], { what: 'Kwam ertussen' }))
    await expectRefusal(coalition, () => start(coalition, id, [...partners], version), { kind: 'conflict', details: { changedBy: 'Coen', changedAt: NOW, theirs: {}, unseen: [expect.stringMatching(/^.+: Kwam ertussen$/)] } })
    await start(coalition, id, [...partners])
    expect((await read(coalition, id)).commitments).toHaveLength(2)
  })
})

describe('a form that waits while a text is sent round', () => {
  it('finds the text frozen once it is its turn, and changes nothing of what is signed', async () => {
    const { coalition, id, partners } = await drafted()
    const { version } = await read(coalition, id)
    let waiting: Promise<unknown> = Promise.resolve()
    await coalition.as('COORDINATOR', async (tx, ctx) => {
      await startSigning(tx, ctx, { agreementId: id, partnerIds: [...partners], expectedVersion: version })
      // Sent while the agreement is held: it waits for it, and the text was a draft when it began to wait.
      waiting = commit(coalition, commitment(id, partners[1], { what: 'Komt er stil bij' })).catch((error: unknown) => error)
      await wait(300)
    })
    expect(await waiting).toMatchObject(ruleBroken('agreements.not_draft'))
    const after = await read(coalition, id)
    expect([after.commitments.length, createHash('sha256').update(canonicalText(after)).digest('hex')]).toEqual([1, after.contentHash])
  })

  it('keeps the names under which a partner signed, whatever it is called later', async () => {
    const { coalition, id, partners } = await inSigning()
    await coalition.as('COORDINATOR', (tx, ctx) => changePartner(tx, ctx, {
      id: partners[0], name: 'Opvang Noord', partnerType: 'CHILDCARE', domains: [], lifePhases: [], contactName: null, contactEmail: null, kvkNumber: null, otherCoalitions: null, expectedVersion: 1,
    }))
    const after = await read(coalition, id)
    expect([after.commitments[0]?.partnerName, createHash('sha256').update(canonicalText(after)).digest('hex')]).toEqual(['Opvang', after.contentHash])
  })
})

describe('signing', () => {
  it('by the last of two partners, each through their own link, brings the agreement in force', async () => {
    const { coalition, id, partners, hash, links } = await inSigning()
    await sign(links[0], hash)
    expect(await read(coalition, id)).toMatchObject({ status: 'SIGNING' })
    const at = new Date(NOW.getTime() + DAY)
    await sign(links[1], hash, { now: at, signerName: 'Bo Bos' })
    expect(await read(coalition, id)).toMatchObject({
      status: 'IN_FORCE',
      signatories: [{ partnerId: partners[0], signature: { signerName: 'Anna Vos', signerFunction: 'directeur', signedAt: NOW } }, { partnerId: partners[1], signature: { signerName: 'Bo Bos', signedAt: at } }],
    })
    expect((await coalition.as('ALDERMAN', listPartners)).map((one) => one.status)).toEqual(['SIGNATORY', 'SIGNATORY'])
    expect((await trail(coalition)).slice(-5).map((one) => [one.event, one.actorRole])).toEqual([
      ['agreement_signed', 'SIGN'], ['partner_status_changed', 'SIGN'], ['agreement_signed', 'SIGN'], ['partner_status_changed', 'SIGN'], ['agreement_in_force', 'SIGN'],
    ])
  })

  it('by both partners at the same moment brings it in force once', async () => {
    const { coalition, id, hash, links } = await inSigning()
    await Promise.all(links.map((token) => sign(token, hash)))
    expect((await read(coalition, id)).status).toBe('IN_FORCE')
    expect((await trail(coalition)).filter((one) => one.event === 'agreement_in_force')).toHaveLength(1)
  })

  it('shows the partner of the link the text, and keeps its hash with every signature as evidence', async () => {
    const { coalition, partners, hash, links } = await inSigning()
    const ctx = await enterByLink(links[1], 'SIGN', { now: NOW })
    expect(await inCoalition(ctx, (tx) => readAgreementToSign(tx, ctx))).toMatchObject({ partnerId: partners[1], partnerName: 'Bibliotheek', contentHash: hash })
    await sign(links[1], hash)
    const rows = await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`SELECT partner_id AS partner, content_hash AS hash FROM signature`))
    expect(rows).toEqual([{ partner: partners[1], hash }])
  })

  it('twice is signing once: a link that was used changes nothing more', async () => {
    const { coalition, hash, links } = await inSigning()
    await sign(links[0], hash)
    const before = await trail(coalition)
    await sign(links[0], hash, { signerName: 'Iemand Anders' })
    expect(await trail(coalition)).toEqual(before)
    const names = await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`SELECT signer_name AS name FROM signature`))
    expect(names).toEqual([{ name: 'Anna Vos' }])
  })

  it('of another text than the frozen one is refused', async () => {
    const { coalition, links } = await inSigning()
    await expectRefusal(coalition, () => sign(links[0], 'f'.repeat(64)), ruleBroken('agreements.text_changed'))
  })

  it('through a link that is over its days, withdrawn, forged or of another coalition is not found', async () => {
    const [{ coalition, hash, links }, other] = [await inSigning(), await makeCoalition()]
    await expectRefusal(coalition, () => sign(links[0], hash, { now: new Date(NOW.getTime() + 60 * DAY) }), NOT_FOUND)
    await expectRefusal(coalition, () => sign(`${links[0].slice(0, -1)}${links[0].endsWith('A') ? 'B' : 'A'}`, hash), NOT_FOUND)
    await expectRefusal(coalition, () => sign(makeLinkToken(other.id, newId()), hash), NOT_FOUND)
    await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE access_link SET revoked_at = now()`))
    await expectRefusal(coalition, () => sign(links[0], hash), NOT_FOUND)
  })

  it('through a link is for who holds it: no member signs in its place', async () => {
    const { coalition, hash, links } = await inSigning()
    const link = await enterByLink(links[0], 'SIGN', { now: NOW })
    const input = { signerName: 'Coen', signerFunction: 'x', onBehalf: false, hasAuthority: true, contentHash: hash }
    for (const role of MEMBER_ROLES) {
      const member = await coalition.ctx(role)
      await expectRefusal(coalition, () => inCoalition(member, (tx) => signAgreement(tx, { ...link, actor: member.actor } as never, input)), role === 'PARTNER_EXECUTIVE' ? NOT_FOUND : refused('PARTNER_EXECUTIVE'))
    }
  })

  it('is one with its events', async () => {
    const { coalition, hash, links } = await inSigning()
    const link = await enterByLink(links[0], 'SIGN', { now: NOW })
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx) => signAgreement(tx, link, { signerName: 'X', signerFunction: 'Y', onBehalf: false, hasAuthority: true, contentHash: hash }))
  })
})

describe('signing as a member', () => {
  /** In signing, with a person who signs for the first partner. */
  async function withExecutive() {
    const signing = await inSigning()
    const { coalition, id, partners, hash } = signing
    const ingrid = await coalition.join('PARTNER_EXECUTIVE', 'Ingrid', partners[0])
    const input = { agreementId: id, signerFunction: 'directeur', onBehalf: false, hasAuthority: true, contentHash: hash }
    const signs = (over: Partial<typeof input> = {}) => coalition.asPerson(ingrid, (tx, ctx) => signAsMember(tx, ctx, { ...input, ...over }))
    return { ...signing, ingrid, input, signs }
  }

  it('is for their own organisation, under the name that others see, with the same evidence as through a link', async () => {
    const { coalition, id, partners, hash, links, ingrid, signs } = await withExecutive()
    expect((await coalition.asPerson(ingrid, listAgreementsToSign)).map((one) => one.id)).toEqual([id])
    await signs()
    expect(await read(coalition, id)).toMatchObject({ status: 'SIGNING', signatories: [{ partnerId: partners[0], signature: { signerName: 'Ingrid', signerFunction: 'directeur', signedAt: NOW } }, { signature: null }] })
    expect(await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`SELECT partner_id AS partner, content_hash AS hash FROM signature`))).toEqual([{ partner: partners[0], hash }])
    expect((await trail(coalition)).slice(-2)).toMatchObject([{ event: 'agreement_signed', actorRole: 'PARTNER_EXECUTIVE', changes: { partnerId: partners[0], contentHash: hash } }, { event: 'partner_status_changed' }])
    expect(await coalition.asPerson(ingrid, listAgreementsToSign)).toEqual([])
    await sign(links[1], hash)
    expect((await read(coalition, id)).status).toBe('IN_FORCE')
  })

  it('as the last brings it in force, and who did so is known', async () => {
    const { coalition, id, hash, links, signs, ingrid } = await withExecutive()
    await sign(links[1], hash)
    await signs()
    expect((await read(coalition, id)).status).toBe('IN_FORCE')
    expect(await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`SELECT changed_by AS by FROM agreement_status_change WHERE status = 'IN_FORCE'`))).toEqual([{ by: ingrid.membershipId }])
  })

  it('twice is signing once, and so is signing after the link was used', async () => {
    const { coalition, hash, links, signs } = await withExecutive()
    await sign(links[0], hash, { signerName: 'Anna Vos' })
    const before = await trail(coalition)
    await signs()
    await signs()
    expect(await trail(coalition)).toEqual(before)
    expect(await coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`SELECT signer_name AS name FROM signature`))).toEqual([{ name: 'Anna Vos' }])
  })

  it('is of what their organisation was asked, and of the text that stood on the screen', async () => {
    const { coalition, id, partners, input, signs } = await withExecutive()
    await expectRefusal(coalition, () => signs({ contentHash: 'f'.repeat(64) }), ruleBroken('agreements.text_changed'))
    await expectRefusal(coalition, () => signs({ agreementId: newId() }), NOT_FOUND)
    const third = await coalition.join('PARTNER_EXECUTIVE', 'Derde', await partner(coalition, 'Derde'))
    await expectRefusal(coalition, () => coalition.asPerson(third, (tx, ctx) => signAsMember(tx, ctx, input)), ruleBroken('agreements.not_asked'))
    await expectRefusal(coalition, () => coalition.as('PARTNER_EXECUTIVE', (tx, ctx) => signAsMember(tx, ctx, input)), ruleBroken('agreements.not_asked'))
    const next = await draft(coalition)
    await commit(coalition, commitment(next, partners[0]))
    await expectRefusal(coalition, () => signs({ agreementId: next }), ruleBroken('agreements.not_asked'))
    expect((await read(coalition, id)).signatories.filter((one) => one.signature)).toEqual([])
  })

  it('is for nobody else, whatever organisation they belong to', async () => {
    const { coalition, partners, input } = await withExecutive()
    for (const role of MEMBER_ROLES.filter((one) => one !== 'PARTNER_EXECUTIVE')) {
      const member = await coalition.join(role, `Lid ${role}`, partners[0])
      await expectRefusal(coalition, () => coalition.asPerson(member, (tx, ctx) => signAsMember(tx, ctx, input)), refused('PARTNER_EXECUTIVE'))
    }
  })

  it('shows what their organisation promised, and nothing to who belongs to none', async () => {
    const { coalition, id, ingrid } = await withExecutive()
    expect(await coalition.asPerson(ingrid, listOwnCommitments)).toMatchObject([{ agreementId: id, what: 'Belt binnen een dag terug', partnerName: 'Opvang' }])
    expect([await coalition.as('PARTNER_EXECUTIVE', listOwnCommitments), await coalition.as('PARTNER_EXECUTIVE', listAgreementsToSign)]).toEqual([[], []])
    expect(await rolesThatCan(coalition, listOwnCommitments)).toEqual(['PARTNER_EXECUTIVE'])
    expect(await rolesThatCan(coalition, listAgreementsToSign)).toEqual(['PARTNER_EXECUTIVE'])
  })

  it('is one with its events', async () => {
    const { coalition, ingrid, input } = await withExecutive()
    const own = await coalition.asPerson(ingrid, (_tx, ctx) => Promise.resolve(ctx))
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx) => signAsMember(tx, own, input))
  })
})
