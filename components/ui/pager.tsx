import { texts } from '@/lib/platform/i18n/request'
import { TextLink } from './button'

interface PagerProps {
  /** What the pages are of, for who hears it. */
  readonly of: string
  readonly page: number
  readonly last: number
  readonly href: (page: number) => string
}

/** Where somebody is in a long list, with the way back and on. Plain links; nothing when there is one page. */
export function Pager({ of, page, last, href }: PagerProps) {
  if (last <= 1) return null
  const t = texts('shell')
  return (
    <nav aria-label={`${t('pages.label')}: ${of}`} className="cluster">
      {page > 1 && <TextLink href={href(page - 1)} icon="arrow-left">{t('pages.previous')}</TextLink>}
      <span className="subtle">{t('pages.where', { page, last })}</span>
      {page < last && <TextLink href={href(page + 1)} onward>{t('pages.next')}</TextLink>}
    </nav>
  )
}
