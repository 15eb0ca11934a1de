import { ButtonLink, TextLink } from '@/components/ui/button'
import type { WorkspaceShell } from '@/lib/notifications/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The start page of who comes seldom: what you are here for, and the way to it. */
export function QuietHome({ shell, role }: { shell: WorkspaceShell; role: 'PARTNER_EXECUTIVE' | 'SUPPORTER' | 'PRIVACY_OFFICER' }) {
  const t = texts('home')
  return (
    <div className="stack">
      <div className="stack stack-sm"><h1>{t('expert.title', { name: shell.displayName })}</h1><p className="lead">{t(`seldom.${role}`)}</p></div>
      {role === 'SUPPORTER' && <p><TextLink href={paths.ownName(shell.slug)} icon="pencil">{texts('members')('ownName.link')}</TextLink></p>}
      {role === 'PARTNER_EXECUTIVE' && <p><ButtonLink href={paths.agreements(shell.slug)} icon="handshake">{t('allAgreements')}</ButtonLink></p>}
    </div>
  )
}
