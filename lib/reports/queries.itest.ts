import { describe, expect, it } from 'vitest'
import { createChallenge } from '@/lib/challenges/commands'
import { outcomeCsv } from '@/lib/indicators/documents'
import { changeGoalStatus, measureGoal } from '@/lib/goals/commands'
import { addIndicator } from '@/lib/indicators/cards/commands'
import { storeFigures } from '@/lib/indicators/commands'
import { chooseOverview } from '@/lib/indicators/overview/commands'
import { readOutcome } from '@/lib/indicators/queries'
import type { Figure } from '@/lib/indicators/types'
import { answerAsExecutive, askExecutive } from '@/lib/loop/commands'
import { addMember } from '@/lib/members/commands'
import { ensureAccount } from '@/lib/platform/auth/accounts'
import { newId } from '@/lib/platform/ids'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { tellStory, withdrawStory } from '@/lib/plan/stories/commands'
import { giveSignal } from '@/lib/signals/commands'
import { agreementInForce } from '@/tests/support/agreement-in-force'
import { indicatorContent } from '@/tests/support/indicators'
import { NOT_FOUND, rolesThatCan } from '@/tests/support/refusals'
import { storyInput } from '@/tests/support/stories'
import { makeGoal } from '@/tests/support/running-goal'
import { key, makeCoalition, NOW, type TestCoalition } from '@/tests/support/world'
import { plainText } from './documents'
import { letterOf } from './letter/documents'
import { pageOf } from './page/documents'
import { quarterOf } from './quarter/documents'
import { listReports, readLetter, readPage, readQuarter } from './queries'

const share = (year: number, numerator: number, denominator: number, status: Figure['status'] = 'FINAL'): Figure =>
  ({ regionCode: 'GM0321', year, numerator, denominator, value: (numerator / denominator) * 100, status })

async function follow(coalition: TestCoalition, name: string, figures: readonly Figure[]): Promise<string> {
  const indicatorId = await coalition.as('COORDINATOR', (tx, ctx) => addIndicator(tx, ctx, { content: indicatorContent({ name }), ...key() }))
  await coalition.as('COORDINATOR', (tx, ctx) => storeFigures(tx, ctx, { indicatorId, figures, importId: null }))
  return indicatorId
}

/** The three reports as texts, as an alderman reads them. */
async function texts(coalition: TestCoalition, now = NOW, quarter?: string): Promise<{ letter: string; page: string; quarter: string }> {
  return {
    letter: plainText(letterOf(await coalition.as('ALDERMAN', readLetter, now), now)), page: plainText(pageOf(await coalition.as('ALDERMAN', readPage, now), now)),
    quarter: plainText(quarterOf(await coalition.as('ALDERMAN', (tx, ctx) => readQuarter(tx, ctx, quarter), now), now)),
  }
}

const challenge = (coalition: TestCoalition) => coalition.as('COORDINATOR', (tx, ctx) => createChallenge(tx, ctx, { title: 'Ouders staan er alleen voor', forWhom: 'gezinnen', lifePhases: ['AGE_0_2'], parentsSay: null, ...key() }))

const signal = (coalition: TestCoalition, theme: 'SCHOOL' | 'MONEY', now = NOW) => coalition.as('PROFESSIONAL', (tx, ctx) => giveSignal(tx, ctx, {
  theme, body: 'Het vervoer rijdt niet', place: null, lifePhases: [], frequency: null, wantsAnswer: false, alreadyTried: null, urgency: null, isAnonymous: false, ...key(),
}), now)

