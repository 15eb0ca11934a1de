'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { keepInterest, releaseInterest, saveOffer, takeBackInterest } from './commands'
import { interestForm, offerForm, releaseForm, takeBackForm } from './schema'

export const saveOfferAction = coalitionAction({
  name: 'partners.save_offer', schema: offerForm, command: saveOffer, then: (slug, id) => `${paths.partner(slug, id)}?gelukt=partner_offer_saved`,
})

export const keepInterestAction = coalitionAction({
  name: 'partners.keep_interest', schema: interestForm, command: keepInterest, then: (slug, id) => `${paths.partnerInterest(slug, id)}?gelukt=partner_interest_kept`,
})

export const releaseInterestAction = coalitionAction({
  name: 'partners.release_interest', schema: releaseForm, command: releaseInterest, then: (slug, id) => `${paths.partnerInterest(slug, id)}?gelukt=partner_interest_released`,
  pageSays: ['partners.interest_changed'],
})

export const takeBackInterestAction = coalitionAction({
  name: 'partners.take_back_interest', schema: takeBackForm, command: takeBackInterest, then: (slug, id) => `${paths.partnerInterest(slug, id)}?gelukt=partner_interest_taken_back`,
})
