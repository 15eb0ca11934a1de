import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { filterField, followTableForm } from './schema'

const FORM = {
  coalition: 'meerbrug', tableId: '85100NED', tableTitle: 'Jongeren met jeugdzorg', measure: 'Totaal', denominator: '', name: 'Jeugdzorg', unit: 'jongeren', direction: 'NO_DIRECTION', areas: ['NL00'], fromYear: '2019',
  requestKey: newId(), [filterField('Geslacht')]: 'T001038', [filterField('Leeftijd')]: '',
}

describe('what is asked of a table', () => {
  it('has a value for each dimension that was chosen, and nothing else', () => {
    expect(followTableForm.parse(FORM)).toMatchObject({ filters: { Geslacht: 'T001038' }, denominator: null, regions: ['NL00'], fromYear: 2019 })
    expect(Object.keys(followTableForm.parse({ ...FORM, 'filter-a b': 'x', anders: 'y' }).filters)).toEqual(['Geslacht'])
  })

  it.each([['tableId', '../x'], ['fromYear', '19'], ['measure', ''], ['direction', 'UP']])('is refused with a wrong %s', (field, value) =>
    expect(followTableForm.safeParse({ ...FORM, [field]: value }).success).toBe(false))
})
