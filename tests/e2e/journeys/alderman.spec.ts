import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { DEMO_FIGURES } from '../../../lib/indicators/definitions'
import { setUpApp } from '../support/codes'
import { file, GOOD_ROW, HEADER, send, shownFigures } from '../support/figures-file'
import { pageRoutes, routeOf } from '../support/routes'
import { expect, filledWorkspace, heading, linkIn, mailAbout, test, type FilledWorkspace } from '../support/test'

// An alderman between two meetings: from a mail to the outcome, and to the one thing that only the municipality can do.

/** The Dutch number of a cell. */
const numberOf = (text: string) => Number(text.replace('.', '').replace(',', '.'))

async function workspaceWithFigures(mark: string, visit: (who: FilledWorkspace['people']['COORDINATOR']) => Promise<Page>): Promise<FilledWorkspace> {
  const workspace = await filledWorkspace(mark)
  const page = await visit(workspace.people.COORDINATOR)
  await send(page, workspace.slug, file('cijfers.csv', HEADER, GOOD_ROW))
  await page.getByRole('button', { name: 'Neem 1 cijfer over' }).click()
  await heading(page, /Houten gaf in 2024/)
  return workspace
}

test('comes from the mail, over the sign-in page, to the outcome itself', async ({ visit }) => {
  const mark = 'Mailbrug'
  const { slug, people } = await workspaceWithFigures(mark, visit)
  const coordinator = await visit(people.COORDINATOR)
  await coordinator.goto(`/c/${slug}/cijfers`)
  await coordinator.getByRole('link', { name: 'Vragen aan de wethouder' }).click()
  await coordinator.getByLabel('Aan wie?').selectOption('Alda')
  await coordinator.getByRole('button', { name: 'Stuur de link' }).click()
  await expect(coordinator.getByText('De wethouder krijgt een mail met de link.')).toBeVisible()

  const mail = await mailAbout(people.ALDERMAN.email, `Zo staat ${mark} ervoor`)
  expect(mail.text, 'the link, not the content').not.toMatch(/\b323\b|jeugdzorg/i)
  expect(mail.html).not.toMatch(/\b323\b|jeugdzorg/i)
  const page = await visit('stranger', 'phone')
  await page.goto(linkIn(mail))
  await heading(page, 'Fijn dat je er bent')
  await page.getByLabel('Je e-mailadres').fill(people.ALDERMAN.email)
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await heading(page, 'Kijk in je mail')
  await page.goto(linkIn(await mailAbout(people.ALDERMAN.email, 'Je link om in te loggen')))
  await page.getByRole('button', { name: 'Log mij in' }).click()
  // The first time: a second step, since an alderman decides.
  await setUpApp(page)
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  await expect(page).toHaveURL(`/c/${slug}/cijfers`)
  await heading(page, 'Houten gaf in 2024 € 323 per inwoner uit aan jeugdzorg')
})

test('reads first one sentence, one figure and the one thing that only the municipality can do', async ({ visitDemo }) => {
  const page = await visitDemo('meerbrug-wethouder')
  await heading(page, 'Houten gaf in 2024 minder uit aan jeugdzorg dan heel Nederland')
  const text = await page.getByRole('main').innerText()
  const order = [
    'Houten gaf in 2024 minder uit aan jeugdzorg dan heel Nederland', 'per inwoner, in 2024', 'In heel Nederland was het', 'Alleen u kunt dit',
    'Geef dekking aan het spreekuur op school', 'Uitgaven aan jeugdzorg, euro per inwoner', 'Dezelfde cijfers als tabel', 'Wat deze cijfers niet bewijzen',
  ].map((words) => [words, text.indexOf(words)] as const)
  expect(order.filter(([, at]) => at < 0), 'everything stands there').toEqual([])
  expect(order, 'in this order').toEqual([...order].sort((a, b) => a[1] - b[1]))
  const call = page.getByRole('region', { name: 'Alleen u kunt dit' })
  await expect(call.getByRole('link', { name: 'Ik geef dekking' })).toBeInViewport()
  await expect(call.getByRole('heading', { level: 3 }), 'one thing, not a list').toHaveCount(1)
})

