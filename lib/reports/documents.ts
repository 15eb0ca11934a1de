import type { ExecutiveRequestRead } from '@/lib/loop/types'
import type { GoalRead } from '@/lib/goals/types'
import { dayOf } from '@/lib/platform/clock'
import { typeset } from '@/lib/platform/files/typeset'
import type { DownloadedFile } from '@/lib/platform/actions/read-file'
import { formatDay, formatMoment, formatNumber } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import type { PublicStory } from '@/lib/plan/stories/types'
import type { PublishedCount } from '@/lib/platform/privacy/small-numbers'
import { quarterKey } from './rules'
import type { Quarter, Report, ReportBasis, ReportBlock, ReportedAgreement, ReportedFigure, ReportKind, Trend } from './types'

// What all reports say alike, in words. Always in Dutch, as what people wrote in them is. The words are made once: the
// screen, the text to copy and the PDF put down the same.

/** Where the layout stands, from the app's folder. */
export const REPORT_LAYOUT = 'lib/reports/report.typ'

const t = translator('nl', 'reports.document')
const ofFigures = translator('nl', 'figures')
const ofIndicators = translator('nl', 'indicators')
const ofGoals = translator('nl', 'goals')
const ofAgreements = translator('nl', 'agreements')

export const day = (one: string | Date): string => formatDay(typeof one === 'string' ? one : dayOf(one), 'nl')

const EURO = 'euro '

/** A value in the unit of its figure: an amount with its sign. */
export function said({ unit, decimals }: Pick<ReportedFigure, 'unit' | 'decimals'>): { readonly value: (value: number) => string; readonly unit: string } {
  const isMoney = unit.startsWith(EURO)
  return { value: (value) => `${isMoney ? '€\u00a0' : ''}${formatNumber(value, 'nl', decimals)}`, unit: isMoney ? unit.slice(EURO.length) : unit }
}

/** How certain the source is; what is not shown has no state of its own. */
export const statusOf = ({ status }: Pick<ReportedFigure, 'status'>): string => (status === 'SUPPRESSED' ? ofIndicators('hidden') : ofIndicators(`statuses.${status}`))

const WANTED: Readonly<Partial<Record<Trend, 'UP_IS_GOOD' | 'DOWN_IS_GOOD'>>> = { UP: 'UP_IS_GOOD', DOWN: 'DOWN_IS_GOOD' }

/** Which way it went since when, and whether that is what was hoped for; never why. */
export function changeOf({ trend, finding, direction }: ReportedFigure): string {
  const went = finding?.first && trend !== 'UNCLEAR' && trend !== 'UNKNOWN' ? t('since', { trend: t(`trend.${trend}`), year: String(finding.first.year) }) : t(`trend.${trend}`)
  const wanted = WANTED[trend]
  return wanted === undefined || direction === 'NO_DIRECTION' ? went : `${went}: ${t(`wanted.${wanted === direction ? 'GOOD' : 'BAD'}`)}`
}

export const sourceOf = ({ source, enteredOn }: Pick<ReportedFigure, 'source' | 'enteredOn'>): string =>
  (enteredOn === null ? t('source', { source }) : t('sourceDated', { source, day: day(enteredOn) }))

/** Of which years there is no figure to show, and why. */
const without = (figure: ReportedFigure): string[] => figure.without.map(({ year, why }) => t(`without.${why}`, { year: String(year) }))

/** The figure itself, with its year and how certain it is. */
function figureLine(figure: ReportedFigure): string {
  const { value, unit } = said(figure)
  return figure.finding ? t('figureIs', { value: value(figure.finding.own), unit, year: String(figure.finding.year), status: statusOf(figure) }) : t('figureNone')
}

const ofStories = translator('nl', 'stories')

