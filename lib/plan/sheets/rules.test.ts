import { describe, expect, it } from 'vitest'
import { STEPS, WORKSHEETS } from '../definitions'
import { checkAnswers, guardedTexts, personalAnswers, pickAnswers } from '../rules'
import type { Answers } from '../types'
import { SHEET_KEYS, SHEETS } from './definitions'
import { asRole } from '@/tests/support/actors'
import { asAnswers, asRecord, atAnswers, fieldsOf, goOnWith, mayFillIn, mayOpen, namesOn, teamFieldsOf } from './rules'
import { readSubjectQuestion } from './schema'

describe('every worksheet', () => {
  it('asks at most twelve things, has an example and stands in its step', () => {
    for (const sheet of Object.values(WORKSHEETS)) {
      expect([sheet.key, sheet.fields.length <= 12, sheet.example.length > 20, STEPS.find((one) => one.step === sheet.step)?.worksheets.includes(sheet.key)]).toEqual([sheet.key, true, true, true])
    }
  })

  it('that feeds a register says of each question which field it becomes', () => {
    for (const key of SHEET_KEYS.filter((one) => SHEETS[one].feeds !== 'record')) {
      const feeds = SHEETS[key].fields.map((field) => field.feeds)
      expect([key, feeds.includes(undefined), new Set(feeds).size]).toEqual([key, false, feeds.length])
    }
  })
})

