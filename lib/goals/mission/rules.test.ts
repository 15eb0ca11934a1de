import { describe, expect, it } from 'vitest'
import { problemsOfWord, silentPartners } from './rules'

const TODAY = '2026-11-22'

describe('what a partner says of the mission', () => {
  it('needs a reason for doubt or for not joining, and no more than the word for the rest', () => {
    const codes = (['SUPPORTS', 'TAKES_PART', 'DOUBTS', 'DECLINES'] as const).map((stance) => problemsOfWord({ stance, reason: null, saidOn: TODAY }, TODAY).map((one) => one.code))
    expect(codes).toEqual([[], [], ['goals.stance_reason_missing'], ['goals.stance_reason_missing']])
    expect(problemsOfWord({ stance: 'DOUBTS', reason: 'Te groot', saidOn: TODAY }, TODAY)).toEqual([])
  })

  it('was said today or before', () => {
    expect(problemsOfWord({ stance: 'SUPPORTS', reason: null, saidOn: '2026-11-23' }, TODAY)).toEqual([{ field: 'saidOn', code: 'goals.measured_in_future' }])
  })
})

describe('who has still to say where they stand', () => {
  const partners = [{ partnerId: 'a', partnerName: 'Bieb' }, { partnerId: 'b', partnerName: 'Opvang' }]
  const word = { partnerId: 'a', partnerName: 'Bieb', stance: 'SUPPORTS' as const, reason: null, saidBy: 'directeur', saidOn: TODAY }

  it('is everybody without a word on these words; words on older ones do not count', () => {
    const wording = { id: 'w', number: 2, mission: 'Nieuw', writtenAt: new Date(0), byName: null }
    expect(silentPartners({ current: { ...wording, words: [word] }, older: [], partners })).toEqual([partners[1]])
    expect(silentPartners({ current: { ...wording, words: [] }, older: [{ ...wording, id: 'v', number: 1, words: [word] }], partners })).toEqual(partners)
  })
})
