'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { closeRanking, decideRanking, openRanking, rank } from './commands'
import { choiceForm, closeForm, decisionForm, rankingForm } from './schema'
import { ANSWERED } from './types'

export const openRankingAction = coalitionAction({
  name: 'ranking.open', schema: rankingForm, command: openRanking, then: (slug, id) => `${paths.ranking(slug, id)}?gelukt=ranking_opened`,
})

export const rankAction = coalitionAction({
  name: 'ranking.rank', schema: choiceForm, command: rank, then: (slug, id) => `${paths.ranking(slug, id)}?gelukt=${ANSWERED}`,
})

export const closeRankingAction = coalitionAction({
  name: 'ranking.close', schema: closeForm, command: closeRanking, then: (slug, id) => `${paths.ranking(slug, id)}?gelukt=ranking_closed`,
})

export const decideRankingAction = coalitionAction({
  name: 'ranking.decide', schema: decisionForm, command: decideRanking, then: (slug, id) => `${paths.ranking(slug, id)}?gelukt=ranking_decided`,
})
