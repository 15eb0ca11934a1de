import { AdministrationPage } from '@/components/administration/administration-page'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { createCoalitionAction } from '@/lib/administration/actions'
import { ADMINISTRATION_LIMITS } from '@/lib/administration/schema'
import { INVITATION_LIMITS } from '@/lib/invitations/schema'
import { START_CONTENTS } from '@/lib/administration/types'
import { readAdministration } from '@/lib/platform/actions/read-administration'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { listMunicipalities } from '@/lib/platform/tenancy/register'

export default async function NewCoalitionPage() {
  const read = await readAdministration(paths.newCoalition, () => listMunicipalities())
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('administration')
  const { name, slug, municipality, others } = ADMINISTRATION_LIMITS
  return (
    <AdministrationPage title={texts('administration')('new')} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('new')}</h1><p className="lead">{t('form.lead')}</p></div>
        <ActionForm
          action={createCoalitionAction} text={formText(t('form.submit'))} draft="beheer.nieuw" hidden={{ requestKey: newId() }} initial={{ start: 'EXAMPLE' }}
          cancel={{ label: t('form.cancel'), href: paths.administration }}
          fields={[
            { kind: 'text', name: 'name', label: t('form.name'), hint: t('form.nameHint'), maxLength: name },
            { kind: 'text', name: 'slug', label: t('form.slug'), hint: t('form.slugHint'), maxLength: slug, optional: true },
            { kind: 'text', name: 'municipality', label: t('form.municipality'), hint: t('form.municipalityHint'), maxLength: municipality, suggestions: read.data.map((one) => one.name) },
            { kind: 'textarea', name: 'otherMunicipalities', label: t('form.others'), hint: t('form.othersHint'), rows: 3, maxLength: others, optional: true },
            { kind: 'text', name: 'coordinatorName', label: t('form.coordinatorName'), maxLength: INVITATION_LIMITS.name, autoComplete: 'off' },
            { kind: 'text', name: 'coordinatorEmail', label: t('form.coordinatorEmail'), hint: t('form.coordinatorHint'), type: 'email', maxLength: INVITATION_LIMITS.email, autoComplete: 'off' },
            { kind: 'radio', name: 'start', label: t('form.start'), options: START_CONTENTS.map((kind) => ({ value: kind, label: t(`form.starts.${kind}`), hint: t(`form.startHints.${kind}`) })) },
            { kind: 'text', name: 'mainColor', label: t('form.mainColor'), hint: t('form.mainColorHint'), maxLength: 7, optional: true },
            { kind: 'text', name: 'accentColor', label: t('form.accentColor'), hint: t('form.accentColorHint'), maxLength: 7, optional: true },
          ]}
        />
      </div>
    </AdministrationPage>
  )
}
