import { describe, expect, it } from 'vitest'
import { findProvider, listCoalitionsWithProviders, listProvidersOf } from '@/lib/platform/auth/providers'
import { appPool, authPool } from '@/lib/platform/db/pools'
import { conflict, invalid, refused, rolesThatCan } from '@/tests/support/refusals'
import { trail } from '@/tests/support/rows'
import { expectOneWithItsEvent, expectRefusal } from '@/tests/support/stored'
import { key, makeCoalition, type TestCoalition } from '@/tests/support/world'
import { addProvider, changeProvider, setProvider } from './commands'
import { listProviders, readProvider, reviewProvider } from './queries'
import { providerDraft } from './schema'

const FORM = { label: 'Gemeente Testbrug', issuer: 'https://login.test.example', clientId: 'samenspel', allowedTenants: ['een'] }

const add = (coalition: TestCoalition, changed: Partial<Parameters<typeof addProvider>[2]> = {}, role: 'COORDINATOR' | 'ALDERMAN' = 'COORDINATOR') =>
  coalition.as(role, (tx, ctx) => addProvider(tx, ctx, { ...FORM, clientSecret: 'heel geheim', ...key(), ...changed }))

const change = (coalition: TestCoalition, id: string, changed: Partial<Parameters<typeof changeProvider>[2]> = {}) =>
  coalition.as('COORDINATOR', (tx, ctx) => changeProvider(tx, ctx, { ...FORM, clientSecret: null, id, expectedVersion: 1, ...changed }))

