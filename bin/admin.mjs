#!/usr/bin/env node
// Who administers the platform. Only the owner of the database can say so: no role that serves may.
//   npm run admin                              who they are
//   npm run admin -- name@example.nl "Name"    appoints one (the name that coalitions see when they join)
//   npm run admin -- --end name@example.nl     ends it, with their sessions
import { join } from 'node:path'
import { runAsOwner } from './steps/owner.mjs'
import { stopWith } from './steps/say.mjs'

await runAsOwner(join(import.meta.dirname, '..'), 'admin', ...process.argv.slice(2)).catch((error) => stopWith(error.message))
