import { z } from 'zod'
import { choice, expectedVersion, idField } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'

const code = (name: ErrorCode): ErrorCode => name

export const bordersForm = z.object({ id: idField() })
export type BordersForm = z.output<typeof bordersForm>

export const confirmBordersForm = z.object({ id: idField(), expectedVersion })
export type ConfirmBordersForm = z.output<typeof confirmBordersForm>

export const turnBordersForm = z.object({ id: idField(), to: choice(['REMOVED', 'CONFIRMED'], 'form_broken') })
export type TurnBordersForm = z.output<typeof turnBordersForm>

/** How a layer and a property of it stand in a select. */
export const placeText = (layer: number, property: number): string => `${layer}:${property}`

const place = (missing: ErrorCode) => z.string(missing).regex(/^\d{1,2}:\d{1,2}$/, missing).transform((text) => {
  const [layer = 0, property = 0] = text.split(':').map(Number)
  return { layer, property }
})

/** Where the code and the name stand, and of which year the borders are. */
export const chooseBordersForm = z.object({
  id: idField(), expectedVersion,
  code: place('indicators.borders_code_missing'),
  name: z.string().optional().transform((text) => text || null).pipe(place('form_broken').nullable()),
  divisionYear: z.string(code('indicators.borders_year_missing')).trim().regex(/^(19|20)\d{2}$/, code('indicators.borders_year_missing')).transform(Number),
}).transform(({ code: { layer, property }, name, ...rest }) => ({ ...rest, chosen: { layer, code: property, name: name?.property ?? null }, nameLayer: name?.layer ?? null }))
export type ChooseBordersForm = z.output<typeof chooseBordersForm>
