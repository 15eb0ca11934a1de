import { addItem, closeMeeting, planMeeting } from '@/lib/meetings/commands'
import { handInHomework, setHomework } from '@/lib/meetings/homework/commands'
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
