'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { publicationForm, unpublicationForm } from '../schema'
import { publishAgreement, unpublishAgreement } from './commands'

export const publishAgreementAction = coalitionAction({
  name: 'agreements.publish', schema: publicationForm, command: publishAgreement, then: (slug, id) => `${paths.publication(slug, id)}?gelukt=agreement_published`,
})

export const unpublishAgreementAction = coalitionAction({
  name: 'agreements.unpublish', schema: unpublicationForm, command: unpublishAgreement, then: (slug, id) => `${paths.publication(slug, id)}?gelukt=agreement_unpublished`,
})
