import type { FormValues } from '@/lib/platform/actions/form-state'
import { valuesOf } from '@/lib/platform/actions/form-data'

// What is being typed, kept in this tab only (session storage ends with it), so that Back, a call or a wrong tap loses
// nothing. Cleared when the thing was sent.

const key = (name: string) => `samenspel.draft.${name}`

/** Fields that belong to the page and not to what was typed. */
const OWN = new Set(['coalition', 'requestKey', 'expectedVersion', 'id'])

export function readDraft(name: string): FormValues | undefined {
  try {
    const kept = sessionStorage.getItem(key(name))
    return kept ? (JSON.parse(kept) as FormValues) : undefined
  } catch {
    return undefined
  }
}

export function writeDraft(name: string, form: HTMLFormElement): void {
  const typed = Object.entries(valuesOf(new FormData(form))).filter(([field]) => !OWN.has(field))
  try {
    sessionStorage.setItem(key(name), JSON.stringify(Object.fromEntries(typed)))
  } catch {
    // Storage may be full or switched off: typing goes on, only Back is less kind.
  }
}

export function clearDraft(name: string): void {
  try {
    sessionStorage.removeItem(key(name))
  } catch {
    // Nothing was kept, then.
  }
}
