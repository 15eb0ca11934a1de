import { ListRows } from '@/components/ui/list-rows'
import type { ContactShown, PartnerLevel } from '@/lib/partners/types'
import { PARTNER_LEVELS } from '@/lib/partners/types'
import { texts } from '@/lib/platform/i18n/request'

interface PartnerContactsProps {
  readonly contacts: readonly ContactShown[]
  /** Where a level is filled in, for who may; others see the job only. */
  readonly editHref?: (level: PartnerLevel) => string
}

/** Who is reached on each level. A level without anybody stands there too: that is what is missing. */
export function PartnerContacts({ contacts, editHref }: PartnerContactsProps) {
  const t = texts('partners')
  return (
    <section className="stack" aria-labelledby="contacts">
      <div className="stack stack-xs"><h2 id="contacts">{t('card.contacts')}</h2><p className="subtle">{editHref ? t('card.contactsLead') : t('card.hidden')}</p></div>
      <ListRows
        rows={PARTNER_LEVELS.map((level) => {
          const found = contacts.find((one) => one.level === level)
          const word = t(`levels.${level}`)
          const known = found ? [found.contactName, found.contactEmail, found.contactPhone].filter((one): one is string => Boolean(one)) : []
          const change = editHref ? [{ text: t(found ? 'card.changeContact' : 'card.addContact', { level: word.toLowerCase() }), href: editHref(level) }] : []
          return {
            key: level, title: found?.jobTitle ?? t('card.nobody'), meta: [...known, ...change],
            tag: found ? { tone: 'plain' as const, text: word } : { tone: 'line' as const, icon: 'circle-dashed' as const, text: word },
          }
        })}
      />
    </section>
  )
}
