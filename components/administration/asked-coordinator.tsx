import type { FormAction } from '@/components/forms/action-form'
import { ButtonLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { isExpired } from '@/lib/invitations/rules'
import type { InvitationListed } from '@/lib/invitations/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { SmallForm } from './small-form'

interface AskedCoordinatorProps {
  readonly slug: string
  readonly waiting: InvitationListed | undefined
  readonly now: Date
  readonly again: FormAction
  readonly withdraw: FormAction
}

/** A coalition without a coordinator: who was asked to be the first, or the way to ask somebody. */
export function AskedCoordinator({ slug, waiting, now, again, withdraw }: AskedCoordinatorProps) {
  const t = texts('administration')
  if (!waiting) {
    return (
      <section className="sheet stack" aria-labelledby="first">
        <h2 id="first">{t('first.title')}</h2>
        <p>{t('first.none')}</p>
        <p><ButtonLink href={paths.askCoordinator(slug)} icon="mail">{t('first.ask')}</ButtonLink></p>
      </section>
    )
  }
  const { id, registeredName, email, sentAt, expiresAt, timesSent, version } = waiting
  const day = (moment: Date) => formatDay(dayOf(moment), currentLocale(), dayOf(now))
  const isOver = isExpired({ expiresAt }, now)
  const hidden = { id, expectedVersion: String(version) }
  return (
    <section className="sheet stack" aria-labelledby="first">
      <div className="cluster"><h2 id="first">{t('first.title')}</h2><Tag {...(isOver ? { tone: 'warning', icon: 'clock' } : { tone: 'line', icon: 'hourglass' })}>{texts('invitations')(isOver ? 'status.expired' : 'status.waiting')}</Tag></div>
      <div className="stack stack-xs">
        <p className="break"><strong>{registeredName}</strong>, {email}</p>
        <p className="meta">
          <span>{t('first.sent', { day: day(sentAt), count: timesSent })}</span>
          <span>{isOver ? t('first.over', { day: day(expiresAt) }) : t('first.until', { day: day(expiresAt) })}</span>
        </p>
      </div>
      <p>{t('first.text')}</p>
      <div className="cluster">
        <SmallForm action={again} slug={slug} submit={t('first.again')} hidden={hidden} />
        <SmallForm action={withdraw} slug={slug} submit={t('first.withdraw')} look="danger" hidden={hidden} />
      </div>
    </section>
  )
}
