import type { WorksheetField } from '../definitions'
import { LEARNING_KEYS, LEARNING_SHEETS } from '../learning/definitions'
import { choice, long, text, type Choices } from '../questions/definitions'
import type { SheetDefinition } from '../sheets/definitions'
import { EARLIER } from './earlier/definitions'

// The worksheets that feed no register: what is filled in stays as a kept sheet, with the version of the definition by
// which it was asked. A change of the questions is a new version here; the one before goes to earlier/definitions.ts, so that
// what was filled in by it stays readable.

export const RECORD_KEYS = ['F1.2', 'F1.3', 'F1.4', 'F1.5', 'F1.6', 'F2.6', 'F4.5', ...LEARNING_KEYS] as const
export type RecordKey = (typeof RECORD_KEYS)[number]

/** What a kept sheet is about: the coalition, one opgave, one goal, one indicator or one experience expert; or there are many of it. */
export type RecordAbout = 'coalition' | 'challenge' | 'goal' | 'indicator' | 'expert' | 'many'

export interface RecordDefinition extends SheetDefinition {
  readonly key: RecordKey
  readonly feeds: 'record'
  readonly about: RecordAbout
  /** The operation of the policy that decides who fills it in. */
  readonly who: 'keep_sheet' | 'lead_sheet' | 'tell_story' | 'agree_with_expert' | 'give_lesson'
  /** The question whose answer is what one of many is called. */
  readonly calledBy?: string
  /** No more than this of it. */
  readonly most?: number
  /** Only who told it changes it. */
  readonly isOwn?: true
  /** Every time a new one about the same: what was filled in before is history, and nobody changes it. */
  readonly isSeries?: true
  /** The question whose answer says who reads it. */
  readonly sharedBy?: string
}

const scan = (name: string, label: string, help: string): WorksheetField => ({ name, kind: 'scale', label, help, required: true })
const days = (name: string, label: string, more: Partial<WorksheetField> = {}): WorksheetField => ({ name, kind: 'number', label, required: false, range: [1, 90], ...more })
const carrier = (name: string, label: string): WorksheetField => ({ name, kind: 'choice', label, required: true, options: 'members' })

const RHYTHMS: Choices = [['MONTHLY', 'Elke maand'], ['TWO_MONTHS', 'Elke twee maanden'], ['QUARTER', 'Elk kwartaal'], ['HALF_YEAR', 'Twee keer per jaar']]

