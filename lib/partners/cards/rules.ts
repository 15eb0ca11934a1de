import { cellName } from '@/lib/platform/actions/form-data'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { Knows } from './types'

/**
 * What is wrong with what a partner says of how well it knows others, at the row that it stands in.
 * @param here the partners that take part
 */
export function knowsProblems(partnerId: string, knows: readonly Knows[], here: readonly string[]): FieldProblem[] {
  return knows.flatMap(({ otherId }, row): FieldProblem[] => {
    const at = (code: ErrorCode): FieldProblem[] => [{ field: cellName('knows', row, 'otherId'), code }]
    if (otherId === partnerId) return at('partners.knows_itself')
    if (!here.includes(otherId)) return at('partners.other_missing')
    return knows.findIndex((one) => one.otherId === otherId) < row ? at('partners.knows_twice') : []
  })
}

/** What was said as the cells of a form: a row each. */
export const knowsCells = (knows: readonly Knows[]): Record<string, string> =>
  Object.fromEntries(knows.flatMap(({ otherId, scale }, row) => [[cellName('knows', row, 'otherId'), otherId], [cellName('knows', row, 'scale'), scale]]))
