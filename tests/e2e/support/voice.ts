import type { Page } from '@playwright/test'

/** The browser's own pretended microphone, which beeps. */
export const PRETENDED_MICROPHONE = { launchOptions: {
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: ['--disable-quic', '--no-first-run', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--autoplay-policy=no-user-gesture-required'],
} }

export const START = 'Begin met opnemen'

/** Can this player play what it was given? */
export const playable = (page: Page) => page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
  await audio.play()
  await new Promise((resolve) => { audio.addEventListener('timeupdate', resolve, { once: true }) })
  audio.pause()
  return audio.error === null
})

/** Sends a recording that one has already. */
export async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const send = page.getByRole('button', { name: 'Verstuur deze opname' })
  if (!(await send.isVisible())) await page.getByText('Heb je al een opname?').click()
  await page.getByLabel('Jouw opname', { exact: true }).setInputFiles({ name, mimeType: 'audio/webm', buffer })
  await send.click()
}
