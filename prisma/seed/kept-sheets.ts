import { listChallenges } from '@/lib/challenges/queries'
import { keepRecord } from '@/lib/plan/records/commands'
import type { RecordKey } from '@/lib/plan/records/definitions'
import type { Answers } from '@/lib/plan/types'
import { recordStory } from '@/lib/plan/voices/commands'
import { key, type Story } from './story'
import { hum } from './voices'

// What Meerbrug filled in on the sheets of its first step and of its loop: what was told, what lay under it, and what was
// there already. Fictional, all of it.

/** The worksheets that stay as they were filled in. Returns the story that everybody may read. */
export async function fillSheets({ as, membershipOf }: Story, partnerIds: ReadonlyMap<string, string>): Promise<string> {
  const keep = (name: string, day: number, sheet: RecordKey, over: string | null, answers: Answers, voiceId: string | null = null) => as(name, day, (tx, ctx) => keepRecord(tx, ctx, { key: sheet, over, answers, voiceId, ...key() }))
  const challenges = await as('Noor', -59, listChallenges)
  const noor = membershipOf('Noor')
  const opgave = (start: string) => challenges.find((one) => one.title.startsWith(start))?.id ?? null

  await keep('Noor', -88, 'F1.6', null, { tijd: '3', mandaat: '2', geldVoorRegie: '2', plek: '4', rugdekkingBestuur: '4', toegangTotOuders: '3', wieLostOp: noor })
  const storyId = await keep('Lotte', -86, 'F1.2', null, {
    verteller: 'PARENT', toestemming: 'MEMBERS', verhaal: 'Ik belde vier loketten en vertelde elke keer opnieuw wat er was. Bij de vijfde hing ik op.', watHielp: 'De verloskundige die zelf terugbelde.',
    watStondInDeWeg: 'Elk loket heeft een eigen formulier en een eigen wachttijd.', watHadGeholpen: 'Eén nummer, van iemand die mij kent.', citaat: 'Bij de vijfde hing ik op', themas: ['WAY_TO_HELP'],
  })
  await keep('Vlinder', -80, 'F1.2', null, {
    verteller: 'EXPERIENCE_EXPERT', toestemming: 'CORE_GROUP', verhaal: 'Ik durfde niet te zeggen dat het niet ging. Iedereen leek het wel te kunnen.', watHielp: '', watStondInDeWeg: 'Dat ik dacht dat ik de enige was.',
    watHadGeholpen: 'Iemand die vroeg: en hoe gaat het met jou?', citaat: 'Ik dacht dat ik de enige was', themas: ['GROWING_UP'],
  })
  // Told at the schoolyard, and not written down yet.
  const told = await as('Samir', -5, (tx, ctx) => recordStory(tx, ctx, { recording: hum(), ...key() }))
  await keep('Samir', -5, 'F1.2', null, {
    verteller: 'VOLUNTEER', toestemming: 'MEMBERS', verhaal: '', watHielp: '', watStondInDeWeg: 'Niemand wist wie er na de zomer zou bellen.', watHadGeholpen: '', citaat: 'Ik heb het zelf maar opgeschreven op een briefje', themas: ['WAY_TO_HELP'],
  }, told)
  const parents = opgave('Ouders met een baby')
  if (parents) {
    await keep('Noor', -84, 'F1.4', parents, {
      startvraag: 'Ouders met een baby vinden de weg naar hulp te laat', waarom1: 'Ze bellen pas als het misgaat', waarom2: 'Ze willen het zelf kunnen, en kennen niemand bij de loketten', waarom3: 'Elk loket heeft een eigen nummer en eigen regels', waarom4: 'Niemand heeft de opdracht om het samen te doen', waarom5: '',
      symptoomOfKern: 'CORE', oplossingDieWeAlHadden: 'Een app met alle nummers', kernvraag: 'Wat heeft een ouder nodig om hulp te vragen voordat het misgaat?', getoetstBij: ['PARENT', 'WORK_FLOOR'],
    })
  }
  const health = partnerIds.get('Jeugdgezondheid Oost')
  if (health) {
    await keep('Lotte', -82, 'F1.5', null, {
      initiatief: 'Huisbezoek in de eerste week', partner: health, domeinen: ['YOUTH_WELFARE'], levensfase: ['AGE_0_2'], preventietype: 'UNIVERSAL', bereik: '140', locaties: [], looptTot: '', werkzameElementen: 'Er komt iemand thuis, en die komt terug.', koppelen: 'CONNECT',
    })
  }
  await keep('Lotte', -81, 'F1.3', null, {
    cijfer: 'Gezinnen met een baby die weten wie zij kunnen bellen', waarde: '14', soort: 'PEOPLE', jaar: '2026', bron: 'Rondvraag van de verloskundigen', vergelijking: '', watValtOp: 'Het zijn er weinig, ook waar iemand aan huis komt', verklaringPraktijk: 'De folder ligt onder op de stapel.',
    watWetenWeNiet: 'Hoeveel gezinnen er wel hulp zochten en afhaakten', wieZoektUit: membershipOf('Lotte'),
  })
  await keep('Noor', -75, 'F2.6', membershipOf('Vlinder'), {
    rol: 'Leest mee met het plan en zegt wat ouders ervan merken', onderwerpenWel: 'School, hulp vinden, formulieren', onderwerpenNiet: 'Thuis', begeleider: membershipOf('Marja'), vergoeding: '25', vergoedingPer: 'HOUR',
    onkosten: 'De bus en de oppas', taalEnVorm: ['SPEAKING', 'CALLING'], wanneerBereikbaar: 'Dinsdag en donderdag overdag', wanneerStoppenWe: 'Als het te zwaar wordt. Dat mag op elk moment.',
  })
  await keep('Noor', -40, 'F4.5', null, {
    signaalNaarKernteam: '3', draagtKernteam: membershipOf('Lotte'), kernteamNaarCoalitie: '7', draagtCoalitie: noor, naarBestuurstafel: 'TWO_MONTHS', draagtBestuurstafel: noor, antwoordTerug: '14', draagtAntwoord: noor, informeleTafel: 'HALF_YEAR', waarNogMeer: ['REGION'],
  })
  return storyId
}
