import { expectAccessible } from '../support/axe'
import { emptyWorkspace, expect, filledWorkspace, heading, test } from '../support/test'

// Who works with whom: not filled in by anybody, and the same in the drawing, in a sentence and in a table.

test('the coordinator sees who works with whom, by what, and who carries too much', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Netbrug')
  const page = await visit(people.COORDINATOR)
  await page.goto(`/c/${slug}/meer`)
  await page.getByRole('main').getByRole('link', { name: 'Netwerk' }).click()
  await heading(page, '2 van de 2 partners werken samen met een ander')
  await expect(page.getByText('Eerste Netbrug werkt met de meeste anderen samen: 1.')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Tekening van 2 partners en 1 verbinding\./ })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Wie werkt met wie, in een tabel' }).getByRole('row', { name: 'Eerste Netbrug en Tweede Netbrug 1 doel' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Wie draagt hoeveel?' })).toContainText('Van 1 van de 2 partners weten we de uren.')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Alleen acties' }).click()
  await expect(page.getByRole('link', { name: 'Alleen acties' })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByText('Hierdoor werken nog geen partners samen.')).toBeVisible()
})

test('where nobody works together yet, the page says how that begins', async ({ visit }) => {
  const { slug, people } = await emptyWorkspace()
  const page = await visit(people.ALDERMAN)
  await page.goto(`/c/${slug}/netwerk`)
  await heading(page, 'Nog geen partners werken samen')
  await page.getByRole('link', { name: 'Naar de doelen' }).click()
  await heading(page, 'Doelen')
})

test('the demo: the network of Meerbrug, drawn, with a partner that carries too much or the word that none does', async ({ visit }) => {
  const page = await visit('stranger')
  await page.goto('/inloggen/demo/meerbrug-coordinator')
  await page.goto('/c/meerbrug/netwerk')
  await heading(page, /van de \d+ partners werken samen met een ander$/)
  await expect(page.getByRole('img', { name: /^Tekening van/ })).toBeVisible()
  await expectAccessible(page)
})
