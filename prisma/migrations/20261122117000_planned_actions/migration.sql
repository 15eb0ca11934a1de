-- What is going to be done is planned: the word that the field uses.
ALTER TYPE "action_status" RENAME VALUE 'TODO' TO 'PLANNED';
