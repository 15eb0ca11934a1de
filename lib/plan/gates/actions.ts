'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { decideGate } from './commands'
import { gateForm } from './schema'

export const decideGateAction = coalitionAction({
  name: 'plan.decide_gate', schema: gateForm, command: decideGate, then: (slug, step) => `${paths.gate(slug, step)}?gelukt=gate_decided`,
})
