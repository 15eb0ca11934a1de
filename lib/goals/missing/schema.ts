import { z } from 'zod'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { PARTNER_TYPES } from '@/lib/partners/definitions'
import { levelOf } from '@/lib/partners/rules'
import { PARTNER_LEVELS, type PartnerLevel } from '@/lib/partners/types'
import { choice, idField, optionalText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { CELL_NEEDS, type Place } from './types'

export const MISSING_LIMITS = { reason: 300 } as const

const code = (name: ErrorCode): ErrorCode => name
const orNone = z.union([z.literal('').transform(() => null), idField()]).default(null)

export const cellForm = z.object({
  goalId: orNone, partnerType: z.enum(PARTNER_TYPES, code('form_broken')), lifePhase: z.enum(LIFE_PHASES, code('form_broken')), level: z.enum(PARTNER_LEVELS, code('form_broken')),
  need: choice(CELL_NEEDS, 'goals.need_missing'), inviterId: orNone, reason: optionalText(MISSING_LIMITS.reason),
  // 0: nobody judged it yet.
  expectedVersion: z.coerce.number(code('form_broken')).int().min(0),
})
export type CellForm = z.output<typeof cellForm>

type Asked = Readonly<Record<string, string | string[] | undefined>>

const idAsked = z.uuid().optional().catch(undefined)

/** What an address of the matrix asks: a level (the work floor when none is said) and a goal, or the whole coalition. */
export const readMatrixQuestion = (asked: Asked): { level: PartnerLevel; goalId: string | null } =>
  ({ level: levelOf(typeof asked.niveau === 'string' ? asked.niveau : '') ?? 'FRONTLINE', goalId: idAsked.parse(asked.doel) ?? null })

const placeAsked = z.object({ soort: z.enum(PARTNER_TYPES), fase: z.enum(LIFE_PHASES) })

/** Which cell an address means; undefined when it means none. */
export function readCellQuestion(asked: Asked): (Place & { goalId: string | null }) | undefined {
  const place = placeAsked.safeParse(asked)
  return place.success ? { partnerType: place.data.soort, lifePhase: place.data.fase, ...readMatrixQuestion(asked) } : undefined
}
