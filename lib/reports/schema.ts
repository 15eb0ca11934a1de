import { z } from 'zod'

/** As it stands in an address: 2026-K4. */
const asked = z.string().max(10)

/** The quarter that an address asks for; undefined when it asks for none. What is no quarter is not there, and the query says so. */
export function readQuarterAsked(value: unknown): string | undefined {
  if (value === undefined || value === '') return undefined
  return asked.safeParse(value).data ?? 'none'
}
