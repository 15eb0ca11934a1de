import { listIndicators } from '@/lib/indicators/cards/queries'
import { addSource, changeSource } from '@/lib/indicators/sources/commands'
import type { SourceContent, SourceStanding } from '@/lib/indicators/sources/types'
import { key, type Story } from './story'

type Told = readonly [day: number, content: SourceContent, standing: SourceStanding]

/** Which data Meerbrug knows of, and how far each is. Made up, all of it. */
export async function tellDataSources({ as, membershipOf }: Story, partnerIds: ReadonlyMap<string, string>): Promise<void> {
  const followed = await as('Noor', -15, listIndicators)
  const measuredBy = (name: string) => followed.find((one) => one.name === name)?.id ?? null
  const ofPartner = (name: string) => partnerIds.get(name) ?? null
  const told: readonly Told[] = [
    [-15, {
      name: 'Jeugdhulp per wijk', partnerId: null, contents: 'Hoeveel jongeren jeugdhulp krijgen, per wijk en per soort hulp.', domains: ['YOUTH_WELFARE'], lifePhases: ['AGE_4_12', 'AGE_12_18'], smallestArea: 'WIJK',
      rhythm: 'Elk kwartaal, sinds 2020', ownerId: membershipOf('Bas'), ownerFunction: null, rights: 'ADDED_UP_ONLY', rightsNote: 'De gemeente telt zelf. Wijken met weinig jongeren blijven leeg.', agreementId: null,
      indicatorId: measuredBy('Jongeren met jeugdzorg in natura'),
    }, { state: 'IN_USE', reason: null }],
    [-14, {
      name: 'Thuiszitters per school', partnerId: ofPartner('Gemeente Meerbrug, Leerplicht'), contents: 'Hoeveel leerlingen langer dan vier weken thuiszitten, per school.', domains: ['EDUCATION'], lifePhases: ['AGE_4_12', 'AGE_12_18'], smallestArea: 'LOCATION',
      rhythm: 'Elke maand in het schooljaar', ownerId: null, ownerFunction: 'Leerplichtambtenaar', rights: 'BY_AGREEMENT', rightsNote: 'De scholen willen eerst afspreken wie het ziet. Per school zijn het weinig leerlingen.', agreementId: null,
      indicatorId: measuredBy('Thuiszitters'),
    }, { state: 'PROMISED', reason: null }],
    [-10, {
      name: 'Bereik van het spreekuur', partnerId: ofPartner('Jeugdgezondheid Oost'), contents: 'Hoeveel ouders bij het spreekuur op school kwamen, en met welke soort vraag.', domains: ['CARE_HEALTH'], lifePhases: ['PRENATAL', 'AGE_0_2', 'AGE_4_12'], smallestArea: 'BUURT',
      rhythm: 'Elk half jaar', ownerId: membershipOf('Lotte'), ownerFunction: null, rights: 'ADDED_UP_ONLY', rightsNote: 'Alleen aantallen, nooit wie er kwam.', agreementId: null, indicatorId: null,
    }, { state: 'ASKED', reason: null }],
    [-9, {
      name: 'Wachttijd per aanbieder', partnerId: ofPartner('Jeugdhulp Oeverland'), contents: 'Hoe lang jongeren wachten tot de hulp begint.', domains: ['YOUTH_WELFARE', 'CARE_HEALTH'], lifePhases: ['AGE_4_12', 'AGE_12_18', 'AGE_18_27'], smallestArea: 'MUNICIPALITY',
      rhythm: 'Elke maand', ownerId: null, ownerFunction: 'Manager zorg', rights: 'NOT_SHARED', rightsNote: 'In het contract staat dat alleen de regio deze cijfers krijgt.', agreementId: null, indicatorId: null,
    }, { state: 'DROPPED', reason: 'De regio brengt zelf een overzicht uit. Dat is genoeg.' }],
  ]
  for (const [day, content, standing] of told) {
    const id = await as('Noor', day, (tx, ctx) => addSource(tx, ctx, { ...content, ...key() }))
    await as('Noor', day + 4, (tx, ctx) => changeSource(tx, ctx, { ...content, ...standing, id, expectedVersion: 1 }))
  }
}