test('sees the municipality over the years beside the country, drawn, in words, as a table and as a file', async ({ visitDemo, hasScript }) => {
  const page = await visitDemo('meerbrug-wethouder')
  await heading(page, /Houten/)
  const expected = Object.fromEntries(DEMO_FIGURES.own.map(([year, cost, people], index) => {
    const [, countryCost = 0, countryPeople = 1] = DEMO_FIGURES.country[index] ?? []
    return [String(year), [String(Math.round((cost * 1000) / people)), String(Math.round((countryCost * 1000) / countryPeople))]]
  }))
  const shown = await shownFigures(page)
  expect(Object.keys(shown)).toHaveLength(8)
  expect(shown).toEqual(expected)

  await test.step('the finding follows from the table', async () => {
    await expect(page.getByText('In heel Nederland was het € 400. In 2017 was het in Houten € 196. Dat is sindsdien 65% gestegen.')).toBeVisible()
  })

  await test.step('the chart is drawn on the server and says what it shows', async () => {
    const chart = page.getByRole('img', { name: 'Lijngrafiek 2017 tot 2024: Houten gaf in 2024 minder uit aan jeugdzorg dan heel Nederland. Alle waarden staan in de tabel.' })
    await expect(chart.first()).toBeVisible()
    await expect(chart.first()).toContainText('Houten € 323')
    await expect(chart.first()).toContainText('Nederland € 400')
  })

  await test.step('the file has the same figures, as a Dutch spreadsheet opens it', async () => {
    const [started] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download als CSV' }).click()])
    expect(started.suggestedFilename()).toBe('cijfers-meerbrug.csv')
    const text = await readFile(await started.path(), 'utf8')
    expect(text.charCodeAt(0)).toBe(0xFEFF)
    const [header = '', ...rows] = text.slice(1).split('\r\n').filter(Boolean)
    expect(header).toBe('Cijfer;Eenheid;Jaar;Houten;Nederland;Bron')
    const inFile = rows.map((row) => row.split(';'))
    const spending = inFile.filter(([name]) => name === 'Uitgaven aan jeugdzorg')
    expect(spending.map((cells) => cells[2])).toEqual(Object.keys(shown))
    for (const [, unit, year = '', own = '', country = ''] of spending) {
      expect(unit).toBe('euro per inwoner')
      expect(own, 'a decimal comma').toMatch(/^\d+,\d$/)
      // The table is rounded to whole euros; the file keeps one decimal.
      expect(Math.abs(numberOf(own) - numberOf(shown[year]?.[0] ?? '')), `${year}, own`).toBeLessThanOrEqual(0.55)
      expect(Math.abs(numberOf(country) - numberOf(shown[year]?.[1] ?? '')), `${year}, country`).toBeLessThanOrEqual(0.55)
    }
    expect(text).not.toMatch(/(^|;)"?[=+@-]/m)
    const of = (name: string) => inFile.filter(([found]) => found === name).map(([, , year, own]) => [year, own])
    expect(of('Thuiszitters'), 'seven children stand in no file').toEqual([['2020', 'niet getoond'], ['2021', '14,0'], ['2022', '17,0'], ['2023', '21,0'], ['2024', '18,0']])
    const madeUp = new Set(rows.filter((row) => row.includes('Verzonnen cijfers')).map((row) => row.split(';')[0]))
    expect([...madeUp], 'what is made up says so').toEqual(['Kinderen in een gezin met bijstand', 'Voortijdig schoolverlaters', 'Thuiszitters', 'Te vroeg of te licht geboren'])
  })

  await test.step('the goal with its nulmeting and streefwaarde', async () => {
    const goal = page.getByRole('region', { name: '40 gezinnen met een baby weten wie zij kunnen bellen' })
    const value = (label: string | RegExp) => goal.getByRole('term').filter({ hasText: label }).locator('xpath=following-sibling::dd')
    await expect(value('Nulmeting')).toHaveText('14')
    await expect(value('Streefwaarde')).toHaveText('40')
    await expect(value(/^Nu$/)).toHaveText('26')
    await expect(goal).toContainText('Eén vast gezicht. Je vertelt je verhaal maar één keer.')
  })

  await test.step('exploring is offered only where it can be done', async () => {
    await expect(page.getByRole('button', { name: 'Verken de grafiek' })).toHaveCount(hasScript ? 1 : 0)
  })
})

test('sees five figures of children: one better, one worse, and what is too small or too new to be sure of', async ({ visitDemo }) => {
  const page = await visitDemo('meerbrug-wethouder')
  await expect(page.getByRole('heading', { level: 2, name: '5 cijfers, en wat mensen erbij vertellen' })).toBeVisible()
  const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) })
  await expect(page.getByText('Eén cijfer wordt beter. Eén cijfer vraagt aandacht.')).toBeVisible()
  await expect(row('Kinderen in een gezin met bijstand')).toContainText('Daalt, dat is goed')
  await expect(row('Kinderen in een gezin met bijstand')).toContainText('In 2023 was het 4,4. Streven: 3,5 in 2028.')
  await expect(row('Voortijdig schoolverlaters')).toContainText('Stijgt, let op')
  await expect(row('Voortijdig schoolverlaters')).toContainText('Voorlopig')
  await expect(row('Voortijdig schoolverlaters')).toContainText('Mijn mentor kwam gewoon langs')
  await expect(row('Thuiszitters')).toContainText('Te klein om een trend te zien')
  await expect(row('Te vroeg of te licht geboren')).toContainText('Te klein om een trend te zien')
  for (const name of ['Kinderen in een gezin met bijstand', 'Voortijdig schoolverlaters', 'Thuiszitters', 'Te vroeg of te licht geboren']) await expect(row(name), name).toContainText('Verzonnen cijfers voor dit voorbeeld')
  await expect(row('Uitgaven aan jeugdzorg')).toContainText('CBS, Iv3 gemeenterekeningen')
  await expect(row('Uitgaven aan jeugdzorg')).toContainText('Ik belde één nummer')
  await expect(page.getByText('Waar bij de bron ‘verzonnen’ staat, is het cijfer van Houten bedacht.')).toBeVisible()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), 'one sheet of paper').toHaveLength(1)
})

