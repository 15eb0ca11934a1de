import type { LifePhase } from '@/lib/coalitions/types'
import { invitePartner } from '@/lib/goals/inviting/commands'
import { judgeCell } from '@/lib/goals/missing/commands'
import type { CellNeed, Place } from '@/lib/goals/missing/types'
import { keepInterest, saveOffer } from '@/lib/partners/cards/commands'
import type { KnowsScale, PartnerAsset } from '@/lib/partners/cards/types'
import { addPartner, changePartner, movePartner, savePartnerContact } from '@/lib/partners/commands'
import type { PartnerType } from '@/lib/partners/definitions'
import type { PartnerDomain, PartnerLevel, PartnerStatus } from '@/lib/partners/types'
import { key, type Story } from './story'

// The register of Meerbrug: 25 organisations, all of them made up, and so is everybody who works there. Addresses end in
// .example and numbers begin with 06 00, so that nobody is ever called.

const [BABY, SMALL, TODDLER, CHILD, TEEN, ADULT] = ['PRENATAL', 'AGE_0_2', 'AGE_2_4', 'AGE_4_12', 'AGE_12_18', 'AGE_18_27'] as const satisfies readonly LifePhase[]

interface Told {
  readonly name: string
  readonly partnerType: PartnerType
  /** How its state went, the last one now; the first is how it was added. */
  readonly states: readonly (readonly [PartnerStatus, string?])[]
  /** Who signs or is called. */
  readonly person: string
  readonly domains: readonly PartnerDomain[]
  readonly lifePhases: readonly LifePhase[]
  readonly elsewhere?: string
  /** Job and name per level. */
  readonly reached: Partial<Record<PartnerLevel, readonly [job: string, name: string]>>
}

const PARTICIPATING = [['PARTICIPATING']] as const

