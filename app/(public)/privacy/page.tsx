import { TextPage } from '@/components/layout/text-page'
import { paths } from '@/lib/platform/paths'
import { requestLocale } from '@/lib/platform/i18n/request'

export default async function PrivacyPage() {
  await requestLocale()
  return (
    <TextPage
      title="Privacy" lead="Samenspel is geen dossier. Over een kind, ouder of gezin leggen we niets vast. Nooit."
      sections={[
        { title: 'Wat we niet vastleggen', paragraphs: ['Geen namen, geen BSN, geen geboortedatum, geen adres, geen diagnose. We maken geen risicoscores en koppelen geen mensen aan elkaar.', 'Schrijf je zoiets toch op? Dan houden we het tegen, voordat het wordt opgeslagen. Wat we weigeren, bewaren we nergens.'] },
        { title: 'Wat we wel vastleggen', paragraphs: ['Van leden: een e-mailadres om in te loggen, en de naam die anderen zien. Ervaringsdeskundigen kiezen die naam zelf. Wie zij zijn, ziet alleen de coördinator, op de ledenpagina.', 'Van het werk: opgaven, doelen, afspraken, acties en signalen over wat vaker gebeurt.', 'Wie een overeenkomst tekent, geeft een naam en een functie. Die staan bij de handtekening.'] },
        { title: 'Wie wat ziet', paragraphs: ['Elke coalitie heeft een eigen werkruimte. Een andere coalitie kan daar niet bij. Dat bewaken we op twee plekken: in de code en in de database.', 'Signalen leest alleen de coördinator. De wethouder ziet geen losse signalen.', 'Aantallen onder de 10 tonen we niet. Zo kan niemand herkend worden.'] },
        { title: 'Cookies', paragraphs: ['Eén cookie houdt je ingelogd. Eén cookie onthoudt je taal. We volgen niemand en laden niets van andere sites.'] },
        { title: 'Zorgen over één kind?', paragraphs: [<>Dan is Samenspel niet de plek. <a key="help" href={paths.helpForOneChild}>Zo vind je nu hulp voor een kind</a>.</>] },
      ]}
    />
  )
}
