import { progress } from '@/lib/goals/rules'
import type { GoalListed, GoalUnit } from '@/lib/goals/types'
import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import type { PublishedCount } from '@/lib/platform/privacy/small-numbers'
import { GoalFacts, type GoalFact } from './goal-facts'
import { GoalTrack } from './goal-track'

const withSign = (number: string, unit: GoalUnit) => (unit === 'PERCENT' ? `${number}%` : number)

/** How a figure of a goal is said: a number, "minder dan 10", or that it is not known. */
export function figureText() {
  const t = texts('goals')
  const locale = currentLocale()
  return (figure: PublishedCount | null, missing: 'unknown' | 'notMeasured', unit: GoalUnit): { text: string; isNumber: boolean } => {
    if (figure === null) return { text: t(missing), isNumber: false }
    return figure.shown ? { text: withSign(formatNumber(figure.value, locale), unit), isNumber: true } : { text: t('small'), isNumber: false }
  }
}

type Figures = Pick<GoalListed, 'baseline' | 'current' | 'target' | 'unit'>

export function figureFacts(goal: Figures): readonly GoalFact[] {
  const t = texts('goals')
  const say = figureText()
  return [
    { label: t('baseline'), ...say(goal.baseline, 'unknown', goal.unit) },
    { label: t('current'), ...say(goal.current, 'notMeasured', goal.unit) },
    { label: t('target'), text: withSign(formatNumber(goal.target, currentLocale()), goal.unit), isNumber: true },
  ]
}

/** The same, under the track between them where all three may be drawn. */
export function GoalFigures({ goal }: { goal: Figures }) {
  return <div><GoalTrack done={progress(goal)} /><GoalFacts facts={figureFacts(goal)} /></div>
}
