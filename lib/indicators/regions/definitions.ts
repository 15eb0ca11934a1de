import type { Merger, RegionKind } from './types'

/** The codes of areas by how they begin. Source: CBS, Gebieden in Nederland (84721NED), and the key figures of wijken and buurten. */
export const REGION_CODES: readonly (readonly [shape: RegExp, kind: RegionKind])[] = [
  [/^NL00$/, 'COUNTRY'], [/^LD\d{2}$/, 'COUNTRY_PART'], [/^PV\d{2}$/, 'PROVINCE'], [/^CR\d{2}$/, 'COROP'], [/^JZ\d{2}$/, 'YOUTH_REGION'], [/^GG\d{4}$/, 'GGD_REGION'],
  [/^MC\d{2}$/, 'RMC_REGION'], [/^VR\d{2}$/, 'SAFETY_REGION'], [/^AM\d{2}$/, 'LABOUR_REGION'], [/^ZK\d{2}$/, 'CARE_OFFICE_REGION'],
  [/^GM\d{4}$/, 'MUNICIPALITY'], [/^WK\d{6}$/, 'WIJK'], [/^BU\d{8}$/, 'BUURT'],
]

/**
 * Every merger of municipalities since 2014, with small changes of borders left out, as CBS does. Municipalities that were
 * divided over others stand in `partsOf`.
 * Source: CBS, Gemeenten en COROP vanaf 1981 (with its note on Maasdonk, Littenseradiel and Haaren), Gemeentelijke indeling
 * per jaar 2010-2026 (CC BY 4.0). Winsum: Ezinge went to Westerkwartier, after the herindelingsontwerp of that municipality.
 */
export const MERGERS: readonly Merger[] = [
  { on: '2015-01-01', from: ['GM0568', 'GM0612'], to: 'GM1930' },
  { on: '2015-01-01', from: ['GM0491', 'GM0608', 'GM0623', 'GM0643', 'GM0644'], to: 'GM1931' },
  { on: '2015-01-01', from: ['GM0241', 'GM0265', 'GM0282'], to: 'GM0241' },
  { on: '2015-01-01', from: ['GM0361', 'GM0365', 'GM0458'], to: 'GM0361' },
  { on: '2015-01-01', from: ['GM0796'], to: 'GM0796', partsOf: ['GM1671'] },
  { on: '2015-01-01', from: ['GM0828'], to: 'GM0828', partsOf: ['GM1671'] },
  { on: '2016-01-01', from: ['GM1921'], to: 'GM1940' },
  { on: '2016-01-01', from: ['GM0381', 'GM0424', 'GM0425'], to: 'GM1942' },
  { on: '2016-01-01', from: ['GM0241'], to: 'GM1945' },
  { on: '2016-01-01', from: ['GM0385', 'GM0478'], to: 'GM0385' },
  { on: '2017-01-01', from: ['GM0844', 'GM0846', 'GM0860'], to: 'GM1948' },
  { on: '2018-01-01', from: ['GM0063', 'GM0070', 'GM1908'], to: 'GM1949', partsOf: ['GM0140'] },
  { on: '2018-01-01', from: ['GM1900'], to: 'GM1900', partsOf: ['GM0140'] },
  { on: '2018-01-01', from: ['GM0080', 'GM0081'], to: 'GM0080', partsOf: ['GM0140'] },
  { on: '2018-01-01', from: ['GM0007', 'GM0048'], to: 'GM1950' },
  { on: '2018-01-01', from: ['GM0018', 'GM0040', 'GM1987'], to: 'GM1952' },
  { on: '2018-01-01', from: ['GM0196', 'GM0299'], to: 'GM0299' },
  { on: '2019-01-01', from: ['GM0881', 'GM0951', 'GM0962'], to: 'GM1954' },
  { on: '2019-01-01', from: ['GM0738', 'GM0870', 'GM0874'], to: 'GM1959' },
  { on: '2019-01-01', from: ['GM0236', 'GM0304', 'GM0733'], to: 'GM1960' },
  { on: '2019-01-01', from: ['GM0545', 'GM0620', 'GM0707'], to: 'GM1961' },
  { on: '2019-01-01', from: ['GM0584', 'GM0585', 'GM0588', 'GM0611', 'GM0617'], to: 'GM1963' },
  { on: '2019-01-01', from: ['GM0005', 'GM1651', 'GM1663'], to: 'GM1966', partsOf: ['GM0053'] },
  { on: '2019-01-01', from: ['GM0015', 'GM0022', 'GM0025', 'GM0056'], to: 'GM1969', partsOf: ['GM0053'] },
  { on: '2019-01-01', from: ['GM0058', 'GM0079', 'GM1722'], to: 'GM1970' },
  { on: '2019-01-01', from: ['GM0689', 'GM1927'], to: 'GM1978' },
  { on: '2019-01-01', from: ['GM0009', 'GM0014', 'GM0017'], to: 'GM0014' },
  { on: '2019-01-01', from: ['GM0393', 'GM0394'], to: 'GM0394' },
  { on: '2019-01-01', from: ['GM0575', 'GM0576'], to: 'GM0575' },
  { on: '2021-01-01', from: ['GM0003', 'GM0010', 'GM0024'], to: 'GM1979' },
  { on: '2021-01-01', from: ['GM0757'], to: 'GM0757', partsOf: ['GM0788'] },
  { on: '2021-01-01', from: ['GM0824'], to: 'GM0824', partsOf: ['GM0788'] },
  { on: '2021-01-01', from: ['GM0855'], to: 'GM0855', partsOf: ['GM0788'] },
  { on: '2021-01-01', from: ['GM0865'], to: 'GM0865', partsOf: ['GM0788'] },
  { on: '2022-01-01', from: ['GM0370', 'GM0439'], to: 'GM0439' },
  { on: '2022-01-01', from: ['GM0398', 'GM0416'], to: 'GM1980' },
  { on: '2022-01-01', from: ['GM0756', 'GM0786', 'GM0815', 'GM1684', 'GM1702'], to: 'GM1982' },
  { on: '2022-01-01', from: ['GM0856', 'GM1685'], to: 'GM1991' },
  // In the course of the year: in the division of 1 January 2022 Weesp still stands by itself.
  { on: '2022-03-24', from: ['GM0363', 'GM0457'], to: 'GM0363' },
  { on: '2023-01-01', from: ['GM0501', 'GM0530', 'GM0614'], to: 'GM1992' },
]
