import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addTerm } from '@/lib/coalitions/words/commands'
import { answerContribution, contributeTo, giveContribution, shareContribution, speakContribution } from '@/lib/contributions/commands'
import { agreeRate, claimReward, payClaim } from '@/lib/contributions/rewards/commands'
import { readReward } from '@/lib/contributions/rewards/queries'
import { publishPlanText } from '@/lib/plan/commands'
import { readPlanText } from '@/lib/plan/queries'
import { key, type Story } from './story'

/** Two seconds of humming: nobody's voice. */
export const hum = (): Buffer => readFileSync(path.join(import.meta.dirname, 'spraakbericht.webm'))

/** What the coalition means by its own words. */
const WORDS = [
  ['contactpersoon', 'Eén vaste persoon bij wie je met al je vragen terechtkunt. Wij noemen die ook het vaste gezicht.'],
  ['consultatiebureau', 'Hier gaat je baby heen om te wegen, te meten en voor de prikken.'],
  ['contactpersonen', 'De vaste gezichten van alle gezinnen samen.'],
] as const

/** What Vlinder said, what became of it, and the words that the coalition explains since. */
export async function voices({ as, on, membershipOf }: Story, goalId: string): Promise<void> {
  const speak = (day: number, passage: number, body: string) => as('Vlinder', day, async (tx, ctx) => {
    const text = await readPlanText(tx, ctx)
    return giveContribution(tx, ctx, { textVersionId: text?.versionId ?? '', passage, body, ...key() })
  })
  const phone = await speak(-16, 1, 'Bellen durf ik niet als ik moe ben. Kan het ook met een appje?')
  await as('Noor', -11, (tx, ctx) => answerContribution(tx, ctx, {
    contributionId: phone, outcome: 'PARTLY_ADOPTED',
    reason: 'Je hebt gelijk: bellen lukt niet altijd. Bij het consultatiebureau kan het nog niet. Daar mag de telefoon geen berichten bewaren.',
    whatChanges: 'Appen kan vanaf 1 januari bij De Oever. Bij het consultatiebureau vragen we het in maart opnieuw.',
  }))
  await as('Noor', -11, async (tx, ctx) => {
    const text = await readPlanText(tx, ctx)
    const said = (pick: (one: { text: string; b1: string | null }) => string | null, added: string) => (text?.passages ?? []).map((one, index) => `${pick(one) ?? ''}${index === 1 ? added : ''}`).join('\n\n')
    await publishPlanText(tx, ctx, {
      expectedNumber: text?.number ?? 0, body: said((one) => one.text, ' Bij De Oever kan dat vanaf 1 januari ook met een bericht.'), bodyB1: said((one) => one.b1, ' Bij De Oever mag je vanaf 1 januari ook appen.'),
    })
  })
  await as('Vlinder', -10, (tx, ctx) => shareContribution(tx, ctx, { contributionId: phone, supporterId: membershipOf('Marja') }))
  const goal = await as('Vlinder', -9, (tx, ctx) => contributeTo(tx, ctx, {
    about: 'GOAL', subjectId: goalId, part: 'parentBenefit', seen: 'Eén vast gezicht. Je vertelt je verhaal maar één keer.', body: 'Wel fijn als er iemand anders is als zij op vakantie is.', ...key(),
  }))
  await as('Noor', -8, (tx, ctx) => answerContribution(tx, ctx, {
    contributionId: goal, outcome: 'ADOPTED', reason: 'Daar hadden we niet aan gedacht.', whatChanges: 'Is het vaste gezicht weg? Dan neemt het CJG op. Dat staat nu op het kaartje.',
  }))
  await speak(-6, 0, 'Waarom alleen een baby? Bij mijn tweede kind werd het pas moeilijk toen hij twee was.')
  // What a tired parent says at night, without a word yet: somebody has to listen and type.
  await as('Vlinder', -2, async (tx, ctx) => speakContribution(tx, ctx, {
    about: 'PLAN', subjectId: (await readPlanText(tx, ctx))?.versionId ?? '', part: '1', seen: '', recording: hum(), ...key(),
  }))
  const membershipId = membershipOf('Vlinder')
  await as('Noor', -30, (tx, ctx) => agreeRate(tx, ctx, { membershipId, euros: 25, validFrom: on(-30), ...key() }))
  const hours = (day: number, claimedOn: number, what: string, count: number) =>
    as('Vlinder', day, (tx, ctx) => claimReward(tx, ctx, { membershipId, kind: 'HOURS', claimedOn: on(claimedOn), what, hours: count, euros: null, ...key() }))
  await hours(-20, -20, 'Plan gelezen en besproken', 2)
  const paid = await as('Noor', -12, (tx, ctx) => readReward(tx, ctx, membershipId))
  for (const { id, cents } of paid.claims) await as('Noor', -12, (tx, ctx) => payClaim(tx, ctx, { membershipId, claimId: id, cents: cents ?? 0 }))
  await hours(-4, -15, 'Overleg van de kerngroep', 1.5)
  await as('Vlinder', -4, (tx, ctx) => claimReward(tx, ctx, { membershipId, kind: 'EXPENSE', claimedOn: on(-15), what: 'Oppas tijdens het overleg', hours: null, euros: 15, ...key() }))
  for (const [term, meaning] of WORDS) await as('Noor', -7, (tx, ctx) => addTerm(tx, ctx, { term, meaning, ...key() }))
}
