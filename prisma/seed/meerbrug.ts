import { addActionCard, checkPrevention } from '@/lib/action-items/card/commands'
import { logAction } from '@/lib/action-items/commands'
import { addCommitment, draftAgreement, signAgreement, startSigning } from '@/lib/agreements/commands'
import { SUGGESTED_LAW } from '@/lib/agreements/definitions'
import { publishAgreement } from '@/lib/agreements/publication/commands'
import { readAgreement } from '@/lib/agreements/queries'
import { answerReply, askChange } from '@/lib/agreements/round/commands'
import { readRound } from '@/lib/agreements/round/queries'
import { answerRemark, giveRemark } from '@/lib/agreements/text/commands'
import { listRemarks } from '@/lib/agreements/text/queries'
import { writeCard } from '@/lib/challenges/card/commands'
import { createChallenge } from '@/lib/challenges/commands'
import { changeGoalStatus, createGoal, measureGoal } from '@/lib/goals/commands'
import { answerForParent, giveVerdict, recordVerdict } from '@/lib/goals/parent/commands'
import { DEMO_FIGURES } from '@/lib/indicators/definitions'
import { askExecutive } from '@/lib/loop/commands'
import { setGroundRules } from '@/lib/coalitions/ground-rules/commands'
import { chooseGovernance } from '@/lib/partners/governance/commands'
import { takeOverOutcome } from '@/lib/meetings/sessions/commands'
import { changeStep, publishPlanText, saveWorksheet } from '@/lib/plan/commands'
import { decideGate } from '@/lib/plan/gates/commands'
import { enterByLink } from '@/lib/platform/tenancy/context'
import { makeLinkToken } from '@/lib/platform/tenancy/link-token'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { answerSignal, giveSignal } from '@/lib/signals/commands'
import type { SignalForm } from '@/lib/signals/schema'
import { drawAreas } from './areas'
import { tellDataSources } from './data-sources'
import { followFigures } from './figures'
import { followMunicipality } from './municipal-figures'
import { sayMission, sayStances } from './goal-stances'
import { thinkAhead } from './goal-thinking'
import { fillSheets } from './kept-sheets'
import { tellLearning } from './learning'
import { tellSuccessStories } from './success-stories'
import { tellMeetings, tellSession } from './meetings'
import { voices } from './voices'
import { tellMissing, tellOffers, tellPartners } from './meerbrug-partners'
import { locations, presence } from './locations'
import { findSigningLinks } from './signing-links'
import { tellAgreementInForce } from './life'
import { addDays, dayOf } from '@/lib/platform/clock'
import { RANKERS, rankings } from './ranking'
import { tellInvitations, tellMandates } from './mandates'
import { key, tellStory, type Person, type Story } from './story'

// Meerbrug: a coalition in its third step, with a goal that runs, signals that wait and an agreement that is being
// signed. Fictional, all of it; only the youth care figures are real and public (those of Houten, see DEMO_FIGURES), and those of the
// country. Of every other figure its source says that it is made up.

const PEOPLE: readonly Person[] = [
  { role: 'COORDINATOR', displayName: 'Noor', email: 'noor@meerbrug.example', demoKey: 'meerbrug-coordinator' },
  { role: 'PROFESSIONAL', displayName: 'Samir', email: 'samir@meerbrug.example', demoKey: 'meerbrug-professional', later: true },
  { role: 'ALDERMAN', displayName: 'Wethouder Bakker', email: 'bakker@meerbrug.example', demoKey: 'meerbrug-wethouder' },
  { role: 'EXPERIENCE_EXPERT', displayName: 'Vlinder', email: 'vlinder@meerbrug.example', demoKey: 'meerbrug-ervaringsdeskundige' },
  { role: 'PARTNER_EXECUTIVE', displayName: 'Ingrid Smit', email: 'ingrid@waterlelie.example', demoKey: 'meerbrug-bestuurder', later: true },
  { role: 'SUPPORTER', displayName: 'Marja', email: 'marja@meerbrug.example', demoKey: 'meerbrug-ondersteuner' },
  { role: 'POLICY_ADVISER', displayName: 'Bas', email: 'bas@meerbrug.example', demoKey: 'meerbrug-beleidsadviseur' },
  { role: 'PRIVACY_OFFICER', displayName: 'Fien', email: 'fien@meerbrug.example', demoKey: 'meerbrug-privacyfunctionaris' },
  { role: 'PROFESSIONAL', displayName: 'Lotte', email: 'lotte@meerbrug.example', demoKey: 'meerbrug-twee' },
  ...RANKERS,
]

