export interface KnownMunicipality {
  readonly code: string
  readonly name: string
  readonly provinceCode: string
  readonly firstYear: number
  readonly lastYear: number
}

/** All municipalities by code and by name. */
export interface Places {
  readonly byCode: ReadonlyMap<string, KnownMunicipality>
  readonly byName: ReadonlyMap<string, readonly KnownMunicipality[]>
}

/** What somebody said about a name before: its code, or null for "do not read". By `placeKey`. */
export type Answers = ReadonlyMap<string, string | null>

export type FoundPlace =
  | { readonly kind: 'SURE'; readonly code: string }
  | { readonly kind: 'UNSURE'; readonly candidates: readonly KnownMunicipality[] }
  /** Somebody said that rows with this name are left out. */
  | { readonly kind: 'LEFT_OUT' }
  | { readonly kind: 'UNKNOWN' }
