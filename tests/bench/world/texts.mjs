// Dutch as people in a local coalition write it, in pieces that fit together: what matters here is that rows are as
// long as real ones. No real people, and nothing that points at a child.

export const FIRST_NAMES = ['Anouk', 'Bilal', 'Carla', 'Daan', 'Esra', 'Femke', 'Gerard', 'Hanneke', 'Imane', 'Joris', 'Karin', 'Lotte', 'Mehmet', 'Nienke', 'Otto', 'Petra', 'Ruben', 'Sanne', 'Tamara', 'Wouter']
export const LAST_NAMES = ['van der Beek', 'Aydin', 'de Groot', 'Hofstra', 'Jansma', 'El Amrani', 'Kuipers', 'Molenaar', 'Postma', 'Rietveld', 'Schuurman', 'Terpstra', 'van Vliet', 'Wiersma', 'Zijlstra']

export const CHALLENGES = [
  ['Ouders weten niet waar ze met een vraag over opvoeden terecht kunnen', 'Ouders van jonge kinderen', '{AGE_0_2,AGE_2_4,AGE_4_12}', 'Ik kreeg drie telefoonnummers en bij alle drie moest ik mijn verhaal opnieuw vertellen.'],
  ['Gezinnen met schulden krijgen te laat hulp', 'Gezinnen met zorgen over geld', '{PRENATAL,AGE_0_2,AGE_2_4}', 'Pas toen het water afgesloten werd, kwam er iemand langs.'],
  ['Jongeren zitten thuis zonder dat iemand vraagt wat ze wel willen', 'Jongeren die niet naar school gaan', '{AGE_12_18,AGE_18_27}', null],
]

/** Per goal: title (with the place in it), for whom, what the parent gains, what it counts. */
export const GOALS = [
  ['Elke ouder in {place} heeft binnen drie dagen één vast gezicht', 'Ouders die voor het eerst een vraag stellen', 'U vertelt uw verhaal één keer. Daarna belt steeds dezelfde persoon u terug, ook als het over school of geld gaat.', 'PARENTS'],
  ['Op tien plekken in {place} kunnen ouders binnenlopen zonder afspraak', 'Ouders met kinderen tot vier jaar', 'U hoeft geen formulier in te vullen. U loopt binnen op een plek waar u toch al komt.', 'LOCATIONS'],
  ['Zwangeren met geldzorgen in {place} krijgen vóór de geboorte een gesprek', 'Zwangeren met zorgen over geld', 'Er kijkt iemand met u mee naar de rekeningen voordat de baby er is. Dat geeft rust.', 'FAMILIES'],
  ['Scholen en jeugdgezondheidszorg in {place} overleggen elke twee weken', 'Professionals rond de basisschool', 'U hoeft niet meer zelf door te geven wat de ene hulpverlener tegen de andere zei.', 'TIMES'],
  ['Jongeren die thuiszitten in {place} hebben een plan dat zij zelf maakten', 'Jongeren tussen twaalf en achttien', 'Uw kind zegt zelf wat de volgende stap is. U weet wie daarbij helpt.', 'YOUNG_PEOPLE'],
  ['Alle kinderopvang in {place} kent de weg naar het wijkteam', 'Pedagogisch medewerkers', 'Als u op de opvang iets vraagt, weet de leidster bij wie u moet zijn.', 'PROFESSIONALS'],
  ['Gezinnen in een te klein huis in {place} weten welke rechten zij hebben', 'Gezinnen die klein wonen', 'U krijgt uitleg in gewone taal en iemand gaat mee naar de woningcorporatie.', 'FAMILIES'],
  ['Vaders in {place} doen mee aan de gesprekken op het consultatiebureau', 'Vaders van baby’s', 'U wordt als vader ook uitgenodigd, op een tijd die past bij uw werk.', 'PARENTS'],
  ['Het wachten op jeugdhulp in {place} is korter, en wie wacht wordt gebeld', 'Ouders op een wachtlijst', 'Elke twee weken belt iemand hoe het gaat en wat er intussen kan.', 'CHILDREN'],
  ['Jongeren van achttien in {place} houden hun vertrouwde begeleider', 'Jongeren die achttien worden', 'Er verandert niet alles tegelijk op een verjaardag. De begeleider blijft.', 'YOUNG_PEOPLE'],
  ['Ouders in {place} beslissen mee in elk overleg over hun gezin', 'Ouders met meer dan één hulpverlener', 'Er wordt niet over u gepraat maar met u. U krijgt het verslag als eerste.', 'PERCENT'],
  ['Kinderen in {place} kunnen meedoen met sport, ook zonder geld', 'Kinderen op de basisschool', 'De club regelt de contributie achter de schermen. Niemand hoeft het te weten.', 'CHILDREN'],
]

export const NOT_NOW = 'Een nieuw loket, een website en een campagne. Dat doen we pas als de eerste ouders zeggen dat dit werkt.'
export const STOP_CRITERION = 'Als na twaalf weken minder dan de helft van de ouders zegt dat het iets scheelt, stoppen we en kijken we opnieuw naar de opgave.'

