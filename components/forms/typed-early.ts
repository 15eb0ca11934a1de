'use client'
import { useLayoutEffect, useRef, type RefObject } from 'react'

// On a slow line somebody works in a form before the page comes alive. As it does, React writes what the server drew into
// every text area again, once or more: what was changed there is gone, and what was selected is forgotten, so that the next
// key takes one letter where it was to take all. What somebody did is kept here, and put back at each such write.

interface Work {
  readonly value: string
  readonly start: number
  readonly end: number
  readonly direction: 'forward' | 'backward' | 'none'
}

const work = new WeakMap<HTMLTextAreaElement, Work>()
/** From here on a text area holds what it is to hold; only what is selected in it is put back. */
const alive = new WeakSet<HTMLTextAreaElement>()

function putBack(area: HTMLTextAreaElement): void {
  const had = work.get(area)
  if (!had || (area.value !== had.value && alive.has(area))) return
  if (area.value !== had.value) area.value = had.value
  // Not when it is so already: a phone's keyboard would lose the word it is at.
  const isSame = area.selectionStart === had.start && area.selectionEnd === had.end
  if (!isSame && document.activeElement === area) area.setSelectionRange(had.start, had.end, had.direction)
}

// React writes the text that was drawn as the text inside the element, so that a browser tells of it.
const putBackAll = (writes: readonly MutationRecord[]): void => { for (const { target } of writes) if (target instanceof HTMLTextAreaElement) putBack(target) }
const observer = typeof MutationObserver === 'undefined' ? undefined : new MutationObserver(putBackAll)

function keep(area: HTMLTextAreaElement): void {
  work.set(area, { value: area.value, start: area.selectionStart, end: area.selectionEnd, direction: area.selectionDirection })
  observer?.observe(area, { childList: true })
}

function keepFocused(): void {
  if (!observer) return
  // Those that the browser has not told of yet: what they left is not what somebody did.
  putBackAll(observer.takeRecords())
  if (document.activeElement instanceof HTMLTextAreaElement) keep(document.activeElement)
}

if (typeof document !== 'undefined') {
  for (const area of document.querySelectorAll('textarea')) if (area.value !== area.defaultValue) keep(area)
  document.addEventListener('input', ({ target }) => { if (target instanceof HTMLTextAreaElement) keep(target) }, { capture: true })
  document.addEventListener('selectionchange', keepFocused, { capture: true })
}

/** For a text area: what was typed or selected in it before the page came alive is so again, and the field knows it. @param put hears what is typed */
export function useTypedEarly(put: (value: string) => void): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null)
  // The last moment before React writes into it; no event may have told of what was selected just now.
  keepFocused()
  useLayoutEffect(() => {
    if (!area.current) return
    const isWorkedIn = work.has(area.current)
    putBack(area.current)
    alive.add(area.current)
    if (isWorkedIn) put(area.current.value)
  }, [put])
  return area
}