/** What somebody told beside a figure or a goal, with the name that they chose and no more of them. */
export const storyLines = (stories: readonly PublicStory[], beside: { readonly indicatorId: string } | { readonly goalId: string }): string[] => stories
  .filter((one) => ('goalId' in beside ? one.goalId === beside.goalId : one.indicatorId === beside.indicatorId))
  .map(({ quote, teller, chosenName }) => t('story', {
    quote, teller: chosenName === null ? ofStories('withConsent', { teller: ofStories(`tellers.${teller}`) }) : ofStories('named', { teller: ofStories(`tellers.${teller}`), name: chosenName }),
  }))

/** One figure, as sentences: what it is, beside the country and the first year, what it does not say, and where it comes from. */
export function figureItem(figure: ReportedFigure, { municipality, stories }: Pick<ReportBasis, 'municipality' | 'stories'>): ReportBlock {
  const { finding, saysNot, isAddedUp } = figure
  const { value } = said(figure)
  const beside = finding ? [
    finding.country === null ? '' : ofFigures('countryWas', { country: value(finding.country) }),
    finding.first ? ofFigures('ownWas', { firstYear: String(finding.first.year), municipality: municipality ?? '', first: value(finding.first.own) }) : '',
    finding.isTooSmall && finding.first ? ofFigures('tooSmall', { firstYear: String(finding.first.year) }) : `${changeOf(figure)}.`,
    finding.band === null ? '' : ofFigures('band', { least: value(finding.band.least), most: value(finding.band.most) }),
  ] : []
  return {
    kind: 'item', title: figure.name,
    facts: [
      figureLine(figure), ...beside.filter((one) => one !== ''), ...without(figure), ...(isAddedUp ? [ofIndicators('addedUpWhy')] : []),
      ...(saysNot === null ? [] : [t('saysNot', { text: saysNot })]), sourceOf(figure), ...storyLines(stories, { indicatorId: figure.id }),
    ],
  }
}

/** Each figure once, with its year, how certain it is and its source; and where the rest comes from. */
export function sourceLines({ figures, coalition, today }: Pick<ReportBasis, 'figures' | 'coalition' | 'today'>): string[] {
  return [
    ...figures.map((one) => `${one.name}. ${figureLine(one)} ${sourceOf(one)}${one.sourceUrl === null ? '' : ` ${one.sourceUrl}`}`),
    t('sourceRecords', { coalition, day: day(today) }),
  ]
}

/** A figure of a goal: small numbers of people were taken out before it came here. */
export function goalValue(figure: PublishedCount | null, unit: GoalRead['unit']): string {
  if (figure === null) return t('unknownValue')
  if (!figure.shown) return t('small')
  const number = formatNumber(figure.value, 'nl')
  return unit === 'PERCENT' ? `${number}%` : `${number} ${ofGoals(`units.${unit}`)}`
}

/** Where a goal stands between where it began and what it aims at. */
export function goalFigures(goal: GoalRead, measured: { readonly value: PublishedCount; readonly on: string } | null): string[] {
  return [
    t('goalBaseline', { value: goalValue(goal.baseline, goal.unit) }),
    measured ? t('goalCurrent', { value: goalValue(measured.value, goal.unit), day: day(measured.on) }) : t('goalNotMeasured'),
    t('goalTarget', { value: goalValue({ shown: true, value: goal.target }, goal.unit), day: day(goal.dueOn) }),
  ]
}

/** The newest measurement of a goal. */
export const newestOf = ({ current, measuredOn }: GoalRead): { readonly value: PublishedCount; readonly on: string } | null =>
  (current && measuredOn !== null ? { value: current, on: measuredOn } : null)

/** Who leads a goal, under the name that they chose to be seen by. */
export const ownerOf = ({ ownerName, ownerHasLeft }: Pick<GoalRead, 'ownerName' | 'ownerHasLeft'>): string => t(ownerHasLeft ? 'goalOwnerLeft' : 'goalOwner', { name: ownerName })

export const goalAbout = ({ status, forWhom, challengeTitle }: Pick<GoalRead, 'status' | 'forWhom' | 'challengeTitle'>): string[] =>
  [t('goalStatus', { status: ofGoals(`statuses.${status}`) }), t('goalFor', { who: forWhom }), t('goalChallenge', { challenge: challengeTitle })]

