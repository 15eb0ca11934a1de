import type { RecordDefinition } from '../definitions'

// Questions as they were asked before, written out in full: a later change of a sheet does not change what people answered
// then. A question that comes to mean something else gets another name; its old answer stays with the sheet.

const RHYTHMS = [{ value: 'MONTHLY', label: 'Elke maand' }, { value: 'TWO_MONTHS', label: 'Elke twee maanden' }, { value: 'QUARTER', label: 'Elk kwartaal' }, { value: 'HALF_YEAR', label: 'Twee keer per jaar' }]

export const EARLIER: readonly RecordDefinition[] = [
  {
    // Yes or no did not say where a signal went.
    key: 'F4.5', version: 1, step: 4, title: 'Lus van werkvloer naar bestuur', minutes: 10, withWhom: 'met de kerngroep', feeds: 'record', keepsDraft: true, isSingle: true,
    about: 'coalition', who: 'lead_sheet', choose: '', finish: 'Zo loopt onze lus',
    intro: 'Hoe komt een signaal van de werkvloer bij wie erover gaat? En hoe komt het antwoord terug? Spreek per stap af hoe snel het gaat en wie het draagt.',
    example: 'Een signaal is binnen 3 dagen bij het kernteam. Binnen 7 dagen bij de coalitie. Elke maand naar de bestuurstafel. Binnen 14 dagen is er antwoord. Noor draagt het antwoord.',
    fields: [
      { name: 'signaalNaarKernteam', kind: 'number', label: 'In hoeveel dagen is een signaal bij het kernteam?', required: false, range: [1, 90] },
      { name: 'draagtKernteam', kind: 'choice', label: 'Wie zorgt daarvoor?', required: true, options: 'members' },
      { name: 'kernteamNaarCoalitie', kind: 'number', label: 'In hoeveel dagen gaat het naar de coalitie?', required: false, range: [1, 90] },
      { name: 'draagtCoalitie', kind: 'choice', label: 'Wie brengt het naar de coalitie?', required: true, options: 'members' },
      { name: 'naarBestuurstafel', kind: 'choice', label: 'Hoe vaak gaat het naar de bestuurstafel?', required: true, choices: RHYTHMS },
      { name: 'draagtBestuurstafel', kind: 'choice', label: 'Wie brengt het naar de bestuurstafel?', required: true, options: 'members' },
      { name: 'antwoordTerug', kind: 'number', label: 'In hoeveel dagen is er antwoord?', help: 'Aan wie het signaal gaf.', required: true, range: [1, 90] },
      { name: 'draagtAntwoord', kind: 'choice', label: 'Wie zorgt voor het antwoord?', required: true, options: 'members' },
      { name: 'informeleTafel', kind: 'choice', label: 'Hoe vaak is er een informele tafel voor bestuurders?', required: false, choices: RHYTHMS },
      { name: 'naarRijkOfRegio', kind: 'choice', label: 'Gaan signalen ook naar de regio of het Rijk?', required: true, choices: [{ value: 'YES', label: 'Ja' }, { value: 'NO', label: 'Nee' }] },
    ],
  },
]
