import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, type FieldProblem } from '@/lib/platform/errors/domain-error'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { findPersonalData, type GuardKind } from './guard'

const CODES: Record<GuardKind, ErrorCode> = {
  bsn: 'privacy.bsn', phone: 'privacy.phone', email: 'privacy.email', address: 'privacy.address', birth_date: 'privacy.birth_date',
}

/**
 * Which of these texts certainly point at one person: the kind per field, never the text itself.
 * @param except kinds that may stand in them, such as the number of an organisation
 */
export function personalDataIn(now: Date, texts: Readonly<Record<string, string | null | undefined>>, except: readonly GuardKind[] = []): FieldProblem[] {
  const today = dayOf(now)
  return Object.entries(texts).flatMap(([field, text]): FieldProblem[] => {
    const hit = text ? findPersonalData(text, today, except)[0] : undefined
    return hit ? [{ field, code: CODES[hit.kind] }] : []
  })
}

/**
 * Refuses texts that certainly point at one person. Every command that keeps a free text of a person calls it first;
 * the browser has warned before, but the server decides.
 * @throws InvalidInput with the kind per field; the text itself goes nowhere
 */
export function refusePersonalData(now: Date, texts: Readonly<Record<string, string | null | undefined>>, except: readonly GuardKind[] = []): void {
  const problems = personalDataIn(now, texts, except)
  if (problems.length > 0) throw new InvalidInput(problems)
}
