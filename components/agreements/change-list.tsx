import { Tag } from '@/components/ui/tag'
import { wordsOf } from '@/lib/agreements/revisions/rules'
import { CLAUSE_KINDS, type ChangeRead } from '@/lib/agreements/types'
import { texts } from '@/lib/platform/i18n/request'

const FIELDS = ['purpose', 'purposeB1', 'basisTitle', 'basisUrl', 'basisOn', 'legalBasis', 'body', 'what', 'partnerName', 'forWhom', 'place', 'startsOn', 'endsOn', 'evidence', 'room', 'speaksUp', 'order'] as const

/** What a change is about: an afspraak by its words, the text by its section. */
export function changeTitle({ part, what }: ChangeRead): string {
  const t = texts('agreements')
  if (what !== null) return what
  const clause = CLAUSE_KINDS.find((kind) => kind === part)
  return clause ? t(`clauses.${clause}`) : t(`parts.${part === 'PURPOSE' ? 'PURPOSE' : part === 'BASIS' ? 'BASIS' : 'ORDER'}`)
}

/** Two texts as one: what went is struck, what came is marked; both are said, so that colour is not alone. */
function Words({ before, after }: { before: string; after: string }) {
  return (
    <p className="prose">
      {wordsOf(before, after).map(({ text, change }, index) => {
        if (change === 'gone') return <del key={index}>{text}</del>
        return change === 'new' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
      })}
    </p>
  )
}

/** Every change of a version, word by word, with how it is meant. */
export function ChangeList({ changes }: { changes: readonly ChangeRead[] }) {
  const t = texts('agreements')
  return (
    <div className="sheet">
      <ul className="rows rows-plain">
        {changes.map((change) => (
          <li key={change.part}>
            <div className="stack stack-sm">
              <h3>{changeTitle(change)}</h3>
              <p className="cluster cluster-sm">
                {change.isNew && <Tag tone="info">{t('marks.new')}</Tag>}
                {change.isGone && <Tag tone="info">{t('marks.gone')}</Tag>}
                {change.mark === null ? <Tag tone="warning">{t('marks.missing')}</Tag> : <Tag tone={change.mark === 'CONTENT' ? 'apricot' : 'plain'}>{t(`marks.${change.mark}`)}</Tag>}
              </p>
              {change.fields.map(({ field, before, after }) => {
                const known = FIELDS.find((one) => one === field)
                return <div key={field} className="stack stack-xs">{known && <p className="small"><strong>{t(`fields.${known}`)}</strong></p>}<Words before={before} after={after} /></div>
              })}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
