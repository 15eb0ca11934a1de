import { describe, expect, it } from 'vitest'
import { readTrailQuestion } from './schema'

const day = (name: string, [date, month, year]: readonly [string, string, string]) => ({ [`${name}.day`]: date, [`${name}.month`]: month, [`${name}.year`]: year })

describe('the days of a question to the trail', () => {
  it('are read from three fields, as people write them', () => {
    const { form, typed, noDays } = readTrailQuestion({ ...day('vanaf', ['1', '9', '2026']), ...day('tot', ['', '', '']), zoek: '' })
    expect(form).toEqual({ vanaf: '2026-09-01' })
    expect(typed).toEqual({ ...day('vanaf', ['1', '9', '2026']), ...day('tot', ['', '', '']) })
    expect(noDays).toEqual([])
  })

  it('are read whole too, as links carry them, and stand in three fields again', () => {
    const { form, typed, noDays } = readTrailQuestion({ vanaf: '2026-09-01', tot: '2026-11-22' })
    expect(form).toEqual({ vanaf: '2026-09-01', tot: '2026-11-22' })
    expect(typed).toEqual({ ...day('vanaf', ['1', '9', '2026']), ...day('tot', ['22', '11', '2026']) })
    expect(noDays).toEqual([])
  })

  it('that do not exist are not looked for, stay as they were typed, and are said to be none', () => {
    const { form, typed, noDays } = readTrailQuestion({ ...day('vanaf', ['31', '2', '2026']), ...day('tot', ['1', '', '']), rol: 'JOB' })
    expect(form).toEqual({ rol: 'JOB' })
    expect(typed).toMatchObject({ 'vanaf.day': '31', 'tot.day': '1' })
    expect(noDays).toEqual(['vanaf', 'tot'])
  })

  it('break on nothing that stands in an address', () => {
    expect(readTrailQuestion({ vanaf: 'gisteren', 'tot.month': '3', 'zoek.day': 'x', zoek: ['een', 'signaal'], '__proto__.day': '1' })).toEqual({ form: { zoek: 'signaal' }, typed: {}, noDays: [] })
  })
})
