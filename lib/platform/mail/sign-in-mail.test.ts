import { describe, expect, it } from 'vitest'
import { signInMail } from './sign-in-mail'

const LINK = 'https://samenspel.example/inloggen/link/abc?naar=%2Fmijn'

describe('the mail with a sign-in link', () => {
  it('holds the link, how long it works, and what to do when nobody asked for it', () => {
    const mail = signInMail({ link: LINK, minutes: 30, locale: 'nl' })
    expect(mail.subject).toBe('Je link om in te loggen')
    expect(mail.text).toContain(`Inloggen bij Samenspel:\n${LINK}`)
    expect(mail.text).toContain('De link werkt één keer en 30 minuten lang.')
    expect(mail.text).toContain('Dan hoef je niets te doen.')
    expect(mail.html).toContain('href="https://samenspel.example/inloggen/link/abc?naar=%2Fmijn"')
  })

  it('is in English for who reads English', () => {
    const mail = signInMail({ link: LINK, minutes: 30, locale: 'en' })
    expect(mail.html).toContain('<html lang="en">')
    expect(mail.subject).not.toBe('Je link om in te loggen')
  })
})
