import path from 'node:path'
import { ESLint } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './source'

// Rules of the linter that keep a rule of the house, each on a text that breaks it in a file where it may not stand,
// beside a place where it may. That no file breaks them is `npm run test:lint`.

const eslint = new ESLint({ cwd: ROOT })

async function rulesBrokenBy(text: string, file: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, file) })
  return (result?.messages ?? []).map((message) => message.ruleId)
}

const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-restricted-properties', 'lib/goals/queries.ts', 'export const url = process.env.DATABASE_URL\n'],
  ['no-restricted-properties', 'app/layout.tsx', 'export const url = process.env.APP_URL\n'],
  ['no-restricted-properties', 'components/ui/tag.tsx', "export const url = process.env['APP_URL']\n"],
  ['no-console', 'lib/goals/queries.ts', "console.log('x')\n"],
  ['no-console', 'bin/start.mjs', "console.error('x')\n"],
  ['eqeqeq', 'bin/start.mjs', 'export const same = (a, b) => a == b\n'],
  ['@typescript-eslint/no-explicit-any', 'lib/goals/queries.ts', 'export const x = (value: any): unknown => value as unknown\n'],
  ['@typescript-eslint/no-non-null-assertion', 'lib/goals/queries.ts', 'export const first = (all: string[]) => all[0]!\n'],
  ['@typescript-eslint/no-floating-promises', 'lib/goals/queries.ts', 'export const go = (work: () => Promise<void>) => { work() }\n'],
  ['@typescript-eslint/no-misused-promises', 'lib/goals/queries.ts', 'export const go = (work: () => Promise<boolean>) => { if (work()) return 1; return 2 }\n'],
  ['@typescript-eslint/switch-exhaustiveness-check', 'lib/goals/queries.ts', "export const say = (kind: 'a' | 'b') => { switch (kind) { case 'a': return 1 } return 2 }\n"],
  ['@typescript-eslint/consistent-type-imports', 'lib/goals/queries.ts', "import { GoalStatus } from './types'\nexport type Status = GoalStatus\n"],
  ['jsx-a11y/alt-text', 'components/ui/tag.tsx', 'export const Picture = () => <img src="/x.png" />\n'],
  ['jsx-a11y/label-has-associated-control', 'components/ui/tag.tsx', 'export const Label = () => <label>Naam</label>\n'],
  ['jsx-a11y/click-events-have-key-events', 'components/ui/tag.tsx', 'export const Box = () => <div onClick={() => undefined}>x</div>\n'],
]

const ALLOWED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-restricted-properties', 'lib/platform/env.ts', 'export const url = process.env.DATABASE_URL\n'],
  ['no-restricted-properties', 'instrumentation.ts', "export const live = process.env.NODE_ENV === 'production'\n"],
  ['no-restricted-properties', 'bin/start.mjs', 'export const port = process.env.PORT\n'],
  ['@typescript-eslint/no-floating-promises', 'lib/goals/queries.ts', 'export const go = async (work: () => Promise<void>) => { await work() }\n'],
  ['jsx-a11y/alt-text', 'components/ui/tag.tsx', 'export const Picture = () => <img src="/x.png" alt="" />\n'],
]

// The first text makes the linter read the types of the whole house.
beforeAll(() => rulesBrokenBy('export const x = 1\n', 'lib/goals/queries.ts'), 240_000)

describe('the linter', () => {
  it.each(PLANTED)('sees %s broken in %s', async (rule, file, text) => expect(await rulesBrokenBy(text, file)).toContain(rule))
  it.each(ALLOWED)('lets through, of %s, what belongs in %s', async (rule, file, text) => expect(await rulesBrokenBy(text, file)).not.toContain(rule))
})
