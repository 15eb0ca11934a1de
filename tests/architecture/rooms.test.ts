import { describe, expect, it } from 'vitest'
import { ICONS } from '@/components/ui/icon'
import { SHAPES } from '@/components/ui/icon-shapes'
import { isTest, read, sources, type SourceFile } from './source'

// Rules about what stands in a file, each proven by a planted file that breaks it.

type Rule = (file: SourceFile) => string | undefined

const inRoom = (pattern: RegExp, rule: Rule): Rule => (source) => (pattern.test(source.file) && !isTest(source.file) ? rule(source) : undefined)

const CODE = /^(app|components|lib)\/.*\.(ts|tsx)$/

/** Files of lib that also run in the browser, or hold no effect. */
const WITHOUT_EFFECTS = /(types|schema|rules|policy|definitions|documents|actions)\.ts$|lib\/platform\/(clock|canonical-json|file-paths|open-paths|paths)\.ts$|lib\/platform\/(errors|i18n)\/|lib\/platform\/privacy\/|lib\/platform\/authz\/|lib\/platform\/actions\/(fields|form-data|form-state|refusals)\.ts$|lib\/platform\/mail\/(layout|address)\.ts$|\.d\.ts$/

const RULES: Readonly<Record<string, { readonly rule: Rule; readonly planted: SourceFile }>> = {
  'files with effects are marked server-only, so that none ends up in a browser': {
    rule: inRoom(/^lib\/.*\.ts$/, ({ file, text }) => (WITHOUT_EFFECTS.test(file) || text.startsWith("import 'server-only'\n") ? undefined : `${file}: begin with import 'server-only'`)),
    planted: { file: 'lib/goals/store.ts', text: "import { sql } from '@/lib/platform/db/sql'\n" },
  },
  'actions are made by coalitionAction, linkAction, publicAction or one of the administration and by nothing else': {
    rule: inRoom(/^lib\/(?!platform\/)[^/]+\/actions\.ts$/, ({ file, text }) => {
      const exported = text.match(/^export .*/gm) ?? []
      const good = exported.filter((line) => /^export const \w+ = (coalitionAction|linkAction|publicAction|administratorAction|administeredAction)\(\{$/.test(line))
      return text.startsWith("'use server'\n") && exported.length === good.length && good.length > 0 ? undefined : `${file}: every export is a coalitionAction, a linkAction, a publicAction or an action of an administrator`
    }),
    planted: { file: 'lib/goals/actions.ts', text: "'use server'\nexport async function deleteGoal(form: FormData) { await remove(form) }\n" },
  },
  'settings are read in lib/platform/env.ts only': {
    rule: inRoom(CODE, ({ file, text }) => (/process\.env\b/.test(text) && file !== 'lib/platform/env.ts' ? `${file}: ask env() of lib/platform/env` : undefined)),
    planted: { file: 'lib/platform/mail/send.ts', text: 'const url = process.env.SMTP_URL\n' },
  },
  'a context is minted in tenancy/context.ts only': {
    rule: inRoom(CODE, ({ file, text }) => (/\bmint\(|as (Member|Link|Job|Public|Coalition)Context\b/.test(text) && file !== 'lib/platform/tenancy/context.ts' ? `${file}: only the mint makes a context` : undefined)),
    planted: { file: 'lib/goals/queries.ts', text: 'const ctx = {} as MemberContext\n' },
  },
  'a person is entered without a session by seeds and tests only': {
    rule: inRoom(CODE, ({ file, text }) => (/\benterAsMember\b/.test(text) && file !== 'lib/platform/tenancy/context.ts' ? `${file}: use withMember` : undefined)),
    planted: { file: 'app/c/[coalition]/page.tsx', text: 'const ctx = await enterAsMember(id, coalition)\n' },
  },
  'the coalition is named to the database in tenancy only': {
    rule: inRoom(CODE, ({ file, text }) => (/app\.coalition_id|\b(inTransactionOf|beginAhead|takeBegun)\b/.test(text) && !/^lib\/platform\/tenancy\/(connection|membership|transaction|context|envelope)\.ts$/.test(file) ? `${file}: use inCoalition` : undefined)),
    planted: { file: 'lib/goals/store.ts', text: "await query(sql`SET app.coalition_id = 'x'`)\n" },
  },
  'sql says the coalition, beside the policy': {
    rule: inRoom(/^lib\/(?!platform\/)[^/]+\/store\.ts$/, ({ file, text }) => {
      const statements = text.match(/query(?:<[^(]*>)?\(sql`[^`]*`/g) ?? []
      const bare = statements.filter((one) => /\b(FROM|INTO|UPDATE)\b/.test(one) && !/coalition_id|coalitionId|\$\{own\}|FROM municipality|\b(FROM|INTO) spark\b|\$\{WORKSHEET\}|\$\{LISTED\}/.test(one))
      return bare.length === 0 ? undefined : `${file}: a statement without coalition_id: ${bare[0]?.slice(0, 80)}`
    }),
    planted: { file: 'lib/goals/store.ts', text: 'return query<Row>(sql`SELECT title FROM goal WHERE id = ${id}`)' },
  },
  'workspace pages have no loading state and no Suspense: a stranger would get 200': {
    rule: inRoom(/^app\/c\//, ({ file, text }) => (/loading\.tsx$/.test(file) || /<Suspense\b/.test(text) ? `${file}: read everything first` : undefined)),
    planted: { file: 'app/c/[coalition]/page.tsx', text: '<Suspense fallback={null}>' },
  },
  'workspace pages go through the gate, and so do their downloads': {
    rule: inRoom(/^app\/(c\/.*page\.tsx|api\/(downloads|uploads)\/.*route\.ts)$/, ({ file, text }) => (/\b(readWorkspace|readFile|withMember)\(/.test(text) ? undefined : `${file}: read with readWorkspace or readFile`)),
    planted: { file: 'app/c/[coalition]/geheim/page.tsx', text: 'export default function Page() { return null }' },
  },
  'pages of the administration go through its gate, and so do its downloads': {
    rule: inRoom(/^app\/(beheer\/.*page\.tsx|api\/administration\/.*route\.ts)$/, ({ file, text }) => (/\b(readAdministration|requireAdministrator)\(/.test(text) ? undefined : `${file}: read with readAdministration`)),
    planted: { file: 'app/beheer/geheim/page.tsx', text: 'export default function Page() { return null }' },
  },
  'a route that changes something asks first whether a page of ours sent it': {
    rule: inRoom(/^app\/.*route\.ts$/, ({ file, text }) => {
      const writing = text.match(/^export (?:async function|const) (?:POST|PUT|PATCH|DELETE)\b/gm) ?? []
      const asked = text.match(/\bisSameOrigin\(request\)/g) ?? []
      return writing.length <= asked.length ? undefined : `${file}: ask isSameOrigin(request) in each of ${writing.join(', ')}`
    }),
    planted: { file: 'app/api/uploads/[coalition]/foto/route.ts', text: 'export async function POST(request: Request) {\n  await signOut()\n}\n' },
  },
  'nothing is fetched from outside': {
    rule: inRoom(CODE, ({ file, text }) => (/(src|href)="https?:|url\(["']?https?:|fetch\(["'`]https?:/.test(text) ? `${file}: no other host at run time` : undefined)),
    planted: { file: 'app/layout.tsx', text: '<link rel="stylesheet" href="https://fonts.example/css" />' },
  },
  'colours come from tokens': {
    rule: inRoom(/^(app|components)\/.*\.(tsx|css)$/, ({ file, text }) => (/#[0-9a-f]{6}\b|#[0-9a-f]{3}\b(?!["'])|rgb\(/i.test(text) && !/tokens\.css$|app\/layout\.tsx$/.test(file) ? `${file}: use a --basis-* or --samenspel-* token` : undefined)),
    planted: { file: 'components/ui/button.tsx', text: 'style={{ color: "#ff0000" }}' },
  },
}

const ALL = sources('app', 'components', 'lib')

describe.each(Object.entries(RULES))('%s', (_name, { rule, planted }) => {
  it('holds everywhere', () => expect(ALL.map(rule).filter(Boolean)).toEqual([]))
  it('would be seen when it is broken', () => expect(rule(planted)).toContain(planted.file))
})

describe('background tasks', () => {
  it('are registered under every topic that is asked for', () => {
    const topics = ALL.flatMap(({ file, text }) => (isTest(file) ? [] : [...text.matchAll(/^export const ([A-Z]+_\w+) = '\w+\.\w+'$/gm)].map((match) => match[1] ?? '')))
    const lists = ALL.filter(({ file }) => /^lib\/.+\/jobs\.ts$/.test(file))
    const registered = lists.map(({ text }) => text).join('\n')
    expect(topics.length).toBeGreaterThan(3)
    expect(topics.filter((topic) => !registered.includes(`topic: ${topic}`))).toEqual([])
    const names = lists.flatMap(({ text }) => [...text.matchAll(/^export const (\w+Jobs): /gm)].map((match) => match[1] ?? ''))
    expect(names.length, 'each file has its list').toBe(lists.length)
    const started = /await start\(\[(.*)\]\)/.exec(read('instrumentation.ts'))?.[1] ?? ''
    expect(names.filter((name) => !started.split(', ').includes(`...${name}`)), 'and each list is started').toEqual([])
  })
})

describe('drawings', () => {
  it('stand in the page with their paths, made of nothing but shapes', () => {
    expect(ICONS.length).toBeGreaterThan(40)
    expect(Object.keys(SHAPES), 'and no drawing is carried along that no page names').toEqual([...ICONS])
    // They go into a page as text: whatever is not a shape has no place there.
    expect(Object.entries(SHAPES).filter(([, shape]) => !/^(<(path|circle|rect|line|polyline|ellipse)( [a-z0-9]+="[-\w ., ]+")+\/>)+$/.test(shape))).toEqual([])
    expect(read('components/ui/icon.tsx').match(/dangerouslySetInnerHTML/g)).toHaveLength(1)
  })
})

describe('settings', () => {
  /** Of the machine or of Next, or (E2E_RUN) from one part of the tests to another: nobody sets these. */
  const NOT_SET_BY_PEOPLE = ['PATH', 'NODE_ENV', 'NEXT_RUNTIME', 'HOSTNAME', 'E2E_RUN']
  const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '').filter((name) => !NOT_SET_BY_PEOPLE.includes(name))
  const isMissing = (name: string) => !new RegExp(`^#${name}=`, 'm').test(read('.env.example'))

  it('are all named in .env.example', () => {
    const names = namesIn(read('lib/platform/env.ts'), /^ {2}([A-Z_]+): /gm)
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter(isMissing)).toEqual([])
    expect(isMissing('SETTING_THAT_NOBODY_NAMED')).toBe(true)
  })

  it('that the commands and the tools read are named there too', () => {
    const tools = [...sources('bin').filter(({ file }) => !isTest(file)).map(({ text }) => text), ...['next.config.ts', 'prisma.config.ts', 'playwright.config.ts'].map(read)]
    const names = namesIn(tools.join('\n'), /\benv\.([A-Z][A-Z0-9_]*)\b/g)
    expect(names).toEqual(expect.arrayContaining(['SHADOW_DATABASE_URL', 'CHROMIUM_PATH', 'E2E_PORT', 'DATA_DIR']))
    expect([...new Set(names)].filter(isMissing)).toEqual([])
  })
})
