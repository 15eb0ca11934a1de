// The rules of the house about tables and roles, as questions to PostgreSQL's own catalogue. Each returns the name of
// everything that breaks it, and stands beside what somebody might write that does: catalogue.itest.ts plants it.

export interface CatalogueRule {
  /** SQL that returns a row with a `name` per fault. */
  readonly faults: string
  /** What breaks the rule, each on its own: SQL, run in a transaction that is rolled back. */
  readonly planted: readonly string[]
}

/** Tables that belong to no coalition. Every other table has a coalition_id: a forgotten one would be seen by all. */
const SHARED = [
  '_prisma_migrations', 'account_coalition', 'account_token', 'administration_event', 'administration_head', 'app_user', 'coalition', 'factor_reset', 'identity_provider', 'municipality',
  'document_seal', 'oidc_identity', 'outbox', 'passkey', 'platform_administrator', 'rate_limit', 'recovery_code', 'session', 'sign_in_challenge', 'spark', 'totp', 'verification_token',
]

/** What the app role may do where it may not do everything: what happened and what was signed can only be added to. */
const NARROW: Readonly<Record<string, readonly string[]>> = {
  audit_event: ['INSERT', 'SELECT'],
  audit_check: ['INSERT', 'SELECT'],
  signature: ['INSERT', 'SELECT'],
  signature_scan: ['INSERT', 'SELECT'],
  landing_asked: ['INSERT', 'SELECT'],
  mandate_warned: ['INSERT', 'SELECT'],
  governance_choice: ['INSERT', 'SELECT'],
  mission_word: ['INSERT', 'SELECT'],
  mission_wording: ['INSERT', 'SELECT'],
  parent_verdict: ['INSERT', 'SELECT'],
  ground_rules: ['INSERT', 'SELECT'],
  expert_rate: ['INSERT', 'SELECT'],
  ranking_item: ['INSERT', 'SELECT'],
  departure_decision: ['INSERT', 'SELECT'],
  partner_status_change: ['INSERT', 'SELECT'],
  partner_import_change: ['DELETE', 'INSERT', 'SELECT'],
  homework_hand_in: ['INSERT', 'SELECT'],
  meeting_closure: ['INSERT', 'SELECT'],
  indicator_series: ['INSERT', 'SELECT'],
  indicator_revision: ['INSERT', 'SELECT'],
  import_part: ['DELETE', 'INSERT', 'SELECT'],
  money_override: ['INSERT', 'SELECT'],
  gate_decision: ['INSERT', 'SELECT'],
  handover_card: ['INSERT', 'SELECT'],
  sheet_feedback: ['INSERT', 'SELECT'],
  speaking_up_raise: ['INSERT', 'SELECT'],
  speaking_up_ending: ['INSERT', 'SELECT'],
  account_coalition: ['INSERT'],
  outbox: ['INSERT'],
  app_user: [],
  session: [],
  verification_token: [],
  rate_limit: [],
  totp: [],
  recovery_code: [],
  account_token: [],
  factor_reset: [],
  // Left by anybody before there is a coalition, adopted once (docs/adr/0020).
  spark: ['INSERT', 'SELECT', 'UPDATE'],
  administration_event: ['INSERT', 'SELECT'],
  administration_head: ['SELECT', 'UPDATE'],
  platform_administrator: [],
  municipality: ['SELECT'],
  _prisma_migrations: [],
  passkey: [],
  sign_in_challenge: [],
  oidc_identity: [],
}

/** Made anew, never kept, or kept for a time only. */
const DELETABLE = ['comparison_choice', 'contribution_receipt', 'contribution_voice', 'goal_partner', 'import_part', 'import_row', 'indicator_value', 'partner_contact', 'partner_import_change', 'partner_interest', 'partner_interest_reader', 'partner_knows', 'released_interest', 'request_key', 'sheet_presence', 'sheet_record', 'speaking_up', 'stored_file', 'story_voice', 'success_story']

const list = (names: readonly string[]) => `ARRAY[${names.map((name) => `'${name}'`).join(', ')}]::text[]`

/** Tables in `c`, with the number of their coalition_id in `a`. */
const TENANT = `pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'coalition_id' AND NOT a.attisdropped`
const IN_HOUSE = `c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`

const POLICY = "(coalition_id = (NULLIF(current_setting('app.coalition_id'::text, true), ''::text))::uuid)"

/** A table that follows every rule, for the plants to break one of. */
const table = (columns: string, name = 'planted') => `
  CREATE TABLE ${name} (coalition_id uuid NOT NULL, id uuid NOT NULL, ${columns ? `${columns}, ` : ''}PRIMARY KEY (coalition_id, id));
  ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant ON ${name} USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);`

