import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { withdrawContributionAction } from '@/lib/contributions/actions'
import { contributionsPolicy } from '@/lib/contributions/policy'
import { readContribution } from '@/lib/contributions/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { paths } from '@/lib/platform/paths'

/** A page of its own, because nobody can bring it back: a tap too many takes nothing away. */
export default async function WithdrawContributionPage({ params }: PageProps<'/c/[coalition]/inbreng/[id]/weghalen'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.withdrawContribution(slug, id), async (tx, ctx) => {
    const contribution = await readContribution(tx, ctx, id)
    authorize(contributionsPolicy, ctx, 'withdraw', contribution)
    return contribution
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: contribution } = read.data
  const t = await requestTexts('contributions')
  return (
    <Workspace title={texts('contributions')('withdrawAsk')} shell={shell} place="contributions" crumbs={[{ label: t('mineTitle'), href: paths.contributions(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('withdrawAsk')}</h1><p className="lead">{t('withdrawHelp')}</p></div>
        <blockquote className="quote"><p className="prose">{contribution.body || texts('voice')('note')}</p></blockquote>
        <ActionForm
          action={withdrawContributionAction} text={formText(t('withdrawYes'))} look="danger" fields={[]} hidden={{ coalition: slug, contributionId: id }}
          cancel={{ label: t('withdrawKeep'), href: paths.contribution(slug, id) }}
        />
      </div>
    </Workspace>
  )
}
