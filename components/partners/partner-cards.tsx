import { ButtonLink } from '@/components/ui/button'
import type { FieldSpec } from '@/components/forms/field-spec'
import { CARD_LIMITS } from '@/lib/partners/cards/schema'
import { KNOWS_SCALE, PARTNER_ASSETS, type Interest, type PartnerAsset, type PartnerCards } from '@/lib/partners/cards/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

export function offerFields(others: readonly { readonly id: string; readonly name: string }[]): FieldSpec[] {
  const t = texts('partners')
  const options = PARTNER_ASSETS.map((asset) => ({ value: asset, label: t(`assets.${asset}`) }))
  return [
    { kind: 'checkboxes', name: 'brings', label: t('offer.brings'), optional: true, options },
    { kind: 'textarea', name: 'bringsNote', label: t('offer.bringsNote'), hint: t('offer.noteHint'), rows: 2, maxLength: CARD_LIMITS.note, optional: true, guard: true },
    { kind: 'number', name: 'hoursPerWeek', label: t('offer.hours'), hint: t('offer.hoursHint'), optional: true },
    { kind: 'checkboxes', name: 'needs', label: t('offer.needs'), optional: true, options },
    { kind: 'textarea', name: 'needsNote', label: t('offer.needsNote'), rows: 2, maxLength: CARD_LIMITS.note, optional: true, guard: true },
    ...(others.length === 0 ? [] : [{
      kind: 'rows' as const, name: 'knows', label: t('offer.knows'), hint: t('offer.knowsHint'), optional: true, row: t('offer.row', { row: '{row}' }), more: t('offer.more'),
      columns: [
        { kind: 'select' as const, name: 'otherId', label: t('offer.other'), empty: t('offer.choose'), options: others.map(({ id, name }) => ({ value: id, label: name })) },
        { kind: 'select' as const, name: 'scale', label: t('offer.scale'), empty: t('offer.choose'), options: KNOWS_SCALE.map((one) => ({ value: one, label: t(`knows.${one}`) })) },
      ],
    }]),
  ]
}

export function interestFields(): FieldSpec[] {
  const t = texts('partners')
  const text = (name: keyof Interest, optional: boolean): FieldSpec =>
    ({ kind: 'textarea', name, label: t(`interest.${name}`), hint: t(`interest.hints.${name}`), rows: 3, maxLength: CARD_LIMITS.interest, guard: true, ...(optional ? { optional } : {}) })
  return [text('interest', false), text('worry', true), text('limit', true), text('gain', true)]
}

/** What somebody has at stake, in four questions; those without an answer are left out. */
export function InterestFacts({ interest }: { interest: Interest }) {
  const t = texts('partners')
  const facts = (['interest', 'worry', 'limit', 'gain'] as const).filter((name) => interest[name])
  return <dl className="facts">{facts.map((name) => <div key={name}><dt>{t(`interest.${name}`)}</dt><dd className="typed">{interest[name]}</dd></div>)}</dl>
}

/** Brengen en halen, for everybody who may see partners. */
export function OfferSection({ cards: { offer, mayOffer }, editHref }: { cards: PartnerCards; editHref: string }) {
  const t = texts('partners')
  const said = (assets: readonly PartnerAsset[], ...more: readonly (string | null)[]) => [assets.map((one) => t(`assets.${one}`)).join(', '), ...more].filter(Boolean)
  return (
    <section className="stack" aria-labelledby="offer">
      <h2 id="offer">{t('offer.title')}</h2>
      {offer
        ? (
          <dl className="facts">
            {([['offer.bringsShort', said(offer.brings, offer.hoursPerWeek === null ? null : t('offer.hoursSaid', { count: offer.hoursPerWeek }), offer.bringsNote)], ['offer.needsShort', said(offer.needs, offer.needsNote)]] as const).map(([label, lines]) => (
              <div key={label}><dt>{t(label)}</dt><dd>{lines.length === 0 ? <span className="subtle">{t('card.unknown')}</span> : lines.map((line) => <p key={line}>{line}</p>)}</dd></div>
            ))}
            {offer.knows.length > 0 && <div><dt>{t('offer.knowsShort')}</dt><dd>{offer.knows.map(({ otherId, name, scale }) => <p key={otherId}>{t('offer.knowsLine', { name, scale: t(`knows.${scale}`) })}</p>)}</dd></div>}
          </dl>
        )
        : <p className="subtle">{t('offer.empty')}</p>}
      {mayOffer && <p><ButtonLink href={editHref} look="secondary">{t(offer ? 'offer.change' : 'offer.fill')}</ButtonLink></p>}
    </section>
  )
}

/** What the partner released; and for its own people the way to what it keeps to itself. */
export function InterestSection({ cards: { released, isOwn, own }, ownHref }: { cards: PartnerCards; ownHref: string }) {
  const t = texts('partners')
  if (!released && !isOwn) return null
  return (
    <section className="stack" aria-labelledby="interest">
      <h2 id="interest">{t('interest.title')}</h2>
      {released && <><InterestFacts interest={released} /><p className="small subtle">{t('interest.releasedOn', { day: formatDay(dayOf(released.releasedAt), currentLocale()) })}</p></>}
      {isOwn && <div className="stack stack-sm"><p>{t(released ? 'interest.ownReleased' : own ? 'interest.ownKept' : 'interest.ownEmpty')}</p><p><ButtonLink href={ownHref} look="secondary">{t('interest.open')}</ButtonLink></p></div>}
    </section>
  )
}
