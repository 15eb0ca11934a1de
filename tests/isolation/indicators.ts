import * as agenda from '@/lib/indicators/agenda/commands'
import * as readAgenda from '@/lib/indicators/agenda/queries'
import * as borders from '@/lib/indicators/borders/commands'
import * as readBorders from '@/lib/indicators/borders/queries'
import * as cards from '@/lib/indicators/cards/commands'
import * as readCards from '@/lib/indicators/cards/queries'
import * as indicators from '@/lib/indicators/commands'
import * as files from '@/lib/indicators/files/queries'
import * as readAreas from '@/lib/indicators/areas/queries'
import * as chosen from '@/lib/indicators/chosen/commands'
import * as readChosen from '@/lib/indicators/chosen/queries'
import * as readComparisons from '@/lib/indicators/comparison/queries'
import * as readMaps from '@/lib/indicators/maps/queries'
import * as readIndicators from '@/lib/indicators/queries'
import * as overview from '@/lib/indicators/overview/commands'
import * as readOverview from '@/lib/indicators/overview/queries'
import * as sources from '@/lib/indicators/sources/commands'
import * as readSources from '@/lib/indicators/sources/queries'
import * as statline from '@/lib/indicators/statline/commands'
import * as readStatline from '@/lib/indicators/statline/queries'
import { bordersFile, geoJson } from '@/tests/support/borders'
import { followInput, indicatorContent, sourceInput } from '@/tests/support/indicators'
import { key } from '@/tests/support/world'
import { as, coordinator, job, lists, type Case } from './ways'

// The cases of figures and what is said of them, for the matrix.

const FIGURE = { regionCode: 'GM0321', year: 2020, numerator: 10, denominator: 1, value: 10, status: 'FINAL' } as const

const fetched = { version: 'V4', modified: 'nu', fingerprint: 'x', figures: [FIGURE] } as const