describe('a figure in a report', () => {
  it('stands on the one page when the coalition chose it for the first page, in that order; the others stand in the letter', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const [, second, third] = [await follow(coalition, 'Peuters', [share(2025, 500, 1_000)]), await follow(coalition, 'Ouders', [share(2025, 400, 1_000)]), await follow(coalition, 'Jongeren', [share(2025, 300, 1_000)])]
    const names = async () => (await coalition.as('ALDERMAN', readPage)).figures.map(({ name }) => name)
    expect(await names()).toEqual(['Peuters', 'Ouders', 'Jongeren'])
    await coalition.as('COORDINATOR', (tx, ctx) => chooseOverview(tx, ctx, { figure1: third, figure2: second, figure3: null, figure4: null, figure5: null, expectedVersion: 0 }))
    expect(await names()).toEqual(['Jongeren', 'Ouders'])
    expect((await coalition.as('ALDERMAN', readLetter)).figures.map(({ name }) => name)).toEqual(['Peuters', 'Ouders', 'Jongeren'])
  })

  it('is the figure of the page and of the download, with its year, state, source and day', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    await follow(coalition, 'Ouders die het spreekuur kennen', [share(2023, 120, 400), share(2024, 251, 602, 'PROVISIONAL')])
    const outcome = await coalition.as('ALDERMAN', readOutcome)
    const own = outcome.series[0]?.points.at(-1)?.own?.value
    expect(own).toBeCloseTo(41.694, 3)
    const shown = outcomeCsv(outcome).split('\r\n').find((line) => line.includes('2024'))?.split(';')[3]
    const { letter, page, quarter } = await texts(coalition)
    expect(shown).toBe('41,7')
    expect(letter).toContain(`${shown} % in 2024, voorlopig.`)
    expect(letter).toContain('Bron: Eigen vragenlijst. Ingelezen op 22 november 2026.')
    expect(letter).toContain('Wat dit cijfer niet zegt: Wij vroegen alleen ouders op school')
    expect(page).toContain(`Ouders die het spreekuur kennen: ${shown} %, 2024`)
    expect(quarter).toContain(`Jaar: 2024; Gemeente: ${shown}`)
    expect(quarter).toContain('Ingelezen in dit kwartaal: Ouders die het spreekuur kennen.')
  })

  it('that is not shown on the page stands in no report, nor does what it was counted from', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    await follow(coalition, 'Weinig mensen', [share(2023, 7, 418), share(2024, 411, 418)])
    const all = Object.values(await texts(coalition))
    for (const text of all) {
      expect(text).toContain('Weinig mensen')
      expect(text).not.toMatch(/1,67|1,7\b|98,3|\b(418|411)\b/)
    }
    expect(all[0]).toContain('Er is geen cijfer dat getoond mag worden.\n- 2023: niet getoond, want het gaat om weinig mensen.\n- 2024: niet getoond, want het gaat om weinig mensen.')
    expect(all[2]).toContain('Jaar: 2024; Gemeente: niet getoond')
  })

  it('stands on the one page for five indicators, the first of the coalition', async () => {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    for (const number of [1, 2, 3, 4, 5, 6]) await follow(coalition, `Cijfer nummer ${number}`, [share(2024, 100 + number, 400)])
    const { page, letter } = await texts(coalition)
    expect(page.match(/Cijfer nummer \d/g)).toEqual([1, 2, 3, 4, 5].map((number) => `Cijfer nummer ${number}`))
    expect(letter).toContain('Cijfer nummer 6')
  })
})

describe('a person in a report', () => {
  it('is called as they chose: the real name of an experience expert stands in none', async () => {
    const coalition = await makeCoalition()
    const job = await enterAsJob(coalition.id, 'test', { now: NOW })
    const userId = await ensureAccount({ email: `${newId()}@test.example` })
    const ownerId = await inCoalition(job, (tx) => addMember(tx, job, { userId, role: 'EXPERIENCE_EXPERT', displayName: 'Merel', registeredName: 'Geertruida van Echten' }))
    await makeGoal(coalition, { challengeId: await challenge(coalition), ownerId })
    const { letter, page, quarter } = await texts(coalition)
    expect(quarter).toContain('Trekker: Merel.')
    for (const text of [letter, page, quarter]) expect(text.match(/Geertruida|Echten/g)).toBe(null)
  })
})

