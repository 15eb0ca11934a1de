import { describe, expect, it } from 'vitest'
import { readVersionQuestion } from './version-question'

describe('which version an address asks for', () => {
  it('is a number of a version', () => {
    expect(readVersionQuestion('2')).toBe(2)
  })

  it('is the newest when it asks for nothing that can be one', () => {
    for (const asked of [undefined, '', '0', '-1', '1.5', 'oud', ['1', '2'], '999999999999']) expect(readVersionQuestion(asked)).toBeUndefined()
  })
})
