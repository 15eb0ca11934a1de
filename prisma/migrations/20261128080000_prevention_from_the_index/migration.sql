-- How much of the work comes before help is needed is asked on the page that an alderman begins on, over every action of
-- the coalition: from the index alone.
DROP INDEX "action_item_coalition_id_goal_id_planned_on_idx";
CREATE INDEX "action_item_coalition_id_goal_id_planned_on_status_preventi_idx" ON "action_item"("coalition_id", "goal_id", "planned_on", "status", "prevention_type");
