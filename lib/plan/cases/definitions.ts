import type { WorksheetDefinition, WorksheetField } from '../definitions'

// The business case of a goal. Its page stands with the money, behind the lock; here are its questions alone.

const number = (name: string, label: string, more: Partial<WorksheetField> = {}): WorksheetField => ({ name, kind: 'number', label, required: true, ...more })

export const caseKey = 'F5.7'

/** Partners in one case. */
const MOST_PARTNERS = 12

export const CASE_SHEET: WorksheetDefinition & { readonly key: typeof caseKey } = {
  key: caseKey, version: 1, step: 5, title: 'Maatschappelijke businesscase', minutes: 10, withWhom: 'met wie het geld kent',
  intro: 'Wat kost het doel, wat kan het opbrengen, en voor wie? Alles wat je hier invult is een aanname. De uitkomst laat ze allemaal zien, met laag, midden en hoog naast elkaar.',
  example: 'De opvang betaalt 10.000 euro per jaar. Per jaar krijgen 8 tot 20 gezinnen eerder hulp. Een kwart had dat ook zonder ons gehad. Een gezin dat eerder hulp krijgt, scheelt 2.500 euro. De gemeente houdt daar het meeste aan over.',
  fields: [
    {
      name: 'partners', kind: 'rows', label: 'Wie betaalt, en wie profiteert?', help: 'Een regel per partner. Het deel van de opbrengst is samen 100 procent.', required: false, mostRows: MOST_PARTNERS,
      columns: [
        { name: 'partner', feeds: 'partner', kind: 'choice', label: 'Partner', options: 'partners' },
        { name: 'eenmalig', feeds: 'eenmalig', kind: 'number', label: 'Betaalt één keer (euro)' },
        { name: 'perJaar', feeds: 'perJaar', kind: 'number', label: 'Betaalt per jaar (euro)' },
        { name: 'deel', feeds: 'deel', kind: 'number', label: 'Deel van de opbrengst (procent)' },
      ],
    },
    number('effectLaag', 'Effect per jaar, voorzichtig geschat', { help: 'Hoeveel er per jaar verandert. Een schatting vooraf, geen telling van mensen.' }),
    number('effectMidden', 'Effect per jaar, zoals jullie verwachten'),
    number('effectHoog', 'Effect per jaar, als het meezit'),
    number('andersOok', 'Hoeveel procent was ook zonder jullie gebeurd?', { range: [0, 100] }),
    number('toerekening', 'Hoeveel procent van de rest komt door jullie?', { range: [0, 100], help: 'Anderen doen ook iets.' }),
    number('uitdoving', 'Hoeveel procent zakt er elk jaar weg?', { range: [0, 100] }),
    number('jaren', 'Over hoeveel jaar rekenen jullie?', { range: [1, 20] }),
    { name: 'waardering', kind: 'money', label: 'Wat is één keer effect waard?', help: 'In euro. Een getal van een ander, zoals 1,60 per euro jongerenwerk, geldt niet vanzelf voor jullie.', required: true },
    { name: 'bronWaardering', kind: 'text', label: 'Waar komt dat bedrag vandaan?', required: true, max: 200 },
    number('prijspeil', 'In prijzen van welk jaar?', { range: [2000, 2100] }),
    { name: 'nietInEuros', kind: 'long', label: 'Wat is niet in euro’s te zeggen?', help: 'Wat telt, en in geen bedrag past.', required: true, max: 600 },
  ],
}
