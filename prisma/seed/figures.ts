import { checkFile } from '@/lib/imports/commands'
import { addGap, changeGap } from '@/lib/indicators/agenda/commands'
import { followCard } from '@/lib/indicators/cards/commands'
import { storeFigures } from '@/lib/indicators/commands'
import { DEMO_FIGURES } from '@/lib/indicators/definitions'
import { perHead } from '@/lib/indicators/rules'
import { COUNTRY } from '@/lib/indicators/types'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { key, type Story } from './story'

/** The figures that Meerbrug follows, what it does not know yet, and a file that waits for an answer. */
export async function followFigures({ as, on, coalitionId, membershipOf }: Story): Promise<void> {
  const job = await enterAsJob(coalitionId, 'seed.figures')
  const { card, municipality: { code }, own, country } = DEMO_FIGURES
  const figures = [...own.map(([year, cost, people]) => perHead(code, year, cost * 1000, people)), ...country.map(([year, cost, people]) => perHead(COUNTRY, year, cost * 1000, people))]
  await inCoalition(job, (tx) => storeFigures(tx, job, { cardKey: card, figures, importId: null }))
  const absence = await as('Noor', -20, (tx, ctx) => followCard(tx, ctx, { card: 'absence' }))
  await as('Noor', -20, (tx, ctx) => addGap(tx, ctx, {
    question: 'Hoeveel kinderen zitten thuis met een vrijstelling of een ziekmelding?', why: 'Leerplicht telt alleen wie zonder geldige reden thuiszit.', indicatorId: absence, ownerId: membershipOf('Lotte'), dueOn: on(40), ...key(),
  }))
  const known = await as('Noor', -50, (tx, ctx) => addGap(tx, ctx, {
    question: 'Hoeveel ouders kennen het nummer van het spreekuur?', why: 'Zonder dat weten wij niet of het kaartje werkt.', indicatorId: null, ownerId: membershipOf('Noor'), dueOn: on(-12), ...key(),
  }))
  await as('Noor', -12, (tx, ctx) => changeGap(tx, ctx, {
    id: known, expectedVersion: 1, question: 'Hoeveel ouders kennen het nummer van het spreekuur?', why: 'Zonder dat weten wij niet of het kaartje werkt.', indicatorId: null, ownerId: membershipOf('Noor'), dueOn: on(-12),
    state: 'KNOWN', answer: 'Wij vragen het nu elk halfjaar aan de ouders op het schoolplein.',
  }))
  // A file that waits: one of its names is of two municipalities, so somebody is asked which. Inhabitants as the same accounts give them.
  const waiting = 'Gemeente;Jaar;Aantal inwoners\r\nHouten;2023;50581\r\nHouten;2024;50847\r\nUtrecht (gemeente);2023;367947\r\nUtrecht (gemeente);2024;374238\r\nBergen;2023;30138\r\nBergen;2024;29932\r\n'
  await as('Noor', -1, (tx, ctx) => checkFile(tx, ctx, { name: 'inwoners-2023-2024.csv', bytes: Buffer.from(waiting) }))
}
