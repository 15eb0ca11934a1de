import { DueTag } from '@/components/contributions/due-tag'
import { PassageThenAndNow } from '@/components/contributions/passage-then-and-now'
import { Said } from '@/components/contributions/said'
import { formerName } from '@/components/members/former-name'
import { Icon } from '@/components/ui/icon'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { IconName } from '@/components/ui/icon'
import type { ContributionRead, ReceiptOutcome } from '@/lib/contributions/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

const LOOK: Record<ReceiptOutcome, { tone: TagTone; icon: IconName }> = {
  ADOPTED: { tone: 'positive', icon: 'check' }, PARTLY_ADOPTED: { tone: 'info', icon: 'check' }, NOT_ADOPTED: { tone: 'plain', icon: 'undo-2' },
}

/** A contribution with its receipt below it, or the day on which that comes. */
export function ContributionCard({ slug, contribution, today }: { slug: string; contribution: ContributionRead; today: string }) {
  const t = texts('contributions')
  const locale = currentLocale()
  const { receipt, createdAt, answerDueOn } = contribution
  const who = formerName(contribution)
  const day = (moment: Date) => formatDay(dayOf(moment), locale, today)
  return (
    <div className="stack">
      <article className="comment stack stack-sm">
        <div className="cluster cluster-sm"><span className="stone stone-plum"><Icon name="message-circle" /></span><strong>{who}</strong></div>
        <Said slug={slug} contribution={contribution} today={today} />
        <p className="small subtle">{t('givenOn', { day: day(createdAt), who })}</p>
        <PassageThenAndNow contribution={contribution} />
      </article>
      {receipt
        ? (
          <article className="receipt stack stack-sm">
            <p className="arrowline"><Icon name="undo-2" />{t('receiptTitle')}</p>
            <p><Tag {...LOOK[receipt.outcome]}>{t(`outcomes.${receipt.outcome}`)}</Tag></p>
            <p className="prose">{receipt.reason}</p>
            {receipt.whatChanges && <div className="stack stack-xs"><p className="kicker">{t('whatChanges')}</p><p className="prose">{receipt.whatChanges}</p></div>}
            <p className="small subtle">{t('receiptBy', { who: formerName(receipt), day: day(receipt.createdAt) })}</p>
          </article>
        )
        : <p><DueTag dueOn={answerDueOn} today={today} /></p>}
    </div>
  )
}
