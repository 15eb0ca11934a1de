import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { requestLocale } from '@/lib/platform/i18n/request'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Samenspel', template: '%s – Samenspel' },
  description: 'De werkplek van lokale coalities voor kinderen van −9 maanden tot 27 jaar.',
  icons: { icon: '/logo.svg' },
  // Workspaces are not for search engines; the public pages say so themselves.
  robots: { index: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#fbf7ef' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made at its request, so that the scripts in it carry the nonce of its own policy.
  await connection()
  const locale = await requestLocale()
  return (
    <html lang={locale}>
      <body className="samenspel-theme">{children}</body>
    </html>
  )
}
