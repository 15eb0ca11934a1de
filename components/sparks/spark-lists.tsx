import { formerName } from '@/components/members/former-name'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import type { InitiativeListed, OpenSpark, SparkContent } from '@/lib/sparks/types'
import { SparkCard } from './spark-card'

function Whole({ spark }: { spark: SparkContent }) {
  return <details><summary>{texts('sparks.card')('more')}</summary><SparkCard spark={spark} /></details>
}

/** The vuurtjes of a coalition, or of one member, as rows of one sheet; each with the way to make it an opgave, for who may. */
export function InitiativeList({ slug, initiatives, today, mayBecomeChallenge }: { slug: string; initiatives: readonly InitiativeListed[]; today: string; mayBecomeChallenge: boolean }) {
  const t = texts('sparks.card')
  const list = texts('sparks.list')
  const locale = currentLocale()
  return (
    <div className="sheet">
      <ul className="rows rows-plain">
        {initiatives.map((one) => (
          <li key={one.id}>
            <div className="stack stack-sm">
              <h3>{one.title}</h3>
              <p className="meta"><span>{t(one.isAdopted ? 'adoptedBy' : 'by', { who: formerName(one), day: formatDay(dayOf(one.createdAt), locale, today) })}</span></p>
              <Whole spark={one} />
            </div>
            {mayBecomeChallenge && (
              <div className="act">
                <ButtonLink href={paths.newChallenge(slug, { vuurtje: one.id })} look="secondary" small>{list('challenge')}<span className="hidden-text"> {one.title}</span></ButtonLink>
                <TextLink href={paths.sparkAction(slug, one.id)}>{list('action')}<span className="hidden-text"> {one.title}</span></TextLink>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where somebody left it, and when. */
export function SparkOrigin({ spark, today }: { spark: OpenSpark; today: string }) {
  const t = texts('sparks.card')
  return (
    <p className="meta">
      <span>{spark.municipality ? t('municipality', { name: spark.municipality }) : t('noMunicipality')}</span>
      <span>{t('left', { day: formatDay(dayOf(spark.createdAt), currentLocale(), today) })}</span>
    </p>
  )
}

/** Vuurtjes that wait for a coalition, each with the way to adopt it. */
export function OpenSparkList({ slug, sparks, today }: { slug: string; sparks: readonly OpenSpark[]; today: string }) {
  const t = texts('sparks.list')
  return (
    <div className="sheet">
      <ul className="rows rows-plain">
        {sparks.map((one) => (
          <li key={one.id}>
            <div className="stack stack-sm">
              <h3>{one.title}</h3>
              <SparkOrigin spark={one} today={today} />
              <Whole spark={one} />
            </div>
            <div className="act"><ButtonLink href={paths.adoptSpark(slug, one.id)} look="secondary" small>{t('adopt')}<span className="hidden-text"> {one.title}</span></ButtonLink></div>
          </li>
        ))}
      </ul>
    </div>
  )
}
