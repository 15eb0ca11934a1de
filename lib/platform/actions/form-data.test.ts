import { describe, expect, it } from 'vitest'
import { cellName, cellOf, inputOf, rowsOf, valuesOf } from './form-data'

function form(...entries: [string, string | Blob][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

const inputFrom = (...entries: [string, string | Blob][]) => inputOf(valuesOf(form(...entries)))

describe('what was typed', () => {
  it('comes back as it was typed, spaces included, so that a form can show it again', () => {
    expect(valuesOf(form(['title', '  Rust in huis ']))).toEqual({ title: '  Rust in huis ' })
  })

  it('leaves out the fields of the framework, and files', () => {
    expect(valuesOf(form(['$ACTION_ID_abc', ''], ['title', 'a'], ['file', new Blob(['x'])]))).toEqual({ title: 'a', file: '' })
  })

  it('leaves out zero bytes, which PostgreSQL takes in no text', () => {
    expect(valuesOf(form(['title', 'Rust\0 in huis'], ['phases[]', 'AGE_0_2\0']))).toEqual({ title: 'Rust in huis', 'phases[]': ['AGE_0_2'] })
  })

  it('keeps the last of a name that should be there once', () => {
    expect(valuesOf(form(['status', 'PLANNED'], ['status', 'DONE']))).toEqual({ status: 'DONE' })
  })

  it('keeps every value of a list, and an empty list when nothing was ticked', () => {
    expect(valuesOf(form(['phases[]', ''], ['phases[]', 'AGE_0_2'], ['phases[]', 'AGE_2_4']))).toEqual({ 'phases[]': ['AGE_0_2', 'AGE_2_4'] })
    expect(valuesOf(form(['phases[]', '']))).toEqual({ 'phases[]': [] })
  })
})

describe('what a schema reads', () => {
  it('is trimmed, with plain line ends', () => {
    expect(inputFrom(['why', '  een\r\ntwee  '])).toEqual({ why: 'een\ntwee' })
  })

  it('holds nothing that a database cannot keep', () => {
    expect(inputFrom(['title', 'Rust\u0000 in huis'], ['phases[]', 'A\u0000'])).toEqual({ title: 'Rust in huis', phases: ['A'] })
  })

  it('has lists under their plain name', () => {
    expect(inputFrom(['phases[]', 'AGE_0_2'], ['phases[]', 'AGE_2_4'])).toEqual({ phases: ['AGE_0_2', 'AGE_2_4'] })
  })

  it('has the rows in which something stands, by their columns and with their own numbers', () => {
    const typed = inputFrom(['leden_0_naam', 'Sanne'], ['leden_0_uren', ''], ['leden_1_naam', ''], ['leden_12_uren', ' 4 '], ['andere_0_naam', 'x'], ['leden', 'x'], ['leden_100_naam', 'x']) as Record<string, string>
    expect(rowsOf('leden', typed)).toEqual([{ row: 0, cells: { naam: 'Sanne' } }, { row: 12, cells: { uren: '4' } }])
    expect([cellName('leden', 3, 'uren'), cellOf('leden_3_uren'), cellOf('leden')]).toEqual(['leden_3_uren', { field: 'leden', row: 3, column: 'uren' }, undefined])
  })

  it('has a date of three fields as one day, with the noughts that people leave out', () => {
    expect(inputFrom(['dueOn.day', '1'], ['dueOn.month', ' 9 '], ['dueOn.year', '2026'])).toEqual({ dueOn: '2026-09-01' })
  })

  it('has an empty text for a date that was left empty, and a broken one for half a date', () => {
    expect(inputFrom(['dueOn.day', ''], ['dueOn.month', ''], ['dueOn.year', ''])).toEqual({ dueOn: '' })
    expect(inputFrom(['dueOn.day', '1'], ['dueOn.month', ''], ['dueOn.year', '2026'])).toEqual({ dueOn: '2026--01' })
    expect(inputFrom(['dueOn.day', 'een'], ['dueOn.month', '9'], ['dueOn.year', '2026'])).toEqual({ dueOn: '2026-09-een' })
  })
})
