import { describe, expect, it } from 'vitest'
import type { RecordKey } from '@/lib/plan/records/definitions'
import type { SheetReaders } from '@/lib/plan/records/types'
import { agendaOf, canBeTold, canChange, isAnswered, problemsInClosing } from './rules'
import type { HomeworkListed } from './homework/types'

const ITEM = { id: 'i', body: 'De zomer', addedById: 'm', addedByName: 'Noor', addedByHasLeft: false }
const CLOSING = { parentAnswer: 'Eén gezicht', verdict: 'YES' as const, verdictWhy: 'Scheelt bellen', unansweredReason: null, actionId: 'a', noActionReason: null }

describe('the agenda', () => {
  it('begins with the question of parents, always, and fills itself in order', () => {
    const homework = { id: 'h' } as HomeworkListed
    expect(agendaOf({ kind: 'MEETING', storyId: null, story: null, isStorySpoken: null, items: [] }, [])).toEqual([{ kind: 'PARENT' }])
    expect(agendaOf({ kind: 'MEETING', storyId: 's', story: 'Een verhaal', isStorySpoken: false, items: [ITEM] }, [homework]).map((line) => line.kind)).toEqual(['PARENT', 'STORY', 'HOMEWORK', 'ITEM'])
    expect(agendaOf({ kind: 'PARTNER_SESSION', storyId: 's', story: 'Een verhaal', isStorySpoken: false, items: [ITEM] }, [homework]).map((line) => (line.kind === 'ROUND' ? line.round.kind : line.kind)))
      .toEqual(['PARENT', 'STORY', 'CONCERN', 'OFFER', 'NEED', 'PROPOSAL', 'HOMEWORK', 'ITEM'])
  })

  it('says of a story that was told that nobody wrote it down yet', () => {
    expect(agendaOf({ kind: 'MEETING', storyId: 's', story: 'Eén zin', isStorySpoken: true, items: [] }, [])).toEqual([{ kind: 'PARENT' }, { kind: 'STORY', recordId: 's', text: 'Eén zin', isSpoken: true }])
  })

  it('can begin with a story that everybody who takes part may read, and with no other sheet', () => {
    const sheet = (id: string, readers: SheetReaders, worksheet: RecordKey = 'F1.2') => ({ id, readers, worksheet, answers: { citaat: `Zin ${id}` } })
    expect(canBeTold([sheet('a', 'MEMBERS'), sheet('b', 'PUBLIC'), sheet('c', 'CORE_GROUP'), sheet('d', 'MEMBERS', 'F1.5')])).toEqual([{ id: 'a', name: 'Zin a' }, { id: 'b', name: 'Zin b' }])
  })
})

describe('closing', () => {
  const fieldsOf = (over: Partial<typeof CLOSING> | Record<string, unknown>) => problemsInClosing({ ...CLOSING, ...over }).map((one) => [one.field, one.code])

  it('needs the answer of the question of parents with a verdict and why, or a reason', () => {
    expect(fieldsOf({})).toEqual([])
    expect(fieldsOf({ parentAnswer: null, verdict: null, verdictWhy: null })).toEqual([['parentAnswer', 'meetings.parent_answer_missing'], ['verdict', 'meetings.verdict_missing']])
    expect(fieldsOf({ verdict: null, verdictWhy: null })).toEqual([['verdict', 'meetings.verdict_missing']])
    expect(fieldsOf({ verdictWhy: null })).toEqual([['verdictWhy', 'meetings.verdict_why_missing']])
    expect(fieldsOf({ parentAnswer: null, verdict: null, verdictWhy: null, unansweredReason: 'Er was geen ouder bij' })).toEqual([])
  })

  it('a no of an experience expert closes it as well as a yes: it is asked, not obeyed', () => expect(fieldsOf({ verdict: 'NO' })).toEqual([]))

  it('needs an action, or why there is none', () => {
    expect(fieldsOf({ actionId: null })).toEqual([['actionId', 'meetings.action_missing']])
    expect(fieldsOf({ actionId: null, noActionReason: 'We wachten op het cijfer' })).toEqual([])
  })

  it('counts as answered with both the answer and the verdict', () => {
    expect([isAnswered(CLOSING), isAnswered({ parentAnswer: 'x', verdict: null }), isAnswered({ parentAnswer: null, verdict: 'NO' })]).toEqual([true, false, false])
  })
})

describe('a meeting', () => {
  it('changes until it is closed or cancelled', () => {
    const day = new Date('2026-11-22T10:00:00.000Z')
    expect(canChange({ closedAt: null, cancelledAt: null })).toEqual({ can: true })
    expect(canChange({ closedAt: day, cancelledAt: null })).toEqual({ can: false, reason: 'meetings.meeting_closed' })
    expect(canChange({ closedAt: null, cancelledAt: day })).toEqual({ can: false, reason: 'meetings.meeting_cancelled' })
  })
})
