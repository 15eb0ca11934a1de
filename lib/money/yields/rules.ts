import type { KeptSheet } from '@/lib/plan/records/types'
import type { YieldSheet, YieldWord } from './types'

const said = ({ answers }: Pick<KeptSheet, 'answers'>, name: string): string => String(answers[name] ?? '')

const chosen = ({ answers }: Pick<KeptSheet, 'answers'>, name: string): readonly string[] => [answers[name] ?? []].flat().filter((one) => one !== '')

/** The sheets about what came of this goal and the reviews of it, the newest first. */
export const sheetsOf = (sheets: readonly KeptSheet[], goalId: string): KeptSheet[] =>
  sheets.filter((one) => one.goalId === goalId && (one.worksheet === 'F5.4' || one.worksheet === 'F5.6')).sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())

/** What the sheets name by its id: figures, and stories and partners whose names have to be found. */
export const namedOn = (sheets: readonly KeptSheet[]): { readonly indicatorIds: readonly string[]; readonly storyIds: readonly string[] } => ({
  indicatorIds: [...new Set(sheets.flatMap((one) => chosen(one, 'indicatoren')))], storyIds: [...new Set(sheets.flatMap((one) => chosen(one, 'verhaal')))],
})

/** Who is better off, as each review says it. */
export const betterOffIn = (sheets: readonly KeptSheet[]): YieldWord[] => sheets.flatMap((one) => {
  const text = said(one, 'wieIsErBeter')
  return text ? [{ sheetId: one.id, text, day: one.createdAt }] : []
})

/** The stories that are told with it, each once; of one that was taken back or is not theirs to read there is no name. */
export function storiesIn(sheets: readonly KeptSheet[], names: Readonly<Record<string, string>>): YieldWord[] {
  const told = new Map(sheets.flatMap((one) => chosen(one, 'verhaal').map((id) => [id, one] as const)))
  return [...told].flatMap(([id, one]) => {
    const text = names[id]
    return text ? [{ sheetId: one.id, text, day: one.createdAt }] : []
  })
}

/** What people wrote of how sure they are and what it does not prove. */
export const yieldSheets = (sheets: readonly KeptSheet[], partnerNames: Readonly<Record<string, string>>): YieldSheet[] =>
  sheets.filter(({ worksheet }) => worksheet === 'F5.6').map((one) => ({
    id: one.id, createdAt: one.createdAt, createdByName: one.createdByName, creatorHasLeft: one.creatorHasLeft, certainty: said(one, 'hoeZeker'), provesNot: said(one, 'watHetNietBewijst'),
    contributors: chosen(one, 'bijdrageVanWie').flatMap((id) => partnerNames[id] ?? []),
  }))
