import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { TextLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { publishAgreementAction, unpublishAgreementAction } from '@/lib/agreements/publication/actions'
import { readPublicationToChoose } from '@/lib/agreements/publication/queries'
import { canPublish } from '@/lib/agreements/publication/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { env } from '@/lib/platform/env'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What everybody may see of an agreement: said first, then chosen; and the way back. */
export default async function PublicationPage({ params, searchParams }: PageProps<'/c/[coalition]/afspraken/[id]/openbaar'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.publication(slug, id), (tx, ctx) => readPublicationToChoose(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { agreement, publication: { isOn, showsText, showsPartners } } } = read.data
  const t = await requestTexts('takeaway.publication')
  const said = await requestTexts('agreements')
  const hidden = { coalition: slug, agreementId: id }
  // Who switches it on again chooses again: nothing comes back that nobody asked for today.
  const ticked = (isTicked: boolean) => (isTicked ? 'on' : '')
  return (
    <Workspace title={texts('takeaway.publication')('title')} shell={shell} place="agreements" crumbs={[{ label: said('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t(isOn ? 'leadOn' : 'leadOff')}</p></div>
        {isOn && <Notice tone="info" title={t('isOn')}><p><TextLink href={paths.published(slug)}>{(await requestTexts('takeaway.block'))('toPublic')}</TextLink></p><p className="small"><code>{`${env().APP_URL}${paths.published(slug)}`}</code></p></Notice>}
        {!canPublish(agreement).can && !isOn ? <Notice tone="warning" title={t('draftTitle')}><p>{t('draft')}</p></Notice> : (
          <>
            <section className="stack stack-sm" aria-labelledby="visible">
              <h2 id="visible">{t('visibleTitle')}</h2>
              <ul className="stack stack-xs"><li>{t('visibleName')}</li><li>{t('visibleCount')}</li><li>{t('visibleState')}</li></ul>
              <p>{t('never')}</p>
            </section>
            <ActionForm
              action={publishAgreementAction} text={formText(t(isOn ? 'save' : 'turnOn'))} hidden={hidden} initial={{ showsText: ticked(isOn && showsText), showsPartners: ticked(isOn && showsPartners) }}
              cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.agreement(slug, id) }}
              fields={[{ kind: 'checkbox', name: 'showsText', label: t('showsText'), hint: t('showsTextHint') }, { kind: 'checkbox', name: 'showsPartners', label: t('showsPartners'), hint: t('showsPartnersHint') }]}
            />
          </>
        )}
        {isOn && (
          <section className="stack" aria-labelledby="off">
            <div className="stack stack-xs"><h2 id="off">{t('offTitle')}</h2><p>{t('offHelp')}</p></div>
            <ActionForm action={unpublishAgreementAction} text={formText(t('turnOff'))} look="secondary" hidden={hidden} fields={[]} />
          </section>
        )}
      </div>
    </Workspace>
  )
}
