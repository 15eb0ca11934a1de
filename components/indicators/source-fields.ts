import type { FieldSpec } from '@/components/forms/field-spec'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { SOURCE_LIMITS } from '@/lib/indicators/sources/schema'
import { SOURCE_AREAS, SOURCE_RIGHTS, SOURCE_STATES, type SourceChoices, type SourceRead } from '@/lib/indicators/sources/types'
import { PARTNER_DOMAINS } from '@/lib/partners/types'
import { texts } from '@/lib/platform/i18n/request'

interface Option {
  readonly value: string
  readonly label: string
}

/** What can be chosen, and what stands there already though it can be chosen no more. */
const among = (options: readonly Option[], stands: Option | undefined): Option[] => [...options, ...(stands && !options.some(({ value }) => value === stands.value) ? [stands] : [])]

const standing = (id: string | null | undefined, name: string | null | undefined): Option | undefined => (id && name ? { value: id, label: name } : undefined)

/** Data that a partner or the municipality has; with how far it is when it is in the catalogue already. */
export function sourceFields({ partners, members, agreements, indicators }: SourceChoices, there?: SourceRead): FieldSpec[] {
  const t = texts('dataSources')
  const domains = texts('partners.domains')
  const phases = texts('lifePhases')
  const named = (of: readonly { readonly id: string; readonly name: string }[]) => of.map(({ id, name }) => ({ value: id, label: name }))
  // Who takes part no more, keeps nothing from now on.
  const owner = there?.ownerHasLeft && there.state !== 'DROPPED' ? undefined : standing(there?.ownerId, there?.ownerName)
  return [
    { kind: 'text', name: 'name', label: t('form.name'), hint: t('form.nameHint'), maxLength: SOURCE_LIMITS.name, guard: true },
    { kind: 'select', name: 'partnerId', label: t('form.partner'), empty: t('form.partnerNone'), options: among(named(partners), standing(there?.partnerId, there?.partnerName)), optional: true },
    { kind: 'textarea', name: 'contents', label: t('form.contents'), hint: t('form.contentsHint'), rows: 2, maxLength: SOURCE_LIMITS.contents, guard: true },
    { kind: 'checkboxes', name: 'domains', label: t('form.domains'), options: PARTNER_DOMAINS.map((one) => ({ value: one, label: domains(one) })) },
    { kind: 'checkboxes', name: 'lifePhases', look: 'tiles', label: t('form.phases'), options: LIFE_PHASES.map((phase) => ({ value: phase, label: phases(phase), phase })) },
    { kind: 'radio', name: 'smallestArea', label: t('form.area'), options: SOURCE_AREAS.map((one) => ({ value: one, label: t(`areas.${one}`) })) },
    { kind: 'text', name: 'rhythm', label: t('form.rhythm'), hint: t('form.rhythmHint'), maxLength: SOURCE_LIMITS.rhythm, guard: true },
    { kind: 'select', name: 'ownerId', label: t('form.owner'), empty: t('form.ownerNone'), options: among(members.map(({ id, displayName }) => ({ value: id, label: displayName })), owner), gone: t('form.ownerGone'), optional: true },
    { kind: 'text', name: 'ownerFunction', label: t('form.ownerFunction'), hint: t('form.ownerFunctionHint'), maxLength: SOURCE_LIMITS.ownerFunction, optional: true, guard: true },
    { kind: 'radio', name: 'rights', label: t('form.rights'), options: SOURCE_RIGHTS.map((one) => ({ value: one, label: t(`rights.${one}`) })) },
    { kind: 'textarea', name: 'rightsNote', label: t('form.rightsNote'), hint: t('form.rightsNoteHint'), rows: 2, maxLength: SOURCE_LIMITS.rightsNote, guard: true },
    {
      kind: 'select', name: 'agreementId', label: t('form.agreement'), empty: t('form.agreementNone'), optional: true,
      options: among(agreements.map(({ id, title }) => ({ value: id, label: title })), standing(there?.agreementId, there?.agreementTitle)),
    },
    { kind: 'select', name: 'indicatorId', label: t('form.indicator'), empty: t('form.indicatorNone'), options: named(indicators), optional: true },
    ...(there ? [
      { kind: 'radio', name: 'state', label: t('form.state'), options: SOURCE_STATES.map((one) => ({ value: one, label: t(`states.${one}`) })) },
      { kind: 'textarea', name: 'reason', label: t('form.reason'), hint: t('form.reasonHint'), rows: 2, maxLength: SOURCE_LIMITS.reason, optional: true, guard: true },
    ] as const : []),
  ]
}

/** A source as its form begins. */
export const sourceValues = ({ name, partnerId, contents, domains, lifePhases, smallestArea, rhythm, ownerId, ownerFunction, rights, rightsNote, agreementId, indicatorId, state, reason }: SourceRead) => ({
  name, partnerId: partnerId ?? '', contents, 'domains[]': [...domains], 'lifePhases[]': [...lifePhases], smallestArea, rhythm, ownerId: ownerId ?? '', ownerFunction: ownerFunction ?? '', rights, rightsNote,
  agreementId: agreementId ?? '', indicatorId: indicatorId ?? '', state, reason: reason ?? '',
})