test('loads the chart to explore when asked, and not before @script', async ({ visitDemo }) => {
  const page = await visitDemo('meerbrug-wethouder')
  await heading(page, /Houten/)
  const scripts = () => page.evaluate(() => performance.getEntriesByType('resource').filter((entry) => entry.name.includes('.js')).length)
  const button = page.getByRole('button', { name: 'Verken de grafiek' })
  await expect(button).toBeVisible()
  const before = await scripts()
  await button.click()
  const chart = page.getByRole('application')
  await expect(chart).toBeVisible()
  expect(await scripts(), 'it came now').toBeGreaterThan(before)
  await chart.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/\d+ euro per inwoner/).last(), 'a value to read by the arrow keys').toBeVisible()
})

test('gives cover, and the coordinator sees it', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Dekkingbrug')
  const page = await visit(people.ALDERMAN)
  await page.goto(`/c/${slug}`)
  const call = page.getByRole('region', { name: 'Alleen u kunt dit' })
  await expect(call).toContainText('Vraag Dekkingbrug')
  await call.getByRole('button', { name: 'Eerst overleg' }).click()
  await expect(page.getByText('Uw antwoord is vastgelegd. De coördinator ziet het meteen.')).toBeVisible()
  await expect(call, 'it still waits, with what was said').toContainText('U wilde eerst overleg')
  await call.getByRole('link', { name: 'Ik geef dekking' }).click()
  await expect(call, 'one tap decides nothing').toContainText('Terugnemen kan hier niet.')
  await call.getByRole('link', { name: 'Nee, terug' }).click()
  await call.getByRole('link', { name: 'Ik geef dekking' }).click()
  await call.getByRole('button', { name: 'Ja, ik geef dekking' }).click()
  const decided = page.getByRole('region', { name: 'Er wacht nu niets op u' })
  await expect(decided, 'the own decision stays to be seen').toContainText(/dekking gegeven voor ‘Vraag Dekkingbrug/)
  const coordinator = await visit(people.COORDINATOR)
  await coordinator.goto(`/c/${slug}/cijfers/vragen`)
  await expect(coordinator.getByRole('listitem').filter({ hasText: 'Vraag Dekkingbrug' })).toContainText('Dekking gegeven')
})

