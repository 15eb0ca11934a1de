import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { readRecording } from '@/lib/platform/files/audio'
import { storeFile } from '@/lib/platform/files/store'
import type { CoalitionContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { planPolicy } from '../policy'
import { lockCoalition } from '../records/store'
import type { RecordingForm, ThrowAwayRecordingForm } from './schema'
import { eraseLeft, eraseWaiting, findWaiting, insertWaiting } from './store'
import { WAITS_DAYS, type VoiceEvent } from './types'

const subjectOf = (id: string) => ({ type: 'story_voice', id })

const DAY = 86_400_000

/**
 * Keeps the sound of a story until its sheet (F1.2) is. Nobody but who recorded it hears it until then; recording again comes in
 * its place. What a device wrote beside the sound is not kept, and no machine listens to it.
 * @throws DomainError rule_broken when it is no sound
 */
export async function recordStory(tx: CoalitionTx, ctx: MemberContext, { recording, ...input }: RecordingForm & { readonly recording: Buffer }): Promise<string> {
  authorize(planPolicy, ctx, 'tell_story')
  const sound = readRecording(recording)
  const asked = { ...input, sound: sound.sha256 }
  return once(tx, ctx, 'plan.record_story', asked, async (id) => {
    // Of two that one person sends at the same moment, the second comes in the place of the first.
    await lockCoalition(tx)
    await eraseWaiting(tx, ctx)
    const file = await storeFile(tx, ctx, { ...sound, isPrivate: true })
    await insertWaiting(tx, ctx, { id, fileId: file.id })
    record<VoiceEvent>(tx, ctx, { event: 'story_recorded', subject: subjectOf(id) })
  })
}

/** Throws away the recording that waits. Somebody else's, and one that is a kept story by now, is not there. */
export async function throwAwayRecording(tx: CoalitionTx, ctx: MemberContext, { voiceId }: ThrowAwayRecordingForm): Promise<void> {
  authorize(planPolicy, ctx, 'tell_story')
  if ((await findWaiting(tx, ctx))?.id !== voiceId) throw notFound()
  await eraseWaiting(tx, ctx)
  record<VoiceEvent>(tx, ctx, { event: 'story_recording_thrown_away', subject: subjectOf(voiceId) })
}

/** Lets go of recordings that no sheet came for in time, or whose maker left. @returns how many */
export async function forgetRecordings(tx: CoalitionTx, ctx: CoalitionContext): Promise<number> {
  authorize(planPolicy, ctx, 'forget_recordings')
  const gone = await eraseLeft(tx, new Date(ctx.now.getTime() - WAITS_DAYS * DAY))
  for (const id of gone) record<VoiceEvent>(tx, ctx, { event: 'story_recording_forgotten', subject: subjectOf(id) })
  return gone.length
}
