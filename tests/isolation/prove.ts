import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { fill, type Filled } from '@/tests/support/filled'
import { CASES, MODULES } from './matrix'

/** Run by a page and not by a person: it opens a session, which these proofs do not have; the end-to-end suite does. */
const NEEDS_A_BROWSER = new Set(['notifications.readWorkspace'])

const functionsOf = (): string[] => Object.entries(MODULES).flatMap(([capability, module]) =>
  Object.entries(module).filter(([, value]) => typeof value === 'function').map(([name]) => `${capability}.${name}`))

/** A fingerprint of everything a coalition owns, read past all walls. */
async function fingerprint(coalitionId: string): Promise<Record<string, string>> {
  const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
  await admin.connect()
  const { rows: tables } = await admin.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'coalition_id' ORDER BY 1`)
  const prints: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await admin.query<{ print: string }>(`SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS print FROM ${name} t WHERE coalition_id = $1`, [coalitionId])
    prints[name] = rows[0]?.print ?? ''
  }
  await admin.end()
  return prints
}

const mark = () => `MERK${newId().slice(-12)}`

/** What somebody gets to see of a result or of an error. */
const seen = (value: unknown): string => JSON.stringify(value, (_key, one: unknown) => (one instanceof Map ? [...one] : typeof one === 'bigint' ? one.toString() : one)) ?? ''

export function proveIsolation(how: string): void {
  describe(`every command and query, ${how}`, () => {
    it('is in the suite', () => {
      const known = functionsOf().filter((name) => !NEEDS_A_BROWSER.has(name))
      expect(known.length).toBeGreaterThan(60)
      expect(Object.keys(CASES).sort()).toEqual(known.sort())
    })

    describe.each(Object.entries(CASES))('%s', (_name, { run, withoutIds }) => {
      let ours: Filled
      let theirs: Filled
      beforeAll(async () => {
        ours = await fill(mark())
        theirs = await fill(mark())
      })

      it(withoutIds ? 'speaks of its own coalition only' : 'finds nothing with the ids of another coalition', async () => {
        const before = await fingerprint(theirs.coalition.id)
        const outcome = await run(ours, theirs).then((value) => ({ value }), (error: unknown) => ({ error }))
        if ('error' in outcome) {
          expect(outcome.error).toBeInstanceOf(DomainError)
          expect(['not_found', 'invalid', 'rule_broken']).toContain((outcome.error as DomainError).kind)
        }
        expect(seen('value' in outcome ? outcome.value : { ...(outcome.error as DomainError) })).not.toContain(theirs.mark)
        expect(await fingerprint(theirs.coalition.id)).toEqual(before)
      })

      it('succeeds with its own', async () => {
        const fresh = await fill(mark())
        await expect(run(fresh, fresh)).resolves.not.toThrow()
      })
    })
  })
}
