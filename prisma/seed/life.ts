import { addCommitment, draftAgreement, recordPaper, startSigning } from '@/lib/agreements/commands'
import { SUGGESTED_LAW } from '@/lib/agreements/definitions'
import { answerLanding } from '@/lib/agreements/landing/commands'
import type { Landing } from '@/lib/agreements/landing/types'
import { moveCommitment, noteDeviation } from '@/lib/agreements/life/commands'
import { readAgreement } from '@/lib/agreements/queries'
import { answerSpeaking, raiseSpeaking, speakUp } from '@/lib/agreements/speaking/commands'
import { readSpeakingToWrite } from '@/lib/agreements/speaking/queries'
import type { CommitmentStatus } from '@/lib/agreements/types'
import type { PartnerLevel } from '@/lib/partners/types'
import { key, type Story } from './story'

// The first agreement of Meerbrug: signed by thirteen partners round one table, and what became of its twelve afspraken.

interface Promised {
  readonly partner: string
  readonly what: string
  readonly forWhom: string
  readonly evidence: string
  readonly room?: string
  /** Where it went, by whom, on which day; the last one is where it stands. */
  readonly went: readonly (readonly [to: CommitmentStatus, day: number, by: string, reason?: string])[]
}

const PROMISES: readonly Promised[] = [
  { partner: 'Kinderopvang De Oever', what: 'Elke ouder krijgt bij de intake een naam en een nummer', forWhom: 'ouders met een kind tot 4 jaar', evidence: 'Het kaartje ligt bij elke intake', went: [['LANDED', -44, 'Noor'], ['RUNNING', -30, 'Noor', 'Op alle drie de locaties.']] },
  { partner: 'Jeugdgezondheid Oost', what: 'De jeugdverpleegkundige belt binnen twee dagen terug', forWhom: 'ouders met een kind tot 4 jaar', evidence: 'De lijst bij de balie', room: 'er iemand ziek is', went: [['LANDED', -42, 'Noor'], ['RUNNING', -28, 'Noor']] },
  { partner: 'Gemeente Meerbrug', what: 'De geboortebrief past op één bladzijde', forWhom: 'ouders van een pasgeboren kind', evidence: 'De brief zelf', went: [['LANDED', -20, 'Noor', 'De nieuwe brief is klaar en wordt gedrukt.']] },
  { partner: 'Jeugdhonk De Steiger', what: 'Jongeren kunnen elke schooldag binnenlopen', forWhom: 'jongeren van 12 tot 18 jaar', evidence: 'De deur is open van 15 tot 18 uur', room: 'er vakantie is', went: [['LANDED', -45, 'Samir'], ['RUNNING', -38, 'Samir']] },
  { partner: 'Basisschool De Waterlelie', what: 'Op maandag staat de leerkracht bij de deur', forWhom: 'ouders van de basisschool', evidence: 'Ouders zien het', went: [['LANDED', -47, 'Ingrid Smit'], ['RUNNING', -44, 'Ingrid Smit'], ['SELF_EVIDENT', -6, 'Ingrid Smit', 'Niemand hoeft het nog te vragen. Ook de invallers doen het.']] },
  { partner: 'Verloskundigen Aan de Brug', what: 'Bij 20 weken hoort elke ouder wie het vaste gezicht wordt', forWhom: 'ouders die een kind verwachten', evidence: 'Het staat op de lijst van die afspraak', went: [['LANDED', -35, 'Noor'], ['RUNNING', -16, 'Noor']] },
  { partner: 'Oudergroep De Kade', what: 'De oudergroep leest elke brief voordat hij weggaat', forWhom: 'alle ouders', evidence: 'Elke brief heeft een datum van de oudergroep', went: [['LANDED', -40, 'Noor'], ['RUNNING', -33, 'Noor']] },
  { partner: 'Gemeente Meerbrug, Leerplicht', what: 'Leerplicht vraagt eerst wat er wél lukt', forWhom: 'jongeren die thuiszitten en hun ouders', evidence: 'De eerste vraag in elk gesprek', went: [['LANDED', -14, 'Noor']] },
  { partner: 'CJG Meerbrug', what: 'Een consulent zit elke dinsdag op school', forWhom: 'ouders van de basisschool', evidence: 'Het staat in de schoolkalender', went: [['LANDED', -21, 'Noor']] },
  { partner: 'Schuldhulpmaatje De Kade', what: 'Elke donderdag is er inloop zonder afspraak', forWhom: 'ouders en jongeren met geldzorgen', evidence: 'De inloop staat op de deur', went: [] },
  { partner: 'Jeugdfonds Meedoen Meerbrug', what: 'Het formulier voor sport is één bladzijde', forWhom: 'gezinnen met weinig geld', evidence: 'Het formulier zelf', went: [['LANDED', -41, 'Noor'], ['EXPIRED', -9, 'Noor', 'Het gaat nu zonder formulier: de school geeft het door.']] },
  { partner: 'Buurtkamer De Kade', what: 'Op woensdag staat de koffie klaar voor nieuwe ouders', forWhom: 'ouders met een kind tot 2 jaar', evidence: 'De Buurtkamer is open', went: [] },
]

