import { addChallenge, expectDone } from '../support/forms'
import { emptyWorkspace, expect, heading, test } from '../support/test'

// Dutch first; English for who asks for it: navigation, buttons and messages.

test('a visitor reads in English and comes back to Dutch', async ({ visit }) => {
  const page = await visit('stranger')
  const html = page.locator('html')
  await page.goto('/inloggen')
  await expect(html).toHaveAttribute('lang', 'nl')
  const english = page.getByRole('button', { name: 'English' })
  await expect(english).toHaveAttribute('lang', 'en')
  await english.click()
  await expect(page).toHaveURL(/\/inloggen$/)
  await expect(html).toHaveAttribute('lang', 'en')
  await expect(page).toHaveTitle(/Sign in/)
  await expect(page.getByRole('button', { name: 'Send me a link' })).toBeVisible()
  const dutch = page.getByRole('button', { name: 'Nederlands' })
  await expect(dutch).toHaveAttribute('lang', 'nl')
  await dutch.click()
  await expect(html).toHaveAttribute('lang', 'nl')
  await expect(page.getByRole('button', { name: 'Stuur mij een link' })).toBeVisible()
})

test('a workspace is found and used in English; its worksheets and its own words stay Dutch', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.COORDINATOR)
  await addChallenge(page, slug, 'Ouders staan er vaak alleen voor')
  await page.goto(`/c/${slug}/partners`)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page).toHaveURL(new RegExp(`/c/${slug}/partners$`))
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('navigation', { name: 'Main menu' }).getByRole('link')).toHaveText([
    'Today', 'Plan', 'Goal and actions', 'Partners', 'Agreements', 'Signals', 'Figures', 'More',
  ])

  // What a form says when something is missing, and when it is done, is English too.
  await page.goto(`/c/${slug}/partners/nieuw`)
  const buttons = page.getByRole('main').getByRole('button')
  await buttons.click()
  await expect(page.getByRole('alert').getByRole('heading', { level: 2 })).toHaveText('2 more things')
  await page.goto(`/c/${slug}`)
  await page.getByRole('button', { name: 'Throw the example away' }).click()
  await expectDone(page, /example/)

  // A worksheet was made and tested in Dutch: it stays so, and says so to who listens.
  await page.goto(`/c/${slug}/plan/werkbladen/F3.3`)
  const title = page.getByRole('heading', { level: 1, name: 'Haalbaar doel' })
  await expect(title).toBeVisible()
  expect(await title.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('nl')
  await expect(page.getByRole('button', { name: 'Keep as a draft' })).toBeVisible()

  await page.getByRole('button', { name: 'Nederlands' }).click()
  await heading(page, 'Haalbaar doel')
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await expect(page.getByRole('button', { name: 'Bewaar als concept' })).toBeVisible()
})

test('a page reached by a personal link switches language and stays where it is', async ({ visit }) => {
  const page = await visit('stranger')
  await page.goto('/inloggen/link/dit-is-geen-link')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/inloggen\/link\/dit-is-geen-link$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
