import type { AuditEvent } from '@/lib/platform/audit/record'

/** So long a recording waits for its sheet. */
export const WAITS_DAYS = 7

/** The nightly task that lets go of recordings that no sheet came for. */
export const FORGET_RECORDINGS = 'plan.forget_recordings'

export type VoiceEvent = AuditEvent & { readonly event: 'story_recorded' | 'story_recording_thrown_away' | 'story_recording_forgotten' }
