import type { StoryContent } from '@/lib/plan/stories/types'

/** A story beside a figure as tests want it; who asks names what it belongs to. */
export const storyInput = (over: Partial<StoryContent> & { readonly recordId?: string | null } = {}): StoryContent & { readonly recordId: string | null } => ({
  teller: 'PARENT', chosenName: null, quote: 'Ik belde één nummer', body: 'Ik belde één nummer en kreeg dezelfde mevrouw als de vorige keer.', consentWay: 'SPOKEN', consentOn: '2026-11-01',
  readers: 'MEMBERS', shownUntil: '2027-11-01', indicatorId: null, goalId: null, recordId: null, ...over,
})
