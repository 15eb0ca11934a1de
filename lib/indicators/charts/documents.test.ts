import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chartValues } from '@/components/indicators/chart-values'
import { raster } from '@/lib/platform/files/raster'
import type { OutcomeSeries, Point, YearPoint } from '../types'
import { DASHES, INK_TOKENS, INKS } from './definitions'
import { chartSvg, chartToRaster, PICTURE, type PictureOf } from './documents'

const OF = { coalition: 'Testbrug', now: new Date('2026-11-22T10:00:00.000Z') }

const year = (at: number, own: Point | null, country: number | null = null): YearPoint => ({ year: at, own, country: country === null ? null : { value: country, status: 'FINAL' } })

const SERIES: OutcomeSeries = {
  id: '1', cardKey: null, name: 'Ouders die <het spreekuur> & "meer" kennen', unit: '%', decimals: 1, direction: 'UP_IS_GOOD', source: 'Eigen vragenlijst', sourceUrl: null,
  points: [
    year(2022, { value: 40, status: 'FINAL', counted: { numerator: 40, denominator: 100 } }, 50), year(2023, { value: null, status: 'SUPPRESSED' }, 51),
    year(2024, { value: 44, status: 'REVISED_PROVISIONAL', counted: { numerator: 44, denominator: 100 } }, 52.5),
  ],
  target: { value: 60, period: '2028JJ00' }, forecast: { value: 38, period: '2027JJ00' },
  ended: [
    { number: 2, unit: '%', reason: 'De vraag werd anders', points: [year(2020, { value: 30, status: 'FINAL' }), year(2021, { value: 31, status: 'FINAL' })] },
    { number: 1, unit: 'ouders', reason: 'Eerst telden we mensen', points: [year(2018, { value: 300, status: 'FINAL' })] },
  ],
}

function pictureOf(series: OutcomeSeries = SERIES): PictureOf {
  const { title, chart, remarks } = chartValues(series, { municipality: 'Houten', locale: 'nl' })
  return { title, chart, remarks, saysNot: 'Wij vroegen alleen ouders op school', source: series.source, licence: null }
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

/** What stands in each element of that name. That the whole is XML is asked by what makes a PNG of it: it refuses anything else. */
const contents = (svg: string, tag: string): string[] =>
  [...svg.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, inner = '']) => inner.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity))

const words = (svg: string) => contents(svg, 'text')

describe('a chart as an SVG', () => {
  const svg = chartSvg(pictureOf(), OF)

  it('says in itself what it is of, where that comes from, of when it is and what it does not say', () => {
    expect(words(svg).join(' ')).toContain('Ouders die <het spreekuur> & "meer" kennen, %')
    expect(words(svg)).toEqual(expect.arrayContaining(['Bron: Eigen vragenlijst. Licentie: niet bekend.', 'Gemaakt op 22 november 2026 door Testbrug, met Samenspel.', 'Wat dit cijfer niet zegt: Wij vroegen alleen ouders op school']))
    expect(contents(svg, 'desc')[0]).toContain('Houten 2022: 40, 2023: niet getoond, 2024: 44')
  })

  it('names what is aimed at, what is expected and why an earlier series stands apart', () => {
    expect(words(svg)).toEqual(expect.arrayContaining([
      'Houten 44', 'Nederland 53', 'Streefcijfer 60', 'Verwachting 38', 'Reeks 2, Houten: 31', 'nieuwe telling', 'Een open punt is een voorlopig cijfer.',
      'De streepjeslijn is wat we verwachten als er niets verandert: 38 in 2027.', 'Reeks 2 telde iets anders en staat daarom los. Waarom het veranderde: De vraag werd anders',
      'Reeks 1 telde in een andere eenheid (ouders). Die staat niet in de grafiek.',
    ]))
  })

  it('brings its letters along and fetches nothing', () => {
    expect(svg.match(/@font-face/g)).toHaveLength(2)
    expect(svg.match(/(href|src|url)[=(]"?[^"d]*http/g)).toBeNull()
  })

})

describe('a chart as a PNG', () => {
  it('is a picture of twice its size, made of the same drawing', async () => {
    const { svg, width } = chartToRaster(pictureOf(), OF)
    expect(words(svg)).toEqual(words(chartSvg(pictureOf(), OF)))
    const png = Buffer.from(await raster({ svg, width }))
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    const height = Number(/<svg[^>]* height="(\d+)"/.exec(svg)?.[1])
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([PICTURE.dots, height * 2])
    // All white, or without a letter, it would be a tenth of this.
    expect(png.length).toBeGreaterThan(60_000)
  })

  it('is made of a drawing that is XML, and of nothing else', async () => {
    await expect(raster({ svg: chartToRaster(pictureOf(), OF).svg.replace('</svg>', '<text>'), width: 100 })).rejects.toMatchObject({ kind: 'unavailable' })
  })

  it('that takes too long is stopped, and who asked hears to try later', async () => {
    await expect(raster({ ...chartToRaster(pictureOf(), OF), time: 1 })).rejects.toMatchObject({ kind: 'unavailable' })
  })
})

describe('the inks of a picture', () => {
  const theme = readFileSync('components/ui/tokens.css', 'utf8')
  /** As the theme says first: what comes after is for other circumstances. */
  const value = (token: string) => new RegExp(`${token}: ([^;]+);`).exec(theme)?.[1]

  it('are those of the theme', () => {
    for (const [ink, token] of Object.entries(INK_TOKENS)) expect([ink, value(token)]).toEqual([ink, INKS[ink as keyof typeof INKS]])
  })

  it('and so are its dashes', () => expect(DASHES.map((_, index) => value(`--samenspel-chart-${index + 1}-dash`))).toEqual([...DASHES]))
})
