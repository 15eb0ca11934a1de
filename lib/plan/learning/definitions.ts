import { choice, long, text } from '../questions/definitions'
import type { RecordDefinition } from '../records/definitions'

// The worksheets of the fifth step that stay as they were filled in: what was learned, how a goal goes, what came of it,
// what is passed on, and what comes next. They name goals, afspraken, actions, figures and stories that are there already.

export const LEARNING_KEYS = ['F5.3', 'F5.4', 'F5.6', 'F5.8', 'F5.9'] as const
export type LearningKey = (typeof LEARNING_KEYS)[number]

/** A review comes back in four to eight weeks. */
export const REVIEW_DAYS = { least: 28, usual: 42, most: 56 } as const

/** So many words is a lesson that another can take along. */
export const LESSON_WORDS = 150

/** On the sheet of the next goal: the idea that was written there, beside the goals that wait already. */
export const NEW_IDEA = 'NEW'

/** Figures and a story that stand in the registers already. */
const FIGURES = { name: 'indicatoren', kind: 'choices', label: 'Welke cijfers horen erbij?', help: 'Wat er nu staat, komt op dit blad. Voorlopig of niet geleverd? Dat staat er dan bij.', required: false, options: 'indicators' } as const
const STORY = { name: 'verhaal', kind: 'choice', label: 'Welk verhaal hoort erbij?', help: 'Alleen verhalen die iedereen hier mag lezen. Neemt iemand het terug, dan is het hier ook weg.', required: false, options: 'stories' } as const

