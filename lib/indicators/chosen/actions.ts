'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { chooseComparison, letGoComparison } from './commands'
import { choiceForm, letGoForm } from './schema'

export const chooseComparisonAction = coalitionAction({ name: 'indicators.choose_comparison', schema: choiceForm, command: chooseComparison, then: (slug) => `${paths.comparison(slug)}?gelukt=comparison_chosen` })

export const letGoComparisonAction = coalitionAction({ name: 'indicators.let_go_comparison', schema: letGoForm, command: letGoComparison, then: (slug) => `${paths.comparison(slug)}?gelukt=comparison_let_go` })
