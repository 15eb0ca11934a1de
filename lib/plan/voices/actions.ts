'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { NEW_SUBJECT } from '../sheets/schema'
import { throwAwayRecording } from './commands'
import { throwAwayRecordingForm } from './schema'

export const throwAwayRecordingAction = coalitionAction({
  name: 'plan.throw_away_recording', schema: throwAwayRecordingForm, command: throwAwayRecording,
  then: (slug) => `${paths.worksheet(slug, 'F1.2', NEW_SUBJECT)}&gelukt=story_recording_thrown_away`,
})
