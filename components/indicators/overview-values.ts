import type { CoherenceRow } from '@/lib/action-items/coherence/rules'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { sparkOf, type Change, type Move } from '@/lib/indicators/overview/rules'
import type { OverviewFigure } from '@/lib/indicators/overview/types'
import type { StoryRead } from '@/lib/plan/stories/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay, formatList } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { sayTeller } from '../stories/story-quote'
import type { IconName } from '../ui/icon'
import { amountOf } from './amount'
import { sayPeriod } from './figure-words'
import type { CoherenceValues, OverviewRow, OverviewValues } from './overview-view'

const ICONS: Readonly<Record<Move, IconName | undefined>> = { UP: 'arrow-up-right', DOWN: 'arrow-down-right', SAME: 'arrow-right', TOO_SMALL: 'arrow-right', UNKNOWN: undefined }
const LOOKS = { GOOD: 'good', WATCH: 'watch', NEUTRAL: 'same' } as const
const CERTAIN_STONES = { LOW: 1, MIDDLE: 2, HIGH: 3 } as const

/** What stands under the figure: what it was, what is strived for, and how much chance is in it. */
function linesOf({ change, origin }: OverviewFigure, say: (value: number) => string): string[] {
  const t = texts('overview')
  if (change.value === null) return change.status === 'SUPPRESSED' ? [t('hiddenWhy')] : []
  return [
    ...(change.newer ? [t(change.newer.isHidden ? 'newerHidden' : 'newerNone', { year: String(change.newer.year), shown: String(change.year) })] : []),
    ...(change.before ? [t('before', { year: String(change.before.year), value: say(change.before.value) })] : []),
    ...(typeof origin?.targetValue === 'number' && origin.targetPeriod ? [t('target', { value: say(origin.targetValue), period: sayPeriod(origin.targetPeriod) })] : []),
    ...(change.band ? [t('band', { least: say(change.band.least), most: say(change.band.most) })] : []),
  ]
}

function moveOf({ move, judgement }: Change): OverviewRow['move'] {
  const t = texts('overview')
  const icon = ICONS[move]
  return icon && { icon, look: LOOKS[judgement], text: t(`judged.${judgement}`, { move: t(`moves.${move}`) }) }
}

function provisionalOf(status: Change['status']): string | undefined {
  return status === 'PROVISIONAL' || status === 'REVISED_PROVISIONAL' ? texts('overview')(`statuses.${status}`) : undefined
}

function rowOf(slug: string, one: OverviewFigure, stories: readonly StoryRead[], mayTell: boolean): OverviewRow {
  const t = texts('overview')
  const { series, change, origin } = one
  const { say, rest } = amountOf(series.unit)
  const said = (value: number) => say(value, series.decimals)
  const spark = sparkOf(series.points)
  const story = stories.find(({ indicatorId }) => indicatorId === series.id)
  const years = series.points.map(({ year }) => String(year))
  return {
    id: series.id, title: series.name, figure: change.value === null ? t(change.status === 'SUPPRESSED' ? 'hidden' : 'missing') : said(change.value), unit: rest, move: moveOf(change),
    spark: spark && { ...spark, label: t('line', { from: years[0] ?? '', to: years.at(-1) ?? '' }) },
    lines: linesOf(one, said), provisional: provisionalOf(change.status),
    certainty: { stones: CERTAIN_STONES[change.certainty], text: t('sure', { certainty: t(`certainty.${change.certainty}`) }) },
    source: [`${t('source', { source: series.source, year: String(change.year) })}.`, ...(origin?.enteredAt ? [t('entered', { day: formatDay(dayOf(origin.enteredAt), currentLocale()), who: origin.enteredByName ?? 'none' })] : [])].join(' '),
    origin: { href: origin?.figureId ? paths.figure(slug, series.id, origin.figureId) : paths.indicator(slug, series.id), label: t('origin') }, originName: series.name,
    story: story && { quote: story.quote, teller: sayTeller(story), href: paths.successStory(slug, story.id) },
    noStory: { text: t('storyNone'), tell: mayTell ? { href: paths.newSuccessStory(slug), label: t('tell') } : undefined },
  }
}

function coherenceValues(rows: readonly CoherenceRow[]): CoherenceValues {
  const t = texts('overview')
  const phases = texts('lifePhases')
  const domains = texts('partners.domains')
  const gaps = rows.filter((row) => row.gaps.length > 0)
  const isWhole = (row: CoherenceRow) => row.gaps.length === LIFE_PHASES.length
  const whole = gaps.filter(isWhole).map(({ domain }) => domains(domain))
  const places = [
    ...gaps.filter((row) => !isWhole(row)).map(({ domain, gaps: missing }) => t('coherence.gap', { domain: domains(domain), phases: formatList(missing.map((phase) => phases(phase)), currentLocale()) })),
    ...(whole.length > 0 ? [t('coherence.gapAll', { domains: formatList(whole, currentLocale()) })] : []),
  ]
  return {
    title: t('coherence.title'), lead: t('coherence.lead'), caption: t('coherence.caption'), columns: [t('coherence.domain'), ...LIFE_PHASES.map((phase) => phases(phase))],
    rows: rows.map(({ domain, counts }) => ({ key: domain, cells: [domains(domain), ...counts.map((count) => (count === 0 ? '–' : count))] })),
    gaps: gaps.length === 0 ? t('coherence.gapsNone') : t('coherence.gaps', { count: gaps.reduce((sum, row) => sum + row.gaps.length, 0), text: `${places.join('; ')}.` }),
  }
}

interface OverviewProps {
  readonly slug: string
  readonly figures: readonly OverviewFigure[]
  readonly stories: readonly StoryRead[]
  /** In whole percents; undefined while nothing is done. */
  readonly share: number | undefined
  readonly coherence: readonly CoherenceRow[]
  readonly mayTell: boolean
  readonly mayChoose: boolean
}

/** What three minutes on a Sunday evening are for, in words and drawn lines. It never says what something came from. */
export function overviewValues({ slug, figures, stories, share, coherence, mayTell, mayChoose }: OverviewProps): OverviewValues {
  const t = texts('overview')
  const judged = (wanted: Change['judgement']) => figures.filter(({ change }) => change.judgement === wanted).length
  return {
    title: t('title', { count: figures.length }), sum: t('sum', { better: judged('GOOD'), worse: judged('WATCH') }), rows: figures.map((one) => rowOf(slug, one, stories, mayTell)), together: t('togetherWith'),
    links: [{ href: paths.successStories(slug), label: t('stories') }, ...(mayChoose ? [{ href: paths.overviewFigures(slug), label: t('choose') }] : [])],
    share: { title: t('share.title'), text: share === undefined ? t('share.none') : t('share.finding', { share }), link: { href: paths.goalsTogether(slug), label: t('share.link') } },
    coherence: coherenceValues(coherence),
  }
}
