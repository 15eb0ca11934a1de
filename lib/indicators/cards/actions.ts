'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { addIndicator, changeIndicator, followCard } from './commands'
import { followCardForm, indicatorForm, newIndicatorForm } from './schema'

export const followCardAction = coalitionAction({ name: 'indicators.follow_card', schema: followCardForm, command: followCard, then: (slug, id) => `${paths.indicator(slug, id)}?gelukt=indicator_followed` })

export const addIndicatorAction = coalitionAction({ name: 'indicators.add', schema: newIndicatorForm, command: addIndicator, then: (slug, id) => `${paths.indicator(slug, id)}?gelukt=indicator_followed` })

export const changeIndicatorAction = coalitionAction({ name: 'indicators.change', schema: indicatorForm, command: changeIndicator, then: (slug, id) => `${paths.indicator(slug, id)}?gelukt=indicator_changed` })
