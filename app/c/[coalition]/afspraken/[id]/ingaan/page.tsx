import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { closeRoundAction } from '@/lib/agreements/actions'
import { readRound } from '@/lib/agreements/round/queries'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** In force with those who signed. */
export default async function CloseRoundPage({ params }: PageProps<'/c/[coalition]/afspraken/[id]/ingaan'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.closeRound(slug, id), (tx, ctx) => readRound(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { agreement, lines, counts } } = read.data
  const t = await requestTexts('agreements')
  return (
    <Workspace title={texts('agreements')('close.title')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('close.title')}</h1><p><strong>{t('signedOf', { signed: counts.SIGNED, requested: lines.length })}</strong></p><p className="lead">{t('close.lead')}</p></div>
        <ActionForm
          action={closeRoundAction} text={formText(t('close.submit'))} hidden={{ coalition: slug, agreementId: id }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.signingRound(slug, id) }}
          fields={[{ kind: 'textarea', name: 'reason', label: t('close.why'), rows: 3, maxLength: AGREEMENT_LIMITS.reason, guard: true }]}
        />
      </div>
    </Workspace>
  )
}
