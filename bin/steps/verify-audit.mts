// What bin/verify-audit.mjs starts once it has a database: verifies as the app role, a coalition at a time.
import { verifyChains, type Verified } from '@/lib/platform/audit/verify'
import { closePools } from '@/lib/platform/db/pools'

const WHY = {
  changed: 'was changed', missing: 'was removed', inserted: 'was put in', head: 'is where the chain should end: rows behind it were removed, or the head was moved',
} as const

const say = ({ slug, rows, broken }: Verified): string =>
  broken ? `${slug}: BROKEN. ${rows} rows hold; row ${broken.sequence} ${WHY[broken.reason]}.\n` : `${slug}: ${rows} rows hold.\n`

const [slug] = process.argv.slice(2)
const chains = await verifyChains({ ...(slug ? { slug } : {}), found: (one) => { process.stdout.write(say(one)) } })
await closePools()
if (chains.length === 0) process.stdout.write(slug ? `There is no active coalition ${slug}.\n` : 'There is no active coalition yet.\n')
process.exitCode = chains.some((one) => one.broken) || (slug && chains.length === 0) ? 1 : 0
