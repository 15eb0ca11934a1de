'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { followTable, stopFeed } from './commands'
import { followTableForm, stopFeedForm } from './schema'

export const followTableAction = coalitionAction({ name: 'indicators.follow_table', schema: followTableForm, command: followTable, then: (slug, id) => `${paths.indicator(slug, id)}?gelukt=statline_followed` })

export const stopFeedAction = coalitionAction({ name: 'indicators.stop_feed', schema: stopFeedForm, command: stopFeed, then: (slug, id) => `${paths.indicator(slug, id)}?gelukt=statline_stopped` })
