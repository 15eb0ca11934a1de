-- A personal link that makes somebody a member. Its own file: a new value may not be used in the transaction that adds it.
ALTER TYPE "link_verb" ADD VALUE 'JOIN';
