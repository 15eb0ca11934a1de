import type { z } from 'zod'

/** Per field the code of what is wrong with it, the first as a form shows it; undefined when everything fits. */
export function problemsOf(schema: z.ZodType, typed: object): Record<string, string> | undefined {
  const result = schema.safeParse(typed)
  if (result.success) return undefined
  return Object.fromEntries([...result.error.issues].reverse().map((issue) => [String(issue.path[0]), issue.message]))
}
