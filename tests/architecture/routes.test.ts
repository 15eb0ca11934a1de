import { describe, expect, it } from 'vitest'
import { filesBelow } from './source'

// Every address there is, by who may come in. A new one is written down here on purpose: it is the moment to decide
// whom it is for, and a forgotten one is an open door.

const OPEN = [
  '/',
  '/api/health',
  '/api/verb',
  '/hulp-voor-een-kind',
  '/inloggen',
  '/inloggen/demo/[persoon]',
  '/inloggen/link/[token]',
  '/inloggen/e-mail/[token]',
  '/inloggen/verstuurd',
  '/privacy',
  '/taal',
  '/toegankelijkheid',
  '/uitleg',
  '/tot-ziens',
  '/inloggen/oidc/[provider]/start',
  '/inloggen/oidc/terug',
  '/inloggen/organisatie',
  '/inloggen/toegangssleutel',
  '/uitloggen',
  '/.well-known/security.txt',
  '/vuurtje',
  // Was this text signed? Of a mark, without anybody's name.
  '/controle',
  // How many signed, where the coalition switched that on; else the same 404 as for none.
  '/overeenkomst/[coalition]',
  // An address that no page has.
  '/[...nowhere]',
]

/** Answers only where mail is kept in a folder. */
const DEVELOPMENT = ['/dev/mail']

/** Opens what its token is for. */
const LINK = ['/antwoord/[token]', '/inleveren/[token]', '/tekenen/[token]', '/tekenen/[token]/weigeren', '/tekenen/[token]/wijziging', '/uitnodiging/[token]', '/vuurtje/[token]']

/** Signed in, in whatever coalition. */
const ACCOUNT = [
  '/inloggen/opnieuw', '/inloggen/opnieuw/[token]', '/inloggen/tweede-stap', '/inloggen/tweede-stap/herstel', '/mijn', '/mijn/beveiliging', '/mijn/beveiliging/app', '/mijn/beveiliging/e-mail',
  '/mijn/beveiliging/herstelcodes', '/mijn/sessies', '/mijn/start', '/mijn/toegangssleutels', '/mijn/toegangssleutels/[id]',
  '/mijn/toegangssleutels/[id]/weghalen', '/mijn/toegangssleutels/nieuw',
]

