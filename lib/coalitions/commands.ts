import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { JobContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { coalitionsPolicy } from './policy'
import { isSayable, MISSION_MAX_WORDS } from './rules'
import type { LookForm, MissionForm, StartContent } from './schema'
import { findLookToChange, findProfile, findProfileChange, insertProfile, insertWording, setLook, updateMission } from './store'
import type { CoalitionFounded, LookChanged, MissionChanged } from './types'

/** Gives a new coalition its profile. */
export async function startProfile(tx: CoalitionTx, ctx: JobContext, content: StartContent): Promise<void> {
  authorize(coalitionsPolicy, ctx, 'found')
  const id = await insertProfile(tx, { mission: content.mission ?? null, municipalityCode: content.municipalityCode ?? null }, ctx.now)
  if (content.mission) await insertWording(tx, newId(), content.mission, { now: ctx.now, by: null })
  record<CoalitionFounded>(tx, ctx, { event: 'coalition_founded', subject: { type: 'coalition_profile', id } })
}

/** Changes the one-sentence mission (R-S0-08): other words are a new wording, of which partners are asked anew. Refused above 25 words; a stale version is a conflict. */
export async function changeMission(tx: CoalitionTx, ctx: MemberContext, input: MissionForm): Promise<void> {
  authorize(coalitionsPolicy, ctx, 'change_mission')
  refusePersonalData(ctx.now, { mission: input.mission })
  const sayable = isSayable(input.mission)
  if (!sayable.can) {
    throw new InvalidInput([{ field: 'mission', code: 'coalitions.mission_too_long', params: { words: sayable.words, max: MISSION_MAX_WORDS } }])
  }
  const { mission, expectedVersion } = input
  const before = await findProfile(tx)
  const done = await updateMission(tx, { mission, expectedVersion, now: ctx.now, by: ctx.actor.membershipId })
  const { id, ...change } = await findProfileChange(tx)
  if (!done) {
    const current = await findProfile(tx)
    throw new Conflict({ ...change, currentVersion: current?.version ?? 1, theirs: { mission: current?.mission ?? '' } })
  }
  // The same words keep what partners said of them.
  if (before?.mission !== mission) await insertWording(tx, newId(), mission, { now: ctx.now, by: ctx.actor.membershipId })
  record<MissionChanged>(tx, ctx, { event: 'mission_changed', subject: { type: 'coalition_profile', id } })
}

/** Changes the house style, or goes back to that of Samenspel. Whether text stays readable was asked of the form; a stale version is a conflict. */
export async function changeLook(tx: CoalitionTx, ctx: MemberContext, input: LookForm): Promise<void> {
  authorize(coalitionsPolicy, ctx, 'change_look')
  const { mainColor, accentColor, expectedVersion } = input
  const done = await setLook(tx, { mainColor, accentColor, expectedVersion, now: ctx.now, by: ctx.actor.membershipId })
  const { id, ...change } = await findProfileChange(tx)
  if (!done) {
    const current = await findLookToChange(tx)
    throw new Conflict({ ...change, currentVersion: current?.version ?? 1, theirs: { mainColor: current?.mainColor ?? '', accentColor: current?.accentColor ?? '' } })
  }
  record<LookChanged>(tx, ctx, { event: 'look_changed', subject: { type: 'coalition_profile', id } })
}
