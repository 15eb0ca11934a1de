import { expectAccessible } from '../support/axe'
import { expectDone } from '../support/forms'
import { emptyWorkspace, expect, test } from '../support/test'

// Coen coordinates a coalition of many, on a phone.

test('a coalition of many: people come a page at a time, and are found without their name in an address', async ({ visit, javaScriptEnabled }) => {
  const { slug, people } = await emptyWorkspace('Drukbrug')
  const coen = await visit(people.COORDINATOR, 'phone')
  const tag = Math.random().toString(36).slice(2, 10)
  const asked = coen.getByRole('listitem').filter({ hasText: `.${tag}@` })
  await coen.goto(`/c/${slug}/leden/uitnodigen/lijst`)
  await coen.getByLabel('De lijst').fill(Array.from({ length: 32 }, (_, at) => `Gast ${String.fromCharCode(65 + (at % 26))}${at}; gast${at}.${tag}@test.example; professional`).join('\n'))
  await coen.getByRole('button', { name: 'Kijk de lijst na' }).click()
  await expect(coen.locator('summary', { hasText: '32 regels zijn goed' }), 'what is sent is folded: the button stands under it').toBeVisible()
  await expect(coen.getByRole('cell', { name: `gast3.${tag}@test.example` })).toBeHidden()
  await coen.getByRole('button', { name: 'Verstuur 32 uitnodigingen' }).click()
  await expectDone(coen, 'De uitnodigingen zijn verstuurd.')

  await expect(asked).toHaveCount(10)
  await expectAccessible(coen)
  const pages = coen.getByRole('navigation', { name: 'Bladzijden: Uitgenodigd, nog niet binnen' })
  await expect(pages).toContainText('Bladzijde 1 van 4')
  await pages.getByRole('link', { name: 'Volgende' }).click()
  await expect(coen).toHaveURL(/uitgenodigd=2/)
  await expect(pages).toContainText('Bladzijde 2 van 4')
  await expect(asked).toHaveCount(10)

  // Looking for somebody is done in the browser. Without script there are the pages, and no field that does nothing.
  if (javaScriptEnabled === false) {
    await expect(coen.getByRole('searchbox')).toHaveCount(0)
    return
  }
  await coen.getByLabel('Zoek een uitnodiging').fill(`gast31.${tag}`)
  await expect(coen.getByText('1 gevonden')).toBeVisible()
  await expect(asked).toHaveCount(1)
  expect(coen.url()).not.toContain('gast31')
  await coen.getByLabel('Zoek een uitnodiging').press('Escape')
  await expect(asked).toHaveCount(10)
})
