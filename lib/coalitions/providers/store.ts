import 'server-only'
import { sql } from '@/lib/platform/db/sql'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { IdentityProvider } from './types'

// A shared table without row-level security, since it is read before anybody is signed in: the coalition stands in every
// statement, and the database lets this role write a secret but not read one.

export async function findProviders(tx: CoalitionTx): Promise<IdentityProvider[]> {
  const { coalitionId, query } = openTx(tx)
  return query<IdentityProvider>(sql`
    SELECT id, label, issuer, client_id AS "clientId", allowed_tenants AS "allowedTenants", disabled_at IS NULL AS "isOn", version
    FROM identity_provider WHERE coalition_ref = ${coalitionId}::uuid ORDER BY label, id`)
}

interface ProviderRow {
  readonly id: string
  readonly label: string
  readonly issuer: string
  readonly clientId: string
  readonly allowedTenants: readonly string[]
}

export async function insertProvider(tx: CoalitionTx, row: ProviderRow & { readonly sealedSecret: string }, by: { now: Date; membershipId: string }): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO identity_provider (id, coalition_ref, label, issuer, client_id, client_secret, allowed_tenants, created_at, updated_at, updated_by)
    VALUES (${row.id}::uuid, ${coalitionId}::uuid, ${row.label}, ${row.issuer}, ${row.clientId}, ${row.sealedSecret}, ${row.allowedTenants}::text[], ${by.now}, ${by.now}, ${by.membershipId}::uuid)`)
}

/** Returns false when somebody else changed it since that version. */
export async function updateProvider(
  tx: CoalitionTx, row: ProviderRow & { readonly expectedVersion: number; readonly sealedSecret: string | null }, by: { now: Date; membershipId: string },
): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const secret = row.sealedSecret === null ? sql`` : sql`client_secret = ${row.sealedSecret},`
  const rows = await query(sql`
    UPDATE identity_provider SET ${secret} label = ${row.label}, issuer = ${row.issuer}, client_id = ${row.clientId}, allowed_tenants = ${row.allowedTenants}::text[],
      version = version + 1, updated_at = ${by.now}, updated_by = ${by.membershipId}::uuid
    WHERE coalition_ref = ${coalitionId}::uuid AND id = ${row.id}::uuid AND version = ${row.expectedVersion} RETURNING id`)
  return rows.length === 1
}

/** Returns false when somebody else changed it since that version. */
export async function switchProvider(
  tx: CoalitionTx, { id, isOn, expectedVersion }: { id: string; isOn: boolean; expectedVersion: number }, by: { now: Date; membershipId: string },
): Promise<boolean> {
  const { coalitionId, query } = openTx(tx)
  const rows = await query(sql`
    UPDATE identity_provider SET disabled_at = ${isOn ? null : by.now}::timestamptz, version = version + 1, updated_at = ${by.now}, updated_by = ${by.membershipId}::uuid
    WHERE coalition_ref = ${coalitionId}::uuid AND id = ${id}::uuid AND version = ${expectedVersion} RETURNING id`)
  return rows.length === 1
}

export async function findProviderChange(tx: CoalitionTx, id: string): Promise<{ readonly changedBy: string; readonly changedAt: Date }> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ changedBy: string; changedAt: Date }>(sql`
    SELECT p.updated_at AS "changedAt", coalesce(m.display_name, '') AS "changedBy" FROM identity_provider p
    LEFT JOIN membership m ON m.coalition_id = p.coalition_ref AND m.id = p.updated_by WHERE p.coalition_ref = ${coalitionId}::uuid AND p.id = ${id}::uuid`)
  if (!row) throw new Error('A provider that was changed is gone.')
  return row
}
