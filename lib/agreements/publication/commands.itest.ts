import { describe, expect, it } from 'vitest'
import { takeBackRound } from '@/lib/agreements/revisions/commands'
import { enterPublic } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { drafted, inSigning, sign, start } from '@/tests/support/agreements'
import { NOT_FOUND, refused, rolesThatCan, ruleBroken } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { makeCoalition, type TestCoalition } from '@/tests/support/world'
import { publishAgreement, unpublishAgreement } from './commands'
import { listPublished, readPublication, readPublicationToChoose } from './queries'

const publish = (coalition: TestCoalition, agreementId: string, showsText = false, showsPartners = false) =>
  coalition.as('COORDINATOR', (tx, ctx) => publishAgreement(tx, ctx, { agreementId, showsText, showsPartners }))
const unpublish = (coalition: TestCoalition, agreementId: string) => coalition.as('COORDINATOR', (tx, ctx) => unpublishAgreement(tx, ctx, { agreementId }))

/** What anybody finds of a coalition. */
const seen = async (coalition: TestCoalition) => {
  const ctx = await enterPublic(coalition.slug)
  return inCoalition(ctx, (tx) => listPublished(tx, ctx), { readsOnly: true })
}

describe('the public page of an agreement', () => {
  it('is off until a coordinator puts it on, and gone again when they take it away', async () => {
    const { coalition, id, links, hash } = await inSigning()
    expect(await seen(coalition)).toEqual([])
    await publish(coalition, id)
    expect(await seen(coalition)).toEqual([{ title: 'Samen rond de baby', status: 'SIGNING', versionNumber: 1, signed: 0, requested: 2, text: null, partners: null }])
    await sign(links[0], hash)
    expect(await seen(coalition)).toMatchObject([{ signed: 1, requested: 2 }])
    await unpublish(coalition, id)
    expect(await seen(coalition)).toEqual([])
    await publish(coalition, id, true, true)
    expect(await seen(coalition)).toMatchObject([{ text: { commitments: [{ what: 'Belt binnen een dag terug', partnerName: 'Opvang' }] }, partners: ['Opvang'] }])
  })

  it('is chosen once, however often the form is sent, and each choice is in the trail', async () => {
    const { coalition, id } = await inSigning()
    const choices = async () => (await trail(coalition)).filter((one) => one.event === 'agreement_published' || one.event === 'agreement_unpublished')
    await unpublish(coalition, id)
    expect(await choices()).toEqual([])
    await publish(coalition, id, true)
    await publish(coalition, id, true)
    await unpublish(coalition, id)
    await unpublish(coalition, id)
    expect(await choices()).toMatchObject([
      { event: 'agreement_published', subjectId: id, changes: { showsText: true, showsPartners: false } }, { event: 'agreement_unpublished', subjectId: id },
    ])
  })

  it('never shows what is of another coalition', async () => {
    const [ours, theirs] = [await inSigning(), await inSigning()]
    await publish(theirs.coalition, theirs.id, true, true)
    expect(await seen(ours.coalition)).toEqual([])
    expect(await seen(theirs.coalition)).toHaveLength(1)
    await expect(publish(ours.coalition, theirs.id)).rejects.toMatchObject(NOT_FOUND)
    await expect(unpublish(ours.coalition, theirs.id)).rejects.toMatchObject(NOT_FOUND)
    expect(await ours.coalition.as('COORDINATOR', (tx, ctx) => readPublication(tx, ctx, theirs.id))).toEqual({ isOn: false, showsText: false, showsPartners: false })
    expect(await seen(theirs.coalition)).toHaveLength(1)
  })

  it('is off once a round is taken back: the next text is shown when that is chosen for it', async () => {
    const { coalition, id, partners } = await inSigning()
    await publish(coalition, id)
    await coalition.as('COORDINATOR', (tx, ctx) => takeBackRound(tx, ctx, { agreementId: id, reason: 'De tekst wordt anders.' }))
    expect(await seen(coalition)).toEqual([])
    await start(coalition, id, [...partners])
    expect(await seen(coalition)).toEqual([])
    await publish(coalition, id)
    expect(await seen(coalition)).toMatchObject([{ versionNumber: 2 }])
  })

  it('is not for a draft', async () => {
    const { coalition, id } = await drafted()
    await expect(publish(coalition, id)).rejects.toMatchObject(ruleBroken('agreements.publish_draft'))
    expect(await seen(coalition)).toEqual([])
  })

  it('is the coordinator\'s to choose; who may read the agreement sees whether it is on', async () => {
    const { coalition, id } = await inSigning()
    expect(await rolesThatCan(coalition, (tx, ctx) => publishAgreement(tx, ctx, { agreementId: id, showsText: false, showsPartners: false }))).toEqual(['COORDINATOR'])
    await expect(coalition.as('ALDERMAN', (tx, ctx) => readPublicationToChoose(tx, ctx, id))).rejects.toMatchObject(refused('COORDINATOR'))
    expect(await coalition.as('COORDINATOR', (tx, ctx) => readPublicationToChoose(tx, ctx, id))).toMatchObject({ agreement: { id }, publication: { isOn: true } })
    expect(await coalition.as('ALDERMAN', (tx, ctx) => readPublication(tx, ctx, id))).toMatchObject({ isOn: true })
    await expect(coalition.as('EXPERIENCE_EXPERT', (tx, ctx) => readPublication(tx, ctx, id))).rejects.toMatchObject({ kind: 'refused' })
    await expect(coalition.as('COORDINATOR', (tx, ctx) => readPublicationToChoose(tx, ctx, 'x'))).rejects.toMatchObject(NOT_FOUND)
  })

  it('of a coalition that is not there is none', async () => {
    const { slug } = await makeCoalition()
    await expect(enterPublic(`${slug}-anders`)).rejects.toMatchObject(NOT_FOUND)
  })
})
