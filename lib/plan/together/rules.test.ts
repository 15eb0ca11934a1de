import { describe, expect, it } from 'vitest'
import type { WorksheetField } from '../definitions'
import type { Answers } from '../types'
import { canMerge, formValues, goesOnWith, merge, readSeen, seenOf, standingOfDraft, theirTexts } from './rules'
import type { Standing } from './types'

const FIELDS: readonly WorksheetField[] = [
  { name: 'doel', kind: 'text', label: 'Doel', required: true },
  { name: 'waarom', kind: 'long', label: 'Waarom', required: false },
  { name: 'wie', kind: 'choices', label: 'Wie', required: false },
  { name: 'op', kind: 'date', label: 'Wanneer', required: false },
  { name: 'kenIk', kind: 'rows', label: 'Wie kennen jullie?', required: false, columns: [{ name: 'naam', label: 'Naam', kind: 'text', feeds: 'naam' }] },
]

const SCREEN: Answers = { doel: 'Eén nummer', waarom: '', wie: ['a', 'b'], op: '2026-12-18', kenIk_0_naam: 'Bo' }

const made = (typed: Answers, now: Answers, more: { take?: readonly string[]; isFinishing?: boolean; standing?: Partial<Standing> } = {}) =>
  merge(FIELDS, { seen: seenOf(FIELDS, standingOfDraft(SCREEN)), typed: { ...SCREEN, ...typed }, now: { ...standingOfDraft({ ...SCREEN, ...now }), ...more.standing }, take: more.take ?? [], isFinishing: more.isFinishing ?? false })

describe('what two people made of one sheet', () => {
  it('has of each question the answer of the one who changed it', () => {
    expect(made({ doel: 'Van mij' }, { waarom: 'Van de ander', wie: ['c'], kenIk_0_naam: 'Bo', kenIk_1_naam: 'Cas' })).toEqual({
      answers: { ...SCREEN, doel: 'Van mij', waarom: 'Van de ander', wie: ['c'], kenIk_1_naam: 'Cas' }, both: [], taken: ['waarom', 'wie', 'kenIk'],
    })
  })

  it('keeps what was typed where both changed it, and names the text of the other', () => {
    expect(made({ doel: 'Van mij', waarom: 'Daarom' }, { doel: 'Van de ander' })).toMatchObject({ answers: { doel: 'Van mij', waarom: 'Daarom' }, both: [{ field: 'doel', theirs: 'Van de ander', token: 'doel' }], taken: [] })
  })

  it('is no conflict where both made the same of it, in another order or with a space behind it', () => {
    expect(made({ doel: 'Hetzelfde ', wie: ['c', 'a'] }, { doel: 'Hetzelfde', wie: ['a', 'c'] }).both).toEqual([])
  })

  it('sees that somebody emptied an answer, and does not take away unseen what has to be there', () => {
    expect(made({}, { waarom: '', doel: '' })).toMatchObject({ answers: { doel: '' }, taken: ['doel'] })
    expect(made({}, { doel: '' }, { isFinishing: true })).toMatchObject({ answers: { doel: 'Eén nummer' }, both: [{ field: 'doel', theirs: '' }] })
  })

  it('takes the text of the other where that was chosen, as it stood beside the own, and keeps all the rest', () => {
    const now = { ...SCREEN, doel: 'Van de ander', kenIk_0_naam: 'Dees' }
    const seen = seenOf(FIELDS, standingOfDraft(now))
    const chosen = (then: Answers) => merge(FIELDS, { seen, typed: { ...SCREEN, doel: 'Van mij', waarom: 'Daarom', kenIk_0_naam: 'Eef' }, now: standingOfDraft(then), take: ['doel', 'kenIk'], isFinishing: false })
    expect(chosen(now)).toEqual({ answers: { ...now, waarom: 'Daarom' }, both: [], taken: [] })
    // A third came in between: what was chosen is not there any more, so it is asked again.
    expect(chosen({ ...now, doel: 'Van een derde' }).both).toEqual([{ field: 'doel', theirs: 'Van een derde', token: 'doel' }])
  })

  it('asks where the register came to say something else than the draft keeps', () => {
    const standing = { register: { ...SCREEN, doel: 'In het register' }, kept: ['doel'] }
    expect(made({}, {}, { standing }).both).toEqual([{ field: 'doel', theirs: 'In het register', token: 'doel!' }])
    const seen = seenOf(FIELDS, { ...standingOfDraft(SCREEN), ...standing })
    const chosen = merge(FIELDS, { seen, typed: SCREEN, now: { ...standingOfDraft(SCREEN), ...standing }, take: ['doel!'], isFinishing: false })
    expect(chosen).toMatchObject({ answers: { doel: 'In het register' }, both: [] })
  })

  it('leaves a question that the form did not ask as it is', () => {
    const { op: _, ...typed } = SCREEN
    expect(merge(FIELDS, { seen: seenOf(FIELDS, standingOfDraft(SCREEN)), typed, now: standingOfDraft({ ...SCREEN, op: '2027-01-01' }), take: [], isFinishing: false }).answers.op).toBe('2027-01-01')
  })

  it('is not put together when a draft is gone, or who is in a team changed', () => {
    const seen = seenOf(FIELDS, { ...standingOfDraft(SCREEN), fixed: 'team' })
    expect([{ fixed: 'team', hasDraft: true }, { fixed: 'team', hasDraft: false }, { fixed: 'another', hasDraft: true }].map((one) => canMerge(seen, { ...standingOfDraft({}), ...one }))).toEqual([true, false, false])
  })

  it('goes on with what was typed, what came in, and what was seen by then', () => {
    const now = standingOfDraft({ ...SCREEN, doel: 'Van de ander', waarom: 'Daarom' })
    const merged = made({ doel: 'Van mij', kenIk_0_naam: 'Eef', op: '2027-02-03' }, { doel: 'Van de ander', waarom: 'Daarom' })
    const { values, take, replaces } = goesOnWith(FIELDS, merged, now)
    expect([take, replaces]).toEqual(['doel', ['doel', 'waarom', 'wie', 'op', 'kenIk']])
    expect(values).toMatchObject({ doel: 'Van mij', waarom: 'Daarom', 'wie[]': ['a', 'b'], 'op.day': '3', 'op.month': '2', 'op.year': '2027', kenIk_0_naam: 'Eef' })
    expect(readSeen(values.seen)).toEqual(seenOf(FIELDS, now))
    expect(theirTexts(FIELDS, merged, now)).toEqual({ doel: 'Van de ander' })
  })

  it('shows of rows each cell that either has', () => {
    const merged = made({ kenIk_1_naam: 'Van mij' }, { kenIk_0_naam: 'Van de ander' })
    expect(theirTexts(FIELDS, merged, standingOfDraft({ kenIk_0_naam: 'Van de ander' }))).toEqual({ kenIk_0_naam: 'Van de ander', kenIk_1_naam: '' })
  })

  it('reads no marks from something else', () => {
    expect([undefined, '', 'x', '{}', '{"answers":{"a":1}}'].map(readSeen)).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect(formValues(FIELDS, { op: 'geen dag', doel: 'x' })).toEqual({ doel: 'x' })
  })
})
