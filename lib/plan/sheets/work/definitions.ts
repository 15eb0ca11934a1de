import type { WorksheetField } from '../../definitions'
import type { SheetDefinition } from '../definitions'

// The worksheets of what is done: for whom an action is, the card of an action and of a signal, and the map of money. That
// one is opened and written by lib/money, which holds the lock.

export const WORK_SHEET_KEYS = ['F3.7', 'F4.7', 'F5.1', 'F5.2'] as const
export type WorkSheetKey = (typeof WORK_SHEET_KEYS)[number]

const text = (name: string, feeds: string, label: string, max: number, more: Partial<WorksheetField> = {}): WorksheetField => ({ name, feeds, kind: 'text', label, max, required: false, ...more })
const long = (name: string, feeds: string, label: string, max: number, more: Partial<WorksheetField> = {}): WorksheetField => ({ name, feeds, kind: 'long', label, max, required: false, ...more })

const option = (value: string, label: string) => ({ value, label })

const YES_OR_NO = [option('YES', 'Ja'), option('NO', 'Nee')]

export const WORK_SHEETS: Readonly<Record<WorkSheetKey, SheetDefinition>> = {
  'F3.7': {
    key: 'F3.7', version: 1, step: 3, title: 'Preventiecheck', minutes: 5, withWhom: 'met de kerngroep', feeds: 'prevention', keepsDraft: true,
    choose: 'Over welke actie gaat het?', finish: 'Zet dit bij de actie',
    intro: 'Voor wie is deze actie, en wie doen haar samen? Loop de acties één voor één langs. Hoeveel er vooraf komt en niet achteraf, telt Samenspel zelf.',
    example: 'Het kaartje met een naam en een nummer is voor alle kinderen. Onderwijs en zorg doen het samen. Van de vijf acties van dit doel komen er vier voordat er hulp nodig is.',
    fields: [
      { name: 'preventietype', feeds: 'preventionType', kind: 'choice', label: 'Voor wie is deze actie?', help: 'Hoe eerder, hoe meer het voorkomt.', required: true, options: 'prevention_types' },
      { name: 'domeinenSamen', feeds: 'domains', kind: 'choices', label: 'Welke domeinen doen dit samen?', help: 'Kies er een of meer. Doet een domein nog niet mee? Vraag het dan.', required: false, options: 'partner_domains' },
    ],
  },
  'F4.7': {
    key: 'F4.7', version: 1, step: 4, title: 'Geldstromenkaart', minutes: 10, withWhom: 'met wie over het geld gaat', feeds: 'money', keepsDraft: true,
    choose: 'Over welke geldstroom gaat het?', finish: 'Zet dit op de kaart', beginNew: 'Een nieuwe geldstroom',
    intro: 'Welk geld is er al voor deze kinderen, en kan het bij elkaar? Eén blad per geldstroom. Dit blad gaat pas open na de poort van stap 3. Eerst weten wat je wilt, dan pas praten over geld.',
    example: 'Geld voor de jeugdgezondheid, van de gemeente. 12.500 euro per jaar, hard, tot eind volgend jaar. Deels te bundelen: het mag alleen naar kinderen tot vier jaar. De school plukt de vruchten.',
    fields: [
      text('geldstroom', 'name', 'Welke geldstroom is het?', 120, { required: true }),
      { name: 'eigenaar', feeds: 'partnerId', kind: 'choice', label: 'Van welke partner is het geld?', required: true, options: 'partners' },
      long('doelVanHetGeld', 'purpose', 'Waar is het geld voor?', 300, { required: true }),
      { name: 'bedragPerJaar', feeds: 'amountPerYear', kind: 'money', label: 'Hoeveel is het per jaar?', help: 'Hele euro’s. Weet je het niet? Laat het leeg.', required: false },
      { name: 'hardZacht', feeds: 'certainty', kind: 'choice', label: 'Hoe zeker is het geld?', required: true, choices: [option('HARD', 'Hard: het is toegezegd'), option('SOFT', 'Zacht: het kan wegvallen')] },
      { name: 'looptTot', feeds: 'runsUntil', kind: 'date', label: 'Tot wanneer loopt het?', required: true },
      { name: 'bundelbaar', feeds: 'bundling', kind: 'choice', label: 'Kan het bij ander geld?', required: true, choices: [option('YES', 'Ja'), option('PARTLY', 'Deels'), option('NO', 'Nee')] },
      long('regelInDeWeg', 'ruleInTheWay', 'Welke regel staat in de weg?', 300, { help: 'Nodig bij deels of nee.' }),
      long('hoeKanHetDanWel', 'howThen', 'Hoe kan het dan wel?', 300, { help: 'Nodig bij nee.' }),
      { name: 'wiePluktDeVruchten', feeds: 'gainerId', kind: 'choice', label: 'Wie plukt de vruchten?', help: 'Vaak is dat een ander dan wie betaalt.', required: false, options: 'partners' },
    ],
  },
  'F5.1': {
    key: 'F5.1', version: 1, step: 5, title: 'Actiekaart', minutes: 5, withWhom: 'wie het doet', feeds: 'action', keepsDraft: true,
    choose: 'Welke actie?', finish: 'Zet deze actie in de lijst', beginNew: 'Een nieuwe actie',
    intro: 'Eén actie per kaart: wat doe je, voor welk doel, en wie staat erachter? Wat je hier invult, staat daarna bij de acties.',
    example: 'Verloskundigen geven het kaartje mee bij 20 weken. De ouder weet dan wie die kan bellen. Lotte doet het, samen met de wijkverpleging. Klaar op 1 december. Het hoort bij een afspraak.',
    fields: [
      text('actie', 'what', 'Wat ga je doen, of wat deed je?', 200, { required: true, help: 'Eén zin. Geen namen.' }),
      { name: 'doel', feeds: 'goalId', kind: 'choice', label: 'Voor welk doel is het?', required: true, options: 'goals' },
      long('watSchietDeOuderHiermeeOp', 'parentBenefit', 'Wat schiet de ouder hiermee op?', 300, { isMeasured: true, help: 'Dit komt van het doel. Verander het als deze actie iets anders oplevert.' }),
      { name: 'eigenaar', feeds: 'ownerId', kind: 'choice', label: 'Wie doet het?', help: 'Precies één persoon.', required: true, options: 'members' },
      text('samenMet', 'togetherWith', 'Met wie samen?', 200, { help: 'Partners of functies, geen namen.' }),
      { name: 'deadline', feeds: 'plannedOn', kind: 'date', label: 'Op welke dag is het klaar?', help: 'Of op welke dag het klaar was.', required: true },
      { name: 'locatie', feeds: 'locationId', kind: 'choice', label: 'Op welke plek?', required: false, options: 'locations' },
      { name: 'preventietype', feeds: 'preventionType', kind: 'choice', label: 'Voor wie is het?', required: true, options: 'prevention_types' },
      { name: 'afspraak', feeds: 'cover', kind: 'choice', label: 'Onder welke afspraak doe je dit?', help: 'Zo staat je organisatie erachter.', required: false, options: 'covers' },
      { name: 'status', feeds: 'status', kind: 'choice', label: 'Hoe staat het ermee?', required: true, options: 'action_statuses' },
      long('bewijs', 'evidence', 'Waaraan zie je dat het gebeurd is?', 300),
    ],
  },
  'F5.2': {
    key: 'F5.2', version: 1, step: 5, title: 'Signaalkaart', minutes: 1, withWhom: 'wie iets ziet gebeuren', feeds: 'signal', keepsDraft: true, isAlwaysNew: true,
    choose: '', finish: 'Verstuur dit signaal', beginNew: 'Een nieuw signaal',
    intro: 'Loop je ergens tegenaan dat vaker gebeurt? Kies waar het over gaat en schrijf wat je ziet. De rest mag je overslaan. Binnen 14 dagen is er antwoord.',
    example: 'School. Ouders weten niet waar ze hulp kunnen vragen. Ze bellen vier loketten en haken af. Het gebeurt vaker. Een poster in de hal hielp niet.',
    fields: [
      { name: 'thema', feeds: 'theme', kind: 'choice', label: 'Waar gaat het over?', required: true, options: 'signal_themes' },
      long('watLoopjeTegenaan', 'body', 'Waar loop je tegenaan?', 280, { required: true, help: 'Hooguit 280 tekens. Geen namen. Niet over één kind.' }),
      text('locatieWijk', 'place', 'Waar zie je dit?', 80, { help: 'Een school, wijk of plek. Geen adres.' }),
      { name: 'levensfase', feeds: 'lifePhases', kind: 'choices', label: 'Om welke leeftijd gaat het?', required: false, options: 'life_phases' },
      { name: 'hoeVaak', feeds: 'frequency', kind: 'choice', label: 'Hoe vaak zie je dit?', required: false, options: 'signal_frequencies' },
      text('alGeprobeerd', 'alreadyTried', 'Wat is al geprobeerd?', 280),
      { name: 'urgentie', feeds: 'urgency', kind: 'choice', label: 'Hoeveel haast heeft het?', required: false, options: 'signal_urgencies' },
      { name: 'anoniemVoorCoalitie', feeds: 'isAnonymous', kind: 'choice', label: 'Laten we je naam weg?', help: 'Bij ja leest niemand hier dat het van jou komt. In het logboek staat dan alleen dat je een signaal gaf.', required: false, choices: YES_OR_NO },
      { name: 'wilAntwoord', feeds: 'wantsAnswer', kind: 'choice', label: 'Wil je antwoord krijgen?', help: 'In je mail, binnen 14 dagen.', required: false, choices: YES_OR_NO },
    ],
  },
}
