import { translator } from '@/lib/platform/i18n/translator'
import { changeOf, day, goalFigures, newestOf, orNone, reportOf, said, sourceOf, statusOf, storyLines, text } from '../documents'
import { shortened } from '../rules'
import type { FigureLine, PageRead, Report, ReportBlock, ReportedFigure } from '../types'

// One A4 to leave behind. What somebody wrote is shortened to what fits, and the layout makes its letters smaller when it is
// still too much: a second page would be left lying.

const t = translator('nl', 'reports.document.onePage')
const common = translator('nl', 'reports.document')

/** How much of a text fits, in characters, and how many of them. */
export const PAGE_LIMITS = { name: 90, source: 160, goal: 180, promise: 110, promises: 6, signings: 2, stories: 1 } as const

/** How certain a figure is: what its source says of it, and how much chance there is in it. */
function certaintyOf(figure: ReportedFigure): string {
  const status = statusOf(figure)
  const { value } = said(figure)
  const { finding } = figure
  return [
    `${status.charAt(0).toUpperCase()}${status.slice(1)}`,
    finding?.band ? common('between', { least: value(finding.band.least), most: value(finding.band.most) }) : '',
  ].filter((one) => one !== '').join(', ')
}

function lineOf(figure: ReportedFigure, stories: PageRead['stories']): FigureLine {
  const { finding, trend } = figure
  const { value, unit } = said(figure)
  const shown = finding ? { value: value(finding.own), unit: `${shortened(unit, PAGE_LIMITS.name)}, ${finding.year}` } : { value: common('figureNone'), unit: '' }
  return { name: shortened(figure.name, PAGE_LIMITS.name), ...shown, trend, change: changeOf(figure), certainty: `${certaintyOf(figure)}.`, source: shortened(sourceOf(figure), PAGE_LIMITS.source), stories: storyLines(stories, { indicatorId: figure.id }).slice(0, PAGE_LIMITS.stories) }
}

/** What comes first: the next meeting, the day of the goal, and what waits for signatures. */
function comes({ meetings, goals, agreements }: PageRead): readonly string[] {
  const [meeting] = meetings
  const goal = goals.find(({ status }) => status === 'ACTIVE')
  return [
    ...(meeting ? [t('meeting', { day: day(meeting.heldOn) })] : []), ...(goal ? [t('goalDue', { day: day(goal.dueOn) })] : []),
    ...agreements.filter(({ status }) => status === 'SIGNING').slice(0, PAGE_LIMITS.signings).map(({ signed, requested, title }) => t('signing', { signed, requested, title: shortened(title, PAGE_LIMITS.name) })),
  ]
}

const listOf = (items: readonly string[]): readonly ReportBlock[] => (items.length > 0 ? [{ kind: 'list', items }] : [])

/** The page in words. */
export function pageOf(read: PageRead, now: Date): Report {
  const { goals, figures, agreements, stories, today } = read
  const running = goals.filter(({ status }) => status === 'ACTIVE')
  const [goal] = running
  const promises = agreements.filter(({ status }) => status === 'IN_FORCE').flatMap((one) => one.promises).filter(({ status }) => status !== 'EXPIRED')
  const more = (count: number) => (count > 0 ? [common('more', { count })] : [])
  return reportOf('PAGE', read, now, {
    title: t('title', { coalition: read.coalition }), standing: t('standing', { day: day(today) }), isDraft: false,
    sections: [
      { title: t('figures'), blocks: [...orNone(figures.length > 0 ? [{ kind: 'figures', figures: figures.map((one) => lineOf(one, stories)) }] : [], common('noFigures')), text(common('noCause'))] },
      {
        title: t('goal'),
        blocks: orNone(goal ? [{ kind: 'item', title: shortened(goal.title, PAGE_LIMITS.goal), facts: [common('goalFor', { who: shortened(goal.forWhom, PAGE_LIMITS.goal) }), ...goalFigures(goal, newestOf(goal)), ...storyLines(stories, { goalId: goal.id }).slice(0, PAGE_LIMITS.stories), ...more(running.length - 1)] }] : [], common('noGoals')),
      },
      {
        title: t('partners'),
        blocks: orNone(listOf([
          ...promises.slice(0, PAGE_LIMITS.promises).map(({ partnerName, what }) => shortened(common('promise', { partner: partnerName, what }), PAGE_LIMITS.promise)), ...more(promises.length - PAGE_LIMITS.promises),
        ]), common('noAgreements')),
      },
      { title: t('comes'), blocks: orNone(listOf(comes(read)), t('nothing')) },
    ],
  })
}
