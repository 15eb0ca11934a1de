#!/usr/bin/env node
// Carries out the erasure of a coalition that was asked at /beheer, and prints the proof. See docs/adr/0019.
//   npm run erase -- <address>          after the cool-down
//   npm run erase -- <address> --now    without waiting; the proof says so
import { join } from 'node:path'
import { runAsOwner } from './steps/owner.mjs'
import { stopWith } from './steps/say.mjs'

await runAsOwner(join(import.meta.dirname, '..'), 'erase', ...process.argv.slice(2)).catch((error) => stopWith(error.message))
