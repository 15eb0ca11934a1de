import { DomainError } from '@/lib/platform/errors/domain-error'
import type { Actor, CoalitionContext, MemberRole } from '@/lib/platform/tenancy/context'

// Who may do what: one table of role x operation per capability, in its `policy.ts`, with a condition on the row where
// the role alone does not decide. Pure; what stands nowhere is refused. docs/permissions.md is made from these tables.

/** Those who act: the roles of members, and the three other ways into a coalition's context. */
export type Audience = MemberRole | 'LINK' | 'JOB' | 'PUBLIC'

/** All rows, or only rows for which the condition named so holds (see `conditions`). */
export type Grant<C extends string> = true | C

export type PolicyTable<Op extends string, C extends string> = Record<Op, Partial<Record<Audience, Grant<C>>>>

export interface Policy<Op extends string, C extends string = never, Row = never> {
  readonly name: string
  readonly table: PolicyTable<Op, C>
  readonly conditions: Readonly<Record<C, { readonly says: string; readonly holds: (actor: Actor, row: Row) => boolean }>>
}

export function definePolicy<Op extends string, C extends string = never, Row = never>(
  name: string, table: PolicyTable<Op, C>, conditions: Policy<Op, C, Row>['conditions'],
): Policy<Op, C, Row> {
  return { name, table, conditions }
}

/** The name under which an actor stands in the tables. */
export function audienceOf(actor: Actor): Audience {
  switch (actor.kind) {
    case 'member': return actor.role
    case 'link': return 'LINK'
    case 'job': return 'JOB'
    case 'public': return 'PUBLIC'
  }
}

/**
 * May this actor do this (to this row)? Without a row a conditional grant answers "perhaps": true, so that a page can
 * offer the way; the command asks again with the row.
 */
export function may<Op extends string, C extends string, Row>(policy: Policy<Op, C, Row>, ctx: CoalitionContext, operation: Op, row?: Row): boolean {
  const grant = policy.table[operation]?.[audienceOf(ctx.actor)]
  if (grant === true) return true
  if (grant === undefined) return false
  return row === undefined || policy.conditions[grant].holds(ctx.actor, row)
}

const WHO: Record<Audience, number> = {
  COORDINATOR: 0, EXPERIENCE_EXPERT: 1, PROFESSIONAL: 2, ALDERMAN: 3, PARTNER_EXECUTIVE: 4, SUPPORTER: 5, POLICY_ADVISER: 6, PRIVACY_OFFICER: 7, LINK: 8, JOB: 9, PUBLIC: 10,
}

/** No people whom somebody could ask. */
const NOBODY_TO_ASK: readonly Audience[] = ['LINK', 'JOB', 'PUBLIC']

/**
 * Throws `refused` unless this actor may. The refusal names who can (`params.who` and, separated by spaces, `params.also`:
 * roles for the message to translate) and who asked (`params.asker`: a coordinator is not sent to the coordinator), so that
 * nobody stands before a closed door without knowing whom to ask.
 */
export function authorize<Op extends string, C extends string, Row>(policy: Policy<Op, C, Row>, ctx: CoalitionContext, operation: Op, row?: Row): void {
  if (may(policy, ctx, operation, row)) return
  const able = (Object.keys(policy.table[operation] ?? {}) as Audience[]).sort((a, b) => WHO[a] - WHO[b])
  const [who = 'COORDINATOR', ...others] = able
  const asker = audienceOf(ctx.actor)
  const also = others.filter((audience) => audience !== asker && !NOBODY_TO_ASK.includes(audience)).join(' ')
  throw new DomainError('refused', 'refused', { who, also, asker, operation: `${policy.name}.${operation}` })
}
