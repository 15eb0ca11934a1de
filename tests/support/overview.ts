import { addIndicator } from '@/lib/indicators/cards/commands'
import { storeFigures } from '@/lib/indicators/commands'
import { tellStory } from '@/lib/plan/stories/commands'
import { addDays, dayOf } from '@/lib/platform/clock'
import { indicatorContent } from './indicators'
import { storyInput } from './stories'
import { key, type TestCoalition } from './world'

const NAMES = ['Ouders weten wie zij kunnen bellen', 'Jongeren die thuiszitten', 'Kinderen in armoede', 'Werk voor alle kinderen', 'Peuters op de voorschool', 'Ouders in de raad']

/** Six indicators with figures of two years: one that gets better, one that asks for attention, one in which chance says all, and a provisional one. Five have a story. */
export async function sixFigures(coalition: TestCoalition, at: Date): Promise<readonly string[]> {
  const ids: string[] = []
  const today = dayOf(at)
  for (const [place, name] of NAMES.entries()) {
    const content = indicatorContent({ name, direction: place === 1 ? 'DOWN_IS_GOOD' : 'UP_IS_GOOD' })
    const id = await coalition.as('COORDINATOR', (tx, ctx) => addIndicator(tx, ctx, { content, ...key() }))
    const counts = place === 2 ? [[2024, 20, 40], [2025, 22, 40]] : [[2024, 400, 1_000], [2025, 600, 1_000]]
    const figures = counts.map(([year = 0, numerator = 0, denominator = 1]) => (
      { regionCode: 'GM0321', year, numerator, denominator, value: (numerator / denominator) * 100, status: place === 3 && year === 2025 ? 'PROVISIONAL' as const : 'FINAL' as const }))
    await coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId: id, importId: null, figures }))
    if (place < 5) {
      const story = storyInput({ indicatorId: id, quote: `Dit vertelde iemand bij cijfer ${place + 1}, in een hele zin`, consentOn: today, shownUntil: addDays(today, 300) })
      await coalition.as('COORDINATOR', (tx, ctx) => tellStory(tx, ctx, { ...story, ...key() }))
    }
    ids.push(id)
  }
  return ids
}
