import type { WorksheetDefinition, WorksheetField } from '../definitions'
import { RECORD_KEYS, RECORD_SHEETS } from '../records/definitions'
import { SCAN_SHEET } from '../scan/definitions'
import { GOAL_SHEET_KEYS, GOAL_SHEETS } from './goal/definitions'
import { WORK_SHEET_KEYS, WORK_SHEETS } from './work/definitions'

// The worksheets that are about something: a partner, an afspraak, a mandate. What is filled in becomes the row of the
// register by the same command as its own page, so a sheet opens with what stands there and nothing is typed twice.

export const SHEET_KEYS = ['F1.1', ...RECORD_KEYS, 'F2.1', 'F2.2', 'F2.3', 'F2.4', 'F2.5', ...GOAL_SHEET_KEYS, ...WORK_SHEET_KEYS, 'F4.1', 'F4.2', 'F4.3', 'F4.4', 'F4.6', 'F4.8', 'F5.5'] as const
export type SheetKey = (typeof SHEET_KEYS)[number]

/** The register that a sheet feeds. `matrix`: it has a page of its own and no fields; `record`: it stays as a kept sheet. */
export type SheetFeeds = 'partner' | 'offer' | 'interest' | 'commitment' | 'mandate' | 'matrix' | 'invitation' | 'team' | 'groundRules' | 'governance' | 'agreement' | 'spark' | 'scan' | 'record' | 'mission' | 'challenge' | 'parentCheck' | 'bend' | 'effect'
  | 'prevention' | 'money' | 'action' | 'signal'

export interface SheetDefinition extends WorksheetDefinition {
  readonly key: SheetKey
  readonly feeds: SheetFeeds
  /** The question by which one begins: about which one? */
  readonly choose: string
  /** What the button says that writes it down. */
  readonly finish: string
  /** Begins one that is not there yet, without choosing what it is about. */
  readonly beginNew?: string
  /** There is one of it, of the coalition as a whole: nothing to choose. */
  readonly isSingle?: true
  /** Every time it is something new: nothing to choose either. */
  readonly isAlwaysNew?: true
  /** May others go on with it before it is finished? Not where it is for a few alone. */
  readonly keepsDraft: boolean
}

const text = (name: string, feeds: string, label: string, max: number, more: Partial<WorksheetField> = {}): WorksheetField => ({ name, feeds, kind: 'text', label, max, required: false, ...more })

/** A section of an agreement. */
const section = (name: string, feeds: string, label: string, more: Partial<WorksheetField> = {}): WorksheetField => ({ name, feeds, kind: 'long', label, max: 1_200, required: false, ...more })

/** How much of something: 1 is little, 5 is very. */
const score = (name: string, feeds: string, label: string): WorksheetField => ({ name, feeds, kind: 'scale', label, help: '1 is weinig, 5 is heel erg.', required: true })

