import type { ReactNode } from 'react'
import { PublicPage } from './public-page'

export interface TextSection {
  readonly title: string
  readonly paragraphs: readonly ReactNode[]
}

/** A page to read: a heading, a lead, and sections. Help texts are Dutch in every language. */
export function TextPage({ title, lead, sections }: { title: string; lead: string; sections: readonly TextSection[] }) {
  return (
    <PublicPage narrow title={title} isForSearch>
      <article className="stack stack-xl" lang="nl">
        <div className="stack stack-sm"><h1>{title}</h1><p className="lead">{lead}</p></div>
        {sections.map((section) => (
          <section key={section.title} className="stack stack-sm">
            <h2>{section.title}</h2>
            {section.paragraphs.map((paragraph, index) => <p key={index}>{paragraph}</p>)}
          </section>
        ))}
      </article>
    </PublicPage>
  )
}
