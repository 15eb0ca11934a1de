'use server'
import { redirect } from 'next/navigation'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { valuesOf } from '@/lib/platform/actions/form-data'
import type { FormState } from '@/lib/platform/actions/form-state'
import { readDiscovery } from '@/lib/platform/auth/issuer'
import { requestAddress, takeTry } from '@/lib/platform/auth/limits'
import { DomainError } from '@/lib/platform/errors/domain-error'
import { paths } from '@/lib/platform/paths'
import { withMember } from '@/lib/platform/tenancy/context'
import { addProvider, changeProvider, setProvider } from './commands'
import { readProvider, reviewProvider } from './queries'
import { addProviderForm, changeProviderForm, providerDraft, switchProviderForm } from './schema'

const done = (slug: string, code: string): string => `${paths.signInSettings(slug)}?gelukt=${code}`

const review = { schema: providerDraft, problems: reviewProvider }

const add = coalitionAction({
  name: 'coalitions.add_provider', schema: addProviderForm, command: addProvider, review, then: (slug) => done(slug, 'provider_added'),
})

const change = coalitionAction({
  name: 'coalitions.change_provider', schema: changeProviderForm, command: changeProvider, review, then: (slug) => done(slug, 'provider_changed'),
})

/** A form that was not accepted comes back without the secret: it is typed again, and stands in no page. */
const withoutSecret = (state: FormState): FormState => ('values' in state && state.status !== 'conflict' ? { ...state, values: { ...state.values, clientSecret: '' } } : state)

export async function addProviderAction(state: FormState, form: FormData): Promise<FormState> {
  return withoutSecret(await add(state, form))
}

export async function changeProviderAction(state: FormState, form: FormData): Promise<FormState> {
  return withoutSecret(await change(state, form))
}

export const setProviderAction = coalitionAction({
  name: 'coalitions.set_provider', schema: switchProviderForm, command: setProvider,
  then: (slug, _done, { to }) => done(slug, to === 'on' ? 'provider_switched_on' : 'provider_switched_off'),
})

/**
 * Asks a provider who it is, and says what came of it. It changes nothing; it goes there after the transaction. To whom
 * this is refused the page itself says why.
 */
export async function tryProviderAction(form: FormData): Promise<void> {
  const values = valuesOf(form)
  const slug = String(values.coalition ?? '')
  const id = String(values.id ?? '')
  const outcome = await tryProvider(slug, id)
  if (outcome) redirect(`${paths.provider(slug, id)}?proef=${outcome}`)
}

async function tryProvider(slug: string, id: string): Promise<string | undefined> {
  try {
    const { issuer } = await withMember(slug, (tx, ctx) => readProvider(tx, ctx, id))
    if (!(await takeTry('token', { account: `provider ${id}`, address: await requestAddress() })).ok) return 'too_often'
    const read = await readDiscovery(issuer)
    return read.ok ? 'works' : read.problem
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return undefined
  }
}
