import 'server-only'
import { headers } from 'next/headers'
import { ADDRESS_HEADER } from '@/lib/platform/requests/follow'
import { networkOf } from '@/lib/platform/requests/client-address'

// In the order in which they claim to be each other: Edge says it is Chrome too, and everything says it is Safari.
const BROWSERS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Edge', /\bEdg(A|iOS)?\//], ['Samsung Internet', /\bSamsungBrowser\//], ['Opera', /\b(OPR|OPT)\//], ['Firefox', /\b(Firefox|FxiOS)\//], ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//], ['Safari', /\bSafari\//],
]
const SYSTEMS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['iPad', /\biPad\b/], ['iPhone', /\biPhone\b/], ['Android', /\bAndroid\b/], ['ChromeOS', /\bCrOS\b/], ['Windows', /\bWindows\b/], ['macOS', /\bMac OS X\b/], ['Linux', /\bLinux\b/],
]

export interface Device {
  readonly browser: string | undefined
  readonly system: string | undefined
}

/** What a browser says that it is, in words that a person recognises; for nothing else. */
export function deviceOf(userAgent: string): Device {
  const find = (list: readonly (readonly [string, RegExp])[]) => list.find(([, sign]) => sign.test(userAgent))?.[0]
  return { browser: find(BROWSERS), system: find(SYSTEMS) }
}

/** As it stands with a session: 'Firefox/Android'. */
export const deviceText = ({ browser, system }: Device): string | null => (browser ?? system ? `${browser ?? ''}/${system ?? ''}` : null)

export function readDeviceText(text: string | null): Device {
  const [browser, system] = (text ?? '').split('/')
  return { browser: browser || undefined, system: system || undefined }
}

/** Seeds and tests open sessions too, and have no request. */
async function headersOfRequest(): Promise<Headers | undefined> {
  try {
    return await headers()
  } catch {
    return undefined
  }
}

/** Where the request of this moment comes from, for the list of sessions; nothing outside a request. */
export async function deviceOfRequest(): Promise<{ device: string | null; network: string | null }> {
  const sent = await headersOfRequest()
  const address = sent?.get(ADDRESS_HEADER)
  return { device: deviceText(deviceOf(sent?.get('user-agent') ?? '')), network: address ? networkOf(address) : null }
}
