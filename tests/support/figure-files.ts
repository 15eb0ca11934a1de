import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { utils, write } from '@e965/xlsx'

// Files of figures in the shapes in which they are published, made up and as small as a test wants them; and the published ones.

const text = (name: string, content: string) => ({ name, bytes: Buffer.from(content) })

type Cells = readonly (readonly (string | number | null | { readonly f: string; readonly v?: number })[])[]

/** A workbook, of Excel or of LibreOffice. */
export function workbook(name: string, cells: Cells, bookType: 'xlsx' | 'ods' = 'xlsx') {
  const sheet = utils.aoa_to_sheet(cells.map((row) => row.map((cell) => (cell === null ? '' : typeof cell === 'object' ? { t: 'n', ...cell } : cell))))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Cijfers')
  return { name, bytes: Buffer.from(write(book, { type: 'buffer', bookType }) as ArrayBuffer) }
}

/** Rows of a small file by shape, and what must come of it: rows read, not known, refused, and figures. */
export const SMALL_FILES = [
  ['semicolons, a BOM and decimal commas, with a point for thousands', text('lang.csv', '\ufeffJaar;Gemeentecode;Gemeente;Kinderen in armoede\r\n2022;GM0321;Houten;1.234,5\r\n2023;GM0321;Houten;1.300,0\r\n2023;GM0344;Utrecht;\r\n'), [3, 1, 0, 3]],
  ['commas and codes and numbers that are filled out with spaces', text('cbs.csv', ',ID,Vorm,Wijken,Perioden,Totaal_1,Jonger_2\n0,2,T1,NL00      ,2022JJ00,  461985,   31040\n1,5,T1,GM1680    ,2022JJ00,     595,       .\n2,6,T1,GM0321    ,2022JJ00,       .,       .\n'), [3, 1, 0, 6]],
  ['a title, a block of headings and a source under it', text('statline.csv', '\ufeff"Kerncijfers"\n""\n"";"";"Onderwerp"\n"";"";"Bevolking|Totaal";"Oppervlakte|Land"\n"Regio\'s";"Perioden";"aantal";"km²"\n"Houten";"2021";"50223";"55,01"\n"Abcoude";"2021";"";""\n"Utrecht (gemeente)";"2021";"359370";"93,83"\n"Bron: CBS"\n'), [3, 1, 0, 4]],
  ['years side by side, separated by tabs', text('breed.tsv', 'Gemeente\t2021\t2022\t2023*\nHouten\t10\t12\t13\nUtrecht\t100\t-\t130\nVianen\t1\t2\t3\n'), [3, 0, 1, 6]],
  ['windows-1252', { name: 'oud.csv', bytes: Buffer.from('Gemeente;Jaar;Aantal cli\u00ebnten per wijk\r\nS\u00fadwest-Frysl\u00e2n;2022;120\r\nHouten;2022;x\r\n', 'latin1') }, [2, 1, 0, 2]],
  ['Excel, with a formula that was calculated and one that never was', workbook('boek.xlsx', [['Cijfers van de gemeente'], ['Gemeente', 'Jaar', 'Aantal leerlingen'], ['Houten', 2022, 1200], ['Houten', 2023, { f: 'C3+34', v: 1234 }], ['Utrecht', 2023, { f: '1+1' }]]), [3, 0, 1, 2]],
  ['ODS', workbook('blad.ods', [['Gemeentecode', 'Jaar', 'Aantal leerlingen'], ['GM0321', 2022, 1200.5], ['GM0344', 2022, null]], 'ods'), [2, 1, 0, 2]],
  ['JSON, a list of objects', text('lijst.json', JSON.stringify([{ gemeente: 'Houten', jaar: 2022, thuiszitters: 12 }, { gemeente: 'Utrecht', jaar: 2022, thuiszitters: null }])), [2, 1, 0, 2]],
  ['JSON as CBS answers, with a distinction', text('odata.json', JSON.stringify({ value: [
    { ID: 0, Leeftijd: '10 ', RegioS: 'GM0321', Perioden: '2022KW01', Jeugdhulp_1: '     5.5' }, { ID: 1, Leeftijd: '20 ', RegioS: 'GM0321', Perioden: '2022KW01', Jeugdhulp_1: '     7.5' },
    { ID: 2, Leeftijd: '20 ', RegioS: 'GM0321', Perioden: '2022KW02', Jeugdhulp_1: '       .' },
  ] })), [3, 1, 0, 3]],
  ['JSON with figures per buurt and year in each other', text('buurten.json', JSON.stringify({ gemeente: { code: 'GM0321', reeks: { laag_inkomen: { 2022: 4.5, 2023: null } } }, buurten: { BU03210001: { naam: 'Oost', reeks: { laag_inkomen: { 2022: -99997, 2023: 3.5 } } } } })), [4, 2, 0, 4]],
  ['the properties of a map', text('kaart.geojson', JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties: { buurtcode: 'BU03210001', buurtnaam: 'Oost', jaar: 2024, aantal_inwoners: 105, woningen: -99995 } }, { type: 'Feature', geometry: null, properties: { buurtcode: 'BU03210002', buurtnaam: 'West', jaar: 2024, aantal_inwoners: 210, woningen: 40 } }] })), [2, 0, 0, 4]],
] as const

const shared = path.resolve(import.meta.dirname, '../../../shared/data')

/** Do the published files lie beside the project? */
export const hasSharedFiles = existsSync(shared)

export const sharedFile = (file: string) => ({ name: path.basename(file), bytes: readFileSync(path.join(shared, file)) })

/**
 * Every published file that holds figures: rows read, rows of which nothing is known, rows refused and figures, as counted
 * outside this project from the files themselves (a row is known when one of its values is; a figure is a value of it).
 */
export const PUBLISHED_FILES = [
  ['youth-spending/youth-care-spending-by-municipality-2017-2024.csv', [2_859, 14, 0, 2_859], {}],
  ['youth-care-untyped/85335NED-untyped-2022.csv', [346, 0, 0, 5_882], {}],
  ['key-figures/regional-key-figures-2021.csv', [723, 371, 0, 1_056], {}],
  ['neighbourhoods-baarn/baarn_social_data.json', [1_518, 354, 0, 1_518], {}],
  ['neighbourhoods-baarn/baarn_buurten.geojson', [21, 0, 0, 798], {}],
  ['cbs-odata-v3/tables_2.json', [10_000, 0, 0, 10_000], {}],
  ['cbs-odata-v3/tables_3.json', [5_504, 1, 0, 5_504], {}],
  // No column says where: it is about the country. Of its thirteen values per sector and group one is chosen.
  ['cbs-odata-v3/meta_8.json', [675, 0, 0, 675], { fixedRegion: 'NL00', only: 'Totaal_1' }],
  ['cbs-odata-v4/meta_4.json', [4_409, 0, 0, 4_409], { fixedRegion: 'NL00' }],
] as const satisfies readonly (readonly [string, readonly [number, number, number, number], { readonly fixedRegion?: string; readonly only?: string }])[]
