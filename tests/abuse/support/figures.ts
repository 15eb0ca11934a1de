import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'

// What the abuse suite reports: of every kind of attempt how many were made and how many were let through, per role and
// route, each beside the rightful twin that must succeed. One file over all specs, so that figures cannot get lost.

const FILE = path.resolve(import.meta.dirname, '../../../.data/test-reports/abuse.json')

interface Count {
  tried: number
  letThrough: number
}

interface Figure {
  readonly check: string
  /** In which run it was tried: what an earlier run left behind proves nothing. */
  readonly run: string
  readonly line: string
  readonly refused: Count
  readonly rightful: Count
  /** role -> route -> the same, where a check has roles and routes. */
  readonly per: Readonly<Record<string, Readonly<Record<string, Count>>>>
}

const run = (): string => process.env.E2E_RUN ?? ''

/** The figures of this run. */
export const readFigures = (): Figure[] => (existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Figure[]).filter((one) => one.run === run()) : [])

const add = (count: Count, passed: boolean) => {
  count.tried += 1
  if (passed) count.letThrough += 1
}

/** The figures of one check. `keep` says and keeps them, `judge` fails the test when they are not what they must be. */
export function counting(check: string) {
  const refused: Count = { tried: 0, letThrough: 0 }
  const rightful: Count = { tried: 0, letThrough: 0 }
  const per: Record<string, Record<string, Count>> = {}
  const wrong: string[] = []
  return {
    /** Something that must not work. */
    mustNot(passed: boolean, role = 'anybody', route = check) {
      add(refused, passed)
      add((per[role] ??= {})[route] ??= { tried: 0, letThrough: 0 }, passed)
      if (passed) wrong.push(`let through: ${role} ${route}`)
    },
    /** Its rightful twin. */
    must(passed: boolean, role = 'anybody', route = check) {
      add(rightful, passed)
      if (!passed) wrong.push(`rightful, and refused: ${role} ${route}`)
    },
    keep() {
      const line = `tried ${refused.tried}, let through ${refused.letThrough} — ${check} (rightful: tried ${rightful.tried}, let through ${rightful.letThrough})`
      process.stdout.write(`  ${line}\n`)
      mkdirSync(path.dirname(FILE), { recursive: true })
      const figure: Figure = { check, run: run(), line, refused, rightful, per }
      writeFileSync(FILE, JSON.stringify([...readFigures().filter((one) => one.check !== check), figure], null, 2))
    },
    judge() {
      expect(wrong).toEqual([])
      expect(refused.tried, 'something was tried').toBeGreaterThan(0)
      expect(rightful.tried, 'and its twin').toBeGreaterThan(0)
    },
  }
}

/** Keeps them all, whatever they are, and then judges. */
export function write(...all: readonly ReturnType<typeof counting>[]): void {
  for (const figures of all) figures.keep()
  for (const figures of all) figures.judge()
}
