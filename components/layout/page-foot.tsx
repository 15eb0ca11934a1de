import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The foot of every page: what this is, where to read more, and the other language. */
export function PageFoot({ note }: { note: string }) {
  const t = texts('shell')
  const locale = currentLocale()
  const other = locale === 'nl' ? 'en' : 'nl'
  return (
    <footer className="pagefoot">
      <div className="page cluster between">
        <p>{note}</p>
        <ul>
          <li><a href={paths.accessibility}>{t('accessibility')}</a></li>
          <li><a href={paths.privacy}>{t('privacy')}</a></li>
          <li><a href={paths.help}>{t('help')}</a></li>
          <li>
            <form method="post" action="/taal">
              <button className="linkbutton" name="taal" value={other} lang={other}>{t('otherLanguage')}</button>
            </form>
          </li>
        </ul>
      </div>
    </footer>
  )
}
