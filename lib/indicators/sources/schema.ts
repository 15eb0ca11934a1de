import { z } from 'zod'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { PARTNER_DOMAINS } from '@/lib/partners/types'
import { choice, choices, expectedVersion, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import { SOURCE_AREAS, SOURCE_RIGHTS, SOURCE_STATES } from './types'

export const SOURCE_LIMITS = { name: 120, contents: 400, rhythm: 120, ownerFunction: 80, rightsNote: 400, reason: 300 } as const

const chosenOrNone = z.string().optional().transform((id) => id || null).pipe(idField().nullable())

const content = {
  name: requiredText(SOURCE_LIMITS.name, 'indicators.source_name_missing'),
  partnerId: chosenOrNone,
  contents: requiredText(SOURCE_LIMITS.contents, 'indicators.source_contents_missing'),
  domains: choices(PARTNER_DOMAINS, 'indicators.source_domains_missing'),
  lifePhases: choices(LIFE_PHASES, 'indicators.source_phases_missing'),
  smallestArea: choice(SOURCE_AREAS, 'indicators.source_area_missing'),
  rhythm: requiredText(SOURCE_LIMITS.rhythm, 'indicators.source_rhythm_missing'),
  ownerId: chosenOrNone,
  ownerFunction: optionalText(SOURCE_LIMITS.ownerFunction),
  rights: choice(SOURCE_RIGHTS, 'indicators.source_rights_missing'),
  rightsNote: requiredText(SOURCE_LIMITS.rightsNote, 'indicators.source_note_missing'),
  agreementId: chosenOrNone,
  indicatorId: chosenOrNone,
}

export const newSourceForm = z.object({ ...content, requestKey })

export const sourceForm = z.object({ ...content, state: choice(SOURCE_STATES, 'form_broken'), reason: optionalText(SOURCE_LIMITS.reason), id: idField(), expectedVersion })

export const turnSourceForm = z.object({ id: idField(), to: z.enum(['removed', 'back']) })
export type TurnSourceForm = z.output<typeof turnSourceForm>

/** The state that an address asks for; undefined: all of them. */
export const readStateQuestion = (asked: unknown) => z.enum(SOURCE_STATES).optional().catch(undefined).parse(asked)
