import { z } from 'zod'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { choice, expectedVersion, idField, optionalText, requestKey, requiredText } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { PARTNER_TYPES } from './definitions'
import { PARTNER_DOMAINS, PARTNER_LEVELS, PARTNER_STATUSES, type RegisterFilter } from './types'

export const PARTNER_LIMITS = { name: 120, contactName: 80, contactEmail: 200, otherCoalitions: 300, reason: 300, jobTitle: 80, phone: 30, search: 80 } as const

const code = (name: ErrorCode): ErrorCode => name

/** An address that a mail can be sent to, or none. */
export const optionalEmail = z.string().default('').pipe(
  z.union([z.literal('').transform(() => null), z.email(code('email_wrong')).max(PARTNER_LIMITS.contactEmail)], code('email_wrong')),
)

/** As people write it: with spaces or dots, always eight digits. */
export const optionalKvk = z.string().default('').transform((text, ctx) => {
  const digits = text.replace(/[\s.]/g, '')
  if (digits === '') return null
  if (/^\d{8}$/.test(digits)) return digits
  ctx.addIssue({ code: 'custom', message: code('partners.kvk_wrong') })
  return null
})

const several = <const T extends readonly [string, ...string[]]>(options: T) => z.array(z.enum(options, code('form_broken'))).default([])

const who = {
  name: requiredText(PARTNER_LIMITS.name, 'partners.name_missing'),
  partnerType: choice(PARTNER_TYPES, 'partners.type_missing'),
}

const person = { contactName: optionalText(PARTNER_LIMITS.contactName), contactEmail: optionalEmail }

/** In one short form: the rest can come later. */
export const newPartnerForm = z.object({ ...who, status: choice(PARTNER_STATUSES, 'partners.status_missing'), ...person, requestKey })
export type NewPartnerForm = z.output<typeof newPartnerForm>

export const partnerForm = z.object({
  ...who, domains: several(PARTNER_DOMAINS), lifePhases: several(LIFE_PHASES), ...person,
  kvkNumber: optionalKvk, otherCoalitions: optionalText(PARTNER_LIMITS.otherCoalitions), id: idField(), expectedVersion,
})
export type PartnerForm = z.output<typeof partnerForm>

export const moveForm = z.object({
  id: idField(), status: choice(PARTNER_STATUSES, 'partners.status_missing'), reason: requiredText(PARTNER_LIMITS.reason, 'partners.reason_missing'), expectedVersion,
})
export type MoveForm = z.output<typeof moveForm>

/** A number to call, as people write it. */
const optionalPhone = z.string().max(PARTNER_LIMITS.phone, code('too_long')).default('').transform((text, ctx) => {
  if (text !== '' && !/^\+?[\d\s()-]{6,}$/.test(text)) ctx.addIssue({ code: 'custom', message: code('partners.phone_wrong') })
  return text || null
})

export const contactForm = z.object({
  partnerId: idField(), level: z.enum(PARTNER_LEVELS, code('form_broken')),
  jobTitle: z.string().max(PARTNER_LIMITS.jobTitle, code('too_long')).default(''),
  contactName: optionalText(PARTNER_LIMITS.contactName), contactEmail: optionalEmail, contactPhone: optionalPhone,
  // 0: there is nobody yet.
  expectedVersion: z.coerce.number(code('form_broken')).int().min(0),
})
export type ContactForm = z.output<typeof contactForm>

const one = <const T extends readonly [string, ...string[]]>(options: T) => z.enum(options).optional().catch(undefined)

const question = z.object({
  type: one(PARTNER_TYPES), fase: one(LIFE_PHASES), domein: one(PARTNER_DOMAINS), stand: one(PARTNER_STATUSES),
  zoek: z.string().trim().max(PARTNER_LIMITS.search).optional().catch(undefined),
})
export type RegisterQuestion = z.output<typeof question>

/** What an address of the list asks; what is no choice of ours asks nothing. */
export const readRegisterQuestion = (asked: Readonly<Record<string, string | string[] | undefined>>): RegisterQuestion => question.parse(asked)

export const filterOf = ({ type, fase, domein, stand, zoek }: RegisterQuestion): RegisterFilter =>
  ({ partnerType: type, lifePhase: fase, domain: domein, status: stand, text: zoek || undefined })
