'use client'
import { useEffect } from 'react'
import { clearDraft } from './draft'

/** On the page after sending: what was typed has arrived and need not be kept. */
export function ClearDraft({ name }: { name: string }) {
  useEffect(() => clearDraft(name), [name])
  return null
}
