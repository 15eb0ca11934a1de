import { describe, expect, it } from 'vitest'
import { publishedRow, type Counting } from './rules'

const COUNTING: Counting = {
  goals: new Map([['g1', 'FAMILIES'], ['g2', 'LOCATIONS']]),
  indicators: new Map([['i1', { countsPeople: true, measure: 'COUNT' }], ['i2', { countsPeople: false, measure: 'RATIO' }]]),
}

const out = (table: string, row: object): unknown => JSON.parse(publishedRow(table, JSON.stringify(row), COUNTING))

describe('what goes out of a coalition', () => {
  it('says of goals no small number of people, and does of anything else', () => {
    expect(out('goal', { id: 'g1', unit: 'FAMILIES', baseline: 4, target: 40 })).toEqual({ id: 'g1', unit: 'FAMILIES', baseline: '<10', target: 40 })
    expect(out('goal', { unit: 'LOCATIONS', baseline: 4 })).toEqual({ unit: 'LOCATIONS', baseline: 4 })
    expect(out('goal', { unit: 'FAMILIES', baseline: null })).toEqual({ unit: 'FAMILIES', baseline: null })
    expect([out('goal_measurement', { goal_id: 'g1', value: 9 }), out('goal_measurement', { goal_id: 'g2', value: 9 }), out('goal_measurement', { goal_id: 'g1', value: 0 })])
      .toEqual([{ goal_id: 'g1', value: '<10' }, { goal_id: 'g2', value: 9 }, { goal_id: 'g1', value: 0 }])
  })

  it('says nothing of a measurement of a goal that is not there', () => {
    expect(out('goal_measurement', { goal_id: 'gone', value: 3 })).toEqual({ goal_id: 'gone', value: '<10' })
  })

  it('says of figures what was decided of them, and of what was replaced nothing where people are counted', () => {
    const figure = { indicator_id: 'i1', numerator: 12, denominator: 400, value: 3 }
    expect(out('indicator_value', { ...figure, suppression: 'SHOWN' })).toMatchObject(figure)
    expect(out('indicator_value', { ...figure, suppression: 'SUPPRESSED_COMPLEMENTARY' })).toEqual({ indicator_id: 'i1', numerator: null, denominator: null, value: null, suppression: 'SUPPRESSED_COMPLEMENTARY' })
    expect([out('indicator_revision', figure), out('indicator_revision', { ...figure, indicator_id: 'i2' })]).toMatchObject([{ value: null, numerator: null }, { value: 3, numerator: 12 }])
    expect(out('indicator', { counts_people: true, measure: 'COUNT', baseline_value: 4 })).toMatchObject({ baseline_value: '<10' })
    expect(out('indicator', { counts_people: true, measure: 'COUNT', baseline_value: 40 })).toMatchObject({ baseline_value: 40 })
    expect(out('indicator', { counts_people: true, measure: 'RATIO', baseline_value: 40 })).toMatchObject({ baseline_value: '<10' })
    expect(out('indicator', { counts_people: false, measure: 'RATIO', baseline_value: 4 })).toMatchObject({ baseline_value: 4 })
  })

  it('says no small number of people on a worksheet, kept or begun', () => {
    expect(out('sheet_record', { worksheet: 'F1.5', definition_version: 1, answers: { initiatief: 'Huisbezoek', bereik: '6' } })).toMatchObject({ answers: { initiatief: 'Huisbezoek', bereik: '<10' } })
    expect(out('worksheet_entry', { worksheet: 'F1.3', definition_version: 1, answers: { waarde: '7', soort: 'PEOPLE' }, base: { waarde: '7', soort: 'MONEY' } })).toMatchObject({ answers: { waarde: '<10' }, base: { waarde: '7' } })
    expect(out('worksheet_entry', { worksheet: 'F3.3', definition_version: 1, answers: { nulmeting: '4', watTellenWe: 'CHILDREN' }, base: null })).toMatchObject({ answers: { nulmeting: '<10' }, base: null })
    expect(out('worksheet_entry', { worksheet: 'F4.1', definition_version: 1, answers: { aantal: '4' }, base: null })).toMatchObject({ answers: { aantal: '4' } })
  })

  it('leaves every other table as PostgreSQL wrote it', () => {
    expect(publishedRow('constructor', '{"a": 1.50}', COUNTING)).toBe('{"a": 1.50}')
  })
})
