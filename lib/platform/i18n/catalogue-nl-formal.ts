// Dutch for who is addressed with "u": only the sentences that differ. The rest is catalogue-nl.ts.
import account from './messages/nl-formal/account.json'
import actions from './messages/nl-formal/actions.json'
import departures from './messages/nl-formal/departures.json'
import done from './messages/nl-formal/done.json'
import errorPages from './messages/nl-formal/errorPages.json'
import errors from './messages/nl-formal/errors.json'
import forms from './messages/nl-formal/forms.json'
import learning from './messages/nl-formal/learning.json'
import locations from './messages/nl-formal/locations.json'
import mail from './messages/nl-formal/mail.json'
import members from './messages/nl-formal/members.json'
import passkeys from './messages/nl-formal/passkeys.json'
import signIn from './messages/nl-formal/signIn.json'
import sparks from './messages/nl-formal/sparks.json'

const formal = { account, actions, departures, done, errorPages, errors, forms, learning, locations, mail, members, passkeys, signIn, sparks }

export default formal
