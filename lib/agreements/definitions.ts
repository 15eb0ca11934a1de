import type { ClauseKind } from './types'

/** The law that most of these agreements carry out (R-S3-19): suggested, for the coordinator to change. */
export const SUGGESTED_LAW = 'Jeugdwet, artikel 2.1 en 2.2'

/**
 * What a section says until a coordinator makes it their own: the agreement of a coalition is short and there on the
 * first day (R-S3-16). User text, so Dutch in every language of the screen.
 */
export const FIRST_CLAUSES: Readonly<Record<ClauseKind, string>> = {
  FOR_WHOM: 'Voor alle kinderen en jongeren van −9 maanden tot 27 jaar, en hun ouders.',
  PROMISES: 'Elke afspraak zegt wie wat doet en hoe we dat zien. De belangrijkste staat bovenaan.',
  MANDATE: 'Wie namens een partner meedoet, mag binnen de afspraken zelf beslissen. Elke partner zegt wie dat is en wat die mag.',
  LEARNING: 'We kijken elke drie maanden samen wat lukt en wat niet. Een fout bespreken we open, zonder schuld te zoeken.',
  SPEAKING_UP: 'Gaat iets niet zoals afgesproken? Dan spreken we eerst elkaar aan, met zijn tweeën. Daarna pas de kerngroep, en als laatste de bestuurders.',
  JOINING_AND_LEAVING: 'Een nieuwe partner kan altijd meedoen. Wie stopt, zegt dat op tijd en vertelt waarom. Samen regelen we wie de afspraken overneemt.',
  TERM: 'Deze overeenkomst heeft geen einddatum. Elk jaar kijken we of zij nog klopt. Zij is leidend, niet heilig.',
  NOT_RECORDED: 'We leggen niets vast over een kind, ouder of gezin. Geen namen, geen verhalen die je kunt herkennen.',
}
