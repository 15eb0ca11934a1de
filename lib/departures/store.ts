import 'server-only'
import { sql, type Sql } from '@/lib/platform/db/sql'
import { newId } from '@/lib/platform/ids'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { Candidate, Decision, DepartureRecord, HandoverContent, HandoverListed, HandoverRead, Hanging, Leaver, Left } from './types'

interface By {
  readonly now: Date
  readonly by: string
}

/** Holds a partner that leaves until the transaction ends: who wants to tie something to it waits, and then sees that it left. */
export async function holdPartner(tx: CoalitionTx, partnerId: string): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`SELECT FROM partner_organization WHERE coalition_id = ${coalitionId}::uuid AND id = ${partnerId}::uuid FOR NO KEY UPDATE`)
}

export async function findLeaver(tx: CoalitionTx, membershipId: string): Promise<Leaver | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<Leaver>(sql`
    SELECT m.id, m.display_name AS "displayName", m.role::text AS role, m.partner_id AS "partnerId", p.name AS "partnerName", m.ended_at AS "endedAt"
    FROM membership m LEFT JOIN partner_organization p ON p.coalition_id = m.coalition_id AND p.id = m.partner_id
    WHERE m.coalition_id = ${coalitionId}::uuid AND m.id = ${membershipId}::uuid`)
  return row
}

/** Everybody who takes part but this one, coordinators first. Nothing goes to an administrator of the platform who is in for a while. */
export async function listCandidates(tx: CoalitionTx, exceptId: string): Promise<Candidate[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Candidate>(sql`
    SELECT id, display_name AS name, role::text AS role FROM membership
    WHERE coalition_id = ${coalitionId}::uuid AND ended_at IS NULL AND access_until IS NULL AND id <> ${exceptId}::uuid ORDER BY role <> 'COORDINATOR', lower(display_name)`)
}

export async function listOtherPartners(tx: CoalitionTx, exceptId: string): Promise<Candidate[]> {
  const { coalitionId, query } = openTx(tx)
  return query<Candidate>(sql`
    SELECT id, name, NULL AS role FROM partner_organization
    WHERE coalition_id = ${coalitionId}::uuid AND status <> 'LEFT' AND discarded_at IS NULL AND id <> ${exceptId}::uuid ORDER BY lower(name)`)
}

type Loose = Pick<Hanging, 'id' | 'title' | 'day' | 'pageId'>

const hanging = (kind: Hanging['kind'], rows: readonly Loose[]): Hanging[] => rows.map((row) => ({ kind, count: 1, ...row }))

/** What a member owns and asked, and has not finished. An example is nobody's work. */
export async function listOwned(tx: CoalitionTx, membershipId: string): Promise<Hanging[]> {
  const { coalitionId, query } = openTx(tx)
  const [goals, actions, requests, seats, sources] = await Promise.all([
    query<Loose>(sql`
      SELECT id, title, due_on AS day, id AS "pageId" FROM goal
      WHERE coalition_id = ${coalitionId}::uuid AND owner_id = ${membershipId}::uuid AND status IN ('CANDIDATE', 'ACTIVE') AND discarded_at IS NULL AND NOT is_example
      ORDER BY due_on, id`),
    query<Loose>(sql`
      SELECT id, what AS title, planned_on AS day, goal_id AS "pageId" FROM action_item
      WHERE coalition_id = ${coalitionId}::uuid AND owner_id = ${membershipId}::uuid AND status NOT IN ('DONE', 'STOPPED') ORDER BY planned_on, id`),
    query<Loose>(sql`
      SELECT q.id, q.title, q.needed_by AS day, q.id AS "pageId" FROM executive_request q
      WHERE q.coalition_id = ${coalitionId}::uuid AND q.created_by = ${membershipId}::uuid AND NOT EXISTS (
        SELECT FROM executive_response r WHERE r.coalition_id = q.coalition_id AND r.request_id = q.id AND r.answer = 'COVER_GIVEN')
      ORDER BY q.needed_by, q.id`),
    query<Loose>(sql`
      SELECT s.id, l.name AS title, NULL AS day, l.id AS "pageId" FROM core_team_seat s JOIN location l ON l.coalition_id = s.coalition_id AND l.id = s.location_id
      WHERE s.coalition_id = ${coalitionId}::uuid AND s.membership_id = ${membershipId}::uuid AND s.ended_at IS NULL ORDER BY lower(l.name), s.id`),
    query<Loose>(sql`
      SELECT id, name AS title, NULL AS day, id AS "pageId" FROM data_source
      WHERE coalition_id = ${coalitionId}::uuid AND owner_id = ${membershipId}::uuid AND state <> 'DROPPED' AND removed_at IS NULL ORDER BY lower(name), id`),
  ])
  return [...hanging('GOAL', goals), ...hanging('ACTION', actions), ...hanging('EXECUTIVE_REQUEST', requests), ...hanging('TEAM_SEAT', seats), ...hanging('DATA_SOURCE', sources)]
}

