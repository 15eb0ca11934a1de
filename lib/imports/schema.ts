import { z } from 'zod'
import { idField } from '@/lib/platform/actions/fields'

export const importForm = z.object({ importId: idField() })
export type ImportForm = z.output<typeof importForm>
