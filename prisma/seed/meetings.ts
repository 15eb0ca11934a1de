import { addItem, closeMeeting, planMeeting } from '@/lib/meetings/commands'
import { handInHomework, setHomework } from '@/lib/meetings/homework/commands'
import { setOutcomeAside, recordPresence, writeOutcome } from '@/lib/meetings/sessions/commands'
import { readSession } from '@/lib/meetings/sessions/queries'
import type { OutcomeKind } from '@/lib/meetings/sessions/types'
import { logAction } from '@/lib/action-items/commands'
import { addDays, dayOf } from '@/lib/platform/clock'
import { key, type Story } from './story'

/** What was set between two meetings: discussed, handed in, still to do, and of one the day is past; and the meetings themselves. */
export async function tellMeetings({ as, on, membershipOf }: Story, partnerIds: ReadonlyMap<string, string>, { goalId, storyId }: { readonly goalId: string; readonly storyId: string }): Promise<void> {
  const member = (name: string) => ({ partnerId: null, memberId: membershipOf(name) })
  const set = (day: number, assignment: Parameters<typeof setHomework>[2]['assignment'], receiver: Parameters<typeof setHomework>[2]['receiver'], days: number, note: string | null = null) =>
    as('Noor', day, (tx, ctx) => setHomework(tx, ctx, { assignment, receiver, dueOn: addDays(dayOf(ctx.now), days), note, ...key() }))
  const walked = await set(-30, 'H2.3', member('Samir'), 10)
  await as('Samir', -22, (tx, ctx) => handInHomework(tx, ctx, {
    homeworkId: walked, seen: null, record: null, body: 'De opvang belt nooit zelf met ouders. Zij dachten dat dit niet mocht. Een vast gezicht kennen zij wel: de conciërge.',
  }))
  const begin = await as('Noor', -45, (tx, ctx) => planMeeting(tx, ctx, { kind: 'MEETING', heldOn: dayOf(ctx.now), place: 'Buurthuis De Kade', storyId: null, ...key() }))
  await as('Noor', -44, (tx, ctx) => closeMeeting(tx, ctx, {
    meetingId: begin, parentAnswer: null, verdict: null, verdictWhy: null, unansweredReason: 'Er was nog geen ouder bij. De volgende keer is Vlinder er.', parents: 0, experts: 0, discussed: [], actionId: null,
    noActionReason: 'We moesten eerst weten wie er meedoet.',
  }))
  const middle = await as('Noor', -16, (tx, ctx) => planMeeting(tx, ctx, { kind: 'MEETING', heldOn: addDays(dayOf(ctx.now), 1), place: 'Basisschool De Waterlelie', storyId, ...key() }))
  await as('Noor', -15, async (tx, ctx) => {
    const actionId = await logAction(tx, ctx, { what: 'Afspreken wie bij de opvang het nummer aan ouders geeft', goalId, status: 'PLANNED', plannedOn: on(5), preventionType: 'UNIVERSAL', ...key() })
    await closeMeeting(tx, ctx, {
      meetingId: middle, parentAnswer: 'Ouders horen bij de opvang wie zij kunnen bellen. Dat scheelt drie telefoontjes.', verdict: 'PARTLY', verdictWhy: 'Overdag bellen lukt niet als je werkt.', unansweredReason: null,
      parents: 1, experts: 1, discussed: [walked], actionId, noActionReason: null,
    })
  })
  // Was held, and waits to be closed.
  await as('Noor', -8, (tx, ctx) => planMeeting(tx, ctx, { kind: 'MEETING', heldOn: addDays(dayOf(ctx.now), 7), place: 'Opvang Het Nest', storyId: null, ...key() }))
  const next = await as('Noor', -4, (tx, ctx) => planMeeting(tx, ctx, { kind: 'MEETING', heldOn: addDays(dayOf(ctx.now), 9), place: 'Buurthuis De Kade', storyId: null, ...key() }))
  await as('Vlinder', -2, (tx, ctx) => addItem(tx, ctx, { meetingId: next, body: 'Kan het ook met een berichtje in plaats van bellen?', ...key() }))
  const tested = await set(-12, 'H3.1', member('Vlinder'), 10, 'Doe dit samen met Samir. Drie ouders van de babygroep is genoeg.')
  await as('Vlinder', -3, (tx, ctx) => handInHomework(tx, ctx, { homeworkId: tested, seen: null, record: null, body: 'Twee keer ja, één keer deels. Bellen lukt overdag niet als je werkt. Een berichtje sturen wel.' }))
  await set(-12, 'H3.2', { partnerId: partnerIds.get('Basisschool De Waterlelie') ?? '', memberId: null }, 8, 'Vraag ook of zij na de zomer uren hebben.')
  await set(-2, 'H3.4', member('Samir'), 14)
}

/** The session before the agreement was written: what each partner brought up. Returns by partner what becomes an afspraak. */
export async function tellSession({ as }: Story, partnerIds: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const idOf = (name: string) => partnerIds.get(name) ?? ''
  const meetingId = await as('Noor', -40, (tx, ctx) => planMeeting(tx, ctx, { kind: 'PARTNER_SESSION', heldOn: addDays(dayOf(ctx.now), 6), place: 'Buurthuis De Kade', storyId: null, ...key() }))
  const said: readonly (readonly [partner: string, kind: OutcomeKind, body: string])[] = [
    ['Kinderopvang De Oever', 'CONCERN', 'Ouders vertellen hun verhaal bij ons, bij het consultatiebureau en op school.'],
    ['Kinderopvang De Oever', 'PROPOSAL', 'Elke ouder krijgt bij ons één vast gezicht.'],
    ['Jeugdgezondheid Oost', 'OFFER', 'Onze verpleegkundige kan een ochtend per week op school zitten.'],
    ['Jeugdgezondheid Oost', 'PROPOSAL', 'Wij houden op school elke week spreekuur, zonder afspraak.'],
    ['Gemeente Meerbrug', 'OFFER', 'Wij kunnen een pakket meesturen met de geboortebrief.'],
    ['Basisschool De Waterlelie', 'NEED', 'Iemand die een kamer regelt voor het spreekuur.'],
    ['Jeugdhonk De Steiger', 'NEED', 'Een tweede begeleider op vrijdag.'],
  ]
  await as('Noor', -34, (tx, ctx) => recordPresence(tx, ctx, { meetingId, partnerIds: [...new Set(said.map(([name]) => idOf(name)))], seen: [] }))
  for (const [name, kind, body] of said) await as('Noor', -34, (tx, ctx) => writeOutcome(tx, ctx, { meetingId, partnerId: idOf(name), kind, body, ...key() }))
  const { outcomes } = await as('Noor', -33, (tx, ctx) => readSession(tx, ctx, meetingId))
  const begins = outcomes.find((one) => one.body.startsWith('Een tweede begeleider'))
  if (begins) await as('Noor', -31, (tx, ctx) => setOutcomeAside(tx, ctx, { outcomeId: begins.id, reason: 'Dit gaat over geld. Het staat op de lijst voor de begroting van volgend jaar.' }))
  return new Map(outcomes.filter((one) => one.kind === 'PROPOSAL').map((one) => [one.partnerName, one.id]))
}
