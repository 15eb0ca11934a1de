import { notFound, ruleBroken, type DomainError } from '@/lib/platform/errors/domain-error'
import type { SparkStatus } from './types'

/** How many days a vuurtje waits for a coalition; after that it is out, and still readable by who left it. */
export const WAITING_DAYS = 365

const DAY = 24 * 60 * 60 * 1000

/** A vuurtje that was left before this moment is out. */
export const burningSince = (now: Date): Date => new Date(now.getTime() - WAITING_DAYS * DAY)

/** Adopted stays adopted; what nobody adopts goes out after a year. */
export function statusOf({ createdAt, adoptedAt }: { createdAt: Date; adoptedAt: Date | null }, now: Date): SparkStatus {
  if (adoptedAt) return 'ADOPTED'
  return createdAt <= burningSince(now) ? 'EXTINGUISHED' : 'WAITING'
}

/** Why it cannot be adopted any more: a colleague did, or another coalition, by its name. Of one that is gone nothing is said. */
export function taken({ isOurs, name }: { isOurs: boolean; name: string | null }): DomainError {
  if (isOurs) return ruleBroken('sparks.adopted_ours')
  return name ? ruleBroken('sparks.adopted', { who: name }) : notFound()
}