/** Name, unit, decimals, direction, a usual value and source of each indicator. The first is a ready card of the app. */
export const INDICATORS = [
  ['Uitgaven aan jeugdzorg', 'euro per inwoner', 0, 'NO_DIRECTION', 340],
  ['Jongeren met jeugdhulp', 'procent van alle jongeren', 1, 'NO_DIRECTION', 11],
  ['Jongeren met jeugdbescherming', 'per 1.000 jongeren', 1, 'DOWN_IS_GOOD', 11],
  ['Jongeren met jeugdreclassering', 'per 1.000 jongeren', 1, 'DOWN_IS_GOOD', 3],
  ['Kinderen in gezinnen met bijstand', 'procent', 1, 'DOWN_IS_GOOD', 6],
  ['Kinderen die in armoede opgroeien', 'procent', 1, 'DOWN_IS_GOOD', 7],
  ['Gezinnen met problematische schulden', 'procent van de huishoudens', 1, 'DOWN_IS_GOOD', 8],
  ['Vroeggeboorte', 'procent van de geboorten', 1, 'DOWN_IS_GOOD', 6],
  ['Laag geboortegewicht', 'procent van de geboorten', 1, 'DOWN_IS_GOOD', 5],
  ['Tienermoeders', 'per 1.000 meisjes', 1, 'DOWN_IS_GOOD', 2],
  ['Vaccinatiegraad bij tweejarigen', 'procent', 1, 'UP_IS_GOOD', 90],
  ['Bereik van het consultatiebureau', 'procent', 1, 'UP_IS_GOOD', 95],
  ['Peuters met een taalachterstand', 'procent', 1, 'DOWN_IS_GOOD', 13],
  ['Bereik van voorschoolse educatie', 'procent van de doelgroep', 0, 'UP_IS_GOOD', 78],
  ['Kinderen op de kinderopvang', 'procent', 0, 'UP_IS_GOOD', 56],
  ['Kinderen met overgewicht', 'procent', 1, 'DOWN_IS_GOOD', 12],
  ['Kinderen die elke dag buiten spelen', 'procent', 0, 'UP_IS_GOOD', 61],
  ['Kinderen die lid zijn van een sportclub', 'procent', 0, 'UP_IS_GOOD', 68],
  ['Kinderen die in een te klein huis wonen', 'procent', 1, 'DOWN_IS_GOOD', 9],
  ['Verhuizingen van gezinnen', 'per 1.000 gezinnen', 0, 'NO_DIRECTION', 74],
  ['Basisschooladvies havo of hoger', 'procent', 1, 'UP_IS_GOOD', 52],
  ['Leerlingen in het speciaal onderwijs', 'procent', 1, 'NO_DIRECTION', 3],
  ['Thuiszitters', 'per 10.000 leerlingen', 1, 'DOWN_IS_GOOD', 32],
  ['Schoolverzuim zonder verlof', 'per 1.000 leerlingen', 1, 'DOWN_IS_GOOD', 26],
  ['Vroegtijdige schoolverlaters', 'procent', 2, 'DOWN_IS_GOOD', 2],
  ['Jongeren zonder startkwalificatie', 'procent', 1, 'DOWN_IS_GOOD', 7],
  ['Jeugdwerkloosheid', 'procent', 1, 'DOWN_IS_GOOD', 8],
  ['Jongeren met een bijbaan', 'procent', 0, 'NO_DIRECTION', 64],
  ['Jongeren die zich gezond voelen', 'procent', 0, 'UP_IS_GOOD', 82],
  ['Jongeren met psychische klachten', 'procent', 0, 'DOWN_IS_GOOD', 29],
  ['Jongeren die zich vaak eenzaam voelen', 'procent', 1, 'DOWN_IS_GOOD', 12],
  ['Jongeren die worden gepest', 'procent', 1, 'DOWN_IS_GOOD', 8],
  ['Jongeren die wekelijks alcohol drinken', 'procent', 1, 'DOWN_IS_GOOD', 14],
  ['Jongeren die roken of vapen', 'procent', 1, 'DOWN_IS_GOOD', 11],
  ['Verdachten onder jongeren', 'per 1.000 jongeren', 1, 'DOWN_IS_GOOD', 13],
  ['Meldingen bij Veilig Thuis', 'per 1.000 gezinnen', 1, 'NO_DIRECTION', 15],
  ['Uithuisplaatsingen', 'per 10.000 kinderen', 1, 'DOWN_IS_GOOD', 41],
  ['Wachttijd voor jeugdhulp', 'dagen', 0, 'DOWN_IS_GOOD', 118],
  ['Leerlingen per schoolmaatschappelijk werker', 'leerlingen', 0, 'DOWN_IS_GOOD', 1640],
  ['Inwoners onder de 27 jaar', 'inwoners', 0, 'NO_DIRECTION', 14800],
]

