import { z } from 'zod'

const number = z.coerce.number().int().min(1).max(100_000)

/** Which version an address asks for; undefined: the newest. What is no number asks for nothing. */
export function readVersionQuestion(asked: unknown): number | undefined {
  const found = typeof asked === 'string' ? number.safeParse(asked) : undefined
  return found?.success ? found.data : undefined
}