async function plan({ as }: Story): Promise<void> {
  const steps = [[1, -70], [2, -49]] as const
  for (const [step, day] of steps) await as('Noor', day, (tx, ctx) => changeStep(tx, ctx, { step, state: 'DONE', reason: 'De kerngroep is het eens.' }))
  await as('Noor', -71, (tx, ctx) => decideGate(tx, ctx, { step: 1, decision: 'GO_WITHOUT', reason: 'De opgave is helder. Wie wat doet, vinden we in stap 2 uit.', ...key() }))
  await as('Noor', -52, (tx, ctx) => decideGate(tx, ctx, { step: 2, decision: 'NOT_YET', reason: 'De huisartsen doen nog niet mee. We vragen eerst wanneer zij kunnen.', ...key() }))
  await as('Noor', -49, (tx, ctx) => decideGate(tx, ctx, { step: 2, decision: 'GO_WITHOUT', reason: 'Vlinder doet mee. De huisartsen komen na 1 maart.', ...key() }))
  await as('Noor', -48, (tx, ctx) => changeStep(tx, ctx, { step: 3, state: 'STARTED', reason: null }))
  await as('Noor', -43, (tx, ctx) => chooseGovernance(tx, ctx, {
    trust: 4, goalAgreement: 4, competencesNeeded: 3, form: 'LEAD_ORGANISATION', processHolder: 'Programmabureau Jeugd van de gemeente', reviewOn: addDays(dayOf(ctx.now), 365), expectedNumber: 0,
  }))
  await as('Noor', -42, (tx, ctx) => setGroundRules(tx, ctx, {
    alsoNotRecorded: 'Geen verhalen waarin je een gezin herkent, ook niet als de naam er niet bij staat.',
    rawSignalReaders: 'Alleen Noor en wie het signaal gaf. De anderen horen wat vaker voorkomt.', signalRetentionMonths: 12,
    childRoute: 'Praat eerst met de ouder. Bel daarna het lokale team van Meerbrug, of volg de meldcode van je eigen organisatie.',
    speakingUp: 'Eerst met zijn tweeën. Komen we er niet uit, dan in de kerngroep.', decisionRule: 'CONSENT', expectedNumber: 0,
  }))
  await as('Noor', -35, (tx, ctx) => publishPlanText(tx, ctx, {
    expectedNumber: 0, bodyB1: null,
    body: 'We richten ons op gezinnen met een baby in heel Meerbrug.\n\nElk gezin krijgt één vast contactpersoon bij de opvang of het consultatiebureau.',
  }))
  await as('Noor', -20, (tx, ctx) => publishPlanText(tx, ctx, {
    expectedNumber: 1,
    body: [
      'We richten ons op gezinnen met een baby in heel Meerbrug. Vooral in wijk De Kade vinden ouders de weg naar ondersteuning laat.',
      'Elk gezin krijgt één vast contactpersoon bij de opvang of het consultatiebureau. Die is telefonisch bereikbaar op werkdagen tussen 9 en 12 uur.',
      'De contactpersonen komen elke zes weken bij elkaar. Zij bespreken wat vaker voorkomt, geen individuele gezinnen.',
    ].join('\n\n'),
    bodyB1: [
      'Dit plan is voor gezinnen met een baby. In De Kade duurt het nu te lang voor ouders hulp vinden.',
      'Je krijgt één vast gezicht. Je kunt die persoon bellen op werkdagen, van 9 tot 12 uur.',
      'De vaste gezichten praten elke zes weken met elkaar. Over wat vaker gebeurt. Nooit over jouw gezin.',
    ].join('\n\n'),
  }))
}