const SIGNERS: Readonly<Record<string, readonly [name: string, job: string]>> = {
  'Gemeente Meerbrug': ['Els de Wit', 'afdelingshoofd Jeugd'], 'Kinderopvang De Oever': ['Lotte Visser', 'directeur'], 'Jeugdgezondheid Oost': ['Karim Haddad', 'teammanager'],
  'Jeugdhonk De Steiger': ['Samir el Amrani', 'teamleider'], 'Basisschool De Waterlelie': ['Ingrid Smit', 'directeur'], 'Verloskundigen Aan de Brug': ['Mila Kok', 'verloskundige'],
  'Oudergroep De Kade': ['Fatima Yilmaz', 'voorzitter'], 'Gemeente Meerbrug, Leerplicht': ['Onno Dekker', 'leerplichtambtenaar'], 'CJG Meerbrug': ['Bram Hoek', 'teamcoach'],
  'Schuldhulpmaatje De Kade': ['Arie Blok', 'coördinator'], 'Jeugdfonds Meedoen Meerbrug': ['Rianne Pot', 'coördinator'], 'Buurtkamer De Kade': ['Corrie Vink', 'gastvrouw'], 'Jongerenraad Meerbrug': ['Daan Verhoef', 'voorzitter'],
}

const ANSWERS: readonly (readonly [partner: string, level: PartnerLevel, landing: Landing, difference: string | null, day: number, by: string, saidBy: string | null])[] = [
  ['Jeugdhonk De Steiger', 'FRONTLINE', 'NOT_YET', null, -40, 'Samir', null],
  ['Jeugdhonk De Steiger', 'FRONTLINE', 'YES', 'Ook op vrijdag gaat de deur om drie uur open.', -25, 'Samir', null],
  ['Basisschool De Waterlelie', 'FRONTLINE', 'YES', 'Op maandag staat iedereen bij de deur.', -24, 'Ingrid Smit', null],
  ['Basisschool De Waterlelie', 'EXECUTIVE', 'YES', 'Het staat als vast punt in elk teamoverleg.', -24, 'Ingrid Smit', null],
  ['Gemeente Meerbrug', 'MANAGEMENT', 'PARTLY', 'Twee van de drie teams kennen de afspraken.', -18, 'Noor', 'afdelingshoofd'],
  ['Jeugdgezondheid Oost', 'FRONTLINE', 'NOT_YET', null, -17, 'Noor', 'teammanager'],
  ['Kinderopvang De Oever', 'FRONTLINE', 'YES', 'Het kaartje ligt klaar bij elke intake.', -15, 'Noor', 'locatiehoofd'],
]