/** One that follows all of them: no rule may object to it. */
export const GOOD_TABLE = `${table(`goal_id uuid, code text, UNIQUE (coalition_id, code),
  FOREIGN KEY (coalition_id, goal_id) REFERENCES goal (coalition_id, id) ON DELETE RESTRICT`)} CREATE INDEX ON planted (coalition_id, goal_id);`

const privileges = (role: string) => `
  SELECT c.oid, c.relname, p.privilege FROM pg_class c CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES', 'DELETE', 'TRUNCATE', 'TRIGGER']) AS p (privilege)
  WHERE ${IN_HOUSE} AND CASE WHEN p.privilege IN ('DELETE', 'TRUNCATE', 'TRIGGER') THEN has_table_privilege('${role}', c.oid, p.privilege)
    ELSE has_any_column_privilege('${role}', c.oid, p.privilege) END`

const may = (role: string, what: string) => `SELECT x.relname || ' ' || x.privilege AS name FROM (${privileges(role)}) x WHERE ${what}`

export const TABLE_RULES: Readonly<Record<string, CatalogueRule>> = {
  'a table that has no coalition_id is one of the shared ones': {
    faults: `SELECT c.relname AS name FROM pg_class c WHERE ${IN_HOUSE} AND NOT c.relname = ANY (${list(SHARED)}) AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'coalition_id' AND NOT a.attisdropped)`,
    planted: ['CREATE TABLE planted (id uuid PRIMARY KEY, body text)'],
  },
  'coalition_id is a uuid that is always there': {
    faults: `SELECT c.relname AS name FROM ${TENANT} WHERE ${IN_HOUSE} AND (NOT a.attnotnull OR a.atttypid <> 'uuid'::regtype)`,
    planted: ['CREATE TABLE planted (coalition_id uuid, id uuid PRIMARY KEY)', 'CREATE TABLE planted (coalition_id text NOT NULL, id uuid, PRIMARY KEY (coalition_id, id))'],
  },
  'coalition_id stands first in the primary key': {
    faults: `SELECT c.relname AS name FROM ${TENANT} WHERE ${IN_HOUSE} AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND i.indkey[0] = a.attnum)`,
    planted: ['CREATE TABLE planted (coalition_id uuid NOT NULL, id uuid, PRIMARY KEY (id, coalition_id))', 'CREATE TABLE planted (coalition_id uuid NOT NULL, id uuid PRIMARY KEY)', 'CREATE TABLE planted (coalition_id uuid NOT NULL)'],
  },
  'every unique key carries coalition_id': {
    faults: `SELECT i.indexrelid::regclass::text AS name FROM ${TENANT} JOIN pg_index i ON i.indrelid = c.oid WHERE ${IN_HOUSE} AND i.indisunique AND NOT a.attnum = ANY (i.indkey::int2[])`,
    planted: [table('planted_code text UNIQUE'), `${table('code text')} CREATE UNIQUE INDEX planted_code ON planted (lower(code))`],
  },
  'every foreign key between tables of a coalition pairs coalition_id with coalition_id': {
    faults: `SELECT c.relname || ' ' || k.conname AS name FROM ${TENANT} JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
      JOIN pg_attribute f ON f.attrelid = k.confrelid AND f.attname = 'coalition_id' AND NOT f.attisdropped
      WHERE ${IN_HOUSE} AND NOT EXISTS (SELECT FROM generate_subscripts(k.conkey, 1) s WHERE k.conkey[s] = a.attnum AND k.confkey[s] = f.attnum)`,
    planted: [
      `ALTER TABLE goal ADD UNIQUE (id); ${table('goal_id uuid REFERENCES goal (id)')}`,
      `ALTER TABLE goal ADD UNIQUE (id, coalition_id); ${table('other uuid, FOREIGN KEY (coalition_id, other) REFERENCES goal (id, coalition_id)')}`,
    ],
  },
  'no foreign key sets null or a default, and every one has an index': {
    faults: `SELECT c.relname || ' ' || k.conname AS name FROM ${TENANT} JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' WHERE ${IN_HOUSE}
      AND (k.confdeltype IN ('n', 'd') OR k.confupdtype IN ('n', 'd')
        OR NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey))`,
    planted: [
      `${table('goal_id uuid, FOREIGN KEY (coalition_id, goal_id) REFERENCES goal (coalition_id, id) ON DELETE SET NULL (goal_id)')} CREATE INDEX ON planted (coalition_id, goal_id)`,
      table('goal_id uuid, FOREIGN KEY (coalition_id, goal_id) REFERENCES goal (coalition_id, id)'),
    ],
  },
  'a shared table points at no table of a coalition': {
    faults: `SELECT c.relname AS name FROM pg_class c JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
      WHERE ${IN_HOUSE} AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'coalition_id') AND EXISTS (SELECT FROM pg_attribute f WHERE f.attrelid = k.confrelid AND f.attname = 'coalition_id')`,
    planted: ['CREATE TABLE planted (id uuid PRIMARY KEY, whose uuid, goal_id uuid, FOREIGN KEY (whose, goal_id) REFERENCES goal (coalition_id, id))'],
  },
  'row-level security is enabled and forced': {
    faults: `SELECT c.relname AS name FROM ${TENANT} WHERE ${IN_HOUSE} AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    planted: [`${table('')} ALTER TABLE planted NO FORCE ROW LEVEL SECURITY`, `${table('')} ALTER TABLE planted DISABLE ROW LEVEL SECURITY`],
  },
  'there is exactly the one policy, for everybody and everything, in exactly these words': {
    faults: `SELECT c.relname AS name FROM ${TENANT} LEFT JOIN pg_policy p ON p.polrelid = c.oid WHERE ${IN_HOUSE} GROUP BY c.relname
      HAVING count(*) <> 1 OR NOT coalesce(bool_and(p.polcmd = '*' AND p.polpermissive AND p.polroles = '{0}' AND p.polwithcheck IS NULL AND pg_get_expr(p.polqual, p.polrelid) = $$${POLICY}$$), false)`,
    planted: [
      `${table('')} CREATE POLICY everybody ON planted USING (true)`,
      `${table('')} DROP POLICY tenant ON planted`,
      `${table('')} ALTER POLICY tenant ON planted USING (coalition_id = (SELECT nullif(current_setting('app.coalition_id', true), '')::uuid))`,
      `${table('')} ALTER POLICY tenant ON planted USING (coalition_id::text = current_setting('app.coalition_id', true))`,
      `${table('')} ALTER POLICY tenant ON planted WITH CHECK (true)`,
      `${table('')} ALTER POLICY tenant ON planted TO samenspel_worker`,
    ],
  },
  'no trigger or rule works behind the app': {
    faults: `SELECT c.relname AS name FROM ${TENANT} WHERE ${IN_HOUSE}
      AND (EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal) OR EXISTS (SELECT FROM pg_rewrite r WHERE r.ev_class = c.oid))`,
    planted: [`${table('')} CREATE TRIGGER touch BEFORE UPDATE ON planted FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`, `${table('')} CREATE RULE quiet AS ON DELETE TO planted DO INSTEAD NOTHING`],
  },
  'no id is counted by the database': {
    faults: `SELECT c.relname || '.' || x.attname AS name FROM ${TENANT} JOIN pg_attribute x ON x.attrelid = c.oid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = x.attnum
      WHERE ${IN_HOUSE} AND (x.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%')`,
    planted: [table('number bigint GENERATED ALWAYS AS IDENTITY'), table('number serial')],
  },
  'every view asks with the rights of its reader, and none is kept': {
    faults: `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
      AND (c.relkind = 'm' OR c.relkind = 'v' AND NOT coalesce(c.reloptions::text[] @> ARRAY['security_invoker=true'], false))`,
    planted: ['CREATE VIEW planted AS SELECT title FROM goal', 'CREATE MATERIALIZED VIEW planted AS SELECT title FROM goal'],
  },
  'no function runs with the rights of its maker': {
    faults: `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`,
    planted: [`CREATE FUNCTION planted() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM goal'`],
  },
}

