import { MEMBER_ROLES, type MemberRole } from '@/lib/members/types'
import type { ListRow } from './types'

/** How long a link works, in days. Sent again, it is another link with as many. */
export const INVITATION_DAYS = 14

/** How long name and address of somebody whose link ran out are kept, in days: until then it can be sent again. */
export const KEPT_DAYS = 30

const DAY = 24 * 60 * 60 * 1000

export const expiryOf = (sentAt: Date): Date => new Date(sentAt.getTime() + INVITATION_DAYS * DAY)

export const isExpired = (invitation: { expiresAt: Date }, now: Date): boolean => invitation.expiresAt <= now

/** From when on name and address of one that ran out are gone. */
export const forgottenAt = ({ expiresAt }: { expiresAt: Date }): Date => new Date(expiresAt.getTime() + KEPT_DAYS * DAY)

/** What ran out by this moment is forgotten. */
export const forgetBefore = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * DAY)

interface Sent {
  readonly sentAt: Date
  readonly expiresAt: Date
  readonly remindedAt: Date | null
}

/** A reminder carries the same link, so it must still work; and nobody is reminded twice on one day. */
export function canRemind(invitation: Sent, now: Date): { can: true } | { can: false; reason: 'invitations.expired' | 'invitations.reminded_today' } {
  if (isExpired(invitation, now)) return { can: false, reason: 'invitations.expired' }
  const last = Math.max(invitation.sentAt.getTime(), invitation.remindedAt?.getTime() ?? 0)
  return now.getTime() - last < DAY ? { can: false, reason: 'invitations.reminded_today' } : { can: true }
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\s_/-]+/g, ' ').trim()

/** How people write a role in a list, in Dutch or English, with the words of the screens among them. */
const ROLE_WORDS: Record<MemberRole, readonly string[]> = {
  COORDINATOR: ['coordinator', 'coordinatrice', 'projectleider'],
  PROFESSIONAL: ['professional', 'medewerker', 'staff'],
  ALDERMAN: ['wethouder', 'alderman'],
  EXPERIENCE_EXPERT: ['ervaringsdeskundige', 'ervaringsdeskundig', 'experience expert', 'expert by experience'],
  PARTNER_EXECUTIVE: ['bestuurder van een partner', 'bestuurder', 'partner executive', 'executive', 'executive of a partner'],
  SUPPORTER: ['ondersteuner', 'supporter'],
  POLICY_ADVISER: ['beleidsadviseur', 'policy adviser', 'policy advisor'],
  PRIVACY_OFFICER: ['privacyfunctionaris', 'fg', 'privacy officer'],
}

/** The role that a word means; undefined when it means none. */
export const roleOf = (word: string): MemberRole | undefined => MEMBER_ROLES.find((role) => ROLE_WORDS[role].includes(plain(word)) || plain(role) === plain(word))

/** Names of organisations that people take for the same. */
export const isSamePartner = (one: string, other: string): boolean => plain(one) === plain(other)

/** The cells of a line: a cell may stand in double quotes, with the separator or a doubled quote inside. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at)
    if (isQuoted && letter === '"' && line.charAt(at + 1) === '"') {
      cell += letter
      at += 1
    } else if (letter === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted
    else if (letter === separator && !isQuoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  return [...cells, cell.trim()]
}

const HEADER_WORDS = new Set(['naam', 'name', 'e mail', 'email', 'mail', 'e mailadres', 'emailadres', 'mailadres', 'email address', 'rol', 'role', 'organisatie', 'organisation', 'organization', 'partner'])

/** A first line with the names of the columns: no address in it, and words that name one. */
const isHeader = (cells: readonly string[]): boolean => !cells.some((cell) => cell.includes('@')) && cells.filter((cell) => HEADER_WORDS.has(plain(cell))).length >= 2

/**
 * The rows of a pasted list, empty lines left out. A spreadsheet pastes tabs, people type semicolons or commas: what stands
 * in the first line that has one of them, in that order, separates everywhere.
 */
export function rowsOf(text: string): ListRow[] {
  const lines = text.split(/\r\n|\r|\n/)
  const separator = ['\t', ';', ','].find((one) => lines.some((line) => line.includes(one))) ?? ';'
  const rows = lines.flatMap((line, index) => (line.trim() === '' ? [] : [{ row: index + 1, text: line, cells: cellsOf(line, separator) }]))
  const [first, ...rest] = rows
  return first && isHeader(first.cells) ? rest : rows
}
