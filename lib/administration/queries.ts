import 'server-only'
import { readFirstInvitation } from '@/lib/invitations/queries'
import type { FirstInvitation } from '@/lib/invitations/types'
import { listVisitors } from '@/lib/members/queries'
import type { Visitor } from '@/lib/members/types'
import { readSheetUse } from '@/lib/plan/usage/queries'
import type { SheetUse } from '@/lib/plan/usage/types'
import { listAdministration, listAdministrationOf, type AdministrationRow } from '@/lib/platform/audit/administration'
import { listAdministratorNames, type Administrator } from '@/lib/platform/auth/administrators'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import { idOf } from '@/lib/platform/ids'
import { enterForAdministration, type CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { findRegistered, listMunicipalities, listRegistered, type Registered } from '@/lib/platform/tenancy/register'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { administrationPolicy } from './policy'
import { erasureOf, freeSlug, holdOf, isAllowedSlug, matchMunicipalities, wantedSlug } from './rules'
import type { NewCoalitionDraft } from './schema'
import { findParticulars } from './store'
import { CREATION, type Erasure, type Particulars } from './types'

/** How many coalitions a page of the list shows. */
export const COALITIONS_PER_PAGE = 25

/** How many coalitions are asked for their settings at the same time: each is a transaction of its own. */
const AT_ONCE = 5

/** What is wrong with the address of a new coalition, when something is. */
async function findSlugProblem(slug: string, id: string | undefined): Promise<FieldProblem[]> {
  if (!isAllowedSlug(slug)) return [{ field: 'slug', code: 'administration.slug_wrong' }]
  // Old links and bookmarks of an erased coalition must not lead into another one.
  if ((await listAdministration({ slug })).some((one) => one.event === 'coalition_erased')) return [{ field: 'slug', code: 'administration.slug_erased' }]
  const taken = await findRegistered(slug)
  // The same form, sent twice, finds what it made itself.
  return !taken || taken.id === id ? [] : [await slugTaken(slug)]
}

/** That an address is another's, with one that is free. */
async function slugTaken(slug: string): Promise<FieldProblem> {
  const { rows } = await listRegistered({ search: slug, most: 100 })
  return { field: 'slug', code: 'administration.slug_taken', params: { free: freeSlug(slug, new Set(rows.map((row) => row.slug))) } }
}

/** All that the rules have against a new coalition, as far as it was filled in; empty when it can be made. */
export async function reviewNewCoalition(by: Administrator, draft: NewCoalitionDraft): Promise<FieldProblem[]> {
  const slug = wantedSlug(draft)
  const { requestKey } = draft
  const { problems } = matchMunicipalities(draft, await listMunicipalities())
  return [
    ...(slug === undefined ? [] : await findSlugProblem(slug, requestKey && idOf(requestKey, by.userId, CREATION, slug))),
    ...problems,
    ...personalDataIn(new Date(), { coordinatorName: draft.coordinatorName }),
  ]
}

/** The settings of one coalition: which municipalities, which colours. */
export async function readParticulars(tx: CoalitionTx, ctx: CoalitionContext): Promise<Particulars> {
  authorize(administrationPolicy, ctx, 'read_particulars')
  return findParticulars(tx)
}

export interface AdministeredListed extends Registered {
  readonly municipalities: readonly string[]
}

/** Coalitions as the administration sees them: settings and counts, nothing that stands inside. */
export async function listAdministered(by: Administrator, { search, page }: { search: string; page: number }): Promise<{ rows: AdministeredListed[]; total: number }> {
  const { rows, total } = await listRegistered({ search, most: COALITIONS_PER_PAGE, from: (page - 1) * COALITIONS_PER_PAGE })
  const listed: AdministeredListed[] = []
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    listed.push(...await Promise.all(rows.slice(at, at + AT_ONCE).map(async (row) => {
      const ctx = await enterForAdministration(by, row.slug)
      const { municipalities } = await inCoalition(ctx, (tx) => readParticulars(tx, ctx))
      return { ...row, municipalities: municipalities.map((one) => one.name) }
    })))
  }
  return { rows: listed, total }
}

/** A line of what administrators did, with the name of who. */
export interface Done {
  readonly sequence: string
  readonly event: string
  readonly byName: string | null
  readonly at: Date
  readonly details: AdministrationRow['changes']
}

const asDone = (names: ReadonlyMap<string, string>) => ({ sequence, event, actorId, occurredAt, changes }: AdministrationRow): Done =>
  ({ sequence, event, byName: actorId ? (names.get(actorId) ?? null) : null, at: new Date(occurredAt), details: changes })

export interface Administered {
  readonly coalition: Registered
  readonly particulars: Particulars
  readonly first: FirstInvitation
  readonly visitors: readonly Visitor[]
  /** The visit of who asks, when there is one. */
  readonly isIn: boolean
  readonly hold: ReturnType<typeof holdOf>
  readonly erasure: Erasure
  /** How the worksheets go: counts, nothing that stands on one. */
  readonly sheets: readonly SheetUse[]
  readonly done: readonly Done[]
}

/** One coalition for its page of administration. */
export async function readAdministered(by: Administrator, slug: string): Promise<Administered> {
  const coalition = await findRegistered(slug)
  if (!coalition) throw notFound()
  const ctx = await enterForAdministration(by, slug)
  const { particulars, first, visitors, sheets } = await inCoalition(ctx, async (tx) => ({
    particulars: await readParticulars(tx, ctx), first: await readFirstInvitation(tx, ctx), visitors: await listVisitors(tx, ctx), sheets: await readSheetUse(tx, ctx),
  }))
  const [trail, names] = await Promise.all([listAdministration({ id: coalition.id }), listAdministratorNames()])
  return {
    coalition, particulars, first, visitors, sheets, isIn: visitors.some((one) => one.userId === by.userId), hold: holdOf(trail), erasure: erasureOf(trail), done: trail.map(asDone(names)),
  }
}

/** What is left of a coalition that was erased: its proof. */
export interface Erased {
  readonly slug: string
  readonly askedByName: string | null
  readonly erasure: Extract<Erasure, { status: 'erased' }>
}

/** The coalition that was erased from this address; undefined when there was none. */
export async function readErased(slug: string): Promise<Erased | undefined> {
  const trail = await listAdministration({ slug })
  const id = trail.find((one) => one.event === 'coalition_erased')?.subjectId
  const erasure = erasureOf(trail.filter((one) => one.subjectId === id))
  if (!id || erasure.status !== 'erased') return undefined
  const names = await listAdministratorNames()
  return { slug, erasure, askedByName: erasure.askedBy ? (names.get(erasure.askedBy) ?? null) : null }
}

/** Addresses of coalitions that were erased, the newest first. */
export async function listErased(): Promise<{ slug: string; at: Date }[]> {
  const rows = await listAdministrationOf(['coalition_erased'], 50)
  return rows.map((row) => ({ slug: row.changes.slug ?? '', at: new Date(row.occurredAt) }))
}
