import { listAppointed, appoint, dismiss } from './appoint'
import { eraseCoalition, NotErasable } from './erase'

// What bin/admin.mjs and bin/erase.mjs run, with the address of the owner in MIGRATE_DATABASE_URL.

const [command, ...args] = process.argv.slice(2)
const url = process.env.MIGRATE_DATABASE_URL ?? ''
const say = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)

async function admin(): Promise<void> {
  const isEnd = args.includes('--end')
  const [email, ...name] = args.filter((arg) => arg !== '--end')
  if (!email) {
    const all = await listAppointed(url)
    say(all.length === 0 ? 'There are no administrators yet. Appoint one: npm run admin -- name@example.nl "First Last"' : 'Administrators of this platform:')
    say(...all.map((one) => `  ${one.email}  ${one.name}  since ${one.since.toISOString().slice(0, 10)}`))
  } else if (isEnd) {
    say((await dismiss(url, email)) ? `${email} is no longer an administrator; their sessions have ended.` : `${email} is not an administrator.`)
  } else {
    const { isNewAccount } = await appoint(url, { email, name: name.join(' ') || 'Beheerder' })
    say(`${email} is an administrator of this platform now${isNewAccount ? '; an account was made' : ''}.`, 'They sign in with a link and a second factor, and then open /beheer.')
  }
}

async function erase(): Promise<void> {
  const [slug] = args.filter((arg) => !arg.startsWith('--'))
  if (!slug) throw new NotErasable('Say which coalition: npm run erase -- <address> [--now]')
  const done = await eraseCoalition(url, slug, { withoutWaiting: args.includes('--now') })
  say(`Coalition ${done.slug} (${done.coalitionId}) is erased.`, `  asked   ${done.askedAt.toISOString()} by administrator ${done.askedBy ?? 'unknown'}`, `  erased  ${done.erasedAt.toISOString()}`, '')
  say('    before   after  table', ...Object.entries(done.tables).map(([table, { before, after }]) => `  ${String(before).padStart(8)}${String(after).padStart(8)}  ${table}`), '')
  say(`  accounts that belonged nowhere else: ${done.accounts}, with ${done.sessions} sessions`, `  proof: ${done.hash} (kept in the trail of the administration; shown at /beheer/${done.slug})`)
}

try {
  await (command === 'erase' ? erase() : admin())
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