describe('who a worksheet is for', () => {
  it('opens it for who may fill it in, and the goal also for who reads along', () => {
    const roles = ['COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'POLICY_ADVISER'] as const
    const who = (can: typeof mayOpen, key: Parameters<typeof mayOpen>[0]) => roles.filter((role) => can(key, asRole(role)))
    expect([who(mayOpen, 'F3.3'), who(mayFillIn, 'F3.3')]).toEqual([['COORDINATOR', 'PROFESSIONAL', 'POLICY_ADVISER'], ['COORDINATOR']])
    expect([who(mayOpen, 'F2.1'), who(mayFillIn, 'F2.1')]).toEqual([['COORDINATOR'], ['COORDINATOR']])
    expect(who(mayFillIn, 'F1.2')).toEqual(['COORDINATOR', 'PROFESSIONAL', 'EXPERIENCE_EXPERT'])
  })
})

describe('a sheet about something', () => {
  const card = SHEETS['F2.1']

  it('asks how it stands of something new only', () => {
    expect(fieldsOf(card, true).fields.some((field) => field.name === 'status')).toBe(true)
    expect(fieldsOf(card, false).fields.some((field) => field.name === 'status')).toBe(false)
  })

  it('is the register in other words, there and back', () => {
    const offer = SHEETS['F2.3']
    const row = { brings: ['TIME', 'ROOM'], hoursPerWeek: 4, bringsNote: null, needs: [], needsNote: 'Een kamer' }
    const answers = asAnswers(offer, row)
    expect(answers).toEqual({ breng: ['TIME', 'ROOM'], uren: '4', toelichtingBreng: '', haal: [], toelichtingHaal: 'Een kamer' })
    expect(asRecord(offer, answers)).toEqual({ brings: ['TIME', 'ROOM'], hoursPerWeek: '4', bringsNote: '', needs: [], needsNote: 'Een kamer' })
    expect(asRecord(offer, {})).toEqual({ brings: [], hoursPerWeek: '', bringsNote: '', needs: [], needsNote: '' })
  })

  it('of rows is the register in other words too, keeps no empty row, and finds the cell that was refused', () => {
    const team = SHEETS['F4.4']
    const typed = { leden_0_naam: 'Sanne Kok', leden_0_discipline: 'TEACHER', leden_2_uren: '4', leden_2_onbekend: 'x', leden_31_naam: 'Te veel' }
    const picked = pickAnswers(team, typed)
    expect(picked).toEqual({
      gewensteDisciplines: [], leden_0_wie: '', leden_0_naam: 'Sanne Kok', leden_0_discipline: 'TEACHER', leden_0_uren: '', leden_0_dag: '', leden_2_wie: '', leden_2_naam: '', leden_2_discipline: '', leden_2_uren: '4', leden_2_dag: '',
    })
    expect(asRecord(team, picked)).toMatchObject({ members_0_personName: 'Sanne Kok', members_2_hoursPerWeek: '4' })
    expect(asAnswers(team, { members: [{ personName: 'Sanne Kok', hoursPerWeek: 4 }] })).toMatchObject({ leden_0_naam: 'Sanne Kok', leden_0_uren: '4', leden_0_wie: '' })
    expect(atAnswers(team, [{ field: 'members_2_discipline', code: 'locations.discipline_missing' }])).toEqual([{ field: 'leden_2_discipline', code: 'locations.discipline_missing' }])
    expect(checkAnswers(team, { leden_1_uren: 'veel' }, false)).toEqual([{ field: 'leden_1_uren', code: 'not_a_number', params: {} }])
    expect(personalAnswers(new Date('2026-11-22T10:00:00.000Z'), team, { leden_1_naam: 'Bel 06-12345678' })).toEqual([{ field: 'leden_1_naam', code: 'privacy.phone' }])
  })

  it('shows what the register refuses at the answer that it came from', () => {
    expect(atAnswers(card, [{ field: 'kvkNumber', code: 'partners.kvk_wrong' }, { field: 'elders', code: 'form_broken' }])).toEqual([
      { field: 'kvk', code: 'partners.kvk_wrong' }, { field: 'elders', code: 'form_broken' },
    ])
  })

  it('says what is missing, and that an amount is no number', () => {
    expect(checkAnswers(SHEETS['F4.3'], { financieelMandaat: 'veel' }, false)).toEqual([{ field: 'financieelMandaat', code: 'not_a_number', params: {} }])
    expect(checkAnswers(card, { naam: 'De Oever' }, true).map((one) => one.field)).toEqual(['partnertype', 'status', 'domeinen', 'levensfasen'])
  })

  it('lets data of work through and guards free words', () => {
    expect(guardedTexts(card, { mailadres: 'ingrid@werk.example', aanspreekpunt: 'Ingrid', regionaalActief: 'Buurgemeente', bestuur: 'Directeur' })).toEqual({ regionaalActief: 'Buurgemeente', bestuur: 'Directeur' })
  })

  it('lets the number of an organisation through where one may be named, and nothing of a person alone', () => {
    const told = (answers: Answers) => personalAnswers(new Date('2026-11-22T10:00:00.000Z'), SHEETS['F4.6'], answers)
    expect(told({ routeIndividueelKind: 'Lokaal team, 030 123 45 67' })).toEqual([])
    expect(told({ routeIndividueelKind: 'Over bsn 123456782', hoeSprekenWeElkaarAan: 'Bel 06-12345678' })).toEqual([
      { field: 'hoeSprekenWeElkaarAan', code: 'privacy.phone' }, { field: 'routeIndividueelKind', code: 'privacy.bsn' },
    ])
  })

  it('says which question is empty, and that a number is none', () => {
    expect(checkAnswers(SHEETS['F4.6'], {}, true)[0]).toEqual({ field: 'wieZietRuweSignalen', code: 'plan.field_missing', params: { label: 'Wie leest een signaal zoals het is opgeschreven?' } })
    expect(checkAnswers(SHEETS['F4.4'], { telefoon: 'bel maar' }, false)).toEqual([{ field: 'telefoon', code: 'locations.phone_wrong', params: {} }])
  })

  it('of a team without anybody to choose asks for a name alone', () => {
    const names = (isAnybodyThere: boolean) => teamFieldsOf(SHEETS['F4.4'], isAnybodyThere).fields.map((field) => field.name)
    expect(names(true)).toEqual(SHEETS['F4.4'].fields.map((field) => field.name))
    expect(names(false).slice(0, 3)).toEqual(['coordinatorNaam', 'disciplineCoordinator', 'gewensteDisciplines'])
  })

  it('knows what the people and partners are called that were chosen', () => {
    const here = { key: 'F4.4' as const, partners: [], members: [], mandates: [], teamPeople: [{ id: 'x', name: 'Prue', discipline: null, hasLeft: false, version: 0 }], places: [], supporters: [], choices: {} }
    expect(namesOn(here, { coordinator: 'x', vervanger: 'weg', hoeBereikbaar: 'x' })).toEqual({ coordinator: 'Prue' })
  })

  it('is asked for by an id or the word for something new, and by nothing else', () => {
    const id = '0197a3c4-5b6d-7e8f-9012-3456789abcde'
    expect([readSubjectQuestion(id), readSubjectQuestion('nieuw')]).toEqual([id, 'nieuw'])
    for (const wrong of ['', 'new', 'x', undefined, [id, id], `${id}0`]) expect(readSubjectQuestion(wrong)).toBeUndefined()
  })
})

describe('a draft that somebody goes on with later', () => {
  const offer = SHEETS['F2.3']
  const base = { breng: ['TIME'], uren: '4', toelichtingBreng: '', haal: [], toelichtingHaal: 'Een kamer' }

  it('is what it was when the register did not change', () => {
    const draft = { ...base, uren: '6' }
    expect(goOnWith(offer, { draft, base, known: base })).toEqual({ answers: draft, meanwhile: [] })
  })

  it('takes over what it had left alone, keeps what it changed, and says nothing of what became the same', () => {
    const draft = { ...base, uren: '6', toelichtingHaal: 'Een zaal' }
    const known = { ...base, breng: ['ROOM'], uren: '6', toelichtingHaal: '' }
    expect(goOnWith(offer, { draft, base, known })).toEqual({
      answers: { ...draft, breng: ['ROOM'] }, meanwhile: [{ field: 'breng', register: ['ROOM'], isKept: false }, { field: 'toelichtingHaal', register: '', isKept: true }],
    })
  })

  it('was begun when there was nothing: what it left empty is filled by what the register says now', () => {
    expect(goOnWith(offer, { draft: { uren: '2' }, base: null, known: base })).toEqual({
      answers: { uren: '2', breng: ['TIME'], toelichtingHaal: 'Een kamer' },
      meanwhile: [{ field: 'breng', register: ['TIME'], isKept: false }, { field: 'uren', register: '4', isKept: true }, { field: 'toelichtingHaal', register: 'Een kamer', isKept: false }],
    })
  })
})