/** A member of this coalition. */
const MEMBER = [
  '/api/downloads/[coalition]/afspraken/[id]', '/api/downloads/[coalition]/afspraken/[id]/infographic',
  '/api/downloads/[coalition]/cijfers', '/api/downloads/[coalition]/cijfers/kaarten/[id]', '/api/downloads/[coalition]/cijfers/kaarten/[id]/plaatje', '/api/downloads/[coalition]/inbreng/[id]', '/api/uploads/[coalition]/inbreng', '/api/downloads/[coalition]/verhalen/[id]', '/api/uploads/[coalition]/verhalen', '/api/downloads/[coalition]/geweigerd/[id]', '/api/downloads/[coalition]/handtekening/[scan]', '/api/downloads/[coalition]/logboek', '/api/downloads/[coalition]/samen', '/api/uploads/[coalition]/cijfers', '/api/uploads/[coalition]/handtekening',
  '/api/downloads/[coalition]/rapporten/raadsbrief', '/api/downloads/[coalition]/rapporten/overzicht', '/api/downloads/[coalition]/rapporten/kwartaal',
  '/c/[coalition]/rapporten', '/c/[coalition]/rapporten/raadsbrief', '/c/[coalition]/rapporten/overzicht', '/c/[coalition]/rapporten/kwartaal',
  '/c/[coalition]', '/c/[coalition]/acties', '/c/[coalition]/acties/nieuw', '/c/[coalition]/afspraken', '/c/[coalition]/afspraken/[id]', '/c/[coalition]/afspraken/[id]/nieuw',
  '/c/[coalition]/afspraken/[id]/afspraak/[afspraak]', '/c/[coalition]/afspraken/[id]/afspraak/[afspraak]/afwijking', '/c/[coalition]/afspraken/[id]/afspraak/[afspraak]/aanspreken',
  '/c/[coalition]/aanspreken', '/c/[coalition]/aanspreken/[id]', '/c/[coalition]/aanspreken/[id]/verder', '/c/[coalition]/aanspreken/[id]/terugnemen', '/c/[coalition]/afspraken/[id]/geland', '/c/[coalition]/afspraken/[id]/geland/antwoord',
  '/c/[coalition]/afspraken/[id]/herziening', '/c/[coalition]/afspraken/[id]/toetreden', '/c/[coalition]/afspraken/[id]/uittreden',
  '/c/[coalition]/afspraken/[id]/ingaan', '/c/[coalition]/afspraken/[id]/openbaar', '/c/[coalition]/afspraken/[id]/papier', '/c/[coalition]/afspraken/[id]/terughalen', '/c/[coalition]/afspraken/[id]/voortgang', '/c/[coalition]/afspraken/[id]/voortgang/[antwoord]',
  '/c/[coalition]/afspraken/[id]/tekst', '/c/[coalition]/afspraken/[id]/volgorde', '/c/[coalition]/afspraken/[id]/wijzig/[afspraak]', '/c/[coalition]/afspraken/[id]/opmerkingen/[opmerking]',
  '/c/[coalition]/afspraken/[id]/ondertekenen', '/c/[coalition]/afspraken/nieuw', '/c/[coalition]/cijfers', '/c/[coalition]/cijfers/inlezen', '/c/[coalition]/cijfers/inlezen/[id]',
  '/c/[coalition]/cijfers/vragen', '/c/[coalition]/cijfers/vragen/nieuw', '/c/[coalition]/doelen', '/c/[coalition]/doelen/[id]', '/c/[coalition]/doelen/[id]/stand',
  '/c/[coalition]/doelen/[id]/bocht', '/c/[coalition]/doelen/[id]/keten', '/c/[coalition]/doelen/samen',
  '/c/[coalition]/doelen/[id]/ouder', '/c/[coalition]/missie', '/c/[coalition]/opgaven/[id]/kaart',
  '/c/[coalition]/doelen/[id]/partners', '/c/[coalition]/doelen/[id]/tussenstand', '/c/[coalition]/doelen/[id]/wijzig', '/c/[coalition]/doelen/nieuw', '/c/[coalition]/inbreng', '/c/[coalition]/woorden', '/c/[coalition]/woorden/[id]', '/c/[coalition]/woorden/nieuw', '/c/[coalition]/vergoeding', '/c/[coalition]/vergoeding/[id]', '/c/[coalition]/vergoeding/[id]/nieuw', '/c/[coalition]/vergoeding/[id]/tarief', '/c/[coalition]/inbreng/afspraken', '/c/[coalition]/inbreng/op-tijd', '/c/[coalition]/inbreng/over/[soort]/[id]', '/c/[coalition]/inbreng/[id]',
  '/c/[coalition]/inbreng/[id]/weghalen',
  '/c/[coalition]/instellingen/missie',
  '/c/[coalition]/instellingen/huisstijl',
  '/c/[coalition]/leden/toegang',
  '/c/[coalition]/netwerk',
  '/c/[coalition]/locaties', '/c/[coalition]/locaties/[id]', '/c/[coalition]/locaties/[id]/aanwezigheid', '/c/[coalition]/locaties/[id]/team', '/c/[coalition]/locaties/[id]/team/[plek]', '/c/[coalition]/locaties/[id]/team/nieuw',
  '/c/[coalition]/locaties/[id]/wijzig', '/c/[coalition]/locaties/aanwezigheid', '/c/[coalition]/locaties/kernteams', '/c/[coalition]/locaties/nieuw',
  '/c/[coalition]/mandaten', '/c/[coalition]/mandaten/[id]', '/c/[coalition]/mandaten/nieuw',
  '/c/[coalition]/meer',
  '/c/[coalition]/voortgang', '/c/[coalition]/doelen/[id]/bronnen', '/c/[coalition]/doelen/[id]/opbrengst',
  '/c/[coalition]/opgaven',
  '/c/[coalition]/opgaven/[id]',
  '/c/[coalition]/opgaven/nieuw',
  '/c/[coalition]/partners',
  '/c/[coalition]/inbreng/[id]/delen',
  '/c/[coalition]/logboek',
  '/c/[coalition]/leden/[id]/vertrek',
  '/c/[coalition]/overdracht',
  '/c/[coalition]/overdracht/[id]',
  '/c/[coalition]/partners/[id]/vertrek',
  '/c/[coalition]/vertrokken',
  '/c/[coalition]/weg',
  '/c/[coalition]/leden',
  '/c/[coalition]/leden/[id]',
  '/c/[coalition]/leden/uitnodigen',
  '/c/[coalition]/leden/uitnodigen/lijst',
  '/c/[coalition]/leden/uitnodigingen/[id]',
  '/c/[coalition]/mijn-naam',
  '/c/[coalition]/instellingen/inloggen',
  '/c/[coalition]/instellingen/inloggen/[id]',
  '/c/[coalition]/instellingen/inloggen/nieuw',
  '/api/uploads/[coalition]/partners', '/c/[coalition]/partners/antwoorden', '/c/[coalition]/partners/inlezen', '/c/[coalition]/partners/wie-mist', '/c/[coalition]/partners/wie-mist/cel', '/c/[coalition]/partners/inlezen/[id]',
  '/c/[coalition]/partners/[id]/contact/[niveau]', '/c/[coalition]/partners/[id]/stand', '/c/[coalition]/partners/[id]/belang', '/c/[coalition]/partners/[id]/antwoord', '/c/[coalition]/partners/[id]/brengen-en-halen', '/c/[coalition]/partners/[id]/wijzig',
  '/c/[coalition]/partners/[id]', '/c/[coalition]/partners/nieuw', '/c/[coalition]/plan', '/c/[coalition]/plan/bladen', '/c/[coalition]/plan/scan', '/c/[coalition]/plan/bladen/[blad]', '/c/[coalition]/plan/bladen/gebruik', '/c/[coalition]/plan/inbreng/[stuk]', '/c/[coalition]/plan/stap/[stap]', '/c/[coalition]/plan/tekst', '/c/[coalition]/spelregels', '/c/[coalition]/partners/bestuursvorm',
  '/c/[coalition]/acties/[id]',
  '/c/[coalition]/opgaven/rangorde', '/c/[coalition]/opgaven/rangorde/[id]', '/c/[coalition]/opgaven/rangorde/nieuw',
  '/c/[coalition]/cijfers/kaarten', '/c/[coalition]/cijfers/kaarten/nieuw', '/c/[coalition]/cijfers/kaarten/[id]', '/c/[coalition]/cijfers/kaarten/[id]/wijzig', '/c/[coalition]/cijfers/kaarten/[id]/cijfer/[cijfer]',
  '/c/[coalition]/cijfers/kaart', '/c/[coalition]/cijfers/kaart/grenzen', '/c/[coalition]/cijfers/kaart/grenzen/[id]', '/c/[coalition]/cijfers/vergelijken', '/c/[coalition]/cijfers/vergelijken/kiezen', '/api/uploads/[coalition]/grenzen',
  '/c/[coalition]/cijfers/agenda', '/c/[coalition]/cijfers/agenda/nieuw', '/c/[coalition]/cijfers/agenda/[id]', '/c/[coalition]/cijfers/bronnen', '/c/[coalition]/cijfers/bronnen/nieuw', '/c/[coalition]/cijfers/bronnen/[id]', '/c/[coalition]/cijfers/cbs', '/c/[coalition]/cijfers/cbs/[tabel]',
  '/c/[coalition]/cijfers/verhalen', '/c/[coalition]/cijfers/verhalen/nieuw', '/c/[coalition]/cijfers/verhalen/[id]', '/c/[coalition]/cijfers/verhalen/[id]/wijzig', '/c/[coalition]/cijfers/verhalen/[id]/terugnemen', '/c/[coalition]/cijfers/kiezen',
  '/c/[coalition]/geld', '/c/[coalition]/geld/[id]', '/c/[coalition]/geld/nieuw', '/c/[coalition]/geld/businesscase/[id]',
  '/c/[coalition]/plan/stap/[stap]/poort',
  '/c/[coalition]/overleg', '/c/[coalition]/overleg/[id]', '/c/[coalition]/overleg/[id]/sluiten', '/c/[coalition]/overleg/[id]/wijzig', '/c/[coalition]/overleg/nieuw', '/c/[coalition]/overleg/uitkomst/[uitkomst]', '/c/[coalition]/afspraken/[id]/scan/[handtekening]',
  '/c/[coalition]/plan/huiswerk', '/c/[coalition]/plan/huiswerk/[id]', '/c/[coalition]/plan/huiswerk/nieuw',
  '/c/[coalition]/plan/werkbladen/[werkblad]', '/c/[coalition]/signalen', '/c/[coalition]/signalen/[id]', '/c/[coalition]/signalen/nieuw',
  '/c/[coalition]/vuurtjes', '/c/[coalition]/vuurtjes/[vuurtje]/adopteren', '/c/[coalition]/vuurtjes/nieuw',
]

