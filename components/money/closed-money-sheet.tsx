import { MoneyLock } from '@/components/money/money-lock'
import { TextLink } from '@/components/ui/button'
import type { MoneyLock as Lock } from '@/lib/money/types'
import type { WorksheetDefinition } from '@/lib/plan/definitions'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The sheet of money while that is locked: why, what opens it, and what it will ask. Nothing of money is read for it. */
export function ClosedMoneySheet({ slug, definition, lock }: { slug: string; definition: WorksheetDefinition; lock: Lock }) {
  const t = texts('plan')
  return (
    <>
      <MoneyLock slug={slug} lock={lock} />
      <section className="stack" aria-labelledby="questions">
        <div className="stack stack-xs"><h2 id="questions">{t('moneyQuestions')}</h2><p className="subtle">{t('moneyQuestionsHelp')}</p></div>
        <ul className="stack stack-xs" lang="nl">{definition.fields.map(({ name, label, help }) => <li key={name}>{label}{help && <span className="small subtle"> {help}</span>}</li>)}</ul>
      </section>
      <p><TextLink href={paths.money(slug)} onward>{texts('money')('title')}</TextLink></p>
    </>
  )
}
