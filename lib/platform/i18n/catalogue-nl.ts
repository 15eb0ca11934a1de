// Dutch, the source. One file per capability or part of the screen.
import challenges from './messages/nl/challenges.json'
import demo from './messages/nl/demo.json'
import done from './messages/nl/done.json'
import errors from './messages/nl/errors.json'
import forms from './messages/nl/forms.json'
import goals from './messages/nl/goals.json'
import lifePhases from './messages/nl/lifePhases.json'
import mail from './messages/nl/mail.json'
import roleNames from './messages/nl/roleNames.json'
import roles from './messages/nl/roles.json'
import shell from './messages/nl/shell.json'
import signIn from './messages/nl/signIn.json'

export default { challenges, demo, done, errors, forms, goals, lifePhases, mail, roleNames, roles, shell, signIn }
