import { OrderForm } from '@/components/agreements/order-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { placeCommitmentAction } from '@/lib/agreements/text/actions'
import { readDraft } from '@/lib/agreements/text/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The order of priority (R-S3-32), and what is left out. */
export default async function CommitmentOrderPage({ params, searchParams }: PageProps<'/c/[coalition]/afspraken/[id]/volgorde'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.commitmentOrder(slug, id), (tx, ctx) => readDraft(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { agreement, dropped } } = read.data
  const t = await requestTexts('agreements')
  const line = ({ id: commitmentId, what, partnerName }: (typeof dropped)[number]) => ({ id: commitmentId, what, partner: partnerName })
  return (
    <Workspace title={texts('agreements')('orderTitle')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t('orderTitle')}</h1><p className="lead">{t('orderLead')}</p></div>
        <OrderForm
          action={placeCommitmentAction} hidden={{ coalition: slug, agreementId: id }} lines={agreement.commitments.map(line)} dropped={dropped.map(line)}
          text={{
            up: t('orderForm.up'), down: t('orderForm.down'), out: t('orderForm.out'), in: t('orderForm.in'), droppedTitle: t('droppedTitle'), droppedHelp: t('droppedHelp'),
            stopped: formText('').stoppedTitle,
          }}
        />
        <p><ButtonLink href={paths.agreement(slug, id)} icon="check">{t('orderDone')}</ButtonLink></p>
      </div>
    </Workspace>
  )
}
