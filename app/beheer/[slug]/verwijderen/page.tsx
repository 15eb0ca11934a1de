import { AdministrationPage } from '@/components/administration/administration-page'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Icon } from '@/components/ui/icon'
import { askErasureAction } from '@/lib/administration/actions'
import { readAdministered } from '@/lib/administration/queries'
import { ERASE_AFTER_HOURS, isExportedSinceHold } from '@/lib/administration/rules'
import { WAIVER_REASONS } from '@/lib/administration/types'
import { readAdministration } from '@/lib/platform/actions/read-administration'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function ErasePage({ params }: PageProps<'/beheer/[slug]/verwijderen'>) {
  const { slug } = await params
  const read = await readAdministration(paths.eraseCoalition(slug), (by) => readAdministered(by, slug))
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('administration')
  const { coalition: { name, status }, hold } = read.data
  const title = t('erase.title', { coalition: name })
  const isHeld = status === 'SUSPENDED'
  const isExported = isExportedSinceHold(hold)
  const steps: readonly (readonly [boolean, string])[] = [[isHeld, isHeld ? t('erase.isHeld') : t('erase.isNotHeld')], [isExported, isExported ? t('erase.isExported') : t('erase.isNotExported')]]
  return (
    <AdministrationPage title={title} above={{ label: name, href: paths.administered(slug) }} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{title}</h1><p className="lead">{t('erase.lead')}</p></div>
        <section className="sand stack" aria-labelledby="steps">
          <h2 id="steps">{t('erase.steps')}</h2>
          <ol className="numbered stack stack-xs">
            {[t('erase.step1'), t('erase.step2'), t('erase.step3', { hours: ERASE_AFTER_HOURS }), t('erase.step4')].map((step) => <li key={step}>{step}</li>)}
          </ol>
          <ul className="stack stack-xs">{steps.map(([isDone, text]) => <li key={text} className="checked"><Icon name={isDone ? 'circle-check' : 'circle-dashed'} />{text}</li>)}</ul>
        </section>
        <ActionForm
          action={askErasureAction} text={formText(t('erase.submit'))} hidden={{ coalition: slug }} look="danger" cancel={{ label: t('form.cancel'), href: paths.administered(slug) }}
          fields={[
            ...(isExported ? [] : [{ kind: 'select' as const, name: 'waiver', label: t('erase.waiver'), empty: t('erase.waiverNone'), options: WAIVER_REASONS.map((one) => ({ value: one, label: t(`erase.waivers.${one}`) })) }]),
            { kind: 'text', name: 'slug', label: t('erase.slug', { slug }), maxLength: 40, autoComplete: 'off' },
          ]}
        />
      </div>
    </AdministrationPage>
  )
}
