import { recordPaper } from '@/lib/agreements/commands'
import { commit, commitment, draft, partner, read, start } from './agreements'
import { makeCoalition, NOW, type TestCoalition, type TestPerson } from './world'

export interface InForce {
  readonly coalition: TestCoalition
  readonly agreementId: string
  /** Of the first partner. */
  readonly commitmentId: string
  readonly partnerIds: readonly [string, string]
  /** Of the first partner: on the work floor, and who signs for it. */
  readonly worker: TestPerson
  readonly executive: TestPerson
  /** On the work floor of the second. */
  readonly other: TestPerson
}

/** A draft of these partners, signed by each on paper. Returns its id. */
export async function bringInForce(coalition: TestCoalition, partnerIds: readonly [string, string], now = NOW): Promise<string> {
  const agreementId = await draft(coalition)
  await commit(coalition, commitment(agreementId, partnerIds[0]))
  await start(coalition, agreementId, [...partnerIds])
  const { versionId } = await read(coalition, agreementId)
  for (const partnerId of partnerIds) {
    await coalition.as('COORDINATOR', (tx, ctx) => recordPaper(tx, ctx, { agreementId, versionId, partnerId, signerName: 'Joke Prins', signerFunction: 'voorzitter', paperOn: '2026-01-05' }), now)
  }
  return agreementId
}

/** A coalition whose agreement is in force: two partners, one afspraak that the first does, and people of both. */
export async function agreementInForce(name = 'Testbrug', at = NOW): Promise<InForce> {
  const coalition = await makeCoalition({ name, mission: 'Elk kind doet mee.', municipalityCode: 'GM0321' }, at)
  const partnerIds = [await partner(coalition, 'Opvang'), await partner(coalition, 'Bibliotheek')] as const
  const agreementId = await bringInForce(coalition, partnerIds, at)
  return {
    coalition, agreementId, commitmentId: (await read(coalition, agreementId)).commitments[0]?.id ?? '', partnerIds,
    worker: await coalition.join('PROFESSIONAL', 'Wil', partnerIds[0]), executive: await coalition.join('PARTNER_EXECUTIVE', 'Ine', partnerIds[0]),
    other: await coalition.join('PROFESSIONAL', 'Oda', partnerIds[1]),
  }
}
