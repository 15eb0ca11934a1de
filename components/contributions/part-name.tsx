import type { About } from '@/lib/contributions/definitions'
import { PARTS } from '@/lib/contributions/definitions'
import { texts } from '@/lib/platform/i18n/request'

/** The name of the question that inbreng is about, of a goal or of an afspraak. */
export function PartName({ about, part }: { about: About; part: string }) {
  const t = texts('contributions.parts')
  if (about === 'PLAN') return null
  if (about === 'GOAL') return t(`GOAL.${PARTS.GOAL.find((one) => one === part) ?? 'title'}`)
  return t(`COMMITMENT.${PARTS.COMMITMENT.find((one) => one === part) ?? 'what'}`)
}
