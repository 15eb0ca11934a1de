'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { valuesOf } from '@/lib/platform/actions/form-data'
import type { FormState } from '@/lib/platform/actions/form-state'
import { requestLocale } from '@/lib/platform/i18n/request'
import { sayError, translator } from '@/lib/platform/i18n/translator'
import { addressKey } from '@/lib/platform/mail/address'
import { paths } from '@/lib/platform/paths'
import { afterSignIn } from './gates'
import { requestAddress, takeTry, triesLeft } from './limits'
import { confirmSignInLink, sendSignInLink } from './sign-in'

const requestForm = z.object({ email: z.string().refine((text) => addressKey(text) !== undefined), naar: z.string().optional() })

/**
 * Asks for a sign-in link. The answer is the same, and as fast, for an address that nobody has: each try is counted for
 * what was typed, known or not, and the work is done after the response.
 */
export async function requestLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = valuesOf(form)
  const input = requestForm.safeParse(values)
  const locale = await requestLocale()
  if (!input.success) {
    const code = values.email ? 'email_wrong' : 'email_missing'
    return { status: 'invalid', values, problems: [{ field: 'email', code, message: translator(locale, 'errors')(code) }] }
  }
  const allowed = await takeTry('sign_in', { account: addressKey(input.data.email) ?? input.data.email, address: await requestAddress() })
  if (!allowed.ok) return { status: 'stopped', values, message: sayError(locale, 'too_many_tries', { minutes: allowed.minutes }) }
  await sendSignInLink(input.data.email, paths.safe(input.data.naar), locale)
  redirect(paths.signInSent)
}

/** Uses up a sign-in link: a click of a person, which a mail scanner does not make. */
export async function confirmLinkAction(form: FormData): Promise<void> {
  const values = valuesOf(form)
  const returnTo = paths.safe(String(values.naar ?? ''))
  const address = await requestAddress()
  const back = (why: 'verlopen' | 'te-vaak') => redirect(`${paths.signIn(returnTo)}${paths.signIn(returnTo).includes('?') ? '&' : '?'}${why}=ja`)
  if (!(await triesLeft('token', { address })).ok) back('te-vaak')
  if (!(await confirmSignInLink(String(values.token ?? '')))) {
    await takeTry('token', { address })
    back('verlopen')
  }
  redirect(await afterSignIn(returnTo))
}
