'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { saveSheet } from './commands'
import { SHEETS } from './definitions'
import { sheetForm } from './schema'

/** The page of the register that shows a finished sheet. */
const PAGE_OF = { partner: paths.partner, offer: paths.partner, interest: paths.partnerInterest, commitment: paths.agreement, mandate: paths.mandate, matrix: paths.partner, invitation: paths.partner } as const

/** What the page says then. */
const FINISHED = 'sheet_finished'

export const saveSheetAction = coalitionAction({
  name: 'plan.save_sheet', schema: sheetForm, command: saveSheet,
  then: (slug, { key, over, isDone, recordId }) => (isDone ? `${PAGE_OF[SHEETS[key].feeds](slug, recordId)}?gelukt=${FINISHED}` : `${paths.worksheet(slug, key, over)}&gelukt=worksheet_saved`),
})
