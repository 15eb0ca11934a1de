import type { Page } from '@playwright/test'
import { anotherServer } from '../support/another-server'
import { emptyWorkspace, expect, expireSignInLinks, forgetAllTries, heading, linkIn, mailsTo, newestMail, test } from '../support/test'

// How somebody gets in, and how nobody else does.

async function askFor(page: Page, email: string): Promise<void> {
  await page.goto('/inloggen')
  await page.getByLabel('Je e-mailadres').fill(email)
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await heading(page, 'Kijk in je mail')
}

/** The page that says that a link works no more, and how to go on. */
async function expectNoLongerWorks(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Deze link werkt niet meer' })).toBeVisible()
  await expect(page.getByText('Een link werkt één keer, een half uur lang. Vraag een nieuwe.')).toBeVisible()
  await expect(page.getByLabel('Je e-mailadres'), 'a new one can be asked for right here').toBeVisible()
}

const confirm = (page: Page) => page.getByRole('button', { name: 'Log mij in' }).click()

test.describe('the link in a mail', () => {
  test('signs in once, and not a second time', async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit('stranger')
    await askFor(page, people.PROFESSIONAL.email.toUpperCase())
    const mail = await newestMail(people.PROFESSIONAL.email)
    expect(mail.subject).toBe('Je link om in te loggen')
    expect(mail.text).toContain('30 minuten')
    await page.goto(linkIn(mail))
    await heading(page, 'Bijna binnen')
    // A mail scanner that follows the link does not use it up.
    await page.reload()
    await heading(page, 'Bijna binnen')
    await confirm(page)
    await expect(page).toHaveURL(`/c/${slug}`)
    await heading(page, /Prue/)

    const other = await visit('stranger')
    await other.goto(linkIn(mail))
    await confirm(other)
    await expectNoLongerWorks(other)
    await other.goto(`/c/${slug}`)
    await expect(other).toHaveURL(/\/inloggen\?naar=/)
  })

  test('that is too old, garbled or made up says so and helps on', async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit('stranger')
    await askFor(page, people.PROFESSIONAL.email)
    const link = linkIn(await newestMail(people.PROFESSIONAL.email))
    await expireSignInLinks(people.PROFESSIONAL.email)
    for (const wrong of [link, link.replace(/\/link\/(.{4})/, '/link/XXXX'), '/inloggen/link/verzonnen', '/inloggen/link/%F0%9F%98%80']) {
      await page.goto(wrong)
      await heading(page, 'Bijna binnen')
      await confirm(page)
      await expectNoLongerWorks(page)
    }
    // The rightful twin, from where that page leads.
    await page.getByLabel('Je e-mailadres').fill(people.PROFESSIONAL.email)
    await page.getByRole('button', { name: 'Stuur mij een link' }).click()
    await heading(page, 'Kijk in je mail')
    await page.goto(linkIn(await newestMail(people.PROFESSIONAL.email, 2)))
    await confirm(page)
    await expect(page).toHaveURL(`/c/${slug}`)
  })

  test('is not sent to an address that nobody has, and nobody can tell', async ({ visit }) => {
    const { people } = await emptyWorkspace()
    const unknown = `onbekend-${people.ALDERMAN.email}`
    const page = await visit('stranger')
    const answers: string[] = []
    for (const email of [unknown, people.ALDERMAN.email]) {
      await askFor(page, email)
      answers.push(`${page.url()} ${await page.getByRole('main').innerText()}`)
    }
    expect(answers[0]).toBe(answers[1])
    expect(answers[0], 'the address is not in the address').not.toContain('onbekend')
    // Asked for later and received: so the first will not come any more.
    await newestMail(people.ALDERMAN.email)
    expect(await mailsTo(unknown)).toEqual([])
  })

  test('is not asked for with something that is no address', async ({ visit, hasScript }) => {
    const page = await visit('stranger')
    await page.goto('/inloggen')
    await page.getByLabel('Je e-mailadres').fill('noor at meerbrug')
    await page.getByRole('button', { name: 'Stuur mij een link' }).click()
    const summary = page.getByRole('alert').filter({ hasText: 'Dit is geen e-mailadres' })
    await expect(summary).toBeVisible()
    if (hasScript) await expect(summary).toBeFocused()
    await expect(page.getByLabel('Je e-mailadres')).toHaveValue('noor at meerbrug')
    await expect(page.getByLabel('Je e-mailadres')).toHaveAttribute('aria-invalid', 'true')
  })
})

