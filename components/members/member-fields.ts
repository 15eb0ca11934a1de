import type { FieldSpec } from '@/components/forms/field-spec'
import { MEMBER_ROLES } from '@/lib/members/types'
import { texts } from '@/lib/platform/i18n/request'

/** Role and organisation of somebody, to invite them and to change them. */
export function roleFields(partners: readonly { readonly id: string; readonly name: string }[], hint?: string): FieldSpec[] {
  const t = texts('invitations.form')
  const roles = texts('roleNames')
  return [
    { kind: 'select', name: 'role', label: t('role'), empty: t('choose'), options: MEMBER_ROLES.map((role) => ({ value: role, label: roles(role) })), ...(hint ? { hint } : {}) },
    { kind: 'select', name: 'partnerId', label: t('partner'), empty: t('noPartner'), options: partners.map(({ id, name }) => ({ value: id, label: name })), optional: true },
  ]
}
