import { describe, expect, it } from 'vitest'
import { sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { fill } from '@/tests/support/filled'
import { proveIsolation } from './prove'

// The same as a role that passes row-level security: the explicit predicates in every store hold alone. Set before the
// first query opens a pool.
process.env.DATABASE_URL = process.env.TEST_BYPASS_URL

proveIsolation('with row-level security out of the way')

describe('the proof itself', () => {
  it('would see a query that forgot its predicate', async () => {
    const [ours, theirs] = [await fill('MERKeerste'), await fill('MERKtweede')]
    const leaked = await ours.coalition.as('COORDINATOR', (tx) => openTx(tx).query(sql`SELECT title FROM goal`))
    expect(JSON.stringify(leaked)).toContain(theirs.mark)
  })
})
