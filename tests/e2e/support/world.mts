import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { openSession } from '@/lib/platform/auth/next-auth'
import { authPool } from '@/lib/platform/db/pools'
import { sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { plantExample } from '@/lib/goals/commands'
import { MEMBER_ROLES, type MemberRole } from '@/lib/members/types'
import { fill, type Filled } from '@/tests/support/filled'
import { makeCoalition, type TestCoalition } from '@/tests/support/world'

// Beside the app while journeys run: makes a coalition for a test, by the commands, with a signed-in person per role;
// and is the mail server that the app sends to. On loopback, for tests only.

interface ReceivedMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

const mails: ReceivedMail[] = []

/** The coalitions made here, to let one more person join. */
const made = new Map<string, TestCoalition>()

const smtp = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
        for (const { address } of session.envelope.rcptTo) mails.push({ to: address, subject: mail.subject ?? '', text: mail.text ?? '', html: mail.html ?? '' })
        done()
      }, done)
    })
  },
})

/** Signed in as far as it goes, so that each role comes to its own pages. */
const IN = { method: 'LINK', hasFactor: true } as const

async function signedIn(coalition: TestCoalition) {
  made.set(coalition.id, coalition)
  const people = await Promise.all(MEMBER_ROLES.map(async (role) => [role, { ...coalition.people[role], session: await openSession(coalition.people[role].userId, IN) }] as const))
  return { id: coalition.id, slug: coalition.slug, people: Object.fromEntries(people) }
}

/** An import with a row in it that no command writes, so that its page fails as a bug would: nobody expects it. */
async function breakImport(filled: Filled) {
  const { coalition, ids, asJob } = filled
  await asJob((tx) => openTx(tx).query(sql`INSERT INTO import_row (coalition_id, import_id, row_number, status, problems, cells)
    VALUES (${coalition.id}::uuid, ${ids.importId}::uuid, 99, 'REFUSED', '{}'::jsonb, '[]'::jsonb)`))
  return { ...(await signedIn(coalition)), ids }
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? '/', 'http://world')
  switch (url.pathname) {
    case '/empty': {
      const coalition = await makeCoalition({ name: url.searchParams.get('name') ?? 'Testbrug', mission: 'Elk kind doet mee.', municipalityCode: 'GM0321' }, new Date())
      // As every new workspace, it begins with the example.
      await coalition.as('COORDINATOR', plantExample)
      return signedIn(coalition)
    }
    case '/join': {
      const person = await made.get(url.searchParams.get('coalition') ?? '')?.join(url.searchParams.get('role') as MemberRole, url.searchParams.get('name') ?? '')
      if (!person) throw new Error('no such coalition')
      return { ...person, session: await openSession(person.userId, IN) }
    }
    case '/filled': {
      const filled = await fill(url.searchParams.get('mark') ?? 'Testbrug', new Date())
      return { ...(await signedIn(filled.coalition)), ids: filled.ids }
    }
    case '/broken-import': return breakImport(await fill(url.searchParams.get('mark') ?? 'Testbrug', new Date()))
    case '/expire-links': return (await authPool().query("UPDATE verification_token SET expires = now() - interval '1 minute' WHERE identifier = $1", [url.searchParams.get('email')])).rowCount
    case '/unconfirm': return (await authPool().query("UPDATE session SET confirmed_at = now() - interval '11 minutes' WHERE user_id = $1", [url.searchParams.get('user')])).rowCount
    case '/mails': return mails.filter((mail) => mail.to === url.searchParams.get('to'))
    default: throw new Error(`unknown question: ${url.pathname}`)
  }
}

const http = createServer((request, response) => {
  answer(request).then(
    (value) => response.end(JSON.stringify(value)),
    (error: unknown) => response.writeHead(500).end(String(error instanceof Error ? error.stack : error)),
  )
})

await new Promise<void>((done) => { smtp.listen(0, '127.0.0.1', done) })
await new Promise<void>((done) => { http.listen(0, '127.0.0.1', done) })
const smtpPort = (smtp.server.address() as AddressInfo).port
process.stdout.write(`ready ${(http.address() as AddressInfo).port} ${smtpPort}\n`)
