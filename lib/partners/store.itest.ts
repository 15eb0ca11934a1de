import { describe, expect, it } from 'vitest'
import { appPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { HANGS_ON } from './store'

describe('what hangs on a partner', () => {
  it('is every column of every table that speaks of one, but its own history', async () => {
    const columns = await runSql<{ name: string }>(appPool(), sql`
      SELECT c.conrelid::regclass::text || '.' || a.attname AS name FROM pg_constraint c CROSS JOIN unnest(c.conkey) AS k (attnum)
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum AND a.attname <> 'coalition_id'
      WHERE c.contype = 'f' AND c.confrelid = 'partner_organization'::regclass`)
    const named = HANGS_ON.map((one) => one.join('.'))
    expect(columns.map(({ name }) => name).sort()).toEqual([...named, 'partner_status_change.partner_id', 'partner_import_change.partner_id'].sort())
  })
})
