'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { chooseOverview } from './commands'
import { overviewForm } from './schema'

export const chooseOverviewAction = coalitionAction({ name: 'indicators.choose_overview', schema: overviewForm, command: chooseOverview, then: (slug) => `${paths.figures(slug)}?gelukt=overview_chosen` })
