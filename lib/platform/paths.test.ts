import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paths } from './paths'

const START = '/mijn/start'

describe('a path to return to after signing in', () => {
  it('is kept when it is one of ours, with its query', () => {
    const ours = ['/', '/mijn', '/c/meerbrug/doelen', '/c/meerbrug/plan/werkbladen/F3.3', '/c/meerbrug/cijfers?naar=%2Fmijn&taal=nl', '/c/meer-brug/signalen/0197a3c4-5b6d-7e8f']
    expect(ours.map((path) => paths.safe(path))).toEqual(ours)
  })

  it('never leads to another host', () => {
    const elsewhere = [
      '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', '/\\/evil.example', 'https://evil.example', 'http:evil.example', 'https:/evil.example',
      'evil.example', '@evil.example', '/@evil.example/..//evil.example', '/.//evil.example', '/c/..//evil.example', '/c/x/../..//evil.example', '/%2e%2e//evil.example',
      '/\t/evil.example', '/\n//evil.example', '\t//evil.example', ' //evil.example', '/\u0000//evil.example', '/c#//evil.example', '/c/../\\evil.example',
    ]
    expect(elsewhere.filter((path) => paths.safe(path) !== START)).toEqual([])
  })

  it.each([
    ['encoded slashes', ['/%2f%2fevil.example', '/%2F/evil.example', '/%5cevil.example', '/%5C%5Cevil.example', '/c/%2f..%2f..%2f/evil.example', '/%252f%252fevil.example']],
    ['backslashes', ['/\\evil.example', '/\\/evil.example', '\\/\\/evil.example', '/c\\..\\\\evil.example']],
    ['tabs and line ends, which a browser leaves out', ['/\t/evil.example', '/\r\n/evil.example', '/%09/evil.example', '/%0d%0aLocation:https:evil.example', '/\u000b/evil.example', '\u2028//evil.example']],
    ['somebody before the host', ['/@evil.example', '//mijn@evil.example', 'https://samenspel.example@evil.example', '/mijn@evil.example:443//', '//samenspel.example%40evil.example']],
    ['other kinds of address', ['data:text/html;base64,PHNjcmlwdD4=', 'data://evil.example', 'ftp://evil.example', 'blob:https://evil.example/x', 'file:///etc/passwd', 'mailto:a@evil.example', '/data:text/html,x']],
    ['two slashes', ['//evil.example/%2e%2e', '////evil.example', '/.//evil.example', '/./../..//evil.example', '/%2e//evil.example', '/c/%2e%2e//evil.example', '/?//evil.example/..//..//evil.example#//']],
    ['letters that look like others', ['/\uff0fevil.example', '\uff0f\uff0fevil.example', '/\u2215evil.example', '//\u0435vil.example', '/\u3002evil.example', '/\u202e//evil.example', 'https\uff1a//evil.example']],
    ['a place inside a place', ['/inloggen?naar=//evil.example', '/mijn?naar=https://evil.example', '/taal?volgende=//evil.example']],
  ])('stays with us whatever is tried: %s', (_how, attacks) => {
    for (const attack of attacks) {
      const safe = paths.safe(attack)
      // As a browser reads it: what follows a redirect is resolved against the page.
      expect(new URL(safe, 'https://samenspel.example').origin, attack).toBe('https://samenspel.example')
      expect(safe, attack).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
      expect(decodeURIComponent(safe.split('?')[0]?.replace(/%(?![0-9a-f]{2})/gi, '') ?? ''), `${attack}, decoded once too often`).not.toMatch(/^[/\\]{2}|[\t\r\n]/)
    }
  })

  it('never runs a script', () => {
    const scripts = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>', '/<script>', '/c/"onload="', 'vbscript:x', '/javascript:alert(1)']
    expect(scripts.filter((path) => paths.safe(path) !== START)).toEqual([])
  })

  it('is the start page when nothing was asked for', () => {
    expect([paths.safe(undefined), paths.safe(null), paths.safe('')]).toEqual([START, START, START])
  })

  it('stays on our host, whatever is asked for', () => {
    const bits = fc.array(fc.constantFrom('/', '\\', '.', '..', '%2f', '%5c', '%2e', 'evil.example', ':', '@', '?', '#', '\t', 'c', 'https:'), { maxLength: 10 }).map((list) => list.join(''))
    fc.assert(fc.property(fc.oneof(bits, fc.string(), bits.map((rest) => `/${rest}`)), (asked) => {
      const url = new URL(paths.safe(asked), 'https://samenspel.example')
      expect(url.origin).toBe('https://samenspel.example')
      expect(paths.safe(asked)).toMatch(/^\/(?![/\\])/)
    }), { numRuns: 2_000 })
  })

  it('gives the same answer for its own answer', () => {
    fc.assert(fc.property(fc.webPath(), (path) => {
      expect(paths.safe(paths.safe(path))).toBe(paths.safe(path))
    }))
  })
})

describe('the sign-in page', () => {
  it('carries the path to return to as a value, not as a part of its own address', () => {
    expect(paths.signIn('/c/meerbrug?a=1&b=2')).toBe('/inloggen?naar=%2Fc%2Fmeerbrug%3Fa%3D1%26b%3D2')
    expect(paths.signIn()).toBe('/inloggen')
  })
})
