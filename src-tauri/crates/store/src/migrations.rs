//! The tables, as they grew.
//!
//! Invariant: a migration that has shipped is never edited, and runs whole or not at all;
//! the file's `user_version` is how many have run.

use sqlx::{AssertSqlSafe, Connection, SqliteConnection};

/// All migrations, oldest first.
pub(crate) const ALL: &[&str] = &[
    include_str!("../migrations/20261122190000_first_store.sql"),
    include_str!("../migrations/20261122220000_roles.sql"),
    include_str!("../migrations/20261122223000_late_forms.sql"),
    include_str!("../migrations/20261122230000_guesses.sql"),
    include_str!("../migrations/20261122233000_metrics.sql"),
    include_str!("../migrations/20261123070000_plan_changes.sql"),
    include_str!("../migrations/20261123080000_house_style.sql"),
    include_str!("../migrations/20261123130000_meeting_views.sql"),
    include_str!("../migrations/20261123140000_paper_forms.sql"),
    include_str!("../migrations/20261123150000_matchings.sql"),
    include_str!("../migrations/20261123160000_sealed_answers.sql"),
    include_str!("../migrations/20261123190000_respondents.sql"),
    include_str!("../migrations/20261123200000_checklists.sql"),
];

/// Runs the migrations that are still to be run.
pub(crate) async fn run(
    connection: &mut SqliteConnection,
    from: usize,
    migrations: &[&'static str],
) -> Result<(), sqlx::Error> {
    for (at, migration) in migrations.iter().enumerate().skip(from) {
        let mut transaction = connection.begin_with("begin immediate").await?;
        sqlx::raw_sql(*migration).execute(&mut *transaction).await?;
        let version = format!("pragma user_version = {}", at + 1);
        sqlx::raw_sql(AssertSqlSafe(version))
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::{Key, Store};

    /// A store as the first version left it, with a closed round in it.
    async fn first_store(path: &Path, key: &Key) {
        let setup = r#"{"checklist":{"id":"x","name":"X","version":1,"scale":{"first":1,"labels":["no","yes"],"favourable_from":2},
            "forms":[{"id":"x","name":"X"}],"domains":[{"id":"D","name":"D","items":[{"id":"D1","text":"One","forms":["x"]}]}]},
            "form":"x","quarter":"2026-Q3","opens":"2026-12-01","closes":"2026-12-14","headcount":24,"threshold":5}"#;
        let release = format!(
            r#"{{"setup":{setup},"version":1,"seed":7,"responses":5,"comments":[],"domains":[{{"id":"D","n":5,
            "blanks":{{"not_applicable":0,"unsaid":0,"skipped":0}},"score":{{"hidden":"too_few_items"}},"items":[]}}]}}"#
        );
        let (first, second) = (action("First"), action("Second"));
        let mut connection = crate::connection::make(path, key).await.unwrap();
        let id = format!(
            "pragma application_id = {}",
            crate::connection::APPLICATION_ID
        );
        sqlx::raw_sql(AssertSqlSafe(id))
            .execute(&mut *connection)
            .await
            .unwrap();
        run(&mut connection, 0, &ALL[..1]).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!(
            "insert into rounds values (x'{ROUND}', 1, '2026-Q3', '{setup}', 'closed');
             insert into responses values (randomblob(16), x'{ROUND}', null);
             insert into answers select id, 'D1', '2' from responses;
             insert into releases values (x'{ROUND}', 1, '{release}');
             insert into actions values (x'{ROUND}', 4, '{second}');
             insert into action_history values (x'{ROUND}', 1, 4, '{first}');
             insert into action_history values (randomblob(16), 1, 7, '{first}');"
        )))
        .execute(&mut *connection)
        .await
        .unwrap();
        connection.close().await.unwrap();
    }

    /// An action as the first version wrote it.
    fn action(title: &str) -> String {
        format!(
            r#"{{"domain":"D","item":"D1","title":"{title}","found":"","objective":"","steps":[],"barrier":"time",
            "countermeasure":"","lead":"","support":"","start":"2026-12-18","due":"2027-01-29","measure":"","baseline":"",
            "target":"","source":"","brag":"G","outcome":"","library":""}}"#
        )
    }

    const ROUND: &str = "5e4b6f5e000040008000000000000000";

    #[tokio::test]
    async fn a_store_of_the_first_version_opens_with_everything_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let (path, key) = (folder.path().join("x.store"), Key::random());
        first_store(&path, &key).await;
        let store = Store::open(&path, &key).await.unwrap();
        let round = store.rounds().await.unwrap().remove(0);
        assert_eq!((round.received, round.setup.asks_role), (1, false));
        assert_eq!(round.waiting, 0);
        let seen: bool = sqlx::query_scalar("select seen from releases")
            .fetch_one(&mut *store.connection().await.unwrap())
            .await
            .unwrap();
        assert!(seen, "whoever looked before, nobody knows");
        let released = store.released(round.id).await.unwrap();
        assert_eq!((released.seed, released.responses), (7, 5));
        let changes = store.plan_changes().await.unwrap();
        let titles = |written: &Option<crate::Written>| {
            written.as_ref().map(|written| written.fields.title.clone())
        };
        let first = &changes[0];
        assert_eq!((first.number, first.day, first.action), (1, None, 4));
        assert_eq!(titles(&first.before).as_deref(), Some("First"));
        assert_eq!(titles(&first.after).as_deref(), Some("Second"));
        // An action that was removed keeps its number, and can be put back.
        let day = "2026-12-18".parse().unwrap();
        let fields = store.actions().await.unwrap().remove(0).fields;
        let next = store.save_action(None, &fields, day).await.unwrap();
        assert_eq!(next.number, 8);
        store.undo_plan_change(2, day).await.unwrap();
        let numbers = store
            .actions()
            .await
            .unwrap()
            .into_iter()
            .map(|action| action.number);
        assert_eq!(numbers.collect::<Vec<_>>(), [4, 7, 8]);
    }
}
