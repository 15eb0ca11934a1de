import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { MandateAttention } from '@/components/mandates/mandate-attention'
import { mandateLook, mandatePartner } from '@/components/mandates/mandate-rows'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { endMandateAction } from '@/lib/mandates/actions'
import { readMandate } from '@/lib/mandates/queries'
import { canEnd, standingOf } from '@/lib/mandates/rules'
import { MANDATE_LIMITS } from '@/lib/mandates/schema'
import type { MandateDetails } from '@/lib/mandates/types'
import { readWorkspace } from '@/lib/notifications/queries'
import { dayOf } from '@/lib/platform/clock'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** How much money goes with it. */
function Amounts({ financialRoom, withoutConsultation }: MandateDetails) {
  const t = texts('mandates')
  const euros = (amount: number) => t('amount', { amount: formatNumber(amount, currentLocale(), 0) })
  return (
    <>
      <div><dt>{t('fact.room')}</dt><dd>{financialRoom === 0 ? t('noMoney') : euros(financialRoom)}</dd></div>
      {financialRoom > 0 && <div><dt>{t('fact.alone')}</dt><dd>{withoutConsultation === null ? t('alwaysAsk') : euros(withoutConsultation)}</dd></div>}
    </>
  )
}

/** One mandate: what it gives room for, how it stands, and for who may a way to renew or end it. */
export default async function MandatePage({ params, searchParams }: PageProps<'/c/[coalition]/mandaten/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.mandate(slug, id), (tx, ctx) => readMandate(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: mandate } } = read
  const t = await requestTexts('mandates')
  const locale = currentLocale()
  const today = dayOf(ctx.now)
  const day = (one: string) => formatDay(one, locale)
  const { details } = mandate
  const standing = standingOf(mandate, today)
  const isOpen = canEnd(mandate).can
  const withName = (name: string | null | undefined, role: string) => (name ? t('nameAndFunction', { name, function: role }) : role)
  return (
    <Workspace title={texts('mandates')('oneTitle')} shell={shell} place="partners" crumbs={[{ label: t('title'), href: paths.mandates(slug) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack">
          <p><Tag {...mandateLook(standing)}>{t(`standings.${standing}`)}</Tag></p>
          <div className="stack stack-xs"><p className="kicker">{t('oneTitle')}</p><h1>{mandatePartner(mandate)}</h1></div>
          <MandateAttention mandates={[mandate]} today={today} mayManage={mandate.mayManage} />
          {mandate.replacedById && <Notice title={t('replacement')}><p><TextLink href={paths.mandate(slug, mandate.replacedById)} onward>{t('toReplacement')}</TextLink></p></Notice>}
          <dl className="facts">
            <div><dt>{t('fact.holder')}</dt><dd>{withName(details?.holderName, mandate.holderFunction)}</dd></div>
            <div><dt>{t('fact.content')}</dt><dd>{mandate.content}</dd></div>
            {details && <Amounts {...details} />}
            <div><dt>{t('fact.cover')}</dt><dd>{withName(details?.coverName, mandate.coverFunction)}</dd></div>
            <div><dt>{t('fact.term')}</dt><dd>{t('term', { from: day(mandate.validFrom), until: day(mandate.validUntil) })}</dd></div>
            {mandate.endedFrom && <div><dt>{t('fact.ended')}</dt><dd>{day(mandate.endedFrom)}</dd></div>}
            {mandate.endReason && <div><dt>{t('fact.reason')}</dt><dd>{mandate.endReason}</dd></div>}
          </dl>
          {!details && <p className="small subtle">{t('detailsHidden')}</p>}
        </div>
        {mandate.mayManage && !mandate.partnerHasLeft && !mandate.replacedById && (
          <p><ButtonLink href={paths.newMandate(slug, { van: id })} icon={isOpen ? 'pencil' : 'undo-2'}>{t(isOpen ? 'renew' : 'again')}</ButtonLink></p>
        )}
        {mandate.mayManage && isOpen && (
          <section className="stack" aria-labelledby="end">
            <div className="stack stack-xs"><h2 id="end">{t('endTitle')}</h2><p>{t('endHelp')}</p></div>
            <ActionForm
              action={endMandateAction} text={formText(t('endSubmit'))} look="danger" hidden={{ coalition: slug, mandateId: id }}
              fields={[{ kind: 'textarea', name: 'reason', label: t('endReason'), rows: 2, maxLength: MANDATE_LIMITS.endReason, guard: true }]}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
