import { PEOPLE_UNITS } from '@/lib/goals/rules'
import { CASE_SHEET, type caseKey } from './cases/definitions'
import { SHEETS, type SheetKey } from './sheets/definitions'
import type { StepNumber } from './types'

// The five steps as data. Worksheets and help texts are Dutch in every language (they are made and tested in Dutch).
// A worksheet has a version: a filled-in sheet keeps the one it was filled in with.

/** What the software can see of a gate. Everything else is a conversation; the core group decides, not the software. */
export type EvidenceKey =
  | 'HAS_CHALLENGE' | 'HAS_FIRST_ACTION' | 'HAS_TWO_PARTNERS' | 'HAS_PARENT_VOICE' | 'HAS_MISSION' | 'HAS_COMPLETE_GOAL' | 'HAS_PARENT_BENEFIT'
  | 'HAS_SIGNATURES' | 'HAS_ANSWERED_SIGNAL' | 'HAS_ACTIONS' | 'ALL_SIGNALS_IN_TIME' | 'HAS_PROCESS_HOLDER' | 'ALL_TEAMS_COORDINATED'
  | 'HAS_DOERS' | 'ALL_PLACES_INVITED' | 'ALL_PARTNERS_REACHED' | 'HAS_CLOSED_GOAL' | 'HAS_STORIES' | 'HAS_TESTED_QUESTION' | 'HAS_EXPERT_RATE' | 'HAS_FREE_IDEA'
  | 'HAS_PARENT_VERDICT' | 'HAS_MISSION_WORDS' | 'HAS_LOOKED_BACK' | 'HAS_BATON' | 'HAS_TWO_SCANS'

export interface GateItem {
  readonly text: string
  /** Absent: something that people decide together. */
  readonly evidence?: EvidenceKey
}

export interface StepDefinition {
  readonly step: StepNumber
  readonly name: string
  /** What is there at the end of the step. */
  readonly result: string
  readonly worksheets: readonly WorksheetKey[]
  readonly gate: readonly GateItem[]
}

