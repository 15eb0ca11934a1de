import { describe, expect, it } from 'vitest'
import { storyInput } from '@/tests/support/stories'
import { mayUse, storiesToUse, storyProblems } from './rules'
import type { StoryContent } from './types'

const TODAY = '2026-11-22'

const codes = (over: Partial<StoryContent>, allowed: StoryContent['readers'] | null = null) =>
  storyProblems(storyInput({ goalId: 'g', ...over }), { today: TODAY, allowed }).map(({ field, code }) => `${field} ${code}`)

describe('a story beside a figure', () => {
  it('has consent of a day that was, and an end within two years', () => {
    expect(codes({})).toEqual([])
    expect(codes({ consentOn: TODAY, shownUntil: TODAY })).toEqual([])
    expect(codes({ consentOn: '2026-11-23' })).toEqual(['consentOn stories.consent_in_future'])
    expect(codes({ shownUntil: '2026-11-21' })).toEqual(['shownUntil stories.until_past'])
    expect(codes({ shownUntil: '2028-11-21' })).toEqual([])
    expect(codes({ shownUntil: '2028-11-22' })).toEqual(['shownUntil stories.until_far'])
  })

  it('belongs to an indicator or a goal', () => {
    expect(codes({ goalId: null })).toEqual(['indicatorId stories.about_missing'])
    expect(codes({ goalId: null, indicatorId: 'i' })).toEqual([])
  })

  it('has a chosen name of one word: never a first name and a surname', () => {
    expect(codes({ chosenName: 'Vlinder' })).toEqual([])
    expect(codes({ chosenName: 'Anna Jansen' })).toEqual(['chosenName stories.name_one_word'])
  })

  it('goes no further than who told it on a worksheet let it go', () => {
    expect(codes({ readers: 'PUBLIC' }, 'MEMBERS')).toEqual(['readers stories.wider_than_consent'])
    expect(codes({ readers: 'MEMBERS' }, 'MEMBERS')).toEqual([])
    expect(codes({ readers: 'CORE_GROUP' }, 'PUBLIC')).toEqual([])
  })
})

describe('stories on worksheets', () => {
  const story = { id: 's', voiceId: 'v', readers: 'MEMBERS' as const, answers: { verteller: 'PARENT', citaat: 'Ik belde', verhaal: 'Lang' } }

  it('bring along what is written there, and what the sheet of the yield says of them', () => {
    expect(storiesToUse([story], [{ goalId: 'g', about: 'Het doel', answers: { verhaal: 's', indicatoren: ['i', 'j'] } }], new Set())).toEqual([
      { recordId: 's', goalTitle: 'Het doel', voiceId: null, first: { teller: 'PARENT', quote: 'Ik belde', body: 'Lang', readers: 'MEMBERS', indicatorId: 'i', goalId: 'g' } },
    ])
  })

  it('that were told bring along their sound while nobody wrote them down', () => {
    expect(storiesToUse([{ ...story, answers: { ...story.answers, verhaal: '' } }], [], new Set())).toMatchObject([{ voiceId: 'v', first: { quote: 'Ik belde', body: '' } }])
  })

  it('are offered once, without a yield too, and never a sheet that is between two people', () => {
    expect(storiesToUse([story], [], new Set())).toMatchObject([{ goalTitle: null, first: { indicatorId: null, goalId: null } }])
    expect(storiesToUse([story], [], new Set(['s']))).toEqual([])
    expect(storiesToUse([{ ...story, readers: 'PERSON' }], [], new Set())).toEqual([])
  })

  it('are used by who wrote them down and by coordinators', () => {
    expect([mayUse({ role: 'COORDINATOR', membershipId: 'a' }, { createdBy: 'b' }), mayUse({ role: 'PROFESSIONAL', membershipId: 'b' }, { createdBy: 'b' }), mayUse({ role: 'PROFESSIONAL', membershipId: 'a' }, { createdBy: 'b' })]).toEqual([true, true, false])
  })
})
