import { currentLocale, texts } from '@/lib/platform/i18n/request'
import type { FootText } from './page-foot'

/** The sentences of the foot. */
export function footText(note: 'fictional' | 'openSource'): FootText {
  const t = texts('shell')
  return {
    locale: currentLocale(), note: t(note), accessibility: t('accessibility'), privacy: t('privacy'), help: t('help'), otherLanguage: t('otherLanguage'),
  }
}
