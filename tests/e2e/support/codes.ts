import { expect, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'

// An authenticator app, for tests.

const PERIOD = 30

/** Codes of this secret, each of a later step than the one before: the app of somebody who never shows a code twice. */
export function authenticator(secret: string): { next: () => Promise<string>; wrong: () => string } {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
  const now = () => Math.floor(Date.now() / 1000 / PERIOD)
  const codeOf = (step: number) => totp.generate({ timestamp: step * PERIOD * 1000 })
  let last = now() - 1
  return {
    async next() {
      last = Math.max(last + 1, now())
      // The server takes a code of the step that comes; of later ones not yet.
      while (last > now() + 1) await new Promise((resolve) => setTimeout(resolve, 500))
      return codeOf(last)
    },
    /** Six digits that are no code of these minutes. */
    wrong() {
      const right = new Set(Array.from({ length: 9 }, (_, index) => codeOf(now() - 4 + index)))
      return ['123456', '000000', '111111', '222222', '333333', '444444', '555555', '666666', '777777', '888888'].find((code) => !right.has(code)) ?? ''
    },
  }
}

/** Sets up an app on the page for it, up to the page with recovery codes. Returns the app. */
export async function setUpApp(page: Page) {
  await expect(page.getByRole('heading', { level: 1, name: /^Stel (je|uw) tweede stap in$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('img', { name: /^QR-code/ })).toBeVisible()
  const app = authenticator(await page.getByRole('main').getByRole('code').innerText())
  await page.getByLabel(/^Code uit (je|uw) app$/).fill(await app.next())
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^(Je|Uw) herstelcodes$/ })).toBeVisible()
  return app
}
