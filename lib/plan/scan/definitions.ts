import type { WorksheetField } from '../definitions'
import type { SheetDefinition } from '../sheets/definitions'

// The scan of how people work together: twelve statements, a conversation about what came out, and one thing to improve.

export const ASPECTS = ['AMBITION', 'INTERESTS', 'RELATION', 'PROCESS', 'ORGANISATION', 'COURAGE', 'PARENT_VOICE'] as const
export type Aspect = (typeof ASPECTS)[number]

/** So many people at least, before anything of what they said is shown; and so many of a group, before it stands beside another. */
export const LEAST_RESPONDENTS = 5

export const STATEMENTS: readonly { readonly name: string; readonly aspect: Aspect; readonly says: string }[] = [
  { name: 'ambitieSamen', aspect: 'AMBITION', says: 'Wij willen hetzelfde voor kinderen en ouders.' },
  { name: 'ambitieHelder', aspect: 'AMBITION', says: 'Ik kan in één zin zeggen waar we naartoe werken.' },
  { name: 'belangOpen', aspect: 'INTERESTS', says: 'We zeggen eerlijk wat onze organisatie nodig heeft.' },
  { name: 'belangKind', aspect: 'INTERESTS', says: 'Gaat het schuren, dan gaat het kind voor.' },
  { name: 'relatieVertrouwen', aspect: 'RELATION', says: 'Ik vertrouw de anderen in deze coalitie.' },
  { name: 'relatieAanspreken', aspect: 'RELATION', says: 'We spreken elkaar aan als het anders loopt.' },
  { name: 'procesBesluit', aspect: 'PROCESS', says: 'Ik weet hoe we samen besluiten.' },
  { name: 'procesTerug', aspect: 'PROCESS', says: 'Ik hoor terug wat er met mijn inbreng gebeurt.' },
  { name: 'organisatieRuimte', aspect: 'ORGANISATION', says: 'Ik krijg tijd en ruimte om mee te doen.' },
  { name: 'organisatieRol', aspect: 'ORGANISATION', says: 'Het is duidelijk wie wat doet.' },
  { name: 'lef', aspect: 'COURAGE', says: 'We durven iets nieuws, ook als het mis kan gaan.' },
  { name: 'ouderstem', aspect: 'PARENT_VOICE', says: 'Ouders en jongeren beslissen hier echt mee.' },
]

const statement = ({ name, says }: (typeof STATEMENTS)[number]): WorksheetField => ({ name, feeds: name, kind: 'scale', label: says, help: '1 is helemaal niet, 5 is helemaal.', required: true })

export const SCAN_SHEET: SheetDefinition = {
  key: 'F5.5', version: 1, step: 5, title: 'Samenwerkingsscan', minutes: 3, withWhom: 'iedereen, ieder voor zich', feeds: 'scan', keepsDraft: false, isSingle: true,
  choose: '', finish: 'Verstuur mijn antwoorden',
  intro: 'Hoe werken jullie samen? Geef elke zin een cijfer van 1 tot 5. Niemand ziet wie wat invulde. De uitkomst komt pas in beeld als minstens vijf mensen meededen.',
  example: 'Zes mensen vullen de scan in. Op vertrouwen scoren zij hoog. Op ‘ik hoor terug wat er gebeurt’ laag. Ze praten erover en kiezen één verbetering: elke maandag een korte brief.',
  fields: STATEMENTS.map(statement),
}
