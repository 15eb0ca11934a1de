// Every address below /api/uploads and /api/downloads: what is sent as a file, and what is taken along as one.

/** What was asked, as the end of an address; nothing when nothing was. */
export function queryOf(asked: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}

export const FILE_PATHS = {
  upload: (slug: string) => `/api/uploads/${slug}/cijfers`,
  uploadPartners: (slug: string) => `/api/uploads/${slug}/partners`,
  uploadVoice: (slug: string, asked: { readonly about: string; readonly subjectId: string; readonly part: string }) => `/api/uploads/${slug}/inbreng${queryOf(asked)}`,
  voice: (slug: string, id: string) => `/api/downloads/${slug}/inbreng/${id}`,
  /** The sound of a story. */
  uploadStoryVoice: (slug: string) => `/api/uploads/${slug}/verhalen`,
  storyVoice: (slug: string, id: string) => `/api/downloads/${slug}/verhalen/${id}`,
  uploadScan: (slug: string) => `/api/uploads/${slug}/handtekening`,
  downloadScan: (slug: string, scanId: string) => `/api/downloads/${slug}/handtekening/${scanId}`,
  /** All figures of the outcome page: for a Dutch spreadsheet, as a workbook, or as data. */
  downloadFigures: (slug: string, form: 'csv' | 'data' | 'xlsx' | 'ods') => `/api/downloads/${slug}/cijfers?vorm=${form}`,
  /** The figures of one card; or its table of areas, when it is said which. */
  downloadCard: (slug: string, id: string, form: 'csv' | 'data' | 'xlsx' | 'ods', asked: { readonly gebieden?: string; readonly grenzen?: string } = {}) =>
    `/api/downloads/${slug}/cijfers/kaarten/${id}${queryOf({ vorm: form, ...asked })}`,
  /** The chart of an indicator as a picture. */
  downloadChart: (slug: string, id: string, form: 'png' | 'svg') => `/api/downloads/${slug}/cijfers/kaarten/${id}/plaatje?vorm=${form}`,
  /** Who else has a worksheet open, and what was saved since the change counter stood so. */
  sheetCompany: (slug: string, key: string, over: string, since: number) => `/api/downloads/${slug}/samen${queryOf({ blad: key, over, sinds: String(since) })}`,
  downloadHistory: (slug: string, asked: Readonly<Record<string, string | undefined>> = {}) => `/api/downloads/${slug}/logboek${queryOf(asked)}`,
  /** The agreement as a document; the version that is being made when asked. */
  downloadAgreement: (slug: string, id: string, asked: { herziening?: 'ja' } = {}) => `/api/downloads/${slug}/afspraken/${id}${queryOf(asked)}`,
  /** Its goals and afspraken on one page: svg or pdf. */
  downloadInfographic: (slug: string, id: string, form: 'svg' | 'pdf') => `/api/downloads/${slug}/afspraken/${id}/infographic?vorm=${form}`,
  /** A report as a document. */
  downloadReport: (slug: string, which: 'raadsbrief' | 'overzicht' | 'kwartaal', kwartaal?: string) => `/api/downloads/${slug}/rapporten/${which}${queryOf({ kwartaal })}`,
  downloadRefused: (slug: string, id: string) => `/api/downloads/${slug}/geweigerd/${id}`,
} as const
