import { logAction } from '@/lib/action-items/commands'
import { addCommitment, draftAgreement, startSigning } from '@/lib/agreements/commands'
import { readAgreement } from '@/lib/agreements/queries'
import { createChallenge } from '@/lib/challenges/commands'
import { giveContribution } from '@/lib/contributions/commands'
import { addProvider, setProvider } from '@/lib/coalitions/providers/commands'
import { createGoal, plantExample } from '@/lib/goals/commands'
import { checkFile } from '@/lib/imports/commands'
import { askExecutive } from '@/lib/loop/commands'
import { addPartner } from '@/lib/partners/commands'
import { publishPlanText, saveWorksheet } from '@/lib/plan/commands'
import { readPlanText } from '@/lib/plan/queries'
import { addDays, dayOf } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db/sql'
import { enterAsJob, type JobContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { giveSignal } from '@/lib/signals/commands'
import { key, makeCoalition, NOW, type TestCoalition } from './world'

// A coalition with one of everything in it. Every text carries its mark, so that a text that turns up in another
// coalition is recognised whatever way it came.

export interface Filled {
  readonly coalition: TestCoalition
  readonly mark: string
  readonly ids: {
    readonly challengeId: string
    readonly goalId: string
    readonly partnerIds: readonly [string, string]
    readonly draftId: string
    readonly signingId: string
    readonly signingHash: string
    readonly requestId: string
    readonly linkId: string
    readonly textVersionId: string
    readonly contributionId: string
    readonly signalId: string
    readonly executiveRequestId: string
    readonly importId: string
    readonly membershipId: string
    readonly aldermanId: string
    readonly identityProviderId: string
  }
  /** Does something as a background task of this coalition. */
  readonly asJob: <T>(work: (tx: CoalitionTx, ctx: JobContext) => Promise<T>) => Promise<T>
}

export const goalInput = (mark: string, ids: { challengeId: string; ownerId: string; dueOn?: string }) => ({
  challengeId: ids.challengeId, title: `Doel ${mark}`, forWhom: 'gezinnen', parentBenefit: 'Eén vast gezicht', baseline: 14, baselinePlan: null, target: 40,
  unit: 'FAMILIES' as const, ownerId: ids.ownerId, dueOn: ids.dueOn ?? '2026-12-18', notNow: null, stopCriterion: null, ...key(),
})

export const FIGURES = 'Jaar;Gemeentecode;Inwoners;Jeugdzorg totaal (x 1 000 euro);Jeugdzorg per inwoner (euro)\r\n2024;GM0321;50847;16409;322,7\r\n2024;GM9999;1;1;1000,0\r\n'

/** Fills a new coalition, at this moment. `mark` must be a word that stands nowhere else. */
export async function fill(mark: string, at = NOW): Promise<Filled> {
  const coalition = await makeCoalition({ name: mark, mission: `Missie ${mark}`, municipalityCode: 'GM0321' }, at)
  const { as, people } = coalition
  const today = dayOf(at)
  const asCoordinator = <T>(work: Parameters<typeof as<T>>[1]) => as<T>('COORDINATOR', work)
  const partner = (name: string) => asCoordinator((tx, ctx) => addPartner(tx, ctx, {
    name: `${name} ${mark}`, partnerType: 'CHILDCARE', status: 'PARTICIPATING', contactName: mark, contactEmail: `${name.toLowerCase()}@test.example`, ...key(),
  }))
  await asCoordinator((tx, ctx) => plantExample(tx, ctx))
  const partnerIds = [await partner('Eerste'), await partner('Tweede')] as const
  const challengeId = await asCoordinator((tx, ctx) => createChallenge(tx, ctx, { title: `Opgave ${mark}`, forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: mark, ...key() }))
  const goalId = await asCoordinator((tx, ctx) => createGoal(tx, ctx, goalInput(mark, { challengeId, ownerId: people.PROFESSIONAL.membershipId, dueOn: addDays(today, 26) }), { partnerIds: [...partnerIds] }))
  const agreement = async () => {
    const id = await asCoordinator((tx, ctx) => draftAgreement(tx, ctx, { title: `Overeenkomst ${mark}`, purpose: mark, purposeB1: null, ...key() }))
    await asCoordinator((tx, ctx) => addCommitment(tx, ctx, { agreementId: id, partnerId: partnerIds[0], what: `Afspraak ${mark}`, forWhom: 'ouders', evidence: mark, room: null, ...key() }))
    return id
  }
  const draftId = await agreement()
  const signingId = await agreement()
  await asCoordinator((tx, ctx) => startSigning(tx, ctx, { agreementId: signingId, partnerIds: [...partnerIds], expectedVersion: 2 }))
  const signing = await asCoordinator((tx, ctx) => readAgreement(tx, ctx, signingId))
  await asCoordinator((tx, ctx) => publishPlanText(tx, ctx, { body: `Plan ${mark}\n\nTweede stuk`, bodyB1: null, expectedNumber: 0 }))
  const textVersionId = (await asCoordinator(readPlanText))?.versionId ?? ''
  await asCoordinator((tx, ctx) => saveWorksheet(tx, ctx, { worksheet: 'F3.3', expectedVersion: 0, intent: 'save', answers: { doel: `Blad ${mark}` }, ...key() }))
  const contributionId = await as('EXPERIENCE_EXPERT', (tx, ctx) => giveContribution(tx, ctx, { textVersionId, passage: 0, body: `Inbreng ${mark}`, ...key() }))
  const signalId = await as('PROFESSIONAL', (tx, ctx) => giveSignal(tx, ctx, {
    theme: 'SCHOOL', body: `Signaal ${mark}`, place: null, lifePhases: ['AGE_4_12'], frequency: 'MORE_OFTEN', wantsAnswer: true, ...key(),
  }))
  await as('PROFESSIONAL', (tx, ctx) => logAction(tx, ctx, { what: `Actie ${mark}`, goalId, status: 'DONE', plannedOn: addDays(today, -2), preventionType: 'UNIVERSAL', ...key() }))
  const executiveRequestId = await asCoordinator((tx, ctx) => askExecutive(tx, ctx, { title: `Vraag ${mark}`, why: mark, neededBy: addDays(today, 28), ...key() }))
  const importId = await asCoordinator((tx, ctx) => checkFile(tx, ctx, { name: `${mark}.csv`, bytes: Buffer.from(FIGURES) }))
  const identityProviderId = await asCoordinator((tx, ctx) => addProvider(tx, ctx, {
    label: `Organisatie ${mark}`, issuer: `https://login.test.example/${mark}`, clientId: mark, clientSecret: `Geheim ${mark}`, allowedTenants: [mark], ...key(),
  }))
  await asCoordinator((tx, ctx) => setProvider(tx, ctx, { id: identityProviderId, to: 'off', expectedVersion: 1 }))
  const asJob: Filled['asJob'] = async (work) => {
    const ctx = await enterAsJob(coalition.id, 'test')
    return inCoalition(ctx, (tx) => work(tx, ctx))
  }
  const [request] = await asJob((tx) => openTx(tx).query<{ id: string; linkId: string }>(sql`SELECT id, link_id AS "linkId" FROM signature_request WHERE coalition_id = ${coalition.id}::uuid`))
  return {
    coalition, mark, asJob,
    ids: {
      challengeId, goalId, partnerIds, draftId, signingId, signingHash: signing.contentHash ?? '', requestId: request?.id ?? '', linkId: request?.linkId ?? '',
      textVersionId, contributionId, signalId, executiveRequestId, importId, membershipId: people.PROFESSIONAL.membershipId, aldermanId: people.ALDERMAN.membershipId,
      identityProviderId,
    },
  }
}
