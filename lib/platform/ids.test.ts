import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idOf, isId, newId, sha256 } from './ids'

describe('a new id', () => {
  it('is a uuid of which later ones sort later', () => {
    const ids = Array.from({ length: 500 }, newId)
    expect(new Set(ids).size).toBe(500)
    expect([...ids].sort()).toEqual(ids)
    expect(ids.every(isId)).toBe(true)
  })
})

describe('somebody\'s input', () => {
  it('is an id when it is a uuid, and nothing else', () => {
    expect(isId('0197a3c4-5b6d-7e8f-9012-3456789abcde')).toBe(true)
    const none = ['', 'x', '0197a3c4-5b6d-7e8f-9012-3456789abcd', "0197a3c4-5b6d-7e8f-9012-3456789abcde' OR 1=1", ' 0197a3c4-5b6d-7e8f-9012-3456789abcde', undefined, null, 7, {}]
    expect(none.filter(isId)).toEqual([])
  })
})

describe('an id of parts', () => {
  it('is a uuid, the same for the same parts', () => {
    fc.assert(fc.property(fc.array(fc.string()), (parts) => {
      expect(isId(idOf(...parts))).toBe(true)
      expect(idOf(...parts)).toBe(idOf(...parts))
    }))
  })

  it('differs when the parts do, also when they read the same in a row', () => {
    expect(idOf('ab', 'c')).not.toBe(idOf('a', 'bc'))
    expect(idOf('a', '')).not.toBe(idOf('a'))
    expect(idOf('1:a')).not.toBe(idOf('a'))
    fc.assert(fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
      expect(idOf(...a) === idOf(...b)).toBe(JSON.stringify(a) === JSON.stringify(b))
    }))
  })
})

describe('the SHA-256 of a text', () => {
  it('is the known one, for text and bytes alike', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256(Buffer.from('abc'))).toBe(sha256('abc'))
  })
})
