import { z } from 'zod'
import { idField, optionalText } from '@/lib/platform/actions/fields'

export const SCAN_LIMITS = { reason: 300 } as const

/** What comes along with the file. */
export const scanForm = z.object({ agreementId: idField(), signatureId: idField(), reason: optionalText(SCAN_LIMITS.reason) })
export type ScanForm = z.output<typeof scanForm>
