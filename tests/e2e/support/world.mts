import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { appoint } from '@/prisma/administration/appoint'
import { eraseCoalition } from '@/prisma/administration/erase'
import { openSession } from '@/lib/platform/auth/next-auth'
import { keepTotp, newTotpSecret } from '@/lib/platform/auth/totp'
import { authPool } from '@/lib/platform/db/pools'
import { sql } from '@/lib/platform/db/sql'
import { openTx } from '@/lib/platform/tenancy/envelope'
import { changeGoalStatus, plantExample } from '@/lib/goals/commands'
import { readGoal } from '@/lib/goals/queries'
import { MEMBER_ROLES, type MemberRole } from '@/lib/members/types'
import { addMember } from '@/lib/members/commands'
import { newId } from '@/lib/platform/ids'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { agreementInForce } from '@/tests/support/agreement-in-force'
import { agreementOfMany } from '@/tests/support/agreement-of-many'
import { signedOnPaper } from '@/tests/support/agreements'
import { fill, type Filled } from '@/tests/support/filled'
import { fingerprint } from '@/tests/support/fingerprint'
import { sixFigures } from '@/tests/support/overview'
import { startStatline } from '@/tests/support/statline-server'
import { answerAs, choiceOf, itemsOf } from '@/tests/support/ranking'
import { makeCoalition, type TestCoalition } from '@/tests/support/world'

// Beside the app while journeys run: makes a coalition for a test, by the commands, with a signed-in person per role;
// and is the mail server that the app sends to, and the CBS that it asks. On loopback, for tests only.

interface ReceivedMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** What only the owner of the database may do. */
const OWNER = process.env.MIGRATE_DATABASE_URL ?? ''

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
  await asJob((tx) => openTx(tx).query(sql`INSERT INTO import_row (coalition_id, import_id, row_number, problems)
    VALUES (${coalition.id}::uuid, ${ids.importId}::uuid, 99, '{}'::jsonb)`))
  return { ...(await signedIn(coalition)), ids }
}

/** An authenticator app for somebody, as if they had set it up long ago. Returns its secret. */
async function giveApp(userId: string) {
  const secret = newTotpSecret()
  await keepTotp(userId, secret, 0)
  return { secret }
}

