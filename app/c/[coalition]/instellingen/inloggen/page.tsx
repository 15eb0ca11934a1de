import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ListRows } from '@/components/ui/list-rows'
import { listProviders } from '@/lib/coalitions/providers/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { env } from '@/lib/platform/env'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Where the members of this coalition can sign in, besides the link in a mail. */
export default async function SignInSettingsPage({ params, searchParams }: PageProps<'/c/[coalition]/instellingen/inloggen'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.signInSettings(slug), listProviders)
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: providers } = read.data
  const t = await requestTexts('passkeys.settings')
  const more = await requestTexts('more')
  return (
    <Workspace title={t('title')} shell={shell} place="more" crumbs={[{ label: more('title'), href: paths.more(slug) }]} narrow>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('intro')}</p><p>{t('who')}</p></div>
        {providers.length === 0
          ? <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
          : (
            <ListRows rows={providers.map(({ id, label, issuer, isOn }) => ({
              key: id, title: label, href: paths.provider(slug, id), meta: [new URL(issuer).host], tag: isOn ? { tone: 'positive', icon: 'check', text: t('on') } : { tone: 'plain', text: t('off') },
            }))} />
          )}
        <p><ButtonLink href={paths.newProvider(slug)} icon="plus">{t('add')}</ButtonLink></p>
        <section className="stack stack-xs" aria-labelledby="redirect">
          <h2 id="redirect">{t('redirect')}</h2>
          <p>{t('redirectHelp')}</p>
          <p><code className="break">{new URL(paths.oidcReturn, env().APP_URL).href}</code></p>
        </section>
      </div>
    </Workspace>
  )
}
