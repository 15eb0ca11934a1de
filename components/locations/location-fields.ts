import type { FieldSpec, Option } from '@/components/forms/field-spec'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { DISCIPLINES, LOCATION_TYPES, WEEKDAYS } from '@/lib/locations/definitions'
import { LOCATION_LIMITS } from '@/lib/locations/schema'
import { TEAM_ROLES } from '@/lib/locations/types'
import { texts } from '@/lib/platform/i18n/request'

type Named = readonly { readonly id: string; readonly name: string }[]

const optionsOf = (rows: Named): Option[] => rows.map(({ id, name }) => ({ value: id, label: name }))

/** The fields of a location, for a new one and to change one; who runs it only for who may say so. */
export function locationFields(partners: Named | null): FieldSpec[] {
  const t = texts('locations')
  const phases = texts('lifePhases')
  return [
    { kind: 'text', name: 'name', label: t('form.name'), maxLength: LOCATION_LIMITS.name },
    { kind: 'select', name: 'locationType', label: t('form.type'), empty: t('form.choose'), options: LOCATION_TYPES.map((type) => ({ value: type, label: t(`types.${type}`) })) },
    { kind: 'text', name: 'address', label: t('form.address'), hint: t('form.addressHint'), maxLength: LOCATION_LIMITS.address, optional: true },
    { kind: 'text', name: 'neighbourhood', label: t('form.neighbourhood'), maxLength: LOCATION_LIMITS.neighbourhood, optional: true },
    { kind: 'checkboxes', name: 'lifePhases', label: t('form.lifePhases'), look: 'tiles', options: LIFE_PHASES.map((phase) => ({ value: phase, label: phases(phase), phase })) },
    ...(partners === null ? [] : [{ kind: 'select' as const, name: 'partnerId', label: t('form.partner'), empty: t('form.noPartner'), options: optionsOf(partners), optional: true }]),
  ]
}

/** Which disciplines a team should have, and how parents reach it. */
export function teamFields(): FieldSpec[] {
  const t = texts('locations')
  return [
    { kind: 'text', name: 'reachHow', label: t('team.reachHow'), hint: t('team.reachHowHint'), maxLength: LOCATION_LIMITS.reach, optional: true, guard: true },
    { kind: 'text', name: 'reachWhen', label: t('team.reachWhen'), hint: t('team.reachWhenHint'), maxLength: LOCATION_LIMITS.reach, optional: true, guard: true },
    { kind: 'text', name: 'reachPhone', label: t('team.reachPhone'), hint: t('team.reachPhoneHint'), maxLength: LOCATION_LIMITS.phone, optional: true, digits: true },
    { kind: 'date', name: 'teamStartedOn', label: t('team.startedOn'), hint: t('team.startedOnHint'), optional: true },
    { kind: 'checkboxes', name: 'wanted', label: t('team.wanted'), hint: t('team.wantedHint'), optional: true, options: DISCIPLINES.map((one) => ({ value: one, label: t(`disciplines.${one}`) })) },
  ]
}

/** Who has a place in a team; members only for who may know their names. */
export function seatFields(members: Named, partners: Named): FieldSpec[] {
  const t = texts('locations')
  return [
    ...(members.length === 0 ? [] : [{ kind: 'select' as const, name: 'membershipId', label: t('seat.member'), hint: t('seat.memberHint'), empty: t('seat.other'), options: optionsOf(members), optional: true }]),
    { kind: 'text', name: 'personName', label: t('seat.personName'), hint: t('seat.personNameHint'), maxLength: LOCATION_LIMITS.personName, optional: true, guard: true },
    { kind: 'select', name: 'partnerId', label: t('seat.partner'), hint: t('seat.partnerHint'), empty: t('seat.ownPartner'), options: optionsOf(partners), optional: true },
    { kind: 'select', name: 'discipline', label: t('seat.discipline'), empty: t('form.choose'), options: DISCIPLINES.map((one) => ({ value: one, label: t(`disciplines.${one}`) })) },
    { kind: 'radio', name: 'role', label: t('seat.role'), options: TEAM_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) })) },
    { kind: 'text', name: 'task', label: t('seat.task'), hint: t('seat.taskHint'), maxLength: LOCATION_LIMITS.task, optional: true, guard: true },
    { kind: 'checkboxes', name: 'days', label: t('seat.days'), optional: true, options: WEEKDAYS.map((day) => ({ value: day, label: t(`days.${day}`) })) },
    { kind: 'number', name: 'hoursPerWeek', label: t('seat.hours'), optional: true },
    { kind: 'text', name: 'phone', label: t('seat.phone'), maxLength: LOCATION_LIMITS.phone, optional: true, digits: true },
  ]
}
