import { explain } from '@/lib/coalitions/words/rules'
import type { Term } from '@/lib/coalitions/words/types'
import { texts } from '@/lib/platform/i18n/request'

const popoverId = (termId: string) => `woord-${termId}`

/** A text in which the coalition's own words are underlined; the meaning opens where the word stands, without script too. */
export function Explained({ text, terms }: { text: string; terms: readonly Term[] }) {
  return explain(text, terms).map((piece, index) => (piece.termId
    ? <dfn key={index}><button type="button" className="term" popoverTarget={popoverId(piece.termId)}>{piece.text}</button></dfn>
    : piece.text))
}

/** The meanings that the words on this page open; once per page. */
export function TermMeanings({ terms }: { terms: readonly Term[] }) {
  const t = texts('words')
  return terms.map(({ id, term, meaning }) => (
    <div key={id} id={popoverId(id)} popover="auto" className="term-meaning">
      <p className="kicker">{t('weMean')}</p>
      <p><strong>{term}</strong></p>
      <p className="prose">{meaning}</p>
      <button type="button" className="button button-secondary button-small" popoverTarget={popoverId(id)} popoverTargetAction="hide">{t('close')}</button>
    </div>
  ))
}
