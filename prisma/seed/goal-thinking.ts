import { writeBend } from '@/lib/goals/bend/commands'
import { addEffect } from '@/lib/goals/effects/commands'
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
}