/** An administrator of the platform; for everybody else it is not there. */
const ADMINISTRATOR = [
  '/api/administration/[slug]/export', '/beheer', '/beheer/[slug]', '/beheer/[slug]/coordinator', '/beheer/[slug]/meedoen', '/beheer/[slug]/stilzetten', '/beheer/[slug]/verwijderen', '/beheer/nieuw', '/beheer/verzoeken',
]

/** The address of a file of app: groups in brackets are no part of it. */
const addressOf = (file: string): string => file.replace(/^app/, '').replace(/\/\([^/]+\)/g, '').replace(/\/(page\.tsx|route\.ts)$/, '') || '/'

const addresses = (files: readonly string[]): string[] => files.filter((file) => /\/(page\.tsx|route\.ts)$/.test(file)).map(addressOf).sort()

const KNOWN = [...OPEN, ...DEVELOPMENT, ...LINK, ...ACCOUNT, ...MEMBER, ...ADMINISTRATOR].sort()

describe('addresses', () => {
  it('are those that were decided on', () => expect(addresses(filesBelow('app'))).toEqual(KNOWN))

  it('would be seen when one was added in passing, in a group or as an api', () => {
    for (const planted of ['app/(public)/export/page.tsx', 'app/api/v1/goals/route.ts', 'app/c/[coalition]/leden/page.tsx']) {
      expect(addresses([...filesBelow('app'), planted])).not.toEqual(KNOWN)
    }
  })

  it('of members lie under the folder of their coalition, so that the gate knows which one is meant', () => {
    const strays = (known: readonly string[]) => known.filter((address) => !/^\/(c|api\/(downloads|uploads))\/\[coalition\]/.test(address))
    expect(strays(MEMBER)).toEqual([])
    expect(strays(['/c/overzicht'])).toEqual(['/c/overzicht'])
  })
})
