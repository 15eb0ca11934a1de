'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { closeInterest, keepInterest, openInterest, releaseInterest, saveOffer, takeBackInterest, throwAwayInterest } from './commands'
import { interestForm, offerForm, readerForm, releaseForm, takeBackForm } from './schema'

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

export const openInterestAction = coalitionAction({
  name: 'partners.open_interest', schema: readerForm, command: openInterest, then: (slug, id) => `${paths.partnerInterest(slug, id)}?gelukt=partner_interest_opened`,
})

export const closeInterestAction = coalitionAction({
  name: 'partners.close_interest', schema: readerForm, command: closeInterest, then: (slug, id) => `${paths.partnerInterest(slug, id)}?gelukt=partner_interest_closed`,
  pageSays: ['partners.last_reader'],
})

export const throwAwayInterestAction = coalitionAction({
  name: 'partners.throw_away_interest', schema: takeBackForm, command: throwAwayInterest, then: (slug, id) => `${paths.partnerInterest(slug, id)}?gelukt=partner_interest_thrown_away`,
})
