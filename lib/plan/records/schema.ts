import { z } from 'zod'
import { idField } from '@/lib/platform/actions/fields'

export const withdrawForm = z.object({ recordId: idField() })
export type WithdrawForm = z.output<typeof withdrawForm>
