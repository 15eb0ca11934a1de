import { formerName } from '@/components/members/former-name'
import type { RevisionWish } from '@/lib/agreements/life/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What those who did otherwise want to see in the next version; nothing when nobody does. */
export function RevisionWishes({ slug, agreementId, wishes }: { slug: string; agreementId: string; wishes: readonly RevisionWish[] }) {
  const t = texts('agreements.life')
  if (wishes.length === 0) return null
  return (
    <section className="stack" aria-labelledby="wishes">
      <div className="stack stack-xs"><h2 id="wishes">{t('wishesTitle')}</h2><p>{t('wishesHelp')}</p></div>
      <ul className="stack stack-sm">
        {wishes.map((one) => (
          <li key={one.id}>
            <a href={paths.commitment(slug, agreementId, one.commitmentId)}>{t('wish', { commitment: one.commitment, what: one.what })}</a><br />
            <span className="small subtle">{t('by', { who: formerName(one), day: formatDay(dayOf(one.closedAt), currentLocale()) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
