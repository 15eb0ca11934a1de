import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { PartnerMandates } from '@/components/mandates/partner-mandates'
import { InterestSection, OfferSection } from '@/components/partners/partner-cards'
import { PartnerContacts } from '@/components/partners/partner-contacts'
import { PartnerFacts } from '@/components/partners/partner-facts'
import { PartnerInvitations } from '@/components/partners/partner-invitations'
import { PartnerHistory } from '@/components/partners/partner-history'
import { partnerLook } from '@/components/partners/status-look'
import { ButtonLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { listMandates } from '@/lib/mandates/queries'
import { withdrawPartnerInvitationAction } from '@/lib/goals/inviting/actions'
import { openPartnerInvitations, readWorkspace } from '@/lib/notifications/queries'
import { readPartnerCards } from '@/lib/partners/cards/queries'
import { partnersPolicy } from '@/lib/partners/policy'
import { readPartnerCard } from '@/lib/partners/queries'
import { wordOfLevel } from '@/lib/partners/rules'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One partner: what it does, whom you reach there, and how its state went. */
export default async function PartnerPage({ params, searchParams }: PageProps<'/c/[coalition]/partners/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.partner(slug, id), async (tx, ctx) => ({ partner: await readPartnerCard(tx, ctx, id), cards: await readPartnerCards(tx, ctx, id), invitations: await openPartnerInvitations(tx, ctx, id), mandates: may(partnersPolicy, ctx, 'change') ? await listMandates(tx, ctx, { partnerId: id }) : [] }), { readsOnly: false })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { partner, cards, mandates, invitations } } } = read
  const t = await requestTexts('partners')
  const mayChange = may(partnersPolicy, ctx, 'change')
  const { tone, icon } = partnerLook(partner.status)
  return (
    <Workspace title={partner.name} shell={shell} place="partners" crumbs={[{ label: t('listTitle'), href: paths.partners(slug) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <section className="stack" aria-labelledby="partner">
          <div className="stack stack-xs"><p className="kicker">{t(`types.${partner.partnerType}`)}</p><h1 id="partner">{partner.name}</h1></div>
          <p><Tag tone={tone ?? 'plain'} {...(icon ? { icon } : {})}>{t(`statuses.${partner.status}`)}</Tag></p>
          {partner.status === 'PARTICIPATING' && <p className="small subtle">{t('card.notSigned')}</p>}
          {mayChange && <p><ButtonLink href={paths.movePartner(slug, id)} look="secondary">{t('card.move')}</ButtonLink></p>}
        </section>
        <section className="stack" aria-labelledby="about">
          <h2 id="about">{t('card.about')}</h2>
          <PartnerFacts partner={partner} />
          {mayChange && <p><ButtonLink href={paths.editPartner(slug, id)} look="secondary">{t('card.edit')}</ButtonLink></p>}
        </section>
        <PartnerContacts contacts={partner.contacts} {...(mayChange ? { editHref: (level) => paths.partnerContact(slug, id, wordOfLevel(level)) } : {})} />
        <OfferSection cards={cards} editHref={paths.partnerOffer(slug, id)} />
        <InterestSection cards={cards} ownHref={paths.partnerInterest(slug, id)} />
        <PartnerInvitations
          slug={slug} partnerId={id} invitations={invitations}
          may={mayChange && partner.status !== 'LEFT' ? { askHref: paths.worksheet(slug, 'F2.5', id), answerHref: paths.partnerAnswer(slug, id), withdraw: withdrawPartnerInvitationAction } : null}
        />
        {mayChange && <PartnerMandates slug={slug} partnerId={id} mandates={mandates} today={dayOf(ctx.now)} />}
        <PartnerHistory history={partner.history} addedAt={partner.addedAt} />
        {mayChange && partner.status !== 'LEFT' && <p><a className="textlink" href={paths.endPartner(slug, id)}>{texts('departures')('partnerLeave')}</a></p>}
      </div>
    </Workspace>
  )
}
