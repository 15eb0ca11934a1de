import { describe, expect, it } from 'vitest'
import { AGREEMENT_LAYOUT, agreementData } from '@/lib/agreements/document/documents'
import { documentRead } from '@/tests/support/documents'
import { typeset, TYPESET_LIMITS } from './typeset'

const NOW = new Date('2026-11-22T10:00:00.000Z')
const data = agreementData(documentRead(), { coalition: 'Testbrug', now: NOW, appUrl: 'https://samenspel.test' })
const unavailable = { kind: 'unavailable', code: 'unavailable' }

describe('a document', () => {
  it('is the same file when the same is made at the same moment', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => typeset({ source: AGREEMENT_LAYOUT, data, madeAt: NOW })))
    expect(Buffer.from(one ?? []).toString('latin1', 0, 8)).toBe('%PDF-1.7')
    expect(other).toEqual(one)
  })

  it('that takes too long is stopped, and who asked hears to try later', async () => {
    await expect(typeset({ source: AGREEMENT_LAYOUT, data, madeAt: NOW, time: 1 })).rejects.toMatchObject(unavailable)
  })

  it('whose layout is not there is none', async () => {
    await expect(typeset({ source: 'lib/agreements/nothing.typ', data, madeAt: NOW })).rejects.toMatchObject(unavailable)
  })

  it('is made for as many as may wait, and not for one more; after them the next has its turn', async () => {
    const most = TYPESET_LIMITS.atOnce + TYPESET_LIMITS.waiting
    const results = await Promise.allSettled(Array.from({ length: most + 1 }, () => typeset({ source: AGREEMENT_LAYOUT, data, madeAt: NOW })))
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(most)
    expect(results.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))).toEqual([expect.objectContaining(unavailable)])
    expect((await typeset({ source: AGREEMENT_LAYOUT, data, madeAt: NOW })).length).toBeGreaterThan(1000)
  })
})
