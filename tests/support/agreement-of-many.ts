import { addCommitment, draftAgreement } from '@/lib/agreements/commands'
import { addPartner } from '@/lib/partners/commands'
import { newId } from '@/lib/platform/ids'
import { NO_BASIS, NO_MORE } from './agreement-words'
import { key, makeCoalition, type TestCoalition } from './world'

export interface AskedPartner {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** A draft of twelve afspraken between twenty-five partners, each with an address of its own. */
export async function agreementOfMany(name: string): Promise<{ coalition: TestCoalition; agreementId: string; partners: AskedPartner[] }> {
  const coalition = await makeCoalition({ name, mission: 'Elk kind doet mee.', municipalityCode: 'GM0321' }, new Date())
  const asCoordinator = <T>(work: Parameters<typeof coalition.as<T>>[1]) => coalition.as('COORDINATOR', work)
  const partners: AskedPartner[] = []
  for (let number = 1; number <= 25; number += 1) {
    const [partner, email] = [`Partner ${String(number).padStart(2, '0')}`, `${newId()}@test.example`]
    const id = await asCoordinator((tx, ctx) => addPartner(tx, ctx, { name: partner, partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: null, contactEmail: email, ...key() }))
    partners.push({ id, name: partner, email })
  }
  const agreementId = await asCoordinator((tx, ctx) => draftAgreement(tx, ctx, { title: 'Samen opgroeien', purpose: 'Elk kind heeft mensen om zich heen die elkaar kennen.', purposeB1: null, ...NO_BASIS, ...key() }))
  for (const [index, partner] of partners.slice(0, 12).entries()) {
    await asCoordinator((tx, ctx) => addCommitment(tx, ctx, { agreementId, partnerId: partner.id, what: `Afspraak ${index + 1} voor ouders`, forWhom: 'ouders', evidence: 'We tellen het elk kwartaal', room: null, ...NO_MORE, ...key() }))
  }
  return { coalition, agreementId, partners }
}