const PARTNERS: readonly Told[] = [
  { name: 'Gemeente Meerbrug', partnerType: 'MUNICIPALITY_YOUTH', states: PARTICIPATING, person: 'Els de Wit', domains: ['YOUTH_WELFARE', 'LIVELIHOOD_SECURITY'], lifePhases: [BABY, SMALL, TODDLER, CHILD, TEEN, ADULT], elsewhere: 'Jeugdregio Rivierenland-Oost', reached: { FRONTLINE: ['Consulent jeugd', 'Petra Smal'], MANAGEMENT: ['Afdelingshoofd Jeugd', 'Els de Wit'], EXECUTIVE: ['Wethouder', 'Wethouder Bakker'] } },
  { name: 'Kinderopvang De Oever', partnerType: 'CHILDCARE', states: PARTICIPATING, person: 'Lotte Visser', domains: ['EDUCATION'], lifePhases: [SMALL, TODDLER], reached: { FRONTLINE: ['Pedagogisch medewerker', 'Naomi Bos'], EXECUTIVE: ['Directeur', 'Lotte Visser'] } },
  { name: 'Jeugdgezondheid Oost', partnerType: 'YOUTH_HEALTH', states: PARTICIPATING, person: 'Karim Haddad', domains: ['CARE_HEALTH'], lifePhases: [BABY, SMALL, TODDLER, CHILD], elsewhere: 'Verloskundig samenwerkingsverband Oost', reached: { FRONTLINE: ['Jeugdverpleegkundige', 'Ilse Prins'], MANAGEMENT: ['Teammanager', 'Karim Haddad'] } },
  { name: 'Jeugdhonk De Steiger', partnerType: 'SOCIAL_WORK', states: PARTICIPATING, person: 'Samir el Amrani', domains: ['YOUTH_WELFARE'], lifePhases: [TEEN, ADULT], reached: { FRONTLINE: ['Jongerenwerker', 'Samir el Amrani'] } },
  { name: 'Basisschool De Waterlelie', partnerType: 'PRIMARY_SCHOOL', states: PARTICIPATING, person: 'Ingrid Smit', domains: ['EDUCATION'], lifePhases: [CHILD], reached: { FRONTLINE: ['Intern begeleider', 'Wil Jonker'], EXECUTIVE: ['Directeur', 'Ingrid Smit'] } },
  { name: 'Scholengroep Het Baken', partnerType: 'SECONDARY_SCHOOL', states: [['IN_TALKS']], person: 'Ruud Peters', domains: ['EDUCATION'], lifePhases: [TEEN], reached: { MANAGEMENT: ['Teamleider onderbouw', 'Ruud Peters'] } },
  { name: 'Verloskundigen Aan de Brug', partnerType: 'MATERNITY_CARE', states: PARTICIPATING, person: 'Mila Kok', domains: ['CARE_HEALTH'], lifePhases: [BABY], elsewhere: 'Verloskundig samenwerkingsverband Oost', reached: { FRONTLINE: ['Verloskundige', 'Mila Kok'] } },
  { name: 'Bibliotheek De Leesboot', partnerType: 'LIBRARY', states: [['INVITED']], person: 'Joke Meijer', domains: ['EDUCATION'], lifePhases: [TODDLER, CHILD], reached: { FRONTLINE: ['Leesconsulent', 'Joke Meijer'] } },
  { name: 'Oudergroep De Kade', partnerType: 'PARENTS', states: PARTICIPATING, person: 'Fatima Yilmaz', domains: ['YOUTH_WELFARE'], lifePhases: [SMALL, TODDLER, CHILD], reached: { FRONTLINE: ['Voorzitter van de oudergroep', 'Fatima Yilmaz'] } },
  { name: 'Gemeente Meerbrug, Leerplicht', partnerType: 'MUNICIPALITY_EDUCATION', states: PARTICIPATING, person: 'Onno Dekker', domains: ['EDUCATION'], lifePhases: [CHILD, TEEN], reached: { FRONTLINE: ['Leerplichtambtenaar', 'Onno Dekker'] } },
  { name: 'Gemeente Meerbrug, Werk en Inkomen', partnerType: 'MUNICIPALITY_INCOME', states: [['INVITED'], ['IN_TALKS', 'Wil eerst weten wat het aan uren kost.']], person: 'Tineke Bol', domains: ['WORK_INCOME', 'LIVELIHOOD_SECURITY'], lifePhases: [ADULT], reached: { MANAGEMENT: ['Teamleider inkomen', 'Tineke Bol'] } },
  { name: 'Speciaal onderwijs De Vuurtoren', partnerType: 'SPECIAL_EDUCATION', states: [['IDENTIFIED']], person: 'Henk Vlaar', domains: ['EDUCATION'], lifePhases: [CHILD, TEEN], reached: {} },
  { name: 'Mbo Rivierstad', partnerType: 'VOCATIONAL_COLLEGE', states: [['IDENTIFIED']], person: 'Sanne Kuiper', domains: ['EDUCATION', 'WORK_INCOME'], lifePhases: [ADULT], reached: {} },
  { name: 'Samenwerkingsverband Passend Oost', partnerType: 'SCHOOL_ALLIANCE', states: [['IN_TALKS']], person: 'Marjan Vos', domains: ['EDUCATION'], lifePhases: [CHILD, TEEN], elsewhere: 'Coalities in drie buurgemeenten', reached: { EXECUTIVE: ['Directeur-bestuurder', 'Marjan Vos'] } },
  { name: 'Huisartsen De Sluis', partnerType: 'GENERAL_PRACTICE', states: [['INVITED'], ['PAUSED', 'Geen tijd tot 1 maart: een huisarts is met verlof.']], person: 'Dokter Aalbers', domains: ['CARE_HEALTH'], lifePhases: [BABY, SMALL, TODDLER, CHILD, TEEN, ADULT], reached: { FRONTLINE: ['Praktijkondersteuner jeugd', 'Gea Mulder'] } },
  { name: 'CJG Meerbrug', partnerType: 'LOCAL_TEAM', states: [['INVITED'], ['PARTICIPATING', 'Doet mee met het vaste gezicht.']], person: 'Yvon Kramer', domains: ['YOUTH_WELFARE', 'CARE_HEALTH'], lifePhases: [BABY, SMALL, TODDLER, CHILD, TEEN], reached: { FRONTLINE: ['Consulent Jeugd en Gezin', 'Yvon Kramer'], MANAGEMENT: ['Teamcoach', 'Bram Hoek'] } },
  { name: 'Jeugdhulp Oeverland', partnerType: 'YOUTH_HELP', states: [['IN_TALKS']], person: 'Carla Stam', domains: ['CARE_HEALTH', 'YOUTH_WELFARE'], lifePhases: [CHILD, TEEN], elsewhere: 'Jeugdregio Rivierenland-Oost', reached: { EXECUTIVE: ['Bestuurder', 'Carla Stam'] } },
  { name: 'Schuldhulpmaatje De Kade', partnerType: 'DEBT_HELP', states: PARTICIPATING, person: 'Arie Blok', domains: ['LIVELIHOOD_SECURITY'], lifePhases: [ADULT], reached: { FRONTLINE: ['Vrijwilliger', 'Arie Blok'] } },
  { name: 'Jeugdfonds Meedoen Meerbrug', partnerType: 'SPORT_CULTURE', states: PARTICIPATING, person: 'Rianne Pot', domains: ['LIVELIHOOD_SECURITY', 'YOUTH_WELFARE'], lifePhases: [CHILD, TEEN], reached: { FRONTLINE: ['Coördinator', 'Rianne Pot'] } },
  { name: 'Woonstichting Het Dok', partnerType: 'HOUSING_CORPORATION', states: [['IDENTIFIED']], person: 'Theo Ruiter', domains: ['HOUSING'], lifePhases: [ADULT], reached: {} },
  { name: 'Wijkpolitie Oost', partnerType: 'POLICE', states: [['INVITED']], person: 'Wijkagent Simons', domains: ['SAFETY'], lifePhases: [TEEN, ADULT], reached: { FRONTLINE: ['Wijkagent', 'Wijkagent Simons'] } },
  { name: 'Buurtkamer De Kade', partnerType: 'VOLUNTEERS', states: PARTICIPATING, person: 'Corrie Vink', domains: ['YOUTH_WELFARE'], lifePhases: [BABY, SMALL, TODDLER], reached: { FRONTLINE: ['Gastvrouw', 'Corrie Vink'] } },
  { name: 'Moskee An-Noer', partnerType: 'FAITH_GROUP', states: [['IN_TALKS']], person: 'Yusuf Demir', domains: ['YOUTH_WELFARE'], lifePhases: [CHILD, TEEN, ADULT], reached: { EXECUTIVE: ['Bestuurslid', 'Yusuf Demir'] } },
  { name: 'Jongerenraad Meerbrug', partnerType: 'YOUNG_PEOPLE', states: [['INVITED'], ['PARTICIPATING', 'De raad koos zelf voor dit doel.']], person: 'Daan Verhoef', domains: ['YOUTH_WELFARE', 'EDUCATION'], lifePhases: [TEEN, ADULT], reached: { FRONTLINE: ['Voorzitter van de jongerenraad', 'Daan Verhoef'] } },
  { name: 'Hogeschool Rivierstad', partnerType: 'KNOWLEDGE_INSTITUTE', states: [['IDENTIFIED']], person: 'Lector Van Rijn', domains: ['EDUCATION', 'CARE_HEALTH'], lifePhases: [BABY, SMALL, TODDLER, CHILD, TEEN, ADULT], elsewhere: 'Onderzoek in zes gemeenten', reached: {} },
]

