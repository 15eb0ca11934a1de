-- Which indicator of the coalition the line of a goal is about (F3.5).
ALTER TABLE "goal_bend" ADD COLUMN "trend_indicator_id" UUID;

CREATE INDEX "goal_bend_coalition_id_trend_indicator_id_idx" ON "goal_bend"("coalition_id", "trend_indicator_id");

ALTER TABLE "goal_bend" ADD CONSTRAINT "goal_bend_coalition_id_trend_indicator_id_fkey" FOREIGN KEY ("coalition_id", "trend_indicator_id") REFERENCES "indicator"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
