import { TextLink } from '@/components/ui/button'
import type { YieldMoney } from '@/lib/money/yields/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { CaseLines } from './case-outcome'

/** What a goal costs and may prevent, as a range; while money is locked only that it is. */
export function YieldMoneyView({ slug, money }: { readonly slug: string; readonly money: YieldMoney }) {
  const t = texts('money.yield')
  return (
    <section className="stack" aria-labelledby="money">
      <h2 id="money">{t('moneyTitle')}</h2>
      {money.state === 'NOT_YOURS' && <p className="subtle">{t('notYours')}</p>}
      {money.state === 'CLOSED' && <p>{t('closed')} <TextLink href={paths.money(slug)} onward>{texts('money.lock')('toLock')}</TextLink></p>}
      {money.state === 'NONE' && <p>{t('noCase')} <TextLink href={paths.money(slug)} onward>{t('toMoney')}</TextLink></p>}
      {money.state === 'WORKED_OUT' && (
        <>
          <p>{texts('money.case')('caution')}</p>
          <CaseLines lines={money.lines} years={money.years} />
          <p><TextLink href={paths.businessCase(slug, money.caseId)} onward>{t('toCase')}</TextLink></p>
        </>
      )}
    </section>
  )
}
