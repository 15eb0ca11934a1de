import { z } from 'zod'
import { choice, dayField, expectedVersion, idField, optionalNumber, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { BUNDLINGS, CERTAINTIES } from './types'

export const MONEY_LIMITS = { name: 120, purpose: 300, rule: 300, howThen: 300, reason: 300, amount: 999_999_999 } as const

const WHOLE: ErrorCode = 'money.whole_euros'

const content = {
  name: requiredText(MONEY_LIMITS.name, 'money.name_missing'),
  partnerId: idField('money.partner_missing'),
  purpose: requiredText(MONEY_LIMITS.purpose, 'money.purpose_missing'),
  amountPerYear: optionalNumber(MONEY_LIMITS.amount).pipe(z.number().int(WHOLE).nullable()),
  certainty: choice(CERTAINTIES, 'money.certainty_missing'),
  runsUntil: dayField('money.until_missing'),
  bundling: choice(BUNDLINGS, 'money.bundling_missing'),
  ruleInTheWay: optionalText(MONEY_LIMITS.rule),
  howThen: optionalText(MONEY_LIMITS.howThen),
  gainerId: z.string().optional().transform((id) => id || null).pipe(idField().nullable()),
}

export const newMoneyFlowForm = z.object({ ...content, requestKey })
export type NewMoneyFlowForm = z.output<typeof newMoneyFlowForm>

export const moneyFlowForm = z.object({ ...content, id: idField(), expectedVersion })
export type MoneyFlowForm = z.output<typeof moneyFlowForm>

export const overrideForm = z.object({ to: choice(['open', 'closed'], 'form_broken'), reason: requiredText(MONEY_LIMITS.reason, 'money.reason_missing') })
export type OverrideForm = z.output<typeof overrideForm>
