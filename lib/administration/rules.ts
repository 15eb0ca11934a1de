import { findMunicipality, type KnownMunicipality } from '@/lib/coalitions/rules'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import { START_CONTENTS, type Erasure, type ErasureProof, type StartContentKind } from './types'

export const SLUG_MAX = 40

/** Addresses that mean something else under /beheer, or that people would mistake. */
const RESERVED = new Set(['nieuw', 'verzoeken', 'api', 'beheer', 'www', 'mijn', 'platform', 'admin', 'samenspel'])

/** An address proposed from a name: "Súdwest-Fryslân e.o." becomes sudwest-fryslan-e-o. */
export const slugOf = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’`]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, SLUG_MAX).replace(/-+$/, '')

/** May a coalition have this address? Small letters, digits and single hyphens; it must not stand for a page. */
export const isAllowedSlug = (slug: string): boolean => slug.length >= 3 && slug.length <= SLUG_MAX && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && !RESERVED.has(slug)

/** The first free one of meerbrug, meerbrug-2, meerbrug-3. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const tried = `${slug.slice(0, SLUG_MAX - 3)}-${number}`
    if (!taken.has(tried)) return tried
  }
}

export interface TypedMunicipalities {
  readonly municipality?: string | undefined
  readonly otherMunicipalities?: string | null | undefined
}

/** The municipalities that were typed, each once, and which words mean none. */
export function matchMunicipalities({ municipality, otherMunicipalities }: TypedMunicipalities, known: readonly KnownMunicipality[]): { codes: string[]; problems: FieldProblem[] } {
  const others = (otherMunicipalities ?? '').split(/[\n;,]/).map((line) => line.trim()).filter(Boolean)
  const typed = [...(municipality === undefined ? [] : [{ field: 'municipality', text: municipality }]), ...others.map((text) => ({ field: 'otherMunicipalities', text }))]
  const found = typed.map(({ field, text }) => ({ field, text, code: findMunicipality(text, known)?.code }))
  return {
    codes: [...new Set(found.flatMap((one) => one.code ?? []))],
    problems: found.filter((one) => !one.code).map(({ field, text }) => ({ field, code: 'administration.municipality_unknown', params: { name: text } })),
  }
}

/** The address that a new coalition gets: as it was typed, else from its name. Undefined as long as neither can be read. */
export function wantedSlug({ slug, name }: { slug?: string | null | undefined; name?: string | undefined }): string | undefined {
  if (slug === null) return name === undefined ? undefined : slugOf(name)
  return slug?.toLowerCase()
}

/** How long after it was asked an erasure may be carried out: time to notice and to come back from it. */
export const ERASE_AFTER_HOURS = 24

/** How long an administrator may stay in a coalition. */
export const VISIT_DAYS = [1, 3, 7] as const

/** What a coalition sees of an administrator who has joined it. */
export const visitorName = (name: string): string => `${name} (platformbeheer)`

export interface Trace {
  readonly event: string
  readonly actorId: string | null
  readonly occurredAt: string
  readonly hash: string
  readonly changes: unknown
}

/** Where the erasure stands, from the trail of this one coalition; the newest first. */
export function erasureOf(trail: readonly Trace[]): Erasure {
  const asked = trail.find((one) => one.event === 'erasure_asked')
  const done = trail.find((one) => one.event === 'coalition_erased')
  if (done) {
    const { tables, sessions, accounts } = done.changes as ErasureProof
    return { status: 'erased', erasedAt: new Date(done.occurredAt), askedBy: asked?.actorId ?? null, proof: { tables, sessions, accounts }, hash: done.hash }
  }
  const last = trail.find((one) => one.event === 'erasure_asked' || one.event === 'erasure_withdrawn' || one.event === 'coalition_resumed')
  if (last?.event !== 'erasure_asked') return { status: 'none' }
  const askedAt = new Date(last.occurredAt)
  return { status: 'asked', askedAt, askedBy: last.actorId, from: new Date(askedAt.getTime() + ERASE_AFTER_HOURS * 3_600_000) }
}

/** With what this coalition was to begin, as its maker chose. */
export function startOf(trail: readonly Trace[]): StartContentKind | undefined {
  const made = trail.find((one) => one.event === 'coalition_created')
  return START_CONTENTS.find((kind) => kind === (made?.changes as { start?: string } | undefined)?.start)
}

/** When this coalition was put on hold, when it is, and whether everything was exported since. */
export function holdOf(trail: readonly Trace[]): { since: Date | undefined; reason: string | undefined; exportedAt: Date | undefined } {
  const at = trail.findIndex((one) => one.event === 'coalition_suspended' || one.event === 'coalition_resumed')
  const hold = trail[at]?.event === 'coalition_suspended' ? trail[at] : undefined
  const exported = trail.find((one) => one.event === 'coalition_exported')
  return {
    since: hold && new Date(hold.occurredAt),
    reason: hold && ((hold.changes as { reason?: string }).reason ?? ''),
    exportedAt: exported && new Date(exported.occurredAt),
  }
}

/** Was everything exported since it was put on hold? Before that, it could still change. */
export const isExportedSinceHold = ({ since, exportedAt }: { since: Date | undefined; exportedAt: Date | undefined }): boolean =>
  since !== undefined && exportedAt !== undefined && exportedAt >= since

export type EraseRefusal = 'administration.not_suspended' | 'administration.not_exported' | 'administration.slug_differs' | 'administration.erasure_asked'

/** May the erasure be asked now? */
export function canAskErasure(
  state: { slug: string; isSuspended: boolean; heldSince: Date | undefined; exportedAt: Date | undefined; erasure: Erasure }, asked: { slug: string; waiver: string | null },
): { can: true } | { can: false; reason: EraseRefusal } {
  if (state.erasure.status !== 'none') return { can: false, reason: 'administration.erasure_asked' }
  if (!state.isSuspended) return { can: false, reason: 'administration.not_suspended' }
  if (!isExportedSinceHold({ since: state.heldSince, exportedAt: state.exportedAt }) && !asked.waiver) return { can: false, reason: 'administration.not_exported' }
  if (asked.slug !== state.slug) return { can: false, reason: 'administration.slug_differs' }
  return { can: true }
}
