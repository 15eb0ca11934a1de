import type { WorksheetField } from '../definitions'

// How a question on a kept sheet is written down in one line.

export type Choices = readonly (readonly [value: string, label: string])[]

export const text = (name: string, label: string, max: number, more: Partial<WorksheetField> = {}): WorksheetField => ({ name, kind: 'text', label, max, required: false, ...more })
export const long = (name: string, label: string, more: Partial<WorksheetField> = {}): WorksheetField => ({ name, kind: 'long', label, max: 600, required: false, ...more })
export const choice = (name: string, label: string, choices: Choices, more: Partial<WorksheetField> = {}): WorksheetField =>
  ({ name, kind: 'choice', label, required: true, choices: choices.map(([value, called]) => ({ value, label: called })), ...more })
