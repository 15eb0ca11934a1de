import { may, type Audience, type Policy } from '@/lib/platform/authz/policy'
import { EVERYBODY } from './actors'

/** Everybody who may do this (to this row), by name. */
export const whoMay = <Op extends string, C extends string, Row>(policy: Policy<Op, C, Row>, operation: Op, row?: Row): Audience[] =>
  (Object.keys(EVERYBODY) as Audience[]).filter((name) => may(policy, EVERYBODY[name], operation, row))
