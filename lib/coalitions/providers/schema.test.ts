import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { problemsOf } from '@/tests/support/schemas'
import { addProviderForm, changeProviderForm, switchProviderForm } from './schema'

const filled = { label: 'Gemeente', issuer: 'https://login.gemeente.nl', clientId: 'samenspel', clientSecret: 'geheim', requestKey: newId() }

describe('the form for a sign-in service', () => {
  it('asks for a name, an address, an id and a secret; tenants may stand on lines or beside each other', () => {
    expect(addProviderForm.parse(filled).allowedTenants).toEqual([])
    expect(addProviderForm.parse({ ...filled, allowedTenants: 'een\ntwee, een; drie' }).allowedTenants).toEqual(['een', 'twee', 'drie'])
    expect(problemsOf(addProviderForm, { requestKey: newId() })).toEqual({
      label: 'providers.label_missing', issuer: 'providers.issuer_missing', clientId: 'providers.client_id_missing', clientSecret: 'providers.client_secret_missing',
    })
    expect(problemsOf(addProviderForm, { ...filled, allowedTenants: '<script>' })).toEqual({ allowedTenants: 'providers.tenant_wrong' })
    expect(problemsOf(addProviderForm, { ...filled, label: 'x'.repeat(61), requestKey: 'x' })).toEqual({ label: 'too_long', requestKey: 'form_broken' })
  })

  it('may leave the secret as it is when it is changed', () => {
    const change = { ...filled, id: newId(), expectedVersion: '1' }
    expect(changeProviderForm.parse({ ...change, clientSecret: '' }).clientSecret).toBeNull()
    expect(changeProviderForm.parse(change).clientSecret).toBe('geheim')
    expect(problemsOf(changeProviderForm, { ...change, id: 'x', expectedVersion: 'x' })).toEqual({ id: 'form_broken', expectedVersion: 'form_broken' })
  })

  it('switches it on or off, and nothing else', () => {
    expect(switchProviderForm.parse({ id: filled.requestKey, to: 'off', expectedVersion: '2' })).toEqual({ id: filled.requestKey, to: 'off', expectedVersion: 2 })
    expect(problemsOf(switchProviderForm, { id: filled.requestKey, to: 'weg', expectedVersion: '2' })).toEqual({ to: 'form_broken' })
  })
})
