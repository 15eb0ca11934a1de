import type { StoryContent } from '@/lib/plan/stories/types'
import { texts } from '@/lib/platform/i18n/request'

/** Whose a story is: never who, and a chosen name only where somebody chose one. */
export function sayTeller({ teller, chosenName }: Pick<StoryContent, 'teller' | 'chosenName'>): string {
  const t = texts('stories')
  return chosenName ? t('named', { teller: t(`tellers.${teller}`), name: chosenName }) : t('withConsent', { teller: t(`tellers.${teller}`) })
}

/** The one sentence that may be shown, with whose it is. */
export function StoryQuote({ story, href }: { readonly story: Pick<StoryContent, 'teller' | 'chosenName' | 'quote'>; readonly href?: string }) {
  const said = `“${story.quote}”`
  return <blockquote className="quote"><p className="typed">{href ? <a href={href}>{said}</a> : said}</p><footer>{sayTeller(story)}</footer></blockquote>
}