async function goals({ as, on, membershipOf }: Story): Promise<string> {
  const parents = await as('Noor', -90, (tx, ctx) => createChallenge(tx, ctx, {
    title: 'Ouders met een baby vinden de weg naar hulp te laat', forWhom: 'gezinnen met een kind tot 2 jaar', lifePhases: ['PRENATAL', 'AGE_0_2'],
    parentsSay: 'Ik belde vier loketten. Bij de vijfde hing ik op.', ...key(),
  }))
  await as('Noor', -88, (tx, ctx) => writeCard(tx, ctx, {
    challengeId: parents,
    causesLife: 'Je wilt het zelf kunnen. Je kent niemand. En je bent bang dat iemand meekijkt.',
    causesSystem: 'Elk loket heeft een eigen nummer en eigen regels. Niemand mag je echt doorverbinden.',
    parentsSay: 'Ik belde vier loketten. Bij de vijfde hing ik op.', place: 'heel Meerbrug, vooral De Kade',
    parentsPart: 'Vertellen wat werkt en wat niet.', schoolPart: null, municipalityPart: 'Zorgt dat er één nummer is, en betaalt wie opneemt.', partnersPart: 'Opvang en consultatiebureau nemen zelf op.',
    nextGeneration: 'Een kind dat ziet dat hulp vragen mag, vraagt het later ook.', expectedVersion: 1,
  }))
  const school = await as('Noor', -60, (tx, ctx) => createChallenge(tx, ctx, {
    title: 'Te veel jongeren zitten thuis zonder school', forWhom: 'jongeren op het voortgezet onderwijs', lifePhases: ['AGE_12_18'],
    parentsSay: 'Niemand vroeg mijn zoon wat er wél lukte.', ...key(),
  }))
  const folder = await as('Noor', -85, (tx, ctx) => createGoal(tx, ctx, {
    challengeId: parents, title: 'De welkomstbrief is in gewone taal op drie plekken', forWhom: 'ouders met een pasgeboren kind',
    parentBenefit: 'Je snapt de brief in één keer.', baseline: 0, baselinePlan: null, target: 3, unit: 'LOCATIONS', ownerId: membershipOf('Noor'), dueOn: on(-50),
    notNow: null, stopCriterion: null, ...key(),
  }))
  await as('Noor', -84, (tx, ctx) => changeGoalStatus(tx, ctx, {
    id: folder, status: 'ACTIVE', reason: null, despite: 'De brief moest deze maand klaar zijn. We vragen het de ouders zodra er een proefbrief ligt.', expectedVersion: 1,
  }))
  await as('Noor', -70, (tx, ctx) => recordVerdict(tx, ctx, { goalId: folder, verdict: 'YES', why: 'Geen moeilijke woorden meer. Je ziet meteen wie je belt.', voice: 'PARENT', givenOn: on(-71), expectedVersion: 2, ...key() }))
  await as('Noor', -52, (tx, ctx) => measureGoal(tx, ctx, { goalId: folder, value: 3, measuredOn: on(-52), note: null, ...key() }))
  await as('Noor', -51, (tx, ctx) => changeGoalStatus(tx, ctx, {
    id: folder, status: 'REACHED', reason: 'Op alle drie de plekken ligt de nieuwe brief.', happenedOn: on(-52), lesson: 'Laat een ouder de brief lezen voor hij naar de drukker gaat. Dat scheelde twee rondes.',
    celebration: 'Taart in de Buurtkamer, met de ouders die meelazen.', expectedVersion: 2,
  }))
  // Made at the table, on the sheet: what stands there is the goal.
  const { goalId: goal } = await as('Noor', -45, (tx, ctx) => saveWorksheet(tx, ctx, {
    worksheet: 'F3.3', expectedVersion: 0, intent: 'finish', answers: {
      opgave: parents, doel: '40 gezinnen met een baby weten wie zij kunnen bellen', voorWie: 'gezinnen met een baby in Meerbrug', watTellenWe: 'FAMILIES', nulmeting: '14', hoeMeten: '',
      streefwaarde: '40', klaarOp: on(26), eigenaar: membershipOf('Lotte'), meedoeners: [], watLatenWeVoorNu: 'Nog geen avondspreekuur en geen app.', stopcriterium: 'Na acht weken geen groei.',
    }, ...key(),
  }))
  if (!goal) throw new Error('The sheet of the goal made no goal.')
  await as('Noor', -44, (tx, ctx) => answerForParent(tx, ctx, {
    goalId: goal, answer: 'Eén vast gezicht. Je vertelt je verhaal maar één keer.', notices: 'Je hebt een kaartje met een naam en een nummer. Er wordt opgenomen.',
    drawback: 'Het vaste gezicht werkt niet in het weekend.', expectedVersion: 1,
  }))
  await as('Vlinder', -43, (tx, ctx) => giveVerdict(tx, ctx, { goalId: goal, verdict: 'YES', why: 'Ik heb vier keer hetzelfde verteld. Met één gezicht had ik eerder gebeld.', expectedVersion: 2, ...key() }))
  await as('Noor', -42, (tx, ctx) => changeGoalStatus(tx, ctx, { id: goal, status: 'ACTIVE', reason: null, expectedVersion: 2 }))
  for (const [day, value, note] of [[-30, 19, 'De Oever doet mee met alle drie de locaties.'], [-15, 23, null], [-2, 26, 'Vooral via de verloskundigen.']] as const) {
    await as('Lotte', day, (tx, ctx) => measureGoal(tx, ctx, { goalId: goal, value, measuredOn: on(day), note, ...key() }))
  }
  const start = await as('Noor', -8, (tx, ctx) => createGoal(tx, ctx, {
    challengeId: school, title: '20 ouders denken mee over een rustige start op school', forWhom: 'ouders van leerlingen in klas 1',
    parentBenefit: 'Je hoort vóór de eerste schooldag bij wie je terechtkunt.', baseline: 6, baselinePlan: null, target: 20, unit: 'PARENTS',
    ownerId: membershipOf('Noor'), dueOn: on(75), notNow: 'Nog geen hogere klassen.', stopCriterion: null, ...key(),
  }))
  await as('Noor', -4, (tx, ctx) => recordVerdict(tx, ctx, {
    goalId: start, verdict: 'PARTLY', why: 'Fijn dat je het vooraf hoort. Maar wie belt mij terug als het misgaat?', voice: 'PARENT', givenOn: on(-5), expectedVersion: 1, ...key(),
  }))
  return goal
}

