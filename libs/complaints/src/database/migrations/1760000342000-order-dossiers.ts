import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets people order dossiers, which the worker makes one by one. */
export class OrderDossiers1760000342000 implements MigrationInterface {
  name = 'OrderDossiers1760000342000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "dossier_orders" (
        "id" uuid NOT NULL,
        "title" text NOT NULL,
        "options" jsonb NOT NULL,
        "reason" text NOT NULL,
        "ordered_by" uuid NOT NULL,
        "ordered_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "total" integer NOT NULL,
        "state" text NOT NULL,
        "failure" text,
        "ready_at" TIMESTAMP WITH TIME ZONE,
        "expires_at" TIMESTAMP WITH TIME ZONE,
        "sha256" text,
        "size_bytes" bigint,
        CONSTRAINT "CHK_e87287e4dec7871e01e36675a1" CHECK (state IN ('waiting', 'running', 'ready', 'failed', 'expired')),
        PRIMARY KEY ("id")
      );
      CREATE INDEX "dossier_orders_by_time" ON "dossier_orders" ("ordered_at", "id");
      CREATE TABLE "ordered_dossiers" (
        "order_id" uuid NOT NULL,
        "place" integer NOT NULL,
        "item_id" uuid NOT NULL,
        "reference" text NOT NULL,
        "sha256" text,
        "size_bytes" integer,
        "manifest_sha256" text,
        PRIMARY KEY ("order_id", "place")
      );
      CREATE INDEX "IDX_98c9687f4e48c54e7c59a17157" ON "ordered_dossiers" ("item_id");
      ALTER TABLE "dossier_orders" ADD CONSTRAINT "FK_9c4ab4642ba58a08149880927e7" FOREIGN KEY ("ordered_by") REFERENCES "staff_users"("id");
      ALTER TABLE "ordered_dossiers" ADD CONSTRAINT "FK_282959fddb4f7dd342f14d9eb8c" FOREIGN KEY ("order_id") REFERENCES "dossier_orders"("id");
      ALTER TABLE "ordered_dossiers" ADD CONSTRAINT "FK_98c9687f4e48c54e7c59a171576" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "ordered_dossiers"; DROP TABLE "dossier_orders"');
  }
}
