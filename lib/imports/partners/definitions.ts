import type { PartnerType } from '@/lib/partners/definitions'
import type { PartnerDomain, PartnerStatus } from '@/lib/partners/types'
import type { LifePhase } from '@/lib/coalitions/types'

/** What a column of a list of partners can say. */
export const COLUMN_FIELDS = ['name', 'partnerType', 'status', 'lifePhases', 'domains', 'kvkNumber', 'otherCoalitions', 'contactName', 'contactEmail'] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]

/** A list of partners is no longer and no wider than this. */
export const MOST_PARTNERS = 500
export const MOST_COLUMNS = 30
/** What a spreadsheet may be when it is unpacked, in bytes: a small file can hold a very large one. */
export const MOST_UNPACKED = 40 * 1024 * 1024
/** How much may be pasted, in characters. */
export const MOST_PASTED = 200_000

/** The headings under which people keep these things, the plainest first. */
export const HEADINGS: Readonly<Record<ColumnField, readonly string[]>> = {
  name: ['naam', 'naam organisatie', 'organisatie', 'organisatienaam', 'partner', 'naam partner', 'instelling', 'bedrijfsnaam'],
  partnerType: ['soort', 'soort organisatie', 'type', 'partnertype', 'soort partner', 'categorie'],
  status: ['stand', 'status', 'stand van zaken'],
  lifePhases: ['leeftijd', 'leeftijden', 'levensfase', 'levensfasen', 'leeftijdsgroep', 'doelgroep'],
  domains: ['domein', 'domeinen', 'thema', 'werkveld'],
  kvkNumber: ['kvk', 'kvk-nummer', 'kvknr', 'nummer kvk'],
  otherCoalitions: ['andere coalities', 'doet ook mee in', 'ook actief in', 'regio'],
  contactName: ['aanspreekpunt', 'contactpersoon', 'naam contactpersoon', 'contact'],
  contactEmail: ['e-mail', 'mail', 'e-mailadres', 'mailadres', 'e-mail contactpersoon', 'e-mailadres aanspreekpunt'],
}

/** What people write for a kind of partner, beside the word on our screens. */
export const TYPE_WORDS: Readonly<Record<PartnerType, readonly string[]>> = {
  MUNICIPALITY_YOUTH: ['gemeente jeugd', 'gemeente'], MUNICIPALITY_EDUCATION: ['gemeente onderwijs en leerplicht', 'gemeente onderwijs', 'leerplicht'],
  MUNICIPALITY_INCOME: ['gemeente werk inkomen en armoede', 'gemeente werk en inkomen', 'sociale dienst'], MUNICIPALITY_SAFETY: ['gemeente veiligheid'],
  PRIMARY_SCHOOL: ['basisschool of schoolbestuur', 'basisschool', 'basisonderwijs', 'primair onderwijs', 'po', 'po-bestuur', 'schoolbestuur'],
  SECONDARY_SCHOOL: ['voortgezet onderwijs', 'vo', 'vo-bestuur', 'middelbare school'], SPECIAL_EDUCATION: ['speciaal onderwijs', 'so', 'vso'], VOCATIONAL_COLLEGE: ['mbo', 'roc'],
  SCHOOL_ALLIANCE: ['samenwerkingsverband passend onderwijs', 'samenwerkingsverband', 'swv'], CHILDCARE: ['kinderopvang of peuteropvang', 'kinderopvang', 'peuteropvang', 'peuterspeelzaal', 'bso'],
  YOUTH_HEALTH: ['jeugdgezondheid jgz ggd', 'jeugdgezondheid', 'jeugdgezondheidszorg', 'jgz', 'ggd', 'consultatiebureau'],
  MATERNITY_CARE: ['verloskunde kraamzorg of ziekenhuis', 'verloskunde', 'verloskundige', 'kraamzorg', 'ziekenhuis'], GENERAL_PRACTICE: ['huisarts', 'huisartsenpraktijk', 'poh-jeugd'],
  LOCAL_TEAM: ['lokaal team of cjg', 'lokaal team', 'cjg', 'wijkteam'], YOUTH_HELP: ['jeugdhulp', 'jeugdzorg', 'jeugdhulpaanbieder'], YOUTH_MENTAL_HEALTH: ['jeugd-ggz', 'ggz'],
  SOCIAL_WORK: ['sociaal werk of jongerenwerk', 'sociaal werk', 'jongerenwerk', 'welzijn', 'welzijnswerk'], DEBT_HELP: ['hulp bij schulden', 'schuldhulp', 'schuldhulpverlening'],
  SPORT_CULTURE: ['sport en cultuur', 'sport', 'cultuur', 'sportvereniging'], LIBRARY: ['bibliotheek of taalhuis', 'bibliotheek', 'taalhuis'], HOUSING_CORPORATION: ['woningcorporatie', 'corporatie', 'woonstichting'],
  POLICE: ['politie', 'wijkagent'], VOLUNTEERS: ['vrijwilligers', 'vrijwilligersorganisatie', 'informele organisatie'], FAITH_GROUP: ['kerk moskee of andere gemeenschap', 'kerk', 'moskee'],
  EMPLOYER: ['bedrijf', 'werkgever', 'ondernemer'], KNOWLEDGE_INSTITUTE: ['kennisinstelling', 'hogeschool', 'universiteit'], HEALTH_INSURER: ['zorgverzekeraar'],
  PARENTS: ['ouders', 'oudergroep', 'ouderraad'], YOUNG_PEOPLE: ['jongeren', 'jongerenraad'], EXPERIENCE_EXPERTS: ['ervaringsdeskundigen', 'ervaringsdeskundige'],
}

export const STATUS_WORDS: Readonly<Record<PartnerStatus, readonly string[]>> = {
  IDENTIFIED: ['in beeld', 'bekend', 'nog vragen'], INVITED: ['uitgenodigd', 'gevraagd'], IN_TALKS: ['in gesprek'], PARTICIPATING: ['doet mee', 'betrokken', 'actief', 'deelnemer'],
  SIGNATORY: ['ondertekenaar', 'ondertekend', 'getekend'], PAUSED: ['pauze', 'gepauzeerd'], LEFT: ['voormalig partner', 'gestopt'],
}

export const DOMAIN_WORDS: Readonly<Record<PartnerDomain, readonly string[]>> = {
  EDUCATION: ['onderwijs', 'school'], CARE_HEALTH: ['zorg en gezondheid', 'zorg', 'gezondheid'], YOUTH_WELFARE: ['jeugd en welzijn', 'jeugd', 'welzijn'], SAFETY: ['veiligheid'],
  WORK_INCOME: ['werk en inkomen', 'werk', 'inkomen'], HOUSING: ['wonen', 'huisvesting'], LIVELIHOOD_SECURITY: ['bestaanszekerheid', 'armoede', 'schulden'],
}

/** Ages in years, from and to; before birth counts as −1. */
export const PHASE_AGES: Readonly<Record<LifePhase, readonly [from: number, to: number]>> = {
  PRENATAL: [-1, 0], AGE_0_2: [0, 2], AGE_2_4: [2, 4], AGE_4_12: [4, 12], AGE_12_18: [12, 18], AGE_18_27: [18, 27],
}