export const STEPS: readonly StepDefinition[] = [
  {
    step: 1, name: 'Begin waar het vuurtje zit', worksheets: ['F1.1', 'F1.2', 'F1.3', 'F1.4', 'F1.5', 'F1.6'],
    result: 'Aan het eind is er een kleine groep die begint, en één vraag die jullie samen willen oplossen.',
    gate: [
      { text: 'Er zijn drie verhalen, en minstens één is van een ouder of jongere', evidence: 'HAS_STORIES' },
      { text: 'De opgave staat op papier', evidence: 'HAS_CHALLENGE' },
      { text: 'De eerste stap is gezet', evidence: 'HAS_FIRST_ACTION' },
      { text: 'Drie doeners van twee organisaties doen mee', evidence: 'HAS_DOERS' },
      { text: 'De vraag is getoetst bij een ouder of ervaringsdeskundige', evidence: 'HAS_TESTED_QUESTION' },
    ],
  },
  {
    step: 2, name: 'Breng in beeld wie er is en wie mist', worksheets: ['F2.1', 'F2.2', 'F2.3', 'F2.4', 'F2.5', 'F2.6'],
    result: 'Aan het eind weten jullie wie er meedoet, wie er mist en wie die ander uitnodigt.',
    gate: [
      { text: 'Minstens twee partners doen mee', evidence: 'HAS_TWO_PARTNERS' },
      { text: 'Een ouder of ervaringsdeskundige doet mee', evidence: 'HAS_PARENT_VOICE' },
      { text: 'Bij elke plek die nu nodig is, staat wie uitnodigt', evidence: 'ALL_PLACES_INVITED' },
      { text: 'Van elke partner die meedoet kennen we de werkvloer en het bestuur', evidence: 'ALL_PARTNERS_REACHED' },
      { text: 'Over de belangen is gepraat' },
      { text: 'De vergoeding voor ervaringsdeskundigen is afgesproken', evidence: 'HAS_EXPERT_RATE' },
    ],
  },
  {
    step: 3, name: 'Kies samen de opgave en één haalbaar doel', worksheets: ['F3.1', 'F3.2', 'F3.3', 'F3.4', 'F3.5', 'F3.6', 'F3.7'],
    result: 'Aan het eind staat er één doel met een eigenaar, een nulmeting en een datum. En een ouder zegt: hier heb ik iets aan.',
    gate: [
      { text: 'De missie staat er in één zin', evidence: 'HAS_MISSION' },
      { text: 'Elke partner die meedoet, zei wat die van de missie vindt', evidence: 'HAS_MISSION_WORDS' },
      { text: 'Eén doel loopt, met eigenaar, nulmeting (of een plan daarvoor), streefwaarde en datum', evidence: 'HAS_COMPLETE_GOAL' },
      { text: 'Bij het doel staat wat de ouder ermee opschiet', evidence: 'HAS_PARENT_BENEFIT' },
      { text: 'Het doel is getoetst bij een ouder of ervaringsdeskundige, en die zei geen nee', evidence: 'HAS_PARENT_VERDICT' },
      { text: 'Er is minstens één idee zonder geld', evidence: 'HAS_FREE_IDEA' },
    ],
  },
  {
    step: 4, name: 'Maak afspraken en organiseer het netwerk', worksheets: ['F4.1', 'F4.2', 'F4.3', 'F4.4', 'F4.5', 'F4.6', 'F4.7', 'F4.8'],
    result: 'Aan het eind ligt er een overeenkomst die partners tekenen, en weet iedereen wie wat doet.',
    gate: [
      { text: 'Minstens 80% van de gevraagde partners tekende', evidence: 'HAS_SIGNATURES' },
      { text: 'Een signaal is één keer helemaal rond gegaan', evidence: 'HAS_ANSWERED_SIGNAL' },
      { text: 'Duidelijk is wie het proces vasthoudt', evidence: 'HAS_PROCESS_HOLDER' },
      { text: 'Elke afgesproken locatie heeft een coördinator', evidence: 'ALL_TEAMS_COORDINATED' },
    ],
  },
  {
    step: 5, name: 'Doe, leer, toon en geef door', worksheets: ['F5.1', 'F5.2', 'F5.3', 'F5.4', 'F5.5', 'F5.6', 'F5.7', 'F5.8', 'F5.9'],
    result: 'Aan het eind is het doel gehaald of gestopt met een les, en geven jullie die les door.',
    gate: [
      { text: 'Er zijn acties gedaan', evidence: 'HAS_ACTIONS' },
      { text: 'Geen signaal wacht te lang op antwoord', evidence: 'ALL_SIGNALS_IN_TIME' },
      { text: 'Een doel is gehaald, of gestopt met een reden', evidence: 'HAS_CLOSED_GOAL' },
      { text: 'Jullie hebben teruggekeken: wat leerden we?', evidence: 'HAS_LOOKED_BACK' },
      { text: 'Eén les is doorgegeven', evidence: 'HAS_BATON' },
      { text: 'De samenwerkingsscan is twee keer gedaan', evidence: 'HAS_TWO_SCANS' },
      { text: 'Jullie keken opnieuw naar de overeenkomst' },
    ],
  },
]

/** The sheets that become a goal. */
export const WORKSHEET_KEYS = ['F3.3'] as const
export type WorksheetKey = (typeof WORKSHEET_KEYS)[number] | typeof caseKey | SheetKey

/** Where the options of a choice come from. */
export type OptionSource =
  | 'challenges' | 'members' | 'partners' | 'goal_units' | 'partner_types' | 'partner_statuses' | 'partner_domains' | 'life_phases' | 'partner_assets' | 'release' | 'inviting_ways'
  | 'disciplines' | 'team_people' | 'mandates' | 'team_newcomers' | 'weekdays' | 'other_partners' | 'knows' | 'decision_rules' | 'scale' | 'governance_forms' | 'locations' | 'supporters' | 'signal_themes' | 'prevention_types'
  | 'changeable' | 'candidate_goals' | 'next_goal' | 'indicators' | 'stories'
  | 'goal_stances' | 'verdict_voices' | 'verdicts' | 'certainties' | 'horizons' | 'goals' | 'covers' | 'action_statuses' | 'signal_frequencies' | 'signal_urgencies'

/** A list that the answers of sheets come together on. */
export type Collected = 'parking' | 'questions'

