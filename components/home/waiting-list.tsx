import { DueTag } from '@/components/contributions/due-tag'
import { formerName } from '@/components/members/former-name'
import { dueText } from '@/components/signals/due-text'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import type { CoordinatorHome, Waiting } from '@/lib/notifications/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** How many of each kind stand here; the rest is one click away. */
const SHOWN = 2

/** What waits for the coordinator, the most urgent first, with one button each. */
export function WaitingList({ slug, today, home, counts }: { slug: string; today: string; home: CoordinatorHome; counts: Waiting }) {
  const t = texts('home')
  const themes = texts('signals')
  const due = dueText()
  const signals = home.signals.slice(0, SHOWN)
  const waiting = home.contributions.slice(0, SHOWN)
  const more = { signals: counts.signals - signals.length, contributions: counts.total - counts.signals - waiting.length }
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">{t('waitTitle')}</h2>
      {signals.length + waiting.length === 0
        ? <p className="sheet subtle">{t('quiet')}</p>
        : (
          <div className="sheet">
            <ul className="rows">
              {signals.map((one, index) => {
                const { text, isLate } = due(one, today)
                return (
                  <li key={one.id}>
                    <span className="stone stone-apricot"><Icon name="megaphone" /></span>
                    <div className="stack stack-xs">
                      <h3>{t('answerSignal')}</h3>
                      <p className="subtle">{themes(`themes.${one.theme}`)}: {one.body.length > 110 ? `${one.body.slice(0, 107)}…` : one.body}</p>
                      <p><Tag tone={isLate ? 'warning' : 'plain'} icon="clock">{text}</Tag></p>
                    </div>
                    <p className="act"><ButtonLink href={paths.signal(slug, one.id)} look={index === 0 ? 'primary' : 'secondary'}>{themes('answer')}</ButtonLink></p>
                  </li>
                )
              })}
              {waiting.map((one) => (
                <li key={one.id}>
                  <span className="stone stone-plum"><Icon name="message-circle" /></span>
                  <div className="stack stack-xs">
                    <h3>{t('sendReceipt')}</h3>
                    <p className="subtle">{t('receiptLead', { who: formerName(one) })}</p>
                    <p><DueTag dueOn={one.answerDueOn} today={today} /></p>
                  </div>
                  <p className="act"><ButtonLink href={paths.contribution(slug, one.id)} look="secondary">{t('readContribution')}</ButtonLink></p>
                </li>
              ))}
            </ul>
            {more.signals + more.contributions > 0 && (
              <p className="cluster">
                {more.signals > 0 && <TextLink href={paths.signals(slug)} onward>{t('moreSignals', { count: more.signals })}</TextLink>}
                {more.contributions > 0 && <TextLink href={paths.contributions(slug)} onward>{t('moreContributions', { count: more.contributions })}</TextLink>}
              </p>
            )}
          </div>
        )}
    </section>
  )
}
