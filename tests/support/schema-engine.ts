import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { DiffTarget, MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'

// Prisma's own schema engine, in its WebAssembly build from npm: what `prisma migrate` runs, without its download.

const ROOT = path.resolve(import.meta.dirname, '../..')

export const MIGRATIONS = path.join(ROOT, 'prisma', 'migrations')

interface Result {
  readonly fields?: { dataTypeID: number }[]
  readonly rows: object
}

interface Queryable {
  performIO: (query: unknown) => Promise<Result>
  queryRaw: (query: unknown) => Promise<{ rows: object; columnTypes: number[] }>
  startTransaction?: (level: unknown) => Promise<Queryable>
  client: { query: (script: string) => Promise<unknown> }
}

/** The catalogue's "char" is a type that the adapter does not know; and it would cut a script at every semicolon. */
const CHAR = 18
const BPCHAR = 1042

/** An adapter that answers the questions of the schema engine. */
function forSchemas(adapter: Queryable): Queryable {
  const characters = new WeakMap<object, number[]>()
  const [performIO, queryRaw, startTransaction] = [adapter.performIO.bind(adapter), adapter.queryRaw.bind(adapter), adapter.startTransaction?.bind(adapter)]
  return Object.assign(adapter, {
    async performIO(query: unknown) {
      const result = await performIO(query)
      const at = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []))
      for (const index of at) Object.assign(result.fields?.[index] ?? {}, { dataTypeID: BPCHAR })
      characters.set(result.rows, at)
      return result
    },
    async queryRaw(query: unknown) {
      const result = await queryRaw(query)
      for (const index of characters.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    },
    async executeScript(script: string) { await adapter.client.query(script) },
    ...(startTransaction ? { startTransaction: async (level: unknown) => forSchemas(await startTransaction(level)) } : {}),
  })
}

/** The engine reports a panic through this and then never answers: make it an error that says what. */
const panics = {
  set_message(message: string) { throw new Error(`The schema engine panicked: ${message}`) },
  get: () => '',
}

type Glue = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

let loaded: Promise<Glue> | undefined

/** Once per process: the glue keeps hold of the memory of the first instance. */
async function loadEngine(): Promise<Glue> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics })
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const { instance } = await WebAssembly.instantiate(readFileSync(path.join(folder, 'schema_engine_bg.wasm')), { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return glue
}

/** An engine on this database (as its owner). Free it when done. */
export async function openSchemaEngine(url: string): Promise<SchemaEngine> {
  loaded ??= loadEngine()
  const glue = await loaded
  const at = new URL(url)
  const factory = new PrismaPg({ host: at.hostname, port: Number(at.port), user: at.username, password: at.password, database: at.pathname.slice(1) })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => forSchemas(await connect() as unknown as Queryable) as unknown as Awaited<ReturnType<typeof connect>>
  return glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory))
}

/** prisma/migrations as the engine takes it. */
export const migrationList = (folder = MIGRATIONS): MigrationList => ({
  baseDir: folder, shadowDbInitScript: '',
  lockfile: { path: 'migration_lock.toml', content: readFileSync(path.join(MIGRATIONS, 'migration_lock.toml'), 'utf8') },
  migrationDirectories: readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort().map((name) => ({
    path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') } },
  })),
})

const filesOfSchema = () => {
  const folder = path.join(ROOT, 'prisma', 'schema')
  return readdirSync(folder).map((name) => ({ path: path.join(folder, name), content: readFileSync(path.join(folder, name), 'utf8') }))
}

/** prisma/schema as the engine takes it; `more` stands in a file of its own. */
export const schemaFiles = (more = ''): DiffTarget =>
  ({ tag: 'schemaDatamodel', files: [...filesOfSchema(), ...(more ? [{ path: path.join(ROOT, 'prisma', 'schema', 'more.prisma'), content: more }] : [])] })

/** The database that the engine was opened on, as it is. */
export const theDatabase = (): DiffTarget => ({ tag: 'schemaDatasource', files: filesOfSchema(), configDir: ROOT })

export const NO_FILTERS = { externalTables: [], externalEnums: [] }
