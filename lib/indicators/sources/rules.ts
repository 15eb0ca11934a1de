import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { SourceContent, SourceStanding } from './types'

/** What does not fit together in a source. */
export function problemsInSource({ ownerId, ownerFunction, rights, state, reason }: Pick<SourceContent, 'ownerId' | 'ownerFunction' | 'rights'> & SourceStanding): FieldProblem[] {
  return [
    ...(ownerId === null && ownerFunction === null ? [{ field: 'ownerId', code: 'indicators.source_owner_missing' as const }] : []),
    ...(ownerId !== null && ownerFunction !== null ? [{ field: 'ownerFunction', code: 'indicators.source_owner_twice' as const }] : []),
    ...(state === 'DROPPED' && reason === null ? [{ field: 'reason', code: 'indicators.source_reason_missing' as const }] : []),
    ...(state === 'IN_USE' && rights === 'NOT_SHARED' ? [{ field: 'state', code: 'indicators.source_not_shared' as const }] : []),
  ]
}

/** Can its counted figures be read in? */
export const isUsable = ({ rights, state }: Pick<SourceContent, 'rights'> & Pick<SourceStanding, 'state'>): boolean => rights !== 'NOT_SHARED' && (state === 'PROMISED' || state === 'IN_USE')
