import type { AuditEvent } from '@/lib/platform/audit/record'

/** A provider as its settings page shows it. Never its secret: that is written and not read. */
export interface IdentityProvider {
  readonly id: string
  readonly label: string
  readonly issuer: string
  readonly clientId: string
  readonly allowedTenants: readonly string[]
  readonly isOn: boolean
  readonly version: number
}

export interface IdentityProviderAdded extends AuditEvent {
  readonly event: 'identity_provider_added'
  readonly changes: { readonly issuer: string }
}

export interface IdentityProviderChanged extends AuditEvent {
  readonly event: 'identity_provider_changed'
  readonly changes: { readonly issuer: { readonly from: string; readonly to: string }; readonly hasNewSecret: boolean }
}

export interface IdentityProviderSwitched extends AuditEvent {
  readonly event: 'identity_provider_switched_on' | 'identity_provider_switched_off'
}
