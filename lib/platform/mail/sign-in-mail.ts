import 'server-only'
import { translator } from '@/lib/platform/i18n/translator'
import { renderLetter } from './layout'

export function signInMail({ link, minutes, locale }: { link: string; minutes: number; locale: 'nl' | 'en' }) {
  const t = translator(locale, 'mail')
  return renderLetter({
    locale,
    subject: t('signIn.subject'),
    heading: t('signIn.heading'),
    paragraphs: [t('signIn.intro', { minutes }), t('signIn.notYou')],
    link: { label: t('signIn.button'), href: link },
    closing: t('closing'),
  })
}
