import type { GroundRulesForm } from '@/lib/coalitions/ground-rules/schema'

/** What is typed for the first ground rules of a coalition. */
export const GROUND_RULES: GroundRulesForm = {
  alsoNotRecorded: 'Geen verhalen die je kunt herkennen', rawSignalReaders: 'De coördinator en wie het signaal gaf', signalRetentionMonths: 12, childRoute: 'Lokaal team Oost en de meldcode',
  speakingUp: 'Eerst met zijn tweeën', decisionRule: 'CONSENT', expectedNumber: 0,
}