/** Where an agreement stands, and what was promised in it. */
export function agreementItem({ title, status, signed, requested, promises }: ReportedAgreement, saysStand: boolean): ReportBlock {
  const isDraft = status === 'DRAFT' || status === 'TAKEN_BACK'
  return {
    kind: 'item', title,
    facts: [
      t(isDraft ? 'agreementDraft' : 'agreementStand', { status: ofAgreements(`statuses.${status}`), signed, requested }),
      ...promises.map(({ partnerName, what, status: stand }) => (saysStand
        ? t('promiseStand', { partner: partnerName, what, status: ofAgreements(`commitmentStatuses.${stand}`) })
        : t('promise', { partner: partnerName, what }))),
    ],
  }
}

const ofLoop = translator('nl', 'loop')

/** What was put to the board, and what it answered; by nobody's name. */
export const requestItem = ({ title, why, neededBy, answer }: ExecutiveRequestRead): ReportBlock => ({
  kind: 'item', title,
  facts: [why, answer ? t('requestAnswered', { answer: ofLoop(`answers.${answer.answer}`), day: day(answer.createdAt) }) : t('requestOpen', { day: day(neededBy) })],
})

/** Blocks, or the sentence that there is nothing. */
export const orNone = (blocks: readonly ReportBlock[], none: string): readonly ReportBlock[] => (blocks.length > 0 ? blocks : [{ kind: 'text', text: none }])

export const text = (words: string): ReportBlock => ({ kind: 'text', text: words })

/** The report round its sections. */
export function reportOf(kind: ReportKind, { coalition, isFictional }: Pick<ReportBasis, 'coalition' | 'isFictional'>, now: Date, own: Pick<Report, 'title' | 'standing' | 'sections' | 'isDraft'>): Report {
  return {
    kind, language: 'nl', coalition, kindName: translator('nl', 'reports')(`kinds.${kind}`), made: t('made', { moment: formatMoment(now, 'nl') }), note: isFictional ? t('fictional', { coalition }) : null,
    words: { page: t('page'), of: t('of'), draft: t('draft'), unknown: t('unknown') }, ...own,
  }
}

function linesOf(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'text': return [block.text]
    case 'list': return block.items.map((one) => `- ${one}`)
    case 'item': return [block.title, ...block.facts.map((one) => `- ${one}`)]
    case 'table': return [block.title, ...block.rows.map((row) => `- ${row.map((cell, index) => (index === 0 ? cell : `${block.columns[index] ?? ''}: ${cell}`)).join('; ')}`)]
    case 'figures': return block.figures.flatMap((one) => [`${one.name}: ${one.value} ${one.unit}`, `- ${one.change}. ${one.certainty}`, `- ${one.source}`, ...one.stories.map((story) => `- ${story}`)])
  }
}

/** The report as a text to copy, a blank line between what belongs together. */
export function plainText({ title, isDraft, words, standing, note, sections }: Report): string {
  const parts = sections.map((one) => [one.title.toUpperCase(), ...one.blocks.map((block) => linesOf(block).join('\n'))].join('\n\n'))
  return [`${isDraft ? `${words.draft.toUpperCase()}. ` : ''}${title}`, standing, ...(note === null ? [] : [note]), ...parts].join('\n\n')
}

const FILE_NAMES: Readonly<Record<ReportKind, string>> = { LETTER: 'raadsbrief-concept', PAGE: 'overzicht', QUARTER: 'kwartaalrapport' }

/** What the file is called: nobody's name. */
export const reportName = (slug: string, kind: ReportKind, quarter?: Quarter): string => `${FILE_NAMES[kind]}-${slug}${quarter ? `-${quarterKey(quarter)}` : ''}.pdf`

/** A report as a file to take along. */
export const reportFile = (slug: string, report: Report, madeAt: Date, quarter?: Quarter): DownloadedFile =>
  ({ name: reportName(slug, report.kind, quarter), mediaType: 'application/pdf', content: () => typeset({ source: REPORT_LAYOUT, data: report, madeAt }) })
