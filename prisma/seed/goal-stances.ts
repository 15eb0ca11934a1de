import { confirmMission } from '@/lib/goals/mission/commands'
import { readMission } from '@/lib/goals/mission/queries'
import { takeStance } from '@/lib/goals/stances/commands'
import type { GoalStanceKind } from '@/lib/goals/stances/types'
import { key, type Story } from './story'

/** What was said at the table of the one goal that runs: who does what itself, who supports, who doubts and why. */
const SAID: readonly (readonly [partner: string, stance: GoalStanceKind, day: number, words: string | null])[] = [
  ['Kinderopvang De Oever', 'TAKES_PART', -41, 'Een vaste medewerker per gezin, op alle drie de locaties.'],
  ['Jeugdgezondheid Oost', 'TAKES_PART', -41, 'De jeugdverpleegkundige noemt het vaste gezicht bij elk huisbezoek.'],
  ['Verloskundigen Aan de Brug', 'TAKES_PART', -40, 'Geven bij de laatste controle het kaartje met het nummer.'],
  ['CJG Meerbrug', 'TAKES_PART', -38, 'Neemt de telefoon op als het vaste gezicht er niet is.'],
  ['Oudergroep De Kade', 'TAKES_PART', -36, 'Leest elke brief voor hij de deur uitgaat.'],
  ['Buurtkamer De Kade', 'TAKES_PART', -30, 'Koffie op dinsdag, met iemand van de opvang erbij.'],
  ['Gemeente Meerbrug', 'SUPPORTS', -41, null],
  ['Bibliotheek De Leesboot', 'SUPPORTS', -20, null],
  ['Jeugdhulp Oeverland', 'DOUBTS', -33, 'Er is nog niemand vrijgemaakt. In januari weten we meer.'],
  ['Wijkpolitie Oost', 'DECLINES', -33, 'Dit past niet bij onze taak. We horen het graag als het over veiligheid gaat.'],
]

export async function sayStances({ as }: Story, goalId: string, partnerIds: ReadonlyMap<string, string>): Promise<void> {
  for (const [partner, stance, day, words] of SAID) {
    const said = stance === 'TAKES_PART' ? { contribution: words, reason: null } : { contribution: null, reason: words }
    await as('Noor', day, (tx, ctx) => takeStance(tx, ctx, { goalId, partnerId: partnerIds.get(partner) ?? '', stance, ...said, ...key() }))
  }
}

/** The mission, said aloud at the first table. */
export async function sayMission({ as, on }: Story, partnerIds: ReadonlyMap<string, string>): Promise<void> {
  const wordingId = (await as('Noor', -95, readMission)).current?.id ?? ''
  const said: readonly (readonly [partner: string, stance: GoalStanceKind, saidBy: string, reason: string | null])[] = [
    ['Gemeente Meerbrug', 'SUPPORTS', 'wethouder', null], ['Kinderopvang De Oever', 'TAKES_PART', 'directeur', null], ['Jeugdgezondheid Oost', 'TAKES_PART', 'teamleider', null],
    ['Basisschool De Waterlelie', 'TAKES_PART', 'schoolleider', null], ['Oudergroep De Kade', 'TAKES_PART', 'voorzitter', null],
    ['Jeugdhulp Oeverland', 'DOUBTS', 'regiomanager', 'Mooi, maar wie maakt de uren vrij?'],
  ]
  for (const [partner, stance, saidBy, reason] of said) {
    await as('Noor', -88, (tx, ctx) => confirmMission(tx, ctx, { wordingId, partnerId: partnerIds.get(partner) ?? '', stance, reason, saidBy, saidOn: on(-89), ...key() }))
  }
}
