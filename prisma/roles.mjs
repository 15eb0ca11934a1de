// The database roles of Samenspel and the SQL that makes them. Roles are cluster-wide and their names are fixed,
// because the migrations grant to them by name.
//   owner    owns the schema, migrates, is itself bound by row-level security (forced); never serves a request
//   app      every request: owns nothing, cannot bypass row-level security, cannot read users or sessions
//   auth     signs people in: users, sessions, tokens, and which coalitions an account belongs to
//   worker   turns outbox rows into background jobs; owns the job queue's schema and nothing else
//   erasure  cannot log in: the only role that may delete what was archived, taken on by the owner on purpose

export const ROLES = {
  owner: 'samenspel_owner',
  app: 'samenspel_app',
  auth: 'samenspel_auth',
  worker: 'samenspel_worker',
  erasure: 'samenspel_erasure',
}

export const DATABASE = 'samenspel'

const literal = (text) => `'${text.replaceAll("'", "''")}'`

const createRole = (name, attributes) => `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(name)}) THEN CREATE ROLE ${name}; END IF;
END $$;
ALTER ROLE ${name} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS ${attributes};`

/**
 * SQL to run once per cluster, as a superuser (or a role that may create roles).
 * @param {{ owner: string, app: string, auth: string, worker: string }} passwords
 */
export function clusterSql(passwords) {
  const login = ['owner', 'app', 'auth', 'worker'].map((role) => createRole(ROLES[role], `LOGIN PASSWORD ${literal(passwords[role])}`))
  return [
    ...login,
    createRole(ROLES.erasure, 'NOLOGIN'),
    `GRANT ${ROLES.erasure} TO ${ROLES.owner};`,
    // A forgotten transaction may not hold a connection, and no page may think longer than a person waits.
    `ALTER ROLE ${ROLES.app} SET statement_timeout = '15s';`,
    `ALTER ROLE ${ROLES.app} SET idle_in_transaction_session_timeout = '20s';`,
    `ALTER ROLE ${ROLES.auth} SET statement_timeout = '5s';`,
  ].join('\n')
}

/** SQL to run once inside the new, empty database, as its superuser. Uses only what PostgreSQL 15 knows. */
export function databaseSql(database = DATABASE) {
  const people = [ROLES.app, ROLES.auth, ROLES.worker].join(', ')
  return [
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC;`,
    `GRANT CONNECT ON DATABASE ${database} TO ${ROLES.owner}, ${people};`,
    `REVOKE ALL ON SCHEMA public FROM PUBLIC;`,
    `ALTER SCHEMA public OWNER TO ${ROLES.owner};`,
    `GRANT USAGE ON SCHEMA public TO ${people}, ${ROLES.erasure};`,
    `CREATE SCHEMA IF NOT EXISTS graphile_worker AUTHORIZATION ${ROLES.worker};`,
  ].join('\n')
}
