import type { Metadata } from 'next'
import { TextPage } from '@/components/layout/text-page'
import { STEPS } from '@/lib/plan/definitions'
import { requestLocale } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export const metadata: Metadata = { title: 'Uitleg en hulp', robots: { index: true } }

export default async function HelpPage() {
  await requestLocale()
  return (
    <TextPage
      title="Uitleg en hulp" lead="Samenspel is de werkplek van een lokale coalitie: mensen van school, opvang, zorg, gemeente en ouders die samen iets beter maken."
      sections={[
        { title: 'De vijf stappen', paragraphs: STEPS.map(({ step, name, result }) => <><strong key="name">{step}. {name}.</strong> {result}</>) },
        { title: 'Werk je op een school of bij een organisatie?', paragraphs: ['Loop je ergens tegenaan dat vaker gebeurt? Geef een signaal. Het duurt een halve minuut. Je ziet wie het leest en wanneer je antwoord krijgt.', 'Deed je iets voor een doel? Leg een actie vast.'] },
        { title: 'Ben je ervaringsdeskundige?', paragraphs: ['Je leest het plan en zegt wat je ervan vindt. Je kiest zelf onder welke naam. Binnen 14 dagen lees je wat ermee is gedaan, en waarom.', 'Je mag altijd stoppen. Je hoeft niet te zeggen waarom.'] },
        { title: 'Bent u wethouder?', paragraphs: ['U ziet in drie minuten hoe het staat, en wat alleen u kunt doen. Losse signalen ziet u niet. Zo kan de werkvloer vrij melden.'] },
        { title: 'Ben je coördinator?', paragraphs: ['Je houdt het plan en de afspraken gaande. Op je startpagina staat wat op jou wacht. Elk signaal en elke inbreng krijgt antwoord binnen 14 dagen.'] },
        { title: 'Zorgen over één kind?', paragraphs: [<><a key="help" href={paths.helpForOneChild}>Zo vind je nu hulp voor een kind</a>. Samenspel legt daar niets over vast.</>] },
      ]}
    />
  )
}
