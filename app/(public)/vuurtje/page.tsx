import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { Trap } from '@/components/forms/trap'
import { PublicPage } from '@/components/layout/public-page'
import { OneChild } from '@/components/sparks/one-child'
import { sparkFields } from '@/components/sparks/spark-fields'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { newId } from '@/lib/platform/ids'
import { inCommons } from '@/lib/platform/tenancy/commons'
import { giveSparkAction } from '@/lib/sparks/actions'
import { listMunicipalityNames } from '@/lib/sparks/queries'

/** F1.1 for anybody: no account, no name, no address. */
export default async function NewSparkPage() {
  const t = await requestTexts('sparks')
  const municipalities = await inCommons(listMunicipalityNames)
  return (
    <PublicPage title={texts('sparks')('public.pageTitle')} isForSearch narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('public.title')}</h1><p className="lead">{t('public.lead')}</p><p>{t('public.how')}</p></div>
        <OneChild />
        <ActionForm action={giveSparkAction} text={formText(t('form.submit'))} icon="lightbulb" draft="vuurtje" hidden={{ requestKey: newId() }} fields={sparkFields(municipalities)}>
          <Trap label={t('form.trap')} />
        </ActionForm>
      </div>
    </PublicPage>
  )
}
