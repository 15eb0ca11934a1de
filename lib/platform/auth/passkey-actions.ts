'use server'
import type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { expectedVersion } from '@/lib/platform/actions/fields'
import { inputOf, valuesOf } from '@/lib/platform/actions/form-data'
import type { FormState } from '@/lib/platform/actions/form-state'
import { asState } from '@/lib/platform/actions/refusals'
import { Conflict, DomainError, InvalidInput, notFound } from '@/lib/platform/errors/domain-error'
import { requestLocale, requestTexts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import { dropFactorReset } from './factor-resets'
import { requestAddress, takeTry } from './limits'
import { requireConfirmed, sessionThatShowed } from './gates'
import { enterSession, findConfirmedUser } from './own-session'
import { addPasskey, removePasskey, renamePasskey, startAddingPasskey, startUsingPasskey, whoHasPasskey } from './passkeys'
import { unlinkIdentity } from './providers'
import { startPath } from './session'
import { afterWayInChanged } from './way-in-changed'

/** What a page with script gets back: what it asked for, or a sentence. */
export type Answer<T> = { readonly ok: true } & T | { readonly ok: false; readonly message: string }

const LABEL_MAX = 60

const done = (code: string): string => `${paths.passkeys}?gelukt=${code}`

const label = z.string('passkeys.label_missing').trim().min(1, 'passkeys.label_missing').max(LABEL_MAX, 'too_long')

// What a browser brings is looked at by the library; here only that it is something to look at.
const given = z.looseObject({ id: z.string(), rawId: z.string(), type: z.literal('public-key'), response: z.looseObject({ clientDataJSON: z.string() }) })

async function checkedLabel(text: unknown): Promise<{ ok: true; label: string } | { ok: false; message: string }> {
  const locale = await requestLocale()
  const read = label.safeParse(text)
  if (!read.success) return { ok: false, message: sayError(locale, read.error.issues[0]?.code === 'too_big' ? 'too_long' : 'passkeys.label_missing', { max: LABEL_MAX }) }
  try {
    refusePersonalData(new Date(), { label: read.data })
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return { ok: false, message: sayError(locale, error.problems[0]?.code ?? 'invalid') }
  }
  return { ok: true, label: read.data }
}

/** Begins to show a passkey, signed in or not. */
export async function startUsingPasskeyAction(): Promise<Answer<{ options: PublicKeyCredentialRequestOptionsJSON }>> {
  const t = await requestTexts('passkeys')
  const may = await takeTry('token', { address: await requestAddress() })
  if (!may.ok) return { ok: false, message: t('tooOften', { minutes: may.minutes }) }
  return { ok: true, options: await startUsingPasskey() }
}

/** Signs in with a passkey, or confirms the person of this session. Says where to go on. */
export async function usePasskeyAction(response: AuthenticationResponseJSON, returnTo: string): Promise<Answer<{ next: string }>> {
  const t = await requestTexts('passkeys')
  const may = await takeTry('token', { address: await requestAddress() })
  if (!may.ok) return { ok: false, message: t('tooOften', { minutes: may.minutes }) }
  const read = given.safeParse(response)
  const userId = read.success ? await whoHasPasskey(response) : undefined
  if (!userId) return { ok: false, message: t('unknown') }
  if (!(await enterSession(userId, 'PASSKEY', { isConfirmed: true, hasFactor: true, ifOther: 'refuse' }))) return { ok: false, message: t('otherPerson') }
  await dropFactorReset(userId)
  const next = paths.safe(returnTo)
  return { ok: true, next: next === paths.start ? await startPath() : next }
}

/** Begins to make a passkey. The name is looked at first: later the device has made it already. */
export async function startAddingPasskeyAction(text: string): Promise<Answer<{ options: PublicKeyCredentialCreationOptionsJSON }>> {
  const t = await requestTexts('passkeys')
  const user = await findConfirmedUser()
  if (!user) return { ok: false, message: t('confirmFirst') }
  const checked = await checkedLabel(text)
  if (!checked.ok) return checked
  return { ok: true, options: await startAddingPasskey(user.id) }
}

/** Keeps the passkey that was made. */
export async function addPasskeyAction(response: RegistrationResponseJSON, text: string): Promise<Answer<{ next: string }>> {
  const t = await requestTexts('passkeys')
  const user = await findConfirmedUser()
  if (!user) return { ok: false, message: t('confirmFirst') }
  const checked = await checkedLabel(text)
  if (!checked.ok) return checked
  const kept = given.safeParse(response).success && (await addPasskey(user.id, response, checked.label))
  if (!kept) return { ok: false, message: t('notKept') }
  await afterWayInChanged(user.id, 'passkeyAdded', await requestLocale())
  return { ok: true, next: done('passkey_added') }
}

/** Gives a passkey another name. */
export async function renamePasskeyAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = valuesOf(form)
  const { id, label: text, expectedVersion: seen } = inputOf(values)
  try {
    const { userId } = await sessionThatShowed('own_factor')
    const version = expectedVersion.safeParse(seen)
    if (!version.success) throw new InvalidInput([{ field: 'label', code: 'form_broken' }])
    const checked = await checkedLabel(text)
    if (!checked.ok) return { status: 'invalid', values, problems: [{ field: 'label', code: 'passkeys.label_missing', message: checked.message }] }
    const outcome = await renamePasskey(userId, String(id), { label: checked.label, expectedVersion: version.data })
    if (!outcome) throw notFound()
    if (outcome !== 'renamed') {
      const { label: theirs, version: currentVersion, renamedAt } = outcome
      throw new Conflict({ changedBy: (await requestTexts('passkeys'))('yourself'), changedAt: renamedAt, currentVersion, theirs: { label: theirs } })
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return asState(error, values, await requestLocale())
  }
  redirect(done('passkey_renamed'))
}

/** Takes a passkey away, of somebody who showed who they are a short while ago. */
export async function removePasskeyAction(form: FormData): Promise<void> {
  const id = String(valuesOf(form).id ?? '')
  const { userId } = await requireConfirmed(paths.removePasskey(id))
  const removed = await removePasskey(userId, id)
  if (removed) await afterWayInChanged(userId, 'passkeyRemoved', await requestLocale())
  redirect(removed ? done('passkey_removed') : paths.passkeys)
}

/** Forgets the organisation account of somebody who showed who they are a short while ago. */
export async function unlinkOrganisationAction(form: FormData): Promise<void> {
  const { userId } = await requireConfirmed(paths.passkeys)
  await unlinkIdentity(userId, String(valuesOf(form).id ?? ''))
  await afterWayInChanged(userId, 'organisationChanged', await requestLocale())
  redirect(done('organisation_unlinked'))
}
