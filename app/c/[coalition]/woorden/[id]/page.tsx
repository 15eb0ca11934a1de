import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { termFields } from '@/components/words/term-fields'
import { archiveTermAction, changeTermAction } from '@/lib/coalitions/words/actions'
import { readTerm } from '@/lib/coalitions/words/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function WordPage({ params }: PageProps<'/c/[coalition]/woorden/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.word(slug, id), (tx, ctx) => readTerm(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: term } = read.data
  const t = await requestTexts('words')
  return (
    <Workspace title={texts('words')('changeTitle')} shell={shell} place="more" crumbs={[{ label: t('title'), href: paths.words(slug) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('changeTitle')}</h1>
        <ActionForm
          action={changeTermAction} text={formText(t('form.submit'))} fields={termFields()} initial={{ term: term.term, meaning: term.meaning }} theirsHref={paths.word(slug, id)}
          hidden={{ coalition: slug, id, expectedVersion: String(term.version) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.words(slug) }}
        />
        <section className="stack" aria-labelledby="away">
          <h2 id="away" className="h3">{t('archiveTitle')}</h2>
          <p>{t('archiveHelp')}</p>
          <ActionForm action={archiveTermAction} text={formText(t('archive'))} look="danger" fields={[]} hidden={{ coalition: slug, id }} />
        </section>
      </div>
    </Workspace>
  )
}