const LEVELS = ['FRONTLINE', 'MANAGEMENT', 'EXECUTIVE'] as const satisfies readonly PartnerLevel[]

const mailOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.example`

/** Puts them in the register, in a story of some weeks. The ids by name. */
export async function tellPartners({ as }: Story): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [index, { name, partnerType, states, person, domains, lifePhases, elsewhere, reached }] of PARTNERS.entries()) {
    const [[first], ...later] = states as readonly [readonly [PartnerStatus, string?], ...(readonly (readonly [PartnerStatus, string?])[])]
    const who = { name, partnerType, contactName: person, contactEmail: mailOf(person) }
    const id = await as('Noor', -95, (tx, ctx) => addPartner(tx, ctx, { ...who, status: first, ...key() }))
    ids.set(name, id)
    await as('Noor', -94, (tx, ctx) => changePartner(tx, ctx, { ...who, id, domains: [...domains], lifePhases: [...lifePhases], kvkNumber: null, otherCoalitions: elsewhere ?? null, expectedVersion: 1 }))
    for (const [step, [status, reason]] of later.entries()) {
      await as('Noor', -60 + step * 7, (tx, ctx) => movePartner(tx, ctx, { id, status, reason: reason ?? '', expectedVersion: 2 + step }))
    }
    for (const level of LEVELS) {
      const found = reached[level]
      if (!found) continue
      const [jobTitle, contactName] = found
      await as('Noor', -90, (tx, ctx) => savePartnerContact(tx, ctx, { partnerId: id, level, jobTitle, contactName, contactEmail: mailOf(contactName), contactPhone: `06 0000 ${String(1000 + index * 3)}`, expectedVersion: 0 }))
    }
  }
  return ids
}

const OFFERS: readonly (readonly [name: string, brings: readonly PartnerAsset[], bringsNote: string, needs: readonly PartnerAsset[], needsNote: string, hoursPerWeek: number | null])[] = [
  ['Gemeente Meerbrug', ['MONEY', 'MANDATE', 'DATA'], 'Het kindpakket en een projectleider.', ['NETWORK', 'FAMILIES'], 'Horen wat ouders nodig hebben.', 24],
  ['Kinderopvang De Oever', ['ROOM', 'FAMILIES'], 'Een spreekkamer op dinsdag en donderdag.', ['EXPERTISE'], 'Iemand die meedenkt als een kind vastloopt.', 6],
  ['Jeugdgezondheid Oost', ['EXPERTISE', 'TIME'], 'Vier uur per week op school.', ['ROOM'], 'Een kamer zonder afspraak.', 4],
  ['Jeugdhonk De Steiger', ['NETWORK', 'ROOM'], 'Jongeren die meedenken, en een plek na school.', ['MONEY'], 'Geld voor de openingstijden in de zomer.', null],
  ['Oudergroep De Kade', ['EXPERTISE', 'NETWORK'], 'Weten wat in de wijk werkt.', ['MANDATE'], 'Meebeslissen, niet alleen meepraten.', 3],
]

/** Whom some of them know, and how well: not everybody said it, and not of everybody. */
const KNOWS: Readonly<Record<string, readonly (readonly [other: string, scale: KnowsScale])[]>> = {
  'Gemeente Meerbrug': [['Kinderopvang De Oever', '4'], ['Jeugdgezondheid Oost', '4'], ['Oudergroep De Kade', '2']],
  'Kinderopvang De Oever': [['Jeugdgezondheid Oost', '5'], ['Oudergroep De Kade', '3']],
  'Oudergroep De Kade': [['Kinderopvang De Oever', '4'], ['Gemeente Meerbrug', '1'], ['Jeugdhonk De Steiger', '3']],
}

/** What some partners bring and need, and what one of them has at stake: that one reads it alone. */
export async function tellOffers({ as, membershipOf, on }: Story, ids: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, brings, bringsNote, needs, needsNote, hoursPerWeek] of OFFERS) {
    await as('Noor', -40, (tx, ctx) => saveOffer(tx, ctx, { partnerId: ids.get(name) ?? '', brings: [...brings], bringsNote, needs: [...needs], needsNote, hoursPerWeek, knows: (KNOWS[name] ?? []).map(([other, scale]) => ({ otherId: ids.get(other) ?? '', scale })), expectedVersion: 0 }))
  }
  await as('Ingrid Smit', -20, (tx, ctx) => keepInterest(tx, ctx, {
    partnerId: ids.get('Basisschool De Waterlelie') ?? '', interest: 'Rust in de klas en minder uitval van leraren.', worry: 'Dat de school straks alles moet regelen.',
    limit: 'Extra taken zonder uren erbij.', gain: 'Ouders die weten bij wie ze terechtkunnen.', expectedVersion: 0,
  }))
  // Asked in person, so that the demo sends no mail to anybody.
  await as('Noor', -6, (tx, ctx) => invitePartner(tx, ctx, {
    partnerId: ids.get('Bibliotheek De Leesboot') ?? '', inviterId: membershipOf('Lotte'), way: 'IN_PERSON', contactEmail: null, whyYou: 'Bij jullie komen ouders die wij niet zien.',
    hours: 2, gains: 'Ouders die vaker voorlezen, en weten waar ze terechtkunnen.', firstOn: on(9), answerBy: on(15), ...key(),
  }))
}

const MISSING: readonly (readonly [Place, CellNeed, string | null, string | null])[] = [
  [{ partnerType: 'PARENTS', lifePhase: BABY, level: 'FRONTLINE' }, 'NOW', 'Lotte', 'Het doel gaat over nieuwe ouders, en zij zitten nog niet aan tafel.'],
  [{ partnerType: 'EXPERIENCE_EXPERTS', lifePhase: SMALL, level: 'FRONTLINE' }, 'NOW', null, 'Wie het zelf meemaakte, ziet wat wij missen.'],
  [{ partnerType: 'YOUTH_MENTAL_HEALTH', lifePhase: TEEN, level: 'FRONTLINE' }, 'LATER', 'Noor', 'Eerst het vaste gezicht voor jonge kinderen.'],
  [{ partnerType: 'HEALTH_INSURER', lifePhase: BABY, level: 'EXECUTIVE' }, 'LATER', null, 'Als we over geld gaan praten.'],
  [{ partnerType: 'POLICE', lifePhase: BABY, level: 'FRONTLINE' }, 'NO', null, 'Geen rol rond de geboorte.'],
]

/** What Noor judged of the empty places, with who invites. */
export async function tellMissing({ as, membershipOf }: Story): Promise<void> {
  for (const [place, need, inviter, reason] of MISSING) {
    await as('Noor', -15, (tx, ctx) => judgeCell(tx, ctx, { ...place, goalId: null, need, inviterId: inviter && membershipOf(inviter), reason, expectedVersion: 0 }))
  }
}
