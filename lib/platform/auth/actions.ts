'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { valuesOf } from '@/lib/platform/actions/form-data'
import type { FormState } from '@/lib/platform/actions/form-state'
import { requestLocale } from '@/lib/platform/i18n/request'
import { translator } from '@/lib/platform/i18n/translator'
import { addressKey } from '@/lib/platform/mail/address'
import { paths } from '@/lib/platform/paths'
import { startPath } from './session'
import { confirmSignInLink, sendSignInLink } from './sign-in'

const requestForm = z.object({ email: z.string().refine((text) => addressKey(text) !== undefined), naar: z.string().optional() })

/** Asks for a sign-in link. The answer is the same for an address that nobody has. */
export async function requestLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = valuesOf(form)
  const input = requestForm.safeParse(values)
  const locale = await requestLocale()
  if (!input.success) {
    return { status: 'invalid', values, problems: [{ field: 'email', code: 'email_wrong', message: translator(locale, 'errors')('email_wrong') }] }
  }
  await sendSignInLink(input.data.email, paths.safe(input.data.naar), locale)
  redirect(paths.signInSent)
}

/** Uses up a sign-in link: a click of a person, which a mail scanner does not make. */
export async function confirmLinkAction(form: FormData): Promise<void> {
  const values = valuesOf(form)
  const returnTo = paths.safe(String(values.naar ?? ''))
  const done = await confirmSignInLink(String(values.token ?? ''))
  if (!done) redirect(`${paths.signIn(returnTo)}${paths.signIn(returnTo).includes('?') ? '&' : '?'}verlopen=ja`)
  // To the page itself: a redirect of a redirect leaves the address in between in the browser's bar.
  redirect(returnTo === paths.start ? await startPath() : returnTo)
}
