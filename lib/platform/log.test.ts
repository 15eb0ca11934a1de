import { readdirSync } from 'node:fs'
import path from 'node:path'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { log, pathForLog } from './log'

/** What the log writes for an event, with the settings of the app. */
function logged(event: object): string {
  const lines: string[] = []
  const loud = log.child({}, { level: 'info' })
  Reflect.set(loud, pino.symbols.streamSym, { write: (line: string) => lines.push(line) })
  loud.info(event, 'something happened')
  return lines.join('')
}

describe('a line of the log', () => {
  it('holds no personal data, also not one level down', () => {
    const line = logged({
      email: 'fatima@school.example', displayName: 'Fatima', body: 'mijn kind', token: 'geheim', user: { name: 'Fatima', email: 'fatima@school.example' },
      form: { values: { title: 'Fatima' }, text: 'mijn kind' }, headers: { cookie: 'sessie=geheim', authorization: 'Bearer geheim' },
    })
    expect(line).not.toMatch(/fatima|kind|geheim/i)
    expect(line).toContain('[removed]')
  })

  it('keeps what is needed to follow a request', () => {
    const line: unknown = JSON.parse(logged({ action: 'goals.create', outcome: 'done', ms: 12, requestId: 'r-1', role: 'COORDINATOR' }))
    expect(line).toMatchObject({ action: 'goals.create', outcome: 'done', ms: 12, requestId: 'r-1', role: 'COORDINATOR', msg: 'something happened' })
  })

  it('is one line, whatever stands in it', () => {
    expect(logged({ code: 'a\nb"c' }).trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('a path in the log', () => {
  it('loses its query string, which may hold what somebody typed', () => {
    expect(pathForLog('/inloggen?naar=%2Fc%2Fx&email=a@b.nl')).toBe('/inloggen')
  })

  it('loses the part that opens something', () => {
    expect(pathForLog('/tekenen/AbC-_123')).toBe('/tekenen/[token]')
    expect(pathForLog('/inloggen/link/AbC-_123?naar=x')).toBe('/inloggen/link/[token]')
    expect(pathForLog('/tekenen/AbC/klaar')).toBe('/tekenen/[token]/klaar')
  })

  it('loses it on every page of a link, also on one that is made later', () => {
    const folder = path.resolve(import.meta.dirname, '../../app/(public)')
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('[token]') && file.endsWith('page.tsx')).map((file) => `/${path.dirname(file)}`)
    expect(pages.length).toBeGreaterThanOrEqual(6)
    expect(pages.filter((page) => pathForLog(page.replace('[token]', 'AbC-_123')) !== page)).toEqual([])
  })

  it('is otherwise the path itself', () => {
    expect(pathForLog('/mijn/beveiliging/e-mail')).toBe('/mijn/beveiliging/e-mail')
    expect(pathForLog('/c/meerbrug/doelen')).toBe('/c/meerbrug/doelen')
    expect(pathForLog('')).toBe('')
  })
})
