// Every address of the app, in one place. Segments are Dutch: they are text that a person sees.

const workspace = (slug: string) => `/c/${slug}`

export const paths = {
  home: '/',
  signIn: (returnTo?: string) => (returnTo ? `/inloggen?naar=${encodeURIComponent(returnTo)}` : '/inloggen'),
  signInSent: '/inloggen/verstuurd',
  confirmSignIn: (token: string, returnTo: string) => `/inloggen/link/${token}?naar=${encodeURIComponent(returnTo)}`,
  demoSignIn: (key: string) => `/inloggen/demo/${key}`,
  /** To show once more who you are, before what asks it. Helps on to the page that asked. */
  signInAgain: (returnTo: string) => `/inloggen/opnieuw?naar=${encodeURIComponent(returnTo)}`,
  signInWithPasskey: (returnTo?: string) => (returnTo ? `/inloggen/toegangssleutel?naar=${encodeURIComponent(returnTo)}` : '/inloggen/toegangssleutel'),
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
  privacy: '/privacy',
  accessibility: '/toegankelijkheid',
  help: '/uitleg',
  helpForOneChild: '/hulp-voor-een-kind',
  sign: (token: string) => `/tekenen/${token}`,

  workspace,
  more: (slug: string) => `${workspace(slug)}/meer`,

  challenges: (slug: string) => `${workspace(slug)}/opgaven`,
  newChallenge: (slug: string) => `${workspace(slug)}/opgaven/nieuw`,
  challenge: (slug: string, id: string) => `${workspace(slug)}/opgaven/${id}`,

  goals: (slug: string) => `${workspace(slug)}/doelen`,
  newGoal: (slug: string) => `${workspace(slug)}/doelen/nieuw`,
  goal: (slug: string, id: string) => `${workspace(slug)}/doelen/${id}`,
  editGoal: (slug: string, id: string) => `${workspace(slug)}/doelen/${id}/wijzig`,
  measureGoal: (slug: string, id: string) => `${workspace(slug)}/doelen/${id}/tussenstand`,
  changeGoal: (slug: string, id: string) => `${workspace(slug)}/doelen/${id}/stand`,

  partners: (slug: string) => `${workspace(slug)}/partners`,
  newPartner: (slug: string) => `${workspace(slug)}/partners/nieuw`,
  editPartner: (slug: string, id: string) => `${workspace(slug)}/partners/${id}`,

  agreements: (slug: string) => `${workspace(slug)}/afspraken`,
  newAgreement: (slug: string) => `${workspace(slug)}/afspraken/nieuw`,
  agreement: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}`,
  newCommitment: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/nieuw`,
  startSigning: (slug: string, id: string) => `${workspace(slug)}/afspraken/${id}/ondertekenen`,

  plan: (slug: string) => `${workspace(slug)}/plan`,
  planStep: (slug: string, step: number) => `${workspace(slug)}/plan/stap/${step}`,
  worksheet: (slug: string, key: string) => `${workspace(slug)}/plan/werkbladen/${key}`,
  planText: (slug: string) => `${workspace(slug)}/plan/tekst`,
  contribute: (slug: string, passage: number) => `${workspace(slug)}/plan/inbreng/${passage}`,

  contributions: (slug: string) => `${workspace(slug)}/inbreng`,
  contribution: (slug: string, id: string) => `${workspace(slug)}/inbreng/${id}`,
  withdrawContribution: (slug: string, id: string) => `${workspace(slug)}/inbreng/${id}/weghalen`,

  actions: (slug: string) => `${workspace(slug)}/acties`,
  newAction: (slug: string) => `${workspace(slug)}/acties/nieuw`,

  signals: (slug: string) => `${workspace(slug)}/signalen`,
  newSignal: (slug: string) => `${workspace(slug)}/signalen/nieuw`,
  signal: (slug: string, id: string) => `${workspace(slug)}/signalen/${id}`,

  figures: (slug: string) => `${workspace(slug)}/cijfers`,
  requests: (slug: string) => `${workspace(slug)}/cijfers/vragen`,
  newRequest: (slug: string) => `${workspace(slug)}/cijfers/vragen/nieuw`,
  imports: (slug: string) => `${workspace(slug)}/cijfers/inlezen`,
  import: (slug: string, id: string) => `${workspace(slug)}/cijfers/inlezen/${id}`,
  mission: (slug: string) => `${workspace(slug)}/instellingen/missie`,
  signInSettings: (slug: string) => `${workspace(slug)}/instellingen/inloggen`,
  newProvider: (slug: string) => `${workspace(slug)}/instellingen/inloggen/nieuw`,
  provider: (slug: string, id: string) => `${workspace(slug)}/instellingen/inloggen/${id}`,

  upload: (slug: string) => `/api/uploads/${slug}/cijfers`,
  downloadFigures: (slug: string) => `/api/downloads/${slug}/cijfers`,
  downloadRefused: (slug: string, id: string) => `/api/downloads/${slug}/geweigerd/${id}`,

  /** A path of ours to return to, or the personal start page: never another host, whatever a URL asks for. */
  safe(path: string | null | undefined): string {
    if (!path || !/^\/(?![/\\])[\w\-./~%?=&]*$/.test(path)) return '/mijn/start'
    const url = new URL(path, 'http://here')
    return url.origin === 'http://here' && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/mijn/start'
  },
} as const
