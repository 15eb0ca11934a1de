import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { requestLocale } from '@/lib/platform/i18n/request'
import { currentAnswer } from '@/lib/platform/requests/follow'
import './globals.css'

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made at its request, so that the scripts in it carry the nonce of its own policy.
  await connection()
  // A request that came in before anybody followed it has no policy: better no page than one without.
  if (!currentAnswer()) throw new Error('This request came in before the app was ready.')
  const locale = await requestLocale()
  return (
    <html lang={locale}>
      <head><meta name="theme-color" content="#fbf7ef" /><link rel="icon" href="/logo.svg" /></head>
      <body className="samenspel-theme">{children}</body>
    </html>
  )
}
