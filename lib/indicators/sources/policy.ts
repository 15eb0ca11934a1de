import type { MemberRole } from '@/lib/platform/tenancy/context'
import { definePolicy, type Grant } from '@/lib/platform/authz/policy'

interface SourceRow {
  readonly ownerId: string | null
}

type Operation = 'read' | 'keep' | 'give'

/** Whoever keeps a source can pass it on as they go, whatever their role. */
const OWN: Partial<Record<MemberRole, Grant<'own'>>> = { PROFESSIONAL: 'own', ALDERMAN: 'own', EXPERIENCE_EXPERT: 'own', PARTNER_EXECUTIVE: 'own' }

/** Which data there is, is for whoever reads figures; who makes the figures keeps the catalogue. */
export const sourcesPolicy = definePolicy<Operation, 'own', SourceRow>('data sources', {
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  /** Adding, changing, removing and putting back. */
  keep: { COORDINATOR: true, POLICY_ADVISER: true },
  /** To another member, when the one who keeps it goes away. */
  give: { COORDINATOR: true, POLICY_ADVISER: true, ...OWN },
}, {
  own: { says: 'when they keep it', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.ownerId },
})
