import 'server-only'
import type { ErrorCode } from '@/lib/platform/i18n/messages'

// What a form for a recording and the route that takes it agree on.

/** How long somebody can speak, and how large a recording may be. */
export const VOICE_LIMITS = { seconds: 120, bytes: 5 * 1024 * 1024 } as const

/** What can be wrong with a recording that was sent. */
export const VOICE_FAULTS = ['voice.no_file', 'voice.too_large', 'voice.broken', 'voice.no_sound', 'voice.too_often'] as const satisfies readonly ErrorCode[]

/** A fault as the address of a page names it, which is somebody's input. */
export const readFault = (asked: string | readonly string[] | undefined, known: readonly ErrorCode[] = VOICE_FAULTS): ErrorCode | undefined => known.find((one) => one === asked)
