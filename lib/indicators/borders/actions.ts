'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { cancelBorders, chooseBorders, confirmBorders, turnBorders } from './commands'
import { bordersForm, chooseBordersForm, confirmBordersForm, turnBordersForm } from './schema'

export const chooseBordersAction = coalitionAction({ name: 'indicators.choose_borders', schema: chooseBordersForm, command: chooseBorders, then: (slug, id) => paths.borders(slug, id) })

export const confirmBordersAction = coalitionAction({ name: 'indicators.confirm_borders', schema: confirmBordersForm, command: confirmBorders, then: (slug, id) => `${paths.borders(slug, id)}?gelukt=borders_confirmed` })

export const cancelBordersAction = coalitionAction({ name: 'indicators.cancel_borders', schema: bordersForm, command: cancelBorders, then: (slug) => `${paths.borderSets(slug)}?gelukt=borders_cancelled` })

export const turnBordersAction = coalitionAction({ name: 'indicators.turn_borders', schema: turnBordersForm, command: turnBorders, then: (slug, id, { to }) => `${paths.borders(slug, id)}?gelukt=${to === 'REMOVED' ? 'borders_removed' : 'borders_restored'}` })
