import type { Locale } from '@/lib/platform/i18n/messages'
import { paths } from '@/lib/platform/paths'

export interface FootText {
  readonly locale: Locale
  readonly note: string
  /** What all of it is for: stands under every page of a coalition (R-S0-08). */
  readonly mission?: string
  readonly accessibility: string
  readonly privacy: string
  readonly help: string
  readonly otherLanguage: string
}

/** The foot of every page: what this is, where to read more, and the other language. */
export function PageFoot({ text }: { text: FootText }) {
  const other = text.locale === 'nl' ? 'en' : 'nl'
  return (
    <footer className="pagefoot">
      <div className="page cluster between">
        {text.mission && <p className="pagefoot-mission">{text.mission}</p>}
        <p>{text.note}</p>
        <ul>
          <li><a href={paths.accessibility}>{text.accessibility}</a></li>
          <li><a href={paths.privacy}>{text.privacy}</a></li>
          <li><a href={paths.help}>{text.help}</a></li>
          <li>
            <form method="post" action="/taal">
              <button className="linkbutton" name="taal" value={other} lang={other}>{text.otherLanguage}</button>
            </form>
          </li>
        </ul>
      </div>
    </footer>
  )
}
