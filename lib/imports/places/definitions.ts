/** What stands in brackets behind the name of a municipality, and in which province that is. */
export const PROVINCE_OF_SUFFIX: Readonly<Record<string, string>> = {
  gr: 'PV20', gn: 'PV20', groningen: 'PV20', fr: 'PV21', frl: 'PV21', friesland: 'PV21', fryslan: 'PV21', d: 'PV22', dr: 'PV22', drenthe: 'PV22', o: 'PV23', ov: 'PV23', overijssel: 'PV23',
  fl: 'PV24', flevoland: 'PV24', g: 'PV25', gld: 'PV25', gelderland: 'PV25', u: 'PV26', ut: 'PV26', utrecht: 'PV26', nh: 'PV27', noordholland: 'PV27', zh: 'PV28', zuidholland: 'PV28',
  z: 'PV29', zld: 'PV29', zeeland: 'PV29', nb: 'PV30', noordbrabant: 'PV30', l: 'PV31', lb: 'PV31', limburg: 'PV31',
}

/** Names of the country, of its parts and of provinces, as they stand in files. */
export const LARGER_PLACES: Readonly<Record<string, string>> = {
  nederland: 'NL00', 'heel nederland': 'NL00', 'totaal nederland': 'NL00', 'noord nederland': 'LD01', 'oost nederland': 'LD02', 'west nederland': 'LD03', 'zuid nederland': 'LD04',
  friesland: 'PV21', fryslan: 'PV21', drenthe: 'PV22', overijssel: 'PV23', flevoland: 'PV24', gelderland: 'PV25', 'noord holland': 'PV27', 'zuid holland': 'PV28', zeeland: 'PV29',
  'noord brabant': 'PV30', limburg: 'PV31', 'provincie groningen': 'PV20', 'provincie utrecht': 'PV26',
}

/** Other names of municipalities as people say and write them. Not the names of what was merged: that was another municipality. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  'den haag': 'GM0518', 'the hague': 'GM0518', gravenhage: 'GM0518', 'den bosch': 'GM0796', hertogenbosch: 'GM0796', nuenen: 'GM0820', 'alphen aan de rijn': 'GM0484',
  'noordoost friesland': 'GM1970', 'zuidwest friesland': 'GM1900', 'krimpen aan de ijssel': 'GM0542', 'capelle aan de ijssel': 'GM0502',
}

/** How many names a person is asked about at once. */
export const MOST_QUESTIONS = 40

/** How many places are offered for a name. */
export const MOST_CANDIDATES = 6
