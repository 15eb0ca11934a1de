import { existsSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { fill, type Filled } from '@/tests/support/filled'
import { fingerprint } from '@/tests/support/fingerprint'
import { CASES } from './matrix'
import { MODULES } from './modules'

/** Run by a page and not by a person: it opens a session, which these proofs do not have; the end-to-end suite does. */
const NEEDS_A_BROWSER = new Set(['notifications.readWorkspace', 'notifications.readMine'])

const functionsOf = (): string[] => Object.entries(MODULES).flatMap(([capability, module]) =>
  Object.entries(module).filter(([, value]) => typeof value === 'function').map(([name]) => `${capability}.${name}`))

/** Letters only: among twelve digits the privacy guard sees a phone number now and then. */
const mark = () => `MERK${newId().slice(-12).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`

/** What somebody gets to see of a result or of an error. */
const seen = (value: unknown): string => JSON.stringify(value, (_key, one: unknown) => (one instanceof Map ? [...one] : typeof one === 'bigint' ? one.toString() : one)) ?? ''

export function proveIsolation(how: string): void {
  describe(`every command and query, ${how}`, () => {
    it('is in the suite, of every capability that has some', () => {
      const capabilities = readdirSync('lib').filter((name) => name !== 'platform' && ['commands.ts', 'queries.ts'].some((file) => existsSync(`lib/${name}/${file}`)))
      expect(Object.keys(MODULES).sort()).toEqual(capabilities.sort())
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