/** Draws it up, has it signed on paper by all who were at the table, and tells what happened since. */
export async function tellAgreementInForce({ as, on }: Story, partnerIds: ReadonlyMap<string, string>): Promise<void> {
  const idOf = (name: string) => partnerIds.get(name) ?? ''
  const agreementId = await as('Noor', -58, (tx, ctx) => draftAgreement(tx, ctx, {
    title: 'Een vast gezicht voor elk jong gezin', purpose: 'Ouders vertellen hun verhaal één keer en weten wie ze bellen. Deze afspraken zijn leidend, niet heilig: anders doen mag, met een reden.',
    purposeB1: 'Je weet wie je kunt bellen. Je vertelt je verhaal maar één keer.', basisTitle: null, basisUrl: null, basisOn: null, legalBasis: SUGGESTED_LAW, ...key(),
  }))
  for (const { partner, what, forWhom, evidence, room } of PROMISES) {
    await as('Noor', -57, (tx, ctx) => addCommitment(tx, ctx, { agreementId, partnerId: idOf(partner), what, forWhom, evidence, room: room ?? null, place: null, startsOn: on(-48), endsOn: null, speaksUp: null, mandateId: null, ...key() }))
  }
  const { version } = await as('Noor', -51, (tx, ctx) => readAgreement(tx, ctx, agreementId))
  await as('Noor', -51, (tx, ctx) => startSigning(tx, ctx, { agreementId, partnerIds: Object.keys(SIGNERS).map(idOf), expectedVersion: version }))
  const { versionId, commitments } = await as('Noor', -49, (tx, ctx) => readAgreement(tx, ctx, agreementId))
  for (const [partner, [signerName, signerFunction]] of Object.entries(SIGNERS)) {
    await as('Noor', -49, (tx, ctx) => recordPaper(tx, ctx, { agreementId, versionId, partnerId: idOf(partner), signerName, signerFunction, paperOn: on(-49) }))
  }
  const commitmentOf = (what: string) => ({ agreementId, commitmentId: commitments.find((one) => one.what === what)?.id ?? '' })
  for (const { what, went } of PROMISES) {
    for (const [index, [to, day, who, reason]] of went.entries()) {
      await as(who, day, (tx, ctx) => moveCommitment(tx, ctx, { ...commitmentOf(what), from: went[index - 1]?.[0] ?? 'AGREED', to, reason: reason ?? null, ...key() }))
    }
  }
  await as('Noor', -8, (tx, ctx) => noteDeviation(tx, ctx, {
    ...commitmentOf('De jeugdverpleegkundige belt binnen twee dagen terug'), reason: 'Twee verpleegkundigen zijn ziek. Tot er vervanging is, belt de assistent terug.',
    parentsInterest: 'Ouders horen op tijd iets, maar krijgen een ander aan de lijn dan hun vaste gezicht.', untilOn: on(20), ...key(),
  }))
  for (const [partner, level, landing, difference, day, who, saidBy] of ANSWERS) {
    await as(who, day, (tx, ctx) => answerLanding(tx, ctx, { agreementId, partnerId: idOf(partner), level, landing, difference, saidBy, ...key() }))
  }
  // Samir and Ingrid did not find a way out together, so it is with the core group now.
  const speak = (who: string, day: number, about: ReturnType<typeof commitmentOf>, said: { seen: string; meaning: string; asked: string }) =>
    as(who, day, async (tx, ctx) => speakUp(tx, ctx, { ...about, ...said, ...(await readSpeakingToWrite(tx, ctx, about)).shown, ...key() }))
  const speakingId = await speak('Ingrid Smit', -17, commitmentOf('Jongeren kunnen elke schooldag binnenlopen'), {
    seen: 'Op maandag is de deur sinds een maand dicht.', meaning: 'Ouders denken dat hun kind in het honk is. Het staat dan op het schoolplein.',
    asked: 'Kan de deur ook op maandag weer open?',
  })
  await as('Samir', -14, (tx, ctx) => answerSpeaking(tx, ctx, { speakingId, step: 'PRIVATE', answer: 'NOT_NOW', note: 'Op maandag is er te weinig begeleiding. Vanaf het nieuwe jaar misschien wel.' }))
  await as('Ingrid Smit', -9, (tx, ctx) => raiseSpeaking(tx, ctx, { speakingId, step: 'PRIVATE', answered: true, reason: 'We komen er samen niet uit: wie kan er op maandag bij staan tot het nieuwe jaar?' }))
  // The other way round there is something between the two that nobody else reads.
  await speak('Samir', -2, commitmentOf('Op maandag staat de leerkracht bij de deur'), {
    seen: 'Twee maandagen stond er een invaller, en die bleef binnen.', meaning: 'Ouders wisten niet bij wie ze hun vraag kwijt konden.',
    asked: 'Horen de invallers dit ook?',
  })
}