export const SHEETS: Readonly<Record<SheetKey, SheetDefinition>> = {
  ...RECORD_SHEETS, ...GOAL_SHEETS, ...WORK_SHEETS,
  'F5.5': SCAN_SHEET,
  'F1.1': {
    key: 'F1.1', version: 1, step: 1, title: 'Vuurtjeskaart', minutes: 5, withWhom: 'iedereen', feeds: 'spark', keepsDraft: true, isAlwaysNew: true,
    choose: '', finish: 'Steek dit vuurtje aan', beginNew: 'Een nieuw vuurtje',
    intro: 'Wat raakt jou? En wat doe je morgen al? Wat je hier invult, staat daarna bij de vuurtjes.',
    example: 'Kinderen komen zonder ontbijt naar school. Groep 3 tot en met 8. Het is nodig (5), belangrijk (5) en leuk (4). Ik bel morgen de conciërge. Binnen een week drinken we koffie.',
    fields: [
      text('titel', 'title', 'In één zin: wat raakt jou?', 140, { required: true }),
      { name: 'watZieIk', feeds: 'observation', kind: 'long', label: 'Wat zie je gebeuren?', help: 'Geen namen, en niets waaraan je een kind herkent.', required: true, max: 600 },
      text('groep', 'forWhom', 'Om welke kinderen of gezinnen gaat het, als groep?', 140, { required: true }),
      { name: 'levensfase', feeds: 'lifePhases', kind: 'choices', label: 'Voor welke leeftijd?', required: true, options: 'life_phases' },
      text('plek', 'place', 'Waar is het?', 80, { help: 'Een wijk, een school of een plein.' }),
      { name: 'waaromNu', feeds: 'whyNow', kind: 'long', label: 'Waarom nu?', required: false, max: 400 },
      score('leuk', 'fun', 'Hoe leuk is het om te doen?'), score('belangrijk', 'important', 'Hoe belangrijk is het?'), score('nodig', 'needed', 'Hoe nodig is het?'),
      { name: 'wieDoetMee', feeds: 'companions', kind: 'long', label: 'Wie zou je morgen bellen?', help: 'Op elke regel één, hooguit zes. Wat iemand doet, geen naam.', required: false, max: 240 },
      text('eersteStap', 'firstStep', 'Wat is de eerste stap?', 200, { required: true, help: 'Klein genoeg om echt te doen.' }),
      { name: 'binnenDagen', feeds: 'withinDays', kind: 'number', label: 'Binnen hoeveel dagen?', help: 'Hooguit veertien.', required: true, range: [1, 14] },
    ],
  },
  'F2.1': {
    key: 'F2.1', version: 1, step: 2, title: 'Partnerkaart', minutes: 5, withWhom: 'met de partner zelf', feeds: 'partner', keepsDraft: true,
    choose: 'Over welke partner gaat het?', finish: 'Zet dit in het register', beginNew: 'Een nieuwe partner',
    intro: 'Wie is deze partner, voor wie werkt die, en wie kun je daar bereiken? Wat je hier invult, staat daarna in het partnerregister.',
    example: 'Kinderopvang De Oever. Kinderopvang, voor kinderen van 0 tot 4. Werkt aan onderwijs en aan jeugd en welzijn. Op de werkvloer bereik je de pedagogisch coach, in het bestuur de directeur.',
    fields: [
      text('naam', 'name', 'Hoe heet de organisatie?', 120, { required: true, isWork: true }),
      { name: 'partnertype', feeds: 'partnerType', kind: 'choice', label: 'Wat voor organisatie is het?', required: true, options: 'partner_types' },
      { name: 'status', feeds: 'status', kind: 'choice', label: 'Hoe staat het met deze partner?', help: 'Ondertekenaar word je alleen door te tekenen.', required: true, options: 'partner_statuses', onlyNew: true },
      { name: 'domeinen', feeds: 'domains', kind: 'choices', label: 'Waar werkt deze partner aan?', required: true, options: 'partner_domains' },
      { name: 'levensfasen', feeds: 'lifePhases', kind: 'choices', label: 'Voor welke leeftijd?', required: true, options: 'life_phases' },
      text('aanspreekpunt', 'contactName', 'Wie is het aanspreekpunt?', 80, { help: 'De persoon die tekent of die je belt. Alleen coördinatoren zien dit.', isWork: true }),
      { name: 'mailadres', feeds: 'contactEmail', kind: 'email', label: 'E-mailadres van het aanspreekpunt', help: 'Van het werk. Hierheen gaat de link om te tekenen.', required: false, max: 200, isWork: true },
      text('werkvloer', 'FRONTLINE', 'Wie bereik je op de werkvloer?', 80, { help: 'Een functie, geen naam. Bijvoorbeeld: intern begeleider.' }),
      text('management', 'MANAGEMENT', 'Wie bereik je in het management?', 80, { help: 'Een functie.' }),
      text('bestuur', 'EXECUTIVE', 'Wie bereik je in het bestuur?', 80, { help: 'Een functie.' }),
      text('kvk', 'kvkNumber', 'KvK-nummer', 12, { help: 'Acht cijfers.', isWork: true }),
      { name: 'regionaalActief', feeds: 'otherCoalitions', kind: 'long', label: 'Doet deze partner ook ergens anders mee?', required: false, max: 300 },
    ],
  },
  'F2.2': {
    key: 'F2.2', version: 1, step: 2, title: 'Wie mist nog?', minutes: 10, withWhom: 'met de kerngroep', feeds: 'matrix', keepsDraft: false,
    choose: '', finish: 'Naar wie er mist',
    intro: 'Per soort partner, leeftijd en niveau: wie doet mee, en waar is het leeg? De tabel vult zich uit het register. Jullie zeggen alleen nog wie er nu nodig is en wie diegene uitnodigt.',
    example: 'Ouders van kinderen van 0 tot 2 missen nog. Dat is nu nodig. Noor nodigt ze uit.',
    fields: [],
  },
  'F2.3': {
    key: 'F2.3', version: 1, step: 2, title: 'Brengen en halen', minutes: 5, withWhom: 'elke partner', feeds: 'offer', keepsDraft: true,
    choose: 'Welke partner brengt en haalt?', finish: 'Zet dit bij de partner',
    intro: 'Wat heeft deze partner te geven, en wat zoekt die? Zo zien partners wat zij voor elkaar kunnen doen. Iedereen die partners mag zien, leest dit.',
    example: 'De jeugdgezondheid brengt tijd (4 uur per week) en kennis. Zij zoekt een kamer op school.',
    fields: [
      { name: 'breng', feeds: 'brings', kind: 'choices', label: 'Wat brengt deze partner?', required: false, options: 'partner_assets' },
      { name: 'uren', feeds: 'hoursPerWeek', kind: 'number', label: 'Hoeveel uur per week?', help: 'Weet je het niet? Laat het leeg. Leeg is niet hetzelfde als nul.', required: false },
      { name: 'toelichtingBreng', feeds: 'bringsNote', kind: 'long', label: 'Vertel er iets bij over brengen', help: 'Bijvoorbeeld: vier uur per week, een lokaal op dinsdag.', required: false, max: 300 },
      { name: 'haal', feeds: 'needs', kind: 'choices', label: 'Wat komt deze partner halen?', required: false, options: 'partner_assets' },
      { name: 'toelichtingHaal', feeds: 'needsNote', kind: 'long', label: 'Vertel er iets bij over halen', required: false, max: 300 },
      {
        name: 'kenIk', feeds: 'knows', kind: 'rows', label: 'Hoe goed kennen jullie andere partners?', required: false,
        help: 'Het gaat over jullie samen, niet over hoe goed die ander het doet. Alleen van wie je iets wilt zeggen. Iedereen die partners mag zien, ziet dit in het netwerk.',
        columns: [
          { name: 'partner', feeds: 'otherId', kind: 'choice', label: 'Welke partner?', options: 'other_partners' },
          { name: 'schaal', feeds: 'scale', kind: 'choice', label: 'Hoe goed kennen jullie elkaar?', options: 'knows' },
        ],
      },
    ],
  },
  'F2.4': {
    key: 'F2.4', version: 1, step: 2, title: 'Belangenkaart', minutes: 10, withWhom: 'binnen je eigen organisatie', feeds: 'interest', keepsDraft: false,
    choose: 'Van welke partner is het belang?', finish: 'Bewaar dit',
    intro: 'Wat staat er voor jullie op het spel? Alleen wie dit schrijft leest het, en wie jullie laten meelezen, tot jullie het vrijgeven. De coördinator leest het niet mee.',
    example: 'Ons belang: rust in de klas. Onze zorg: dat de school straks alles moet regelen. Wat niet mag: extra taken zonder uren.',
    fields: [
      { name: 'eigenBelang', feeds: 'interest', kind: 'long', label: 'Wat is het eigen belang?', help: 'Waarom doet deze organisatie mee? Eerlijk is goed.', required: true, max: 400 },
      { name: 'zorg', feeds: 'worry', kind: 'long', label: 'Wat is de zorg?', required: false, max: 400 },
      { name: 'watMagNietGebeuren', feeds: 'limit', kind: 'long', label: 'Wat mag er niet gebeuren?', help: 'Waar ligt de grens?', required: false, max: 400 },
      { name: 'winstAlsHetLukt', feeds: 'gain', kind: 'long', label: 'Wat is de winst als het lukt?', required: false, max: 400 },
      { name: 'vrijgeven', feeds: 'release', kind: 'choice', label: 'Mag de coalitie dit lezen?', help: 'Je kunt het later altijd terugnemen, op de pagina van de partner.', required: true, options: 'release' },
    ],
  },
  'F2.5': {
    key: 'F2.5', version: 1, step: 2, title: 'Uitnodiging en kennismaking', minutes: 5, withWhom: 'wie uitnodigt', feeds: 'invitation', keepsDraft: true,
    choose: 'Wie nodig je uit?', finish: 'Nodig deze partner uit', beginNew: 'Iemand die nog niet in de lijst staat',
    intro: 'Vraag een partner om mee te doen. Zeg eerlijk waarom juist deze partner, wat het kost en wat het oplevert. De partner antwoordt met een eigen link, zonder account. Of je vraagt het zelf, en legt het antwoord vast.',
    example: 'Jullie zien ouders die wij niet bereiken. Het kost twee uur per week. Het levert op dat ouders bij één persoon terechtkunnen. We beginnen met koffie op 3 december.',
    fields: [
      text('naam', 'name', 'Hoe heet de organisatie?', 120, { required: true, isWork: true, onlyNew: true }),
      { name: 'partnertype', feeds: 'partnerType', kind: 'choice', label: 'Wat voor organisatie is het?', required: true, options: 'partner_types', onlyNew: true },
      { name: 'levensfasen', feeds: 'lifePhases', kind: 'choices', label: 'Voor welke leeftijd?', required: true, options: 'life_phases', onlyNew: true },
      { name: 'wieNodigtUit', feeds: 'inviterId', kind: 'choice', label: 'Wie nodigt uit?', help: 'Deze persoon hoort het antwoord.', required: true, options: 'members' },
      { name: 'hoe', feeds: 'way', kind: 'choice', label: 'Hoe vraag je het?', required: true, options: 'inviting_ways' },
      { name: 'mailadres', feeds: 'contactEmail', kind: 'email', label: 'E-mailadres van het aanspreekpunt', help: 'Van het werk. Nodig als de uitnodiging per mail gaat.', required: false, max: 200, isWork: true },
      { name: 'waaromJij', feeds: 'whyYou', kind: 'long', label: 'Waarom juist deze partner?', required: true, max: 400 },
      { name: 'watKostHet', feeds: 'hours', kind: 'number', label: 'Wat kost het? Uren per week', required: true },
      { name: 'watLevertHetOp', feeds: 'gains', kind: 'long', label: 'Wat levert het op?', required: false, max: 400 },
      { name: 'eersteMoment', feeds: 'firstOn', kind: 'date', label: 'Wanneer is het eerste moment samen?', required: false },
      { name: 'antwoordVoor', feeds: 'answerBy', kind: 'date', label: 'Tot wanneer kan de partner antwoorden?', help: 'Tot die dag kan het antwoord nog veranderen.', required: true },
    ],
  },
  'F4.1': {
    key: 'F4.1', version: 1, step: 4, title: 'Bestuursvormkiezer', minutes: 10, withWhom: 'met de kerngroep', feeds: 'governance', keepsDraft: true, isSingle: true,
    choose: '', finish: 'Dit kiezen we',
    intro: 'Wie houdt het netwerk bij elkaar? Soms sturen de partners samen, soms leidt één partner, soms is er een klein bureau. Vul de drie vragen in en bewaar: dan zie je welke vorm past, en waarom. Jullie kiezen zelf.',
    example: 'Acht partners. Ze vertrouwen elkaar nog weinig (2) en zijn het nog weinig eens over het doel (2). Er is gemiddeld veel te regelen (3). Dan past: één partner leidt. De welzijnsorganisatie leidt en houdt het proces vast. Over een jaar kijken we opnieuw.',
    fields: [
      { name: 'vertrouwen', feeds: 'trust', kind: 'choice', label: 'Hoeveel vertrouwen de partners elkaar?', required: true, options: 'scale' },
      { name: 'doelOvereenstemming', feeds: 'goalAgreement', kind: 'choice', label: 'Hoe eens zijn de partners het over het doel?', required: true, options: 'scale' },
      { name: 'behoefteNetwerkcompetenties', feeds: 'competencesNeeded', kind: 'choice', label: 'Hoeveel is er te regelen dat geen partner vanzelf doet?', help: 'Denk aan overleg leiden, ruzie oplossen, geld vinden en naar buiten spreken.', required: true, options: 'scale' },
      { name: 'keuze', feeds: 'form', kind: 'choice', label: 'Welke vorm kiezen jullie?', help: 'Het mag een andere zijn dan het advies.', required: true, options: 'governance_forms' },
      text('wieHoudtProcesVast', 'processHolder', 'Wie houdt het proces vast?', 120, { required: true, help: 'Een organisatie of een functie, geen naam.' }),
      { name: 'herijkenOp', feeds: 'reviewOn', kind: 'date', label: 'Wanneer kijken jullie hier opnieuw naar?', required: true },
    ],
  },
  'F4.2': {
    key: 'F4.2', version: 1, step: 4, title: 'Afsprakenkaart', minutes: 10, withWhom: 'met de partner die het doet', feeds: 'commitment', keepsDraft: true,
    choose: 'Welke afspraak?', finish: 'Zet dit in de overeenkomst',
    intro: 'Eén afspraak per kaart: wie doet wat, voor wie, en hoe zien jullie dat het gebeurt? Wat je hier invult, staat daarna in het concept van de overeenkomst.',
    example: 'De kinderopvang belt elk gezin in de eerste week. Voor gezinnen met een baby. We zien het aan de bellijst. Afwijken mag als ouders dat liever hebben.',
    fields: [
      { name: 'wieDoet', feeds: 'partnerId', kind: 'choice', label: 'Welke partner doet dit?', required: true, options: 'partners' },
      text('wat', 'what', 'Wat doet die?', 200, { required: true, help: 'Eén zin die je kunt nakomen.' }),
      text('voorWie', 'forWhom', 'Voor wie?', 160, { required: true, help: 'Een groep, geen mensen bij naam.' }),
      text('waar', 'place', 'Waar?', 160, { help: 'Een plek of een wijk.' }),
      { name: 'vanaf', feeds: 'startsOn', kind: 'date', label: 'Vanaf wanneer?', required: false },
      { name: 'tot', feeds: 'endsOn', kind: 'date', label: 'Tot wanneer?', required: false },
      text('hoeZienWeHet', 'evidence', 'Hoe zien we dat het gebeurt?', 240, { required: true }),
      { name: 'mandaatNodig', feeds: 'mandateId', kind: 'choice', label: 'Welk mandaat is hiervoor nodig?', help: 'Een mandaat van de partner die het doet. Kies je een andere partner? Bewaar dan eerst: daarna staan hier de mandaten van die partner.', required: false, options: 'mandates' },
      text('ruimte', 'room', 'Afwijken mag als …', 240),
      text('aanspreken', 'speaksUp', 'Wie spreekt wie aan als het anders loopt?', 240),
    ],
  },
  'F4.3': {
    key: 'F4.3', version: 1, step: 4, title: 'Mandaatkaart', minutes: 5, withWhom: 'met de bestuurder die dekking geeft', feeds: 'mandate', keepsDraft: true,
    choose: 'Voor welke partner, of welk mandaat komt ervoor in de plaats?', finish: 'Leg dit mandaat vast',
    intro: 'Wat mag iemand namens een partner zelf beslissen, en wie staat daarachter? Wat je hier invult, staat daarna bij de mandaten.',
    example: 'De projectleider jeugd mag zelf afspraken maken over uren en ruimte, tot 5.000 euro. De directeur staat daarachter, tot eind volgend jaar.',
    fields: [
      text('functie', 'holderFunction', 'Voor welke functie geldt het?', 80, { required: true }),
      text('naam', 'holderName', 'Wie heeft die functie nu?', 80, { help: 'Alleen de coördinator, de wethouder en de partner zelf zien dit.' }),
      { name: 'inhoudelijkMandaat', feeds: 'content', kind: 'long', label: 'Waarover mag die beslissen?', required: true, max: 400 },
      { name: 'financieelMandaat', feeds: 'financialRoom', kind: 'money', label: 'Tot welk bedrag?', help: 'Hele euro’s. Nul mag.', required: true },
      { name: 'zonderRuggespraakTot', feeds: 'withoutConsultation', kind: 'money', label: 'Tot welk bedrag zonder te overleggen?', required: false },
      { name: 'geldigVan', feeds: 'validFrom', kind: 'date', label: 'Vanaf wanneer geldt het?', required: true },
      { name: 'geldigTot', feeds: 'validUntil', kind: 'date', label: 'Tot en met wanneer?', required: true },
      text('dekkingDoor', 'coverName', 'Wie staat erachter?', 80, { required: true, help: 'Een bestuurder.' }),
      text('dekkingFunctie', 'coverFunction', 'Wat is zijn of haar functie?', 80, { required: true }),
    ],
  },
  'F4.4': {
    key: 'F4.4', version: 1, step: 4, title: 'Kernteamkaart', minutes: 10, withWhom: 'met wie de plek leidt', feeds: 'team', keepsDraft: true,
    choose: 'Van welke plek is het kernteam?', finish: 'Zet dit bij de plek',
    intro: 'Elke school en elke opvang heeft een kernteam met één coördinator. Wie is dat, wie hoort er in het team, en hoe vinden ouders het? Dit staat daarna op de kaart van de plek.',
    example: 'Basisschool De Wilg. De intern begeleider coördineert, de jeugdverpleegkundige vervangt haar. Ouders lopen binnen bij de balie, op schooldagen van 8.15 tot 9.00 uur. Het team begint op 1 februari.',
    fields: [
      { name: 'coordinator', feeds: 'coordinatorId', kind: 'choice', label: 'Wie coördineert dit kernteam?', help: 'Precies één persoon. Staat die niet in de lijst? Schrijf dan hieronder een naam.', required: false, options: 'team_people' },
      text('coordinatorNaam', 'coordinatorName', 'Of: naam van een professional zonder account', 80, { help: 'Iemand van de partner die deze plek leidt.' }),
      { name: 'disciplineCoordinator', feeds: 'coordinatorDiscipline', kind: 'choice', label: 'Wat is de coördinator van beroep?', help: 'Alleen nodig voor wie nog niet in dit team zit. Wie er al zit, houdt wat er staat.', required: false, options: 'disciplines' },
      { name: 'vervanger', feeds: 'deputyId', kind: 'choice', label: 'Wie vervangt de coördinator?', required: false, options: 'team_people' },
      { name: 'disciplineVervanger', feeds: 'deputyDiscipline', kind: 'choice', label: 'Wat is de vervanger van beroep?', help: 'Ook dit alleen voor wie nog niet in dit team zit.', required: false, options: 'disciplines' },
      { name: 'gewensteDisciplines', feeds: 'wanted', kind: 'choices', label: 'Welke disciplines horen in dit team?', help: 'Wat er daarvan nog mist, telt Samenspel zelf.', required: false, options: 'disciplines' },
      {
        name: 'leden', feeds: 'members', kind: 'rows', label: 'Wie komt er verder in het team?', help: 'Eén regel per persoon. Wie al in het team zit, staat hierboven en hoeft hier niet.', required: false,
        columns: [
          { name: 'wie', feeds: 'membershipId', kind: 'choice', label: 'Wie is het?', options: 'team_newcomers' },
          { name: 'naam', feeds: 'personName', kind: 'text', label: 'Of de naam van wie geen account heeft', max: 80 },
          { name: 'discipline', feeds: 'discipline', kind: 'choice', label: 'Discipline', options: 'disciplines' },
          { name: 'uren', feeds: 'hoursPerWeek', kind: 'number', label: 'Uren per week' },
          { name: 'dag', feeds: 'day', kind: 'choice', label: 'Vaste dag', options: 'weekdays' },
        ],
      },
      text('hoeBereikbaar', 'reachHow', 'Hoe bereiken ouders het team?', 200, { required: true, help: 'In gewone woorden. Bijvoorbeeld: loop binnen bij de balie en vraag naar het team.' }),
      text('wanneerBereikbaar', 'reachWhen', 'Wanneer?', 200, { required: true, help: 'Bijvoorbeeld: op schooldagen van 8.15 tot 9.00 uur.' }),
      text('telefoon', 'reachPhone', 'Telefoonnummer voor ouders', 20, { help: 'Een nummer van de plek of het team, niet van thuis.', isWork: true, isPhone: true }),
      { name: 'startdatum', feeds: 'teamStartedOn', kind: 'date', label: 'Wanneer begint het team?', help: 'Of wanneer het begon.', required: false },
    ],
  },
  'F4.6': {
    key: 'F4.6', version: 1, step: 4, title: 'Spelregels en privacy', minutes: 10, withWhom: 'met de kerngroep', feeds: 'groundRules', keepsDraft: true, isSingle: true,
    choose: '', finish: 'Dit zijn onze spelregels',
    intro: 'Hoe gaan jullie met elkaar om, en wat schrijven jullie nooit op? Wat je hier invult, staat daarna bij de spelregels. Iedereen die meedoet kan ze lezen.',
    example: 'We schrijven ook geen verhalen op die je kunt herkennen. Alleen de coördinator en de melder lezen een signaal. We bewaren het 12 maanden. Gaat het om één kind, dan bellen we het lokale team.',
    fields: [
      { name: 'watLeggenWeNietVast', feeds: 'alsoNotRecorded', kind: 'long', label: 'Wat leggen we ook niet vast?', help: 'Dit geldt altijd: we schrijven niets op over één kind, ouder of gezin. Geen naam, adres, geboortedatum, BSN of diagnose.', required: false, max: 400 },
      { name: 'wieZietRuweSignalen', feeds: 'rawSignalReaders', kind: 'long', label: 'Wie leest een signaal zoals het is opgeschreven?', help: 'In Samenspel lezen alleen de coördinator en de melder het zo. De wethouder en de partners niet. Houden jullie je daar ook buiten Samenspel aan?', required: true, max: 400 },
      { name: 'bewaartermijnSignalen', feeds: 'signalRetentionMonths', kind: 'number', label: 'Hoeveel maanden bewaren we signalen?', help: 'Dit spreken jullie met elkaar af. Samenspel wist een signaal niet vanzelf, ook niet na deze tijd.', required: true },
      { name: 'routeIndividueelKind', feeds: 'childRoute', kind: 'long', label: 'Waar gaan we heen als het om één kind gaat?', help: 'De route in jullie gemeente, en de meldcode. Een nummer van een organisatie mag.', required: true, max: 300, isOrganisation: true },
      { name: 'hoeSprekenWeElkaarAan', feeds: 'speakingUp', kind: 'long', label: 'Hoe spreken we elkaar aan?', help: 'Bijvoorbeeld: eerst met zijn tweeën, dan pas in de kerngroep.', required: false, max: 400 },
      { name: 'besluitregel', feeds: 'decisionRule', kind: 'choice', label: 'Hoe besluiten we?', required: true, options: 'decision_rules' },
    ],
  },
  'F4.8': {
    key: 'F4.8', version: 1, step: 4, title: 'Samenwerkingsovereenkomst', minutes: 10, withWhom: 'met de kerngroep', feeds: 'agreement', keepsDraft: true,
    choose: 'Welke overeenkomst schrijven jullie?', finish: 'Zet dit in de overeenkomst', beginNew: 'Een nieuwe overeenkomst',
    intro: 'De overeenkomst vult zich uit wat jullie al hebben: de missie, de doelen, de mandaten, de kernteams en de spelregels. Lees na of het klopt en pas aan wat anders moet. De afspraken zelf zet je er daarna bij. Dan kunnen partners tekenen.',
    example: 'Samenwerkingsovereenkomst Kansrijk Opgroeien. Wij willen dat elk gezin één gezicht kent. Voor alle kinderen van −9 maanden tot 27 jaar. We kijken elke drie maanden wat lukt. Wie stopt, zegt dat op tijd.',
    fields: [
      text('titel', 'title', 'Hoe heet de overeenkomst?', 120, { required: true, onlyNew: true }),
      section('bedoeling', 'purpose', 'Wat is de bedoeling?', { required: true }),
      section('voorWie', 'FOR_WHOM', 'Voor wie is het?', { help: 'Wat je leeg laat, komt niet in de overeenkomst.' }),
      section('watWeAfspreken', 'PROMISES', 'Wat spreken we af?', { help: 'In het algemeen. Elke afspraak krijgt een eigen kaart.' }),
      section('mandaat', 'MANDATE', 'Wie mag wat beslissen?'),
      section('hoeWeLeren', 'LEARNING', 'Hoe leren we?'),
      section('aanspreken', 'SPEAKING_UP', 'Hoe spreken we elkaar aan?'),
      section('toetredenUittreden', 'JOINING_AND_LEAVING', 'Hoe komt iemand erbij, en hoe stopt iemand?'),
      section('looptijd', 'TERM', 'Hoe lang geldt het?'),
      section('watWeNietVastleggen', 'NOT_RECORDED', 'Wat leggen we niet vast?'),
    ],
  },
}

/** What somebody begins and does not finish is nobody else's: they may leave out their name, or money may be closed by then. */
export const isOfOneAlone = ({ feeds }: Pick<SheetDefinition, 'feeds'>): boolean => feeds === 'signal' || feeds === 'money'
