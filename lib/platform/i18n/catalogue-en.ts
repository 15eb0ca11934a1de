// English: navigation, buttons and messages; worksheets and help texts stay Dutch.
import challenges from './messages/en/challenges.json'
import demo from './messages/en/demo.json'
import done from './messages/en/done.json'
import errors from './messages/en/errors.json'
import forms from './messages/en/forms.json'
import goals from './messages/en/goals.json'
import lifePhases from './messages/en/lifePhases.json'
import mail from './messages/en/mail.json'
import roleNames from './messages/en/roleNames.json'
import roles from './messages/en/roles.json'
import shell from './messages/en/shell.json'
import signIn from './messages/en/signIn.json'

export default { challenges, demo, done, errors, forms, goals, lifePhases, mail, roleNames, roles, shell, signIn }
