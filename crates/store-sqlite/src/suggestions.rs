//! Suggestions that a citizen has put away.

use crate::row::{Audited, audit, moment, unavailable};
use crate::{SqliteStore, idempotency};
use api::{Dismissal, DismissedSuggestion, SuggestionKind};
use async_trait::async_trait;
use sqlx::SqliteConnection;
use store::{Answer, StoreError, Subject, Suggestions, WriteContext};

const WHAT: &str = "suggestions";

async fn put(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    dismissal: &Dismissal,
) -> Result<(), StoreError> {
    let changed = if dismissal.dismissed {
        sqlx::query("INSERT INTO dismissed_suggestion (person, kind, id, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .bind(&subject.person)
            .bind(dismissal.kind.key())
            .bind(&dismissal.id)
            .bind(ctx.now.timestamp_millis())
            .execute(&mut *connection)
            .await
    } else {
        sqlx::query("DELETE FROM dismissed_suggestion WHERE person = ? AND kind = ? AND id = ?")
            .bind(&subject.person)
            .bind(dismissal.kind.key())
            .bind(&dismissal.id)
            .execute(&mut *connection)
            .await
    };
    if changed.map_err(unavailable)?.rows_affected() == 0 {
        return Ok(());
    }
    let action = if dismissal.dismissed { "create" } else { "delete" };
    let what = Audited { action, resource: WHAT, id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

#[async_trait]
impl Suggestions for SqliteStore {
    async fn dismiss_suggestion(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        dismissal: &Dismissal,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, dismissal) = (ctx.clone(), subject.clone(), dismissal.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    put(connection, &ctx, &subject, &dismissal).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn dismissed_suggestions(&self, person: &str) -> Result<Vec<DismissedSuggestion>, StoreError> {
        let rows: Vec<(String, String, i64)> = sqlx::query_as(
            "SELECT kind, id, at FROM dismissed_suggestion WHERE person = ? ORDER BY at DESC, kind, id",
        )
        .bind(person)
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        rows.into_iter()
            .map(|(kind, id, at)| {
                let kind = SuggestionKind::ALL.iter().copied().find(|known| known.key() == kind);
                Ok(DismissedSuggestion { kind: kind.ok_or(StoreError::Damaged(WHAT))?, id, at: moment(at)? })
            })
            .collect()
    }
}
