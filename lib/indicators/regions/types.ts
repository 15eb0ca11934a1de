/** What kind of area a code of CBS stands for. */
export type RegionKind =
  | 'COUNTRY' | 'COUNTRY_PART' | 'PROVINCE' | 'COROP' | 'YOUTH_REGION' | 'GGD_REGION' | 'RMC_REGION' | 'SAFETY_REGION' | 'LABOUR_REGION' | 'CARE_OFFICE_REGION'
  | 'MUNICIPALITY' | 'WIJK' | 'BUURT'

export interface Region {
  readonly code: string
  readonly kind: RegionKind
}

/** Municipalities that became one, on a day. */
export interface Merger {
  /** YYYY-MM-DD */
  readonly on: string
  /** What existed before, with the municipality itself when it kept its code. */
  readonly from: readonly string[]
  readonly to: string
  /** Municipalities of which only a part came along: then what the others counted does not add up to the new one. */
  readonly partsOf?: readonly string[]
}

/** How a figure came to stand in the borders of another year. */
export type How = 'MEASURED' | 'ADDED_UP' | 'OTHER_BORDERS'
