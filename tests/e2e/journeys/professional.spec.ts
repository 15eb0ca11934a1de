import { emptyWorkspace, heading, test } from '../support/test'

// A professional, standing in a corridor with a phone.

test.describe('a professional on a phone', () => {
  test('sees one big button first and gives a signal', async ({ visit }) => {
    const { slug, people } = await emptyWorkspace()
    const page = await visit(people.PROFESSIONAL, 'phone')
    await page.goto(`/c/${slug}`)
    await heading(page, /./)
  })
})