async function agreement(story: Story, partnerIds: ReadonlyMap<string, string>, mandateIds: ReadonlyMap<string, string>): Promise<string> {
  const { as, on, coalitionId } = story
  const id = await as('Noor', -30, (tx, ctx) => draftAgreement(tx, ctx, {
    title: 'Samen opgroeien in Meerbrug',
    purpose: 'Wij willen dat elk kind in Meerbrug opgroeit met grote mensen die elkaar kennen. Daarvoor maken wij deze afspraken. Zij zijn leidend, niet heilig: wie afwijkt, zegt waarom.',
    purposeB1: 'Elk kind verdient mensen om zich heen die elkaar kennen. Daarom beloven wij elkaar dit. Lukt iets niet? Dan zeggen we waarom.',
    basisTitle: 'Nota Samen opgroeien', basisUrl: 'https://www.meerbrug.example/nota-samen-opgroeien', basisOn: on(-400), legalBasis: SUGGESTED_LAW, ...key(),
  }))
  const commitments = [
    ['Kinderopvang De Oever', 'Elke ouder krijgt één vast gezicht', 'ouders met een kind tot 4 jaar', 'De naam staat bij de intake op papier', 'de vaste persoon ziek is', 'alle drie de locaties', 'Jeugdgezondheid belt de opvang'],
    ['Jeugdgezondheid Oost', 'Op school is elke week een spreekuur zonder afspraak', 'ouders van de basisschool', 'Het spreekuur staat in de schoolkalender', 'de kamer niet vrij is: dan om de week', 'Basisschool De Waterlelie', 'De school belt Jeugdgezondheid'],
    ['Gemeente Meerbrug', 'Het kindpakket zit bij de geboortebrief', 'ouders van een pasgeboren kind', 'Elk kwartaal telt de gemeente hoeveel brieven weggingen', null, 'heel Meerbrug', null],
    ['Jeugdhonk De Steiger', 'Na school is er altijd een plek open', 'jongeren van 12 tot 18 jaar', 'De openingstijden hangen op elke school', 'er vakantie is', 'wijk De Kade', null],
    ['Basisschool De Waterlelie', 'Een ouder hoort binnen twee dagen wie er meedenkt', 'ouders van de basisschool', 'De school vraagt het elk half jaar aan tien ouders', 'de school dicht is', null, 'De oudergroep vraagt ernaar'],
  ] as const
  const outcomes = await tellSession(story, partnerIds)
  for (const [partner, what, forWhom, evidence, room, place, speaksUp] of commitments) {
    const outcomeId = outcomes.get(partner)
    const words = { agreementId: id, partnerId: partnerIds.get(partner) ?? '', what, forWhom, evidence, room, place, startsOn: on(-10), endsOn: null, speaksUp, mandateId: mandateIds.get(what) ?? null, ...key() }
    await as('Noor', -29, (tx, ctx) => (outcomeId ? takeOverOutcome(tx, ctx, { ...words, outcomeId }).then(() => id) : addCommitment(tx, ctx, words)))
  }
  await as('Samir', -25, (tx, ctx) => giveRemark(tx, ctx, { agreementId: id, commitmentId: null, body: 'Zeg er ook bij dat afwijken mag. Anders durft niemand.', ...key() }))
  const [remark] = await as('Noor', -24, (tx, ctx) => listRemarks(tx, ctx, id))
  await as('Noor', -24, (tx, ctx) => answerRemark(tx, ctx, { remarkId: remark?.id ?? '', outcome: 'ADOPTED', reason: 'Goed punt. Het staat nu bij waar het ons om gaat, en bij elke afspraak.' }))
  const asked = ['Gemeente Meerbrug', 'Kinderopvang De Oever', 'Jeugdgezondheid Oost', 'Jeugdhonk De Steiger', 'Basisschool De Waterlelie']
  const { version } = await as('Noor', -21, (tx, ctx) => readAgreement(tx, ctx, id))
  await as('Noor', -21, (tx, ctx) => startSigning(tx, ctx, { agreementId: id, partnerIds: asked.map((name) => partnerIds.get(name) ?? ''), expectedVersion: version }))
  const { contentHash } = await as('Noor', -21, (tx, ctx) => readAgreement(tx, ctx, id))
  const signers = [['Kinderopvang De Oever', 'Lotte Visser', 'directeur', -19], ['Jeugdhonk De Steiger', 'Samir el Amrani', 'teamleider', -17], ['Gemeente Meerbrug', 'Els de Wit', 'afdelingshoofd Jeugd', -12]] as const
  const links = await findSigningLinks(coalitionId, id)
  for (const [partner, signerName, signerFunction, day] of signers) {
    const linkId = links.get(partnerIds.get(partner) ?? '')
    if (!linkId || !contentHash) throw new Error('The demo agreement has no link to sign with.')
    const ctx = await enterByLink(makeLinkToken(coalitionId, linkId), 'SIGN', { now: new Date(Date.now() + day * 86_400_000) })
    await inCoalition(ctx, (tx) => signAgreement(tx, ctx, { signerName, signerFunction, onBehalf: false, hasAuthority: true, contentHash }))
  }
  await as('Noor', -10, (tx, ctx) => publishAgreement(tx, ctx, { agreementId: id, showsText: true, showsPartners: false }))
  return id
}

