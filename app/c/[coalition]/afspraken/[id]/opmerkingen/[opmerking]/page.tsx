import { Remark } from '@/components/agreements/remarks'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { answerRemarkAction } from '@/lib/agreements/text/actions'
import { readRemark } from '@/lib/agreements/text/queries'
import { REMARK_OUTCOMES } from '@/lib/agreements/types'
import { readWorkspace } from '@/lib/notifications/queries'
import { notFound } from '@/lib/platform/errors/domain-error'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One remark on a draft, and what is done with it. */
export default async function RemarkPage({ params }: PageProps<'/c/[coalition]/afspraken/[id]/opmerkingen/[opmerking]'>) {
  const { coalition: slug, id, opmerking } = await params
  const read = await readWorkspace(slug, paths.answerRemark(slug, id, opmerking), async (tx, ctx) => {
    const found = await readRemark(tx, ctx, opmerking)
    if (found.agreementId !== id) throw notFound()
    return found
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: remark } = read.data
  const t = await requestTexts('agreements')
  return (
    <Workspace title={texts('agreements')('remarks.answerTitle')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: t('listTitle'), href: paths.agreement(slug, remark.agreementId) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('remarks.answerTitle')}</h1>
        <Remark remark={remark} />
        {remark.answer === null && (
          <ActionForm
            action={answerRemarkAction} text={formText(t('remarks.answerSubmit'))} hidden={{ coalition: slug, remarkId: remark.id }}
            fields={[
              {
                kind: 'radio', name: 'outcome', label: t('remarks.outcome'),
                options: REMARK_OUTCOMES.map((outcome) => ({ value: outcome, label: t(`remarks.outcomes.${outcome}`), ...(outcome === 'NOT_ADOPTED' ? {} : { hint: t('remarks.adoptedHint') }) })),
              },
              { kind: 'textarea', name: 'reason', label: t('remarks.reason'), hint: t('remarks.reasonHint'), rows: 4, maxLength: AGREEMENT_LIMITS.reason, guard: true },
            ]}
          />
        )}
      </div>
    </Workspace>
  )
}
