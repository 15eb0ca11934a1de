import { PartName } from '@/components/contributions/part-name'
import type { ContributionRead } from '@/lib/contributions/types'
import { texts } from '@/lib/platform/i18n/request'

/** The words that somebody said something about; where they changed since, what stands there now beside them. */
export function PassageThenAndNow({ contribution: { about, part, quote, now, versionNumber } }: { contribution: ContributionRead }) {
  const t = texts('contributions')
  const old = <blockquote className="quote"><p className="prose">{quote}</p></blockquote>
  const what = versionNumber === null ? <PartName about={about} part={part} /> : t('onPassage', { number: versionNumber })
  if (now?.state === 'CHANGED') {
    return (
      <div className="stack stack-xs">
        <p className="small">{t('passage.changed')} {what}</p>
        <div className="pair">
          <div className="stack stack-xs"><p className="kicker">{t('passage.then')}</p>{old}</div>
          <div className="stack stack-xs"><p className="kicker">{t('passage.now')}</p><blockquote className="quote"><p className="prose">{now.text}</p></blockquote></div>
        </div>
      </div>
    )
  }
  return (
    <>
      {now?.state === 'GONE' && <p className="small">{t('passage.gone')}</p>}
      <details><summary className="small">{what}</summary>{old}</details>
    </>
  )
}
