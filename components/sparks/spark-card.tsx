import { LifePhaseList } from '@/components/challenges/life-phases'
import { texts } from '@/lib/platform/i18n/request'
import type { SparkContent } from '@/lib/sparks/types'

/** Everything that stands on a vuurtjeskaart but its title: what is seen, for whom, and the first step. */
export function SparkCard({ spark }: { spark: SparkContent }) {
  const t = texts('sparks.card')
  const facts: readonly (readonly [string, string | null])[] = [
    [t('forWhom'), spark.forWhom], [t('place'), spark.place], [t('whyNow'), spark.whyNow], [t('companions'), spark.companions],
    [t('firstStep'), `${spark.firstStep} (${t('within', { days: spark.withinDays })})`],
  ]
  return (
    <div className="stack stack-sm">
      <p className="prose">{spark.observation}</p>
      <p className="meta"><LifePhaseList phases={spark.lifePhases} /><span>{t('scores', { fun: spark.fun, important: spark.important, needed: spark.needed })}</span></p>
      <dl className="facts">
        {facts.filter(([, value]) => value).map(([label, value]) => <div key={label}><dt>{label}</dt><dd className="prose">{value}</dd></div>)}
      </dl>
    </div>
  )
}
