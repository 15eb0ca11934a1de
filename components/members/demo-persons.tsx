import { Icon, type IconName } from '@/components/ui/icon'
import type { MemberRole } from '@/lib/members/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** A person of two coalitions: the one demo person who is not named by one role. */
const TWO = 'twee'

/** Of no coalition: who administers the platform. */
const ADMINISTRATOR = 'platform-beheerder'

/** How a key names its person: coalition and role, as the demo's seed makes them. */
const ROLE: Record<string, { role: MemberRole; icon: IconName; tint: string }> = {
  coordinator: { role: 'COORDINATOR', icon: 'footprints', tint: 'stone-petrol' },
  professional: { role: 'PROFESSIONAL', icon: 'megaphone', tint: 'stone-apricot' },
  wethouder: { role: 'ALDERMAN', icon: 'landmark', tint: 'stone-soft' },
  ervaringsdeskundige: { role: 'EXPERIENCE_EXPERT', icon: 'message-circle', tint: 'stone-plum' },
  bestuurder: { role: 'PARTNER_EXECUTIVE', icon: 'handshake', tint: 'stone-petrol' },
  ondersteuner: { role: 'SUPPORTER', icon: 'users', tint: 'stone-plum' },
  beleidsadviseur: { role: 'POLICY_ADVISER', icon: 'chart-line', tint: 'stone-soft' },
  [TWO]: { role: 'PROFESSIONAL', icon: 'git-compare', tint: 'stone-apricot' },
  privacyfunctionaris: { role: 'PRIVACY_OFFICER', icon: 'book-open', tint: 'stone-soft' },
}

/** The fictional persons of the demo; a plain post each, so they work without script. */
export function DemoPersons({ keys }: { keys: readonly string[] }) {
  const t = texts('demo')
  const roles = texts('roleNames')
  const nameOf = (place: string, part: string) => {
    const found = ROLE[part]
    if (part === TWO && found) return { ...found, name: t('two'), what: t('whatTwo') }
    return found && { ...found, name: `${roles(found.role)} ${t('of')} ${place.charAt(0).toUpperCase()}${place.slice(1)}`, what: t(`what.${found.role}`) }
  }
  return (
    <section className="sand stack" aria-labelledby="demo">
      <div className="stack stack-xs"><h2 id="demo">{t('title')}</h2><p>{t('intro')}</p></div>
      <ul className="stack stack-sm">
        {keys.map((key) => {
          const [place = '', part = ''] = key.split('-')
          const person = key === ADMINISTRATOR ? { icon: 'key-round' as const, tint: 'stone-soft', name: t('administrator'), what: t('administratorWhat') } : nameOf(place, part)
          if (!person) return null
          return (
            <li key={key}>
              <form method="post" action={paths.demoSignIn(key)}>
                <button className="person">
                  <span className={`stone ${person.tint}`}><Icon name={person.icon} large /></span>
                  <span><strong>{person.name}</strong><small>{person.what}</small></span>
                  <Icon name="arrow-right" />
                </button>
              </form>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
