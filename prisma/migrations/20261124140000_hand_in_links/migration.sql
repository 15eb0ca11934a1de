-- A personal link by which homework is handed in. Its own file: a new value may not be used in the transaction that adds it.
ALTER TYPE "link_verb" ADD VALUE 'HAND_IN';
