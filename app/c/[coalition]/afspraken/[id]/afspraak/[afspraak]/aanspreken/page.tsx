import { speakUpFields, WhoReads } from '@/components/agreements/speaking'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { speakUpAction } from '@/lib/agreements/speaking/actions'
import { readSpeakingToWrite } from '@/lib/agreements/speaking/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Says it to the partner that does the afspraak; who reads it stands before the button. */
export default async function SpeakUpPage({ params }: PageProps<'/c/[coalition]/afspraken/[id]/afspraak/[afspraak]/aanspreken'>) {
  const { coalition: slug, id, afspraak } = await params
  const here = paths.commitment(slug, id, afspraak)
  const read = await readWorkspace(slug, paths.speakUp(slug, id, afspraak), (tx, ctx) => readSpeakingToWrite(tx, ctx, { agreementId: id, commitmentId: afspraak }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { life: { agreement, commitment }, speakerPartnerId, speakerName, readers, shown, can } } = read.data
  const t = await requestTexts('agreements')
  const { partnerId, partnerName } = commitment
  return (
    <Workspace
      title={texts('agreements')('speaking.title')} shell={shell} place="agreements" narrow
      crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }, { label: commitment.what, href: here }]}
    >
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('speaking.newTitle', { partner: partnerName })}</h1><p className="lead">{commitment.what}</p></div>
        {can.can
          ? (
            <>
              <p>{t('speaking.newLead')}</p>
              <WhoReads sides={{ speakerPartnerId, speakerName, partnerId, partnerName, readers }} step="PRIVATE" title={t('speaking.whoReads')} />
              <ActionForm
                action={speakUpAction} text={formText(t('speaking.submit', { partner: partnerName }))} hidden={{ coalition: slug, agreementId: id, commitmentId: afspraak, ...shown, requestKey: newId() }}
                cancel={{ label: (await requestTexts('shell'))('stop'), href: here }} fields={speakUpFields()}
              />
            </>
          )
          : <><Notice title={t('speaking.cannotTitle')}><p>{(await requestTexts('errors'))(can.reason)}</p></Notice><p><ButtonLink href={here} look="secondary">{t('speaking.back')}</ButtonLink></p></>}
      </div>
    </Workspace>
  )
}
