import { addPartner } from '@/lib/partners/commands'
import { dayOf } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { enterByLink } from '@/lib/platform/tenancy/context'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { NO_BASIS, NO_MORE } from './agreement-words'
import { key, makeCoalition, NOW, type TestCoalition } from './world'
import { addCommitment, draftAgreement, recordPaper, signAgreement, startSigning } from '@/lib/agreements/commands'
import { readAgreement } from '@/lib/agreements/queries'
import { addScan } from '@/lib/agreements/scans/commands'
import { listPaper } from '@/lib/agreements/scans/queries'
import type { CommitmentForm } from '@/lib/agreements/schema'

// Agreements as far as a test needs them: drafted, and in signing.

export const DAY = 24 * 60 * 60 * 1000

export const partner = (coalition: TestCoalition, name: string, contactEmail: string | null = `${newId()}@test.example`) => coalition.as('COORDINATOR', (tx, ctx) =>
  addPartner(tx, ctx, { name, partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: null, contactEmail, ...key() }))

export const draft = (coalition: TestCoalition) => coalition.as('COORDINATOR', (tx, ctx) => draftAgreement(tx, ctx, { title: 'Samen rond de baby', purpose: 'Ouders weten wie ze bellen', purposeB1: null, ...NO_BASIS, ...key() }))

export const commitment = (agreementId: string, partnerId: string, over: Partial<CommitmentForm> = {}): CommitmentForm =>
  ({ agreementId, partnerId, what: 'Belt binnen een dag terug', forWhom: 'ouders', evidence: 'Een lijst bij de balie', room: null, ...NO_MORE, ...key(), ...over })

export const commit = (coalition: TestCoalition, form: CommitmentForm) => coalition.as('COORDINATOR', (tx, ctx) => addCommitment(tx, ctx, form))

export const read = (coalition: TestCoalition, id: string) => coalition.as('ALDERMAN', (tx, ctx) => readAgreement(tx, ctx, id))

export const start = async (coalition: TestCoalition, agreementId: string, partnerIds: string[], expectedVersion?: number) => {
  const { version } = await read(coalition, agreementId)
  return coalition.as('COORDINATOR', (tx, ctx) => startSigning(tx, ctx, { agreementId, partnerIds, expectedVersion: expectedVersion ?? version }))
}

/** The token in the newest mail of each partner that was asked. */
export async function tokens(coalition: TestCoalition): Promise<Map<string, string>> {
  const rows = await coalition.as('COORDINATOR', (tx) => openTx(tx).query<{ partner: string; link: string }>(sql`SELECT partner_id AS partner, link_id AS link FROM signature_request ORDER BY requested_at, id`))
  return new Map(rows.map((row) => [row.partner, makeLinkToken(coalition.id, row.link)]))
}

export async function sign(token: string, contentHash: string, { now = NOW, signerName = 'Anna Vos' } = {}): Promise<void> {
  const ctx = await enterByLink(token, 'SIGN', { now })
  await inCoalition(ctx, (tx) => signAgreement(tx, ctx, { signerName, signerFunction: 'directeur', onBehalf: false, hasAuthority: true, contentHash }))
}

/** A draft with one afspraak and two partners who can be asked. */
export async function drafted() {
  const coalition = await makeCoalition()
  const partners = [await partner(coalition, 'Opvang'), await partner(coalition, 'Bibliotheek')] as const
  const id = await draft(coalition)
  await commit(coalition, commitment(id, partners[0]))
  return { coalition, id, partners }
}

/** The same, frozen and sent round; with each partner's token. */
export async function inSigning() {
  const { coalition, id, partners } = await drafted()
  await start(coalition, id, [...partners])
  const links = await tokens(coalition)
  return { coalition, id, partners, hash: (await read(coalition, id)).contentHash ?? '', links: partners.map((one) => links.get(one) ?? '') as [string, string] }
}

/** An agreement in signing between two partners of its own, of which one signed on paper; with the scan. Returns both ids. */
export async function signedOnPaper(coalition: TestCoalition, mark: string): Promise<{ readonly paperId: string; readonly paperSignatureId: string }> {
  // Named so that they stand last in every list: a form filled in with the first of each means the same partner everywhere.
  const [signer, other] = [await partner(coalition, `Zesde ${mark}`), await partner(coalition, `Zevende ${mark}`)]
  const paperId = await coalition.as('COORDINATOR', (tx, ctx) => draftAgreement(tx, ctx, { title: `Op papier ${mark}`, purpose: mark, purposeB1: null, ...NO_BASIS, ...key() }))
  await commit(coalition, commitment(paperId, signer, { what: `Papieren afspraak ${mark}`, evidence: mark }))
  await start(coalition, paperId, [signer, other])
  const { versionId } = await read(coalition, paperId)
  await coalition.as('COORDINATOR', (tx, ctx) => recordPaper(tx, ctx, { agreementId: paperId, versionId, partnerId: signer, signerName: mark, signerFunction: 'directeur', paperOn: dayOf(ctx.now) }))
  const [signed] = await coalition.as('COORDINATOR', (tx, ctx) => listPaper(tx, ctx, paperId))
  const paperSignatureId = signed?.id ?? ''
  await coalition.as('COORDINATOR', (tx, ctx) => addScan(tx, ctx, { agreementId: paperId, signatureId: paperSignatureId, reason: null, bytes: Buffer.from(`%PDF-1.7\n${mark}`) }))
  return { paperId, paperSignatureId }
}
