import * as actionItems from '@/lib/action-items/commands'
import * as readActionItems from '@/lib/action-items/queries'
import * as administration from '@/lib/administration/commands'
import * as first from '@/lib/administration/first/commands'
import * as readAdministration from '@/lib/administration/queries'
import * as decidedResets from '@/lib/administration/resets/commands'
import * as askedResets from '@/lib/administration/resets/queries'
import * as agreements from '@/lib/agreements/commands'
import * as readAgreements from '@/lib/agreements/queries'
import * as landing from '@/lib/agreements/landing/commands'
import * as readLanding from '@/lib/agreements/landing/queries'
import * as commitmentLife from '@/lib/agreements/life/commands'
import * as readCommitmentLife from '@/lib/agreements/life/queries'
import * as readDocument from '@/lib/agreements/document/queries'
import * as readInfographic from '@/lib/agreements/infographic/queries'
import * as publication from '@/lib/agreements/publication/commands'
import * as readPublication from '@/lib/agreements/publication/queries'
import * as revisions from '@/lib/agreements/revisions/commands'
import * as readRevisions from '@/lib/agreements/revisions/queries'
import * as speaking from '@/lib/agreements/speaking/commands'
import * as readSpeaking from '@/lib/agreements/speaking/queries'
import * as signingRound from '@/lib/agreements/round/commands'
import * as readSigningRound from '@/lib/agreements/round/queries'
import * as agreementText from '@/lib/agreements/text/commands'
import * as readAgreementText from '@/lib/agreements/text/queries'
import * as challenges from '@/lib/challenges/commands'
import * as readChallenges from '@/lib/challenges/queries'
import * as coalitions from '@/lib/coalitions/commands'
import * as governance from '@/lib/partners/governance/commands'
import * as readGovernance from '@/lib/partners/governance/queries'
import * as groundRules from '@/lib/coalitions/ground-rules/commands'
import * as readGroundRules from '@/lib/coalitions/ground-rules/queries'
import * as readCoalitions from '@/lib/coalitions/queries'
import * as providers from '@/lib/coalitions/providers/commands'
import * as readProviders from '@/lib/coalitions/providers/queries'
import * as rewards from '@/lib/contributions/rewards/commands'
import * as readRewards from '@/lib/contributions/rewards/queries'
import * as words from '@/lib/coalitions/words/commands'
import * as readWords from '@/lib/coalitions/words/queries'
import * as contributions from '@/lib/contributions/commands'
import * as readContributions from '@/lib/contributions/queries'
import * as departures from '@/lib/departures/commands'
import * as readDepartures from '@/lib/departures/queries'
import * as goals from '@/lib/goals/commands'
import * as missing from '@/lib/goals/missing/commands'
import * as inviting from '@/lib/goals/inviting/commands'
import * as readInviting from '@/lib/goals/inviting/queries'
import * as readMissing from '@/lib/goals/missing/queries'
import * as readPreventions from '@/lib/action-items/prevention/queries'
import * as card from '@/lib/challenges/card/commands'
import * as readCards from '@/lib/challenges/card/queries'
import * as mission from '@/lib/goals/mission/commands'
import * as readMissions from '@/lib/goals/mission/queries'
import * as bend from '@/lib/goals/bend/commands'
import * as readBends from '@/lib/goals/bend/queries'
import * as effects from '@/lib/goals/effects/commands'
import * as readEffectChains from '@/lib/goals/effects/queries'
import * as parent from '@/lib/goals/parent/commands'
import * as readParent from '@/lib/goals/parent/queries'
import * as readGoals from '@/lib/goals/queries'
import * as stances from '@/lib/goals/stances/commands'
import * as readStances from '@/lib/goals/stances/queries'
import * as imports from '@/lib/imports/commands'
import * as readHistory from '@/lib/history/queries'
import * as partnerLists from '@/lib/imports/partners/commands'
import * as readPartnerLists from '@/lib/imports/partners/queries'
import * as readImports from '@/lib/imports/queries'
import * as indicators from '@/lib/indicators/commands'
import * as readIndicators from '@/lib/indicators/queries'
import * as invitations from '@/lib/invitations/commands'
import * as readInvitations from '@/lib/invitations/queries'
import * as loop from '@/lib/loop/commands'
import * as readLoop from '@/lib/loop/queries'
import * as locations from '@/lib/locations/commands'
import * as teamLeads from '@/lib/locations/leads/commands'
import * as readTeamLeads from '@/lib/locations/leads/queries'
import * as presence from '@/lib/locations/presence/commands'
import * as readPresence from '@/lib/locations/presence/queries'
import * as readLocations from '@/lib/locations/queries'
import * as mandates from '@/lib/mandates/commands'
import * as readMandates from '@/lib/mandates/queries'
import * as homework from '@/lib/meetings/homework/commands'
import * as readHomework from '@/lib/meetings/homework/queries'
import * as meetings from '@/lib/meetings/commands'
import * as readMeetings from '@/lib/meetings/queries'
import * as money from '@/lib/money/commands'
import * as readMoney from '@/lib/money/queries'
import * as members from '@/lib/members/commands'
import * as readMembers from '@/lib/members/queries'
import * as resets from '@/lib/members/resets/commands'
import * as readResets from '@/lib/members/resets/queries'
import * as readNetwork from '@/lib/network/queries'
import * as readNotifications from '@/lib/notifications/queries'
import * as partners from '@/lib/partners/commands'
import * as partnerCards from '@/lib/partners/cards/commands'
import * as readPartnerCards from '@/lib/partners/cards/queries'
import * as readPartners from '@/lib/partners/queries'
import * as plan from '@/lib/plan/commands'
import * as readPlan from '@/lib/plan/queries'
import * as readAssembly from '@/lib/plan/assembly/queries'
import * as gates from '@/lib/plan/gates/commands'
import * as readGates from '@/lib/plan/gates/queries'
import * as records from '@/lib/plan/records/commands'
import * as readRecords from '@/lib/plan/records/queries'
import * as usage from '@/lib/plan/usage/commands'
import * as readUsage from '@/lib/plan/usage/queries'
import * as sheets from '@/lib/plan/sheets/commands'
import * as left from '@/lib/plan/sheets/left/commands'
import * as readLeft from '@/lib/plan/sheets/left/queries'
import * as readSheets from '@/lib/plan/sheets/queries'
import * as together from '@/lib/plan/together/commands'
import * as readTogether from '@/lib/plan/together/queries'
import * as signals from '@/lib/signals/commands'
import * as readSignals from '@/lib/signals/queries'
import * as sparks from '@/lib/sparks/commands'
import * as readSparks from '@/lib/sparks/queries'

