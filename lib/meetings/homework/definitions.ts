import type { StepNumber } from '@/lib/plan/types'
import type { WorksheetKey } from '@/lib/plan/definitions'

// The homework of the five steps as data. The words are Dutch in every language, as those of the worksheets are. An
// assignment has a version: what was set keeps the one it was set with.

export const ASSIGNMENT_KEYS = [
  'H1.1', 'H1.2', 'H1.3', 'H1.4', 'H2.1', 'H2.2', 'H2.3', 'H2.4', 'H3.1', 'H3.2', 'H3.3', 'H3.4', 'H4.1', 'H4.2', 'H4.3', 'H4.4', 'H4.5', 'H5.1', 'H5.2', 'H5.3', 'H5.4', 'H5.5',
] as const
export type AssignmentKey = (typeof ASSIGNMENT_KEYS)[number]

/** What of the workspace can be handed in instead of a text. */
export const RECORD_KINDS = ['SHEET', 'SIGNAL', 'ACTION'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export interface AssignmentDefinition {
  readonly version: number
  readonly step: StepNumber
  readonly title: string
  readonly forWhom: string
  /** What is handed in. */
  readonly handIn: string
  /** What to do, in plain words (B1). */
  readonly explanation: string
  readonly example: string
  /** The worksheets in which it is done; empty: a text says it. */
  readonly sheets: readonly WorksheetKey[]
}

export const ASSIGNMENTS: Readonly<Record<AssignmentKey, AssignmentDefinition>> = {
  'H1.1': {
    version: 1, step: 1, title: 'Voer twee gesprekken met een ouder of jongere', forWhom: 'iedereen in de kerngroep', handIn: 'Twee korte verhalen, zonder namen', sheets: ['F1.2'],
    explanation: 'Praat met twee ouders of jongeren. Stel drie open vragen: wat hielp, wat stond in de weg, en wat had geholpen? Schrijf geen namen op.',
    example: 'Een moeder belde vier plekken voor hulp. Steeds moest zij haar verhaal opnieuw doen. Eén vast gezicht had geholpen.',
  },
  'H1.2': {
    version: 1, step: 1, title: 'Neem één cijfer en één twijfel mee', forWhom: 'elke partner', handIn: 'Eén cijfer met de bron, en wat jullie niet weten', sheets: ['F1.3'],
    explanation: 'Kies één cijfer dat over deze kinderen of gezinnen gaat. Zeg er ook bij waar jullie aan twijfelen. Samen wordt dat een eerlijk beeld.',
    example: 'Van de 90 baby’s kwamen er 14 bij ons kennismaken. We weten niet waarom de anderen niet kwamen.',
  },
  'H1.3': {
    version: 1, step: 1, title: 'Vraag drie collega’s wie zij bellen', forWhom: 'professionals', handIn: 'Een lijst met functies en organisaties, geen namen', sheets: [],
    explanation: 'Vraag drie collega’s: wie bel je als je vastloopt? Schrijf de functie en de organisatie op. Zo zie je wie er al samenwerkt.',
    example: 'De jeugdverpleegkundige, het wijkteam en de intern begeleider van de school. Niemand noemde de opvang.',
  },
  'H1.4': {
    version: 1, step: 1, title: 'Schrijf op: hier doe ik het voor', forWhom: 'iedereen', handIn: 'Eén zin', sheets: [],
    explanation: 'Maak deze zin af: hier doe ik het voor. Het is jouw zin. Hij hoeft niet mooi te zijn, wel waar.',
    example: 'Ik doe het voor het kind dat maandag met een lege maag op school komt.',
  },
  'H2.1': {
    version: 1, step: 2, title: 'Vul jullie partnerkaart en brengen en halen in', forWhom: 'elke partner', handIn: 'De partnerkaart, en wat jullie brengen en halen', sheets: ['F2.1', 'F2.3'],
    explanation: 'Vul in wie jullie zijn en wie wij kunnen bellen. Schrijf ook op wat jullie brengen, en wat jullie hier komen halen.',
    example: 'Wij brengen een lokaal op woensdag en vier uur per week. Wij zoeken contact met jonge gezinnen.',
  },
  'H2.2': {
    version: 1, step: 2, title: 'Nodig één partij uit die mist', forWhom: 'iedereen in de kerngroep', handIn: 'De uitnodiging', sheets: ['F2.5'],
    explanation: 'Kijk wie er mist. Kies één partij en vraag of die meedoet. Zeg eerlijk wat het kost en waarom juist zij nodig zijn.',
    example: 'Ik belde de voorzitter van de voetbalclub. Hij komt de volgende keer kijken.',
  },
  'H2.3': {
    version: 1, step: 2, title: 'Loop een uur mee bij een andere partner', forWhom: 'professionals', handIn: 'Drie zinnen: wat wist ik niet?', sheets: [],
    explanation: 'Ga een uur mee met iemand van een andere organisatie. Kijk en luister. Schrijf daarna drie dingen op die je nog niet wist.',
    example: 'De opvang belt nooit zelf met ouders. Zij dachten dat dit niet mocht. Het mag wel.',
  },
  'H2.4': {
    version: 1, step: 2, title: 'Bereid de eerste bijeenkomst voor met de ervaringsdeskundige', forWhom: 'de coördinator', handIn: 'Wat jullie afspraken, en een agenda in gewone taal', sheets: ['F2.6'],
    explanation: 'Praat vooraf met de ervaringsdeskundige. Spreek af waar het wel en niet over gaat, en wat de vergoeding is. Maak samen de agenda.',
    example: 'We spraken af: niet over mijn eigen gezin. De agenda past op één blad en staat in gewone taal.',
  },
  'H3.1': {
    version: 1, step: 3, title: 'Toets het doel bij drie ouders of jongeren', forWhom: 'twee leden, samen met een ervaringsdeskundige', handIn: 'Drie korte oordelen: ja, deels of nee, en waarom', sheets: [],
    explanation: 'Lees het doel voor aan drie ouders of jongeren. Vraag: heb jij hier iets aan? Schrijf op wat zij zeggen, zonder namen.',
    example: 'Twee keer ja. Eén keer deels: bellen lukt overdag niet, want dan werk ik.',
  },
  'H3.2': {
    version: 1, step: 3, title: 'Leg missie en doel voor aan jullie bestuur of team', forWhom: 'elke partner', handIn: 'Steunt, doet mee of twijfelt, met de vraag die er is', sheets: [],
    explanation: 'Bespreek de missie en het doel in jullie eigen organisatie. Vraag of zij steunen, meedoen of twijfelen. Neem hun vraag mee terug.',
    example: 'Ons bestuur doet mee. De vraag was: wie betaalt de uren na de zomer?',
  },
  'H3.3': {
    version: 1, step: 3, title: 'Breng een nulmeting mee, of zeg hoe we die krijgen', forWhom: 'wie de cijfers heeft', handIn: 'De waarde, de bron en de datum', sheets: ['F3.3'],
    explanation: 'Zoek op hoe het nu is. Weet je het niet? Zeg dan hoe we het gaan meten, en wanneer we het weten.',
    example: 'Nu zijn het 14 gezinnen. Geteld door de opvang, op 1 september.',
  },
  'H3.4': {
    version: 1, step: 3, title: 'Zoek één werkende aanpak ergens anders', forWhom: 'iedereen', handIn: 'Waar het werkt, en waarom', sheets: [],
    explanation: 'Zoek een plek waar dit al lukt. Schrijf op wat zij doen en waarom het werkt. Zeg ook wat bij ons anders is.',
    example: 'In een andere stad gaat de bibliotheek mee op huisbezoek. Ouders kennen haar al, en daarom doen zij open.',
  },
  'H4.1': {
    version: 1, step: 4, title: 'Bespreek het concept op de werkvloer en in het bestuur', forWhom: 'elke partner', handIn: 'Per afspraak: akkoord, wijziging of niet, met de reden', sheets: [],
    explanation: 'Lees het concept met de mensen die het werk doen, en met het bestuur. Schrijf per afspraak op of jullie akkoord zijn. Zo niet: waarom?',
    example: 'Afspraak 1 en 2: akkoord. Afspraak 3: liever na de vakantie, want dan is er een collega bij.',
  },
  'H4.2': {
    version: 1, step: 4, title: 'Wijs per locatie een coördinator aan', forWhom: 'besturen van scholen en opvang', handIn: 'De kernteamkaart van elke locatie', sheets: ['F4.4'],
    explanation: 'Kies voor elke locatie één persoon die het kernteam bij elkaar houdt. Spreek af hoeveel uren die krijgt, en wie vervangt.',
    example: 'Op De Waterlelie is dat de teamleider, met twee uur per week. De intern begeleider vervangt haar.',
  },
  'H4.3': {
    version: 1, step: 4, title: 'Regel het mandaat', forWhom: 'bestuurders', handIn: 'De mandaatkaart', sheets: ['F4.3'],
    explanation: 'Leg vast wat jullie mensen zelf mogen beslissen, en tot hoeveel geld. Zeg ook wie van het bestuur achter hen staat.',
    example: 'De teamleider beslist zelf over roosters en lokalen. Tot 500 euro vraagt zij niemand.',
  },
  'H4.4': {
    version: 1, step: 4, title: 'Noem één regel of loket die in de weg staat', forWhom: 'elke partner', handIn: 'De regel, en wat die tegenhoudt', sheets: [],
    explanation: 'Kies één regel, formulier of loket waar jullie op vastlopen. Schrijf op wat er niet kan door die regel. Heb je het al als signaal gegeven? Kies dat dan.',
    example: 'Zonder verwijzing mag de verpleegkundige niet op school langskomen. Ouders wachten daardoor drie weken.',
  },
  'H4.5': {
    version: 1, step: 4, title: 'Leg in je team uit wat er maandag anders is', forWhom: 'teamleiders', handIn: 'Is het geland? En welke vragen waren er?', sheets: [],
    explanation: 'Vertel je team wat er is afgesproken en wat zij maandag anders doen. Vraag of zij het kunnen. Schrijf op wat zij vroegen.',
    example: 'Iedereen weet nu wie de vaste persoon is. De vraag was: wat doen we als zij ziek is?',
  },
  'H5.1': {
    version: 1, step: 5, title: 'Leg elke week één signaal of één succes vast', forWhom: 'professionals', handIn: 'Een signaal, of een actie die lukte', sheets: [],
    explanation: 'Kijk op vrijdag terug. Wat ging mis dat vaker misgaat? Of wat lukte? Leg één van de twee vast, dat kost een halve minuut.',
    example: 'Deze week hoorden drie ouders via de opvang van het spreekuur. Dat was eerder nooit zo.',
  },
  'H5.2': {
    version: 1, step: 5, title: 'Neem één fout mee', forWhom: 'iedereen, ook het bestuur', handIn: 'Wat je verwachtte, wat er gebeurde en wat je leerde', sheets: [],
    explanation: 'Kies iets dat anders liep dan je dacht. Schrijf op wat je verwachtte, wat er gebeurde en wat jullie nu anders doen.',
    example: 'We dachten dat ouders via de app kwamen. Zij kwamen via elkaar. We vragen nu twee moeders om het te vertellen.',
  },
  'H5.3': {
    version: 1, step: 5, title: 'Vertel wat er met inbreng is gedaan', forWhom: 'de coördinator', handIn: 'Wat je vertelde, zonder namen', sheets: [],
    explanation: 'Kies één ouder of ervaringsdeskundige die iets inbracht. Vertel zelf wat ermee is gedaan, ook als het niet is overgenomen.',
    example: 'Het spreekuur is nu ook op donderdagavond. Ik heb haar gebeld dat dit door haar vraag kwam.',
  },
  'H5.4': {
    version: 1, step: 5, title: 'Geef een stokje door', forWhom: 'de hele coalitie', handIn: 'De les, en aan wie je die gaf', sheets: [],
    explanation: 'Kies één les waar een andere gemeente iets aan heeft. Vertel die aan één persoon daar. Vraag wat zij ermee gaan doen.',
    example: 'Begin bij de opvang, daar komen ouders toch al. Wij vertelden dit aan de coördinator van een dorp verderop.',
  },
  'H5.5': {
    version: 1, step: 5, title: 'Bespreek het aan de tafel van bestuurders', forWhom: 'bestuurders', handIn: 'Alleen wat eruit kwam', sheets: [],
    explanation: 'Neem drie signalen, één succes en één vraag mee naar de tafel van bestuurders. Lever alleen in wat eruit kwam.',
    example: 'De wethouder regelt dat een verwijzing niet meer nodig is. Over het vervoer praten we in maart.',
  },
}

/** The assignments of a step, in order. */
export const assignmentsOf = (step: StepNumber): readonly AssignmentKey[] => ASSIGNMENT_KEYS.filter((key) => ASSIGNMENTS[key].step === step)
