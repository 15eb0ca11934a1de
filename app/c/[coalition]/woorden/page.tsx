import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { listTerms } from '@/lib/coalitions/words/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Wij bedoelen hiermee: the coalition's own words, for everybody who takes part. */
export default async function WordsPage({ params, searchParams }: PageProps<'/c/[coalition]/woorden'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.words(slug), listTerms)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: terms } } = read
  const t = await requestTexts('words')
  const maySet = may(coalitionsPolicy, ctx, 'set_words')
  const add = maySet ? <ButtonLink href={paths.newWord(slug)} icon="plus">{t('add')}</ButtonLink> : undefined
  return (
    <Workspace title={texts('words')('title')} shell={shell} place="more" crumbs={[{ label: (await requestTexts('more'))('title'), href: paths.more(slug) }]} narrow>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('lead')}</p></div>
        {terms.length === 0
          ? <EmptyState title={t('empty')} action={add}>{t(maySet ? 'emptyHelp' : 'emptyRead')}</EmptyState>
          : (
            <>
              <dl className="sheet facts">
                {terms.map((one) => (
                  <div key={one.id}>
                    <dt>{one.term}</dt>
                    <dd><p>{one.meaning}</p>{maySet && <p><TextLink href={paths.word(slug, one.id)} icon="pencil">{t('change', { term: one.term })}</TextLink></p>}</dd>
                  </div>
                ))}
              </dl>
              {add && <p>{add}</p>}
            </>
          )}
      </div>
    </Workspace>
  )
}
