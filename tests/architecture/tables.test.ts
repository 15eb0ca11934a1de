import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { filesBelow, isTest, read, sources, type SourceFile } from './source'

// ADR 0004: a store writes the tables of its own capability, and reads those of capabilities before it in the declared
// order. The dependency rules see imports; what SQL and Prisma name is read here, from the text.

interface Config { readonly forbidden: readonly { readonly name: string; readonly to: { readonly path: string } }[] }

/** As .dependency-cruiser.cjs declares it: its first rule of the order names the first capability and all that come after. */
const ORDER = (createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Config).forbidden
  .filter(({ name }) => name.startsWith('capability-order-')).slice(0, 1)
  .flatMap(({ name, to }) => [name.replace('capability-order-', ''), ...to.path.replace(/^.*\((.*)\).*$/, '$1').split('|')])

/** The exceptions, each with its reason in ADR 0004. */
const EXCEPTIONS = [
  'plan writes meeting', 'administration writes coalition_profile',
  'challenges reads goal', 'partners reads signature', 'partners reads agreement_version', 'indicators reads data_import', 'plan reads expert_rate', 'plan reads meeting',
  'coalitions reads membership',
]

const TABLES = new Set(filesBelow('prisma/migrations').filter((file) => file.endsWith('.sql'))
  .flatMap((file) => [...read(file).matchAll(/CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)/g)].map((match) => match[1] ?? '')))

const asTable = (model: string): string => model.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const named = (text: string, statement: RegExp, prisma: RegExp): string[] => [
  ...[...text.matchAll(statement)].map((match) => match[1] ?? ''), ...[...text.matchAll(prisma)].map((match) => asTable(match[1] ?? '')),
].filter((table) => TABLES.has(table))

const made = (text: string) => named(text, /INSERT INTO "?(\w+)/g, /\bprisma\.(\w+)\.(?:create|upsert)/g)
const written = (text: string) => [...made(text), ...named(text, /(?:UPDATE|DELETE FROM) "?(\w+)/g, /\bprisma\.(\w+)\.(?:update|delete)/g)]
const readFrom = (text: string) => named(text, /(?:FROM|JOIN) "?(\w+)/g, /\bprisma\.(\w+)\.(?:find|count|aggregate|groupBy)/g)

const capabilityOf = (file: string): string => file.split('/')[1] ?? ''

const STORES = sources(...ORDER.map((name) => `lib/${name}`)).filter(({ file }) => !isTest(file))

/** Per table the capability that makes its rows; tables of the platform are in none. */
function ownersIn(files: readonly SourceFile[]): Map<string, string> {
  const owners = new Map<string, string>()
  for (const { file, text } of files) for (const table of made(text)) if (!owners.has(table)) owners.set(table, capabilityOf(file))
  return owners
}

const OWNERS = ownersIn(STORES)

/** What of a file goes against the decision, as 'capability verb table'. */
function faultsOf({ file, text }: SourceFile): string[] {
  const who = capabilityOf(file)
  const ownerOf = (table: string) => OWNERS.get(table) ?? who
  const isAbove = (table: string) => ORDER.indexOf(ownerOf(table)) > ORDER.indexOf(who)
  const faults = [
    ...written(text).filter((table) => ownerOf(table) !== who).map((table) => `${who} writes ${table}`),
    ...readFrom(text).filter(isAbove).map((table) => `${who} reads ${table}`),
  ]
  // A row that is deleted is named after FROM too: that is the writing, told once.
  return [...new Set(faults)].filter((fault) => !EXCEPTIONS.includes(fault) && !(fault.includes(' reads ') && faults.includes(fault.replace(' reads ', ' writes '))))
}

describe('the tables that a store names', () => {
  it('are its own where it writes, and of capabilities before it where it reads', () => {
    expect(ORDER.slice(0, 2)).toEqual(['coalitions', 'members'])
    expect(ORDER.at(-1)).toBe('administration')
    expect(OWNERS.size).toBeGreaterThan(100)
    expect(STORES.flatMap(faultsOf)).toEqual([])
  })

  it('have each one capability that makes their rows', () => {
    const makers = new Map<string, Set<string>>()
    for (const { file, text } of STORES) for (const table of made(text)) makers.set(table, (makers.get(table) ?? new Set()).add(capabilityOf(file)))
    expect([...makers].filter(([, who]) => who.size > 1).map(([table]) => table)).toEqual([])
  })

  it('are exceptions only where one is still used', () => {
    const used = STORES.flatMap(({ file, text }) => [...written(text).map((table) => `${capabilityOf(file)} writes ${table}`), ...readFrom(text).map((table) => `${capabilityOf(file)} reads ${table}`)])
    expect(EXCEPTIONS.filter((one) => !used.includes(one))).toEqual([])
  })

  it.each([
    ['goals writes signal', 'lib/goals/store.ts', 'await query(sql`UPDATE signal SET theme = 1`)'],
    ['goals writes partner_organization', 'lib/goals/store.ts', 'await query(sql`DELETE FROM partner_organization`)'],
    ['signals writes goal', 'lib/signals/store.ts', 'await prisma.goal.updateMany({ where: { coalitionId } })'],
    ['partners reads agreement', 'lib/partners/store.ts', 'await query(sql`SELECT 1 FROM partner_organization p JOIN agreement a ON true`)'],
    ['goals reads signature_request', 'lib/goals/cards/store.ts', 'await prisma.signatureRequest.findMany({ where: { coalitionId } })'],
  ])('would refuse: %s', (fault, file, text) => expect(faultsOf({ file, text })).toEqual([fault]))
})
