import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { Notice } from '@/components/ui/notice'
import { InterestFacts, interestFields } from '@/components/partners/partner-cards'
import { readWorkspace } from '@/lib/notifications/queries'
import { closeInterestAction, keepInterestAction, openInterestAction, releaseInterestAction, takeBackInterestAction, throwAwayInterestAction } from '@/lib/partners/cards/actions'
import { readOwnInterest } from '@/lib/partners/cards/queries'
import { formatList } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What a partner has at stake: for its own people, until they release it. */
export default async function InterestPage({ params, searchParams }: PageProps<'/c/[coalition]/partners/[id]/belang'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.partnerInterest(slug, id), (tx, ctx) => readOwnInterest(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { name, own, released, isClosed, readers, others, version: at } } } = read
  const t = await requestTexts('partners')
  const hidden = { coalition: slug, partnerId: id }
  const version = { expectedVersion: String(at) }
  const mayWrite = !isClosed || readers.length === 0
  return (
    <Workspace title={texts('partners')('interest.title')} shell={shell} place="partners" crumbs={[{ label: t('listTitle'), href: paths.partners(slug) }, { label: name, href: paths.partner(slug, id) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-xs"><p className="kicker">{name}</p><h1>{t('interest.title')}</h1><p className="lead subtle">{t('interest.lead')}</p></div>
        {isClosed && <Notice title={readers.length > 0 ? t('interest.closed', { names: formatList(readers.map((one) => one.name), await requestLocale()) }) : t('interest.closedNobody', { name })} />}
        {mayWrite && <ActionForm
          action={keepInterestAction} text={formText(t('interest.keep'))} fields={interestFields()} theirsHref={paths.partnerInterest(slug, id)} hidden={{ ...hidden, ...version }}
          initial={own ? { interest: own.interest, worry: own.worry ?? '', limit: own.limit ?? '', gain: own.gain ?? '' } : {}}
        />}
        {(mayWrite || released) && <section className="sand stack" aria-labelledby="release">
          <h2 id="release">{t(released ? 'interest.releasedTitle' : 'interest.releaseTitle')}</h2>
          {released && <InterestFacts interest={released} />}
          <p>{t(released ? 'interest.releasedLead' : own ? 'interest.releaseLead' : 'interest.releaseFirst')}</p>
          {own && <ActionForm action={releaseInterestAction} text={formText(t(released ? 'interest.releaseAgain' : 'interest.release'))} look={released ? 'secondary' : 'primary'} fields={[]} hidden={{ ...hidden, ...version }} />}
          {released && <ActionForm action={takeBackInterestAction} text={formText(t('interest.takeBack'))} look="danger" fields={[]} hidden={hidden} />}
        </section>}
        {own && (
          <section className="stack" aria-labelledby="readers">
            <div className="stack stack-xs"><h2 id="readers">{t('interest.readersTitle')}</h2><p>{t('interest.readersLead')}</p></div>
            <ul className="rows rows-plain">
              {readers.map((one) => (
                <li key={one.membershipId}>
                  <p>{one.name}</p>
                  {one.membershipId !== ctx.actor.membershipId && <div className="act"><ActionForm action={closeInterestAction} text={formText(t('interest.shutOut', { name: one.name }))} look="secondary" fields={[]} hidden={{ ...hidden, membershipId: one.membershipId }} /></div>}
                </li>
              ))}
            </ul>
            {others.map((one) => <ActionForm key={one.membershipId} action={openInterestAction} text={formText(t('interest.letIn', { name: one.name }))} look="secondary" fields={[]} hidden={{ ...hidden, membershipId: one.membershipId }} />)}
            <ActionForm action={throwAwayInterestAction} text={formText(t('interest.throwAway'))} look="danger" fields={[]} hidden={hidden}><p className="small subtle">{t('interest.throwAwayHelp')}</p></ActionForm>
          </section>
        )}
      </div>
    </Workspace>
  )
}
