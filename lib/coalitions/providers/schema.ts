import { z } from 'zod'
import { expectedVersion, idField, optionalText, requestKey, requiredText, whatFits } from '@/lib/platform/actions/fields'
import type { ErrorCode } from '@/lib/platform/i18n/messages'

export const PROVIDER_LIMITS = { label: 60, issuer: 300, clientId: 200, clientSecret: 500, tenants: 2_000 } as const

const code = (name: ErrorCode): ErrorCode => name

/** One tenant per line; Microsoft's are uuids, others have names of their own. */
const tenants = z.string().max(PROVIDER_LIMITS.tenants, code('too_long')).default('').transform((text, ctx) => {
  const lines = [...new Set(text.split(/[\s,;]+/).filter(Boolean))]
  if (lines.some((one) => !/^[\w.-]{1,100}$/.test(one))) ctx.addIssue({ code: 'custom', message: code('providers.tenant_wrong') })
  return lines
})

const fields = {
  label: requiredText(PROVIDER_LIMITS.label, 'providers.label_missing'),
  issuer: requiredText(PROVIDER_LIMITS.issuer, 'providers.issuer_missing'),
  clientId: requiredText(PROVIDER_LIMITS.clientId, 'providers.client_id_missing'),
  allowedTenants: tenants,
}

export const addProviderForm = z.object({ ...fields, clientSecret: requiredText(PROVIDER_LIMITS.clientSecret, 'providers.client_secret_missing'), requestKey })
export type AddProviderForm = z.output<typeof addProviderForm>

/** An empty secret leaves the one that is there. */
export const changeProviderForm = z.object({ ...fields, clientSecret: optionalText(PROVIDER_LIMITS.clientSecret), id: idField(), expectedVersion })
export type ChangeProviderForm = z.output<typeof changeProviderForm>

/** Either form as far as it fits. */
export const providerDraft = whatFits({ label: fields.label, issuer: fields.issuer, clientSecret: optionalText(PROVIDER_LIMITS.clientSecret), id: idField() })
export type ProviderDraft = z.output<typeof providerDraft>

export const switchProviderForm = z.object({ id: idField(), to: z.enum(['on', 'off'], code('form_broken')), expectedVersion })
export type SwitchProviderForm = z.output<typeof switchProviderForm>
