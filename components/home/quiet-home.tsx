import { ButtonLink, TextLink } from '@/components/ui/button'
import type { WorkspaceShell } from '@/lib/notifications/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The start page of who comes seldom: what you are here for, and the way to it. */
export function QuietHome({ shell, role }: { shell: WorkspaceShell; role: 'PRIVACY_OFFICER' }) {
  const t = texts('home')
  return (
    <div className="stack">
      <div className="stack stack-sm"><h1>{t('expert.title', { name: shell.displayName })}</h1><p className="lead">{t(`seldom.${role}`)}</p></div>
      <p><ButtonLink href={paths.history(shell.slug)} icon="shield-check">{t('openHistory')}</ButtonLink></p>
      <p><TextLink href={paths.newInitiative(shell.slug)} icon="lightbulb">{texts('sparks')('home')}</TextLink></p>
    </div>
  )
}
