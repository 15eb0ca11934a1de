import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/lib/platform/paths'

/** The foot of every page: what this is, where to read more, and the other language. */
export async function PageFoot({ note }: { note: string }) {
  const t = await getTranslations('shell')
  const locale = await getLocale()
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
