import { addDays } from '@/lib/platform/clock'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { KeptSheet } from '../records/types'
import { STORY_READERS, STORY_TELLERS, type StoryContent, type StoryReaders, type StoryToUse } from './types'

/** No longer than this at a time: who told it is asked again. */
export const MOST_SHOWN_DAYS = 730

/** How long a story is shown when nobody says otherwise. */
export const USUAL_SHOWN_DAYS = 365

const isWider = (one: StoryReaders, other: StoryReaders): boolean => STORY_READERS.indexOf(one) > STORY_READERS.indexOf(other)

/** A story for a few alone stands in no export. */
export const isForAFew = (readers: StoryReaders): boolean => readers === 'CORE_GROUP'

/** What does not fit. @param allowed how far who told it on a worksheet let it go */
export function storyProblems({ chosenName, consentOn, shownUntil, readers, indicatorId, goalId }: StoryContent, { today, allowed }: { readonly today: string; readonly allowed: StoryReaders | null }): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (chosenName !== null && /\s/.test(chosenName)) problems.push({ field: 'chosenName', code: 'stories.name_one_word' })
  if (consentOn > today) problems.push({ field: 'consentOn', code: 'stories.consent_in_future' })
  if (shownUntil < today) problems.push({ field: 'shownUntil', code: 'stories.until_past' })
  else if (shownUntil > addDays(today, MOST_SHOWN_DAYS)) problems.push({ field: 'shownUntil', code: 'stories.until_far' })
  if (allowed !== null && isWider(readers, allowed)) problems.push({ field: 'readers', code: 'stories.wider_than_consent' })
  if (indicatorId === null && goalId === null) problems.push({ field: 'indicatorId', code: 'stories.about_missing' })
  return problems
}

/** How far a kept story may go; null when that does not stand there. */
export const readersOfRecord = ({ readers }: Pick<KeptSheet, 'readers'>): StoryReaders | null => STORY_READERS.find((one) => one === readers) ?? null

/** A kept story is put beside a figure by who wrote it down, or by a coordinator: they are the ones who can take it back. */
export const mayUse = (actor: { readonly role: string; readonly membershipId: string }, { createdBy }: Pick<KeptSheet, 'createdBy'>): boolean => actor.role === 'COORDINATOR' || actor.membershipId === createdBy

const said = (answer: string | readonly string[] | undefined): string => String(answer ?? '')

/**
 * The stories on worksheets (F1.2) of which nobody made one for beside a figure yet, with what the sheets of the yield
 * (F5.6) say of them: nothing is typed twice.
 */
export function storiesToUse(
  stories: readonly Pick<KeptSheet, 'id' | 'answers' | 'readers' | 'voiceId'>[], yields: readonly Pick<KeptSheet, 'answers' | 'goalId' | 'about'>[], used: ReadonlySet<string>,
): StoryToUse[] {
  return stories.flatMap(({ id, answers, readers, voiceId }): StoryToUse[] => {
    const allowed = readersOfRecord({ readers })
    const teller = STORY_TELLERS.find((one) => one === answers.verteller)
    if (used.has(id) || allowed === null || teller === undefined) return []
    const named = yields.find((one) => one.answers.verhaal === id)
    const [indicatorId = ''] = [named?.answers.indicatoren ?? []].flat()
    return [{
      recordId: id, goalTitle: named?.about ?? null, voiceId: said(answers.verhaal) === '' ? voiceId : null,
      first: { teller, quote: said(answers.citaat), body: said(answers.verhaal), readers: allowed, indicatorId: indicatorId || null, goalId: named?.goalId ?? null },
    }]
  })
}
