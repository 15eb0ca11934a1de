import type { FieldSpec } from '@/components/forms/field-spec'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { PARTNER_TYPES } from '@/lib/partners/definitions'
import { movesFrom, type Standing } from '@/lib/partners/rules'
import { PARTNER_LIMITS } from '@/lib/partners/schema'
import { CHOSEN_STATUSES, PARTNER_DOMAINS, PARTNER_STATUSES } from '@/lib/partners/types'
import { texts } from '@/lib/platform/i18n/request'

const who = (): FieldSpec[] => {
  const t = texts('partners')
  return [
    { kind: 'text', name: 'name', label: t('form.name'), maxLength: PARTNER_LIMITS.name },
    { kind: 'select', name: 'partnerType', label: t('form.type'), empty: t('form.choose'), options: PARTNER_TYPES.map((type) => ({ value: type, label: t(`types.${type}`) })) },
  ]
}

const person = (): FieldSpec[] => {
  const t = texts('partners')
  return [
    { kind: 'text', name: 'contactName', label: t('form.contactName'), hint: t('form.contactNameHint'), maxLength: PARTNER_LIMITS.contactName, optional: true },
    { kind: 'text', type: 'email', name: 'contactEmail', label: t('form.contactEmail'), hint: t('form.contactEmailHint'), maxLength: PARTNER_LIMITS.contactEmail, optional: true },
  ]
}

/** The one short form for a new partner: the rest comes later. */
export function newPartnerFields(): FieldSpec[] {
  const t = texts('partners')
  return [
    ...who(),
    { kind: 'select', name: 'status', label: t('form.status'), hint: t('form.statusHint'), empty: t('form.choose'), options: CHOSEN_STATUSES.map((status) => ({ value: status, label: t(`statuses.${status}`) })) },
    ...person(),
  ]
}

/** Everything of a partner but its state, which is changed on a page of its own. */
export function partnerFields(): FieldSpec[] {
  const t = texts('partners')
  const phases = texts('lifePhases')
  return [
    ...who(),
    { kind: 'checkboxes', name: 'lifePhases', look: 'tiles', label: t('form.lifePhases'), optional: true, options: LIFE_PHASES.map((phase) => ({ value: phase, label: phases(phase), phase })) },
    { kind: 'checkboxes', name: 'domains', label: t('form.domains'), optional: true, options: PARTNER_DOMAINS.map((domain) => ({ value: domain, label: t(`domains.${domain}`) })) },
    ...person(),
    { kind: 'text', name: 'kvkNumber', label: t('form.kvkNumber'), hint: t('form.kvkHint'), maxLength: 12, optional: true, digits: true },
    { kind: 'textarea', name: 'otherCoalitions', label: t('form.otherCoalitions'), hint: t('form.otherCoalitionsHint'), rows: 2, maxLength: PARTNER_LIMITS.otherCoalitions, optional: true, guard: true },
  ]
}

/** Another state, and why. */
export function moveFields(name: string, standing: Standing): FieldSpec[] {
  const t = texts('partners')
  return [
    {
      kind: 'radio', name: 'status', label: t('move.status', { name }), labels: Object.fromEntries(PARTNER_STATUSES.map((status) => [status, t(`statuses.${status}`)])),
      options: movesFrom(standing).map((status) => ({ value: status, label: t(`statuses.${status}`), hint: t(`move.hints.${status}`) })),
    },
    { kind: 'textarea', name: 'reason', label: t('move.reason'), hint: t('move.reasonHint'), rows: 2, maxLength: PARTNER_LIMITS.reason, guard: true },
  ]
}

/** Who is reached on a level. The number and the address are of work, so the guard of free text is not for them. */
export function contactFields(): FieldSpec[] {
  const t = texts('partners')
  return [
    { kind: 'text', name: 'jobTitle', label: t('contact.jobTitle'), hint: t('contact.jobTitleHint'), maxLength: PARTNER_LIMITS.jobTitle, guard: true },
    { kind: 'text', name: 'contactName', label: t('contact.contactName'), maxLength: PARTNER_LIMITS.contactName, optional: true },
    { kind: 'text', type: 'email', name: 'contactEmail', label: t('contact.contactEmail'), maxLength: PARTNER_LIMITS.contactEmail, optional: true },
    { kind: 'text', name: 'contactPhone', label: t('contact.contactPhone'), maxLength: PARTNER_LIMITS.phone, optional: true },
  ]
}
