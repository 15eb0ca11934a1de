'use client'
import { useLayoutEffect, useRef, type RefObject } from 'react'

// On a slow line somebody types in a form before the page comes alive. What they changed in a text area where something
// stood already, React takes back at that moment: it puts in what the server drew. Kept here until then, and put back.

interface Early {
  readonly value: string
  readonly caret: number
}

const early = new WeakMap<HTMLTextAreaElement, Early>()

const keep = (area: HTMLTextAreaElement): void => { early.set(area, { value: area.value, caret: area.selectionEnd }) }

if (typeof document !== 'undefined') {
  for (const area of document.querySelectorAll('textarea')) if (area.value !== area.defaultValue) keep(area)
  document.addEventListener('input', ({ target }) => { if (target instanceof HTMLTextAreaElement) keep(target) }, { capture: true })
}

/** For a text area: what was typed in it before the page came alive stands in it again, and the field knows it. @param put hears what that is */
export function useTypedEarly(put: (value: string) => void): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const typed = area.current && early.get(area.current)
    if (!area.current || !typed) return
    if (area.current.value !== typed.value) {
      area.current.value = typed.value
      if (document.activeElement === area.current) area.current.setSelectionRange(typed.caret, typed.caret)
    }
    put(typed.value)
  }, [put])
  return area
}
