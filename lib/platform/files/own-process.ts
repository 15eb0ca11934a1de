import 'server-only'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { log } from '@/lib/platform/log'

// What takes long to make is made by a process of its own, so that a page of somebody else never waits for it, and what
// takes too long is stopped. Never inside a transaction.

/** How many are made at once, how many may wait, and how long one may take in all (milliseconds). */
export const MAKING_LIMITS = { atOnce: 2, waiting: 12, time: 15_000 } as const

const unavailable = () => new DomainError('unavailable', 'unavailable')

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAKING_LIMITS.atOnce) {
    if (waiting.length >= MAKING_LIMITS.waiting) throw unavailable()
    await new Promise<void>((resolve) => { waiting.push(resolve) })
  } else running += 1
  try {
    return await work()
  } finally {
    // Who waits takes over the place; else it is free again.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** Where a file of the app stands, that a build takes along without importing it (next.config.ts). */
export const inApp = (file: string): string => path.join(/* turbopackIgnore: true */ process.cwd(), file)

interface Made {
  /** The file that the process runs, from the app's folder. */
  readonly script: string
  /** All that it is told: it has no settings and no secrets. */
  readonly asked: string
  /** What is made, for the log. */
  readonly what: string
  readonly time: number
}

/**
 * What a process of its own makes of what it is asked.
 * @throws DomainError unavailable when too many are asked for at once, or this one takes too long or fails
 */
export const madeApart = ({ script, asked, what, time }: Made): Promise<Uint8Array<ArrayBuffer>> => inTurn(() => new Promise((resolve, reject) => {
  const child = spawn(process.execPath, [inApp(script)], { cwd: inApp(''), env: { NODE_ENV: 'production' }, timeout: time, killSignal: 'SIGKILL' })
  const [made, said]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => made.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  // It may end before it has read everything; that it ended is told below.
  child.stdin.on('error', () => undefined)
  const failed = (reason: string) => {
    log.error({ what, reason }, 'no document was made')
    reject(unavailable())
  }
  child.on('error', (error) => failed(error.message))
  // What the maker says of a fault may hold words of the document: only how much it said is logged.
  child.on('close', (code, signal) => (code === 0 ? resolve(new Uint8Array(Buffer.concat(made))) : failed(`${signal ?? code}, ${Buffer.concat(said).length} bytes of explanation`)))
  child.stdin.end(asked)
}))