/** What one partner asked before it signs, with the answer it got. */
async function askedChange({ as, coalitionId }: Story, agreementId: string, partnerId: string): Promise<void> {
  const linkId = (await findSigningLinks(coalitionId, agreementId)).get(partnerId)
  if (!linkId) throw new Error('The demo agreement has no link to answer with.')
  const { commitments } = await as('Noor', -9, (tx, ctx) => readAgreement(tx, ctx, agreementId))
  const link = await enterByLink(makeLinkToken(coalitionId, linkId), 'SIGN', { now: new Date(Date.now() - 9 * 86_400_000) })
  await inCoalition(link, (tx) => askChange(tx, link, {
    commitmentId: commitments[1]?.id ?? '', what: 'Om de week een spreekuur, tot er een tweede verpleegkundige is', why: 'Wij hebben nu één persoon voor drie scholen.', givenName: 'Karim Haddad', givenFunction: 'teamleider',
  }))
  const { lines } = await as('Noor', -8, (tx, ctx) => readRound(tx, ctx, agreementId))
  const [reply] = lines.flatMap((one) => one.replies)
  await as('Noor', -8, (tx, ctx) => answerReply(tx, ctx, { replyId: reply?.id ?? '', outcome: 'PARTLY_ADOPTED', reason: 'Afwijken mag al: om de week als de kamer niet vrij is. We spreken er in maart over verder.' }))
}