export const INDICATORS: Readonly<Record<string, Case>> = {
  'indicators.storeFigures': coordinator(indicators.storeFigures, ({ ids }) => ({ indicatorId: ids.indicatorId, importId: null, figures: [FIGURE] })),
  'indicators.readOutcome': lists('ALDERMAN', readIndicators.readOutcome),
  'indicators.readCurve': as('ALDERMAN', readIndicators.readCurve, ({ ids }) => ids.indicatorId),
  'indicators.readOutcomeFile': lists('ALDERMAN', files.readOutcomeFile),
  'indicators.readCardFile': as('ALDERMAN', files.readCardFile, ({ ids }) => ids.indicatorId),
  'indicators.readFigures': coordinator(readIndicators.readFigures, ({ ids }) => ({ indicatorId: ids.indicatorId })),
  'indicators.followCard': lists('COORDINATOR', cards.followCard, { card: 'early_school_leaving' }),
  'indicators.addIndicator': coordinator(cards.addIndicator, ({ ids }) => ({ content: indicatorContent({ kind: 'HOW_MUCH', partnerId: ids.partnerIds[0] }), ...key() })),
  'indicators.changeIndicator': coordinator(cards.changeIndicator, ({ ids }) => ({ id: ids.indicatorId, expectedVersion: 2, reason: 'Anders', content: indicatorContent() })),
  'indicators.listIndicators': lists('PROFESSIONAL', readCards.listIndicators),
  'indicators.readIndicator': as('ALDERMAN', readCards.readIndicator, ({ ids }) => ids.indicatorId),
  'indicators.readFigure': as('ALDERMAN', readCards.readFigure, ({ ids }) => ({ indicatorId: ids.indicatorId, figureId: ids.figureId })),
  'indicators.readIndicatorToChange': coordinator(readCards.readIndicatorToChange, ({ ids }) => ids.indicatorId),
  'indicators.addGap': coordinator(agenda.addGap, ({ ids, coalition }) => ({ question: 'Wat?', why: 'Daarom', indicatorId: ids.indicatorId, ownerId: coalition.people.COORDINATOR.membershipId, dueOn: '2027-01-10', ...key() })),
  'indicators.changeGap': coordinator(agenda.changeGap, ({ ids, coalition }) => (
    { id: ids.gapId, expectedVersion: 1, question: 'Wat?', why: 'Daarom', indicatorId: null, ownerId: coalition.people.COORDINATOR.membershipId, dueOn: '2027-01-10', state: 'OPEN', answer: null })),
  'indicators.listGaps': lists('PROFESSIONAL', readAgenda.listGaps),
  'indicators.readGap': coordinator(readAgenda.readGap, ({ ids }) => ids.gapId),
  'indicators.addSource': coordinator(sources.addSource, ({ ids }) => ({ ...sourceInput({ partnerId: ids.partnerIds[0], agreementId: ids.signingId, indicatorId: ids.indicatorId }), ...key() })),
  'indicators.changeSource': coordinator(sources.changeSource, ({ ids }) => ({ ...sourceInput(), id: ids.sourceId, expectedVersion: 1, state: 'ASKED', reason: null })),
  'indicators.turnSource': coordinator(sources.turnSource, ({ ids }) => ({ id: ids.sourceId, to: 'removed' })),
  'indicators.giveSource': coordinator(sources.giveSource, ({ ids, coalition }) => ({ id: ids.keptSourceId, toId: coalition.people.PROFESSIONAL.membershipId })),
  'indicators.listSources': lists('ALDERMAN', readSources.listSources),
  'indicators.readSource': as('ALDERMAN', readSources.readSource, ({ ids }) => ids.sourceId),
  'indicators.listSourceChoices': lists('POLICY_ADVISER', readSources.listSourceChoices),
  'indicators.checkBorders': lists('COORDINATOR', borders.checkBorders, bordersFile(geoJson([{ code: 'BU03210101' }]))),
  'indicators.chooseBorders': coordinator(borders.chooseBorders, ({ ids }) => ({ id: ids.waitingBordersId, expectedVersion: 2, chosen: { layer: 0, code: 0, name: null }, nameLayer: null, divisionYear: 2025 })),
  'indicators.confirmBorders': coordinator(borders.confirmBorders, ({ ids }) => ({ id: ids.waitingBordersId, expectedVersion: 2 })),
  'indicators.cancelBorders': coordinator(borders.cancelBorders, ({ ids }) => ({ id: ids.waitingBordersId })),
  'indicators.turnBorders': coordinator(borders.turnBorders, ({ ids }) => ({ id: ids.bordersId, to: 'REMOVED' })),
  'indicators.listBorders': lists('COORDINATOR', readBorders.listBorders),
  'indicators.readBorders': coordinator(readBorders.readBorders, ({ ids }) => ids.bordersId),
  'indicators.readComparison': lists('ALDERMAN', readComparisons.readComparison, {}),
  'indicators.readAreas': as('ALDERMAN', readAreas.readAreas, ({ ids }) => ({ indicatorId: ids.indicatorId })),
  'indicators.readAreasFile': as('ALDERMAN', files.readAreasFile, ({ ids }) => ({ indicatorId: ids.indicatorId })),
  'indicators.chooseComparison': lists('COORDINATOR', chosen.chooseComparison, { municipalities: 'Zeist\nWoerden', reason: 'Zelfde regio', expectedVersion: 1 }),
  'indicators.letGoComparison': lists('POLICY_ADVISER', chosen.letGoComparison, { expectedVersion: 1 }),
  'indicators.readChosen': lists('COORDINATOR', readChosen.readChosen),
  'indicators.readBeside': lists('ALDERMAN', readChosen.readBeside, undefined),
  'indicators.readMap': lists('ALDERMAN', readMaps.readMap, {}),
  'indicators.chooseOverview': coordinator(overview.chooseOverview, ({ ids }) => ({ figure1: ids.indicatorId, figure2: null, figure3: null, figure4: null, figure5: null, expectedVersion: 1 })),
  'indicators.readOverview': lists('ALDERMAN', readOverview.readOverview),
  'indicators.readOverviewChoice': lists('COORDINATOR', readOverview.readOverviewChoice),
  'indicators.followTable': lists('COORDINATOR', statline.followTable, followInput()),
  'indicators.stopFeed': coordinator(statline.stopFeed, ({ ids }) => ({ id: ids.feedId })),
  'indicators.keepFetched': job(statline.keepFetched, ({ ids }) => ({ id: ids.feedId, fetched })),
  'indicators.keepFailure': job(statline.keepFailure, ({ ids }) => ({ id: ids.feedId, problem: 'UNREACHABLE' })),
  'indicators.listFeeds': as('ALDERMAN', readStatline.listFeeds, ({ ids }) => ids.indicatorId),
  'indicators.listFeedsToFetch': job(readStatline.listFeedsToFetch, () => undefined),
  'indicators.readFeedToFetch': job(readStatline.readFeedToFetch, ({ ids }) => ids.feedId),
  'indicators.readOwnArea': lists('COORDINATOR', readStatline.readOwnArea),
}
