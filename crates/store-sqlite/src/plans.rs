//! Min Plan.

mod operations;
mod versions;

use crate::exemptions::ask;
use crate::row::{from_json, unavailable};
use crate::{SqliteStore, idempotency};
use api::{Acknowledgement, LetterKind, PlanChange, PlanVersionRow};
use async_trait::async_trait;
use plan::{Author, Operation, Plan};
use sqlx::{Executor, Sqlite};
use store::{
    Answer, Applied, NewLetter, PlanDates, Plans, Published, Respond, StoreError, Subject, WriteContext,
};

/// The plan as it stands; an empty one where there is none.
async fn current<'c>(db: impl Executor<'c, Database = Sqlite>, person: &str) -> Result<Plan, StoreError> {
    let row: Option<(String,)> = sqlx::query_as("SELECT plan FROM plan WHERE person = ?")
        .bind(person)
        .fetch_optional(db)
        .await
        .map_err(unavailable)?;
    row.map_or_else(|| Ok(Plan::default()), |(plan,)| from_json(&plan, "plan"))
}

#[async_trait]
impl Plans for SqliteStore {
    async fn plan(&self, person: &str) -> Result<Plan, StoreError> {
        current(&self.readers, person).await
    }

    async fn apply_operations(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        operations: &[Operation],
        author: Author,
        respond: Respond<Applied>,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, operations) = (ctx.clone(), subject.clone(), operations.to_vec());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let applied = operations::apply(connection, &ctx, &subject, &operations, author).await?;
                    idempotency::keep(connection, &ctx, respond(&applied)?).await
                })
            })
            .await
    }

    async fn publish_plan(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        seen: u64,
        by: &str,
        letter: Option<NewLetter>,
        respond: Respond<PlanVersionRow>,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, by) = (ctx.clone(), subject.clone(), by.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let row = versions::publish(connection, &ctx, &subject, seen, by).await?;
                    if let Some(letter) = letter {
                        let (person, number) = (&subject.person, row.number.to_string());
                        ask(connection, &ctx, person, (LetterKind::Plan, &number), &letter).await?;
                    }
                    idempotency::keep(connection, &ctx, respond(&row)?).await
                })
            })
            .await
    }

    async fn plan_versions(&self, person: &str) -> Result<Vec<PlanVersionRow>, StoreError> {
        versions::list(&self.readers, person).await
    }

    async fn plan_version(&self, person: &str, number: u32) -> Result<Option<Published>, StoreError> {
        versions::one(&self.readers, person, number).await
    }

    async fn record_plan_read(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        number: u32,
    ) -> Result<(), StoreError> {
        let (ctx, subject) = (ctx.clone(), subject.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move { versions::read(connection, &ctx, &subject, number).await })
            })
            .await
    }

    async fn acknowledge_plan(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        number: u32,
        id: &str,
        respond: Respond<Acknowledgement>,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, id) = (ctx.clone(), subject.clone(), id.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let receipt = versions::acknowledge(connection, &ctx, &subject, number, id).await?;
                    idempotency::keep(connection, &ctx, respond(&receipt)?).await
                })
            })
            .await
    }

    async fn plan_history(&self, person: &str) -> Result<Vec<PlanChange>, StoreError> {
        operations::history(&self.readers, person).await
    }

    async fn plan_dates(&self, person: &str) -> Result<PlanDates, StoreError> {
        versions::dates(&self.readers, person).await
    }
}
