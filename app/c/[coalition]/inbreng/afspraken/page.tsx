import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Explained, TermMeanings } from '@/components/words/explained'
import { listCommitmentWords } from '@/lib/agreements/life/queries'
import { listTerms } from '@/lib/coalitions/words/queries'
import { contributionsPolicy } from '@/lib/contributions/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The afspraken in their own words, for the people they are about; who signed and what became of it is elsewhere. */
export default async function CommitmentsToReadPage({ params }: PageProps<'/c/[coalition]/inbreng/afspraken'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.commitmentsToRead(slug), async (tx, ctx) => {
    authorize(contributionsPolicy, ctx, 'give')
    return { commitments: await listCommitmentWords(tx, ctx), terms: await listTerms(tx, ctx) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { commitments, terms } } = read.data
  const t = await requestTexts('contributions.afspraken')
  return (
    <Workspace title={texts('contributions.afspraken')('title')} shell={shell} place="contributions" crumbs={[{ label: (await requestTexts('contributions'))('mineTitle'), href: paths.contributions(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('lead')}</p></div>
        {commitments.length === 0
          ? <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
          : commitments.map((one) => (
            <section key={one.id} className="sheet stack stack-sm">
              <h2 className="h3">{one.what}</h2>
              <p><Explained text={one.forWhom} terms={terms} /></p>
              <p className="small subtle">{t('by', { partner: one.partnerName })}</p>
              <p><ButtonLink href={paths.contributeTo(slug, 'COMMITMENT', one.id)} look="secondary" icon="message-circle">{t('give')}</ButtonLink></p>
            </section>
          ))}
        <TermMeanings terms={terms} />
      </div>
    </Workspace>
  )
}
