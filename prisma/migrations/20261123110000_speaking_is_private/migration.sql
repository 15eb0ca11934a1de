-- What says of itself that it is private stands with the two partners, and what stands with them says so: the export, the
-- readers and the deletion follow that one column.
ALTER TABLE "speaking_up" ADD CONSTRAINT "speaking_up_private_is_the_first_step" CHECK (is_private = (step = 'PRIVATE'));
ALTER TABLE "speaking_up_answer" ADD CONSTRAINT "speaking_up_answer_private_is_the_first_step" CHECK (NOT is_private OR step = 'PRIVATE');
