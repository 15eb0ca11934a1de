'use server'
import { sheetForm, throwAwayForm } from '@/lib/plan/sheets/schema'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { saveMoneySheet, throwAwayMoneyDraft } from './commands'

export const saveMoneySheetAction = coalitionAction({
  name: 'money.save_sheet', schema: sheetForm, command: saveMoneySheet,
  then: (slug, { key, over, isDone, isMerged }) => (isDone ? `${paths.money(slug)}?gelukt=${isMerged ? 'worksheet_finished_together' : 'sheet_finished'}` : `${paths.worksheet(slug, key, over)}&gelukt=${isMerged ? 'worksheet_saved_together' : 'worksheet_saved'}`),
})

export const throwAwayMoneyDraftAction = coalitionAction({
  name: 'money.throw_away_draft', schema: throwAwayForm, command: throwAwayMoneyDraft,
  then: (slug, { key, over, isAway }) => `${paths.worksheet(slug, key, over)}&gelukt=${isAway ? 'worksheet_thrown_away' : 'worksheet_put_back'}`,
})
