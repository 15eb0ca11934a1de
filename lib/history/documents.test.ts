import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { filterWords, trailCsv, trailWords } from './documents'
import type { TrailPerson, TrailRow } from './types'

const NOW = new Date('2026-11-22T09:42:00.000Z')
const NOOR = '0197a3c4-5b6d-7e8f-9012-0000000000a1'
const LEFT = '0197a3c4-5b6d-7e8f-9012-0000000000a2'
const PEOPLE: readonly TrailPerson[] = [{ id: NOOR, name: 'Noor', role: 'COORDINATOR' }, { id: LEFT, name: null, role: 'PROFESSIONAL' }]

const row = (more: Partial<TrailRow> = {}): TrailRow => ({
  sequence: '12', event: 'goal_status_changed', subjectType: 'goal', subjectId: '0197a3c4-5b6d-7e8f-9012-3456789abcde', actorKind: 'member', actorId: NOOR, actorRole: 'COORDINATOR',
  changes: { status: { from: 'CANDIDATE', to: 'ACTIVE' } }, occurredAt: NOW, ...more,
})

const dutch = trailWords('nl', PEOPLE)

describe('a row of the trail', () => {
  it('says who, in which role, what, about which thing, and what was before and after, in both languages', () => {
    expect(dutch(row())).toEqual({
      when: '22 november 2026, 10.42 uur', who: 'Noor', role: 'Coördinator', event: 'Stand van een doel veranderd', subject: 'Doel 3456789abcde', changes: ['Stand: van kandidaat naar loopt'],
    })
    expect(trailWords('en', PEOPLE)(row())).toMatchObject({ role: 'Coordinator', event: 'Status of a goal changed', subject: 'Goal 3456789abcde', changes: ['Status: from candidate to active'] })
  })

  it('calls who left a former member, and who was never there too', () => {
    expect([LEFT, '0197a3c4-5b6d-7e8f-9012-0000000000ff'].map((actorId) => dutch(row({ actorId })).who)).toEqual(['Oud-lid', 'Oud-lid'])
    expect(dutch(row({ subjectType: 'membership', subjectId: LEFT })).subject).toBe('Lid Oud-lid')
    expect(dutch(row({ subjectType: 'membership', subjectId: NOOR })).subject).toBe('Lid Noor')
  })

  it('names a link and the system for what they are, without a role', () => {
    expect(dutch(row({ actorKind: 'link', actorRole: 'SIGN', actorId: NOOR }))).toMatchObject({ who: 'Wie een persoonlijke link had', role: '' })
    expect(dutch(row({ actorKind: 'job', actorRole: 'tidy', actorId: null }))).toMatchObject({ who: 'Het systeem zelf', role: '' })
  })

  it('says values as people read them, and no address whatever came in', () => {
    const changes = { role: 'ALDERMAN', number: 1234, measuredOn: '2026-11-20', contentHash: 'a'.repeat(64), supporterId: NOOR, partnerId: '0197a3c4-5b6d-7e8f-9012-3456789abcde', worksheet: 'F3.3', note: 'noor@meerbrug.example', isNew: true, gone: null }
    expect(dutch(row({ changes })).changes).toEqual([
      'Rol: Wethouder', 'Versie: 1.234', 'Gemeten op: 20 november 2026', `Zegel van de tekst: ${'a'.repeat(12)}…`, 'Ondersteuner: Noor', 'Partner: 3456789abcde', 'Werkblad: F3.3', 'note: niet getoond',
      'isNew: ja', 'gone: niets',
    ])
  })

  it('says a code without words as it is', () => {
    expect(dutch(row({ event: 'toString', subjectType: 'old_thing', changes: null }))).toMatchObject({ event: 'toString', subject: 'old thing 3456789abcde', changes: [] })
  })
})

describe('the file', () => {
  const read = (rows: readonly TrailRow[], form = {}) => {
    const text = trailCsv('nl', { coalition: 'Meerbrug', now: NOW, rows, form, people: PEOPLE })
    const cells: string[][] = parse(text, { delimiter: ';', bom: true, relax_column_count: true, skip_empty_lines: true })
    return { text, cells }
  }

  it('opens in a spreadsheet and says above its columns what it is, of when, and what was asked', () => {
    const { text, cells } = read([row()], { rol: 'COORDINATOR', vanaf: '2026-11-01', zoek: 'doel' })
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain('\r\n')
    expect(cells.slice(0, 4)).toEqual([
      ['Logboek van Meerbrug: wie deed wat wanneer, zonder wat er geschreven is'], ['Gemaakt op', '22 november 2026, 10.42 uur'],
      ['Gekozen', 'Rol: Coördinator, Vanaf: 1 november 2026, Woord of nummer: doel'], ['Regels', '1'],
    ])
    expect(cells.at(-2)).toEqual(['Nummer', 'Dag', 'Wanneer', 'Wie', 'In welke rol', 'Wat er gebeurde', 'Waarover', 'Nummer van waar het over gaat', 'Waarden', 'Code'])
    expect(cells.at(-1)).toEqual([
      '12', '2026-11-22', '22 november 2026, 10.42 uur', 'Noor', 'Coördinator', 'Stand van een doel veranderd', 'Doel 3456789abcde', '0197a3c4-5b6d-7e8f-9012-3456789abcde',
      'Stand: van kandidaat naar loopt', 'goal_status_changed',
    ])
  })

  it('keeps what looks like a formula as text', () => {
    const text = trailCsv('nl', { coalition: 'Meerbrug', now: NOW, rows: [row()], form: {}, people: [{ id: NOOR, name: '=HYPERLINK("x")', role: 'COORDINATOR' }] })
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  })

  it('says that everything was asked when nothing was chosen', () => {
    expect(read([]).cells[2]).toEqual(['Gekozen', 'alles'])
  })
})

describe('what was asked, in words', () => {
  it('names a person by the name that others see, and who left not at all', () => {
    expect(filterWords('nl', { persoon: NOOR, soort: 'goal', gebeurtenis: 'goal_created', tot: '2026-11-22' }, PEOPLE)).toEqual(['Persoon: Noor', 'Soort: Doel', 'Gebeurtenis: Doel gemaakt', 'Tot en met: 22 november 2026'])
    expect(filterWords('en', { persoon: LEFT, rol: 'JOB' }, PEOPLE)).toEqual(['Person: Former member', 'Role: The system itself'])
  })
})
