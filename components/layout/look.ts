import type { CSSProperties } from 'react'
import type { Look } from '@/lib/coalitions/types'

const isColor = (text: string | null): text is string => text !== null && /^#[0-9a-f]{6}$/.test(text)

const darker = (color: string, part: number): string => `color-mix(in srgb, ${color} ${part}%, black)`

/**
 * A coalition's two colours as the tokens of the house. Text in the main colour is darker than the colour itself, so that
 * it is also readable on the tints, which stay those of the neutral theme.
 */
export function lookStyle({ mainColor, accentColor }: Look): CSSProperties {
  const main = isColor(mainColor) ? {
    '--basis-color-action-1-inverse-bg-default': mainColor, '--basis-color-action-1-inverse-border-default': mainColor,
    '--basis-color-action-1-inverse-bg-hover': darker(mainColor, 85), '--basis-color-action-1-inverse-bg-active': darker(mainColor, 70),
    '--basis-color-action-1-color-default': darker(mainColor, 70), '--basis-color-action-1-color-hover': darker(mainColor, 55),
    '--basis-form-control-accent-color': mainColor,
  } : {}
  const accent = isColor(accentColor) ? {
    '--basis-color-accent-1-inverse-bg-default': accentColor, '--basis-color-accent-1-inverse-bg-hover': darker(accentColor, 96), '--basis-color-accent-1-inverse-bg-active': darker(accentColor, 92),
  } : {}
  return { ...main, ...accent } as CSSProperties
}
