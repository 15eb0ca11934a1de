import { describe, expect, it } from 'vitest'
import { MOST_SCAN_BYTES, MOST_SCANS, readScanFailure, scanProblem, scanTypeOf, writeScanFailure } from './rules'

const PDF = Buffer.from('%PDF-1.7\n')

describe('a scan', () => {
  it('is a PDF, a JPG or a PNG by how it begins, whatever it is called', () => {
    expect(scanTypeOf(PDF)).toBe('application/pdf')
    expect(scanTypeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
    expect(scanTypeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('image/png')
    for (const other of ['<html>', 'PK\u0003\u0004', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', ' %PDF-1.7', '']) expect(scanTypeOf(Buffer.from(other)), other).toBeUndefined()
  })

  it('is of a size, and a second one says why', () => {
    const problem = (over: object) => scanProblem({ bytes: PDF, scans: 0, reason: null, ...over })
    expect(problem({})).toBeUndefined()
    expect(problem({ bytes: Buffer.concat([PDF, Buffer.alloc(MOST_SCAN_BYTES)]) })).toBe('agreements.scan_too_large')
    expect(problem({ bytes: Buffer.from('x') })).toBe('agreements.scan_type')
    expect(problem({ scans: 1 })).toBe('agreements.scan_reason_missing')
    expect(problem({ scans: 1, reason: 'Onleesbaar' })).toBeUndefined()
    expect(problem({ scans: MOST_SCANS, reason: 'Onleesbaar' })).toBe('agreements.scan_too_many')
  })

  it('that is refused says so by one of our own codes', () => {
    expect(readScanFailure(writeScanFailure('agreements.scan_type'))).toBe('agreements.scan_type')
    expect([readScanFailure('mine'), readScanFailure(undefined), readScanFailure(['type', 'x'])]).toEqual([undefined, undefined, undefined])
  })
})