test('brings back to the page that was asked for, and never to another site', async ({ visit, baseURL }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit('stranger')
  const back = async (naar: string, count: number) => {
    // Nobody asks so often; here it is about where the link leads.
    await forgetAllTries()
    await page.context().clearCookies()
    await page.goto(`/inloggen?naar=${encodeURIComponent(naar)}`)
    await page.getByLabel('Je e-mailadres').fill(people.PROFESSIONAL.email)
    await page.getByRole('button', { name: 'Stuur mij een link' }).click()
    await heading(page, 'Kijk in je mail')
    const link = new URL(linkIn(await newestMail(people.PROFESSIONAL.email, count)))
    expect(link.origin).toBe(baseURL)
    // Also when somebody changes the address itself.
    link.searchParams.set('naar', naar)
    await page.goto(link.href)
    await confirm(page)
    await expect(page).not.toHaveURL(/\/inloggen\/link\//)
    return page.url()
  }
  expect(await back(`/c/${slug}/signalen/nieuw`, 1)).toBe(`${baseURL}/c/${slug}/signalen/nieuw`)
  const elsewhere = ['https://kwaad.example/', '//kwaad.example', '/\\kwaad.example', 'javascript:alert(1)', '/%09/kwaad.example']
  for (const [index, naar] of elsewhere.entries()) {
    const url = new URL(await back(naar, index + 2))
    expect(url.origin, naar).toBe(baseURL)
  }
})

test('signing out ends the session, also for a copy of the cookie', async ({ visit, baseURL }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.ALDERMAN)
  await page.goto('/mijn')
  await heading(page, 'Uw coalities')
  const copy = (await page.context().cookies()).find(({ name }) => name === 'samenspel-session')
  expect(copy?.value).toBe(people.ALDERMAN.session)
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await expect(page).toHaveURL('/')
  expect((await page.context().cookies()).filter(({ name }) => name === 'samenspel-session')).toEqual([])
  await page.goto(`/c/${slug}/cijfers`)
  await expect(page).toHaveURL(/\/inloggen\?naar=/)
  await page.context().addCookies([{ name: 'samenspel-session', value: people.ALDERMAN.session, url: baseURL ?? '' }])
  await page.goto(`/c/${slug}/cijfers`)
  await expect(page).toHaveURL(/\/inloggen\?naar=/)
})

test('somebody who is signed in finds their own coalitions only', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace('Eenbrug')
  await emptyWorkspace('Anderbrug')
  const page = await visit(people.PROFESSIONAL)
  await page.goto('/mijn')
  await expect(page.getByRole('link', { name: /^Eenbrug/ })).toHaveCount(1)
  await expect(page.getByText('Anderbrug')).toHaveCount(0)
  await page.getByRole('link', { name: /^Eenbrug/ }).click()
  await expect(page).toHaveURL(`/c/${slug}`)
  const stranger = await visit('stranger')
  await stranger.goto('/mijn')
  await expect(stranger).toHaveURL('/inloggen?naar=%2Fmijn')
})

test.describe('a demo person', () => {
  test('can be chosen in the demo', async ({ visit }) => {
    const page = await visit('stranger')
    await page.goto('/inloggen')
    await page.getByRole('button', { name: /Wethouder van Meerbrug/i }).click()
    await expect(page).toHaveURL('/c/meerbrug/cijfers')
    await page.goto('/inloggen/demo/bestaat-niet')
    await expect(page).toHaveURL('/inloggen')
  })

  test('does not exist outside the demo, and neither does the page with mails', async ({ visit }, info) => {
    const { people } = await emptyWorkspace()
    const server = await anotherServer({ DEMO: 'off', MAIL_FOLDER: info.outputPath('mail') }, info.outputPath('app.log'))
    try {
      const page = await visit('stranger')
      await page.goto(`${server.url}/inloggen`)
      await heading(page, 'Fijn dat je er bent')
      await expect(page.getByRole('button', { name: /Meerbrug/ })).toHaveCount(0)
      await page.goto(`${server.url}/inloggen/demo/meerbrug-coordinator`)
      await expect(page).toHaveURL(`${server.url}/inloggen`)
      expect((await page.context().cookies()).filter(({ name }) => name.includes('session'))).toEqual([])
      await page.getByLabel('Je e-mailadres').fill(people.COORDINATOR.email)
      await page.getByRole('button', { name: 'Stuur mij een link' }).click()
      await heading(page, 'Kijk in je mail')
      await expect(page.getByRole('link', { name: /Bekijk de mail/ })).toHaveCount(0)
      expect((await page.goto(`${server.url}/dev/mail`))?.status(), 'links to sign in lie open to nobody').toBe(404)
    } finally {
      await server.stop()
    }
  })

  test('reads the mails of the demo where there is no mail server', async ({ visit }, info) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit('stranger')
    expect((await page.goto('/dev/mail'))?.status(), 'here mail is really sent').toBe(404)
    const server = await anotherServer({ MAIL_FOLDER: info.outputPath('mail') }, info.outputPath('app.log'))
    try {
      await page.goto(`${server.url}/inloggen`)
      await page.getByLabel('Je e-mailadres').fill(people.PROFESSIONAL.email)
      await page.getByRole('button', { name: 'Stuur mij een link' }).click()
      await heading(page, 'Kijk in je mail')
      await page.getByRole('link', { name: /Bekijk de mail/ }).click()
      await expect(async () => {
        await page.reload()
        await expect(page.getByRole('heading', { name: 'Je link om in te loggen' })).toBeVisible({ timeout: 500 })
      }).toPass()
      await page.getByRole('article').getByRole('link').click()
      await heading(page, 'Bijna binnen')
      await confirm(page)
      await expect(page).toHaveURL(`${server.url}/c/${slug}`)
    } finally {
      await server.stop()
    }
  })
})
