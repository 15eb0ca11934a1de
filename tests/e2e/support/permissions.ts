import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { MemberRole } from '../../../lib/members/types'

// docs/permissions.md as a table: what the app says about itself is what its pages must do.

const COLUMNS: Readonly<Record<string, MemberRole>> = { coordinator: 'COORDINATOR', professional: 'PROFESSIONAL', alderman: 'ALDERMAN', 'experience expert': 'EXPERIENCE_EXPERT',
  'partner executive': 'PARTNER_EXECUTIVE', supporter: 'SUPPORTER', 'policy adviser': 'POLICY_ADVISER', 'privacy officer': 'PRIVACY_OFFICER',
}

/** Of a page that each member has, with on it what their role may: no policy decides who opens it. */
export const EVERY_MEMBER = 'every member'

const cellsOf = (line: string) => line.split('|').slice(1, -1).map((cell) => cell.trim())

/** `goals.change status` and so on, with the roles that may; a condition on the row counts as may. */
export function readPermissions(): ReadonlyMap<string, ReadonlySet<MemberRole>> {
  const allowed = new Map<string, ReadonlySet<MemberRole>>([[EVERY_MEMBER, new Set(Object.values(COLUMNS))]])
  let capability = ''
  let columns: string[] = []
  for (const line of readFileSync(path.resolve(import.meta.dirname, '../../../docs/permissions.md'), 'utf8').split('\n')) {
    if (line.startsWith('## ')) capability = line.slice(3).trim()
    if (!line.startsWith('|') || line.startsWith('|---')) continue
    const [operation = '', ...cells] = cellsOf(line)
    if (operation === '') {
      columns = cells
      continue
    }
    allowed.set(`${capability}.${operation}`, new Set(columns.flatMap((column, index) => (COLUMNS[column] && cells[index] ? [COLUMNS[column]] : []))))
  }
  return allowed
}
