import { Notice } from '@/components/ui/notice'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Beside every place to write about what goes wrong: the way to help for one child. */
export function OneChild() {
  const t = texts('sparks.form')
  return <Notice title={t('oneChildTitle')} icon="phone"><p>{t('oneChild')} <a href={paths.helpForOneChild}>{t('oneChildLink')}</a></p></Notice>
}
