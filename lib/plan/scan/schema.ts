import { z } from 'zod'
import { idField, requestKey, requiredText } from '@/lib/platform/actions/fields'

export const openScanForm = z.object({ requestKey })
export type OpenScanForm = z.output<typeof openScanForm>

export const closeScanForm = z.object({ roundId: idField() })
export type CloseScanForm = z.output<typeof closeScanForm>

export const IMPROVEMENT_LENGTH = 240
export const improvementForm = z.object({ roundId: idField(), improvement: requiredText(IMPROVEMENT_LENGTH, 'plan.improvement_missing') })
export type ImprovementForm = z.output<typeof improvementForm>
