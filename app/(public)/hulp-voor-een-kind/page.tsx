import type { Metadata } from 'next'
import { TextPage } from '@/components/layout/text-page'
import { requestLocale } from '@/lib/platform/i18n/request'

export const metadata: Metadata = { title: 'Hulp voor een kind', robots: { index: true } }

export default async function HelpForOneChildPage() {
  await requestLocale()
  return (
    <TextPage
      title="Zo vind je nu hulp voor een kind" lead="Gaat het om één kind of één gezin? Wacht niet op een coalitie. Dit zijn de wegen naar hulp."
      sections={[
        { title: 'Nu gevaar?', paragraphs: [<>Bel <a key="112" href="tel:112"><strong>112</strong></a>.</>] },
        { title: 'Denk je aan mishandeling of verwaarlozing?', paragraphs: [<>Bel Veilig Thuis: <a key="vt" href="tel:08002000"><strong>0800 2000</strong></a>. Gratis, dag en nacht. Je mag ook alleen om advies vragen.</>, 'Werk je met kinderen? Volg dan de meldcode van je organisatie.'] },
        { title: 'Maak je je zorgen om hoe het gaat?', paragraphs: ['Praat eerst met de ouder of de jongere zelf.', 'Vraag daarna raad aan het lokale team of het CJG van de gemeente, de jeugdarts of de huisarts. Op school: de intern begeleider of de mentor.'] },
        { title: 'Wil een kind zelf praten?', paragraphs: [<>De Kindertelefoon: <a key="kt" href="tel:08000432"><strong>0800 0432</strong></a>. Gratis, elke dag van 11 tot 21 uur.</>] },
        { title: 'Wat je hier niet opschrijft', paragraphs: ['In Samenspel schrijf je nooit over één kind of gezin. Zie je dat iets vaker gebeurt? Dat is een signaal. Dat hoort hier wel.'] },
      ]}
    />
  )
}
