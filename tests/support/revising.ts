import { markChanges, startReSigning, startRevision } from '@/lib/agreements/revisions/commands'
import { findRevision, listParties } from '@/lib/agreements/revisions/queries'
import { changeCommitment } from '@/lib/agreements/text/commands'
import { readDraft } from '@/lib/agreements/text/queries'
import type { ChangeMark } from '@/lib/agreements/types'
import { commit, commitment, draft, partner, read, sign, start, tokens } from './agreements'
import { makeCoalition } from './world'

/** An agreement in force of three partners with an afspraak each; with what a coordinator does to it. */
export async function inForce() {
  const coalition = await makeCoalition()
  const partners: string[] = []
  const id = await draft(coalition)
  for (const name of ['Opvang', 'Bibliotheek', 'School']) {
    const partnerId = await partner(coalition, name)
    partners.push(partnerId)
    await commit(coalition, commitment(id, partnerId, { what: `${name} belt terug` }))
  }
  await start(coalition, id, partners)
  const first = await tokens(coalition)
  const hash = (await read(coalition, id)).contentHash ?? ''
  for (const token of first.values()) await sign(token, hash)
  const revise = () => coalition.as('COORDINATOR', (tx, ctx) => startRevision(tx, ctx, { agreementId: id }))
  const revision = () => coalition.as('PROFESSIONAL', (tx, ctx) => findRevision(tx, ctx, id))
  const parties = async () => (await coalition.as('PROFESSIONAL', (tx, ctx) => listParties(tx, ctx, id))).parties.map((one) => [one.partnerName, one.versionNumber])
  const commitments = (await read(coalition, id)).commitments
  const reword = async (index: number, what: string) => {
    const { agreement } = await coalition.as('COORDINATOR', (tx, ctx) => readDraft(tx, ctx, id))
    const one = agreement.commitments.find((other) => other.id === commitments[index]?.id)
    if (!one) throw new Error('That afspraak is not there.')
    const { id: commitmentId, position: _p, status: _s, partnerName: _n, partnerHasLeft: _l, changedIn, ...words } = one
    await coalition.as('COORDINATOR', (tx, ctx) => changeCommitment(tx, ctx, { agreementId: id, commitmentId, ...words, what, expectedVersion: changedIn }))
  }
  const mark = (marks: { part: string; mark: ChangeMark }[]) => coalition.as('COORDINATOR', (tx, ctx) => markChanges(tx, ctx, { agreementId: id, marks }))
  const round = async () => {
    const { agreement } = await coalition.as('COORDINATOR', (tx, ctx) => readDraft(tx, ctx, id))
    return coalition.as('COORDINATOR', (tx, ctx) => startReSigning(tx, ctx, { agreementId: id, expectedVersion: agreement.version }))
  }
  return { coalition, id, partners, hash, first, commitments, revise, revision, parties, reword, mark, round }
}

export const words = { reason: 'De organisatie stopt', consequences: 'De school neemt het over' }
