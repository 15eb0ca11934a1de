import * as readCoherence from '@/lib/action-items/coherence/queries'
import * as readPreventions from '@/lib/action-items/prevention/queries'
import * as card from '@/lib/challenges/card/commands'
import * as readCards from '@/lib/challenges/card/queries'
import * as mission from '@/lib/goals/mission/commands'
import * as readMissions from '@/lib/goals/mission/queries'
import * as bend from '@/lib/goals/bend/commands'
import * as readBends from '@/lib/goals/bend/queries'
import * as effects from '@/lib/goals/effects/commands'
import * as readEffectChains from '@/lib/goals/effects/queries'
import * as goalSources from '@/lib/goals/sources/commands'
import * as readGoalSources from '@/lib/goals/sources/queries'
import * as parent from '@/lib/goals/parent/commands'
import * as readParent from '@/lib/goals/parent/queries'
import { bendInput, effectInput, sourceInput } from '@/tests/support/goals'
import { key } from '@/tests/support/world'
import { as, coordinator, lists, type Case } from './ways'

// The cases of what hangs on an opgave and a goal, for the matrix.

const judged = (goalId: string) => ({ goalId, verdict: 'YES' as const, why: 'Nieuw', expectedVersion: 1, ...key() })

const CARD = {
  causesLife: 'Nieuw', causesSystem: 'Nieuw', parentsSay: 'Nieuw', place: null, parentsPart: null, schoolPart: null, municipalityPart: null, partnersPart: null,
  nextGeneration: null,
}

export const GOALS: Readonly<Record<string, Case>> = {
  'action-items.readCoherence': lists('ALDERMAN', readCoherence.readCoherence),
  'action-items.readPrevention': lists('ALDERMAN', readPreventions.readPrevention),
  'action-items.readPreventionShare': lists('ALDERMAN', readPreventions.readPreventionShare),
  'challenges.writeCard': coordinator(card.writeCard, ({ ids }) => ({ ...CARD, challengeId: ids.challengeId, expectedVersion: 1 })),
  'challenges.readCard': as('ALDERMAN', readCards.readCard, ({ ids }) => ids.challengeId),
  'challenges.readCardToEdit': coordinator(readCards.readCardToEdit, ({ ids }) => ids.challengeId),
  'goals.confirmMission': coordinator(mission.confirmMission, ({ ids }) => ({ wordingId: ids.wordingId, partnerId: ids.partnerIds[0], stance: 'SUPPORTS', reason: null, saidBy: 'directeur', saidOn: '2026-11-20', ...key() })),
  'goals.readMission': lists('ALDERMAN', readMissions.readMission),
  'goals.writeBend': coordinator(bend.writeBend, ({ ids }) => ({ ...bendInput(ids.goalId), expectedVersion: 1 })),
  'goals.readBend': as('ALDERMAN', readBends.readBend, ({ ids }) => ids.goalId),
  'goals.addEffect': coordinator(effects.addEffect, ({ ids }) => effectInput(ids.goalId)),
  'goals.changeEffect': coordinator(effects.changeEffect, ({ ids }) => ({ ...effectInput(ids.goalId), id: ids.effectId, expectedVersion: 1 })),
  'goals.readEffects': as('ALDERMAN', readEffectChains.readEffects, ({ ids }) => ids.goalId),
  'goals.writeSource': coordinator(goalSources.writeSource, ({ ids }) => ({ ...sourceInput(ids.goalId), expectedVersion: 1 })),
  'goals.readSources': as('ALDERMAN', readGoalSources.readSources, ({ ids }) => ids.goalId),
  'goals.answerForParent': coordinator(parent.answerForParent, ({ ids }) => ({ goalId: ids.goalId, answer: 'Anders', notices: 'Anders', drawback: null, expectedVersion: 1 })),
  'goals.giveVerdict': as('EXPERIENCE_EXPERT', parent.giveVerdict, ({ ids }) => judged(ids.goalId)),
  'goals.recordVerdict': coordinator(parent.recordVerdict, ({ ids }) => ({ ...judged(ids.goalId), voice: 'PARENT', givenOn: '2026-11-20' })),
  'goals.readParentCheck': as('ALDERMAN', readParent.readParentCheck, ({ ids }) => ids.goalId),
  'goals.readVerdict': as('ALDERMAN', readParent.readVerdict, ({ ids }) => ids.goalId),
  'goals.readParentCheckShares': lists('ALDERMAN', readParent.readParentCheckShares),
}
