'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { changeOutcome, recordPresence, reopenOutcome, setOutcomeAside, takeOverOutcome, writeOutcome } from './commands'
import { changeOutcomeForm, outcomeForm, presenceForm, reopenOutcomeForm, setAsideForm, takeOverForm } from './schema'

const onOutcome = (done: string) => (slug: string, id: string) => `${paths.outcome(slug, id)}?gelukt=${done}`

export const recordPresenceAction = coalitionAction({
  name: 'meetings.record_presence', schema: presenceForm, command: recordPresence, then: (slug, id) => `${paths.meeting(slug, id)}?gelukt=session_presence_recorded`,
})

export const writeOutcomeAction = coalitionAction({
  name: 'meetings.write_outcome', schema: outcomeForm, command: writeOutcome, then: (slug, id, { kind }) => `${paths.meeting(slug, id)}?gelukt=outcome_written&soort=${kind}#write`,
})

export const changeOutcomeAction = coalitionAction({
  name: 'meetings.change_outcome', schema: changeOutcomeForm, command: changeOutcome, then: onOutcome('outcome_changed'),
})

export const takeOverOutcomeAction = coalitionAction({
  name: 'meetings.take_over_outcome', schema: takeOverForm, command: takeOverOutcome,
  then: (slug, { isRevision }, { agreementId }) => `${isRevision ? paths.revision(slug, agreementId) : paths.agreement(slug, agreementId)}?gelukt=outcome_taken_over`,
})

export const setOutcomeAsideAction = coalitionAction({
  name: 'meetings.set_outcome_aside', schema: setAsideForm, command: setOutcomeAside, then: onOutcome('outcome_set_aside'),
})

export const reopenOutcomeAction = coalitionAction({
  name: 'meetings.reopen_outcome', schema: reopenOutcomeForm, command: reopenOutcome, then: onOutcome('outcome_reopened'),
})
