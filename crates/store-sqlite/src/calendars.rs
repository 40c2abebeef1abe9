//! Offices and their citizens.

mod deadlines;
mod meetings;
mod times;

pub(crate) use deadlines::{DeadlineRow, DecisionRow, deadline, decide, decision};
pub(crate) use meetings::tell;

use crate::{SqliteStore, idempotency};
use api::booking::{AttendanceKind, BookedMeeting, BookingReceipt, CalendarSlot, Notice};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use std::collections::HashSet;
use store::{
    Answer, BookingDecision, BookingRequest, Calendars, DeadlineRecord, NewDeadline, Respond, SlotMoved,
    StoreError, Subject, WriteContext,
};

#[async_trait]
impl Calendars for SqliteStore {
    async fn calendar(
        &self,
        unit: &str,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<CalendarSlot>, StoreError> {
        times::calendar(&self.readers, unit, from, to).await
    }

    async fn close_slot(
        &self,
        ctx: &WriteContext,
        unit: &str,
        slot: &str,
        closed: bool,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, unit, slot) = (ctx.clone(), unit.to_owned(), slot.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    times::close(connection, &unit, &slot, closed).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn move_slot(
        &self,
        ctx: &WriteContext,
        moved: &SlotMoved,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, moved) = (ctx.clone(), moved.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    times::shift(connection, &ctx, &moved).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn set_deadlines(
        &self,
        ctx: &WriteContext,
        deadlines: &[NewDeadline],
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, deadlines) = (ctx.clone(), deadlines.to_vec());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    for deadline in &deadlines {
                        deadlines::set(connection, &ctx, deadline).await?;
                    }
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn deadlines_of(&self, person: &str) -> Result<Vec<DeadlineRecord>, StoreError> {
        deadlines::of_person(&self.readers, person).await
    }

    async fn decide_booking(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        decision: &BookingDecision,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, decision) = (ctx.clone(), subject.clone(), decision.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    deadlines::decide(connection, &ctx, &subject, &decision).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn booking_decisions(&self, person: &str) -> Result<Vec<BookingDecision>, StoreError> {
        deadlines::decisions(&self.readers, person).await
    }

    async fn asked_to_be_exempt(&self) -> Result<HashSet<String>, StoreError> {
        deadlines::asked(&self.readers).await
    }

    async fn summon(
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
                    let receipt = meetings::summon(connection, &ctx, &subject, &request).await?;
                    idempotency::keep(connection, &ctx, respond(&receipt)?).await
                })
            })
            .await
    }

    async fn note_attendance(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        booking: &str,
        kind: AttendanceKind,
        respond: Respond<BookedMeeting>,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, booking) = (ctx.clone(), subject.clone(), booking.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let meeting = meetings::attended(connection, &ctx, &subject, &booking, kind).await?;
                    idempotency::keep(connection, &ctx, respond(&meeting)?).await
                })
            })
            .await
    }

    async fn notices_of(&self, person: &str) -> Result<Vec<Notice>, StoreError> {
        meetings::notices(&self.readers, person).await
    }

    async fn notices_seen(&self, person: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
        let person = person.to_owned();
        self.writer
            .write(move |connection| Box::pin(async move { meetings::seen(connection, &person, at).await }))
            .await
    }
}
