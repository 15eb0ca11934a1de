import type { OptionSource, WorksheetField } from '@/lib/plan/definitions'
import { RECORD_SHEETS, type RecordKey } from '@/lib/plan/records/definitions'
import { cellName } from '@/lib/platform/actions/form-data'
import type { Answers } from '@/lib/plan/types'

export const STORY: Answers = {
  verteller: 'PARENT', toestemming: 'MEMBERS', verhaal: 'Ik belde vier nummers voordat iemand mij kon helpen.', watHielp: '', watStondInDeWeg: 'Overal een ander formulier', watHadGeholpen: '',
  citaat: 'Niemand belde mij terug', themas: ['WAY_TO_HELP'],
}

const FIXED: Partial<Readonly<Record<OptionSource, string>>> = { life_phases: 'AGE_0_2', partner_domains: 'EDUCATION', prevention_types: 'UNIVERSAL', signal_themes: 'SCHOOL' }

/** One right answer to a question; `here` are the ids of people, partners and places that can be chosen. */
export function answerTo(field: WorksheetField, here: Readonly<Record<string, string>>): string | readonly string[] {
  if (field.kind === 'scale') return '3'
  const chosen = field.choices?.[0]?.value ?? (field.options && FIXED[field.options]) ?? here[field.options ?? ''] ?? ''
  if (field.kind === 'choices') return chosen ? [chosen] : []
  if (field.kind === 'choice') return chosen
  if (field.kind === 'date') return '2027-01-03'
  return field.kind === 'number' || field.kind === 'money' ? String(field.range?.[0] ?? 12) : `${field.name} in woorden`
}

/** Every question of a kept sheet answered as it should be. */
export const rightAnswers = (key: RecordKey, here: Readonly<Record<string, string>>): Answers =>
  Object.fromEntries(RECORD_SHEETS[key].fields.flatMap((field): [string, string | readonly string[]][] =>
    (field.kind === 'rows' ? (field.columns ?? []).map((column) => [cellName(field.name, 0, column.name), `${column.name} in woorden`]) : [[field.name, answerTo(field, here)]])))