async function workFloor({ as, on, membershipOf }: Story, goalId: string): Promise<void> {
  const give = (name: string, day: number, signal: Pick<SignalForm, 'theme' | 'body' | 'place' | 'lifePhases' | 'frequency'> & Partial<SignalForm>) =>
    as(name, day, (tx, ctx) => giveSignal(tx, ctx, { alreadyTried: null, urgency: null, isAnonymous: true, ...signal, wantsAnswer: true, ...key() }))
  const debts = await give('Samir', -34, { theme: 'MONEY', body: 'Jongeren wachten maanden op hulp bij schulden. Ondertussen groeit de schuld.', place: null, lifePhases: ['AGE_18_27'], frequency: 'STRUCTURAL' })
  await as('Noor', -27, (tx, ctx) => answerSignal(tx, ctx, { signalId: debts, body: 'Besproken met de gemeente. Vanaf 1 januari is er elke donderdag een inloop bij De Steiger, zonder wachttijd. Duurt het daar toch langer? Meld het opnieuw.' }))
  await give('Samir', -12, { theme: 'WAY_TO_HELP', body: 'Ouders op school weten niet waar ze hulp kunnen vragen. Ze bellen vier loketten en haken af.', place: 'wijk De Kade', lifePhases: ['AGE_4_12'], frequency: 'MORE_OFTEN', alreadyTried: 'Een poster met alle nummers in de hal. Die leest niemand.', urgency: 'SOON', isAnonymous: false })
  await give('Lotte', -10, { theme: 'WAY_TO_HELP', body: 'Nieuwe ouders krijgen van elke organisatie een andere folder. Niemand weet welke klopt.', place: 'heel Meerbrug', lifePhases: ['PRENATAL', 'AGE_0_2'], frequency: 'STRUCTURAL' })
  await give('Lotte', -5, { theme: 'GROWING_UP', body: 'Er is geen plek op de peuteropvang. De wachtlijst is langer dan een half jaar.', place: null, lifePhases: ['AGE_2_4'], frequency: 'STRUCTURAL' })
  await give('Lotte', -1, { theme: 'OTHER', body: 'De brief over de prikken is te moeilijk. Ouders vragen steeds wat er staat.', place: 'consultatiebureau Oost', lifePhases: ['PRENATAL', 'AGE_0_2'], frequency: 'MORE_OFTEN' })
  const done = [
    ['Lotte', -33, 'Kaartje met naam en nummer gemaakt voor elke ouder', 'UNIVERSAL'], ['Samir', -26, 'Koffie-uur op het schoolplein, samen met de jeugdverpleegkundige', 'UNIVERSAL'],
    ['Lotte', -16, 'Verloskundigen geven het kaartje mee bij 20 weken', 'UNIVERSAL'], ['Samir', -6, 'Bij de oudergroep verteld wie zij kunnen bellen', 'SELECTIVE'],
  ] as const
  for (const [name, day, what, preventionType] of done) {
    const actionId = await as(name, day, (tx, ctx) => logAction(tx, ctx, { what, goalId, status: 'DONE', plannedOn: on(day), preventionType, ...key() }))
    if (name === 'Lotte') await as(name, day, (tx, ctx) => checkPrevention(tx, ctx, { actionId, preventionType, domains: ['CARE_HEALTH', 'YOUTH_WELFARE'], expectedVersion: 1 }))
  }
  await as('Lotte', -3, (tx, ctx) => addActionCard(tx, ctx, {
    what: 'Het kaartje ook in drie andere talen maken', goalId, parentBenefit: 'Je leest in je eigen taal wie je kunt bellen.', ownerId: membershipOf('Lotte'), togetherWith: 'De bibliotheek en de taalcoaches', plannedOn: on(12), locationId: null,
    preventionType: 'SELECTIVE', cover: null, status: 'IN_PROGRESS', evidence: null, ...key(),
  }))
  await as('Samir', -1, (tx, ctx) => logAction(tx, ctx, { what: 'Navragen of het nummer ook per app bereikbaar kan zijn', goalId, status: 'PLANNED', plannedOn: on(9), preventionType: 'UNIVERSAL', ...key() }))
}

