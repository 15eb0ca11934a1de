import { TextLink } from '@/components/ui/button'
import type { PlanText } from '@/lib/plan/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

interface PlanTextProps {
  readonly text: PlanText
  /** Where one contributes to a passage; absent for who cannot. */
  readonly contributeHref?: (passage: number) => string
  /** How often each passage got inbreng, by its key; absent for who may not know. */
  readonly counts?: ReadonlyMap<string, number>
}

/** The plan in passages, each with its plain-language twin. */
export function PlanTextView({ text, contributeHref, counts }: PlanTextProps) {
  const t = texts('plan')
  const locale = currentLocale()
  return (
    <div className="stack">
      <div className="sheet">
        {text.passages.map((passage, index) => {
          const count = counts?.get(passage.key) ?? 0
          return (
            <div className="passage" key={passage.key}>
              <div className={passage.b1 ? 'pair' : undefined}>
                <p className="prose">{passage.text}</p>
                {passage.b1 && <div className="stack stack-xs"><p className="kicker">{t('plain')}</p><p className="prose">{passage.b1}</p></div>}
              </div>
              {count > 0 && <p className="small subtle">{t('contributionsHere', { count })}</p>}
              {contributeHref && <p><TextLink href={contributeHref(index)} icon="plus">{t('contribute')}</TextLink></p>}
            </div>
          )
        })}
      </div>
      <p className="small subtle">{t('textVersion', { number: text.number, day: formatDay(dayOf(text.createdAt), locale) })}</p>
    </div>
  )
}
