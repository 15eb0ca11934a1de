// What the forms of an agreement leave open when nobody fills it in.

export const NO_BASIS = { basisTitle: null, basisUrl: null, basisOn: null, legalBasis: null }

export const NO_MORE = { place: null, startsOn: null, endsOn: null, speaksUp: null, mandateId: null }
