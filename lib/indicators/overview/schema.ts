import { z } from 'zod'
import { idField } from '@/lib/platform/actions/fields'

const place = z.string().optional().transform((id) => id || null).pipe(idField().nullable())

/** The places, in order; one may stay empty. */
export const PLACES = ['figure1', 'figure2', 'figure3', 'figure4', 'figure5'] as const

export const overviewForm = z.object({ figure1: place, figure2: place, figure3: place, figure4: place, figure5: place, expectedVersion: z.coerce.number('form_broken').int().min(0) })
export type OverviewForm = z.output<typeof overviewForm>
