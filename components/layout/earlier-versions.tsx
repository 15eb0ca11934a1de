import { formerName } from '@/components/members/former-name'
import { TextLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

interface Version {
  readonly number: number
  readonly createdAt: Date
  readonly byName: string
  readonly hasLeft: boolean
}

/** Says of a page that it does not show what holds now. */
export function EarlierNotice({ shown, versions, newestHref }: { shown: number; versions: readonly Version[]; newestHref: string }) {
  const t = texts('history.versions')
  const newest = versions[0]?.number ?? shown
  if (newest === shown) return null
  return <Notice tone="warning" title={t('earlier', { number: shown })} level={2}><p>{t('newest', { number: newest })} <TextLink href={newestHref}>{t('toNewest')}</TextLink></p></Notice>
}

/** All that was decided before, each to be opened: nothing that was kept is out of sight. */
export function EarlierVersions({ versions, hrefOf }: { versions: readonly Version[]; hrefOf: (number: number) => string }) {
  const t = texts('history.versions')
  if (versions.length < 2) return null
  return (
    <section className="stack stack-sm" aria-labelledby="versions">
      <h2 className="h3" id="versions">{t('title')}</h2>
      <ul className="stack stack-xs">
        {versions.map((one) => (
          <li key={one.number}>
            <TextLink href={hrefOf(one.number)}>{t('one', { number: one.number })}</TextLink>{' '}
            <span className="subtle">{t('by', { day: formatDay(dayOf(one.createdAt), currentLocale()), who: formerName(one) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
