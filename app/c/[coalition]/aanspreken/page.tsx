import { SpeakingRows } from '@/components/agreements/speaking'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listSpeakings } from '@/lib/agreements/speaking/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Who speaks to whom, of what this person may read: nothing says that there is more. */
export default async function SpeakingsPage({ params, searchParams }: PageProps<'/c/[coalition]/aanspreken'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.speakings(slug), (tx, ctx) => listSpeakings(tx, ctx))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: speakings } = read.data
  const t = await requestTexts('agreements')
  return (
    <Workspace title={texts('agreements')('speaking.title')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }]}>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t('speaking.title')}</h1><p className="lead">{t('speaking.lead')}</p></div>
        {speakings.length === 0
          ? <EmptyState title={t('speaking.empty')} action={<ButtonLink href={paths.agreements(slug)}>{t('speaking.toAgreements')}</ButtonLink>}>{t('speaking.emptyHelp')}</EmptyState>
          : <SpeakingRows slug={slug} speakings={speakings} />}
      </div>
    </Workspace>
  )
}
