// Starts the built app as a process of its own and waits until it answers.
import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'

const preload = join(import.meta.dirname, 'die-with-parent.mjs')

/**
 * How the app's process runs. First how much it may hold on to before it tidies up, in MB: left to itself Node takes its
 * measure from the machine and keeps gigabytes of rubbish on a large one; no page or import needs a fraction of this. The
 * young part is wide, because a page's own rubbish is best thrown away at once. Then: what was compiled stays. Node
 * throws away the code of what was not asked for lately, so after a busy hour of one page the next would be slow again.
 * And it is compiled to its end sooner, after some three fifths of the usual work: a municipality asks for thousands of
 * pages a day and not for millions.
 */
export const NODE_OPTIONS = ['--max-old-space-size=512', '--max-semi-space-size=32', '--no-flush-bytecode', '--interrupt-budget=40000']

/** Can this port be had? Asked before anything is started. */
export const isPortFree = (port, host = '127.0.0.1') => new Promise((done) => {
  const probe = createServer()
  probe.once('error', () => done(false))
  probe.listen(port, host, () => probe.close(() => done(true)))
})

/** Where to ask whether it answers: the address it listens on, or this machine when that is "everywhere". */
export function addressOf(bind) {
  if (!bind || bind === '0.0.0.0') return '127.0.0.1'
  if (bind === '::') return '[::1]'
  return bind.includes(':') ? `[${bind}]` : bind
}

/**
 * Waits until the app answers for itself: its own code runs, and its database is there.
 * @param {{ child: import('node:child_process').ChildProcess, port: number, address?: string, logFile?: string }} options
 */
export async function untilHealthy({ child, port, address = '127.0.0.1', logFile }) {
  const deadline = Date.now() + 60_000
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The app did not start.${logFile ? ` Its log: ${logFile}` : ''}`)
    if (Date.now() > deadline) throw new Error(`The app does not answer at ${address}:${port}.`)
    const answer = await fetch(`http://${address}:${port}/api/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 50))
  }
}

/**
 * @param {{ server: string, env: NodeJS.ProcessEnv, port: number, logFile?: string }} options without a log file it
 *   logs to our own output
 * @returns {Promise<{ stop: () => Promise<void>, exited: Promise<number> }>} ready to answer
 */
export async function startServer({ server, env, port, logFile }) {
  const output = logFile ? openSync(logFile, 'a') : 'inherit'
  const child = spawn(process.execPath, [...NODE_OPTIONS, '--import', preload, server], {
    cwd: dirname(server), stdio: ['pipe', output, output],
    env: { ...env, PORT: String(port), HOSTNAME: env.HOSTNAME_BIND ?? '127.0.0.1', NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const exited = new Promise((done) => child.once('exit', (code) => done(code ?? 1)))
  let isGone = false
  exited.then(() => { isGone = true })
  await untilHealthy({ child, port, address: addressOf(env.HOSTNAME_BIND), ...(logFile ? { logFile } : {}) })
  return {
    exited,
    async stop() {
      if (isGone) return
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
      await exited
      clearTimeout(late)
    },
  }
}