test('is never shown a raw signal', async ({ visit }) => {
  const mark = 'Geheimbrug'
  const { slug, people, ids } = await filledWorkspace(mark)
  const signal = `Signaal ${mark}`
  const coordinator = await visit(people.COORDINATOR)
  await coordinator.goto(`/c/${slug}/signalen/${ids.signalId}`)
  await expect(coordinator.getByText(signal), 'it is there, for who may read it').toBeVisible()

  const page = await visit(people.ALDERMAN)
  for (const path of ['signalen', `signalen/${ids.signalId}`, 'signalen/nieuw']) {
    await page.goto(`/c/${slug}/${path}`)
    await heading(page, 'Deze pagina is voor een andere rol')
    expect(await page.content()).not.toContain(signal)
  }
  const routes = pageRoutes()
  const waiting = [`/c/${slug}`, `/c/${slug}/meer`, `/c/${slug}/plan`, `/c/${slug}/doelen`, `/c/${slug}/partners`, `/c/${slug}/opgaven`]
  const known = new Set(waiting)
  let seen = 0
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    await page.goto(next)
    seen += 1
    expect(await page.content(), next).not.toContain(signal)
    const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href)).filter((url) => url.origin === location.origin).map((url) => url.pathname))
    for (const link of links) {
      if (!link.startsWith(`/c/${slug}`) || known.has(link) || !routeOf(link, routes)) continue
      known.add(link)
      waiting.push(link)
    }
  }
  expect(seen, 'that was a real walk').toBeGreaterThan(8)
  const download = await page.request.get(`/api/downloads/${slug}/cijfers`)
  expect(download.status()).toBe(200)
  expect(await download.text()).not.toContain(signal)
})

test('is addressed with "u" on the pages about their own account, as on all the others; who is no alderman with "je"', async ({ visit }) => {
  const { slug, people } = await filledWorkspace('Ubrug')
  const page = await visit(people.ALDERMAN, 'phone')
  const professional = await visit(people.PROFESSIONAL, 'phone')
  const said = async (who: Page, path: string) => {
    await who.goto(path)
    return who.getByRole('main').innerText()
  }
  for (const path of ['/mijn', '/mijn/beveiliging', '/mijn/sessies', '/mijn/toegangssleutels', '/mijn/toegangssleutels/nieuw', '/mijn/beveiliging/app', '/mijn/beveiliging/e-mail', '/mijn/beveiliging/herstelcodes', `/c/${slug}/weg`]) {
    expect(await said(page, path), path).not.toMatch(/\b(je|jij|jou|jouw)\b/i)
    expect(await said(professional, path), path).not.toMatch(/\b(u|uw)\b/i)
  }
  await page.goto('/mijn/beveiliging')
  await expect(page.getByText('Zo zorgt u dat alleen u erin kunt.')).toBeVisible()
  await professional.goto('/mijn/beveiliging')
  await expect(professional.getByText('Zo zorg je dat alleen jij erin kunt.')).toBeVisible()

  // What a form says when it is refused too.
  await page.goto(`/c/${slug}/weg`)
  await page.getByRole('button', { name: 'Stop bij deze coalitie' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Uw tekst is bewaard.')
  expect(await page.getByRole('main').innerText()).not.toMatch(/\b(je|jij|jou|jouw)\b/i)
})
