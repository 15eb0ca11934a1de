import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { recordPaperAction } from '@/lib/agreements/actions'
import { readRound } from '@/lib/agreements/round/queries'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** A signature that came in on paper. */
export default async function PaperSignaturePage({ params }: PageProps<'/c/[coalition]/afspraken/[id]/papier'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.paperSignature(slug, id), (tx, ctx) => readRound(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { agreement, lines } } = read.data
  const t = await requestTexts('agreements')
  const waiting = lines.filter((one) => one.signature === null)
  return (
    <Workspace title={texts('agreements')('paper.title')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('paper.title')}</h1><p className="lead">{t('paper.lead')}</p></div>
        {waiting.length === 0
          ? <p>{t('paper.nobody')}</p>
          : (
            <ActionForm
              action={recordPaperAction} text={formText(t('paper.submit'))} hidden={{ coalition: slug, agreementId: id, versionId: agreement.versionId }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.signingRound(slug, id) }}
              fields={[
                { kind: 'select', name: 'partnerId', label: t('paper.partner'), empty: t('paper.choose'), options: waiting.map((one) => ({ value: one.partnerId, label: one.partnerName })) },
                { kind: 'text', name: 'signerName', label: t('paper.name'), maxLength: AGREEMENT_LIMITS.signerName },
                { kind: 'text', name: 'signerFunction', label: t('paper.function'), maxLength: AGREEMENT_LIMITS.signerFunction },
                { kind: 'date', name: 'paperOn', label: t('paper.day') },
              ]}
            />
          )}
      </div>
    </Workspace>
  )
}
