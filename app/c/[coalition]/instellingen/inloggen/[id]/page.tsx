import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { providerFields } from '@/components/passkeys/provider-fields'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { changeProviderAction, setProviderAction, tryProviderAction } from '@/lib/coalitions/providers/actions'
import { readProvider } from '@/lib/coalitions/providers/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function ProviderPage({ params, searchParams }: PageProps<'/c/[coalition]/instellingen/inloggen/[id]'>) {
  const { coalition: slug, id } = await params
  const here = paths.provider(slug, id)
  const read = await readWorkspace(slug, here, (tx, ctx) => readProvider(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: provider } = read.data
  const t = await requestTexts('passkeys.settings')
  const outcome = `outcome.${String((await searchParams).proef)}` as 'outcome.works'
  const version = { coalition: slug, id, expectedVersion: String(provider.version) }
  return (
    <Workspace title={t('changeTitle', { label: provider.label })} shell={shell} place="more" crumbs={[{ label: t('title'), href: paths.signInSettings(slug) }]} narrow>
      <div className="stack stack-3xl">
        <div className="stack stack-xl">
          {t.has(outcome) && <Notice tone={outcome === 'outcome.works' ? 'positive' : 'warning'} title={t('outcomeTitle')} live><p>{t(outcome)}</p></Notice>}
          <h1>{t('changeTitle', { label: provider.label })}</h1>
          <ActionForm
            action={changeProviderAction} text={formText(t('changeSubmit'))} hidden={version} theirsHref={here} fields={providerFields(true)}
            initial={{ label: provider.label, issuer: provider.issuer, clientId: provider.clientId, allowedTenants: provider.allowedTenants.join('\n') }}
          />
        </div>
        <section className="stack" aria-labelledby="try">
          <div className="stack stack-xs"><h2 id="try">{t('tryTitle')}</h2><p>{t('tryIntro')}</p></div>
          <form action={tryProviderAction}>
            <input type="hidden" name="coalition" value={slug} />
            <input type="hidden" name="id" value={id} />
            <button className={buttonClass('secondary')}>{t('trySubmit')}</button>
          </form>
        </section>
        <section className="stack" aria-labelledby="switch">
          <div className="stack stack-xs"><h2 id="switch">{t('switchTitle')}</h2><p>{provider.isOn ? t('switchOffHelp') : t('switchOnHelp')}</p></div>
          <ActionForm
            action={setProviderAction} text={formText(provider.isOn ? t('switchOff') : t('switchOn'))} look={provider.isOn ? 'danger' : 'secondary'} theirsHref={here}
            hidden={{ ...version, to: provider.isOn ? 'off' : 'on' }} fields={[]}
          />
        </section>
      </div>
    </Workspace>
  )
}
