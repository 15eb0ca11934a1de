import { listIndicators } from '@/lib/indicators/cards/queries'
import { CARDS, DEMO_FIGURES } from '@/lib/indicators/definitions'
import { tellStory } from '@/lib/plan/stories/commands'
import { key, type Story } from './story'

/** What people in Meerbrug let stand beside the figures. Fictional. */
export async function tellSuccessStories({ as, on }: Story, goalId: string): Promise<void> {
  const followed = await as('Noor', -6, listIndicators)
  const spending = followed.find((one) => one.cardKey === DEMO_FIGURES.card)
  const leftSchool = followed.find((one) => one.name === CARDS.early_school_leaving.name)
  const shared = { consentWay: 'SPOKEN', shownUntil: on(330), goalId, recordId: null } as const
  await as('Samir', -6, (tx, ctx) => tellStory(tx, ctx, {
    ...shared, teller: 'YOUNG_PERSON', chosenName: 'Merel', quote: 'Mijn mentor kwam gewoon langs', body: 'Hij kwam niet om te zeuren, hij kwam om te vragen. Toen ben ik weer gaan praten.', consentOn: on(-8), readers: 'MEMBERS', indicatorId: leftSchool?.id ?? null, ...key(),
  }))
  await as('Noor', -5, (tx, ctx) => tellStory(tx, ctx, {
    ...shared, teller: 'PARENT', chosenName: null, quote: 'Ik belde één nummer en kreeg dezelfde mevrouw als de vorige keer', body: 'De eerste keer vertelde ik alles. De tweede keer wist zij nog wie ik was. Dat scheelde een hele ochtend.',
    consentOn: on(-7), readers: 'PUBLIC', indicatorId: spending?.id ?? null, ...key(),
  }))
}