export const PARTNERS = [
  ['MUNICIPALITY_YOUTH', 'Gemeente, team jeugd'], ['MUNICIPALITY_EDUCATION', 'Gemeente, onderwijs'], ['MUNICIPALITY_INCOME', 'Gemeente, werk en inkomen'],
  ['MUNICIPALITY_SAFETY', 'Gemeente, veiligheid'], ['PRIMARY_SCHOOL', 'Basisschool De Wissel'], ['SECONDARY_SCHOOL', 'Het Kompas College'],
  ['SPECIAL_EDUCATION', 'De Springplank'], ['VOCATIONAL_COLLEGE', 'Regionaal college'], ['SCHOOL_ALLIANCE', 'Samenwerkingsverband passend onderwijs'],
  ['CHILDCARE', 'Kinderopvang Het Nest'], ['YOUTH_HEALTH', 'GGD, jeugdgezondheidszorg'], ['MATERNITY_CARE', 'Kraamzorg en verloskundigen'],
  ['GENERAL_PRACTICE', 'Huisartsenpraktijk'], ['LOCAL_TEAM', 'Wijkteam'], ['YOUTH_HELP', 'Jeugdhulp in de buurt'], ['YOUTH_MENTAL_HEALTH', 'Jeugd-ggz'],
  ['SOCIAL_WORK', 'Maatschappelijk werk'], ['DEBT_HELP', 'Schuldhulp'], ['SPORT_CULTURE', 'Sport en cultuur'], ['LIBRARY', 'Bibliotheek'],
  ['HOUSING_CORPORATION', 'Woningcorporatie'], ['POLICE', 'Politie, wijkagenten'], ['VOLUNTEERS', 'Vrijwilligers voor gezinnen'], ['FAITH_GROUP', 'Samenwerkende kerken en moskeeën'],
  ['EMPLOYER', 'Ondernemers in de wijk'], ['KNOWLEDGE_INSTITUTE', 'Kenniswerkplaats jeugd'], ['HEALTH_INSURER', 'Zorgverzekeraar'], ['PARENTS', 'Ouderraad'],
  ['YOUNG_PEOPLE', 'Jongerenraad'], ['EXPERIENCE_EXPERTS', 'Ervaringsdeskundigen'],
]

export const PLACES = ['wijkteam', 'basisschool', 'consultatiebureau', 'huisartsenpraktijk', 'kinderopvang', 'buurthuis', 'bibliotheek', null, null]

const SEEN = [
  'Ouders moeten hun verhaal bij elke organisatie opnieuw vertellen en haken daardoor af.', 'De inloop is alleen op werkdagen open, en dan werken de meeste ouders hier.',
  'Voor de aanvraag is een formulier van elf bladzijden nodig dat alleen in het Nederlands bestaat.', 'Scholen weten niet wie zij mogen bellen zolang er nog geen verwijzing is.',
  'Wie op de wachtlijst staat, hoort maandenlang niets.', 'Gezinnen met wisselende inkomsten raken hun toeslag kwijt en durven geen uren meer te werken.',
  'De verloskundige ziet geldzorgen vroeg, maar weet niet bij wie zij terecht kan.', 'Na de zomer vallen gesprekken weg omdat de contactpersoon van baan is veranderd.',
]
const MEANS = [
  'Het gaat niet om één gezin: collega’s op drie andere plekken zien hetzelfde.', 'Daardoor komt hulp pas als het echt misgaat.', 'Ouders zeggen dat zij zich een nummer voelen.',
  'Wij lossen het nu op door zelf mee te gaan, maar dat houden we niet vol.', 'Het kost ons elke week een halve dag bellen.', 'In de vakantie is er helemaal niemand bereikbaar.',
]
const ASKS = [
  'Kan de kerngroep regelen dat er één telefoonnummer komt?', 'Wij zouden graag een vaste dag op het consultatiebureau zitten.', 'Wie kan de gemeente vragen om een korter formulier?',
  'Een brief in gewone taal zou al veel schelen.', 'Graag horen we of dit elders ook speelt.', '', '',
]

/** What a professional writes in a signal: one to three sentences, 80 to 300 characters. */
export const signalText = (random) => [random.pick(SEEN), random.happens(0.8) ? random.pick(MEANS) : '', random.pick(ASKS)].filter(Boolean).join(' ')

const DONE = ['Kennisgemaakt met', 'Inloopspreekuur gehouden met', 'Meegelopen met', 'Afspraken gemaakt met', 'Ouders gebeld, samen met', 'Voorlichting gegeven aan', 'Formulier herschreven met']
const WITH = ['de intern begeleider van de basisschool', 'de jeugdverpleegkundige', 'drie vrijwilligers van de ouderkamer', 'de consulent werk en inkomen', 'de praktijkondersteuner van de huisarts', 'de pedagogisch coach van de opvang', 'een groep jongeren uit de wijk']
const ABOUT = ['over wie ouders als eerste belt', 'om het vaste gezicht voor te stellen', 'over de route bij geldzorgen', 'zodat niemand twee keer hoeft te vertellen', 'over de wachttijd in het voorjaar', 'en de vervolgafspraak staat']

export const actionText = (random) => `${random.pick(DONE)} ${random.pick(WITH)} ${random.pick(ABOUT)}.`