export interface WorksheetField {
  readonly name: string
  /** `scale`: 1 to 5. */
  readonly kind: 'text' | 'long' | 'number' | 'money' | 'date' | 'choice' | 'choices' | 'email' | 'scale' | 'rows'
  readonly label: string
  readonly help?: string
  readonly required: boolean
  readonly max?: number
  /** No more words than this. */
  readonly mostWords?: number
  /** Of a field of rows: no more of them than this. */
  readonly mostRows?: number
  readonly options?: OptionSource
  /** Options of this sheet alone. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  /** The least and the most that a number can be. */
  readonly range?: readonly [least: number, most: number]
  /** A number of people: below ten it is not shown. Always, or after one of these answers to another question. */
  readonly countsPeople?: true | { readonly question: string; readonly answers: readonly string[] }
  /** Where the first answer comes from: what the sheet is about says it already. */
  readonly from?: 'challenge' | 'indicator' | 'goal'
  /** Where the answer goes on to. */
  readonly goesTo?: Collected
  /** The partner that it is about. */
  readonly isPartner?: true
  /** The field of the record that this answer becomes. */
  readonly feeds?: string
  /** Data of somebody's work or of an organisation: a name or a number may stand in it. */
  readonly isWork?: true
  /** The number or address of an organisation may stand in it; what is of a person alone may not. */
  readonly isOrganisation?: true
  /** How hard the answer is to read is said on the sheet. */
  readonly isMeasured?: true
  /** A phone number of work, and nothing else. */
  readonly isPhone?: true
  /** Of a field of rows: what is asked in each. Nobody has to fill in a row. */
  readonly columns?: readonly WorksheetColumn[]
  /** Asked for something new only: later it has a page of its own. */
  readonly onlyNew?: true
  /** A recording says it as well: then it may stay empty until somebody writes down what was said. */
  readonly orSpoken?: true
}

/** One cell of a row. */
export interface WorksheetColumn extends Pick<WorksheetField, 'name' | 'label' | 'max' | 'options' | 'isWork'> {
  readonly kind: 'text' | 'number' | 'choice'
  readonly feeds: string
}

export interface WorksheetDefinition {
  readonly key: WorksheetKey
  readonly version: number
  readonly step: StepNumber
  readonly title: string
  readonly minutes: number
  readonly withWhom: string
  /** What it is for, in plain words (B1). */
  readonly intro: string
  readonly example: string
  /** At most twelve. */
  readonly fields: readonly WorksheetField[]
}

export const WORKSHEETS: Readonly<Record<WorksheetKey, WorksheetDefinition>> = {
  ...SHEETS,
  'F5.7': CASE_SHEET,
  'F3.3': {
    key: 'F3.3', version: 1, step: 3, title: 'Haalbaar doel', minutes: 10, withWhom: 'met de kerngroep',
    intro: 'Kies één doel dat binnen twaalf weken kan. Wat je hier invult, wordt het doel. Je hoeft het niet nog eens te typen.',
    example: '40 gezinnen met een baby weten wie zij kunnen bellen. Nu zijn dat er 14. Klaar op 18 december. De opvang trekt het.',
    fields: [
      { name: 'opgave', kind: 'choice', label: 'Bij welke opgave hoort het?', required: true, options: 'challenges' },
      { name: 'doel', kind: 'text', label: 'Wat is het doel?', help: 'Eén zin. Wat is er straks waar?', required: true, max: 140 },
      { name: 'voorWie', kind: 'text', label: 'Voor wie is het?', help: 'Een groep, geen mensen bij naam.', required: true, max: 160 },
      { name: 'watTellenWe', kind: 'choice', label: 'Wat tellen jullie?', required: true, options: 'goal_units' },
      { name: 'nulmeting', kind: 'number', label: 'Nulmeting: hoe is het nu?', help: 'Weet je het niet? Vul dan hieronder in hoe jullie gaan meten.', required: false, countsPeople: { question: 'watTellenWe', answers: PEOPLE_UNITS } },
      { name: 'hoeMeten', kind: 'text', label: 'Hoe gaan jullie meten?', required: false, max: 300 },
      { name: 'streefwaarde', kind: 'number', label: 'Streefwaarde: waar willen jullie heen?', required: true },
      { name: 'klaarOp', kind: 'date', label: 'Wanneer is het klaar?', help: 'Liefst binnen twaalf weken.', required: true },
      { name: 'eigenaar', kind: 'choice', label: 'Wie is de trekker?', help: 'Precies één persoon.', required: true, options: 'members' },
      { name: 'meedoeners', kind: 'choices', label: 'Wie doet mee?', required: false, options: 'partners' },
      { name: 'watLatenWeVoorNu', kind: 'long', label: 'Wat laten jullie voor nu?', help: 'Kiezen is ook iets niet doen.', required: true, max: 300 },
      { name: 'stopcriterium', kind: 'long', label: 'Wanneer stoppen jullie?', required: false, max: 300 },
    ],
  },
}
