import { formerName } from '@/components/members/former-name'
import { TextLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { MoneyLock as Lock } from '@/lib/money/types'
import { MONEY_GATE } from '@/lib/money/rules'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Whether money is open, why, and the way to the gate. */
export function MoneyLock({ slug, lock: { isOpen, decider, overrides } }: { readonly slug: string; readonly lock: Lock }) {
  const t = texts('money')
  return (
    <div className="stack">
      <Notice tone={isOpen ? 'info' : 'warning'} title={t(isOpen ? 'lock.open' : 'lock.closed')}>
        <p>{t(decider === 'OVERRIDE' ? (isOpen ? 'lock.byOverride' : 'lock.shutByOverride') : isOpen ? 'lock.byGate' : 'lock.why')}</p>
        <p><TextLink href={paths.gate(slug, MONEY_GATE)} onward>{t('lock.toGate')}</TextLink></p>
      </Notice>
      {overrides.length > 0 && (
        <section className="stack stack-sm" aria-labelledby="overrides">
          <h2 id="overrides" className="h3">{t('lock.history')}</h2>
          <ul className="stack stack-sm">
            {overrides.map(({ id, opens, reason, decidedAt, byName, hasLeft }) => (
              <li key={id}>
                <strong>{t(opens ? 'lock.opened' : 'lock.shut')}</strong> <span className="typed">{reason}</span><br />
                <span className="small subtle">{t('lock.by', { day: formatDay(dayOf(decidedAt), currentLocale()), who: formerName({ byName, hasLeft }) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
