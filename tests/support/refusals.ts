import type { Audience } from '@/lib/platform/authz/policy'
import { DomainError } from '@/lib/platform/errors/domain-error'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { MEMBER_ROLES, type MemberRole } from '@/lib/members/types'
import type { TestCoalition } from './world'

// What a refusal looks like, to match a thrown one with: `await expect(…).rejects.toMatchObject(refused('COORDINATOR'))`.

export const refused = (who: Audience) => ({ kind: 'refused', code: 'refused', params: { who } })

export const ruleBroken = (code: ErrorCode) => ({ kind: 'rule_broken', code })

/** Exactly these fields are wrong, each with this code. */
export const invalid = (problems: Record<string, ErrorCode>) => ({ kind: 'invalid', problems: Object.entries(problems).map(([field, code]) => ({ field, code })) })

/** Somebody else was first: who, the version that stands there now, and their text. */
export const conflict = (changedBy: string, currentVersion: number, theirs: Record<string, string | readonly string[]>) => ({ kind: 'conflict', details: { changedBy, currentVersion, theirs } })

export const NOT_FOUND = { kind: 'not_found', code: 'not_found' }

/** The roles that can do this: it is tried as each; whoever cannot must be refused, and by the policy. */
export async function rolesThatCan(coalition: TestCoalition, work: (tx: CoalitionTx, ctx: MemberContext) => Promise<unknown>): Promise<MemberRole[]> {
  const able: MemberRole[] = []
  for (const role of MEMBER_ROLES) {
    try {
      await coalition.as(role, work)
      able.push(role)
    } catch (error) {
      if (!(error instanceof DomainError && error.kind === 'refused')) throw error
    }
  }
  return able
}
