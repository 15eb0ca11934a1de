import { invitePerson } from '@/lib/invitations/commands'
import { giveMandate } from '@/lib/mandates/commands'
import { key, type Story } from './story'

// Who in Meerbrug may decide for a partner, and who is asked in.

/** Who may decide: one ends soon, one has expired, and some partners have none yet. Returns under which an afspraak is done. */
export async function tellMandates({ as, on }: Story, partnerIds: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const given = [
    ['Gemeente Meerbrug', 'beleidsadviseur jeugd', 'Bas', 'Uren en geld inzetten voor het kindpakket en het spreekuur op school', 10_000, 2500, -60, 305, 'Els de Wit', 'afdelingshoofd Jeugd'],
    ['Kinderopvang De Oever', 'locatiemanager', 'Lotte Visser', 'Een vaste medewerker per gezin vrijmaken, ook buiten de eigen groep', 2000, 500, -80, 34, 'Hanna Prins', 'directeur'],
    ['Jeugdgezondheid Oost', 'teamleider', 'Karim Haddad', 'Het spreekuur op school zonder afspraak draaien', 0, null, -90, -9, 'Marijke Bos', 'bestuurder'],
    ['Basisschool De Waterlelie', 'intern begeleider', null, 'Ouders direct doorverwijzen en een ruimte geven aan het kernteam', 750, 250, -30, 335, 'Ingrid Smit', 'schoolleider'],
  ] as const
  const of = new Map<string, string>()
  for (const [partner, holderFunction, holderName, content, financialRoom, withoutConsultation, from, until, coverName, coverFunction] of given) {
    of.set(partner, await as('Noor', from, (tx, ctx) => giveMandate(tx, ctx, {
      partnerId: partnerIds.get(partner) ?? '', holderFunction, holderName, content, financialRoom, withoutConsultation, validFrom: on(from), validUntil: on(until),
      coverName, coverFunction, replacesId: null, ...key(),
    })))
  }
  return new Map([['Elke ouder krijgt één vast gezicht', of.get('Kinderopvang De Oever') ?? ''], ['Op school is elke week een spreekuur zonder afspraak', of.get('Jeugdgezondheid Oost') ?? '']])
}

/** Asked, and not in yet: the newest partner, and somebody who knows what it is like. */
export async function tellInvitations({ as }: Story, partnerIds: ReadonlyMap<string, string>): Promise<void> {
  await as('Noor', -5, (tx, ctx) => invitePerson(tx, ctx, {
    registeredName: 'Joke Meijer', email: 'joke.meijer@leesboot.example', role: 'PROFESSIONAL', partnerId: partnerIds.get('Bibliotheek De Leesboot') ?? null, ...key(),
  }))
  await as('Noor', -2, (tx, ctx) => invitePerson(tx, ctx, { registeredName: 'Dewi Putri', email: 'dewi@post.example', role: 'EXPERIENCE_EXPERT', partnerId: null, ...key() }))
}
