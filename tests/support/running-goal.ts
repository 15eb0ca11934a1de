import { changeGoalStatus, createGoal } from '@/lib/goals/commands'
import { goalInput } from './filled'
import { key, type TestCoalition } from './world'

/** A goal under an opgave, which runs unless it is said to wait. Returns its id. */
export async function makeGoal(coalition: TestCoalition, { challengeId, title = 'Ouders weten wie zij bellen', isActive = true, ...more }: { challengeId: string; title?: string; isActive?: boolean } & Partial<ReturnType<typeof goalInput>>): Promise<string> {
  const id = await coalition.as('COORDINATOR', (tx, ctx) => createGoal(tx, ctx, { ...goalInput(title, { challengeId, ownerId: coalition.people.COORDINATOR.membershipId }), title, ...more, ...key() }))
  if (isActive) await coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id, status: 'ACTIVE', reason: 'Dit doen we nu', despite: 'Nog niet gevraagd', expectedVersion: 1 }))
  return id
}