/** For how many cells of who is missing this member invites. */
export async function countInvitingOf(tx: CoalitionTx, membershipId: string): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM missing_cell WHERE coalition_id = ${coalitionId}::uuid AND inviter_id = ${membershipId}::uuid AND need <> 'NO'`)
  return row?.count ?? 0
}

/** Of a partner: its members, the goals it joins in, the afspraken it does in every version that stands or is being made, its mandates, places and people in teams. */
export async function listOfPartner(tx: CoalitionTx, partnerId: string): Promise<Hanging[]> {
  const { coalitionId, query } = openTx(tx)
  const [members, goals, commitments, mandates, locations, seats, presence] = await Promise.all([
    query<Loose>(sql`
      SELECT id, display_name AS title, NULL AS day, id AS "pageId" FROM membership
      WHERE coalition_id = ${coalitionId}::uuid AND partner_id = ${partnerId}::uuid AND ended_at IS NULL ORDER BY lower(display_name), id`),
    query<Loose>(sql`
      SELECT g.id, g.title, g.due_on AS day, g.id AS "pageId" FROM goal_partner p JOIN goal g ON g.coalition_id = p.coalition_id AND g.id = p.goal_id
      WHERE p.coalition_id = ${coalitionId}::uuid AND p.partner_id = ${partnerId}::uuid AND g.status IN ('CANDIDATE', 'ACTIVE') AND g.discarded_at IS NULL ORDER BY g.due_on, g.id`),
    query<Loose>(sql`
      SELECT id, title, NULL AS day, "pageId" FROM (
        SELECT DISTINCT ON (c.id) c.id, w.what AS title, c.agreement_id AS "pageId", w.position
        FROM commitment_wording w
        JOIN commitment c ON c.coalition_id = w.coalition_id AND c.id = w.commitment_id
        JOIN agreement_version v ON v.coalition_id = w.coalition_id AND v.id = w.version_id
        WHERE w.coalition_id = ${coalitionId}::uuid AND w.partner_id = ${partnerId}::uuid AND w.dropped_at IS NULL AND c.status <> 'EXPIRED' AND v.status NOT IN ('SUPERSEDED', 'ENDED', 'TAKEN_BACK')
        ORDER BY c.id, v.number DESC) promised
      ORDER BY "pageId", position, id`),
    query<Loose>(sql`
      SELECT id, holder_function AS title, NULL AS day, id AS "pageId" FROM mandate
      WHERE coalition_id = ${coalitionId}::uuid AND partner_id = ${partnerId}::uuid AND ended_from IS NULL ORDER BY valid_until, id`),
    query<Loose>(sql`
      SELECT id, name AS title, NULL AS day, id AS "pageId" FROM location
      WHERE coalition_id = ${coalitionId}::uuid AND partner_id = ${partnerId}::uuid AND archived_at IS NULL ORDER BY lower(name), id`),
    query<Loose>(sql`
      SELECT s.id, concat(s.person_name, ', ', l.name) AS title, NULL AS day, l.id AS "pageId" FROM core_team_seat s JOIN location l ON l.coalition_id = s.coalition_id AND l.id = s.location_id
      WHERE s.coalition_id = ${coalitionId}::uuid AND s.partner_id = ${partnerId}::uuid AND s.membership_id IS NULL AND s.ended_at IS NULL ORDER BY lower(l.name), s.id`),
    query<Loose>(sql`
      SELECT a.id, l.name AS title, NULL AS day, l.id AS "pageId" FROM presence_agreement a JOIN location l ON l.coalition_id = a.coalition_id AND l.id = a.location_id
      WHERE a.coalition_id = ${coalitionId}::uuid AND a.partner_id = ${partnerId}::uuid AND a.ended_from IS NULL ORDER BY lower(l.name), a.id`),
  ])
  return [...hanging('MEMBER', members), ...hanging('GOAL_PARTNER', goals), ...hanging('COMMITMENT', commitments), ...hanging('MANDATE', mandates), ...hanging('LOCATION', locations), ...hanging('PARTNER_SEAT', seats), ...hanging('PRESENCE', presence)]
}

export async function findGoalVersion(tx: CoalitionTx, goalId: string): Promise<number> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<{ version: number }>(sql`SELECT version FROM goal WHERE coalition_id = ${coalitionId}::uuid AND id = ${goalId}::uuid`)
  return row?.version ?? 0
}

export async function insertDeparture(
  tx: CoalitionTx, departure: { membershipId?: string; partnerId?: string; reason: string }, decisions: readonly Decision[], { now, by }: By,
): Promise<string> {
  const { coalitionId, prisma } = openTx(tx)
  const id = newId()
  const { membershipId = null, partnerId = null, reason } = departure
  await prisma.departure.create({ data: { coalitionId, id, membershipId, partnerId, reason, leftAt: now, leftBy: by } })
  if (decisions.length > 0) {
    await prisma.departureDecision.createMany({
      data: decisions.map((one) => ({ coalitionId, id: newId(), departureId: id, item: one.kind, subjectId: one.id, choice: one.choice, givenTo: one.toId, reason: one.reason })),
    })
  }
  return id
}

/** The newest departure of a member or a partner that was not undone. */
export async function findRecord(tx: CoalitionTx, who: { membershipId: string } | { partnerId: string }): Promise<DepartureRecord | undefined> {
  const { coalitionId, query } = openTx(tx)
  const whose: Sql = 'membershipId' in who ? sql`d.membership_id = ${who.membershipId}::uuid` : sql`d.partner_id = ${who.partnerId}::uuid`
  const [row] = await query<DepartureRecord>(sql`
    SELECT d.id, d.reason, d.left_at AS "leftAt", m.display_name AS "leftBy", m.ended_at IS NOT NULL AS "hasLeft"
    FROM departure d JOIN membership m ON m.coalition_id = d.coalition_id AND m.id = d.left_by
    WHERE d.coalition_id = ${coalitionId}::uuid AND ${whose} AND d.undone_at IS NULL ORDER BY d.left_at DESC, d.id DESC LIMIT 1`)
  return row
}

export async function undoDeparture(tx: CoalitionTx, membershipId: string, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    UPDATE departure SET undone_at = ${now}, undone_by = ${by}::uuid
    WHERE coalition_id = ${coalitionId}::uuid AND membership_id = ${membershipId}::uuid AND undone_at IS NULL`)
}

