import { handInHomework, discussHomework, setHomework } from '@/lib/meetings/homework/commands'
import { addDays, dayOf } from '@/lib/platform/clock'
import { key, type Story } from './story'

/** What was set between two meetings: discussed, handed in, still to do, and of one the day is past. */
export async function tellHomework({ as, membershipOf }: Story, partnerIds: ReadonlyMap<string, string>): Promise<void> {
  const member = (name: string) => ({ partnerId: null, memberId: membershipOf(name) })
  const set = (day: number, assignment: Parameters<typeof setHomework>[2]['assignment'], receiver: Parameters<typeof setHomework>[2]['receiver'], days: number, note: string | null = null) =>
    as('Noor', day, (tx, ctx) => setHomework(tx, ctx, { assignment, receiver, dueOn: addDays(dayOf(ctx.now), days), note, ...key() }))
  const walked = await set(-30, 'H2.3', member('Samir'), 10)
  await as('Samir', -22, (tx, ctx) => handInHomework(tx, ctx, {
    homeworkId: walked, record: null, body: 'De opvang belt nooit zelf met ouders. Zij dachten dat dit niet mocht. Een vast gezicht kennen zij wel: de conciërge.',
  }))
  await as('Noor', -15, (tx, ctx) => discussHomework(tx, ctx, { homeworkId: walked, to: 'discussed' }))
  const tested = await set(-12, 'H3.1', member('Vlinder'), 10, 'Doe dit samen met Samir. Drie ouders van de babygroep is genoeg.')
  await as('Vlinder', -3, (tx, ctx) => handInHomework(tx, ctx, { homeworkId: tested, record: null, body: 'Twee keer ja, één keer deels. Bellen lukt overdag niet als je werkt. Een berichtje sturen wel.' }))
  await set(-12, 'H3.2', { partnerId: partnerIds.get('Basisschool De Waterlelie') ?? '', memberId: null }, 8, 'Vraag ook of zij na de zomer uren hebben.')
  await set(-2, 'H3.4', member('Samir'), 14)
}
