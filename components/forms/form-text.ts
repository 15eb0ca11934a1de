import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import type { FormText } from './field-spec'

/** The sentences that every form shares, around its own button. */
export function formText(submit: string): FormText {
  const t = texts('forms')
  return {
    submit,
    busy: t('busy'),
    optional: t('optional'),
    sometimes: t('sometimes'),
    fault: t('fault'),
    summaryTitle: [t('summaryOne'), t('summaryMore')],
    summaryIntro: t('summaryIntro'),
    stoppedTitle: t('stoppedTitle'),
    kept: t('kept'),
    day: t('day'), month: t('month'), year: t('year'),
    charactersLeft: t('charactersLeft'),
    conflict: {
      intro: t('conflict.intro'), introApart: t('conflict.introApart'), merged: t('conflict.merged'), mine: t('conflict.mine'), theirs: t('conflict.theirs'), useMine: t('conflict.useMine'),
      useTheirs: t('conflict.useTheirs'), useChosen: t('conflict.useChosen'), nothingDiffers: t('conflict.nothingDiffers'), unseen: t('conflict.unseen'), readAgain: t('conflict.readAgain'),
    },
    guard: {
      title: t('guard.title'), intro: t('guard.intro'),
      kinds: { bsn: t('guard.bsn'), phone: t('guard.phone'), email: t('guard.email'), address: t('guard.address'), birth_date: t('guard.birthDate') },
      helpLabel: t('guard.help'), helpHref: paths.helpForOneChild,
    },
  }
}
