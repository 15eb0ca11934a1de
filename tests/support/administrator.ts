import type { NewCoalitionForm } from '@/lib/administration/schema'
import { findAppointed, type Administrator } from '@/lib/platform/auth/administrators'
import { newId } from '@/lib/platform/ids'
import { appoint } from '@/prisma/administration/appoint'

/** Somebody new who administers the platform. */
export async function makeAdministrator(): Promise<Administrator> {
  const { userId } = await appoint(process.env.MIGRATE_DATABASE_URL ?? '', { email: `${newId()}@test.example`, name: 'Robin' })
  const found = await findAppointed(userId)
  if (!found) throw new Error('The administrator was not appointed.')
  return found
}

/** What an administrator fills in for a coalition that is not there yet. */
export const newCoalition = (change: Partial<NewCoalitionForm> = {}): NewCoalitionForm => ({
  name: 'Nieuwbrug', slug: `n-${newId().slice(-12)}`, municipality: 'Houten', otherMunicipalities: null, coordinatorName: 'Noor', coordinatorEmail: `${newId()}@test.example`,
  start: 'EXAMPLE', mainColor: null, accentColor: null, requestKey: newId(), ...change,
})
