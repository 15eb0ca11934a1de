import 'server-only'
import { z } from 'zod'

// The only place that reads process.env for the app (bin/ and the tool configuration read their own). Every name
// here also stands in .env.example, with what it is for.

const flag = z.enum(['on', 'off'])
const level = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info')

const settings = z.object({
  APP_URL: z.url(),
  APP_SECRET: z.string().min(32),
  DATABASE_URL: z.string().min(1),
  AUTH_DATABASE_URL: z.string().min(1),
  WORKER_DATABASE_URL: z.string().min(1),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DEMO: flag.default('off'),
  SMTP_URL: z.string().min(1).optional(),
  MAIL_FROM: z.string().min(3).default('Samenspel <samenspel@localhost>'),
  MAIL_FOLDER: z.string().min(1).optional(),
  SECURITY_CONTACT: z.string().regex(/^(mailto:\S+@\S+|https:\/\/\S+|tel:\S+)$/).optional(),
  STATLINE_V4_URL: z.url().default('https://datasets.cbs.nl/odata/v1/CBS'),
  STATLINE_V3_URL: z.url().default('https://opendata.cbs.nl'),
  JOBS: flag.default('on'),
  LOG_LEVEL: level,
})

export type Env = z.infer<typeof settings>

const EXPLANATION: Record<string, string> = {
  APP_URL: 'the address that people type, such as https://samenspel.example.nl',
  APP_SECRET: 'at least 32 random characters, the same for every process and every restart',
  DATABASE_URL: 'the connection string of the app role',
  AUTH_DATABASE_URL: 'the connection string of the sign-in role',
  WORKER_DATABASE_URL: 'the connection string of the worker role',
  SECURITY_CONTACT: 'where somebody reports a leak, such as mailto:security@example.nl or https://example.nl/security',
}

let parsed: Env | undefined

/** The validated settings. Throws one sentence that names the first missing or wrong setting and what belongs there. */
export function env(): Env {
  if (parsed) return parsed
  // An empty line in an .env file means "not set".
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = settings.safeParse(given)
  if (!result.success) {
    const name = String(result.error.issues[0]?.path[0])
    const state = given[name] === undefined ? 'is missing' : 'has a value that does not fit'
    throw new Error(`The setting ${name} ${state}: ${EXPLANATION[name] ?? 'see .env.example'}.`)
  }
  if (!result.data.SMTP_URL && !result.data.MAIL_FOLDER) {
    throw new Error('The setting SMTP_URL is missing: the mail server, such as smtp://user:password@mail.example.nl:587 (or MAIL_FOLDER, to keep mail in a folder while developing).')
  }
  parsed = result.data
  return parsed
}

/** Where the figures of CBS come from. Nothing outside these two addresses is ever asked. */
export const statlineAddress = (): { readonly v4: URL; readonly v3: URL } => ({ v4: new URL(env().STATLINE_V4_URL), v3: new URL(env().STATLINE_V3_URL) })

/** Is this the demo, with fictional persons whom anyone may sign in as? */
export const isDemo = (): boolean => env().DEMO === 'on'

/** How many proxies of ours stand before the app: their word about where a request comes from is believed. */
export const trustedProxies = (): number => env().TRUSTED_PROXIES

/** Is this `npm run dev`? A built app never is. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === 'development'

/** Does the browser reach us over TLS? Decides the names and flags of cookies. */
export const isSecure = (): boolean => env().APP_URL.startsWith('https:')

/** Read apart from the rest: a process with a wrong setting must still be able to log that it is wrong. */
export const logLevel = (): z.infer<typeof level> => level.catch('info').parse(process.env.LOG_LEVEL || undefined)
