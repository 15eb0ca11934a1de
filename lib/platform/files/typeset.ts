import 'server-only'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { log } from '@/lib/platform/log'
import { asPrintable, FONT_FILES } from './fonts'

// Accessible PDFs (PDF/UA-1) with Typst. Each is made by a process of its own, so that a page of somebody else never waits
// for one, and what takes too long is stopped. Never inside a transaction.

/** How many are made at once, how many may wait, and how long one may take in all (milliseconds). */
export const TYPESET_LIMITS = { atOnce: 2, waiting: 12, time: 15_000 } as const

interface Typeset {
  /** The .typ file, from the app's folder. */
  readonly source: string
  /** All that is in it: text is only ever data, never a part of the source. */
  readonly data: object
  readonly madeAt: Date
  /** Only a test gives another. */
  readonly time?: number
}

const unavailable = () => new DomainError('unavailable', 'unavailable')

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= TYPESET_LIMITS.atOnce) {
    if (waiting.length >= TYPESET_LIMITS.waiting) throw unavailable()
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

/** Only characters that the fonts have: with any other an accessible PDF cannot be made. */
const printable = (_key: string, value: unknown): unknown => (typeof value === 'string' ? asPrintable(value) : value)

/**
 * A PDF of data, as its .typ file lays it out.
 * @throws DomainError unavailable when too many are asked for at once, or this one takes too long or fails
 */
export function typeset({ source, data, madeAt, time = TYPESET_LIMITS.time }: Typeset): Promise<Uint8Array<ArrayBuffer>> {
  const root = process.cwd()
  const asked = JSON.stringify({
    source: path.join(/* turbopackIgnore: true */ root, source), data: JSON.stringify(data, printable), madeAt: Math.floor(madeAt.getTime() / 1000),
    fonts: Object.values(FONT_FILES).map((file) => path.join(/* turbopackIgnore: true */ root, file)),
  })
  return inTurn(() => new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(/* turbopackIgnore: true */ root, 'lib/platform/files/typeset-child.mjs')], { cwd: root, env: { NODE_ENV: 'production' }, timeout: time, killSignal: 'SIGKILL' })
    const [made, said]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => made.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    // It may end before it has read everything; that it ended is told below.
    child.stdin.on('error', () => undefined)
    const failed = (reason: string) => {
      log.error({ source, reason }, 'no document was made')
      reject(unavailable())
    }
    child.on('error', (error) => failed(error.message))
    // What the maker says of a fault may hold words of the document: only how much it said is logged.
    child.on('close', (code, signal) => (code === 0 ? resolve(new Uint8Array(Buffer.concat(made))) : failed(`${signal ?? code}, ${Buffer.concat(said).length} bytes of explanation`)))
    child.stdin.end(asked)
  }))
}
