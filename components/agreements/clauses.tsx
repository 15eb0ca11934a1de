import type { AgreementRead } from '@/lib/agreements/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** What an agreement rests on, and its sections; nothing when it has none of them. */
export function Clauses({ agreement }: { agreement: AgreementRead }) {
  const t = texts('agreements')
  const { basisTitle, basisUrl, basisOn, legalBasis, clauses } = agreement
  const said = clauses.filter((one) => one.body !== '')
  return (
    <>
      {(basisTitle !== null || legalBasis !== null) && (
        <section className="stack stack-sm" aria-labelledby="basis">
          <h2 id="basis">{t('basis.title')}</h2>
          <dl className="facts">
            {basisTitle !== null && (
              <div><dt>{t('basis.document')}</dt><dd>{basisUrl === null ? basisTitle : <a href={basisUrl} rel="noreferrer">{basisTitle}</a>}{basisOn !== null && <> {t('basis.from', { day: formatDay(basisOn, currentLocale()) })}</>}</dd></div>
            )}
            {legalBasis !== null && <div><dt>{t('basis.law')}</dt><dd>{legalBasis}</dd></div>}
          </dl>
        </section>
      )}
      {said.length > 0 && (
        <section className="stack" aria-labelledby="clauses">
          <h2 id="clauses">{t('clausesTitle')}</h2>
          {said.map(({ kind, body }) => <div key={kind} className="stack stack-xs"><h3>{t(`clauses.${kind}`)}</h3><p className="prose">{body}</p></div>)}
        </section>
      )}
    </>
  )
}
