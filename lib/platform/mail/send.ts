import 'server-only'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type Transporter } from 'nodemailer'
import { env, isDemo, isDevelopment } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface KeptMail extends Mail {
  readonly id: string
  readonly sentAt: string
}

let transporter: Transporter | undefined

/** Sends by SMTP, or, while developing without a mail server, keeps the mail in MAIL_FOLDER for /dev/mail. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, MAIL_FOLDER } = env()
  if (SMTP_URL) {
    transporter ??= nodemailer.createTransport(SMTP_URL, { from: MAIL_FROM, disableFileAccess: true, disableUrlAccess: true })
    await transporter.sendMail({ ...mail })
    return
  }
  if (!MAIL_FOLDER) throw new Error('No mail server is set.')
  await mkdir(MAIL_FOLDER, { recursive: true })
  const kept: KeptMail = { ...mail, id: newId(), sentAt: new Date().toISOString() }
  const file = path.join(MAIL_FOLDER, `${kept.id}.json`)
  // Written aside and moved, so that a reader never sees half a mail.
  await writeFile(`${file}.part`, JSON.stringify(kept))
  await rename(`${file}.part`, file)
}

/** The mails kept in MAIL_FOLDER, newest first; at most that many. */
export async function listKeptMail(most = 30): Promise<KeptMail[]> {
  const { SMTP_URL, MAIL_FOLDER } = env()
  if (SMTP_URL || !MAIL_FOLDER) return []
  const names = await readdir(MAIL_FOLDER).catch(() => [])
  const newest = names.filter((name) => name.endsWith('.json')).sort().reverse().slice(0, most)
  return Promise.all(newest.map(async (name) => JSON.parse(await readFile(path.join(MAIL_FOLDER, name), 'utf8')) as KeptMail))
}

/**
 * Is mail kept in a folder, to be read at /dev/mail, instead of sent? Shown in the demo and while developing only: the
 * links in those mails sign in, and the page is open to everybody.
 */
export const showsKeptMail = (): boolean => !env().SMTP_URL && env().MAIL_FOLDER !== undefined && (isDemo() || isDevelopment())
