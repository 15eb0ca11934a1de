-- A request can have a later link beside the first: that is found by what it is for.
CREATE INDEX "access_link_coalition_id_subject_id_idx" ON "access_link"("coalition_id", "subject_id");
