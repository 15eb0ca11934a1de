#!/usr/bin/env node
// Prints the SQL that prepares your own PostgreSQL (15 or later): five roles, a database, the smallest grants. Run it as
// a superuser; it makes passwords and prints the four settings that go with them.
//   node bin/roles.mjs [host:port] > roles.sql
import { randomBytes } from 'node:crypto'
import { clusterSql, DATABASE, databaseSql, ROLES } from '../prisma/roles.mjs'

const host = process.argv[2] ?? 'localhost:5432'
const passwords = Object.fromEntries(['owner', 'app', 'auth', 'worker'].map((role) => [role, randomBytes(18).toString('base64url')]))
const url = (role) => `postgresql://${ROLES[role]}:${passwords[role]}@${host}/${DATABASE}`

process.stdout.write(`-- Run as a superuser: psql -h ${host.split(':')[0]} -U postgres -f roles.sql
-- The settings for .env (keep them secret):
--   MIGRATE_DATABASE_URL=${url('owner')}
--   DATABASE_URL=${url('app')}
--   AUTH_DATABASE_URL=${url('auth')}
--   WORKER_DATABASE_URL=${url('worker')}

${clusterSql(passwords)}
CREATE DATABASE ${DATABASE} OWNER ${ROLES.owner};
\\connect ${DATABASE}
${databaseSql()}
`)
