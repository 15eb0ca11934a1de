import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './source'

// The dependency rules on a small house of their own, in which each is broken once: a rule whose pattern matches
// nothing any more would let everything through without a word. The real house is `npm run test:floors`.

interface Config {
  readonly forbidden: readonly { readonly name: string }[]
}

const RULES = (createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Config).forbidden.map((rule) => rule.name)

/** In the declared order: a capability imports those before it. */
const CAPABILITIES = RULES.filter((name) => name.startsWith('capability-order-')).map((name) => name.replace('capability-order-', '')).concat('administration')

type Plant = readonly [rule: string, from: string, text: string]

const importing = (what: string) => `import { x } from '${what}'\nexport const y = x\n`

const PLANTS: readonly Plant[] = [
  ['no-circular', 'lib/goals/circle.ts', importing('./turn')],
  ['app-is-on-top', 'components/goals/card.tsx', importing('@/app/c/page')],
  ['app-is-on-top', 'lib/goals/queries.ts', importing('@/app/c/page')],
  ['lib-knows-no-components', 'lib/goals/documents.ts', importing('@/components/ui/tag')],
  ['platform-knows-no-capability', 'lib/platform/audit/record.ts', importing('@/lib/goals/types')],
  ['lib-knows-no-prisma-folder', 'lib/goals/jobs.ts', importing('@/prisma/roles')],
  ['components-never-fetch', 'components/goals/list.tsx', importing('@/lib/partners/queries')],
  ['components-never-fetch', 'components/goals/button.tsx', importing('@/lib/partners/commands')],
  ['components-get-actions-as-props', 'components/goals/form.tsx', importing('@/lib/partners/actions')],
  ['components-stay-out-of-the-engine-room', 'components/goals/engine.tsx', importing('@/lib/platform/tenancy/envelope')],
  ['store-is-private', 'app/c/store-from-route.tsx', importing('@/lib/partners/store')],
  ['store-is-private', 'lib/signals/commands.ts', importing('@/lib/partners/store')],
  ['store-is-private', 'lib/signals/gateway.ts', importing('@/lib/partners/contacts/store')],
  ['envelope-is-opened-by-stores', 'lib/signals/queries.ts', importing('@/lib/platform/tenancy/envelope')],
  ['connections-are-tenancys', 'lib/platform/actions/read-page.ts', importing('@/lib/platform/tenancy/connection')],
  ['database-is-behind-the-platform', 'lib/signals/store.ts', importing('@/lib/platform/db/pools')],
  ['commands-have-few-callers', 'app/c/command-from-route.tsx', importing('@/lib/partners/commands')],
  ['commands-know-no-next', 'lib/loop/commands.ts', importing('next/navigation')],
  ['pure-files-stay-pure', 'lib/signals/rules.ts', importing('@/lib/partners/queries')],
  ['pure-files-stay-pure', 'lib/signals/policy.ts', importing('@/lib/platform/db/sql')],
  ['no-dev-packages-in-the-app', 'lib/signals/documents.ts', importing('fast-check')],
  ...CAPABILITIES.slice(0, -1).map((name, index): Plant => [`capability-order-${name}`, `lib/${name}/jobs-of-${name}.ts`, importing(`@/lib/${CAPABILITIES[index + 1]}/types`)]),
]

/** What is there to be imported, and what may import it. */
const ALLOWED: Readonly<Record<string, string>> = {
  'lib/goals/turn.ts': importing('./circle'),
  'app/c/page.tsx': `import { x } from '@/lib/partners/queries'\nimport { x as shown } from '@/components/ui/tag'\nexport default [x, shown]\n`,
  'app/api/uploads/route.ts': importing('@/lib/partners/commands'),
  'components/ui/tag.tsx': importing('@/lib/partners/rules'),
  'components/partners/by-type.tsx': `import type { X } from '@/lib/platform/tenancy/envelope'\nexport type Y = X\n`,
  'lib/partners/queries.ts': importing('./store'), 'lib/partners/commands.ts': importing('./store'), 'lib/partners/actions.ts': importing('./commands'),
  'lib/partners/store.ts': importing('@/lib/platform/tenancy/envelope'), 'lib/partners/rules.ts': importing('./types'),
  'lib/partners/commands.itest.ts': importing('./store'), 'lib/partners/contacts/commands.ts': importing('./store'),
  'lib/partners/contacts/store.ts': importing('@/lib/platform/tenancy/envelope'),
  'lib/platform/tenancy/envelope.ts': 'export const x = 1\nexport type X = 1\n', 'lib/platform/tenancy/connection.ts': 'export const x = 1\n', 'lib/platform/db/pools.ts': 'export const x = 1\n', 'lib/platform/db/sql.ts': 'export const x = 1\n',
  'prisma/roles.ts': 'export const x = 1\n',
  ...Object.fromEntries(CAPABILITIES.map((name) => [`lib/${name}/types.ts`, 'export const x = 1\n'])),
}

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

let house: string
let violations: readonly Violation[]

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'house-'))
  for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json']) copyFileSync(path.join(ROOT, file), path.join(house, file))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'))
  for (const [file, text] of [...Object.entries(ALLOWED), ...PLANTS.map(([, from, text]) => [from, text] as const)]) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
    writeFileSync(path.join(house, file), text)
  }
  const cruiser = path.join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const folders = readdirSync(house, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const run = spawnSync(process.execPath, [cruiser, ...folders, '--output-type', 'json'], { cwd: house, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  violations = (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations
}, 60_000)
afterAll(() => rmSync(house, { recursive: true }))

/** Capabilities that may import whatever they like, because nobody gave them their place in the order. */
const without = (folders: readonly string[]): string[] => folders.filter((name) => name !== 'platform' && !CAPABILITIES.includes(name))

describe('the declared order', () => {
  it('has a place for every capability there is', () => {
    const folders = readdirSync(path.join(ROOT, 'lib'))
    expect([folders.length, without(folders)]).toEqual([CAPABILITIES.length + 1, []])
    expect(without([...folders, 'lessons'])).toEqual(['lessons'])
  })
})

describe('the floors', () => {
  it.each(PLANTS)('%s is seen in %s', (rule, from) => {
    expect(violations.filter((one) => one.from === from).map((one) => one.rule.name)).toContain(rule)
  })

  it('have no rule that is not tried here', () => {
    expect([...new Set(PLANTS.map(([rule]) => rule))].sort()).toEqual([...new Set(RULES)].sort())
  })

  it('let through what belongs', () => {
    const wrong = violations.filter((one) => one.from in ALLOWED)
    expect(wrong.map((one) => `${one.from} ${one.rule.name}`)).toEqual([])
  })
})
