import { plantExample } from '@/lib/goals/commands'
import { tellStory, type Person } from './story'

// Zandrijk: a coalition that began this week. Its pages are empty, with the first steps and the example; and it is
// somebody who must not see Meerbrug.

const PEOPLE: readonly Person[] = [
  { role: 'COORDINATOR', displayName: 'Pieter', email: 'pieter@zandrijk.example', demoKey: 'zandrijk-coordinator' },
  { role: 'PROFESSIONAL', displayName: 'Aïsha', email: 'aisha@zandrijk.example', demoKey: 'zandrijk-professional' },
  { role: 'ALDERMAN', displayName: 'Wethouder De Groot', email: 'degroot@zandrijk.example', demoKey: 'zandrijk-wethouder' },
  { role: 'EXPERIENCE_EXPERT', displayName: 'Zeester', email: 'zeester@zandrijk.example', demoKey: 'zandrijk-ervaringsdeskundige' },
  // The same account as Lotte of Meerbrug: one person, two coalitions, another role in each.
  { role: 'POLICY_ADVISER', displayName: 'Lotte Visser', email: 'lotte@meerbrug.example' },
]

export async function seedZandrijk(now: Date): Promise<void> {
  const { as } = await tellStory({ slug: 'zandrijk', name: 'Zandrijk', municipalityCode: 'GM0310', startedOn: -3 }, PEOPLE, now)
  await as('Pieter', -3, (tx, ctx) => plantExample(tx, ctx))
}
