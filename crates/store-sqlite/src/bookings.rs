//! Bookings.

mod change;
mod claim;
mod ledger;
mod read;

pub(crate) use change::{book, keep};
pub(crate) use claim::release;
pub(crate) use read::one;

use crate::{SqliteStore, idempotency};
use api::booking::BookingReceipt;
use async_trait::async_trait;
use store::{
    Answer, BookingLedger, BookingRecord, BookingRequest, Bookings, CancellationRequest, RebookingRequest,
    Respond, StoreError, Subject, WriteContext,
};

#[async_trait]
impl Bookings for SqliteStore {
    async fn book(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        request: &BookingRequest,
        respond: Respond<BookingReceipt>,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, request) = (ctx.clone(), subject.clone(), request.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let receipt = change::book(connection, &ctx, &subject, &request).await?;
                    idempotency::keep(connection, &ctx, respond(&receipt)?).await
                })
            })
            .await
    }

    async fn rebook(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        request: &RebookingRequest,
        respond: Respond<BookingReceipt>,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, request) = (ctx.clone(), subject.clone(), request.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let receipt = change::rebook(connection, &ctx, &subject, &request).await?;
                    idempotency::keep(connection, &ctx, respond(&receipt)?).await
                })
            })
            .await
    }

    async fn cancel_booking(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        request: &CancellationRequest,
        respond: Respond<BookingReceipt>,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, request) = (ctx.clone(), subject.clone(), request.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let receipt = change::cancel(connection, &ctx, &subject, &request).await?;
                    idempotency::keep(connection, &ctx, respond(&receipt)?).await
                })
            })
            .await
    }

    async fn bookings_of(&self, person: &str) -> Result<Vec<BookingRecord>, StoreError> {
        read::of_person(&self.readers, person).await
    }

    async fn booking_ledger(&self, person: &str) -> Result<BookingLedger, StoreError> {
        ledger::of_person(&self.readers, person).await
    }

    async fn booking_receipt(&self, person: &str, id: &str) -> Result<Option<BookingReceipt>, StoreError> {
        read::receipt(&self.readers, person, id).await
    }
}
