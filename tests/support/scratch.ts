import pg from 'pg'
import { inject } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { databaseSql, ROLES } from '../../prisma/roles.mjs'
import { PASSWORDS } from './cluster-setup'

export interface Scratch {
  /** As the owner of the schema, the role that migrates. */
  readonly ownerUrl: string
  readonly drop: () => Promise<void>
}

/** An empty database of a test's own, as a machine has it before the first migration. */
export async function scratchDatabase(): Promise<Scratch> {
  const name = `samenspel_scratch_${newId().replaceAll('-', '')}`
  const on = (database: string) => inject('adminUrl').replace(/\/postgres$/, `/${database}`)
  const run = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await run(on('postgres'), `CREATE DATABASE ${name} OWNER ${ROLES.owner}`)
  await run(on(name), databaseSql(name))
  return {
    ownerUrl: `postgresql://${ROLES.owner}:${PASSWORDS.owner}@127.0.0.1:${inject('clusterPort')}/${name}`,
    drop: () => run(on('postgres'), `DROP DATABASE ${name} WITH (FORCE)`),
  }
}
