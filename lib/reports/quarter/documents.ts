import type { ReviewRead } from '@/lib/plan/learning/types'
import { formatNumber } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { agreementItem, changeOf, day, goalAbout, goalFigures, orNone, ownerOf, reportOf, requestItem, said, sourceLines, statusOf, storyLines, text } from '../documents'
import { isIn } from '../rules'
import type { GoalOfQuarter, Quarter, QuarterRead, Report, ReportBlock, ReportedFigure } from '../types'

// What happened in three months, and behind it where every figure comes from.

const t = translator('nl', 'reports.document.quarter')
const common = translator('nl', 'reports.document')
const ofThemes = translator('nl', 'signals')
const ofPlan = translator('nl', 'plan')
const ofFigures = translator('nl', 'figures')
const ofIndicators = translator('nl', 'indicators')

export const quarterName = ({ year, number }: Pick<Quarter, 'year' | 'number'>): string => translator('nl', 'reports')('quarterName', { year: String(year), number })

/** A row of the table: the newest figure that may be shown beside the country, or why there is none. */
function rowOf(figure: ReportedFigure): readonly string[] {
  const { value, unit } = said(figure)
  const { finding, name } = figure
  const newest = figure.without.at(-1)
  const why = newest?.why === 'OTHER_BORDERS' ? ofIndicators('otherBorders') : ofFigures(newest?.why === 'SUPPRESSED' ? 'notShown' : 'notDelivered')
  if (!finding) return [`${name}, ${unit}`, String(newest?.year ?? ''), why, '', '', '']
  return [`${name}, ${unit}`, String(finding.year), value(finding.own), finding.country === null ? '' : value(finding.country), changeOf(figure), statusOf(figure)]
}

const ofReviews = translator('nl', 'learning.decisions')
const DECISIONS = ['GO_ON', 'ADJUST', 'STOP', 'SCALE_UP'] as const

function reviewLine({ createdAt, decision, nextOn }: ReviewRead): string {
  const known = DECISIONS.find((one) => one === decision)
  const words = { day: day(createdAt), decision: known ? ofReviews(known).toLowerCase() : decision }
  return nextOn === null ? t('review', words) : t('reviewNext', { ...words, next: day(nextOn) })
}

function goalItem({ goal, status, closed, measured, reviews }: GoalOfQuarter, stories: QuarterRead['stories']): ReportBlock {
  const ended = closed && (status === 'REACHED' || status === 'STOPPED') ? [
    t(`closed.${status}`, { day: day(closed.on) }),
    ...(closed.reason === null ? [] : [t('reason', { text: closed.reason })]), ...(closed.lesson === null ? [] : [t('lesson', { text: closed.lesson })]),
  ] : []
  return {
    kind: 'item', title: goal.title,
    facts: [...goalAbout({ ...goal, status }), ownerOf(goal), ...goalFigures(goal, measured), ...ended, ...(reviews.length > 0 ? reviews.map(reviewLine) : [t('noReview')]), ...storyLines(stories, { goalId: goal.id })],
  }
}

const figuresIn = ({ figures, quarter, stories }: QuarterRead): readonly ReportBlock[] => {
  const entered = figures.filter(({ enteredOn }) => enteredOn !== null && isIn(quarter, enteredOn)).map(({ name }) => name)
  const columns = [t('columns.figure'), t('columns.year'), t('columns.own'), t('columns.country'), t('columns.change'), t('columns.status')]
  return [
    { kind: 'table', title: t('figuresTable'), columns, rows: figures.map(rowOf) },
    ...figures.flatMap(({ id, name }): ReportBlock[] => {
      const told = storyLines(stories, { indicatorId: id })
      return told.length > 0 ? [{ kind: 'item', title: name, facts: told }] : []
    }),
    ...(entered.length > 0 ? [text(t('newFigures', { names: entered.join('; ') }))] : []),
  ]
}

/** The report in words. */
export function quarterOf(read: QuarterRead, now: Date): Report {
  const { quarter, figures, goals, agreements, signals, requests, gates, meetings, stories, today } = read
  const span = { from: day(quarter.from), until: day(quarter.until), day: day(today) }
  const signed = agreements.flatMap(({ signedOn }) => signedOn).filter((one) => isIn(quarter, one)).length
  const limits = figures.flatMap(({ name, saysNot }) => (saysNot === null ? [] : [`${name}: ${saysNot}`]))
  return reportOf('QUARTER', read, now, {
    title: t('title', { quarter: quarterName(quarter) }), standing: quarter.until >= today ? t('standingNow', span) : t('standing', span), isDraft: false,
    sections: [
      { title: t('figures'), blocks: [...orNone(figures.length > 0 ? figuresIn(read) : [], common('noFigures')), text(common('noCause'))] },
      { title: t('goals'), blocks: orNone(goals.map((one) => goalItem(one, stories)), t('noGoals')) },
      { title: t('agreements'), blocks: [...orNone(agreements.map((one) => agreementItem(one, true)), common('noAgreements')), ...(agreements.length > 0 ? [text(t('signedNow', { count: signed }))] : [])] },
      {
        title: t('signals'),
        blocks: [text(t('signalsText')), {
          kind: 'table', title: t('signalsTable'), columns: [t('theme'), t('count')],
          rows: signals.map(({ theme, count }) => [ofThemes(`themes.${theme}`), count.shown ? formatNumber(count.value, 'nl') : common('small')]),
        }],
      },
      { title: t('board'), blocks: orNone(requests.map(requestItem), t('noBoard')) },
      {
        title: t('gates'),
        blocks: [
          ...orNone(gates.length > 0 ? [{ kind: 'list', items: gates.map(({ step, decision, reason, decidedAt }) => t('gate', { day: day(decidedAt), step, decision: ofPlan(`gate.decisions.${decision}`), reason })) }] : [], t('noGates')),
          text(t('meetings', { count: meetings })),
        ],
      },
      {
        title: t('evidence'),
        blocks: [
          { kind: 'item', title: t('sources'), facts: sourceLines(read) },
          { kind: 'item', title: t('limits'), facts: [common('noCause'), ...limits] },
        ],
      },
    ],
  })
}
