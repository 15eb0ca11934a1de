import { z } from 'zod'
import { choice, expectedVersion, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { CERTAINTIES } from './types'

export const EFFECT_LIMITS = { link: 140, assumption: 200, source: 160 } as const

const link = () => requiredText(EFFECT_LIMITS.link, 'goals.effect_link_missing')
const assumption = () => requiredText(EFFECT_LIMITS.assumption, 'goals.effect_assumption_missing')
const certainty = () => choice(CERTAINTIES, 'goals.effect_certainty_missing')
const source = () => optionalText(EFFECT_LIMITS.source)

const content = {
  action: link(), shortTerm: link(), middleTerm: link(), longTerm: link(),
  shortAssumption: assumption(), shortCertainty: certainty(), shortSource: source(),
  middleAssumption: assumption(), middleCertainty: certainty(), middleSource: source(),
  longAssumption: assumption(), longCertainty: certainty(), longSource: source(),
}

export const newEffectForm = z.object({ ...content, goalId: idField(), requestKey })
export type NewEffectForm = z.output<typeof newEffectForm>

export const effectForm = z.object({ ...content, goalId: idField(), id: idField(), expectedVersion })
export type EffectForm = z.output<typeof effectForm>
