import { describe, expect, it } from 'vitest'
import { addressKey } from './address'

describe('an address', () => {
  it.each([
    ['Noor@Meerbrug.Example', 'noor@meerbrug.example'],
    ['  noor@meerbrug.example ', 'noor@meerbrug.example'],
    ['info@käse.example', 'info@xn--kse-qla.example'],
    ['info@XN--KSE-QLA.example', 'info@xn--kse-qla.example'],
    ['JÜRGEN@käse.example', 'jürgen@xn--kse-qla.example'],
    ['ju\u0308rgen@meerbrug.example', 'jürgen@meerbrug.example'],
    ["o'neil+werk@team.gemeente.example", "o'neil+werk@team.gemeente.example"],
  ])('%s is compared as %s', (typed, key) => expect(addressKey(typed)).toBe(key))

  it.each(['', 'noor', '@meerbrug.example', 'noor@', 'noor@meerbrug', 'noor@meer brug.example', 'a b@meerbrug.example', 'noor@@meerbrug.example', '.noor@meerbrug.example',
    'noor..x@meerbrug.example', 'noor@-meerbrug.example', 'noor@127.0.0.1', 'noor@meerbrug.example/x', 'Noor <noor@meerbrug.example>'])('%s is none', (typed) => expect(addressKey(typed)).toBeUndefined())
})
