import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
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

type Print = Readonly<Record<string, string>>

/**
 * A coalition as it was filled, for one case after another: who changed anything of it leaves it to nobody, so no case finds
 * what another left. Most cases read, or are refused, and to fill one is most of what a case costs.
 */
function filledOnce(): { take: () => Promise<Filled>; giveBack: () => Promise<{ before: Print; after: Print }> } {
  let kept: { readonly filled: Filled; readonly before: Print } | undefined
  return {
    async take() {
      if (kept) return kept.filled
      const filled = await fill(mark())
      kept = { filled, before: await fingerprint(filled.coalition.id) }
      return filled
    },
    async giveBack() {
      if (!kept) throw new Error('Nothing was taken.')
      const { filled, before } = kept
      const after = await fingerprint(filled.coalition.id)
      if (JSON.stringify(after) !== JSON.stringify(before)) kept = undefined
      return { before, after }
    },
  }
}

export function proveIsolation(how: string): void {
  describe(`every command and query, ${how}`, () => {
    const [here, there] = [filledOnce(), filledOnce()]

    it('is in the suite, of every capability that has some', () => {
      const capabilities = readdirSync('lib').filter((name) => name !== 'platform' && ['commands.ts', 'queries.ts'].some((file) => existsSync(`lib/${name}/${file}`)))
      expect(Object.keys(MODULES).sort()).toEqual(capabilities.sort())
      const known = functionsOf().filter((name) => !NEEDS_A_BROWSER.has(name))
      expect(known.length).toBeGreaterThan(60)
      expect(Object.keys(CASES).sort()).toEqual(known.sort())
    })

    describe.each(Object.entries(CASES))('%s', (_name, { run, withoutIds }) => {
      it(withoutIds ? 'speaks of its own coalition only' : 'finds nothing with the ids of another coalition', async () => {
        const [ours, theirs] = [await here.take(), await there.take()]
        const outcome = await run(ours, theirs).then((value) => ({ value }), (error: unknown) => ({ error }))
        await here.giveBack()
        const { before, after } = await there.giveBack()
        if ('error' in outcome) {
          expect(outcome.error).toBeInstanceOf(DomainError)
          expect(['not_found', 'invalid', 'rule_broken']).toContain((outcome.error as DomainError).kind)
        }
        expect(seen('value' in outcome ? outcome.value : { ...(outcome.error as DomainError) })).not.toContain(theirs.mark)
        expect(after).toEqual(before)
      })

      it('succeeds with its own', async () => {
        const fresh = await here.take()
        await expect(run(fresh, fresh).finally(here.giveBack)).resolves.not.toThrow()
      })
    })
  })
}
