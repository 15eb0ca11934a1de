import type { Frame, Ink } from './types'

// What a picture needs of the theme: a file knows no style sheet. The values are those of components/ui/tokens.css, which
// a test holds beside them.

export const INKS: Readonly<Record<Ink, string>> = {
  'line-1': '#02525a', 'line-2': '#d8602a', 'line-3': '#783f89', 'line-4': '#2b88c0', 'label-1': '#02525a', 'label-2': '#6d2e0c', 'label-3': '#783f89', 'label-4': '#0f2428',
  target: '#0f2428', forecast: '#6f685c', grid: '#dbd1c1', axis: '#3f5255', paper: '#fffdfa', gap: '#f0e8d9', 'gap-line': '#7e7160',
}

/** The token of the theme that each ink is on a page. */
export const INK_TOKENS: Readonly<Record<Ink, string>> = {
  'line-1': '--samenspel-chart-1-color', 'line-2': '--samenspel-chart-2-color', 'line-3': '--samenspel-chart-3-color', 'line-4': '--samenspel-chart-4-color',
  'label-1': '--samenspel-chart-1-color', 'label-2': '--basis-color-accent-1-color-default', 'label-3': '--samenspel-chart-3-color', 'label-4': '--samenspel-chart-target',
  target: '--samenspel-chart-target', forecast: '--samenspel-chart-reference', grid: '--samenspel-chart-grid', axis: '--samenspel-chart-axis', paper: '--samenspel-color-surface',
  gap: '--samenspel-chart-suppressed-bg', 'gap-line': '--samenspel-chart-suppressed-line',
}

/** The dashes of the lines, in their order. */
export const DASHES = ['none', '9 5', '2.5 4.5', '12 4 3 4'] as const

/** How many lines stand in one chart at most: more have no colour and marker of their own. */
export const MOST_LINES = DASHES.length

export const WIDE: Frame = { width: 680, height: 400, left: 64, right: 150, top: 24, bottom: 44 }
export const NARROW: Frame = { width: 340, height: 300, left: 58, right: 18, top: 18, bottom: 38 }
