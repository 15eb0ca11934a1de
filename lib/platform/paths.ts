// Every address of the app, in one place. Segments are Dutch: they are text that a person sees.

import { FILE_PATHS, queryOf } from './file-paths'
import { OPEN_PATHS } from './open-paths'

const workspace = (slug: string) => `/c/${slug}`

export const paths = {
  ...OPEN_PATHS,
  ...FILE_PATHS,
  administered: (slug: string) => `/beheer/${slug}`,
  askCoordinator: (slug: string) => `/beheer/${slug}/coordinator`,
  suspendCoalition: (slug: string) => `/beheer/${slug}/stilzetten`,
  visitCoalition: (slug: string) => `/beheer/${slug}/meedoen`,
  eraseCoalition: (slug: string) => `/beheer/${slug}/verwijderen`,
  exportCoalition: (slug: string) => `/api/administration/${slug}/export`,

  workspace,
  network: (slug: string, by?: string) => `${workspace(slug)}/netwerk${by ? `?door=${by}` : ''}`,
  more: (slug: string) => `${workspace(slug)}/meer`,
  /** Hoe staan we ervoor. */
  standing: (slug: string) => `${workspace(slug)}/voortgang`,

  /** The mission, with what each partner says of it. */
  missionWords: (slug: string) => `${workspace(slug)}/missie`,
  challenges: (slug: string) => `${workspace(slug)}/opgaven`,
  /** A new opgave; of a vuurtje it takes over what stands there already. */
  newChallenge: (slug: string, asked: { vuurtje?: string } = {}) => `${workspace(slug)}/opgaven/nieuw${queryOf(asked)}`,
  rankings: (slug: string) => `${workspace(slug)}/opgaven/rangorde`,
  newRanking: (slug: string) => `${workspace(slug)}/opgaven/rangorde/nieuw`,
  ranking: (slug: string, id: string) => `${workspace(slug)}/opgaven/rangorde/${id}`,
  challenge: (slug: string, id: string) => `${workspace(slug)}/opgaven/${id}`,
  challengeCard: (slug: string, id: string) => `${workspace(slug)}/opgaven/${id}/kaart`,

  goals: (slug: string) => `${workspace(slug)}/doelen`,
  newGoal: (slug: string) => `${workspace(slug)}/doelen/nieuw`,
  /** What all goals show together, over time. */
  goalsTogether: (slug: string) => `${workspace(slug)}/doelen/samen`,
  goal: (slug: string, id: string) => `${workspace(slug)}/doelen/${id}`,
  editGoal: (slug: string, id: string) => `${workspace(slug)}/doelen/${id}/wijzig`,
  measureGoal: (slug: string, id: string) => `${workspace(slug)}/doelen/${id}/tussenstand`,
  /** Where each partner stands on it. */
  goalPartners: (slug: string, id: string, asked: { partner?: string } = {}) => `${workspace(slug)}/doelen/${id}/partners${queryOf(asked)}`,
  /** Wat schiet de ouder hiermee op? */
  parentCheck: (slug: string, id: string) => `${workspace(slug)}/doelen/${id}/ouder`,
  /** De bocht ombuigen. */
  goalBend: (slug: string, id: string) => `${workspace(slug)}/doelen/${id}/bocht`,
  goalEffects: (slug: string, id: string) => `${workspace(slug)}/doelen/${id}/keten`,
  /** Practice, data and science; `bron` is the one that is being written. */
  goalSources: (slug: string, id: string, bron?: string) => `${workspace(slug)}/doelen/${id}/bronnen${queryOf({ bron })}`,
  /** Wat levert het op. */
  goalYield: (slug: string, id: string) => `${workspace(slug)}/doelen/${id}/opbrengst`,
  changeGoal: (slug: string, id: string) => `${workspace(slug)}/doelen/${id}/stand`,

  partners: (slug: string) => `${workspace(slug)}/partners`,
  newPartner: (slug: string) => `${workspace(slug)}/partners/nieuw`,
  partner: (slug: string, id: string) => `${workspace(slug)}/partners/${id}`,
  editPartner: (slug: string, id: string) => `${workspace(slug)}/partners/${id}/wijzig`,
  movePartner: (slug: string, id: string) => `${workspace(slug)}/partners/${id}/stand`,
  /** Who is reached on a level: werkvloer, management or bestuur. */
  partnerContact: (slug: string, id: string, level: string) => `${workspace(slug)}/partners/${id}/contact/${level}`,

  missing: (slug: string, asked: Readonly<Record<'niveau' | 'doel', string | undefined>> = { niveau: undefined, doel: undefined }) => `${workspace(slug)}/partners/wie-mist${queryOf(asked)}`,
  missingCell: (slug: string, cell: Readonly<Record<'soort' | 'fase' | 'niveau' | 'doel', string | undefined>>) => `${workspace(slug)}/partners/wie-mist/cel${queryOf(cell)}`,
  partnerOffer: (slug: string, id: string) => `${workspace(slug)}/partners/${id}/brengen-en-halen`,
  /** What a partner answered to an invitation, written down by who asked in person. */
  partnerAnswer: (slug: string, id: string) => `${workspace(slug)}/partners/${id}/antwoord`,
  /** What was asked of partners in somebody's name, and what they answered. */
  ownInvitations: (slug: string) => `${workspace(slug)}/partners/antwoorden`,
  partnerInterest: (slug: string, id: string) => `${workspace(slug)}/partners/${id}/belang`,

  locations: (slug: string, asked: { soort?: string; stand?: string } = {}) => `${workspace(slug)}/locaties${queryOf(asked)}`,
  newLocation: (slug: string) => `${workspace(slug)}/locaties/nieuw`,
  /** All core teams together. */
  teams: (slug: string) => `${workspace(slug)}/locaties/kernteams`,
  /** How many hours were agreed and realised. */
  presence: (slug: string) => `${workspace(slug)}/locaties/aanwezigheid`,
  agreedPresence: (slug: string, id: string) => `${workspace(slug)}/locaties/${id}/aanwezigheid`,
  location: (slug: string, id: string) => `${workspace(slug)}/locaties/${id}`,
  editLocation: (slug: string, id: string) => `${workspace(slug)}/locaties/${id}/wijzig`,
  team: (slug: string, id: string) => `${workspace(slug)}/locaties/${id}/team`,
  seat: (slug: string, id: string, seatId: string) => `${workspace(slug)}/locaties/${id}/team/${seatId}`,
  newSeat: (slug: string, id: string) => `${workspace(slug)}/locaties/${id}/team/nieuw`,

  mandates: (slug: string) => `${workspace(slug)}/mandaten`,
  newMandate: (slug: string, asked: { partner?: string; van?: string } = {}) => `${workspace(slug)}/mandaten/nieuw${queryOf(asked)}`,
  mandate: (slug: string, id: string) => `${workspace(slug)}/mandaten/${id}`,

  /** A list of partners from a spreadsheet. */
  partnerImports: (slug: string) => `${workspace(slug)}/partners/inlezen`,
  partnerImport: (slug: string, id: string) => `${workspace(slug)}/partners/inlezen/${id}`,
  endPartner: (slug: string, id: string) => `${workspace(slug)}/partners/${id}/vertrek`,
  endMembership: (slug: string, id: string) => `${workspace(slug)}/leden/${id}/vertrek`,
  /** To stop by oneself. */
  leave: (slug: string) => `${workspace(slug)}/weg`,
  /** Who is not with the coalition any more. */
  left: (slug: string) => `${workspace(slug)}/vertrokken`,
  handover: (slug: string) => `${workspace(slug)}/overdracht`,
  handoverCard: (slug: string, id: string) => `${workspace(slug)}/overdracht/${id}`,

  agreements: (slug: string) => `${workspace(slug)}/afspraken`,
  newAgreement: (slug: string) => `${workspace(slug)}/afspraken/nieuw`,
  agreement: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}`,
  /** Begun with what a partner brought up in a session. */
  newCommitment: (slug: string, id: string, uitkomst?: string) => `${workspace(slug)}/afspraken/${id}/nieuw${queryOf({ uitkomst })}`,
  agreementText: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/tekst`,
  commitmentOrder: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/volgorde`,
  changeCommitment: (slug: string, id: string, commitmentId: string) => `${workspace(slug)}/afspraken/${id}/wijzig/${commitmentId}`,
  /** What becomes of one afspraak, and that it is done otherwise for a while. */
  commitment: (slug: string, id: string, commitmentId: string) => `${workspace(slug)}/afspraken/${id}/afspraak/${commitmentId}`,
  deviation: (slug: string, id: string, commitmentId: string) => `${workspace(slug)}/afspraken/${id}/afspraak/${commitmentId}/afwijking`,
  speakUp: (slug: string, id: string, commitmentId: string) => `${workspace(slug)}/afspraken/${id}/afspraak/${commitmentId}/aanspreken`,
  speakings: (slug: string) => `${workspace(slug)}/aanspreken`,
  speaking: (slug: string, id: string) => `${workspace(slug)}/aanspreken/${id}`,
  raiseSpeaking: (slug: string, id: string) => `${workspace(slug)}/aanspreken/${id}/verder`,
  takeBackSpeaking: (slug: string, id: string) => `${workspace(slug)}/aanspreken/${id}/terugnemen`,
  /** Where the agreement landed, and the question whether it did. */
  landing: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/geland`,
  answerLanding: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/geland/antwoord`,
  answerRemark: (slug: string, id: string, remarkId: string) => `${workspace(slug)}/afspraken/${id}/opmerkingen/${remarkId}`,
  revision: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/herziening`,
  withdrawParty: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/uittreden`,
  admitParty: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/toetreden`,
  signingRound: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/voortgang`,
  signingReply: (slug: string, id: string, replyId: string) => `${workspace(slug)}/afspraken/${id}/voortgang/${replyId}`,
  paperSignature: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/papier`,
  /** The scans of a signature on paper. */
  paperScans: (slug: string, id: string, signatureId: string) => `${workspace(slug)}/afspraken/${id}/scan/${signatureId}`,
  takeBackRound: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/terughalen`,
  closeRound: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/ingaan`,
  publication: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/openbaar`,
  startSigning: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/ondertekenen`,

  plan: (slug: string) => `${workspace(slug)}/plan`,
  /** What was set for somebody between two meetings. */
  homeworkList: (slug: string) => `${workspace(slug)}/plan/huiswerk`,
  setHomework: (slug: string, opdracht?: string) => `${workspace(slug)}/plan/huiswerk/nieuw${queryOf({ opdracht })}`,
  homework: (slug: string, id: string) => `${workspace(slug)}/plan/huiswerk/${id}`,
  money: (slug: string) => `${workspace(slug)}/geld`,
  newMoneyFlow: (slug: string) => `${workspace(slug)}/geld/nieuw`,
  moneyFlow: (slug: string, id: string) => `${workspace(slug)}/geld/${id}`,
  meetings: (slug: string) => `${workspace(slug)}/overleg`,
  newMeeting: (slug: string, soort?: 'partnersessie') => `${workspace(slug)}/overleg/nieuw${queryOf({ soort })}`,
  meeting: (slug: string, id: string) => `${workspace(slug)}/overleg/${id}`,
  changeMeeting: (slug: string, id: string) => `${workspace(slug)}/overleg/${id}/wijzig`,
  closeMeeting: (slug: string, id: string) => `${workspace(slug)}/overleg/${id}/sluiten`,
  /** What a partner brought up in a partnersessie. */
  outcome: (slug: string, id: string) => `${workspace(slug)}/overleg/uitkomst/${id}`,
  /** What people decided about the gate of a step. */
  gate: (slug: string, step: number) => `${workspace(slug)}/plan/stap/${step}/poort`,
  planStep: (slug: string, step: number) => `${workspace(slug)}/plan/stap/${step}`,
  /** The worksheets that stay as they were filled in. */
  keptSheets: (slug: string) => `${workspace(slug)}/plan/bladen`,
  sheetUse: (slug: string) => `${workspace(slug)}/plan/bladen/gebruik`,
  keptSheet: (slug: string, id: string) => `${workspace(slug)}/plan/bladen/${id}`,
  /** A worksheet; `over` says about what it is, `nieuw` about something new. */
  worksheet: (slug: string, key: string, over?: string, place: Readonly<Record<string, string | undefined>> = {}) => `${workspace(slug)}/plan/werkbladen/${key}${queryOf({ over, ...place })}`,
  /** The sheet of a goal, begun with what the sheet that closed another chose. */
  nextGoal: (slug: string, closedId: string) => `${workspace(slug)}/plan/werkbladen/F3.3${queryOf({ na: closedId })}`,
  businessCase: (slug: string, id: string) => `${workspace(slug)}/geld/businesscase/${id}`,
  scan: (slug: string) => `${workspace(slug)}/plan/scan`,
  governance: (slug: string) => `${workspace(slug)}/partners/bestuursvorm`,
  governanceVersion: (slug: string, version: number | undefined) => `${workspace(slug)}/partners/bestuursvorm${queryOf({ versie: version?.toString() })}`,
  groundRules: (slug: string) => `${workspace(slug)}/spelregels`,
  groundRulesVersion: (slug: string, version: number | undefined) => `${workspace(slug)}/spelregels${queryOf({ versie: version?.toString() })}`,
  planText: (slug: string) => `${workspace(slug)}/plan/tekst`,
  contribute: (slug: string, passage: number) => `${workspace(slug)}/plan/inbreng/${passage}`,

  rewards: (slug: string) => `${workspace(slug)}/vergoeding`,
  reward: (slug: string, membershipId: string) => `${workspace(slug)}/vergoeding/${membershipId}`,
  newClaim: (slug: string, membershipId: string) => `${workspace(slug)}/vergoeding/${membershipId}/nieuw`,
  rate: (slug: string, membershipId: string) => `${workspace(slug)}/vergoeding/${membershipId}/tarief`,
  words: (slug: string) => `${workspace(slug)}/woorden`,
  newWord: (slug: string) => `${workspace(slug)}/woorden/nieuw`,
  word: (slug: string, id: string) => `${workspace(slug)}/woorden/${id}`,
  contributions: (slug: string) => `${workspace(slug)}/inbreng`,
  commitmentsToRead: (slug: string) => `${workspace(slug)}/inbreng/afspraken`,
  contributeTo: (slug: string, about: 'GOAL' | 'COMMITMENT', id: string, part?: string) =>
    `${workspace(slug)}/inbreng/over/${about === 'GOAL' ? 'doel' : 'afspraak'}/${id}${part ? `?deel=${encodeURIComponent(part)}` : ''}`,
  answerClock: (slug: string) => `${workspace(slug)}/inbreng/op-tijd`,
  contribution: (slug: string, id: string) => `${workspace(slug)}/inbreng/${id}`,
  shareContribution: (slug: string, id: string) => `${workspace(slug)}/inbreng/${id}/delen`,
  withdrawContribution: (slug: string, id: string) => `${workspace(slug)}/inbreng/${id}/weghalen`,

  actions: (slug: string) => `${workspace(slug)}/acties`,
  action: (slug: string, id: string) => `${workspace(slug)}/acties/${id}`,
  /** Begun with an idea of a goal, as it was written there. */
  newAction: (slug: string, from?: { goalId: string; idea?: 'proposal' | 'freeIdea' }) =>
    `${workspace(slug)}/acties/nieuw${from ? `?doel=${from.goalId}${from.idea ? `&idee=${from.idea === 'proposal' ? 'voorstel' : 'zonder-geld'}` : ''}` : ''}`,

  /** The first step of a vuurtje, as an action. */
  sparkAction: (slug: string, vuurtje: string) => `${workspace(slug)}/acties/nieuw${queryOf({ vuurtje })}`,
  signals: (slug: string) => `${workspace(slug)}/signalen`,
  newSignal: (slug: string) => `${workspace(slug)}/signalen/nieuw`,
  signal: (slug: string, id: string) => `${workspace(slug)}/signalen/${id}`,

  sparks: (slug: string) => `${workspace(slug)}/vuurtjes`,
  newInitiative: (slug: string) => `${workspace(slug)}/vuurtjes/nieuw`,
  adoptSpark: (slug: string, id: string) => `${workspace(slug)}/vuurtjes/${id}/adopteren`,

  figures: (slug: string) => `${workspace(slug)}/cijfers`,
  requests: (slug: string) => `${workspace(slug)}/cijfers/vragen`,
  newRequest: (slug: string) => `${workspace(slug)}/cijfers/vragen/nieuw`,
  /** The indicators that are followed, with the library to choose from. */
  indicators: (slug: string) => `${workspace(slug)}/cijfers/kaarten`,
  newIndicator: (slug: string) => `${workspace(slug)}/cijfers/kaarten/nieuw`,
  /** The card of an indicator; with which areas its table has, in the borders of which year. */
  indicator: (slug: string, id: string, asked: { readonly gebieden?: string; readonly grenzen?: string } = {}) => `${workspace(slug)}/cijfers/kaarten/${id}${queryOf(asked)}`,
  changeIndicator: (slug: string, id: string) => `${workspace(slug)}/cijfers/kaarten/${id}/wijzig`,
  /** One figure: where it comes from and what stood there before. */
  figure: (slug: string, id: string, figureId: string) => `${workspace(slug)}/cijfers/kaarten/${id}/cijfer/${figureId}`,
  /** The figures of an indicator per area; with what is asked. */
  map: (slug: string, asked: Readonly<Partial<Record<'cijfer' | 'grenzen' | 'periode', string>>> = {}) => `${workspace(slug)}/cijfers/kaart${queryOf(asked)}`,
  /** The borders that they are drawn on. */
  borderSets: (slug: string) => `${workspace(slug)}/cijfers/kaart/grenzen`,
  borders: (slug: string, id: string) => `${workspace(slug)}/cijfers/kaart/grenzen/${id}`,
  uploadBorders: (slug: string) => `/api/uploads/${slug}/grenzen`,
  /** The own municipality beside those of the same size. */
  comparison: (slug: string, asked: { readonly cijfer?: string } = {}) => `${workspace(slug)}/cijfers/vergelijken${queryOf(asked)}`,
  /** Which municipalities the own one stands beside, by hand. */
  chosenComparison: (slug: string) => `${workspace(slug)}/cijfers/vergelijken/kiezen`,
  /** What is not known yet. */
  dataGaps: (slug: string) => `${workspace(slug)}/cijfers/agenda`,
  newDataGap: (slug: string) => `${workspace(slug)}/cijfers/agenda/nieuw`,
  dataGap: (slug: string, id: string) => `${workspace(slug)}/cijfers/agenda/${id}`,
  /** Which data partners and the municipality have; of one state. */
  dataSources: (slug: string, asked: { readonly stand?: string } = {}) => `${workspace(slug)}/cijfers/bronnen${queryOf(asked)}`,
  newDataSource: (slug: string) => `${workspace(slug)}/cijfers/bronnen/nieuw`,
  dataSource: (slug: string, id: string) => `${workspace(slug)}/cijfers/bronnen/${id}`,
  /** Stories beside figures and goals; `van`: the kept story that a new one is made from. */
  successStories: (slug: string) => `${workspace(slug)}/cijfers/verhalen`,
  newSuccessStory: (slug: string, recordId?: string) => `${workspace(slug)}/cijfers/verhalen/nieuw${queryOf({ van: recordId })}`,
  successStory: (slug: string, id: string) => `${workspace(slug)}/cijfers/verhalen/${id}`,
  changeSuccessStory: (slug: string, id: string) => `${workspace(slug)}/cijfers/verhalen/${id}/wijzig`,
  withdrawSuccessStory: (slug: string, id: string) => `${workspace(slug)}/cijfers/verhalen/${id}/terugnemen`,
  /** Which figures stand on the page of the alderman. */
  overviewFigures: (slug: string) => `${workspace(slug)}/cijfers/kiezen`,
  /** Tables of CBS StatLine. */
  statline: (slug: string, words?: string) => `${workspace(slug)}/cijfers/cbs${queryOf({ zoek: words })}`,
  statlineTable: (slug: string, tableId: string) => `${workspace(slug)}/cijfers/cbs/${tableId}`,
  imports: (slug: string) => `${workspace(slug)}/cijfers/inlezen`,
  import: (slug: string, id: string) => `${workspace(slug)}/cijfers/inlezen/${id}`,
  reports: (slug: string) => `${workspace(slug)}/rapporten`,
  letterReport: (slug: string) => `${workspace(slug)}/rapporten/raadsbrief`,
  pageReport: (slug: string) => `${workspace(slug)}/rapporten/overzicht`,
  quarterReport: (slug: string, kwartaal?: string) => `${workspace(slug)}/rapporten/kwartaal${queryOf({ kwartaal })}`,
  /** The audit trail; with what is asked of it. */
  history: (slug: string, asked: Readonly<Record<string, string | undefined>> = {}) => `${workspace(slug)}/logboek${queryOf(asked)}`,
  mission: (slug: string) => `${workspace(slug)}/instellingen/missie`,
  look: (slug: string) => `${workspace(slug)}/instellingen/huisstijl`,
  signInSettings: (slug: string) => `${workspace(slug)}/instellingen/inloggen`,
  newProvider: (slug: string) => `${workspace(slug)}/instellingen/inloggen/nieuw`,
  provider: (slug: string, id: string) => `${workspace(slug)}/instellingen/inloggen/${id}`,

  memberAccess: (slug: string) => `${workspace(slug)}/leden/toegang`,
  /** Who is in and who was asked; with the page of each list. */
  members: (slug: string, asked: Readonly<Record<'blad' | 'uitgenodigd', string | undefined>> = { blad: undefined, uitgenodigd: undefined }) => `${workspace(slug)}/leden${queryOf(asked)}`,
  member: (slug: string, id: string) => `${workspace(slug)}/leden/${id}`,
  invite: (slug: string) => `${workspace(slug)}/leden/uitnodigen`,
  inviteList: (slug: string) => `${workspace(slug)}/leden/uitnodigen/lijst`,
  invitation: (slug: string, id: string) => `${workspace(slug)}/leden/uitnodigingen/${id}`,
  ownName: (slug: string) => `${workspace(slug)}/mijn-naam`,

  /** A path of ours to return to, or the personal start page: never another host, whatever a URL asks for. */
  safe(path: string | null | undefined): string {
    if (!path || !/^\/(?![/\\])[\w\-./~%?=&]*$/.test(path)) return '/mijn/start'
    const url = new URL(path, 'http://here')
    // No address of ours has these in its path; a proxy on the way that decodes once too often would make another host of them.
    if (/%(2f|5c|0\d|0[a-f]|1[\da-f]|7f)/i.test(url.pathname)) return '/mijn/start'
    return url.origin === 'http://here' && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/mijn/start'
  },
} as const
