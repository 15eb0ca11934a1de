import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { askAhead as askEntryAhead, type EntryRow } from '@/lib/platform/auth/session'
import { sql } from '@/lib/platform/db/sql'
import { currentAnswer } from '@/lib/platform/requests/follow'
import { beginAhead, takeBegun, type Begun, type TransactionKind } from './connection'
import type { MemberRole } from './context'
import { openTx, sealTx, type CoalitionTx } from './envelope'

export interface MembershipRow {
  readonly id: string
  readonly role: MemberRole
  readonly displayName: string
  readonly partnerId: string | null
}

/** The running membership of an account in this transaction's coalition. */
export async function findMembership(tx: CoalitionTx, userId: string): Promise<MembershipRow | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<MembershipRow>(sql`
    SELECT id, role::text AS role, display_name AS "displayName", partner_id AS "partnerId"
    FROM membership WHERE coalition_id = ${coalitionId}::uuid AND user_id = ${userId}::uuid AND ended_at IS NULL AND (access_until IS NULL OR access_until > now())`)
  return row
}

/** Whose session it was, and of which coalition the workspace, when somebody last came this way. */
interface Way {
  readonly userId: string
  readonly coalitionId: string
}

/** A transaction that began as the request came in, and the membership that was asked in it. */
interface Entered {
  readonly begun: Promise<Begun>
  readonly membership: Promise<MembershipRow | undefined>
}

/** Ways by session and workspace, transactions by the answer that is being made; with the process, as what is asked ahead is (session.ts). */
const held = globalThis as typeof globalThis & { samenspelWays?: Map<string, Way>; samenspelEntered?: WeakMap<object, Way & Pick<Entered, 'membership'>> }

/** About a megabyte and a half. When there are more, all are forgotten: everybody waits a moment longer, once. */
const MAX_WAYS = 5_000

function learnWay(key: string, entry: EntryRow | undefined): void {
  const ways = held.samenspelWays ??= new Map<string, Way>()
  if (!entry?.id || entry.isSuspended) ways.delete(key)
  else if (ways.get(key)?.userId !== entry.userId || ways.get(key)?.coalitionId !== entry.id) {
    if (ways.size >= MAX_WAYS) ways.clear()
    ways.set(key, { userId: entry.userId, coalitionId: entry.id })
  }
}

/** The transaction begins, and the membership is asked in it, where this session came this way before. */
function enterAhead(answer: ServerResponse, key: string, kind: TransactionKind): void {
  const way = held.samenspelWays?.get(key)
  // What nobody reads of a request comes in, as far as Node is concerned, when its answer is over.
  if (!way || answer.writableEnded) return
  const begun = beginAhead(answer, way.coalitionId, kind)
  const membership = begun.then(({ client }) => {
    const { tx, close } = sealTx(client, way.coalitionId)
    const found = findMembership(tx, way.userId)
    close()
    return found
  })
  // Who takes it hears what went wrong; nobody may.
  membership.catch(() => undefined)
  held.samenspelEntered ??= new WeakMap()
  held.samenspelEntered.set(answer, { ...way, membership })
}

/**
 * Asks as a request comes in whose session it is. Where that session came this way before, the transaction of the page
 * begins with it and asks for the membership, so that both answers are there when the page is. A way says which question
 * to put, never its answer: `takeEntered` hands the transaction out only to the account and the coalition that the
 * database has just said them to be.
 */
export function askAhead(request: IncomingMessage, answer: ServerResponse): void {
  const asked = askEntryAhead(request, answer)
  if (!asked) return
  const key = `${asked.hash} ${asked.slug}`
  asked.entry.then((entry) => { learnWay(key, entry) }, () => undefined)
  if (request.method === 'GET') enterAhead(answer, key, { readsOnly: true })
  // A form may come in as slowly as it likes, and holds no connection before it is there.
  if (request.method === 'POST') request.once('end', () => { enterAhead(answer, key, { readsOnly: false }) })
}

/** What began ahead, once, when it is of this account in this coalition and nobody ended it meanwhile. */
export function takeEntered(coalitionId: string, userId: string, kind: TransactionKind): Entered | undefined {
  const answer = currentAnswer()
  const asked = answer && held.samenspelEntered?.get(answer)
  if (!answer || asked?.coalitionId !== coalitionId || asked.userId !== userId) return undefined
  const begun = takeBegun(answer, kind)
  return begun && { begun, membership: asked.membership }
}
