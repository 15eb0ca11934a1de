/** The kinds of place where children and parents come. */
export const LOCATION_TYPES = [
  'PRIMARY_SCHOOL', 'SECONDARY_SCHOOL', 'SPECIAL_SCHOOL', 'VOCATIONAL_COLLEGE', 'CHILDCARE', 'CHILD_CENTRE', 'CHILD_HEALTH_CLINIC', 'NEIGHBOURHOOD_CENTRE', 'YOUTH_CENTRE',
  'LIBRARY', 'OTHER_PLACE',
] as const
export type LocationType = (typeof LOCATION_TYPES)[number]

/** Where a core team is meant to be: every childcare and school location (R-S3-06). */
export const NEEDS_TEAM: readonly LocationType[] = ['PRIMARY_SCHOOL', 'SECONDARY_SCHOOL', 'SPECIAL_SCHOOL', 'VOCATIONAL_COLLEGE', 'CHILDCARE', 'CHILD_CENTRE']

/** What somebody in a core team is. */
export const DISCIPLINES = [
  'LOCATION_LEADER', 'CARE_COORDINATOR', 'TEACHER', 'PEDAGOGUE', 'YOUTH_NURSE', 'YOUTH_DOCTOR', 'MIDWIFE', 'FAMILY_CONSULTANT', 'SOCIAL_WORKER', 'YOUTH_WORKER',
  'ATTENDANCE_OFFICER', 'DEBT_HELPER', 'EXPERIENCE_EXPERT', 'OTHER_DISCIPLINE',
] as const
export type Discipline = (typeof DISCIPLINES)[number]

const SCHOOL: readonly Discipline[] = ['CARE_COORDINATOR', 'YOUTH_NURSE', 'FAMILY_CONSULTANT', 'YOUTH_WORKER']
const SMALL: readonly Discipline[] = ['PEDAGOGUE', 'YOUTH_NURSE', 'FAMILY_CONSULTANT']

/** With which wanted disciplines the team of a new location begins; people change them. */
export const SUGGESTED: Readonly<Record<LocationType, readonly Discipline[]>> = {
  PRIMARY_SCHOOL: SCHOOL, SECONDARY_SCHOOL: [...SCHOOL, 'ATTENDANCE_OFFICER'], SPECIAL_SCHOOL: SCHOOL, VOCATIONAL_COLLEGE: [...SCHOOL, 'ATTENDANCE_OFFICER', 'DEBT_HELPER'],
  CHILDCARE: SMALL, CHILD_CENTRE: [...SMALL, 'CARE_COORDINATOR'], CHILD_HEALTH_CLINIC: ['YOUTH_NURSE', 'YOUTH_DOCTOR', 'FAMILY_CONSULTANT'],
  NEIGHBOURHOOD_CENTRE: ['SOCIAL_WORKER', 'FAMILY_CONSULTANT'], YOUTH_CENTRE: ['YOUTH_WORKER', 'FAMILY_CONSULTANT'], LIBRARY: [], OTHER_PLACE: [],
}

/** Working days, as they stand in a row. */
export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI'] as const
export type Weekday = (typeof WEEKDAYS)[number]
