import { z } from 'zod'
import { choice, idField } from '@/lib/platform/actions/fields'

export const resetForm = z.object({ resetId: idField(), decision: choice(['approve', 'refuse'], 'form_broken') })

export type ResetDecision = z.output<typeof resetForm>
