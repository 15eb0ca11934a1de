'use client'
import { PageHead } from '@/components/layout/page-head'

// What the framework shows by itself. An address that no page has is answered by [...nowhere], in the reader's language;
// this one travels along with every page, so it is one name and no text, and both languages stand in it.

export default function NotFoundPage() {
  return (
    <main id="inhoud" className="page page-form" tabIndex={-1}>
      <PageHead title="Deze pagina is er niet" />
      <div className="stack">
        <h1 lang="nl">Deze pagina is er niet</h1>
        <p lang="en">This page does not exist.</p>
        <p><a href="/mijn">Samenspel</a></p>
      </div>
    </main>
  )
}
