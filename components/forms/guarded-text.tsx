'use client'
import type { GuardHit } from '@/lib/platform/privacy/guard'
import { Icon } from '@/components/ui/icon'
import type { FormText } from './field-spec'

/** The text with what points at a person marked, so that people see which words to leave out. */
function Marked({ text, hits }: { text: string; hits: readonly GuardHit[] }) {
  const parts: { text: string; hit: boolean; at: number }[] = []
  let from = 0
  for (const { start, end } of hits) {
    parts.push({ text: text.slice(Math.max(from, start - 30), start), hit: false, at: from }, { text: text.slice(start, end), hit: true, at: start })
    from = end
  }
  return <>{parts.map((part) => (part.hit ? <mark key={`hit${part.at}`}>{part.text}</mark> : <span key={part.at}>{part.text}</span>))}</>
}

/** A certain hit: no second button, for there is no way round it; the way to help for one child stands beside it. */
export function GuardNotice({ id, text, hits, say }: { id: string; text: string; hits: readonly GuardHit[]; say: FormText['guard'] }) {
  const kinds = [...new Set(hits.map((hit) => hit.kind))]
  return (
    <div id={id} className="notice notice-negative" tabIndex={-1} role="alert">
      <Icon name="eye-off" />
      <h2>{say.title}</h2>
      <p>{kinds.map((kind) => say.kinds[kind]).join(' ')}</p>
      <p>‘… <Marked text={text} hits={hits} />’</p>
      <p>{say.intro} <a href={say.helpHref}>{say.helpLabel}</a></p>
    </div>
  )
}
