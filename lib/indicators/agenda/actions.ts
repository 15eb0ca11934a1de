'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { addGap, changeGap } from './commands'
import { gapForm, newGapForm } from './schema'

export const addGapAction = coalitionAction({ name: 'indicators.add_gap', schema: newGapForm, command: addGap, then: (slug) => `${paths.dataGaps(slug)}?gelukt=data_gap_added` })

export const changeGapAction = coalitionAction({ name: 'indicators.change_gap', schema: gapForm, command: changeGap, then: (slug) => `${paths.dataGaps(slug)}?gelukt=data_gap_changed` })
