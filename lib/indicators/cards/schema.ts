import { z } from 'zod'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { choice, expectedVersion, idField, optionalNumber, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { CARD_KEYS } from '../definitions'
import { yearCode } from '../periods/rules'
import { INDICATOR_HORIZONS } from '../types'
import { DIRECTIONS, INDICATOR_KINDS, MEASURES, type Aim, type IndicatorContent } from './types'

export const INDICATOR_LIMITS = { name: 120, text: 400, unit: 60, source: 160, url: 300, licence: 60, saysNot: 600, reason: 300, value: 999_999_999 } as const

const code = (name: ErrorCode): ErrorCode => name

const year = z.string().optional().transform((text) => text?.trim() || null).pipe(z.string().regex(/^(19|20)\d{2}$/, code('indicators.not_a_year')).nullable())

const content = {
  name: requiredText(INDICATOR_LIMITS.name, 'indicators.name_missing'),
  kind: choice(INDICATOR_KINDS, 'indicators.kind_missing'),
  partnerId: z.string().optional().transform((id) => id || null).pipe(idField().nullable()),
  definition: requiredText(INDICATOR_LIMITS.text, 'indicators.definition_missing'),
  measure: choice(MEASURES, 'indicators.measure_missing'),
  numerator: requiredText(INDICATOR_LIMITS.text, 'indicators.numerator_missing'),
  denominator: optionalText(INDICATOR_LIMITS.text),
  unit: requiredText(INDICATOR_LIMITS.unit, 'indicators.unit_missing'),
  direction: choice(DIRECTIONS, 'indicators.direction_missing'),
  source: requiredText(INDICATOR_LIMITS.source, 'indicators.source_missing'),
  sourceUrl: z.string().optional().transform((text) => text?.trim() || null).pipe(z.url({ protocol: /^https?$/, error: code('indicators.not_a_url') }).max(INDICATOR_LIMITS.url, code('too_long')).nullable()),
  licence: optionalText(INDICATOR_LIMITS.licence),
  saysNot: requiredText(INDICATOR_LIMITS.saysNot, 'indicators.says_not_missing'),
  lifePhases: z.array(z.enum(LIFE_PHASES, code('form_broken'))).default([]),
  horizon: z.string().optional().transform((one) => one || null).pipe(z.enum(INDICATOR_HORIZONS, code('form_broken')).nullable()),
  baselineValue: optionalNumber(INDICATOR_LIMITS.value), baselineYear: year,
  targetValue: optionalNumber(INDICATOR_LIMITS.value), targetYear: year,
  forecastValue: optionalNumber(INDICATOR_LIMITS.value), forecastYear: year,
}

type Typed = z.output<z.ZodObject<typeof content>>

/** A value without a year is held against nothing, and a year without a value says nothing. */
const whole = (typed: Typed, ctx: z.RefinementCtx): void => {
  for (const [name, value, of] of [['baselineYear', typed.baselineValue, typed.baselineYear], ['targetYear', typed.targetValue, typed.targetYear], ['forecastYear', typed.forecastValue, typed.forecastYear]] as const) {
    if ((value === null) !== (of === null)) ctx.addIssue({ code: 'custom', path: [name], message: code('indicators.aim_half') })
  }
}

const aim = (value: number | null, of: string | null): Aim | null => (value === null || of === null ? null : { value, period: yearCode(Number(of)) })

const contentOf = ({ baselineValue, baselineYear, targetValue, targetYear, forecastValue, forecastYear, ...rest }: Typed): IndicatorContent => ({
  ...rest, baseline: aim(baselineValue, baselineYear), target: aim(targetValue, targetYear), forecast: aim(forecastValue, forecastYear),
})

export const newIndicatorForm = z.object({ ...content, requestKey }).superRefine(whole).transform(({ requestKey: sent, ...typed }) => ({ content: contentOf(typed), requestKey: sent }))
export type NewIndicatorForm = z.output<typeof newIndicatorForm>

export const indicatorForm = z.object({ ...content, reason: optionalText(INDICATOR_LIMITS.reason), id: idField(), expectedVersion })
  .superRefine(whole).transform(({ id, expectedVersion: version, reason, ...typed }) => ({ id, expectedVersion: version, reason, content: contentOf(typed) }))
export type IndicatorForm = z.output<typeof indicatorForm>

export const followCardForm = z.object({ card: choice(CARD_KEYS, 'form_broken') })
export type FollowCardForm = z.output<typeof followCardForm>
