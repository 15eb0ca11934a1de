import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, isTest, ROOT, sources, type SourceFile } from './source'

// Where a newcomer looks for something is decided by its name: a closed set of file names per room.

const CAPABILITY_FILES = new Set([
  'types.ts', 'schema.ts', 'rules.ts', 'policy.ts', 'store.ts', 'queries.ts', 'commands.ts', 'actions.ts', 'definitions.ts', 'gateway.ts', 'jobs.ts', 'documents.ts',
])

const PLATFORM_ROOMS = new Set([
  'auth', 'tenancy', 'requests', 'authz', 'actions', 'audit', 'db', 'errors', 'i18n', 'privacy', 'files', 'jobs', 'mail',
  'canonical-json.ts', 'clock.ts', 'env.ts', 'file-paths.ts', 'ids.ts', 'log.ts', 'open-paths.ts', 'paths.ts', 'start.ts',
])

const CAPABILITIES = new Set([
  'coalitions', 'members', 'partners', 'locations', 'challenges', 'goals', 'agreements', 'mandates', 'plan', 'contributions', 'action-items', 'signals', 'loop', 'meetings',
  'indicators', 'imports', 'network', 'money', 'lessons', 'notifications', 'reports', 'history', 'invitations', 'sparks', 'departures', 'administration', 'platform',
])

const ROUTE_FILES = new Set(['page.tsx', 'layout.tsx', 'error.tsx', 'not-found.tsx', 'route.ts', 'globals.css'])

const FORBIDDEN_FOLDERS = /(^|\/)(utils?|helpers?|services?|hooks|types|common|shared|misc)\//

/** What is wrong with a path, or nothing. The message says the rule. */
function faultOf(file: string): string | undefined {
  const parts = file.split('/')
  const name = parts.at(-1) ?? ''
  if (FORBIDDEN_FOLDERS.test(file)) return `${file}: no drawer without a meaning (utils, helpers, services, hooks, types): put each thing in the room where it belongs`
  if (/^index\.tsx?$/.test(name)) return `${file}: no barrels; import the file itself`
  if (parts[0] === 'app' && !ROUTE_FILES.has(name)) return `${file}: app holds routes only (${[...ROUTE_FILES].join(', ')})`
  if (parts[0] !== 'lib') return undefined
  if (!CAPABILITIES.has(parts[1] ?? '')) return `${file}: lib/${parts[1]} is no capability of docs/glossary.md`
  if (parts[1] === 'platform') return PLATFORM_ROOMS.has(parts[2] ?? '') || isTest(file) ? undefined : `${file}: lib/platform has no room ${parts[2]}`
  // How a document is laid out stands beside what goes into it.
  if (name.endsWith('.typ') && existsSync(path.join(ROOT, path.dirname(file), 'documents.ts'))) return undefined
  const tested = name.replace(/\.i?test\.ts$/, '.ts')
  return CAPABILITY_FILES.has(tested) ? undefined : `${file}: a capability has ${[...CAPABILITY_FILES].join(', ')} and no other files; see docs/adr/0001`
}

const tooLong = ({ file, text }: SourceFile): string | undefined => {
  const lines = text.split('\n').length
  return lines > 300 && !/\.css$/.test(file) ? `${file}: ${lines} lines; over 300 asks to be split` : undefined
}

describe('file names', () => {
  it('come from the closed vocabulary of their room', () => {
    const files = [...filesBelow('app'), ...filesBelow('lib'), ...filesBelow('components')]
    expect(files.length).toBeGreaterThan(250)
    expect(files.map(faultOf).filter(Boolean)).toEqual([])
  })

  it.each([
    'lib/goals/helpers.ts', 'lib/goals/utils/format.ts', 'lib/goals/index.ts', 'lib/goals/letter.typ', 'lib/goals/service.ts', 'lib/stuff/rules.ts', 'lib/platform/extras/x.ts', 'app/c/[coalition]/goal-card.tsx',
    'app/c/[coalition]/loading.tsx', 'components/hooks/use-x.ts', 'components/ui/index.tsx', 'lib/goals/signing.test.ts',
  ])('would refuse %s', (file) => expect(faultOf(file)).toContain(file))

  it('leave no file so long that nobody knows their way in it', () => {
    expect(sources('app', 'lib', 'components', 'bin', 'prisma', 'tests').map(tooLong).filter(Boolean)).toEqual([])
    expect(tooLong({ file: 'lib/goals/commands.ts', text: '\n'.repeat(301) })).toContain('over 300')
  })
})
