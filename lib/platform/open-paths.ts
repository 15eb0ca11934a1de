// Every address outside a workspace: what is open to everybody, and the account of who is signed in.

/** An address that knows where to go back to. */
export const withReturn = (path: string, returnTo?: string) => (returnTo ? `${path}?naar=${encodeURIComponent(returnTo)}` : path)

export const OPEN_PATHS = {
  home: '/',
  signIn: (returnTo?: string) => (returnTo ? `/inloggen?naar=${encodeURIComponent(returnTo)}` : '/inloggen'),
  signInSent: '/inloggen/verstuurd',
  confirmSignIn: (token: string, returnTo: string) => `/inloggen/link/${token}?naar=${encodeURIComponent(returnTo)}`,
  /** The second step of signing in. */
  secondStep: (returnTo?: string) => withReturn('/inloggen/tweede-stap', returnTo),
  /** Who lost the device that the second step needs. */
  lostDevice: (returnTo?: string) => withReturn('/inloggen/tweede-stap/herstel', returnTo),
  passkeyStep: (returnTo?: string) => withReturn('/inloggen/toegangssleutel', returnTo),
  /** Showing once more who you are, before something that matters. */
  confirmAgain: (returnTo?: string) => withReturn('/inloggen/opnieuw', returnTo),
  confirmAgainLink: (token: string, returnTo: string) => withReturn(`/inloggen/opnieuw/${token}`, returnTo),
  confirmEmail: (token: string) => `/inloggen/e-mail/${token}`,
  demoSignIn: (key: string) => `/inloggen/demo/${key}`,
  /** With the account of one's organisation: which coalition's. */
  signInWithOrganisation: (returnTo?: string) => (returnTo ? `/inloggen/organisatie?naar=${encodeURIComponent(returnTo)}` : '/inloggen/organisatie'),
  startOidc: (provider: string, returnTo?: string) => `/inloggen/oidc/${provider}/start${returnTo ? `?naar=${encodeURIComponent(returnTo)}` : ''}`,
  linkOidc: (provider: string, proof: string) => `/inloggen/oidc/${provider}/start?koppel=${proof}`,
  /** Where every provider sends people back to: the redirect address to register there. */
  oidcReturn: '/inloggen/oidc/terug',
  mine: '/mijn',
  passkeys: '/mijn/toegangssleutels',
  newPasskey: '/mijn/toegangssleutels/nieuw',
  passkey: (id: string) => `/mijn/toegangssleutels/${id}`,
  removePasskey: (id: string) => `/mijn/toegangssleutels/${id}/weghalen`,
  /** After signing in: the one workspace somebody has, or the list. */
  start: '/mijn/start',
  security: '/mijn/beveiliging',
  authenticatorApp: (returnTo?: string) => withReturn('/mijn/beveiliging/app', returnTo),
  recoveryCodes: (returnTo?: string) => withReturn('/mijn/beveiliging/herstelcodes', returnTo),
  changeEmail: '/mijn/beveiliging/e-mail',
  sessions: '/mijn/sessies',
  /** Where somebody comes who stopped by themselves: nobody is signed in there. */
  goodbye: '/tot-ziens',
  privacy: '/privacy',
  accessibility: '/toegankelijkheid',
  help: '/uitleg',
  helpForOneChild: '/hulp-voor-een-kind',
  sign: (token: string) => `/tekenen/${token}`,
  /** Where a partner answers an invitation. */
  answerInvitation: (token: string) => `/antwoord/${token}`,
  /** Where homework is handed in without an account. */
  handIn: (token: string) => `/inleveren/${token}`,
  askChange: (token: string) => `/tekenen/${token}/wijziging`,
  refuseToSign: (token: string) => `/tekenen/${token}/weigeren`,
  /** What a coalition shows of its agreement to everybody. */
  published: (slug: string) => `/overeenkomst/${slug}`,
  check: '/controle',
  checkMark: (mark: string) => `/controle?kenmerk=${mark}`,
  newSpark: '/vuurtje',
  spark: (token: string) => `/vuurtje/${token}`,
  securityText: '/.well-known/security.txt',
  /** What a verb that no page knows is sent to, within the server. */
  otherVerb: '/api/verb',
  /** No page, on purpose: what nobody can read is not there. */
  nowhere: '/bestaat-niet',
  join: (token: string) => `/uitnodiging/${token}`,

  administration: '/beheer',
  newCoalition: '/beheer/nieuw',
  administeredResets: '/beheer/verzoeken',
} as const
