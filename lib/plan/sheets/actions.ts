'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { isRecordKey } from '../records/definitions'
import { saveSheet, throwAwayDraft } from './commands'
import { SHEETS, type SheetKey } from './definitions'
import { takeOverDraft } from './left/commands'
import { leftDraftForm, NEW_SUBJECT, sheetForm, throwAwayForm } from './schema'

/** The page of the register that shows a finished sheet. */
const PAGE_OF = { partner: paths.partner, offer: paths.partner, interest: paths.partnerInterest, commitment: paths.agreement, mandate: paths.mandate, matrix: paths.partner, invitation: paths.partner, team: paths.location, groundRules: paths.groundRules, governance: paths.governance, agreement: paths.agreement, spark: paths.sparks, scan: (slug: string) => paths.scan(slug), record: paths.keptSheet, mission: paths.missionWords, challenge: paths.challenge, parentCheck: paths.parentCheck, bend: paths.goalBend, effect: paths.goalEffects, prevention: paths.action, money: paths.money, action: paths.action, signal: paths.signal } as const

/** What the page says then. */
const finished = (key: SheetKey) => (key === 'F4.6' ? 'ground_rules_set' : key === 'F4.8' ? 'agreement_drafted' : key === 'F4.1' ? 'governance_chosen' : key === 'F1.1' ? 'initiative_given' : key === 'F5.5' ? 'scan_answered' : key === 'F5.2' ? 'signal_given' : isRecordKey(key) ? 'sheet_kept' : 'sheet_finished')

export const saveSheetAction = coalitionAction({
  name: 'plan.save_sheet', schema: sheetForm, command: saveSheet,
  then: (slug, { key, over, isDone, recordId, isMerged }) => (isDone ? `${PAGE_OF[SHEETS[key].feeds](slug, recordId)}?gelukt=${isMerged ? 'worksheet_finished_together' : finished(key)}` : `${paths.worksheet(slug, key, over)}&gelukt=${isMerged ? 'worksheet_saved_together' : 'worksheet_saved'}`),
})

export const throwAwayDraftAction = coalitionAction({
  name: 'plan.throw_away_draft', schema: throwAwayForm, command: throwAwayDraft,
  then: (slug, { key, over, isAway }) => `${paths.worksheet(slug, key, over)}&gelukt=${isAway ? 'worksheet_thrown_away' : 'worksheet_put_back'}`,
})

export const takeOverDraftAction = coalitionAction({
  name: 'plan.take_over_draft', schema: leftDraftForm, command: takeOverDraft,
  then: (slug, { key, to }) => `${to === 'TAKE_OVER' ? `${paths.worksheet(slug, key, NEW_SUBJECT)}&` : `${paths.worksheet(slug, key)}?`}gelukt=${to === 'TAKE_OVER' ? 'left_draft_taken_over' : 'left_draft_thrown_away'}`,
})
