import { Notice } from '@/components/ui/notice'
import { texts } from '@/lib/platform/i18n/request'

interface NewAnswersProps {
  readonly kind: 'receipts' | 'replies'
  /** Each with its page: opening that is what takes it off this list. */
  readonly answers: readonly { readonly id: string; readonly href: string; readonly about: string }[]
}

/** High on the start page: there is an answer that this person did not read yet. */
export function NewAnswers({ kind, answers }: NewAnswersProps) {
  const t = texts('home.answers')
  if (answers.length === 0) return null
  return (
    <Notice title={t(`${kind}Title`, { count: answers.length })} icon="undo-2">
      <ul className="stack stack-xs">{answers.map(({ id, href, about }) => <li key={id}><a href={href}>{t('read', { about })}</a></li>)}</ul>
    </Notice>
  )
}
