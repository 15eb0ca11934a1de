import { describe, expect, it } from 'vitest'
import { whoMay } from '@/tests/support/who-may'
import { importsPolicy } from './policy'

describe('a file of figures', () => {
  it('is read in, looked at and decided on by the coordinator alone', () => {
    expect([whoMay(importsPolicy, 'check'), whoMay(importsPolicy, 'read'), whoMay(importsPolicy, 'decide')]).toEqual([['COORDINATOR'], ['COORDINATOR'], ['COORDINATOR']])
  })
})
