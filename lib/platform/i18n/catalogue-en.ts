// English: navigation, buttons and messages; worksheets and help texts stay Dutch.
import account from './messages/en/account.json'
import actions from './messages/en/actions.json'
import administration from './messages/en/administration.json'
import agreements from './messages/en/agreements.json'
import challenges from './messages/en/challenges.json'
import contributions from './messages/en/contributions.json'
import demo from './messages/en/demo.json'
import departures from './messages/en/departures.json'
import devMail from './messages/en/devMail.json'
import done from './messages/en/done.json'
import errorPages from './messages/en/errorPages.json'
import errors from './messages/en/errors.json'
import figures from './messages/en/figures.json'
import forms from './messages/en/forms.json'
import goals from './messages/en/goals.json'
import groundRules from './messages/en/groundRules.json'
import history from './messages/en/history.json'
import home from './messages/en/home.json'
import imports from './messages/en/imports.json'
import invitations from './messages/en/invitations.json'
import landing from './messages/en/landing.json'
import lifePhases from './messages/en/lifePhases.json'
import locations from './messages/en/locations.json'
import look from './messages/en/look.json'
import loop from './messages/en/loop.json'
import mail from './messages/en/mail.json'
import mandates from './messages/en/mandates.json'
import members from './messages/en/members.json'
import more from './messages/en/more.json'
import network from './messages/en/network.json'
import partners from './messages/en/partners.json'
import passkeys from './messages/en/passkeys.json'
import plan from './messages/en/plan.json'
import roleNames from './messages/en/roleNames.json'
import roles from './messages/en/roles.json'
import shell from './messages/en/shell.json'
import signIn from './messages/en/signIn.json'
import signals from './messages/en/signals.json'
import sparks from './messages/en/sparks.json'
import takeaway from './messages/en/takeaway.json'

const catalogue = {
  account, actions, administration, agreements, challenges, contributions, demo, departures, devMail, done, errorPages, errors, figures,
  forms, goals, groundRules, history, home, imports, invitations, landing, lifePhases, locations, look, loop, mail, mandates, members, more, network, partners, passkeys, plan, roleNames,
  roles, shell, signIn, signals, sparks, takeaway,
}

export default catalogue
