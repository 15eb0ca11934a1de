import type { WorksheetField } from '../../definitions'
import type { SheetDefinition } from '../definitions'

// The worksheets of step 3: the mission, the opgave, and what is thought through of a goal. What is filled in becomes the
// record that has a page of its own: the mission, the card of the opgave, de oudertoets, de bocht and the chain of effects.

export const GOAL_SHEET_KEYS = ['F3.1', 'F3.2', 'F3.4', 'F3.5', 'F3.6'] as const
export type GoalSheetKey = (typeof GOAL_SHEET_KEYS)[number]

const text = (name: string, feeds: string, label: string, max: number, more: Partial<WorksheetField> = {}): WorksheetField => ({ name, feeds, kind: 'text', label, max, required: false, ...more })
const long = (name: string, feeds: string, label: string, max: number, more: Partial<WorksheetField> = {}): WorksheetField => ({ name, feeds, kind: 'long', label, max, required: false, ...more })

/** What comes of it, after how long, with what is assumed and how sure that is. */
const arrow = (term: 'Kort' | 'Middel' | 'Lang', feeds: 'short' | 'middle' | 'long', label: string, help?: string): WorksheetField[] => [
  text(`uitkomst${term}`, `${feeds}Term`, label, 140, { required: true, ...(help ? { help } : {}) }),
  text(`aanname${term}`, `${feeds}Assumption`, 'Waarom denken jullie dat?', 200, { required: true, help: 'Dit is wat jullie aannemen.' }),
  { name: `hoeZeker${term}`, feeds: `${feeds}Certainty`, kind: 'choice', label: 'Hoe zeker is deze stap?', required: true, options: 'certainties' },
]

