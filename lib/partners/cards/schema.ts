import { z } from 'zod'
import { cellName, rowsOf } from '@/lib/platform/actions/form-data'
import { choice, idField, optionalNumber, optionalText, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { KNOWS_SCALE, PARTNER_ASSETS, type Knows } from './types'

export const CARD_LIMITS = { note: 300, interest: 400, hours: 400 } as const

const code = (name: ErrorCode): ErrorCode => name
const assets = z.array(z.enum(PARTNER_ASSETS, code('form_broken'))).default([])
/** 0: there is nothing yet. */
const version = z.coerce.number(code('form_broken')).int().min(0)

const knowsRow = z.object({ otherId: idField('partners.other_missing'), scale: choice(KNOWS_SCALE, 'partners.scale_missing') })

/** Rows `knows_0_otherId`, `knows_0_scale`: only of those that one wants to say something about. */
function knowsIn(typed: Readonly<Record<string, unknown>>, fail: (field: string, code: string) => void): Knows[] {
  const values = Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  return rowsOf('knows', values).flatMap(({ row, cells }) => {
    const read = knowsRow.safeParse(cells)
    for (const { path, message } of read.error?.issues ?? []) fail(cellName('knows', row, String(path[0])), message)
    return read.success ? [read.data] : []
  })
}

export const offerForm = z.looseObject({
  partnerId: idField(), brings: assets, bringsNote: optionalText(CARD_LIMITS.note), needs: assets, needsNote: optionalText(CARD_LIMITS.note),
  hoursPerWeek: optionalNumber(CARD_LIMITS.hours).pipe(z.number().int(code('partners.whole_hours')).nullable()), expectedVersion: version,
}).transform(({ partnerId, brings, bringsNote, needs, needsNote, hoursPerWeek, expectedVersion, ...rest }, ctx) => ({
  partnerId, brings, bringsNote, needs, needsNote, hoursPerWeek, expectedVersion, knows: knowsIn(rest, (field, message) => ctx.addIssue({ code: 'custom', path: [field], message })),
}))
type OfferTyped = z.output<typeof offerForm>

/** Without `knows` what was said of others stays as it is. */
export type OfferForm = Omit<OfferTyped, 'knows'> & Partial<Pick<OfferTyped, 'knows'>>

export const interestForm = z.object({
  partnerId: idField(), interest: requiredText(CARD_LIMITS.interest, 'partners.interest_missing'), worry: optionalText(CARD_LIMITS.interest),
  limit: optionalText(CARD_LIMITS.interest), gain: optionalText(CARD_LIMITS.interest), expectedVersion: version,
})
export type InterestForm = z.output<typeof interestForm>

/** Which version is released: not more than somebody has read. */
export const releaseForm = z.object({ partnerId: idField(), expectedVersion: version })
export type ReleaseForm = z.output<typeof releaseForm>

export const readerForm = z.object({ partnerId: idField(), membershipId: idField() })
export type ReaderForm = z.output<typeof readerForm>

export const takeBackForm = z.object({ partnerId: idField() })
export type TakeBackForm = z.output<typeof takeBackForm>
