import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { agreementInForce, type InForce } from '@/tests/support/agreement-in-force'
import { invalid, NOT_FOUND, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { countRows, trail } from '@/tests/support/rows'
import { expectOnce, expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { makeCoalition, NOW } from '@/tests/support/world'
import { readDocument } from '../document/queries'
import { addScan } from './commands'
import { listPaper, readPaper, readScanFile } from './queries'

const PDF = Buffer.from('%PDF-1.7\nhandtekening')
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** In force, with what was signed on paper by the first partner. */
async function onPaper() {
  const one = await agreementInForce()
  const signatures = await one.coalition.as('COORDINATOR', (tx, ctx) => listPaper(tx, ctx, one.agreementId))
  return { ...one, signatureId: signatures.find((signed) => signed.partnerId === one.partnerIds[0])?.id ?? '' }
}

const add = ({ coalition, agreementId }: InForce, signatureId: string, bytes: Buffer, reason: string | null = null) =>
  coalition.as('COORDINATOR', (tx, ctx) => addScan(tx, ctx, { agreementId, signatureId, reason, bytes }))

describe('the scan of a signature on paper', () => {
  it('is kept with the mark of its bytes, once, with its event and without the name of the file', async () => {
    const one = await onPaper()
    const { coalition, agreementId, signatureId } = one
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => addScan(tx, ctx, { agreementId, signatureId, reason: null, bytes: PDF }))
    await expectOnce(coalition, 'COORDINATOR', (tx, ctx) => addScan(tx, ctx, { agreementId, signatureId, reason: null, bytes: PDF }))
    const { signature } = await coalition.as('COORDINATOR', (tx, ctx) => readPaper(tx, ctx, { agreementId, signatureId }))
    expect(signature).toMatchObject({ partnerName: 'Opvang', signerName: 'Joke Prins', paperOn: '2026-01-05', scans: [{ mediaType: 'application/pdf', size: PDF.length, sha256: hashOf(PDF), reason: null, byName: 'Coen', addedAt: NOW }] })
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'scan_added', subjectId: agreementId, changes: { partnerId: one.partnerIds[0], sha256: hashOf(PDF) } })
  })

  it('is never replaced: another is added and says why, and both stand in the evidence of the document', async () => {
    const one = await onPaper()
    const { coalition, agreementId, signatureId } = one
    await add(one, signatureId, PDF)
    await expectRefusal(coalition, () => add(one, signatureId, PNG), ruleBroken('agreements.scan_reason_missing'))
    await add(one, signatureId, PNG, 'De eerste was onleesbaar')
    const { signature } = await coalition.as('COORDINATOR', (tx, ctx) => readPaper(tx, ctx, { agreementId, signatureId }))
    expect(signature.scans.map(({ mediaType, sha256, reason }) => [mediaType, sha256, reason])).toEqual([['application/pdf', hashOf(PDF), null], ['image/png', hashOf(PNG), 'De eerste was onleesbaar']])
    const { scans } = await coalition.as('ALDERMAN', (tx, ctx) => readDocument(tx, ctx, { agreementId, isNewest: false }))
    expect(scans.map(({ partnerName, sha256 }) => [partnerName, sha256])).toEqual([['Opvang', hashOf(PDF)], ['Opvang', hashOf(PNG)]])
  })

  it('is a scan by what is in it, of a size, with a reason that names nobody; nothing stays of what is refused', async () => {
    const one = await onPaper()
    const { coalition, signatureId } = one
    const refuse = (bytes: Buffer, refusal: object, reason: string | null = null) => expectRefusal(coalition, () => add(one, signatureId, bytes, reason), refusal)
    await refuse(Buffer.from('<html>'), ruleBroken('agreements.scan_type'))
    await refuse(Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024)]), ruleBroken('agreements.scan_too_large'))
    await refuse(PDF, invalid({ reason: 'agreements.scan_reason_private' }), 'Bel 06-12345678')
    await expectRefusal(coalition, () => add(one, newId(), PDF), NOT_FOUND)
    expect(await countRows(coalition, 'stored_file')).toBe(0)
  })

  it('opens for the coordinator and for who signs for that partner; not for another partner, an alderman or another coalition', async () => {
    const one = await onPaper()
    const { coalition, agreementId, signatureId, executive, partnerIds } = one
    await add(one, signatureId, PDF)
    const [scan] = (await coalition.as('COORDINATOR', (tx, ctx) => readPaper(tx, ctx, { agreementId, signatureId }))).signature.scans
    const scanId = scan?.id ?? ''
    const file = await coalition.asPerson(executive, (tx, ctx) => readScanFile(tx, ctx, scanId))
    expect([file.name, file.mediaType, file.content.equals(PDF)]).toEqual(['handtekening-scan-1.pdf', 'application/pdf', true])
    const other = await coalition.join('PARTNER_EXECUTIVE', 'Oscar', partnerIds[1])
    await expect(coalition.asPerson(other, (tx, ctx) => readScanFile(tx, ctx, scanId))).rejects.toMatchObject({ kind: 'refused' })
    expect((await coalition.asPerson(other, (tx, ctx) => listPaper(tx, ctx, agreementId))).map((signed) => signed.partnerName)).toEqual(['Bibliotheek'])
    await expect(coalition.asPerson(other, (tx, ctx) => readPaper(tx, ctx, { agreementId, signatureId }))).rejects.toMatchObject({ kind: 'refused' })
    expect(await rolesThatCan(coalition, (tx, ctx) => readScanFile(tx, ctx, scanId))).toEqual(['COORDINATOR'])
    expect(await rolesThatCan(coalition, (tx, ctx) => addScan(tx, ctx, { agreementId, signatureId, reason: null, bytes: PDF }))).toEqual(['COORDINATOR'])
    const elsewhere = await makeCoalition()
    await expect(elsewhere.as('COORDINATOR', (tx, ctx) => readScanFile(tx, ctx, scanId))).rejects.toMatchObject(NOT_FOUND)
    await expect(elsewhere.as('COORDINATOR', (tx, ctx) => addScan(tx, ctx, { agreementId, signatureId, reason: null, bytes: PDF }))).rejects.toMatchObject(NOT_FOUND)
  })
})
