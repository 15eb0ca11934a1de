import type { SignatureRead } from '../types'

/** What a scan can be, and how its file is called. */
export const SCAN_TYPES = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const
export type ScanType = keyof typeof SCAN_TYPES

/** One scan of a signature on paper. */
export interface ScanRead {
  readonly id: string
  readonly signatureId: string
  readonly mediaType: ScanType
  /** In bytes. */
  readonly size: number
  /** SHA-256 of the file, as it came in. */
  readonly sha256: string
  /** Why another one was needed; null for the first. */
  readonly reason: string | null
  readonly addedAt: Date
  readonly byName: string
  /** No member any more. */
  readonly hasLeft: boolean
}

/** A signature on paper with its scans, the first first. */
export interface PaperSignature extends Pick<SignatureRead, 'signerName' | 'signerFunction' | 'signedAt' | 'paperOn'> {
  readonly id: string
  readonly partnerId: string
  readonly partnerName: string
  readonly partnerHasLeft: boolean
  readonly versionNumber: number
  readonly scans: readonly ScanRead[]
}
