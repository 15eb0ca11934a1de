'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { closeDeviation, moveCommitment, noteDeviation } from './commands'
import { closureForm, deviationForm, moveForm } from './schema'

const doneAt = (slug: string, { agreementId, commitmentId }: { agreementId: string; commitmentId: string }, code: string) => `${paths.commitment(slug, agreementId, commitmentId)}?gelukt=${code}`

export const moveCommitmentAction = coalitionAction({
  name: 'agreements.move', schema: moveForm, command: moveCommitment,
  then: (slug, _done, input) => doneAt(slug, input, input.to === 'SELF_EVIDENT' ? 'commitment_self_evident' : 'commitment_moved'),
})

export const noteDeviationAction = coalitionAction({
  name: 'agreements.note_deviation', schema: deviationForm, command: noteDeviation, then: (slug, _done, input) => doneAt(slug, input, 'deviation_noted'),
})

export const closeDeviationAction = coalitionAction({
  name: 'agreements.close_deviation', schema: closureForm, command: closeDeviation, then: (slug, _done, input) => doneAt(slug, input, 'deviation_closed'),
})
