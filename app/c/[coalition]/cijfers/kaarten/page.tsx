import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { followCardAction } from '@/lib/indicators/cards/actions'
import { listIndicators } from '@/lib/indicators/cards/queries'
import { CARD_KEYS, CARD_THEMES, CARDS } from '@/lib/indicators/definitions'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The indicators that are followed, and the library of ready cards to choose from. */
export default async function IndicatorsPage({ params }: PageProps<'/c/[coalition]/cijfers/kaarten'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.indicators(slug), listIndicators)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: followed } } = read
  const t = await requestTexts('indicators')
  const mayDefine = may(indicatorsPolicy, ctx, 'define')
  const idOf = new Map(followed.map((one) => [one.cardKey, one.id]))
  return (
    <Workspace title={texts('indicators')('title')} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }]}>
      <div className="stack stack-3xl">
        <div className="stack">
          <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
          <p className="cluster">
            {mayDefine && <ButtonLink href={paths.newIndicator(slug)} icon="plus">{t('new')}</ButtonLink>}
            {mayDefine && <ButtonLink href={paths.statline(slug)} look="secondary">{t('toStatline')}</ButtonLink>}
            <ButtonLink href={paths.map(slug)} look="secondary">{t('toMap')}</ButtonLink>
            <ButtonLink href={paths.dataGaps(slug)} look="secondary" icon="lightbulb">{t('toAgenda')}</ButtonLink>
            <ButtonLink href={paths.dataSources(slug)} look="secondary" icon="handshake">{t('toSources')}</ButtonLink>
          </p>
        </div>
        {followed.length === 0 ? <EmptyState title={t('followedNone')}>{mayDefine && t('followedNoneText')}</EmptyState> : (
          <section className="stack" aria-labelledby="followed">
            <h2 id="followed">{t('followed')}</h2>
            <ul className="sheet sheet-tight rows">
              {followed.map((one) => (
                <li key={one.id}>
                  <div className="stack stack-xs">
                    <h3 className="h4"><a href={paths.indicator(slug, one.id)}>{one.name}</a></h3>
                    <p className="small subtle">{[one.unit, t(`kinds.${one.kind}`), one.partnerName, one.horizon && t(`horizons.${one.horizon}`), t('countFigures', { count: one.figures })].filter(Boolean).join(' · ')}</p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="stack stack-xl" aria-labelledby="library">
          <div className="stack stack-xs"><h2 id="library">{t('library')}</h2><p>{t('libraryLead')}</p></div>
          {CARD_THEMES.map((theme) => (
            <section key={theme} className="stack" aria-labelledby={theme}>
              <h3 id={theme}>{t(`themes.${theme}`)}</h3>
              <ul className="stack">
                {CARD_KEYS.map((key) => CARDS[key]).filter((card) => card.theme === theme).map((card) => {
                  const there = idOf.get(card.key)
                  return (
                    <li key={card.key} className="sheet sheet-tight stack stack-sm">
                      {there && <p><Tag tone="positive" icon="check">{t('chosen')}</Tag></p>}
                      <h4>{card.name}</h4>
                      <p>{card.definition}</p>
                      <p className="small"><strong>{t('saysNot')}:</strong> {card.saysNot}</p>
                      <p className="small subtle">{[card.unit, t(`horizons.${card.horizon}`), card.source, card.tableId].filter(Boolean).join(' · ')}</p>
                      {there ? <p><ButtonLink href={paths.indicator(slug, there)} look="secondary">{t('openCard')}</ButtonLink></p>
                        : mayDefine && <ActionForm action={followCardAction} text={formText(t('chooseOf', { name: card.name }))} look="secondary" fields={[]} hidden={{ coalition: slug, card: card.key }} />}
                    </li>
                  )
                })}
              </ul>
            </section>
          ))}
        </section>
      </div>
    </Workspace>
  )
}
