import { formatList, formatMoment } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/messages'
import { translator } from '@/lib/platform/i18n/translator'
import type { Company, CompanyInWords } from './types'

/** So many names, and then how many more: a line stays a line. */
const MOST_NAMES = 3

/** Who else is here and what was saved, in the reader's language; empty where there is nothing to say. */
export function companyInWords(locale: Locale, { others, saved }: Company): CompanyInWords {
  const t = translator(locale, 'plan.together')
  const more = others.length - MOST_NAMES
  const names = more > 0 ? others.slice(0, MOST_NAMES).join(', ') : formatList(others, locale)
  return {
    here: others.length === 0 ? '' : more > 0 ? t('hereMore', { names, count: more }) : t('here', { names }),
    saved: saved ? t('saved', { who: saved.by, when: formatMoment(saved.at, locale) }) : '',
  }
}
