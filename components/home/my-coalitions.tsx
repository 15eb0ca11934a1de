import { Icon, type IconName } from '@/components/ui/icon'
import type { MyCoalition, WaitingKind } from '@/lib/notifications/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Where each kind of thing that waits is done. */
const PLACE: Record<WaitingKind, { readonly icon: IconName; readonly href: (slug: string) => string }> = {
  signals: { icon: 'megaphone', href: paths.signals }, contributions: { icon: 'message-circle', href: paths.contributions },
  actions: { icon: 'list-checks', href: paths.actions }, requests: { icon: 'landmark', href: paths.figures }, signing: { icon: 'handshake', href: paths.agreements },
  homework: { icon: 'list-checks', href: paths.homeworkList },
  partnerAnswers: { icon: 'message-circle', href: paths.ownInvitations },
  receipts: { icon: 'undo-2', href: paths.contributions }, replies: { icon: 'undo-2', href: paths.signals },
  mandates: { icon: 'badge-check', href: paths.mandates },
  spokenTo: { icon: 'message-circle', href: paths.speakings }, speakingAnswered: { icon: 'message-circle', href: paths.speakings }, atCoreGroup: { icon: 'message-circle', href: paths.speakings },
}

/** What waits for me over all my coalitions, what is due first on top. */
export function MyWaiting({ coalitions }: { coalitions: readonly MyCoalition[] }) {
  const t = texts('signIn')
  const locale = currentLocale()
  const waiting = coalitions.flatMap(({ slug, name, me }) => (me?.waiting ?? []).map((item) => ({ ...item, slug, name })))
    .sort((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'))
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">{t('mineWaiting')}</h2>
      {waiting.length === 0
        ? <p className="subtle">{t('mineNothingWaits')}</p>
        : (
          <ul className="sheet sheet-tight rows rows-tight">
            {waiting.map(({ kind, count, day, slug, name }) => (
              <li key={`${slug} ${kind}`}>
                <span className="stone stone-apricot"><Icon name={PLACE[kind].icon} /></span>
                <p>
                  <a href={PLACE[kind].href(slug)}>{t(`waits.${kind}`, { count })}</a><br />
                  <span className="small subtle">{name}{day ? `, ${t('waitsBefore', { day: formatDay(day, locale) })}` : ''}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
    </section>
  )
}

/** Every coalition that I belong to, with my name and role there. */
export function MyCoalitions({ coalitions }: { coalitions: readonly MyCoalition[] }) {
  const t = texts('signIn')
  const roles = texts('roleNames')
  return (
    <ul className="stack" aria-label={t('mineTitle')}>
      {coalitions.map(({ slug, name, me }) => (
        <li key={slug}>
          <a className="person" href={paths.workspace(slug)}>
            <span className="stone stone-petrol"><Icon name="users" large /></span>
            <span><strong>{name}</strong><small>{me ? t('mineAs', { name: me.displayName, role: roles(me.role) }) : t('mineMore')}</small></span>
            <Icon name="arrow-right" />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The quiet way out of each. */
export function StopLinks({ coalitions }: { coalitions: readonly MyCoalition[] }) {
  const t = texts('signIn')
  return <ul className="cluster">{coalitions.filter((one) => one.me).map(({ slug, name }) => <li key={slug}><a className="textlink" href={paths.leave(slug)}>{t('mineStop', { name })}</a></li>)}</ul>
}
