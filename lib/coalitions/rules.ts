/** A mission is one sentence that people can say aloud (F3.1). */
export const MISSION_MAX_WORDS = 25

export const countWords = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length

/** Is this mission short enough to say aloud? */
export const isSayable = (mission: string): { can: true } | { can: false; words: number } => {
  const words = countWords(mission)
  return words <= MISSION_MAX_WORDS ? { can: true } : { can: false, words }
}