export const ROLE_RULES: Readonly<Record<string, CatalogueRule>> = {
  'the app role owns nothing': {
    faults: `SELECT relname AS name FROM pg_class WHERE relowner = 'samenspel_app'::regrole UNION SELECT nspname FROM pg_namespace WHERE nspowner = 'samenspel_app'::regrole UNION SELECT proname FROM pg_proc WHERE proowner = 'samenspel_app'::regrole`,
    planted: ['ALTER TABLE goal OWNER TO samenspel_app', 'CREATE SCHEMA planted AUTHORIZATION samenspel_app'],
  },
  'no role that serves is a superuser, passes row-level security or makes roles or databases, by itself or through another': {
    faults: `SELECT s.rolname || ' as ' || r.rolname AS name FROM pg_roles s JOIN pg_roles r ON pg_has_role(s.oid, r.oid, 'MEMBER')
      WHERE s.rolname IN ('samenspel_app', 'samenspel_auth', 'samenspel_worker') AND (r.rolname <> s.rolname OR r.rolsuper OR r.rolbypassrls OR r.rolcreatedb OR r.rolcreaterole OR r.rolreplication)`,
    planted: ['ALTER ROLE samenspel_app BYPASSRLS', 'GRANT samenspel_owner TO samenspel_app', 'ALTER ROLE samenspel_worker CREATEROLE', 'GRANT samenspel_erasure TO samenspel_app'],
  },
  'nobody but the owner makes something in the schema': {
    faults: `SELECT rolname AS name FROM pg_roles WHERE rolname IN ('samenspel_app', 'samenspel_auth', 'samenspel_worker', 'samenspel_erasure') AND has_schema_privilege(rolname, 'public', 'CREATE')`,
    planted: ['GRANT CREATE ON SCHEMA public TO samenspel_app', 'GRANT CREATE ON SCHEMA public TO PUBLIC'],
  },
  'nothing is given to everybody': {
    faults: `SELECT c.relname AS name FROM pg_class c WHERE ${IN_HOUSE} AND EXISTS (SELECT FROM aclexplode(c.relacl) x WHERE x.grantee = 0)`,
    planted: ['GRANT SELECT ON municipality TO PUBLIC'],
  },
  'the app role adds to the trail and to signatures and does nothing else there; it cannot read people, sessions or tokens': {
    faults: may('samenspel_app', `NOT CASE x.relname ${Object.entries(NARROW).map(([name, allowed]) => `WHEN '${name}' THEN x.privilege = ANY (${list(allowed)})`).join(' ')} ELSE true END`),
    planted: [
      'GRANT UPDATE ON audit_event TO samenspel_app', 'GRANT DELETE ON administration_event TO samenspel_app', 'GRANT SELECT ON platform_administrator TO samenspel_app', 'GRANT UPDATE (hash) ON audit_event TO samenspel_app', 'GRANT DELETE ON signature TO samenspel_app', 'GRANT SELECT ON app_user TO samenspel_app',
      'GRANT SELECT (email) ON app_user TO samenspel_app', 'GRANT SELECT (credential_id) ON passkey TO samenspel_app', 'GRANT SELECT ON account_coalition TO samenspel_app', 'GRANT TRUNCATE ON audit_event TO samenspel_app',
    ],
  },
  'the app role removes nothing but what is made anew, was never kept or is kept for a time only, and empties nothing': {
    faults: may('samenspel_app', `x.privilege IN ('TRUNCATE', 'TRIGGER', 'REFERENCES') OR x.privilege = 'DELETE' AND NOT x.relname = ANY (${list(DELETABLE)})`),
    planted: ['GRANT DELETE ON goal TO samenspel_app', 'GRANT TRUNCATE ON request_key TO samenspel_app', 'GRANT TRIGGER ON goal TO samenspel_app'],
  },
  'sign-in sees no table of a coalition': {
    faults: may('samenspel_auth', `EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = x.oid AND a.attname = 'coalition_id')`),
    planted: ['GRANT SELECT ON membership TO samenspel_auth', 'GRANT SELECT (display_name) ON membership TO samenspel_auth'],
  },
  'no role that serves appoints an administrator': {
    faults: ['app', 'auth', 'worker', 'erasure'].map((role) => may(`samenspel_${role}`, "x.relname = 'platform_administrator' AND x.privilege <> 'SELECT'")).join(' UNION '),
    planted: ['GRANT INSERT ON platform_administrator TO samenspel_auth', 'GRANT UPDATE (ended_at) ON platform_administrator TO samenspel_app'],
  },
  'an account that is erased takes all that is its own along': {
    faults: `SELECT k.conrelid::regclass::text AS name FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = 'app_user'::regclass AND k.confdeltype <> 'c' AND k.conrelid <> 'platform_administrator'::regclass`,
    planted: ['CREATE TABLE planted (id uuid PRIMARY KEY, user_id uuid REFERENCES app_user (id))'],
  },
  'the worker sees the outbox only': {
    faults: may('samenspel_worker', `x.relname <> 'outbox'`),
    planted: ['GRANT SELECT ON goal TO samenspel_worker', 'GRANT SELECT ON app_user TO samenspel_worker'],
  },
  'erasure cannot log in': {
    faults: `SELECT rolname AS name FROM pg_roles WHERE rolname = 'samenspel_erasure' AND rolcanlogin`,
    planted: ['ALTER ROLE samenspel_erasure LOGIN'],
  },
}
