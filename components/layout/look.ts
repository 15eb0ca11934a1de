import type { CSSProperties } from 'react'
import type { Look } from '@/lib/coalitions/types'

const isColor = (text: string | null): text is string => text !== null && /^#[0-9a-f]{6}$/.test(text)

const darker = (color: string, part: number): string => `color-mix(in srgb, ${color} ${part}%, black)`

const lighter = (color: string, part: number): string => `color-mix(in srgb, ${color} ${part}%, white)`

/** Every tint of a colour, from paper to ink, in the places that the neutral theme gives its own. */
const tints = (name: 'action-1' | 'accent-1', color: string, line: string, ink: string): Record<string, string> => ({
  [`--basis-color-${name}-bg-document`]: lighter(color, 4), [`--basis-color-${name}-bg-subtle`]: lighter(color, 8), [`--basis-color-${name}-bg-default`]: lighter(color, 15),
  [`--basis-color-${name}-bg-hover`]: lighter(color, 20), [`--basis-color-${name}-bg-active`]: lighter(color, 27), [`--basis-color-${name}-border-subtle`]: lighter(color, 35),
  [`--basis-color-${name}-border-default`]: line, [`--basis-color-${name}-border-hover`]: darker(line, 85), [`--basis-color-${name}-border-active`]: darker(line, 70),
  [`--basis-color-${name}-color-subtle`]: darker(ink, 85), [`--basis-color-${name}-color-default`]: darker(ink, 70), [`--basis-color-${name}-color-hover`]: darker(ink, 55),
  [`--basis-color-${name}-color-active`]: darker(ink, 45), [`--basis-color-${name}-color-document`]: darker(ink, 38),
})

/**
 * A coalition's two colours as the tokens of the house. Text in the main colour is darker than the colour itself, so that it is
 * also readable on its tints. The accent is light (dark text stands on it), so its text and its lines are much darker.
 */
export function lookStyle({ mainColor, accentColor }: Look): CSSProperties {
  const main = isColor(mainColor) ? {
    ...tints('action-1', mainColor, mainColor, mainColor),
    '--basis-color-action-1-inverse-bg-default': mainColor, '--basis-color-action-1-inverse-border-default': mainColor,
    '--basis-color-action-1-inverse-bg-hover': darker(mainColor, 85), '--basis-color-action-1-inverse-bg-active': darker(mainColor, 70),
    '--basis-color-action-1-inverse-color-subtle': lighter(mainColor, 14), '--basis-form-control-accent-color': mainColor,
  } : {}
  const accent = isColor(accentColor) ? {
    ...tints('accent-1', accentColor, darker(accentColor, 60), darker(accentColor, 55)),
    // A light colour needs more of itself to be seen as a tint.
    '--basis-color-accent-1-bg-subtle': lighter(accentColor, 20), '--basis-color-accent-1-bg-default': lighter(accentColor, 35),
    '--basis-color-accent-1-bg-hover': lighter(accentColor, 45), '--basis-color-accent-1-bg-active': lighter(accentColor, 55), '--basis-color-accent-1-border-subtle': lighter(accentColor, 70),
    '--basis-color-accent-1-inverse-bg-default': accentColor, '--basis-color-accent-1-inverse-bg-hover': darker(accentColor, 96), '--basis-color-accent-1-inverse-bg-active': darker(accentColor, 92),
    '--basis-color-accent-1-inverse-border-default': darker(accentColor, 60), '--basis-focus-background-color': lighter(accentColor, 55),
  } : {}
  return { ...main, ...accent }
}