export const RECORD_SHEETS: Readonly<Record<RecordKey, RecordDefinition>> = {
  ...LEARNING_SHEETS,
  'F1.2': {
    key: 'F1.2', version: 1, step: 1, title: 'Verhalenoogst', minutes: 10, withWhom: 'met wie het vertelt', feeds: 'record', keepsDraft: false,
    about: 'many', who: 'tell_story', calledBy: 'citaat', sharedBy: 'toestemming', isOwn: true, beginNew: 'Een nieuw verhaal',
    choose: 'Welk verhaal?', finish: 'Bewaar dit verhaal',
    intro: 'Schrijf op wat een ouder, een jongere of een collega vertelt, of neem het op. Vraag eerst wie het mag lezen. Wie het vertelde, kan het altijd terugnemen. Dan is het overal weg.',
    example: 'Een ouder vertelt: ik belde vier nummers voordat iemand mij kon helpen. Wat in de weg stond: overal een ander formulier. Wat had geholpen: één persoon die terugbelt.',
    fields: [
      choice('verteller', 'Wie vertelt dit?', [['PARENT', 'Een ouder'], ['YOUNG_PERSON', 'Een jongere'], ['EXPERIENCE_EXPERT', 'Een ervaringsdeskundige'], ['PROFESSIONAL', 'Een professional'], ['VOLUNTEER', 'Een vrijwilliger']]),
      choice('toestemming', 'Wie mag dit lezen?', [['CORE_GROUP', 'Alleen de coördinatoren, en wie dit opschrijft'], ['MEMBERS', 'Iedereen die meedoet'], ['PUBLIC', 'Iedereen: het mag ook naar buiten']], { help: 'Vraag het aan wie het vertelt. Twijfel je? Kies de kleinste groep.' }),
      long('verhaal', 'Wat is het verhaal?', { required: true, orSpoken: true, max: 1_200, help: 'Geen namen. Laat weg waaraan je iemand kunt herkennen.' }),
      long('watHielp', 'Wat hielp?'),
      long('watStondInDeWeg', 'Wat stond er in de weg?', { required: true }),
      long('watHadGeholpen', 'Wat had geholpen?'),
      text('citaat', 'Eén zin die we mogen laten zien', 200, { required: true, help: 'In de woorden van wie het vertelt. Zo heet het verhaal in de lijst.' }),
      { name: 'themas', kind: 'choices', label: 'Waar gaat het over?', required: false, options: 'signal_themes' },
    ],
  },
  'F1.3': {
    key: 'F1.3', version: 1, step: 1, title: 'Cijferfoto', minutes: 10, withWhom: 'met wie de cijfers kent', feeds: 'record', keepsDraft: true,
    about: 'indicator', who: 'keep_sheet', calledBy: 'cijfer', most: 8, beginNew: 'Een ander cijfer',
    choose: 'Welk cijfer leg je op tafel?', finish: 'Zet dit cijfer op de foto',
    intro: 'Kies hooguit acht cijfers die iets zeggen over jullie vraag. Wat valt op? En wat weten jullie nog niet? Die open vraag komt op de lijst, met een naam erbij.',
    example: 'In 2024 gaf de gemeente 323 euro per inwoner uit aan jeugdzorg. Dat is meer dan vijf jaar eerder. De werkvloer zegt: kinderen komen later binnen. We weten niet hoe lang zij wachtten.',
    fields: [
      text('cijfer', 'Wat telt dit cijfer?', 120, { required: true, from: 'indicator' }),
      { name: 'waarde', kind: 'number', label: 'Wat is de waarde?', required: true, from: 'indicator', countsPeople: { question: 'soort', answers: ['PEOPLE'] } },
      choice('soort', 'Wat voor getal is het?', [['PEOPLE', 'Een aantal mensen'], ['SHARE', 'Een deel van de honderd'], ['MONEY', 'Geld'], ['OTHER', 'Iets anders']], { help: 'Een aantal mensen onder de tien laten we niet zien. Zo is niemand te herkennen.' }),
      { name: 'jaar', kind: 'number', label: 'Van welk jaar?', required: true, range: [1990, 2100], from: 'indicator' },
      text('bron', 'Waar komt het vandaan?', 200, { required: true, from: 'indicator' }),
      choice('vergelijking', 'Waarmee vergelijken jullie het?', [['COUNTRY', 'Met Nederland'], ['REGION', 'Met de regio'], ['SIMILAR', 'Met een gemeente die lijkt op die van ons'], ['TREND', 'Met eerdere jaren']], { required: false }),
      text('watValtOp', 'Wat valt op?', 240, { required: true }),
      long('verklaringPraktijk', 'Wat zegt de werkvloer erover?'),
      long('watWetenWeNiet', 'Wat weten jullie niet?', { required: true, goesTo: 'questions' }),
      { ...carrier('wieZoektUit', 'Wie zoekt dat uit?'), help: 'Deze naam komt bij de open vraag te staan.' },
    ],
  },
  'F1.4': {
    key: 'F1.4', version: 1, step: 1, title: 'Vraag achter de vraag', minutes: 10, withWhom: 'met de kerngroep', feeds: 'record', keepsDraft: true,
    about: 'challenge', who: 'keep_sheet', choose: 'Bij welke opgave?', finish: 'Dit is onze kernvraag',
    intro: 'Vraag vijf keer waarom. Zo komen jullie van wat je ziet bij wat eronder ligt. Hadden jullie al een oplossing? Zet die op de parkeerlijst. Dan gaat zij niet verloren.',
    example: 'Startvraag: waarom komen kinderen moe op school? Omdat ze laat slapen. Omdat het thuis onrustig is. Omdat ouders zorgen hebben over geld. Kernvraag: wie helpt ouders op tijd met geldzorgen?',
    fields: [
      text('startvraag', 'Met welke vraag beginnen jullie?', 200, { required: true, from: 'challenge' }),
      text('waarom1', 'Waarom is dat zo?', 200, { required: true }),
      text('waarom2', 'En waarom is dat?', 200, { required: true }),
      text('waarom3', 'En waarom dat weer?', 200, { required: true }),
      text('waarom4', 'Waarom, voor de vierde keer?', 200),
      text('waarom5', 'Waarom, voor de vijfde keer?', 200),
      choice('symptoomOfKern', 'Waar zijn jullie nu?', [['CORE', 'Bij de kern: dit ligt eronder'], ['SYMPTOM', 'Nog bij wat je aan de buitenkant ziet']]),
      text('oplossingDieWeAlHadden', 'Welke oplossing hadden jullie al?', 240, { goesTo: 'parking' }),
      text('kernvraag', 'Wat is de kernvraag?', 240, { required: true, help: 'Eén zin, zonder oplossing erin.' }),
      { name: 'getoetstBij', kind: 'choices', label: 'Bij wie hebben jullie dit getoetst?', required: true, choices: [{ value: 'PARENT', label: 'Een ouder' }, { value: 'EXPERIENCE_EXPERT', label: 'Een ervaringsdeskundige' }, { value: 'WORK_FLOOR', label: 'De werkvloer' }, { value: 'FIGURES', label: 'De cijfers' }] },
    ],
  },
  'F1.5': {
    key: 'F1.5', version: 1, step: 1, title: 'Wat is er al?', minutes: 5, withWhom: 'elke partner', feeds: 'record', keepsDraft: true,
    about: 'many', who: 'keep_sheet', calledBy: 'initiatief', beginNew: 'Nog iets dat er al is',
    choose: 'Wat is er al?', finish: 'Zet dit op de lijst',
    intro: 'Begin niet bij nul. Wat doen partners nu al voor deze kinderen en ouders? Eén blad per initiatief.',
    example: 'Stevig van start: huisbezoek door de jeugdgezondheid. Voor ouders met een baby. Bereikt 60 gezinnen per jaar. Loopt tot eind volgend jaar. Koppelen aan de wijkkamer.',
    fields: [
      text('initiatief', 'Hoe heet het?', 120, { required: true }),
      { name: 'partner', kind: 'choice', label: 'Welke partner doet het?', required: true, options: 'partners', isPartner: true },
      { name: 'domeinen', kind: 'choices', label: 'Waar gaat het over?', required: true, options: 'partner_domains' },
      { name: 'levensfase', kind: 'choices', label: 'Voor welke leeftijd?', required: true, options: 'life_phases' },
      { name: 'preventietype', kind: 'choice', label: 'Voor wie is het bedoeld?', required: true, options: 'prevention_types' },
      { name: 'bereik', kind: 'number', label: 'Hoeveel kinderen of gezinnen bereikt het per jaar?', help: 'Een aantal onder de tien laten we niet zien. Zo is niemand te herkennen.', required: false, countsPeople: true },
      { name: 'locaties', kind: 'choices', label: 'Op welke plekken?', required: false, options: 'locations' },
      { name: 'looptTot', kind: 'date', label: 'Tot wanneer loopt het?', required: false },
      text('werkzameElementen', 'Wat maakt dat het werkt?', 240),
      choice('koppelen', 'Wat willen jullie ermee?', [['LEAVE', 'Zo laten'], ['CONNECT', 'Koppelen'], ['EXTEND', 'Uitbreiden'], ['STOP', 'Stoppen']], { required: false }),
    ],
  },
  'F1.6': {
    key: 'F1.6', version: 1, step: 1, title: 'Startscan', minutes: 5, withWhom: 'met de kerngroep', feeds: 'record', keepsDraft: true, isSingle: true,
    about: 'coalition', who: 'lead_sheet', choose: '', finish: 'Zo staan we ervoor',
    intro: 'Kunnen jullie beginnen? Geef elk punt een cijfer van 1 tot 5. Bij 1 is er nog niets. Bij 5 is het helemaal geregeld. Wat laag is, los je eerst op.',
    example: 'Tijd 3, mandaat 2, geld voor de regie 1, een plek 4, rugdekking 3, toegang tot ouders 4. Het geld voor de regie vraagt Noor bij de wethouder.',
    fields: [
      scan('tijd', 'Tijd', 'Hebben mensen uren om mee te doen?'),
      scan('mandaat', 'Mandaat', 'Mogen mensen zelf iets beslissen?'),
      scan('geldVoorRegie', 'Geld voor de regie', 'Is er geld voor wie het bij elkaar houdt?'),
      scan('plek', 'Een plek', 'Is er een plek waar je elkaar ziet?'),
      scan('rugdekkingBestuur', 'Rugdekking', 'Staan bestuurders achter jullie?'),
      scan('toegangTotOuders', 'Toegang tot ouders', 'Kennen jullie ouders die willen meedenken?'),
      { ...carrier('wieLostOp', 'Wie lost het laagste punt op?'), required: false },
    ],
  },
  'F2.6': {
    key: 'F2.6', version: 1, step: 2, title: 'Startgesprek ervaringsdeskundige', minutes: 10, withWhom: 'met de ervaringsdeskundige', feeds: 'record', keepsDraft: false,
    about: 'expert', who: 'agree_with_expert', choose: 'Met wie is het gesprek?', finish: 'Dit spreken we af',
    intro: 'Spreek samen af hoe iemand meedoet, en wat daar tegenover staat. Alleen de ervaringsdeskundige zelf en de coördinator lezen dit. Je kunt het altijd aanpassen.',
    example: 'Vlinder leest mee met het plan. Wel over school, niet over thuis. Marja gaat mee. 25 euro per uur en de bus. Liefst bellen, op dinsdag. We stoppen als het te zwaar wordt.',
    fields: [
      text('rol', 'Wat ga je doen?', 240, { required: true }),
      text('onderwerpenWel', 'Waar wil je over praten?', 240, { required: true }),
      text('onderwerpenNiet', 'Waarover niet?', 240),
      { name: 'begeleider', kind: 'choice', label: 'Wie gaat er met je mee?', required: false, options: 'supporters' },
      { name: 'vergoeding', kind: 'money', label: 'Wat krijg je ervoor?', required: true },
      choice('vergoedingPer', 'Per wat?', [['HOUR', 'Per uur'], ['HALF_DAY', 'Per dagdeel']]),
      text('onkosten', 'Welke kosten krijg je terug?', 200, { help: 'Bijvoorbeeld: de bus of de oppas.' }),
      { name: 'taalEnVorm', kind: 'choices', label: 'Hoe werk je het liefst?', required: true, choices: [{ value: 'READING', label: 'Lezen' }, { value: 'LISTENING', label: 'Luisteren' }, { value: 'SPEAKING', label: 'Praten' }, { value: 'CALLING', label: 'Bellen' }] },
      text('wanneerBereikbaar', 'Wanneer kunnen we je bereiken?', 160),
      text('wanneerStoppenWe', 'Wanneer stoppen we?', 240),
    ],
  },
  'F4.5': {
    key: 'F4.5', version: 2, step: 4, title: 'Lus van werkvloer naar bestuur', minutes: 10, withWhom: 'met de kerngroep', feeds: 'record', keepsDraft: true, isSingle: true,
    about: 'coalition', who: 'lead_sheet', choose: '', finish: 'Zo loopt onze lus',
    intro: 'Hoe komt een signaal van de werkvloer bij wie erover gaat? En hoe komt het antwoord terug? Spreek per stap af hoe snel het gaat en wie het draagt.',
    example: 'Een signaal is binnen 3 dagen bij het kernteam. Binnen 7 dagen bij de coalitie. Elke maand naar de bestuurstafel. Binnen 14 dagen is er antwoord. Noor draagt het antwoord.',
    fields: [
      days('signaalNaarKernteam', 'In hoeveel dagen is een signaal bij het kernteam?'),
      carrier('draagtKernteam', 'Wie zorgt daarvoor?'),
      days('kernteamNaarCoalitie', 'In hoeveel dagen gaat het naar de coalitie?'),
      carrier('draagtCoalitie', 'Wie brengt het naar de coalitie?'),
      choice('naarBestuurstafel', 'Hoe vaak gaat het naar de bestuurstafel?', RHYTHMS),
      carrier('draagtBestuurstafel', 'Wie brengt het naar de bestuurstafel?'),
      days('antwoordTerug', 'In hoeveel dagen is er antwoord?', { required: true, help: 'Aan wie het signaal gaf.' }),
      carrier('draagtAntwoord', 'Wie zorgt voor het antwoord?'),
      choice('informeleTafel', 'Hoe vaak is er een informele tafel voor bestuurders?', RHYTHMS, { required: false }),
      { name: 'waarNogMeer', kind: 'choices', label: 'Waar gaan signalen nog meer heen?', help: 'Nergens anders? Laat het leeg.', required: false, choices: [{ value: 'REGION', label: 'De regio' }, { value: 'STATE', label: 'Het Rijk' }, { value: 'ELSEWHERE', label: 'Ergens anders' }] },
    ],
  },
}

/** The definition by which a kept sheet was filled in. */
export function definitionOf(key: RecordKey, version: number, earlier: readonly RecordDefinition[] = EARLIER): RecordDefinition {
  return earlier.find((one) => one.key === key && one.version === version) ?? RECORD_SHEETS[key]
}

/** Of a series every sheet is a new one, and the one before is history. */
export const isSeries = (key: string): boolean => isRecordKey(key) && RECORD_SHEETS[key].isSeries === true

/** Questions that were asked once and are no more, each as it was asked last. */
export function askedBefore(key: RecordKey, earlier: readonly RecordDefinition[] = EARLIER): readonly WorksheetField[] {
  const now = RECORD_SHEETS[key].fields.map(({ name }) => name)
  const old = earlier.filter((one) => one.key === key).sort((one, other) => one.version - other.version).flatMap(({ fields }) => fields)
  return [...new Map(old.filter(({ name }) => !now.includes(name)).map((field) => [field.name, field])).values()]
}

export const isRecordKey = (key: string): key is RecordKey => RECORD_KEYS.some((one) => one === key)
