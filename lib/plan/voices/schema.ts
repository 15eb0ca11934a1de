import { z } from 'zod'
import { idField, requestKey } from '@/lib/platform/actions/fields'

export const recordingForm = z.object({ requestKey })
export type RecordingForm = z.output<typeof recordingForm>

export const throwAwayRecordingForm = z.object({ voiceId: idField() })
export type ThrowAwayRecordingForm = z.output<typeof throwAwayRecordingForm>
