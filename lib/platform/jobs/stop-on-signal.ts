import 'server-only'
import { log } from '@/lib/platform/log'

/** Within the five seconds that bin/steps/server.mjs waits before it ends the process by force. */
const PATIENCE_MS = 4_000

/** What of a process is used here. */
export interface Stoppable {
  exit: (code?: number) => void
  once: (signal: 'SIGTERM' | 'SIGINT', listener: () => void) => unknown
}

/**
 * Stops the background tasks when the process is asked to stop. Next ends the process itself, as soon as the last
 * request is answered; from the signal on its `exit` waits for the tasks too, so that one under way does not stay
 * locked in the queue.
 */
export function stopOnSignal(stop: () => Promise<void>, running: Stoppable = process, patience = PATIENCE_MS): void {
  let stopping: Promise<void> | undefined
  const onSignal = () => {
    if (stopping) return
    const late = new Promise<void>((resolve) => { setTimeout(resolve, patience) })
    stopping = Promise.race([stop(), late]).catch((error: unknown) => { log.warn({ code: (error as { code?: string }).code }, 'background tasks did not stop') })
    const leave = running.exit.bind(running)
    const stopped = stopping
    running.exit = (code) => { void stopped.then(() => leave(code)) }
  }
  running.once('SIGTERM', onSignal)
  running.once('SIGINT', onSignal)
}
