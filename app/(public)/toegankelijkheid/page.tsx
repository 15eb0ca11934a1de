import type { Metadata } from 'next'
import { TextPage } from '@/components/layout/text-page'
import { requestLocale } from '@/lib/platform/i18n/request'

export const metadata: Metadata = { title: 'Toegankelijkheid', robots: { index: true } }

export default async function AccessibilityPage() {
  await requestLocale()
  return (
    <TextPage
      title="Toegankelijkheid" lead="Iedereen moet mee kunnen doen. Ook met een schermlezer, een toetsenbord, een oude telefoon of grote letters."
      sections={[
        { title: 'Waar we ons aan houden', paragraphs: ['Samenspel volgt WCAG 2.2, niveau A en AA. Elke pagina wordt bij elke wijziging automatisch gecontroleerd, voor elke rol.', 'Automatische controle vindt niet alles. Een onderzoek door mensen is nog niet gedaan. Tot dat er is, geven we geen status.'] },
        { title: 'Wat werkt', paragraphs: ['Alles kan met het toetsenbord. Alles kan zonder JavaScript, behalve het verkennen van een grafiek. De grafiek en de tabel staan er dan gewoon.', 'Teksten kun je twee keer zo groot maken. Op een smal scherm hoef je niet opzij te schuiven.', 'Kleur staat nooit alleen: een woord, een vorm of een icoon zegt hetzelfde.'] },
        { title: 'Werkt iets niet?', paragraphs: ['Vertel het de coördinator van jouw coalitie. Die geeft het door en laat je weten wat ermee gebeurt.'] },
      ]}
    />
  )
}
