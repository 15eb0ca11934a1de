'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { withdrawRecord } from './commands'
import { withdrawForm } from './schema'

export const withdrawRecordAction = coalitionAction({
  name: 'plan.withdraw_record', schema: withdrawForm, command: withdrawRecord,
  then: (slug, worksheet) => `${paths.keptSheets(slug)}?gelukt=${worksheet === 'F1.2' ? 'story_withdrawn' : 'sheet_withdrawn'}`,
})
