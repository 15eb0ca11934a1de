import { ContributionPromise } from '@/components/contributions/promise'
import { ContributionVoiceForm } from '@/components/contributions/voice-form'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { Explained, TermMeanings } from '@/components/words/explained'
import { listTerms } from '@/lib/coalitions/words/queries'
import { giveContributionAction } from '@/lib/contributions/actions'
import { contributionsPolicy } from '@/lib/contributions/policy'
import { CONTRIBUTION_LIMITS } from '@/lib/contributions/schema'
import { listReaders } from '@/lib/members/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { readPlanText } from '@/lib/plan/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function ContributePage({ params, searchParams }: PageProps<'/c/[coalition]/plan/inbreng/[stuk]'>) {
  const { coalition: slug, stuk } = await params
  const read = await readWorkspace(slug, paths.contribute(slug, Number(stuk)), async (tx, ctx) => {
    authorize(contributionsPolicy, ctx, 'give')
    const text = await readPlanText(tx, ctx)
    const passage = /^\d{1,3}$/.test(stuk) ? text?.passages[Number(stuk)] : undefined
    if (!text || !passage) throw notFound()
    return { text, passage, readers: await listReaders(tx, ctx), terms: await listTerms(tx, ctx) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { text, passage, readers, terms } } = read.data
  const t = await requestTexts('contributions')
  return (
    <Workspace title={texts('contributions')('give.title')} shell={shell} place="today" crumbs={[{ label: (await requestTexts('plan'))('title'), href: paths.plan(slug) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('give.title')}</h1>
        <blockquote className="quote"><p className="prose"><Explained text={passage.b1 ?? passage.text} terms={terms} /></p></blockquote>
        <TermMeanings terms={terms} />
        <ContributionPromise readers={readers} displayName={shell.displayName} />
        <ActionForm
          action={giveContributionAction} text={formText(t('give.submit'))} icon="send" draft={`${slug}.inbreng.${passage.key}`}
          hidden={{ coalition: slug, textVersionId: text.versionId, passage: stuk, requestKey: newId() }}
          cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.plan(slug) }}
          fields={[{ kind: 'textarea', name: 'body', label: t('give.body'), hint: t('give.bodyHint'), rows: 6, maxLength: CONTRIBUTION_LIMITS.body, guard: true }]}
        />
        <ContributionVoiceForm slug={slug} subject={{ about: 'PLAN', subjectId: text.versionId, part: stuk }} fault={(await searchParams).fout} />
      </div>
    </Workspace>
  )
}
