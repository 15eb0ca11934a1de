'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { accessionForm, closeRoundForm, marksForm, reSigningForm, revisionForm, withdrawalForm } from '../schema'
import { admitParty, markChanges, startReSigning, startRevision, takeBackRound, withdrawParty } from './commands'

const doneAt = (path: string, code: string) => `${path}?gelukt=${code}`

export const startRevisionAction = coalitionAction({
  name: 'agreements.start_revision', schema: revisionForm, command: startRevision, then: (slug, id) => `${paths.revision(slug, id)}?gelukt=revision_started`,
})

export const takeBackRoundAction = coalitionAction({
  name: 'agreements.take_back_round', schema: closeRoundForm, command: takeBackRound, then: (slug, id) => doneAt(paths.agreement(slug, id), 'round_taken_back'),
})

export const markChangesAction = coalitionAction({
  name: 'agreements.mark_changes', schema: marksForm, command: markChanges, then: (slug, id) => `${paths.revision(slug, id)}?gelukt=changes_marked`,
})

export const startReSigningAction = coalitionAction({
  name: 'agreements.start_re_signing', schema: reSigningForm, command: startReSigning, then: (slug, id) => doneAt(paths.agreement(slug, id), 're_signing_started'),
})

export const withdrawPartyAction = coalitionAction({
  name: 'agreements.withdraw_party', schema: withdrawalForm, command: withdrawParty, then: (slug, id) => `${paths.agreement(slug, id)}?gelukt=party_withdrawn`,
})

export const admitPartyAction = coalitionAction({
  name: 'agreements.admit_party', schema: accessionForm, command: admitParty, then: (slug, id) => `${paths.agreement(slug, id)}?gelukt=party_admitted`,
})