export const LEARNING_SHEETS: Readonly<Record<LearningKey, RecordDefinition>> = {
  'F5.3': {
    key: 'F5.3', version: 1, step: 5, title: 'Leerkaart', minutes: 5, withWhom: 'iedereen, ook bestuurders', feeds: 'record', keepsDraft: true,
    about: 'many', who: 'give_lesson', calledBy: 'watLeerdenWe', sharedBy: 'delenMet', beginNew: 'Een nieuwe leerkaart',
    choose: 'Wat liep er anders?', finish: 'Bewaar wat we leerden',
    intro: 'Liep iets anders dan je dacht? Schrijf het op, zonder schuld. Wat je leerde, staat daarna bij de afspraak, de actie of het doel.',
    example: 'We dachten dat ouders zelf bellen. Niemand belde. Dat lag aan hoe we het deden. We leerden: bel zelf, in de eerste week. De afspraak met de opvang is daarop aangepast.',
    fields: [
      long('watVerwachttenWe', 'Wat verwachtten jullie?', { required: true }),
      long('watGebeurde', 'Wat gebeurde er?', { required: true, help: 'Geen namen. Het gaat om wat er liep, niet om wie het deed.' }),
      choice('inhoudOfProces', 'Waar lag het aan?', [['CONTENT', 'Aan wat we deden'], ['PROCESS', 'Aan hoe we het deden']]),
      text('watLeerdenWe', 'Wat leerden jullie?', 240, { required: true, help: 'Eén zin. Zo heet de leerkaart in de lijst.' }),
      { name: 'watVeranderenWe', kind: 'choice', label: 'Wat veranderen jullie daarom?', help: 'Een afspraak, een actie of een doel. De les komt daar te staan.', required: true, options: 'changeable' },
      text('wieMoetDitWeten', 'Wie moet dit weten?', 200, { help: 'Een team, een functie of een organisatie.' }),
      choice('delenMet', 'Met wie delen jullie het?', [['CORE_GROUP', 'Alleen de kerngroep'], ['MEMBERS', 'Iedereen die meedoet'], ['PUBLIC', 'Ook andere gemeenten']], { required: false, help: 'Kies je niets? Dan lezen alleen de coördinatoren het, en jijzelf.' }),
    ],
  },
  'F5.4': {
    key: 'F5.4', version: 1, step: 5, title: 'Kort-cyclische review', minutes: 10, withWhom: 'met wie aan het doel werkt', feeds: 'record', keepsDraft: true,
    about: 'goal', isSeries: true, who: 'keep_sheet', choose: 'Over welk doel?', finish: 'Leg dit besluit vast',
    intro: 'Kijk om de vier tot acht weken samen terug: wat deden we, wat meten we, wat betekent dat? Neem dan één besluit. De cijfers van het doel komen er vanzelf bij, zoals ze vandaag staan.',
    example: 'We belden 22 gezinnen. Het staat nu op 19 van de 40. Een moeder zei: ik wist eindelijk wie ik kon bellen. Besluit: doorgaan. Over zes weken kijken we weer.',
    fields: [
      long('watDedenWe', 'Wat deden jullie?'),
      text('hoeveel', 'Hoeveel deden jullie?', 200),
      text('hoeGoed', 'Hoe goed ging het?', 200),
      text('wieIsErBeter', 'Wie is er beter van geworden?', 200, { help: 'Een groep, geen mensen bij naam.' }),
      FIGURES, STORY,
      text('watVerraste', 'Wat verraste jullie?', 240),
      choice('besluit', 'Wat besluiten jullie?', [['GO_ON', 'Doorgaan'], ['ADJUST', 'Bijstellen'], ['STOP', 'Stoppen'], ['SCALE_UP', 'Opschalen']]),
      { name: 'volgendeReview', kind: 'date', label: 'Wanneer kijken jullie weer?', help: 'Over vier tot acht weken. Stoppen jullie? Laat dit dan leeg.', required: false },
    ],
  },
  'F5.6': {
    key: 'F5.6', version: 1, step: 5, title: 'Opbrengst: tellen én vertellen', minutes: 10, withWhom: 'met de kerngroep', feeds: 'record', keepsDraft: true,
    about: 'goal', isSeries: true, who: 'keep_sheet', choose: 'Over welk doel?', finish: 'Bewaar deze opbrengst',
    intro: 'Wat kwam ervan? Zet cijfers en een verhaal naast elkaar. Zeg eerlijk hoe zeker jullie zijn, en wat dit níet bewijst.',
    example: 'Van 14 naar 40 gezinnen die weten wie zij kunnen bellen. Een moeder vertelt wat dat scheelt. De opvang en de jeugdgezondheid droegen bij. We zijn redelijk zeker. Het bewijst niet dat er minder zorg nodig is.',
    fields: [
      FIGURES, STORY,
      { name: 'bijdrageVanWie', kind: 'choices', label: 'Wie droeg eraan bij?', required: false, options: 'partners' },
      choice('hoeZeker', 'Hoe zeker zijn jullie dat het hierdoor komt?', [['LOW', 'Niet zo zeker'], ['MIDDLE', 'Redelijk zeker'], ['HIGH', 'Heel zeker']]),
      long('watHetNietBewijst', 'Wat bewijst dit niet?', { required: true }),
    ],
  },
  'F5.8': {
    key: 'F5.8', version: 1, step: 5, title: 'Stokje: geef een les door', minutes: 10, withWhom: 'met de kerngroep', feeds: 'record', keepsDraft: true,
    about: 'many', who: 'keep_sheet', calledBy: 'aanWie', sharedBy: 'zichtbaarheid', beginNew: 'Een nieuw stokje',
    choose: 'Welke les geven jullie door?', finish: 'Geef dit stokje door',
    intro: 'Schrijf de les zo op dat iemand in een andere gemeente er morgen mee begint. Kort, in gewone woorden, met stappen om over te nemen.',
    example: 'Bel zelf, wacht niet tot ouders bellen. Het werkte in een wijk met 60 geboortes per jaar. Wat niet werkte: een folder. Stap 1: kies één beller. We geven het stokje aan Iris in Zandrijk. Onze vraag: hoe houden jullie dit vol in de zomer?',
    fields: [
      long('les', 'Wat is de les?', { required: true, max: 1_200, mostWords: LESSON_WORDS, help: `Hooguit ${LESSON_WORDS} woorden. Schrijf zoals je praat.` }),
      text('context', 'Waar deden jullie dit?', 300, { help: 'Hoe groot, en hoe stond het er aan het begin voor?' }),
      text('watWerkte', 'Wat werkte?', 300),
      text('watNiet', 'Wat werkte niet?', 300),
      { name: 'stappen', kind: 'rows', label: 'Welke stappen kan een ander overnemen?', help: 'Hooguit vijf.', required: false, mostRows: 5, columns: [{ name: 'stap', feeds: 'stap', kind: 'text', label: 'Stap', max: 200 }] },
      text('bewijs', 'Waaraan zien jullie dat het werkt?', 300),
      text('aanWie', 'Aan wie geven jullie het stokje?', 80, { required: true, help: 'De naam van één persoon, van haar of zijn werk.' }),
      text('gemeente', 'In welke gemeente?', 80, { required: true }),
      text('vraagAanDeVolgende', 'Wat vragen jullie aan de volgende?', 240),
      choice('zichtbaarheid', 'Wie mag dit lezen?', [['MEMBERS', 'Alleen deze coalitie'], ['PUBLIC', 'Ook andere gemeenten']], { required: false, help: 'Kies je niets? Dan leest alleen deze coalitie het.' }),
    ],
  },
  'F5.9': {
    key: 'F5.9', version: 1, step: 5, title: 'Volgend doel', minutes: 10, withWhom: 'met de kerngroep', feeds: 'record', keepsDraft: true,
    about: 'goal', who: 'lead_sheet', choose: 'Welk doel sluiten jullie af?', finish: 'Sluit dit doel af',
    intro: 'Sluit samen een doel af. Vier wat lukte, houd vast wat werkt, en kies wat er nu komt. Het volgende doel begint met wat je hier invult.',
    example: 'Gehaald. We vieren het met taart in de wijkkamer. We houden vast: elke week bellen. We kiezen nu voor rustige ochtenden op school.',
    fields: [
      choice('gehaald', 'Is het doel gehaald?', [['REACHED', 'Ja, gehaald'], ['STOPPED', 'Nee, we stoppen ermee']]),
      text('waaromStoppen', 'Waarom stoppen jullie?', 300, { help: 'Alleen nodig als jullie stoppen.', from: 'goal' }),
      long('watLeerdenWe', 'Wat leerden jullie?', { max: 400, from: 'goal' }),
      text('vierenHoe', 'Hoe vieren jullie het?', 200, { help: 'Nodig als het doel gehaald is.', from: 'goal' }),
      long('watHoudenWeVast', 'Wat houden jullie vast?', { help: 'Wat gaat door, ook nu het doel klaar is?' }),
      { name: 'kandidaten', kind: 'choices', label: 'Welke doelen kunnen hierna?', help: 'Doelen die al klaarstaan.', required: false, options: 'candidate_goals' },
      text('nieuwIdee', 'Of een nieuw idee voor een doel', 140),
      { name: 'keuze', kind: 'choice', label: 'Wat kiezen jullie?', help: 'Nog niet kiezen mag ook.', required: false, options: 'next_goal' },
    ],
  },
}
