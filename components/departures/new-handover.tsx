import { formerName } from '@/components/members/former-name'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { HandoverListed } from '@/lib/departures/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** For who takes over: the card of open loops that somebody else made of late. */
export function NewHandover({ slug, card }: { slug: string; card: HandoverListed }) {
  const t = texts('departures')
  return (
    <Notice title={t('newCardTitle')} icon="reply">
      <p>{t('newCardText', { who: formerName({ byName: card.madeBy, hasLeft: card.hasLeft }), day: formatDay(dayOf(card.madeAt), currentLocale()) })}</p>
      <p><ButtonLink href={paths.handoverCard(slug, card.id)} look="secondary">{t('newCardOpen')}</ButtonLink></p>
    </Notice>
  )
}
