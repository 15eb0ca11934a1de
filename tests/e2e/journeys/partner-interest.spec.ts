import { expectAccessible } from '../support/axe'
import { errorSummary, expectDone } from '../support/forms'
import { emptyWorkspace, expect, heading, join, test } from '../support/test'

// Brengen en halen for everybody; what is at stake for the partner's own people, until they release it.

test('a partner brings and needs in the open, and keeps what is at stake to itself until it says otherwise', async ({ visit }) => {
  test.slow()
  const workspace = await emptyWorkspace()
  const { slug, people } = workspace
  const noor = await visit(people.COORDINATOR)
  await noor.goto(`/c/${slug}/partners/nieuw`)
  await noor.getByLabel('Hoe heet de organisatie?').fill('Basisschool De Klimop')
  await noor.getByLabel('Wat voor organisatie is het?').selectOption('Basisschool of schoolbestuur')
  await noor.getByRole('button', { name: 'Sla de partner op' }).click()
  await expectDone(noor, 'De partner staat erbij.')
  await noor.getByRole('link', { name: 'Basisschool De Klimop' }).click()
  await heading(noor, 'Basisschool De Klimop')
  const partnerId = new URL(noor.url()).pathname.split('/').at(-1) ?? ''
  await expect(noor.getByRole('heading', { name: 'Wat er op het spel staat' })).toHaveCount(0)

  const ingrid = await visit(await join(workspace, 'PARTNER_EXECUTIVE', 'Ingrid', partnerId), 'phone')
  await ingrid.goto(`/c/${slug}/partners/${partnerId}`)
  await ingrid.getByRole('link', { name: 'Vul brengen en halen in' }).click()
  await heading(ingrid, 'Brengen en halen')
  await ingrid.getByRole('group', { name: /Wat brengt deze partner/ }).getByLabel('Ruimte').check()
  await ingrid.getByLabel('Vertel er iets bij over brengen').fill('Een lokaal op dinsdag')
  await ingrid.getByRole('button', { name: 'Sla op' }).click()
  await expectDone(ingrid, 'Brengen en halen is opgeslagen.')

  await ingrid.getByRole('link', { name: 'Naar het belang van deze partner' }).click()
  await heading(ingrid, 'Wat er op het spel staat')
  await ingrid.getByRole('button', { name: 'Bewaar voor onszelf' }).click()
  await expect(errorSummary(ingrid)).toContainText('Schrijf wat het eigen belang is')
  await ingrid.getByLabel('Wat is het eigen belang?').fill('Rust in de klas')
  await ingrid.getByRole('button', { name: 'Bewaar voor onszelf' }).click()
  await expectDone(ingrid, 'Bewaard. Jullie beslissen zelf wie dit meeleest.')
  await expectAccessible(ingrid)

  // The coordinator reads the one and not the other, also not by its address.
  await noor.reload()
  await expect(noor.getByText('Een lokaal op dinsdag')).toBeVisible()
  await expect(noor.getByText('Rust in de klas')).toHaveCount(0)
  await noor.goto(`/c/${slug}/partners/${partnerId}/belang`)
  await expect(noor.getByText('Rust in de klas')).toHaveCount(0)
  await expect(noor.getByRole('heading', { level: 1 })).not.toHaveText('Wat er op het spel staat')

  // A colleague who came later is let in by who wrote it, and by nobody else.
  const sem = await visit(await join(workspace, 'PROFESSIONAL', 'Sem', partnerId))
  await sem.goto(`/c/${slug}/partners/${partnerId}/belang`)
  await expect(sem.getByText('Dit is geschreven door Ingrid.')).toBeVisible()
  await expect(sem.getByLabel('Wat is het eigen belang?')).toHaveCount(0)
  await expectAccessible(sem)
  await ingrid.reload()
  await ingrid.getByRole('button', { name: 'Laat Sem meelezen' }).click()
  await expectDone(ingrid, 'Je collega leest mee.')
  await sem.reload()
  await expect(sem.getByLabel('Wat is het eigen belang?')).toHaveValue('Rust in de klas')

  await ingrid.getByRole('button', { name: 'Geef vrij aan de coalitie' }).click()
  await expectDone(ingrid, 'Vrijgegeven. De coalitie leest dit nu.')
  await noor.goto(`/c/${slug}/partners/${partnerId}`)
  await expect(noor.getByText('Rust in de klas')).toBeVisible()
  await expectAccessible(noor)

  await ingrid.getByRole('button', { name: 'Neem terug' }).click()
  await expectDone(ingrid, 'Teruggenomen. De coalitie leest dit niet meer.')
  await noor.reload()
  await heading(noor, 'Basisschool De Klimop')
  await expect(noor.getByText('Rust in de klas')).toHaveCount(0)
})
