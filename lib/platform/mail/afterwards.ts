import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { after } from 'next/server'
import { log } from '@/lib/platform/log'
import { sendMail, type Mail } from './send'

// Mails with a link that opens something of one account. They belong to no coalition, so to no outbox, and their secret
// may stand nowhere: they are sent by the process that made them.

/**
 * How long to wait before each next try, in seconds. A mail server that restarts, or makes a stranger wait (greylisting),
 * is there again by then; together well within the half hour that such a link works.
 */
const WAITS: readonly number[] = [2, 10, 60, 300]

/** A server that refuses for good (5xx) says so again; anything else may pass. */
const isForGood = (error: unknown): boolean => Number((error as { responseCode?: unknown }).responseCode) >= 500

/**
 * Sends one mail, and tries again after growing waits. It is made once and is in memory only, neither kept nor logged:
 * what a process had not sent when it stopped is lost. `prepare` gives nothing when there is nobody to write to.
 * False when it was given up.
 */
export async function sendPatiently(letter: string, prepare: () => Promise<Mail | undefined>, pause: (seconds: number) => Promise<unknown>): Promise<boolean> {
  let mail: Mail | undefined
  for (let attempt = 1; ; attempt += 1) {
    try {
      mail ??= await prepare()
      if (mail) await sendMail(mail)
      return true
    } catch (error) {
      const again = isForGood(error) ? undefined : WAITS[attempt - 1]
      // The code only: what a mail server says repeats the address.
      const line = { letter, attempt, code: (error as { code?: string }).code ?? 'unknown' }
      if (again === undefined) {
        log.error(line, 'mail was not sent')
        return false
      }
      log.warn({ ...line, again }, 'mail was not sent yet')
      await pause(again)
    }
  }
}

/** Sends it after the answer, so that how long an answer takes does not tell whether there was a mail. */
export function mailPatiently(letter: string, prepare: () => Promise<Mail | undefined>): void {
  after(() => new Promise<void>((tried) => {
    // The first try belongs to the request. The next ones are no reason for the process to stay while a mail server is away.
    void sendPatiently(letter, prepare, (seconds) => {
      tried()
      return wait(seconds * 1_000, undefined, { ref: false })
    }).then(() => tried())
  }))
}