describe('a sign-in service', () => {
  it('is added by the coordinator only, once, and stands in the trail without its secret', async () => {
    const coalition = await makeCoalition()
    const form = { ...FORM, clientSecret: 'heel geheim', ...key() }
    const id = await add(coalition, form)
    expect(await add(coalition, form), 'sent twice').toBe(id)
    expect(await coalition.as('COORDINATOR', listProviders)).toEqual([{ id, ...FORM, isOn: true, version: 1 }])
    expect(await trail(coalition)).toMatchObject([{ event: 'identity_provider_added', actorRole: 'COORDINATOR', changes: { issuer: FORM.issuer } }])
    expect(JSON.stringify(await trail(coalition))).not.toContain('geheim')
    await expectRefusal(coalition, () => add(coalition, {}, 'ALDERMAN'), refused('COORDINATOR'))
    for (const work of [listProviders, (tx: never, ctx: never) => readProvider(tx, ctx, id)]) expect(await rolesThatCan(coalition, work as typeof listProviders)).toEqual(['COORDINATOR'])
    await expectOneWithItsEvent(coalition, 'COORDINATOR', (tx, ctx) => addProvider(tx, ctx, { ...FORM, clientSecret: 'x', ...key() }))
  })

  it('keeps its secret sealed: sign-in opens it, the role of every page cannot read it, and beside another row it opens nothing', async () => {
    const coalition = await makeCoalition()
    const [id, other] = [await add(coalition), await add(coalition, { clientSecret: 'een ander' })]
    expect((await findProvider(id))?.clientSecret).toBe('heel geheim')
    const { rows } = await authPool().query<{ secret: string }>('SELECT client_secret AS secret FROM identity_provider WHERE id = $1', [id])
    expect(rows[0]?.secret).not.toContain('geheim')
    await expect(appPool().query('SELECT client_secret FROM identity_provider')).rejects.toMatchObject({ code: '42501' })
    await expect(authPool().query('UPDATE identity_provider SET client_secret = $1', [''])).rejects.toMatchObject({ code: '42501' })
    await expect(appPool().query('DELETE FROM identity_provider')).rejects.toMatchObject({ code: '42501' })
    await appPool().query('UPDATE identity_provider SET client_secret = $2 WHERE id = $1', [other, rows[0]?.secret])
    expect(await findProvider(other)).toBeUndefined()
  })

  it('has an address that we can go to, and a name that is nobody\'s', async () => {
    const coalition = await makeCoalition()
    for (const [issuer, problem] of [['x', 'not_an_address'], ['http://login.test.example', 'not_secure'], ['https://login.microsoftonline.com/common/v2.0', 'many_tenants']] as const) {
      await expectRefusal(coalition, () => add(coalition, { issuer }), invalid({ issuer: `providers.${problem}` }))
    }
    await expectRefusal(coalition, () => add(coalition, { label: 'Bel 06-12345678' }), invalid({ label: 'privacy.phone' }))
    await expectRefusal(coalition, () => add(coalition, { label: 'Bel 06-12345678', issuer: 'x' }), invalid({ label: 'privacy.phone', issuer: 'providers.not_an_address' }))
    await add(coalition)
  })

  it('is changed with or without its secret; another address needs another secret', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await change(coalition, id, { label: 'Gemeente Anders' })
    expect(await findProvider(id)).toMatchObject({ label: 'Gemeente Anders', clientSecret: 'heel geheim' })
    await change(coalition, id, { clientSecret: 'nieuw', expectedVersion: 2 })
    expect((await findProvider(id))?.clientSecret).toBe('nieuw')
    await expectRefusal(coalition, () => change(coalition, id, { issuer: 'https://kwaad.example', expectedVersion: 3 }), invalid({ clientSecret: 'providers.secret_of_other_issuer' }))
    await expectRefusal(coalition, () => change(coalition, id, { issuer: 'http://kwaad.example', label: 'Bel 06-12345678', expectedVersion: 3 }),
      invalid({ label: 'privacy.phone', issuer: 'providers.not_secure', clientSecret: 'providers.secret_of_other_issuer' }))
    // The same of a form of which a field is not filled in; what is not there is not judged.
    const review = async (typed: Record<string, unknown>) => (await coalition.as('COORDINATOR', (tx, ctx) => reviewProvider(tx, ctx, providerDraft.parse(typed)))).map(({ field }) => field)
    expect(await review({ id, label: '', issuer: 'http://kwaad.example', clientSecret: '' })).toEqual(['issuer', 'clientSecret'])
    expect(await review({ id, label: '', issuer: FORM.issuer, clientSecret: '' })).toEqual([])
    expect(await review({ label: 'Gemeente', issuer: '', clientSecret: '' })).toEqual([])
    await change(coalition, id, { issuer: 'https://elders.test.example', clientSecret: 'van elders', expectedVersion: 3 })
    expect(await findProvider(id)).toMatchObject({ issuer: 'https://elders.test.example', clientSecret: 'van elders' })
    expect((await trail(coalition)).at(-1)).toMatchObject({ event: 'identity_provider_changed', changes: { issuer: { from: FORM.issuer, to: 'https://elders.test.example' }, hasNewSecret: true } })
  })

  it('of two people at once: the second sees who was first', async () => {
    const coalition = await makeCoalition()
    const id = await add(coalition)
    await change(coalition, id, { label: 'Van de eerste' })
    await expectRefusal(coalition, () => change(coalition, id, { label: 'Van de tweede' }), conflict('Coen', 2, { label: 'Van de eerste' }))
    await expectRefusal(coalition, () => coalition.as('COORDINATOR', (tx, ctx) => setProvider(tx, ctx, { id, to: 'off', expectedVersion: 1 })), conflict('Coen', 2, { label: 'Van de eerste' }))
    await change(coalition, id, { label: 'Van de tweede', expectedVersion: 2 })
  })

  it('is shown to who wants to sign in while it is on, and to members among their own', async () => {
    const coalition = await makeCoalition({ name: 'Zichtbrug' })
    const shown = async () => (await listCoalitionsWithProviders()).find(({ slug }) => slug === coalition.slug)?.providers
    expect(await shown()).toBeUndefined()
    const id = await add(coalition)
    expect(await shown()).toEqual([{ id, label: FORM.label }])
    expect(await listProvidersOf(coalition.people.ALDERMAN.userId)).toEqual([{ id, label: FORM.label, coalition: 'Zichtbrug', linkedAt: null }])
    await coalition.as('COORDINATOR', (tx, ctx) => setProvider(tx, ctx, { id, to: 'off', expectedVersion: 1 }))
    expect([await shown(), await findProvider(id), await listProvidersOf(coalition.people.ALDERMAN.userId)]).toEqual([undefined, undefined, []])
    await coalition.as('COORDINATOR', (tx, ctx) => setProvider(tx, ctx, { id, to: 'on', expectedVersion: 2 }))
    expect((await findProvider(id))?.id).toBe(id)
    expect((await trail(coalition)).map(({ event }) => event).slice(-2)).toEqual(['identity_provider_switched_off', 'identity_provider_switched_on'])
    await authPool().query('DELETE FROM account_coalition WHERE user_id = $1', [coalition.people.ALDERMAN.userId])
    expect(await listProvidersOf(coalition.people.ALDERMAN.userId)).toEqual([])
  })
})
