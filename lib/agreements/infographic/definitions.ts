// The measures of the infographic, in points on one sheet of A4, and the house's colours as print needs them: a paper
// knows no style sheet. The numbers are those of the theme (app/globals.css).

export const SHEET = { width: 595.28, height: 841.89, margin: 30 } as const

/** How many goals and afspraken have a place; of the rest it says how many there are. */
export const MOST = { goals: 3, commitments: 12, stones: 60 } as const

export const INK = '#0f2428'
export const SUBTLE = '#3f5255'
export const PAPER = '#fbf7ef'
export const SURFACE = '#ffffff'
export const LINE = '#dbd1c1'
export const OPEN = '#7e7160'
export const PETROL = '#01525a'
export const ON_PETROL = '#ffffff'
export const ON_PETROL_SUBTLE = '#d1e6e6'
export const APRICOT = '#f7a770'
export const ON_APRICOT = '#311b11'

/** A goal each: the tints of print, with the ink that is read on them. */
export const TINTS = [{ fill: '#ffe8d9', ink: '#623512' }, { fill: '#e2f3de', ink: '#294c22' }, { fill: '#d5f4f5', ink: '#024c50' }] as const

/** Hand-made stones: four uneven corners, in parts of the width and of the height. */
export const STONES = [
  { x: [0.58, 0.42, 0.47, 0.53], y: [0.54, 0.56, 0.44, 0.46] }, { x: [0.46, 0.54, 0.56, 0.44], y: [0.58, 0.46, 0.54, 0.42] }, { x: [0.54, 0.46, 0.42, 0.58], y: [0.46, 0.54, 0.46, 0.54] },
] as const

/** The arch and the cup of the logo, on a field of 48 by 34. */
export const ARCH = 'M2 19v-3.5a13 13 0 0 1 26 0V19h-9v-3.5a4 4 0 0 0-8 0V19z'
export const CUP = 'M19 15v3.5a13 13 0 0 0 26 0V15h-9v3.5a4 4 0 0 1-8 0V15z'
