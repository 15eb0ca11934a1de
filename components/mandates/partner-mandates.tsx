import { ButtonLink } from '@/components/ui/button'
import { standingOf } from '@/lib/mandates/rules'
import type { MandateListed } from '@/lib/mandates/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { MandateAttention } from './mandate-attention'
import { MandateRows } from './mandate-rows'

/** On the page of a partner: who may decide for it, with a warning in time. Ended ones stand on the page of all mandates. */
export function PartnerMandates({ slug, partnerId, mandates, today }: { slug: string; partnerId: string; mandates: readonly MandateListed[]; today: string }) {
  const t = texts('mandates')
  const running = mandates.filter((one) => standingOf(one, today) !== 'ENDED')
  return (
    <section className="stack" aria-labelledby="mandates">
      <h2 id="mandates">{t('ofPartner')}</h2>
      <MandateAttention mandates={running} today={today} mayManage level={3} />
      {running.length === 0 ? <p className="subtle">{t('ofPartnerNone')}</p> : <MandateRows slug={slug} mandates={running} today={today} byPartner={false} />}
      <p className="cluster cluster-sm">
        <ButtonLink href={paths.newMandate(slug, { partner: partnerId })} look="secondary" icon="plus">{t('new')}</ButtonLink>
        <a className="textlink" href={paths.mandates(slug)}>{t('all')}</a>
      </p>
    </section>
  )
}