describe('a story in a report', () => {
  const TOLD = 'Tellen én vertellen: “Ik belde één nummer” Een ouder, hier Vlinder genoemd.'

  async function withStory(over: Parameters<typeof storyInput>[0] = {}) {
    const coalition = await makeCoalition({ municipalityCode: 'GM0321' })
    const indicatorId = await follow(coalition, 'Ouders die het spreekuur kennen', [share(2025, 251, 602)])
    const goalId = await makeGoal(coalition, { challengeId: await challenge(coalition), title: 'Elk gezin één nummer' })
    const storyId = await coalition.as('PROFESSIONAL', (tx, ctx) => tellStory(tx, ctx, { ...storyInput({ chosenName: 'Vlinder', readers: 'PUBLIC', indicatorId, goalId, ...over }), ...key() }))
    return { coalition, indicatorId, goalId, storyId }
  }

  it('that may be told outside stands beside its figure and beside its goal, with the chosen name', async () => {
    const { coalition } = await withStory()
    const { letter, page, quarter } = await texts(coalition)
    // Of the goal and of the figure in each; on the screen and in the PDF stand the same words.
    for (const one of [letter, page, quarter]) expect(one.split(TOLD).length - 1).toBe(2)
    expect(letter).toMatch(new RegExp(`Elk gezin één nummer\\n(- .*\\n)+- ${TOLD}`))
    expect(page).toContain(`- Bron: Eigen vragenlijst. Ingelezen op 22 november 2026.\n- ${TOLD}`)
    expect(quarter).toContain(`Ouders die het spreekuur kennen\n- ${TOLD}`)
  })

  it('has its one sentence and nothing else of who told it: not the whole story, nor who wrote it down or how consent was given', async () => {
    const { coalition } = await withStory()
    for (const one of Object.values(await texts(coalition))) expect(one.match(/dezelfde mevrouw|Gezegd in een gesprek|1 november 2027/)).toBe(null)
    expect(Object.keys((await coalition.as('ALDERMAN', readPage)).stories[0] ?? {}).sort()).toEqual(['chosenName', 'goalId', 'indicatorId', 'quote', 'teller'])
  })

  it('without a chosen name says whose kind it is, with consent', async () => {
    const { coalition } = await withStory({ chosenName: null, indicatorId: null })
    expect((await texts(coalition)).letter).toContain('Tellen én vertellen: “Ik belde één nummer” Een ouder, met toestemming.')
  })

  it.each(['MEMBERS', 'CORE_GROUP'] as const)('for %s alone stands in none, also for a coordinator', async (readers) => {
    const { coalition } = await withStory({ readers })
    for (const one of Object.values(await texts(coalition))) expect(one.match(/Tellen én vertellen|Ik belde|Vlinder/)).toBe(null)
    expect(plainText(letterOf(await coalition.as('COORDINATOR', readLetter), NOW)).match(/Ik belde/)).toBe(null)
  })

  it('that was taken back is gone from the next one, and after its last day it is in none', async () => {
    const { coalition, storyId } = await withStory({ shownUntil: '2026-11-22' })
    expect((await texts(coalition)).page).toContain(TOLD)
    for (const one of Object.values(await texts(coalition, new Date('2026-11-23T10:00:00Z')))) expect(one).not.toContain('Ik belde')
    await coalition.as('PROFESSIONAL', (tx, ctx) => withdrawStory(tx, ctx, { id: storyId }))
    for (const one of Object.values(await texts(coalition))) expect(one).not.toContain('Ik belde')
  })
})

describe('the letter to the council', () => {
  it('says who signed of how many, what was promised, and what was put to the board', async () => {
    const { coalition } = await agreementInForce()
    const requestId = await coalition.as('COORDINATOR', (tx, ctx) => askExecutive(tx, ctx, { title: 'Dekking voor één intake', why: 'Drie partners wachten op elkaar', neededBy: '2026-12-20', ...key() }))
    expect((await texts(coalition)).letter).toContain('Dekking voor één intake\n- Drie partners wachten op elkaar\n- Nog geen antwoord. Nodig voor 20 december 2026.')
    await coalition.as('ALDERMAN', (tx, ctx) => answerAsExecutive(tx, ctx, { requestId, answer: 'COVER_GIVEN' }))
    const { letter, page } = await texts(coalition)
    expect(letter).toContain('Samen rond de baby\n- Van kracht. 2 van de 2 partners hebben getekend.\n- Opvang: ')
    expect(letter).toContain('- Dekking gegeven op 22 november 2026.')
    // Who answered is known: it is the college that writes.
    expect(letter).not.toContain('Alda')
    expect(page).toContain('WAT PARTNERS DOEN\n\n- Opvang: ')
  })

  it('says of an empty coalition in sentences what is not there, and nothing of its example', async () => {
    const coalition = await makeCoalition()
    const { letter, page, quarter } = await texts(coalition)
    for (const sentence of ['Er is nog geen opgave beschreven.', 'Er loopt nog geen doel.', 'Er zijn nog geen cijfers van de gemeente.', 'Partners hebben nog niets afgesproken.', 'Er is niets aan het bestuur voorgelegd.']) expect(letter).toContain(sentence)
    expect(page).toContain('Er staat nog niets gepland.')
    expect(quarter).toContain('In dit kwartaal liep geen doel, en er is er geen afgesloten.')
    expect(quarter).toContain('Er is geen overleg gehouden en afgesloten.')
  })
})

