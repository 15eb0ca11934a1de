-- A personal link with which a partner answers an invitation. Its own file: a new value may not be used in the transaction that adds it.
ALTER TYPE "link_verb" ADD VALUE 'ANSWER';
