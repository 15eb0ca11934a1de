'use client'
import { PageHead } from '@/components/layout/page-head'
import { buttonClass } from '@/components/ui/button'

// Only in the browser, so it cannot ask the catalogue: both languages stand here, by the page's own language.
const TEXT = {
  nl: { title: 'Er ging iets mis', lead: 'Het ligt niet aan jou. Probeer het nog eens. Lukt het niet? Geef dit kenmerk door aan de beheerder.', reference: 'Kenmerk', again: 'Probeer het opnieuw', home: 'Naar mijn coalities' },
  en: { title: 'Something went wrong', lead: 'It is not you. Try again. Does it not work? Pass this reference on to the administrator.', reference: 'Reference', again: 'Try again', home: 'To my coalitions' },
}

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const isEnglish = typeof document !== 'undefined' && document.documentElement.lang === 'en'
  const text = TEXT[isEnglish ? 'en' : 'nl']
  return (
    <main id="inhoud" className="page page-form" tabIndex={-1}>
      <PageHead title={text.title} />
      <div className="stack">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
        {error.digest && <p>{text.reference}: <code>{error.digest}</code></p>}
        <p className="cluster cluster-sm">
          <button type="button" className={buttonClass()} onClick={reset}>{text.again}</button>
          <a className={buttonClass('secondary')} href="/mijn">{text.home}</a>
        </p>
      </div>
    </main>
  )
}