describe('the report of a quarter', () => {
  it('has what was reached and learned in it, and of a later one not', async () => {
    const coalition = await makeCoalition()
    const july = new Date('2026-07-15T10:00:00Z')
    const id = await makeGoal(coalition, { challengeId: await challenge(coalition), title: 'Elk gezin één nummer' })
    await coalition.as('COORDINATOR', (tx, ctx) => measureGoal(tx, ctx, { goalId: id, value: 7, measuredOn: '2026-11-20', note: null, ...key() }))
    await coalition.as('COORDINATOR', (tx, ctx) => changeGoalStatus(tx, ctx, { id, status: 'REACHED', reason: null, lesson: 'Vraag het de ouders', celebration: 'Taart', happenedOn: '2026-11-21', expectedVersion: 2 }))
    const { quarter } = await texts(coalition)
    expect(quarter).toContain('- Stand: Gehaald.')
    expect(quarter).toContain('- Tussenstand: minder dan 10, gemeten op 20 november 2026.')
    expect(quarter).toContain('- Gehaald op 21 november 2026.\n- Wat is geleerd: Vraag het de ouders')
    expect((await texts(coalition, NOW, '2026-K3')).quarter).toContain('Kwartaalrapport: 3e kwartaal 2026')
    expect((await texts(coalition, NOW, '2026-K3')).quarter).not.toContain('Elk gezin één nummer')
    await expect(coalition.as('ALDERMAN', (tx, ctx) => readQuarter(tx, ctx, '2026-K4'), july)).rejects.toMatchObject(NOT_FOUND)
    await expect(coalition.as('ALDERMAN', (tx, ctx) => readQuarter(tx, ctx, 'x'))).rejects.toMatchObject(NOT_FOUND)
  })

  it('counts signals by theme from ten on, and has no word of any', async () => {
    const coalition = await makeCoalition()
    for (let count = 0; count < 10; count += 1) await signal(coalition, 'SCHOOL')
    await signal(coalition, 'MONEY')
    // The last moment of the quarter before, in the Netherlands.
    await signal(coalition, 'SCHOOL', new Date('2026-09-30T21:59:00Z'))
    const { quarter } = await texts(coalition)
    expect(quarter).toContain('Signalen per onderwerp\n- Weg naar hulp; Aantal: 0\n- School; Aantal: 10\n- Wonen; Aantal: 0\n- Geld; Aantal: minder dan 10')
    expect(quarter).not.toContain('vervoer')
    expect((await texts(coalition, NOW, '2026-K3')).quarter).toContain('- School; Aantal: minder dan 10')
  })
})

describe('who reads a report', () => {
  it('is who leads, decides and advises; one page is for who reads figures', async () => {
    const coalition = await makeCoalition()
    const board = ['COORDINATOR', 'ALDERMAN', 'POLICY_ADVISER']
    expect([await rolesThatCan(coalition, readLetter), await rolesThatCan(coalition, (tx, ctx) => readQuarter(tx, ctx, undefined))]).toEqual([board, board])
    expect((await rolesThatCan(coalition, readPage)).sort()).toEqual([...board, 'PARTNER_EXECUTIVE', 'PROFESSIONAL'].sort())
    const kinds = async (role: 'ALDERMAN' | 'PROFESSIONAL') => (await coalition.as(role, listReports)).map((one) => [one.kind, one.quarters.length])
    expect([await kinds('ALDERMAN'), await kinds('PROFESSIONAL')]).toEqual([[['LETTER', 0], ['PAGE', 0], ['QUARTER', 5]], [['PAGE', 0]]])
  })
})
