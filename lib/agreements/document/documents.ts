import { encode } from 'uqr'
import { dayOf } from '@/lib/platform/clock'
import { formatDay, formatMoment } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'
import type { AgreementRead, CommitmentRead } from '../types'
import type { DocumentRead, SignedParty } from './types'

// What goes into the document of an agreement, as data: agreement.typ lays it out. Always in Dutch, as the text itself is.

/** Where the layout stands, from the app's folder. */
export const AGREEMENT_LAYOUT = 'lib/agreements/document/agreement.typ'

const said = translator('nl', 'agreements')
const t = translator('nl', 'takeaway.document')

const day = (value: Date | string) => formatDay(typeof value === 'string' ? value : dayOf(value), 'nl')

/** The modules of a QR code as one path, in units of a module, with the quiet edge that a reader needs. */
export function qrOf(url: string): { path: string; size: number } {
  const { data, size } = encode(url, { ecc: 'M', border: 2 })
  return { path: data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join(''), size }
}

/** The same as a drawing of its own. */
export function qrSvg(url: string): string {
  const { path, size } = qrOf(url)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
}

function period({ startsOn, endsOn }: CommitmentRead): string | null {
  if (startsOn !== null && endsOn !== null) return said('periodFromTo', { from: day(startsOn), to: day(endsOn) })
  if (startsOn !== null) return said('periodFrom', { from: day(startsOn) })
  return endsOn === null ? null : said('periodTo', { to: day(endsOn) })
}

/** An afspraak as its sentence with what belongs to it, each with its word before it. */
const commitmentData = (one: CommitmentRead) => ({
  what: one.what,
  facts: [
    [t('who'), one.partnerName], [said('forWhom'), one.forWhom], [said('place'), one.place], [said('period'), period(one)],
    [said('evidence'), one.evidence], [said('room'), one.room], [said('speaksUp'), one.speaksUp],
  ].filter(([, value]) => value !== null && value !== ''),
})

/** A signature on paper was put on the day that stands on it, and written down here at another moment. */
function wayOf({ way, signedAt }: SignedParty): string {
  return way === 'PAPER' ? t('onPaper', { moment: formatMoment(signedAt, 'nl') }) : t(`ways.${way}`)
}

const whenOf = ({ way, paperOn, signedAt }: SignedParty): string => (way === 'PAPER' && paperOn !== null ? day(paperOn) : formatMoment(signedAt, 'nl'))

/** On paper nobody here asked under which mandate. */
function mandateOf({ way, mandateOf: of }: SignedParty): string {
  if (of !== null) return t('mandate', { function: of })
  return t(way === 'PAPER' ? 'paperMandate' : 'ownMandate')
}

/** A mark in groups of eight, for the eye. */
const grouped = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? ''

/** Who signed, as rows of a table; which text, where not all signed the same. */
function evidenceData({ agreement, parties }: DocumentRead) {
  const severalVersions = parties.some((one) => one.versionNumber !== agreement.versionNumber)
  return {
    columns: [t('columns.partner'), t('columns.who'), t('columns.mandate'), t('columns.when'), t('columns.how'), ...(severalVersions ? [t('columns.version')] : [])],
    rows: parties.map((one) => [
      one.partnerName, t('signer', { name: one.signerName, function: one.signerFunction }), mandateOf(one),
      whenOf(one), wayOf(one), ...(severalVersions ? [String(one.versionNumber)] : []),
    ]),
    // A mark belongs to the text of one version.
    marks: [...new Map(parties.map((one) => [one.versionNumber, one.contentHash])).set(agreement.versionNumber, agreement.contentHash ?? '')]
      .sort(([a], [b]) => b - a).map(([version, hash]) => ({ name: t('markOf', { version }), mark: grouped(hash) })),
  }
}

const basisData = ({ basisTitle, basisUrl, basisOn, legalBasis }: AgreementRead) => ({
  document: basisTitle === null ? null : { title: basisTitle, url: basisUrl, day: basisOn === null ? null : said('basis.from', { day: day(basisOn) }) },
  law: legalBasis,
})

interface Circumstances {
  readonly coalition: string
  readonly now: Date
  /** How people reach us: https://samenspel.example.nl */
  readonly appUrl: string
}

/** The data of a document. A draft is said to be one on every page, and has no evidence. */
export function agreementData(read: DocumentRead, { coalition, now, appUrl }: Circumstances) {
  const { agreement, parties, withdrawn, scans } = read
  const waiting = agreement.signatories.filter((one) => !one.signature)
  const hash = agreement.status === 'DRAFT' ? null : agreement.contentHash
  const checkUrl = hash === null ? null : `${appUrl}${paths.checkMark(hash)}`
  return {
    language: 'nl', title: agreement.title, coalition,
    isDraft: agreement.status === 'DRAFT',
    kind: t('kind'),
    status: said(`statuses.${agreement.status}`),
    standing: t(`standings.${agreement.status}`, { signed: parties.length, requested: parties.length + waiting.length }),
    version: t('version', { version: agreement.versionNumber }),
    made: t('made', { moment: formatMoment(now, 'nl') }),
    words: {
      purpose: said('purposeTitle'), plain: said('plainTitle'), basis: said('basis.title'), document: said('basis.document'), law: said('basis.law'),
      commitments: said('commitmentsTitle'), noCommitments: t('noCommitments'), clauses: said('clausesTitle'), page: t('page'), of: t('of'), draftMark: t('draftMark'),
      evidence: t('evidence'), signed: t('signedTitle'), waiting: said('notSigned'), left: said('parties.leftTitle'), mark: said('hash'), markHelp: t('markHelp'), scans: t('scans'), scansHelp: t('scansHelp'),
      check: t('check'), checkHelp: t('checkHelp'), nobody: t('nobody'), unknown: t('unknown'),
    },
    purpose: agreement.purpose, plain: agreement.purposeB1, basis: basisData(agreement),
    commitments: agreement.commitments.map(commitmentData),
    clauses: agreement.clauses.filter((one) => one.body !== '').map(({ kind, body }) => ({ title: said(`clauses.${kind}`), body })),
    closeReason: agreement.closeReason === null ? null : said('closeReason', { reason: agreement.closeReason }),
    evidence: hash === null ? null : {
      ...evidenceData(read),
      waiting: waiting.map((one) => t('asked', { partner: one.partnerName, day: day(one.requestedAt) })),
      scans: scans.map((one) => ({ name: t('scanOf', { partner: one.partnerName, day: day(one.addedAt) }), mark: grouped(one.sha256) })),
      left: withdrawn.map((one) => t('left', { partner: one.partnerName, day: day(one.leavesOn) })),
      checkUrl, qr: checkUrl && qrSvg(checkUrl), qrSays: t('qrSays', { url: `${appUrl}${paths.check}` }),
    },
  }
}

/** What the file is called: nobody's name, and no words of the text. */
export const documentName = (slug: string, { versionNumber, status }: Pick<AgreementRead, 'versionNumber' | 'status'>): string =>
  `overeenkomst-${slug}-versie-${versionNumber}${status === 'DRAFT' ? '-concept' : ''}.pdf`
