import { closeRanking, decideRanking, openRanking, rank } from '@/lib/contributions/ranking/commands'
import { listRankingSources, readRanking } from '@/lib/contributions/ranking/queries'
import { key, type Person, type Story } from './story'

/** Parents and professionals who come by now and then; nobody signs in as one of them. */
export const RANKERS: readonly Person[] = [
  ...['Kiezel', 'Wolk', 'Merel', 'Duin'].map((displayName): Person => ({ role: 'EXPERIENCE_EXPERT', displayName, email: `${displayName.toLowerCase()}@meerbrug.example` })),
  ...['Jamila', 'Tom', 'Ruth'].map((displayName): Person => ({ role: 'PROFESSIONAL', displayName, email: `${displayName.toLowerCase()}@meerbrug.example` })),
]

const NEEDS = ['Sneller hulp als je belt', 'Eén vast gezicht voor het hele gezin', 'Een plek om andere ouders te zien', 'Minder formulieren'] as const

/** What each put first, second and third: wachten voorop bij ouders, formulieren bij professionals. */
const SAID: Readonly<Record<string, readonly [number, number, number]>> = {
  Vlinder: [0, 1, 2], Kiezel: [0, 2, 1], Wolk: [1, 0, 2], Merel: [0, 1, 2], Duin: [2, 0, 1],
  Samir: [3, 1, 2], Lotte: [1, 3, 2], Jamila: [3, 1, 0], Tom: [3, 2, 1], Ruth: [1, 3, 2],
}

/** One question that was asked, closed and decided on, and one that is open now. */
export async function rankings({ as, on }: Story): Promise<void> {
  const first = await as('Noor', -40, (tx, ctx) => openRanking(tx, ctx, { question: 'Wat moet er als eerste beter voor jonge ouders?', sources: [], own: NEEDS.join('\n'), closesOn: on(-26), ...key() }))
  const { items } = await as('Noor', -40, (tx, ctx) => readRanking(tx, ctx, first))
  const itemAt = (index: number) => items[index]?.id ?? ''
  for (const [name, [one, two, three]] of Object.entries(SAID)) await as(name, -30, (tx, ctx) => rank(tx, ctx, { roundId: first, firstId: itemAt(one), secondId: itemAt(two), thirdId: itemAt(three) }))
  await as('Noor', -27, (tx, ctx) => closeRanking(tx, ctx, { roundId: first }))
  await as('Noor', -25, (tx, ctx) => decideRanking(tx, ctx, {
    roundId: first, decision: 'Ouders willen eerst sneller hulp. Wij dachten aan formulieren. We beginnen met wat ouders zeggen: binnen twee dagen terugbellen. De formulieren komen daarna.',
  }))
  const sources = await as('Noor', -2, (tx, ctx) => listRankingSources(tx, ctx))
  await as('Noor', -2, (tx, ctx) => openRanking(tx, ctx, {
    question: 'Waar beginnen we na de zomer mee?', sources: sources.filter((one) => one.kind === 'CHALLENGE' || one.kind === 'SPARK').slice(0, 4).map((one) => one.value),
    own: 'Een plek waar tieners terechtkunnen\nHulp dichtbij school', closesOn: on(12), ...key(),
  }))
}