/** What has still to be done at the school where Samir is twice a week. */
async function atSchool({ as, on, membershipOf }: Story, goalId: string, locationId: string): Promise<void> {
  await as('Samir', -2, (tx, ctx) => addActionCard(tx, ctx, {
    what: 'Het kaartje uitdelen bij het koffie-uur in de aula', goalId, parentBenefit: 'Je weet meteen wie je kunt bellen.', ownerId: membershipOf('Samir'), togetherWith: 'De conciërge', plannedOn: on(4), locationId,
    preventionType: 'UNIVERSAL', cover: null, status: 'PLANNED', evidence: null, ...key(),
  }))
}

async function askMunicipality({ as, on }: Story): Promise<void> {
  await as('Noor', -7, (tx, ctx) => askExecutive(tx, ctx, {
    title: 'Geef dekking aan het spreekuur op school',
    why: 'Jeugdgezondheid wil elke week op school zitten. De regel ‘alleen op afspraak’ staat dat in de weg. Zonder uw dekking stopt de proef.', neededBy: on(23), ...key(),
  }))
}

export async function seedMeerbrug(now: Date): Promise<void> {
  const story = await tellStory({
    slug: 'meerbrug', name: 'Meerbrug', mission: 'Elk kind in Meerbrug groeit op met grote mensen die elkaar kennen.',
    municipalityCode: DEMO_FIGURES.municipality.code, startedOn: -100,
  }, PEOPLE, now)
  const partnerIds = await tellPartners(story)
  await story.join('Ingrid Smit', partnerIds.get('Basisschool De Waterlelie') ?? '')
  await story.join('Samir', partnerIds.get('Jeugdhonk De Steiger') ?? '')
  await tellOffers(story, partnerIds)
  await tellMissing(story)
  const goalId = await goals(story)
  await sayStances(story, goalId, partnerIds)
  await sayMission(story, partnerIds)
  const storyId = await fillSheets(story, partnerIds)
  await followFigures(story)
  await followMunicipality(story)
  await drawAreas(story)
  await tellDataSources(story, partnerIds)
  await thinkAhead(story, goalId)
  await plan(story)
  await tellAgreementInForce(story, partnerIds)
  await askedChange(story, await agreement(story, partnerIds, await tellMandates(story, partnerIds)), partnerIds.get('Jeugdgezondheid Oost') ?? '')
  await workFloor(story, goalId)
  await voices(story, goalId)
  await rankings(story)
  await askMunicipality(story)
  const locationIds = await locations(story, partnerIds)
  await presence(story, partnerIds, locationIds)
  await atSchool(story, goalId, locationIds.get('De Waterlelie') ?? '')
  await tellInvitations(story, partnerIds)
  await tellMeetings(story, partnerIds, { goalId, storyId })
  await tellLearning(story, { goalId, storyId })
  await tellSuccessStories(story, goalId)
}
