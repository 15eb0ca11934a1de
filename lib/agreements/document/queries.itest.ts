import { describe, expect, it } from 'vitest'
import { recordPaper } from '@/lib/agreements/commands'
import { startRevision } from '@/lib/agreements/revisions/commands'
import { inSigning, read, sign } from '@/tests/support/agreements'
import type { TestCoalition } from '@/tests/support/world'
import { readDocument } from './queries'

const documentOf = (coalition: TestCoalition, agreementId: string, isNewest = false) => coalition.as('ALDERMAN', (tx, ctx) => readDocument(tx, ctx, { agreementId, isNewest }))

describe('the document of an agreement', () => {
  it('has who signed, how, and under which text, and still has them when a new version is being made', async () => {
    const { coalition, id, partners, hash, links } = await inSigning()
    expect((await documentOf(coalition, id)).parties).toEqual([])
    await sign(links[0], hash)
    const { versionId } = await read(coalition, id)
    await coalition.as('COORDINATOR', (tx, ctx) => recordPaper(tx, ctx, { agreementId: id, versionId, partnerId: partners[1], signerName: 'Bea', signerFunction: 'hoofd', paperOn: '2026-11-20' }))
    const signed = [
      expect.objectContaining({ partnerName: 'Bibliotheek', signerName: 'Bea', way: 'PAPER', paperOn: '2026-11-20', mandateOf: null, contentHash: hash, versionNumber: 1 }),
      expect.objectContaining({ partnerName: 'Opvang', signerName: 'Anna Vos', signerFunction: 'directeur', way: 'LINK', paperOn: null, contentHash: hash, versionNumber: 1 }),
    ]
    expect(await documentOf(coalition, id)).toMatchObject({ agreement: { status: 'IN_FORCE', versionNumber: 1 }, parties: signed, withdrawn: [] })

    await coalition.as('COORDINATOR', (tx, ctx) => startRevision(tx, ctx, { agreementId: id }))
    expect(await documentOf(coalition, id)).toMatchObject({ agreement: { status: 'IN_FORCE', versionNumber: 1 }, parties: signed })
    expect(await documentOf(coalition, id, true)).toMatchObject({ agreement: { status: 'DRAFT', versionNumber: 2, contentHash: null } })
  })

  it('is for who may read the agreement, and of an agreement that is not there there is none', async () => {
    const { coalition, id } = await inSigning()
    await expect(coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readDocument(tx, ctx, { agreementId: id, isNewest: false }))).rejects.toMatchObject({ kind: 'refused' })
    await expect(documentOf(coalition, 'x')).rejects.toMatchObject({ kind: 'not_found' })
  })
})
