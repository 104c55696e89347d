//! Responses: written once, and read by nothing but the gate.
//!
//! Invariant: nothing in this file is public. What leaves the crate of a response has gone
//! through `assessment::disclosure`.

use assessment::response::{self, Comment, Draft, Response, submit};
use assessment::round::{Role, Setup};
use sqlx::SqliteConnection;
use uuid::Uuid;

use crate::drafts::{answers_as_text, answers_from_text, role_from_text};
use crate::error::{Error, database};
use crate::ids::{ImportId, RoundId};

/// A response as it is kept.
pub(crate) struct Kept {
    /// The version of the release that first counted it; none while the round is open or
    /// it waits for other late forms.
    pub(crate) version: Option<u32>,
    pub(crate) response: Response,
}

/// Turns drafts into responses, each with its comments. Those without an answer are no
/// responses and are left out.
///
/// # Errors
/// [`Error::Row`] for an answer that the round does not ask for, [`Error::NothingToImport`].
pub(crate) fn handed_in(
    drafts: Vec<Draft>,
    setup: &Setup,
) -> Result<Vec<(Response, Vec<Comment>)>, Error> {
    let mut handed_in = Vec::new();
    for (at, draft) in drafts.into_iter().enumerate() {
        match submit(draft, setup) {
            Ok(response) => handed_in.push(response),
            Err(response::Error::Empty) => {}
            Err(source) => {
                return Err(Error::Row {
                    row: at + 1,
                    source,
                });
            }
        }
    }
    if handed_in.is_empty() {
        return Err(Error::NothingToImport);
    }
    Ok(handed_in)
}

/// Writes a response and, with no way between them, its comments.
pub(crate) async fn keep(
    connection: &mut SqliteConnection,
    round: RoundId,
    import: Option<ImportId>,
    response: &Response,
    comments: &[Comment],
) -> Result<(), Error> {
    let doing = "keep a response";
    let id = Uuid::new_v4();
    sqlx::query("insert into responses (id, round_id, import_id, role) values (?, ?, ?, ?)")
        .bind(id.as_bytes().as_slice())
        .bind(round.bytes())
        .bind(import.as_ref().map(ImportId::bytes))
        .bind(response.role().map(Role::name))
        .execute(&mut *connection)
        .await
        .map_err(database(doing))?;
    sqlx::query(
        "insert into answers (response_id, item_id, answer) select ?, key, value from json_each(?)",
    )
    .bind(id.as_bytes().as_slice())
    .bind(answers_as_text(response.answers())?)
    .execute(&mut *connection)
    .await
    .map_err(database(doing))?;
    for comment in comments {
        sqlx::query("insert into comments (id, round_id, import_id, domain_id, text) values (?, ?, ?, ?, ?)")
            .bind(Uuid::new_v4().as_bytes().as_slice())
            .bind(round.bytes())
            .bind(import.as_ref().map(ImportId::bytes))
            .bind(&comment.domain)
            .bind(&comment.text)
            .execute(&mut *connection)
            .await
            .map_err(database(doing))?;
    }
    Ok(())
}

/// The responses of a round by version, and in the order of their random ids.
pub(crate) async fn of_round(
    connection: &mut SqliteConnection,
    round: RoundId,
) -> Result<Vec<Kept>, Error> {
    let rows: Vec<(String, Option<String>, Option<u32>)> = sqlx::query_as(
        "select json_group_object(item_id, answer), role, version
         from responses join answers on response_id = id
         where round_id = ? group by id order by version, id",
    )
    .bind(round.bytes())
    .fetch_all(connection)
    .await
    .map_err(database("read the responses"))?;
    rows.iter()
        .map(|(answers, role, version)| {
            let (answers, role) = (
                answers_from_text(answers)?,
                role_from_text(role.as_deref())?,
            );
            Ok(Kept {
                version: *version,
                response: Response::from_store(answers, role),
            })
        })
        .collect()
}

