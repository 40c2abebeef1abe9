//! Powers of attorney.

mod change;
mod read;

use crate::{SqliteStore, idempotency};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use store::{
    Answer, MandateGift, MandateRecord, MandateSide, Mandates, Representative, Respond, StoreError, Subject,
    TokenHash, WriteContext,
};

#[async_trait]
impl Mandates for SqliteStore {
    async fn give_mandate(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        gift: &MandateGift,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, gift) = (ctx.clone(), subject.clone(), gift.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    change::give(connection, &ctx, &subject, &gift).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn invite(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        id: &str,
        code: TokenHash,
        until: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let (ctx, subject, id) = (ctx.clone(), subject.clone(), id.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move { change::invite(connection, &ctx, &subject, &id, code, until).await })
            })
            .await
    }

    async fn accept_mandate(
        &self,
        ctx: &WriteContext,
        code: TokenHash,
        by: &Representative,
        today: NaiveDate,
        respond: Respond<MandateRecord>,
    ) -> Result<Answer, StoreError> {
        let (ctx, by) = (ctx.clone(), by.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let accepted = change::accept(connection, &ctx, code, &by, today).await?;
                    idempotency::keep(connection, &ctx, respond(&accepted)?).await
                })
            })
            .await
    }

    async fn end_mandate(
        &self,
        ctx: &WriteContext,
        (side, person): (MandateSide, &str),
        id: &str,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, person, id) = (ctx.clone(), person.to_owned(), id.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    change::end(connection, &ctx, (side, &person), &id).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn mandates_given(&self, person: &str) -> Result<Vec<MandateRecord>, StoreError> {
        read::of(&self.readers, MandateSide::Giver, person).await
    }

    async fn mandates_held(&self, person: &str) -> Result<Vec<MandateRecord>, StoreError> {
        read::of(&self.readers, MandateSide::Representative, person).await
    }
}
