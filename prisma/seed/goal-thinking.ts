import { writeBend } from '@/lib/goals/bend/commands'
import { addEffect } from '@/lib/goals/effects/commands'
import { writeSource } from '@/lib/goals/sources/commands'
import { readOutcome } from '@/lib/indicators/queries'
import { key, type Story } from './story'

/** Why the line of the one goal runs as it does, what would bend it, and what comes of that. */
export async function thinkAhead({ as }: Story, goalId: string): Promise<void> {
  await as('Noor', -41, async (tx, ctx) => writeBend(tx, ctx, {
    goalId, trendIndicatorId: (await readOutcome(tx, ctx)).series[0]?.id ?? null, trend: 'Elk jaar vragen meer ouders pas hulp als het al misgaat.', withoutAction: 'Over twee jaar wacht een gezin nog langer op hulp.',
    story: 'Ouders kennen de loketten wel, maar niet de mensen. Wie één keer doorverbonden is, belt niet meer.', whatWorks: 'Bij de verloskundigen geven ouders het nummer aan elkaar door.',
    freeIdea: 'Zet de naam en foto van het vaste gezicht op het kaartje van de verloskundige.', proposal: 'Elke opvang kiest één vast gezicht en zegt wie er opneemt bij ziekte.', expectedVersion: 0,
  }))
  await as('Noor', -40, (tx, ctx) => addEffect(tx, ctx, {
    goalId, action: 'Elk gezin krijgt één vast gezicht', shortTerm: 'Ouders weten wie ze kunnen bellen', middleTerm: 'Ouders bellen als het nog klein is', longTerm: 'Kinderen groeien op in een rustiger huis',
    shortAssumption: 'Een naam en een foto blijven beter hangen dan een loket.', shortCertainty: 'HIGH', shortSource: 'Gesprekken met twaalf ouders in De Kade',
    middleAssumption: 'Wie iemand kent, durft eerder te bellen.', middleCertainty: 'MIDDLE', middleSource: 'Wat de verloskundigen zien',
    longAssumption: 'Vroeg een beetje hulp voorkomt later veel zorgen.', longCertainty: 'LOW', longSource: null, ...key(),
  }))
  const write = (kind: 'PRACTICE' | 'DATA' | 'SCIENCE' | 'BRIEF', body: string, sourceName: string, sourceUrl: string, [point1, point2, point3]: readonly string[] = []) =>
    as('Noor', -38, (tx, ctx) => writeSource(tx, ctx, { goalId, kind, body, point1: point1 ?? null, point2: point2 ?? null, point3: point3 ?? null, sourceName, sourceUrl, expectedVersion: 0 }))
  await write('PRACTICE', 'Ouders onthouden een gezicht, geen loket. Wie één keer is doorverbonden, belt niet meer.', 'Gesprekken met twaalf ouders in De Kade', 'https://meerbrug.example/verslagen/ouders-de-kade')
  await write('DATA', 'De uitgaven aan jeugdzorg per inwoner stijgen in onze gemeente. Het cijfer zegt niet waarom.', 'CBS StatLine, uitgaven jeugdzorg', 'https://opendata.cbs.nl/statline/')
  await write('SCIENCE', 'Een vaste persoon die ouders vertrouwen, helpt hen eerder om hulp te vragen. Hoe groot dat effect is, verschilt per plek.', 'Verkenning steun voor jonge ouders (verzonnen voorbeeld)', 'https://kennis.example/steun-voor-jonge-ouders')
  await write('BRIEF', 'Ouders bellen als ze iemand kennen. Een naam en een gezicht helpen meer dan een folder. Bel daarom zelf, in de eerste week. Zeg wie je bent en wanneer je er bent. Vraag hoe het gaat, en luister. Je hoeft niets op te lossen. Weet je iets niet? Zeg dan wie het wel weet, en bel samen.',
    'Verkenning steun voor jonge ouders (verzonnen voorbeeld)', 'https://kennis.example/steun-voor-jonge-ouders', ['Bel zelf in de eerste week.', 'Zeg je naam en wanneer je er bent.', 'Verwijs niet door: bel samen.'])
}
