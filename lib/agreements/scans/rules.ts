import type { ErrorCode } from '@/lib/platform/i18n/messages'
import type { ScanType } from './types'

/** A scan of one page is a fraction of this; more than this is no scan. */
export const MOST_SCAN_BYTES = 5 * 1024 * 1024

export const MOST_SCANS = 5

const STARTS: readonly (readonly [type: ScanType, bytes: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]], ['image/jpeg', [0xff, 0xd8, 0xff]], ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** What a file is by how it begins; its name may say anything. */
export const scanTypeOf = (bytes: Uint8Array): ScanType | undefined => STARTS.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]

/** Why a scan cannot be added; a second one needs a reason, since none is replaced. */
export function scanProblem({ bytes, scans, reason }: { bytes: Uint8Array; scans: number; reason: string | null }): ScanCode | undefined {
  if (bytes.length > MOST_SCAN_BYTES) return 'agreements.scan_too_large'
  if (!scanTypeOf(bytes)) return 'agreements.scan_type'
  if (scans >= MOST_SCANS) return 'agreements.scan_too_many'
  return scans > 0 && reason === null ? 'agreements.scan_reason_missing' : undefined
}

export const SCAN_CODES = [
  'agreements.scan_too_large', 'agreements.scan_no_file', 'agreements.scan_broken', 'agreements.scan_type', 'agreements.scan_too_many', 'agreements.scan_reason_missing', 'agreements.scan_reason_private',
] as const satisfies readonly ErrorCode[]
export type ScanCode = (typeof SCAN_CODES)[number]

/** What a page says went wrong, from its address: only our own codes. */
export const readScanFailure = (text: unknown): ScanCode | undefined => SCAN_CODES.find((one) => one === `agreements.scan_${String(text)}`)

export const writeScanFailure = (code: ScanCode): string => code.replace('agreements.scan_', '')
