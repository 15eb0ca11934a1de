import { ListRows } from '@/components/ui/list-rows'
import type { Standing } from '@/lib/notifications/standing/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { Counts } from './counts'

interface StandingAgreementsProps extends Pick<Standing, 'agreements' | 'commitments'> {
  readonly slug: string
}

/** The agreements that hold or go round: who signed, and what became of what they promise. */
export function StandingAgreements({ slug, agreements, commitments }: StandingAgreementsProps) {
  const t = texts('standing')
  const words = texts('agreements')
  // One agreement has a page that says it all; of several it is the list.
  const [first, second] = agreements
  const href = first && !second ? paths.agreement(slug, first.id) : paths.agreements(slug)
  return (
    <section className="stack stack-xl" aria-labelledby="agreements">
      <h2 id="agreements">{t('agreements.title')}</h2>
      {agreements.length === 0
        ? <p><a href={paths.agreements(slug)}>{t('agreements.none')}</a></p>
        : (
          <>
            {commitments.total > 0 && <Counts counts={(['total', 'landed', 'deviated', 'expired'] as const).map((key) => ({ label: t(`agreements.${key}`), value: String(commitments[key]), href }))} />}
            <ListRows rows={agreements.map(({ id, title, status, signed, requested }) => ({
              key: id, title, href: paths.agreement(slug, id), meta: [words('signedOf', { signed, requested }), { text: t('agreements.landing'), href: paths.landing(slug, id) }],
              tag: { tone: status === 'IN_FORCE' ? 'positive' as const : 'info' as const, text: words(`statuses.${status}`) },
            }))} />
          </>
        )}
    </section>
  )
}