export async function listLeft(tx: CoalitionTx): Promise<Left> {
  const { coalitionId, query } = openTx(tx)
  const [members, partners] = await Promise.all([
    query<Left['members'][number]>(sql`
      SELECT id, display_name AS "displayName", role::text AS role, ended_at AS "endedAt" FROM membership
      WHERE coalition_id = ${coalitionId}::uuid AND ended_at IS NOT NULL ORDER BY ended_at DESC, id`),
    query<Left['partners'][number]>(sql`
      SELECT p.id, p.name, (SELECT max(d.left_at) FROM departure d WHERE d.coalition_id = p.coalition_id AND d.partner_id = p.id) AS "leftAt"
      FROM partner_organization p WHERE p.coalition_id = ${coalitionId}::uuid AND p.status = 'LEFT' AND p.discarded_at IS NULL ORDER BY lower(p.name)`),
  ])
  return { members, partners }
}

export async function insertCard(tx: CoalitionTx, id: string, card: { content: HandoverContent; departureId: string | null }, { now, by }: By): Promise<void> {
  const { coalitionId, query } = openTx(tx)
  await query(sql`
    INSERT INTO handover_card (coalition_id, id, departure_id, content, made_at, made_by)
    VALUES (${coalitionId}::uuid, ${id}::uuid, ${card.departureId}::uuid, ${JSON.stringify(card.content)}::jsonb, ${now}, ${by}::uuid)`)
}

const MOST_CARDS = 20

/** The cards that were kept, the newest first. */
export async function listCards(tx: CoalitionTx): Promise<HandoverListed[]> {
  const { coalitionId, query } = openTx(tx)
  return query<HandoverListed>(sql`
    SELECT h.id, h.made_at AS "madeAt", m.display_name AS "madeBy", h.made_by AS "madeById", m.ended_at IS NOT NULL AS "hasLeft"
    FROM handover_card h JOIN membership m ON m.coalition_id = h.coalition_id AND m.id = h.made_by
    WHERE h.coalition_id = ${coalitionId}::uuid ORDER BY h.made_at DESC, h.id DESC LIMIT ${MOST_CARDS}`)
}

/** What came to stand on cards since the first were kept: those have none. */
const LATER: Pick<HandoverContent, 'invitations' | 'mandated'> = { invitations: [], mandated: [] }

export async function findCard(tx: CoalitionTx, id: string): Promise<HandoverRead | undefined> {
  const { coalitionId, query } = openTx(tx)
  const [row] = await query<HandoverRead>(sql`
    SELECT h.id, h.made_at AS "madeAt", m.display_name AS "madeBy", h.made_by AS "madeById", m.ended_at IS NOT NULL AS "hasLeft", h.content
    FROM handover_card h JOIN membership m ON m.coalition_id = h.coalition_id AND m.id = h.made_by
    WHERE h.coalition_id = ${coalitionId}::uuid AND h.id = ${id}::uuid`)
  return row && { ...row, content: { ...LATER, ...row.content } }
}
