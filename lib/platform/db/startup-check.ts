import 'server-only'
import { appPool } from './pools'

/**
 * Refuses to go on when the app's database role could get round the second wall. Run once at start.
 * @throws one sentence that says what is wrong with the role or the server
 */
export async function checkAppRole(): Promise<void> {
  const { rows } = await appPool().query<{
    version: number; superuser: boolean; bypass: boolean; owned: number; users: boolean; forced: boolean
  }>(`SELECT current_setting('server_version_num')::int AS version, r.rolsuper AS superuser, r.rolbypassrls AS bypass,
      (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owned,
      has_table_privilege(current_user, 'public.app_user', 'SELECT') AS users,
      (SELECT bool_and(c.relrowsecurity AND c.relforcerowsecurity) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attname = 'coalition_id') AS forced
    FROM pg_roles r WHERE r.rolname = current_user`)
  const [role] = rows
  const refuse = (what: string): never => { throw new Error(`The role in DATABASE_URL ${what}. Make the roles with bin/roles and use samenspel_app.`) }
  if (!role) return refuse('does not exist')
  if (role.version < 150_000) throw new Error('PostgreSQL 15 or later is needed.')
  if (role.superuser) refuse('is a superuser and would pass row-level security')
  if (role.bypass) refuse('may bypass row-level security')
  if (role.owned > 0) refuse('owns tables and could switch row-level security off')
  if (role.users) refuse('can read the accounts of people, which only the sign-in role may')
  if (!role.forced) throw new Error('Row-level security is not forced on every table of a coalition. Run the migrations.')
}
