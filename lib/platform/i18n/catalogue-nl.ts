// Dutch, the source. One file per capability or part of the screen.
import account from './messages/nl/account.json'
import actions from './messages/nl/actions.json'
import administration from './messages/nl/administration.json'
import agreements from './messages/nl/agreements.json'
import challenges from './messages/nl/challenges.json'
import contributions from './messages/nl/contributions.json'
import demo from './messages/nl/demo.json'
import departures from './messages/nl/departures.json'
import devMail from './messages/nl/devMail.json'
import done from './messages/nl/done.json'
import errorPages from './messages/nl/errorPages.json'
import errors from './messages/nl/errors.json'
import figures from './messages/nl/figures.json'
import forms from './messages/nl/forms.json'
import goals from './messages/nl/goals.json'
import groundRules from './messages/nl/groundRules.json'
import history from './messages/nl/history.json'
import home from './messages/nl/home.json'
import imports from './messages/nl/imports.json'
import invitations from './messages/nl/invitations.json'
import landing from './messages/nl/landing.json'
import lifePhases from './messages/nl/lifePhases.json'
import locations from './messages/nl/locations.json'
import look from './messages/nl/look.json'
import loop from './messages/nl/loop.json'
import mail from './messages/nl/mail.json'
import mandates from './messages/nl/mandates.json'
import members from './messages/nl/members.json'
import more from './messages/nl/more.json'
import network from './messages/nl/network.json'
import partners from './messages/nl/partners.json'
import passkeys from './messages/nl/passkeys.json'
import plan from './messages/nl/plan.json'
import roleNames from './messages/nl/roleNames.json'
import roles from './messages/nl/roles.json'
import shell from './messages/nl/shell.json'
import signIn from './messages/nl/signIn.json'
import signals from './messages/nl/signals.json'
import sparks from './messages/nl/sparks.json'
import takeaway from './messages/nl/takeaway.json'

const catalogue = {
  account, actions, administration, agreements, challenges, contributions, demo, departures, devMail, done, errorPages, errors, figures,
  forms, goals, groundRules, history, home, imports, invitations, landing, lifePhases, locations, look, loop, mail, mandates, members, more, network, partners, passkeys, plan, roleNames,
  roles, shell, signIn, signals, sparks, takeaway,
}

export default catalogue