/// The comments that a release of the round counts, in the order of their random ids.
pub(crate) async fn comments_of_round(
    connection: &mut SqliteConnection,
    round: RoundId,
) -> Result<Vec<Comment>, Error> {
    let rows: Vec<(Option<String>, String)> =
        sqlx::query_as("select domain_id, text from comments where round_id = ? and version is not null order by id")
            .bind(round.bytes())
            .fetch_all(connection)
            .await
            .map_err(database("read the comments"))?;
    Ok(rows
        .into_iter()
        .map(|(domain, text)| Comment { domain, text })
        .collect())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use assessment::checklist::built_in;
    use assessment::response::{Answer, Draft};
    use assessment::round::Setup;
    use sqlx::{AssertSqlSafe, Row};

    use super::*;
    use crate::{Key, Store};

    const PEOPLE: i32 = 200;
    const DIGITS: usize = 4;

    fn setup() -> Setup {
        Setup {
            checklist: built_in().remove("learning-culture").unwrap(),
            form: "core".into(),
            quarter: "2026-Q3".parse().unwrap(),
            opens: "2026-12-01".parse().unwrap(),
            closes: "2026-12-14".parse().unwrap(),
            headcount: 240,
            threshold: 5,
            asks_role: false,
            role_headcounts: [].into(),
        }
    }

    /// A person whose answers to the first items spell the place in the queue.
    fn person(setup: &Setup, place: i32) -> Draft {
        let asked = setup.asked();
        let items = asked.iter().flat_map(|(_, items)| items).take(DIGITS);
        let answers = items.enumerate().map(|(digit, item)| {
            (
                item.id.clone(),
                Answer::Point(place / 5_i32.pow(digit as u32) % 5 + 1),
            )
        });
        let comments = vec![Comment {
            domain: None,
            text: format!("place {place}"),
        }];
        Draft {
            answers: answers.collect(),
            role: None,
            comments,
        }
    }

    fn place(setup: &Setup, answers: &BTreeMap<String, Answer>) -> i32 {
        let asked = setup.asked();
        let items = asked
            .iter()
            .flat_map(|(_, items)| items)
            .take(DIGITS)
            .enumerate();
        let digit = |item: &str| match answers[item] {
            Answer::Point(code) => code - 1,
            Answer::NotApplicable | Answer::Unsaid => panic!("only points were given"),
        };
        items
            .map(|(at, item)| digit(&item.id) * 5_i32.pow(at as u32))
            .sum()
    }

    /// Spearman's rank correlation between the queue and an order in which it comes back.
    /// Its standard deviation under chance is 1 / √(n − 1), here 0.07.
    #[track_caller]
    #[expect(clippy::print_stdout, reason = "the figure is for a person to read")]
    fn check(order: &str, places: &[i32]) {
        let n = places.len() as f64;
        assert_eq!(places.len(), PEOPLE as usize, "{order}");
        let squares: f64 = places
            .iter()
            .zip(0..)
            .map(|(place, at)| f64::from(place - at).powi(2))
            .sum();
        let correlation = 1.0 - 6.0 * squares / (n * (n * n - 1.0));
        println!("{order}: rank correlation with arrival {correlation:+.3}");
        assert!(correlation.abs() < 0.35, "{order}: {correlation}");
    }

    async fn orders(store: &Store, round: RoundId, setup: &Setup, when: &str) {
        let mut connection = store.connection().await.unwrap();
        let read = of_round(&mut connection, round).await.unwrap();
        let places: Vec<i32> = read
            .iter()
            .map(|kept| place(setup, kept.response.answers()))
            .collect();
        check(&format!("responses {when}"), &places);
        // As the file itself has them, asked for no order, forwards by table and by index.
        for query in [
            "select id from responses",
            "select id from responses indexed by responses_by_round where round_id is not null",
            "select distinct response_id from answers",
        ] {
            let ids = sqlx::query(AssertSqlSafe(query))
                .fetch_all(&mut *connection)
                .await
                .unwrap();
            let mut places = Vec::new();
            for id in ids {
                let text: String = sqlx::query_scalar(
                    "select json_group_object(item_id, answer) from answers where response_id = ?",
                )
                .bind(id.get::<Vec<u8>, _>(0))
                .fetch_one(&mut *connection)
                .await
                .unwrap();
                places.push(place(setup, &answers_from_text(&text).unwrap()));
            }
            check(&format!("{query} {when}"), &places);
        }
        let comments: Vec<String> = sqlx::query_scalar("select text from comments")
            .fetch_all(&mut *connection)
            .await
            .unwrap();
        let places: Vec<i32> = comments
            .iter()
            .map(|text| text["place ".len()..].parse().unwrap())
            .collect();
        check(&format!("comments {when}"), &places);
    }

    #[tokio::test]
    async fn nobody_can_read_back_who_answered_first() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("x.store"), &Key::random())
            .await
            .unwrap();
        let setup = setup();
        let round = store.open_round(setup.clone()).await.unwrap();
        for place in 0..PEOPLE / 2 {
            let id = store.begin_draft(round).await.unwrap();
            store.save_draft(id, &person(&setup, place)).await.unwrap();
            store.submit_draft(id).await.unwrap();
        }
        let rest = (PEOPLE / 2..PEOPLE)
            .map(|place| person(&setup, place))
            .collect();
        store.import(round, [0; 32], rest).await.unwrap();
        orders(&store, round, &setup, "while open").await;

        store.close_round(round, 1).await.unwrap();
        orders(&store, round, &setup, "when closed").await;
        let mut connection = store.connection().await.unwrap();
        let linked: i64 = sqlx::query_scalar(
            "select (select count(*) from responses where import_id is not null)
                  + (select count(*) from comments where import_id is not null)",
        )
        .fetch_one(&mut *connection)
        .await
        .unwrap();
        assert_eq!(linked, 0, "what came together is forgotten");
    }
}
