import 'server-only'
import { currentAnswer } from '@/lib/platform/requests/follow'
import type { FormValues } from './form-state'

// Without script a form that is refused is answered by its page, made anew. Who has meanwhile lost the role or the session
// gets another page, and this is how that page can still show what was typed. It lives as long as the answer: nothing of
// it is stored.

const kept = new WeakMap<object, readonly string[]>()

/** What a person wrote and what the form added: ids, keys and numbers say nothing to who reads them. */
const isWritten = (text: string): boolean => /\p{L}{2}/u.test(text) && /\s/.test(text.trim())

/** Keeps what was typed for the page that answers this request. */
export function keepTyped(values: FormValues): void {
  const answer = currentAnswer()
  if (answer) kept.set(answer, Object.values(values).flat().map((text) => text.trim()).filter(isWritten))
}

/** The texts that were typed in the form that this page answers; none for a page that was only asked for. */
export function typedTexts(): readonly string[] {
  const answer = currentAnswer()
  return (answer && kept.get(answer)) ?? []
}
