import type { Discipline } from '@/lib/locations/definitions'
import { formatList } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** Disciplines in the middle of a sentence: 'jeugdarts en consulent Jeugd en Gezin'. */
export function disciplineList(disciplines: readonly Discipline[]): string {
  const t = texts('locations')
  const words = disciplines.map((one) => t(`disciplines.${one}`))
  return formatList(words.map((word) => `${word.charAt(0).toLowerCase()}${word.slice(1)}`), currentLocale())
}
