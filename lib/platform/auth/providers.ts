import 'server-only'
import { authPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { isId } from '@/lib/platform/ids'
import { seal, unseal } from './seal'

// Where people sign in with the account of their organisation, as the sign-in role sees it. A coalition's settings page
// writes these rows (lib/coalitions/providers).

export interface Provider {
  readonly id: string
  readonly coalitionId: string
  readonly label: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Which tenants of the issuer are let in; empty: all of this issuer. */
  readonly allowedTenants: readonly string[]
}

export interface ProviderChoice {
  readonly id: string
  readonly label: string
}

/** A provider's secret as the table holds it: only beside its own row does it open. */
export const sealSecret = (providerId: string, secret: string): string => seal(secret, `identity provider ${providerId}`)

/** A provider that is switched on, of a coalition that is there. */
export async function findProvider(id: string): Promise<Provider | undefined> {
  if (!isId(id)) return undefined
  const [row] = await runSql<Provider>(authPool(), sql`
    SELECT p.id, p.coalition_ref AS "coalitionId", p.label, p.issuer, p.client_id AS "clientId", p.client_secret AS "clientSecret", p.allowed_tenants AS "allowedTenants"
    FROM identity_provider p JOIN coalition c ON c.id = p.coalition_ref AND c.status = 'ACTIVE' WHERE p.id = ${id}::uuid AND p.disabled_at IS NULL`)
  const clientSecret = row && unseal(row.clientSecret, `identity provider ${row.id}`)
  return row && clientSecret !== undefined ? { ...row, clientSecret } : undefined
}

/** Every coalition that has a provider, by name, with its providers. */
export async function listCoalitionsWithProviders(): Promise<{ readonly slug: string; readonly name: string; readonly providers: readonly ProviderChoice[] }[]> {
  const rows = await runSql<{ slug: string; name: string; id: string; label: string }>(authPool(), sql`
    SELECT c.slug, c.name, p.id, p.label FROM identity_provider p JOIN coalition c ON c.id = p.coalition_ref AND c.status = 'ACTIVE'
    WHERE p.disabled_at IS NULL ORDER BY c.name, c.slug, p.label, p.id`)
  const bySlug = new Map<string, { slug: string; name: string; providers: ProviderChoice[] }>()
  for (const { slug, name, id, label } of rows) {
    const entry = bySlug.get(slug) ?? { slug, name, providers: [] }
    entry.providers.push({ id, label })
    bySlug.set(slug, entry)
  }
  return [...bySlug.values()]
}

export interface OwnProvider extends ProviderChoice {
  readonly coalition: string
  /** Since when this person's account there is known; null: not linked. */
  readonly linkedAt: Date | null
}

/** The providers of the coalitions of this person, and which of them know them. */
export async function listProvidersOf(userId: string): Promise<OwnProvider[]> {
  return runSql<OwnProvider>(authPool(), sql`
    SELECT p.id, p.label, c.name AS coalition, (SELECT min(i.first_seen) FROM oidc_identity i WHERE i.issuer = p.issuer AND i.user_id = a.user_id) AS "linkedAt"
    FROM account_coalition a JOIN coalition c ON c.id = a.coalition_ref AND c.status = 'ACTIVE' JOIN identity_provider p ON p.coalition_ref = c.id AND p.disabled_at IS NULL
    WHERE a.user_id = ${userId}::uuid ORDER BY c.name, p.label, p.id`)
}

/** Does this account have a running place in that coalition? */
export async function belongsTo(userId: string, coalitionId: string): Promise<boolean> {
  const rows = await runSql(authPool(), sql`SELECT user_id FROM account_coalition WHERE user_id = ${userId}::uuid AND coalition_ref = ${coalitionId}::uuid`)
  return rows.length === 1
}

/** Whose account this is at an issuer. */
export async function findIdentity(issuer: string, subject: string): Promise<string | undefined> {
  const [row] = await runSql<{ userId: string }>(authPool(), sql`
    UPDATE oidc_identity SET last_seen = now() WHERE issuer = ${issuer} AND subject = ${subject} RETURNING user_id AS "userId"`)
  return row?.userId
}

/** Remembers whose account this is. False when it is somebody else's. */
export async function linkIdentity(userId: string, issuer: string, subject: string): Promise<boolean> {
  await runSql(authPool(), sql`INSERT INTO oidc_identity (issuer, subject, user_id) VALUES (${issuer}, ${subject}, ${userId}::uuid) ON CONFLICT DO NOTHING`)
  return (await findIdentity(issuer, subject)) === userId
}

/** Forgets this person's account at the issuer of a provider. */
export async function unlinkIdentity(userId: string, providerId: string): Promise<void> {
  if (!isId(providerId)) return
  await runSql(authPool(), sql`
    DELETE FROM oidc_identity USING identity_provider p WHERE oidc_identity.user_id = ${userId}::uuid AND oidc_identity.issuer = p.issuer AND p.id = ${providerId}::uuid`)
}