/** Every command and query there is, by capability: what the suite must cover. */
export const MODULES = {
  'action-items': { ...actionItems, ...readActionItems, ...readPreventions },
  administration: { ...administration, ...readAdministration, ...first, ...decidedResets, ...askedResets },
  agreements: { ...agreements, ...readAgreements, ...agreementText, ...readAgreementText, ...signingRound, ...readSigningRound, ...revisions, ...readRevisions, ...commitmentLife, ...readCommitmentLife, ...landing, ...readLanding, ...speaking, ...readSpeaking, ...readDocument, ...readInfographic, ...publication, ...readPublication },
  challenges: { ...challenges, ...readChallenges, ...card, ...readCards },
  coalitions: { ...coalitions, ...readCoalitions, ...providers, ...readProviders, ...groundRules, ...readGroundRules, ...words, ...readWords },
  contributions: { ...contributions, ...readContributions, ...rewards, ...readRewards },
  departures: { ...departures, ...readDepartures },
  goals: { ...goals, ...readGoals, ...missing, ...readMissing, ...inviting, ...readInviting, ...stances, ...readStances, ...parent, ...readParent, ...mission, ...readMissions, ...bend, ...readBends, ...effects, ...readEffectChains },
  history: { ...readHistory },
  imports: { ...imports, ...readImports, ...partnerLists, ...readPartnerLists },
  indicators: { ...indicators, ...readIndicators },
  invitations: { ...invitations, ...readInvitations },
  loop: { ...loop, ...readLoop },
  locations: { ...locations, ...readLocations, ...presence, ...readPresence, ...teamLeads, ...readTeamLeads },
  mandates: { ...mandates, ...readMandates },
  meetings: { ...meetings, ...readMeetings, ...homework, ...readHomework },
  members: { ...members, ...readMembers, ...resets, ...readResets },
  money: { ...money, ...readMoney },
  network: { ...readNetwork },
  notifications: { ...readNotifications },
  partners: { ...partners, ...readPartners, ...partnerCards, ...readPartnerCards, ...governance, ...readGovernance },
  plan: { ...plan, ...readPlan, ...gates, ...readGates, ...sheets, ...readSheets, ...left, ...readLeft, ...records, ...readRecords, ...usage, ...readUsage, ...readAssembly, ...together, ...readTogether },
  signals: { ...signals, ...readSignals },
  sparks: { ...sparks, ...readSparks },
}
