import { newId } from '@/lib/platform/ids'
import { inCommons } from '@/lib/platform/tenancy/commons'
import { giveSpark } from '@/lib/sparks/commands'
import type { SparkForm } from '@/lib/sparks/schema'

// Vuurtjes of people who belong to no coalition yet: one in the municipality of Meerbrug's figures, one of somebody who
// did not know. Fictional, as all of the demo.

const DAY = 24 * 60 * 60 * 1000

const SPARKS: readonly (readonly [day: number, spark: Omit<SparkForm, 'requestKey'>])[] = [
  [-6, {
    title: 'Na vijf uur is er voor tieners niets te doen', observation: 'Ze hangen bij de supermarkt tot het donker is. Volwassenen klagen, maar niemand vraagt wat ze willen.',
    forWhom: 'tieners in de nieuwe wijk', lifePhases: ['AGE_12_18'], municipality: 'Houten', place: 'de nieuwe wijk', whyNow: 'In de winter wordt het eerder donker, en dan zijn er meer ruzies.',
    fun: 4, important: 4, needed: 5, companions: 'de jongerenwerker\nde beheerder van de sporthal', firstStep: 'Tien tieners vragen wat zij zouden doen met een lege zaal', withinDays: 10,
  }],
  [-2, {
    title: 'Jonge ouders kennen niemand in de buurt', observation: 'Op het consultatiebureau zit iedereen op zijn telefoon. Daarna gaat ieder alleen naar huis.',
    forWhom: 'ouders met hun eerste kind', lifePhases: ['PRENATAL', 'AGE_0_2'], municipality: null, place: null, whyNow: null,
    fun: 5, important: 4, needed: 3, companions: 'de verloskundige', firstStep: 'Koffie zetten in de wachtkamer op woensdag', withinDays: 7,
  }],
]

export async function seedSparks(now: Date): Promise<void> {
  for (const [day, spark] of SPARKS) {
    await inCommons((tx, ctx) => giveSpark(tx, ctx, { ...spark, requestKey: newId() }), new Date(now.getTime() + day * DAY))
  }
}
