import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { PASSWORDS } from '@/tests/support/cluster-setup'
import { scratchDatabase, type Scratch } from '@/tests/support/scratch'
import { ROLES } from '../../prisma/roles.mjs'
import { checkOwnDatabase, faultOfRole, URLS } from './database.mjs'

// A database of your own, still empty, and roles that somebody made by hand.

const WRONG = {
  wrong_super: 'SUPERUSER', wrong_bypass: `BYPASSRLS IN ROLE ${ROLES.app}`, wrong_owner: `IN ROLE ${ROLES.owner}`,
  wrong_double: `IN ROLE ${ROLES.app}, ${ROLES.auth}`, wrong_stranger: '', right_name_of_our_own: `IN ROLE ${ROLES.app}`,
} as const

let database: Scratch
const admin = async (...statements: string[]) => {
  const client = new pg.Client({ connectionString: inject('adminUrl') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
const dropRoles = Object.keys(WRONG).map((name) => `DROP ROLE IF EXISTS ${name}`)

beforeAll(async () => {
  database = await scratchDatabase()
  const name = new URL(database.ownerUrl).pathname.slice(1)
  await admin(...dropRoles, ...Object.entries(WRONG).flatMap(([role, attributes]) => [`CREATE ROLE ${role} LOGIN PASSWORD 'x' ${attributes}`, `GRANT CONNECT ON DATABASE ${name} TO ${role}`]))
})
afterAll(async () => {
  await database.drop()
  await admin(...dropRoles)
})

const urlOf = (role: string, password: string) => {
  const url = new URL(database.ownerUrl)
  Object.assign(url, { username: role, password })
  return url.href
}
const settings = (changed: Record<string, string | undefined> = {}): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(URLS).map(([kind, name]) => [name, urlOf(ROLES[kind as keyof typeof URLS], PASSWORDS[kind as keyof typeof URLS])])),
  ...changed,
})
const tables = async () => {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  return client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'").then((result) => result.rowCount).finally(() => client.end())
}

describe('a database of your own', () => {
  it('with the roles as bin/roles.mjs makes them is good, also under a name of your own', async () => {
    await expect(checkOwnDatabase(settings())).resolves.toBeUndefined()
    await expect(checkOwnDatabase(settings({ DATABASE_URL: urlOf('right_name_of_our_own', 'x') }))).resolves.toBeUndefined()
  })

  it.each([
    ['DATABASE_URL', 'wrong_super', 'is a superuser and would pass row-level security'],
    ['DATABASE_URL', 'wrong_bypass', 'may bypass row-level security'],
    ['DATABASE_URL', 'wrong_owner', 'owns the tables and could switch row-level security off'],
    ['DATABASE_URL', 'wrong_double', 'may do what only samenspel_auth may'],
    ['DATABASE_URL', 'wrong_stranger', 'is not samenspel_app'],
    ['AUTH_DATABASE_URL', 'wrong_super', 'is a superuser and would pass row-level security'],
    ['WORKER_DATABASE_URL', 'wrong_stranger', 'is not samenspel_worker'],
    ['MIGRATE_DATABASE_URL', 'wrong_stranger', 'is not samenspel_owner'],
  ])('with %s as %s is refused in one sentence, and nothing is written', async (name, role, what) => {
    await expect(checkOwnDatabase(settings({ [name]: urlOf(role, 'x') }))).rejects.toThrow(`The role ${role} in ${name} ${what}. Make the roles with node bin/roles.mjs`)
    expect(await tables()).toBe(0)
  })

  it('in which the owner serves is refused', async () => {
    await expect(checkOwnDatabase(settings({ DATABASE_URL: database.ownerUrl }))).rejects.toThrow('The role samenspel_owner in DATABASE_URL owns the tables')
  })

  it.each(['MIGRATE_DATABASE_URL', 'AUTH_DATABASE_URL', 'WORKER_DATABASE_URL'])('without %s is refused', async (name) => {
    await expect(checkOwnDatabase(settings({ [name]: undefined }))).rejects.toThrow(`The setting ${name} is missing`)
  })

  it('that cannot be reached is named', async () => {
    await expect(checkOwnDatabase(settings({ AUTH_DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/none' }))).rejects.toThrow('The database in AUTH_DATABASE_URL cannot be used')
  })

  const good = { version: 180_000, name: 'samenspel_app', superuser: false, bypass: false, acts_as: ['samenspel_app'], missing: [], owned: 0 }

  it('of before PostgreSQL 15 is refused', () => {
    expect(faultOfRole('app', good)).toBeUndefined()
    expect(faultOfRole('app', { ...good, version: 150_000 })).toBeUndefined()
    expect(faultOfRole('app', { ...good, version: 140_011 })).toBe('The server in DATABASE_URL is PostgreSQL 14: 15 or later is needed.')
  })

  it('without our roles is refused, before a migration grants to them', () => {
    expect(faultOfRole('owner', { ...good, missing: ['samenspel_erasure'] })).toBe('The server in MIGRATE_DATABASE_URL has no role samenspel_erasure. Make the roles with node bin/roles.mjs.')
  })
})
