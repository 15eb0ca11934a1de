import 'server-only'
import { createHash } from 'node:crypto'
import { v7, validate } from 'uuid'

/** A new id: uuid v7, made by the app, so that rows of one coalition lie in the order in which they were made. */
export const newId = (): string => v7()

/** Is this text a uuid? Ids from a URL, a form or a bound argument are somebody's input. */
export const isId = (text: unknown): text is string => typeof text === 'string' && validate(text)

/**
 * A uuid that is the same for the same parts and otherwise never: SHA-256 over the parts, in the shape of a uuid v8.
 * For "have I seen exactly this before?", not for new rows.
 */
export function idOf(...parts: string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:${part}`)
  const hex = hash.digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** SHA-256 (hex) of a text: what people put their name under, what two files have in common. */
export const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')
