import type { PublishedRead } from '@/lib/agreements/publication/types'
import { texts } from '@/lib/platform/i18n/request'
import { SigningStones } from './signing-stones'
import { AgreementStatusTag } from './status-tag'

/** An agreement as everybody may see it: how many signed stands first. */
export function PublishedAgreement({ coalition, agreement: { title, status, signed, requested, text, partners } }: { coalition: string; agreement: PublishedRead }) {
  const t = texts('takeaway.published')
  const said = texts('agreements')
  return (
    <article className="stack stack-xl">
      <div className="stack stack-sm">
        <p className="subtle">{coalition}</p>
        <h1>{title}</h1>
        <p><AgreementStatusTag status={status} label={said(`statuses.${status}`)} /></p>
      </div>
      <section className="sand stack" aria-label={t('standing')}>
        <h2>{said('signedOf', { signed, requested })}</h2>
        <SigningStones signed={signed} requested={requested} />
        <p>{t('organisations')}</p>
      </section>
      {text && (
        <>
          <section className="stack stack-sm"><h2>{said('purposeTitle')}</h2><p className="prose">{text.purposeB1 ?? text.purpose}</p></section>
          {text.commitments.length > 0 && (
            <section className="stack">
              <h2>{said('commitmentsTitle')}</h2>
              <div className="sheet"><ol className="rows rows-plain">
                {text.commitments.map((one, index) => (
                  <li key={index}><div className="stack stack-xs"><h3>{index + 1}. {one.what}</h3><p className="meta">{one.partnerName !== null && <strong>{one.partnerName}</strong>}<span>{said('forWhom')}: {one.forWhom}</span></p></div></li>
                ))}
              </ol></div>
            </section>
          )}
          {text.purposeB1 !== null && <section className="stack stack-sm"><h2>{t('wholeText')}</h2><p className="prose">{text.purpose}</p></section>}
          {text.clauses.length > 0 && (
            <section className="stack">
              <h2>{said('clausesTitle')}</h2>
              {text.clauses.map(({ kind, body }) => <div key={kind} className="stack stack-xs"><h3>{said(`clauses.${kind}`)}</h3><p className="prose">{body}</p></div>)}
            </section>
          )}
        </>
      )}
      {partners && partners.length > 0 && (
        <section className="stack"><h2>{t('partners')}</h2><ul className="stack stack-xs">{partners.map((name, index) => <li key={index}>{name}</li>)}</ul></section>
      )}
    </article>
  )
}
