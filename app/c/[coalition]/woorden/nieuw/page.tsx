import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { termFields } from '@/components/words/term-fields'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { addTermAction } from '@/lib/coalitions/words/actions'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function NewWordPage({ params }: PageProps<'/c/[coalition]/woorden/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newWord(slug), async (_tx, ctx) => authorize(coalitionsPolicy, ctx, 'set_words'))
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('words')
  return (
    <Workspace title={texts('words')('newTitle')} shell={read.data.shell} place="more" crumbs={[{ label: t('title'), href: paths.words(slug) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('newTitle')}</h1>
        <ActionForm
          action={addTermAction} text={formText(t('form.submit'))} fields={termFields()}
          hidden={{ coalition: slug, requestKey: newId() }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.words(slug) }}
        />
      </div>
    </Workspace>
  )
}