/** What somebody showed, and when they were last seen, becomes so many hours older. */
const age = (userId: string, hours: number) => authPool().query(
  `UPDATE session SET factor_at = factor_at - make_interval(hours => $2), confirmed_at = confirmed_at - make_interval(hours => $2), last_seen_at = last_seen_at - make_interval(hours => $2) WHERE user_id = $1`,
  [userId, hours],
)

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
      const person = await made.get(url.searchParams.get('coalition') ?? '')?.join(url.searchParams.get('role') as MemberRole, url.searchParams.get('name') ?? '', url.searchParams.get('partner') ?? undefined)
      if (!person) throw new Error('no such coalition')
      return { ...person, session: await openSession(person.userId, IN) }
    }
    case '/rankers': {
      const coalition = made.get(url.searchParams.get('coalition') ?? '')
      if (!coalition) throw new Error('no such coalition')
      const [roundId, choice] = [url.searchParams.get('round') ?? '', (url.searchParams.get('choice') ?? '').split(',').map(Number)]
      const items = await itemsOf(coalition, roundId)
      const now = new Date()
      for (const name of (url.searchParams.get('names') ?? '').split(',')) {
        await answerAs(coalition, await coalition.join(url.searchParams.get('role') as MemberRole, name), roundId, choiceOf(items, [choice[0] ?? 0, choice[1] ?? 0, choice[2] ?? 0]), now)
      }
      return true
    }
    case '/also': {
      const ctx = await enterAsJob(url.searchParams.get('coalition') ?? '', 'test')
      const userId = url.searchParams.get('user') ?? ''
      return inCoalition(ctx, (tx) => addMember(tx, ctx, { userId, role: url.searchParams.get('role') as MemberRole, displayName: url.searchParams.get('name') ?? '' }))
    }
    case '/suspend': {
      await made.get(url.searchParams.get('coalition') ?? '')?.as('COORDINATOR', (tx) => openTx(tx).query(sql`UPDATE coalition SET status = 'SUSPENDED' WHERE id = ${url.searchParams.get('coalition')}::uuid`))
      return true
    }
    case '/filled': {
      const filled = await fill(url.searchParams.get('mark') ?? 'Testbrug', new Date())
      return { ...(await signedIn(filled.coalition)), ids: { ...filled.ids, ...(url.searchParams.get('paper') ? await signedOnPaper(filled.coalition, filled.mark) : { paperId: '', paperSignatureId: '' }) } }
    }
    case '/start-goal': {
      const coalition = made.get(url.searchParams.get('coalition') ?? '')
      const id = url.searchParams.get('goal') ?? ''
      await coalition?.as('COORDINATOR', async (tx, ctx) => changeGoalStatus(tx, ctx, { id, status: 'ACTIVE', reason: 'Dit doen we nu', despite: 'Nog niet gevraagd', expectedVersion: (await readGoal(tx, ctx, id)).version }))
      return true
    }
    case '/six-figures': {
      const coalition = made.get(url.searchParams.get('coalition') ?? '')
      if (!coalition) throw new Error('no such coalition')
      return sixFigures(coalition, new Date())
    }
    case '/broken-import': return breakImport(await fill(url.searchParams.get('mark') ?? 'Testbrug', new Date()))
    case '/session': return { session: await openSession(url.searchParams.get('user') ?? '', { method: 'LINK', hasFactor: false }) }
    case '/app': return giveApp(url.searchParams.get('user') ?? '')
    case '/age': return (await age(url.searchParams.get('user') ?? '', Number(url.searchParams.get('hours')))).rowCount
    case '/age-reset': return (await authPool().query('UPDATE factor_reset SET requested_at = requested_at - make_interval(hours => $2) WHERE user_id = $1', [url.searchParams.get('user'), Number(url.searchParams.get('hours'))])).rowCount
    case '/expire-links': return (await authPool().query("UPDATE verification_token SET expires = now() - interval '1 minute' WHERE identifier = $1", [url.searchParams.get('email')])).rowCount
    case '/fingerprint': return fingerprint(url.searchParams.get('coalition') ?? '')
    case '/expire-personal-links': {
      const [coalition] = [...made.values()].filter(({ id }) => id === url.searchParams.get('coalition'))
      const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
      await admin.connect()
      const { rowCount } = await admin.query("UPDATE access_link SET expires_at = now() - interval '1 minute' WHERE coalition_id = $1", [coalition?.id])
      await admin.end()
      return rowCount
    }
    case '/agreement-of-many': {
      const many = await agreementOfMany(url.searchParams.get('name') ?? 'Testbrug')
      return { ...(await signedIn(many.coalition)), agreementId: many.agreementId, partners: many.partners }
    }
    case '/agreement-in-force': {
      const { coalition, agreementId, commitmentId, partnerIds, ...others } = await agreementInForce(url.searchParams.get('name') ?? 'Testbrug', new Date())
      const people = await Promise.all(Object.entries(others).map(async ([name, person]) => [name, { ...person, session: await openSession(person.userId, IN) }] as const))
      return { ...(await signedIn(coalition)), agreementId, commitmentId, partnerIds, ...Object.fromEntries(people) }
    }
    case '/asked-earlier': {
      const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
      await admin.connect()
      const { rowCount } = await admin.query('UPDATE signature_request SET requested_at = requested_at - make_interval(days => $3) WHERE coalition_id = $1 AND partner_id = $2', [url.searchParams.get('coalition'), url.searchParams.get('partner'), Number(url.searchParams.get('days'))])
      await admin.end()
      return rowCount
    }
    case '/forget-tries': return (await authPool().query('DELETE FROM rate_limit')).rowCount
    case '/administrator': {
      const email = `${newId()}@test.example`
      const { userId } = await appoint(OWNER, { email, name: url.searchParams.get('name') ?? 'Robin' })
      return { userId, membershipId: '', email, session: await openSession(userId, { method: 'LINK', hasFactor: url.searchParams.get('factor') !== 'no' }) }
    }
    case '/erase': return eraseCoalition(OWNER, url.searchParams.get('slug') ?? '', { withoutWaiting: true })
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
const statline = await startStatline()
process.stdout.write(`ready ${(http.address() as AddressInfo).port} ${smtpPort} ${new URL(statline.base).port}\n`)
