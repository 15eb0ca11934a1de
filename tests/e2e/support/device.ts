import type { CDPSession, Page } from '@playwright/test'

/** The device of the person at this page, as Chromium plays it: it keeps passkeys and says yes. */
export interface Device {
  /** How many passkeys of this site it holds. */
  readonly count: () => Promise<number>
  /** The person says no from now on, or yes again. */
  readonly consent: (does: boolean) => Promise<void>
}

export async function deviceOf(page: Page): Promise<Device> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  })
  return {
    count: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    consent: async (does) => { await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: does }) },
  }
}
