import { HandoverCard } from '@/components/departures/handover-card'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { handOverAction } from '@/lib/departures/actions'
import { listHandoverCards, readOpenLoops } from '@/lib/departures/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { formatMoment } from '@/lib/platform/i18n/format'
import { currentLocale, requestTexts } from '@/lib/platform/i18n/request'
import { newId } from '@/lib/platform/ids'
import { paths } from '@/lib/platform/paths'

/** What a coordinator hands over: open loops and promises as they are now, and the cards that were kept. */
export default async function HandoverPage({ params }: PageProps<'/c/[coalition]/overdracht'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.handover(slug), async (tx, ctx) => ({ content: await readOpenLoops(tx, ctx), cards: await listHandoverCards(tx, ctx) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { content, cards } } = read.data
  const t = await requestTexts('departures')
  const locale = currentLocale()
  return (
    <Workspace title={t('handoverTitle')} shell={shell} place="more" narrow>
      <div className="stack stack-3xl">
        <div className="stack stack-sm"><h1>{t('handoverTitle')}</h1><p className="lead">{t('handoverLead')}</p></div>
        <section className="stack" aria-labelledby="now">
          <h2 id="now">{t('handoverNow')}</h2>
          <HandoverCard slug={slug} content={content} />
        </section>
        <div className="stack no-print">
          <p className="subtle">{t('handoverKeepHint')}</p>
          <ActionForm action={handOverAction} text={formText(t('handoverKeep'))} fields={[]} hidden={{ coalition: slug, requestKey: newId() }} />
        </div>
        <section className="stack no-print" aria-labelledby="kept">
          <h2 id="kept">{t('handoverKept')}</h2>
          {cards.length === 0
            ? <p className="subtle">{t('handoverNone')}</p>
            : <ul className="stack stack-sm">{cards.map((one) => <li key={one.id}><a href={paths.handoverCard(slug, one.id)}>{t('cardMade', { when: formatMoment(one.madeAt, locale), who: formerName({ byName: one.madeBy, hasLeft: one.hasLeft }) })}</a></li>)}</ul>}
        </section>
      </div>
    </Workspace>
  )
}