export const GOAL_SHEETS: Readonly<Record<GoalSheetKey, SheetDefinition>> = {
  'F3.1': {
    key: 'F3.1', version: 1, step: 3, title: 'Missie in één zin', minutes: 10, withWhom: 'met alle partners', feeds: 'mission', keepsDraft: true, isSingle: true,
    choose: '', finish: 'Dit is onze missie',
    intro: 'Waar doen jullie het voor, in één zin? Ga de tafel rond. Elke partner zegt de zin hardop, en zegt wat die ervan vindt. Wat je hier invult, staat daarna bij de missie.',
    example: 'Elk kind in Meerbrug groeit op met mensen die het kennen. De school zegt de zin hardop en doet mee. De huisarts twijfelt: wie heeft daar tijd voor?',
    fields: [
      long('missie', 'mission', 'Wat is jullie missie?', 200, { required: true, isMeasured: true, help: 'Eén zin van hooguit 25 woorden. Woorden die een ouder ook gebruikt.' }),
      { name: 'hardopGezegdOp', feeds: 'saidOn', kind: 'date', label: 'Op welke dag is de zin hardop gezegd?', help: 'De dag geldt voor de regels hieronder die nieuw of anders zijn.', required: false },
      {
        name: 'hardopGezegd', feeds: 'words', kind: 'rows', label: 'Wat zegt elke partner?', required: false, help: 'Eén regel per partner. Wie twijfelt, zegt waarom. Verandert de zin, dan vraag je het opnieuw.',
        columns: [
          { name: 'partner', feeds: 'partnerId', kind: 'choice', label: 'Welke partner?', options: 'partners' },
          { name: 'standpunt', feeds: 'stance', kind: 'choice', label: 'Wat vindt die?', options: 'goal_stances' },
          { name: 'persoon', feeds: 'saidBy', kind: 'text', label: 'Wie zei het? Een functie, geen naam', max: 80 },
          { name: 'bedenking', feeds: 'reason', kind: 'text', label: 'Welke bedenking?', max: 300 },
        ],
      },
    ],
  },
  'F3.2': {
    key: 'F3.2', version: 1, step: 3, title: 'Opgavekaart', minutes: 10, withWhom: 'met de kerngroep', feeds: 'challenge', keepsDraft: true,
    choose: 'Over welke opgave gaat het?', finish: 'Zet dit bij de opgave', beginNew: 'Een nieuwe opgave',
    intro: 'Wat is de opgave, en waar komt zij vandaan? Kijk naar het leven van gezinnen, en naar de regels om hen heen. Wat je hier invult, staat daarna bij de opgave.',
    example: 'Ouders met een baby vinden te laat hulp. Thuis: ze durven niet te bellen. In het systeem: elk loket heeft een eigen formulier. Ouders willen één nummer. De opvang vraagt hoe het gaat.',
    fields: [
      text('opgave', 'title', 'Wat is de opgave?', 120, { required: true, help: 'Eén zin, zonder oplossing erin.' }),
      text('voorWie', 'forWhom', 'Voor wie is het?', 160, { required: true, help: 'Een groep, geen mensen bij naam.' }),
      { name: 'levensfase', feeds: 'lifePhases', kind: 'choices', label: 'Voor welke leeftijd?', required: true, options: 'life_phases' },
      text('waar', 'place', 'Waar speelt het?', 160, { help: 'Een wijk, een school, of overal.' }),
      long('oorzakenLeefwereld', 'causesLife', 'Hoe komt het in het leven van gezinnen?', 600, { required: true, help: 'Denk aan geld, tijd, slaap, buren.' }),
      long('oorzakenSysteemwereld', 'causesSystem', 'Hoe komt het door regels en loketten?', 600, { required: true, help: 'Denk aan wachttijd, formulieren, geld dat vastzit.' }),
      long('watVindenOuders', 'parentsSay', 'Wat vinden ouders ervan?', 600, { required: true, help: 'In hun eigen woorden. Geen namen.' }),
      text('ouders', 'parentsPart', 'Wat is aan ouders?', 240, { help: 'Wie is waarvoor verantwoordelijk? In gewone woorden.' }),
      text('school', 'schoolPart', 'Wat is aan de school?', 240),
      text('gemeente', 'municipalityPart', 'Wat is aan de gemeente?', 240),
      text('partners', 'partnersPart', 'Wat is aan de partners?', 240),
      long('generatieEffect', 'nextGeneration', 'Wat betekent het voor de kinderen van deze kinderen?', 300),
    ],
  },
  'F3.4': {
    key: 'F3.4', version: 1, step: 3, title: 'Wat schiet de ouder hiermee op?', minutes: 10, withWhom: 'met een ouder of ervaringsdeskundige', feeds: 'parentCheck', keepsDraft: true,
    choose: 'Bij welk doel?', finish: 'Zet dit bij het doel',
    intro: 'Vertel het doel aan een ouder. Wat heeft die eraan? Zegt een ouder nee, dan begint het doel niet. Of jullie schrijven op waarom het toch doorgaat.',
    example: 'Je hebt één gezicht dat je kent en kunt bellen. De ouder merkt het op de eerste dag: er ligt een kaartje met een naam. Een ouder zei op 3 november: ja, dit had ik toen nodig.',
    fields: [
      long('antwoord', 'answer', 'Wat schiet de ouder hiermee op?', 300, { required: true, isMeasured: true, help: 'Hooguit 40 woorden. Zeg het zoals je het aan een ouder vertelt.' }),
      long('hoeMerktDeOuderHet', 'notices', 'Hoe merkt de ouder het?', 300, { required: true }),
      long('nadeelVoorOuder', 'drawback', 'Wat is het nadeel voor de ouder?', 300, { help: 'Bijvoorbeeld: nog een gesprek, of weer iemand erbij.' }),
      { name: 'getoetstMet', feeds: 'voice', kind: 'choice', label: 'Met wie is het getoetst?', help: 'Een rol, geen naam.', required: true, options: 'verdict_voices' },
      { name: 'getoetstOp', feeds: 'givenOn', kind: 'date', label: 'Op welke dag?', required: true },
      { name: 'oordeelED', feeds: 'verdict', kind: 'choice', label: 'Wat is het oordeel?', help: 'Verandert het antwoord, dan toets je het opnieuw.', required: true, options: 'verdicts' },
      long('waarom', 'why', 'Waarom?', 300, { required: true, help: 'Zoals het gezegd is. Geen namen.' }),
    ],
  },
  'F3.5': {
    key: 'F3.5', version: 1, step: 3, title: 'De bocht ombuigen', minutes: 10, withWhom: 'met de kerngroep', feeds: 'bend', keepsDraft: true,
    choose: 'Bij welk doel?', finish: 'Zet dit bij het doel',
    intro: 'Waar loopt de lijn heen als niemand iets doet? Waarom loopt die zo? En wat buigt de lijn om? Zoek eerst iets dat geen geld kost.',
    example: 'Elk jaar vragen meer ouders pas hulp als het misgaat. Zij kennen de loketten, niet de mensen. Zonder geld: een naam en een foto op het kaartje. Voorstel: elke opvang kiest één vast gezicht.',
    fields: [
      { name: 'trend', feeds: 'trendIndicatorId', kind: 'choice', label: 'Over welk cijfer van jullie gaat het?', help: 'Een cijfer dat jullie volgen. Staat het er niet bij? Laat dit dan leeg.', required: false, options: 'indicators' },
      long('watZienWe', 'trend', 'Wat laat de lijn zien?', 300),
      long('verwachtingZonderActie', 'withoutAction', 'Wat gebeurt er als niemand iets doet?', 300),
      long('verhaalAchterDeLijn', 'story', 'Wat is het verhaal achter de lijn?', 600, { required: true, help: 'Waarom loopt de lijn zoals die loopt?' }),
      long('watWerkt', 'whatWorks', 'Wat werkt al, hier of ergens anders?', 300),
      text('ideeZonderGeld', 'freeIdea', 'Welk idee kost geen geld?', 200, { required: true, help: 'Je kunt er daarna een actie van maken.' }),
      text('voorstel', 'proposal', 'Wat is jullie voorstel?', 200, { required: true }),
      {
        name: 'wieDoetWat', feeds: 'doing', kind: 'rows', label: 'Wie doet wat?', required: false, help: 'Eén regel per partner. Die doet dan mee aan dit doel.',
        columns: [
          { name: 'partner', feeds: 'partnerId', kind: 'choice', label: 'Welke partner?', options: 'partners' },
          { name: 'wat', feeds: 'contribution', kind: 'text', label: 'Wat doet die zelf?', max: 300 },
        ],
      },
    ],
  },
  'F3.6': {
    key: 'F3.6', version: 1, step: 3, title: 'Effectketen', minutes: 10, withWhom: 'met de kerngroep', feeds: 'effect', keepsDraft: true,
    choose: 'Bij welk doel, of welke keten verander je?', finish: 'Zet deze keten bij het doel',
    intro: 'Wat doen jullie, en wat komt daarvan? Eerst, daarna, en op den duur. Zeg bij elke stap waarom je dat denkt. Dan zie je waar de keten zwak is.',
    example: 'Elk gezin krijgt één vast gezicht. Eerst: ouders weten wie ze kunnen bellen. Daarna: ouders bellen als het nog klein is. Op den duur: kinderen groeien op in een rustig huis.',
    fields: [
      text('actie', 'action', 'Wat doen jullie?', 140, { required: true }),
      ...arrow('Kort', 'short', 'Wat gebeurt er eerst?'),
      ...arrow('Middel', 'middle', 'Wat komt daarna?'),
      ...arrow('Lang', 'long', 'Wat is er op den duur anders?', 'Denk ook aan de kinderen van deze kinderen.'),
      {
        name: 'bron', feeds: 'sources', kind: 'rows', label: 'Waar komt dat vandaan?', required: false, help: 'Eén regel per stap. Een onderzoek, een gesprek, of wat de werkvloer ziet.',
        columns: [
          { name: 'stap', feeds: 'horizon', kind: 'choice', label: 'Welke stap?', options: 'horizons' },
          { name: 'bron', feeds: 'source', kind: 'text', label: 'Welke bron?', max: 160 },
        ],
      },
    ],
  },
}
