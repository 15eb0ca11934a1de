// Does our page show everything that the floor's page shows? Otherwise a fast page would prove nothing.
import { unescaped } from '../workloads.mjs'

/** What the floor prints: the text of its table cells. */
export const valuesOf = (html) => [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => unescaped(text))

/** What a person reads: no scripts, no tags. A comment is only the framework's seam between two texts. */
const textOf = (html) => unescaped(html.replace(/<script\b.*?<\/script>/gs, ' ').replaceAll(/<!--.*?-->/gs, '').replaceAll(/<[^>]+>/g, ' ')).replaceAll(/\s+/g, ' ')

const NUMBER = /\d+(?:[.,]\d+)*/g

function countOf(list) {
  const counts = new Map()
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/**
 * The values of the floor's page that ours does not show, or shows less often. Numbers are compared as whole numbers:
 * 12 is not found in 12,5.
 */
export function missingFrom(ours, floor) {
  const text = textOf(ours)
  const numbers = countOf(text.match(NUMBER) ?? [])
  return [...countOf(valuesOf(floor))].flatMap(([value, times]) => {
    const isNumber = /^\d+(?:[.,]\d+)*$/.test(value)
    const found = isNumber ? (numbers.get(value) ?? 0) : text.split(value.replaceAll(/\s+/g, ' ')).length - 1
    return found < times ? [`"${value}" ${found} of ${times} times`] : []
  })
}
