import { readOutcome } from '@/lib/indicators/queries'
import { keepRecord } from '@/lib/plan/records/commands'
import { answerScan, chooseImprovement, closeScan, openScan } from '@/lib/plan/scan/commands'
import { STATEMENTS } from '@/lib/plan/scan/definitions'
import { readScan } from '@/lib/plan/scan/queries'
import { key, type Story } from './story'

// What Meerbrug learned on the way: a round of the scan, a lesson of the work floor, and the first review of its goal.

/** In the order of the statements. */
const SCORES: readonly (readonly [name: string, day: number, scores: readonly number[]])[] = [
  ['Noor', -18, [5, 4, 3, 4, 4, 3, 4, 3, 4, 3, 4, 3]],
  ['Lotte', -18, [5, 4, 3, 4, 4, 2, 3, 2, 2, 3, 4, 3]],
  ['Samir', -17, [4, 3, 3, 4, 4, 2, 2, 1, 2, 3, 3, 2]],
  ['Vlinder', -16, [4, 4, 2, 3, 4, 3, 3, 4, 4, 3, 4, 2]],
  ['Bas', -15, [4, 4, 3, 4, 3, 3, 4, 2, 3, 3, 3, 3]],
  ['Wethouder Bakker', -13, [5, 5, 4, 5, 4, 4, 5, 2, 4, 4, 5, 4]],
]

export async function tellLearning({ as, on }: Story, { goalId, storyId }: { readonly goalId: string; readonly storyId: string }): Promise<void> {
  await as('Noor', -19, (tx, ctx) => openScan(tx, ctx, key()))
  for (const [name, day, scores] of SCORES) {
    await as(name, day, (tx, ctx) => answerScan(tx, ctx, { answers: Object.fromEntries(STATEMENTS.map((one, index) => [one.name, String(scores[index])])) }))
  }
  const roundId = (await as('Noor', -11, readScan)).open?.id ?? ''
  await as('Noor', -11, (tx, ctx) => closeScan(tx, ctx, { roundId }))
  await as('Noor', -10, (tx, ctx) => chooseImprovement(tx, ctx, { roundId, improvement: 'Elke maandag een kort bericht: dit deden we met wat jullie zeiden.' }))
  await as('Samir', -12, (tx, ctx) => keepRecord(tx, ctx, {
    key: 'F5.3', over: null, ...key(), answers: {
      watVerwachttenWe: 'Dat ouders zelf bellen als zij het kaartje met het nummer hebben.', watGebeurde: 'Bijna niemand belde. Wie wij zelf belden, vond dat juist fijn.', inhoudOfProces: 'PROCESS',
      watLeerdenWe: 'Bel zelf in de eerste week, wacht niet tot een ouder belt', watVeranderenWe: goalId, wieMoetDitWeten: 'De opvang en de verloskundigen', delenMet: 'MEMBERS',
    },
  }))
  await as('Noor', -1, (tx, ctx) => keepRecord(tx, ctx, {
    key: 'F5.4', over: goalId, ...key(), answers: {
      watDedenWe: 'De opvang belde elk gezin met een baby in de eerste week. De verloskundigen gaven het kaartje mee.', hoeveel: '31 gezinnen gebeld', hoeGoed: 'Drie van de vier namen op', wieIsErBeter: 'Gezinnen die nog niemand kenden',
      indicatoren: [], verhaal: storyId, watVerraste: 'Dat vaders vaker opnemen dan moeders', besluit: 'GO_ON', volgendeReview: on(41),
    },
  }))
  await as('Noor', -1, async (tx, ctx) => keepRecord(tx, ctx, {
    key: 'F5.6', over: goalId, ...key(), answers: {
      indicatoren: (await readOutcome(tx, ctx)).series.slice(0, 1).map(({ id }) => id), verhaal: storyId, bijdrageVanWie: [], hoeZeker: 'MIDDLE',
      watHetNietBewijst: 'Dat gezinnen door ons minder jeugdzorg nodig hebben. Daarvoor is het te vroeg, en er verandert meer tegelijk.',
    },
  }))
}
