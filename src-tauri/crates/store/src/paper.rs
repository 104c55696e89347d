//! Paper forms that are typed in: kept one by one, handed in together.
//!
//! Invariant: a form has a number only until the batch is handed in, so that the one on the
//! desk is found again; nothing of the number or of the order goes into a response.
//! Invariant: a round is not closed over forms that were typed in and not handed in.

use std::collections::BTreeMap;

use assessment::checklist::ItemId;
use assessment::response::{Answer, Draft, differences};
use assessment::round::Role;
use sqlx::SqliteConnection;
use uuid::Uuid;

use crate::drafts::{answers_as_text, answers_from_text, role_from_text};
use crate::error::{Error, database, shape};
use crate::ids::RoundId;
use crate::open::{Store, begin, commit};
use crate::{responses, rounds};

/// A paper form that was typed in, once or twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperForm {
    /// Its number, from 1, to write on the paper.
    pub number: u32,
    /// As typed in the first time, with the role and the comments.
    pub first: Draft,
    /// Whether the first typing came to the end of the form.
    pub first_done: bool,
    /// The answers as typed in the second time, if somebody began to.
    pub second: Option<BTreeMap<ItemId, Answer>>,
    /// Whether the second typing came to the end of the form.
    pub second_done: bool,
}

/// What is typed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typing {
    /// The form for the first time.
    First(Draft),
    /// Its answers again, without a look at the first time.
    Second(BTreeMap<ItemId, Answer>),
}

type Row = (
    u32,
    String,
    bool,
    Option<String>,
    bool,
    Option<String>,
    String,
);

impl Store {
    /// Begins the next paper form; gives its number.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::RoundClosed`].
    pub async fn begin_paper_form(&self, round: RoundId) -> Result<u32, Error> {
        let doing = "begin a paper form";
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        rounds::find_open(&mut change, round).await?;
        let number: u32 = sqlx::query_scalar(
            "select coalesce(max(number), 0) + 1 from paper_forms where round_id = ?",
        )
        .bind(round.bytes())
        .fetch_one(&mut *change)
        .await
        .map_err(database(doing))?;
        sqlx::query(
            "insert into paper_forms (round_id, number, first, first_done, second_done, comments)
             values (?, ?, '{}', 0, 0, '[]')",
        )
        .bind(round.bytes())
        .bind(number)
        .execute(&mut *change)
        .await
        .map_err(database(doing))?;
        commit(change).await?;
        Ok(number)
    }

    /// Keeps what was typed so far; `done` says that the form was typed to its end.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a form that is gone.
    pub async fn save_paper_form(
        &self,
        round: RoundId,
        number: u32,
        typing: &Typing,
        done: bool,
    ) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        write(&mut change, round, number, typing, done).await?;
        commit(change).await
    }

    /// Says what stands on the paper where two typings differ; both are then right.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a form that is gone, or was not typed twice.
    pub async fn settle_paper_answer(
        &self,
        round: RoundId,
        number: u32,
        item: &str,
        answer: Option<Answer>,
    ) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let forms = typed_in(&mut change, round).await?;
        let form = forms.into_iter().find(|form| form.number == number);
        let (mut first, mut second) = form
            .and_then(|form| Some((form.first, form.second?)))
            .ok_or(Error::NotFound("paper form"))?;
        for answers in [&mut first.answers, &mut second] {
            match answer {
                Some(answer) => answers.insert(item.to_owned(), answer),
                None => answers.remove(item),
            };
        }
        for typing in [Typing::First(first), Typing::Second(second)] {
            write(&mut change, round, number, &typing, true).await?;
        }
        commit(change).await
    }

    /// Throws a paper form away that was typed in.
    ///
    /// # Errors
    /// [`Error::NotFound`] for one that is gone already.
    pub async fn discard_paper_form(&self, round: RoundId, number: u32) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let gone = sqlx::query("delete from paper_forms where round_id = ? and number = ?")
            .bind(round.bytes())
            .bind(number)
            .execute(&mut *change)
            .await
            .map_err(database("throw a paper form away"))?;
        if gone.rows_affected() == 0 {
            return Err(Error::NotFound("paper form"));
        }
        commit(change).await
    }

    /// The paper forms that were typed in and not handed in, by their numbers.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn paper_forms(&self, round: RoundId) -> Result<Vec<PaperForm>, Error> {
        typed_in(&mut *self.connection().await?, round).await
    }

    /// Hands all paper forms in, in a random order, and forgets their numbers; gives how many
    /// there were. Forms on which nothing was ticked are no responses and are left out.
    ///
    /// # Errors
    /// [`Error::RoundClosed`], [`Error::PaperUnsettled`] with the first form that is not typed
    /// to its end or whose two typings differ, [`Error::Row`], [`Error::NothingToImport`].
    pub async fn hand_in_paper(&self, round: RoundId) -> Result<u32, Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let setup = rounds::find_open(&mut change, round).await?.setup;
        let mut forms = typed_in(&mut change, round).await?;
        let is_open = |form: &&PaperForm| {
            let second = form.second.as_ref();
            !form.first_done
                || second.is_some_and(|second| {
                    !form.second_done
                        || !differences(&form.first.answers, second, &setup).is_empty()
                })
        };
        if let Some(form) = forms.iter().find(is_open) {
            return Err(Error::PaperUnsettled(form.number));
        }
        forms.sort_by_cached_key(|_| Uuid::new_v4());
        let drafts = forms.into_iter().map(|form| form.first).collect();
        let handed_in = responses::handed_in(drafts, &setup)?;
        for (response, comments) in &handed_in {
            responses::keep(&mut change, round, None, response, comments).await?;
        }
        sqlx::query("delete from paper_forms where round_id = ?")
            .bind(round.bytes())
            .execute(&mut *change)
            .await
            .map_err(database("forget the numbers of paper forms"))?;
        commit(change).await?;
        Ok(u32::try_from(handed_in.len()).unwrap_or(u32::MAX))
    }
}

/// Keeps what was typed, inside a change.
async fn write(
    change: &mut SqliteConnection,
    round: RoundId,
    number: u32,
    typing: &Typing,
    done: bool,
) -> Result<(), Error> {
    let doing = "keep a paper form";
    let query = match typing {
        Typing::First(draft) => sqlx::query(
            "update paper_forms set first = ?, first_done = ?, role = ?, comments = ?
             where round_id = ? and number = ?",
        )
        .bind(answers_as_text(&draft.answers)?)
        .bind(done)
        .bind(draft.role.map(Role::name))
        .bind(serde_json::to_string(&draft.comments).map_err(shape(doing))?),
        Typing::Second(answers) => sqlx::query(
            "update paper_forms set second = ?, second_done = ?
             where round_id = ? and number = ?",
        )
        .bind(answers_as_text(answers)?)
        .bind(done),
    };
    let kept = query
        .bind(round.bytes())
        .bind(number)
        .execute(change)
        .await
        .map_err(database(doing))?;
    match kept.rows_affected() {
        0 => Err(Error::NotFound("paper form")),
        _ => Ok(()),
    }
}

/// Refuses to go on while forms of the round were typed in and not handed in.
pub(crate) async fn none_waits(
    connection: &mut SqliteConnection,
    round: RoundId,
) -> Result<(), Error> {
    let waiting: u32 = sqlx::query_scalar("select count(*) from paper_forms where round_id = ?")
        .bind(round.bytes())
        .fetch_one(connection)
        .await
        .map_err(database("count paper forms"))?;
    match waiting {
        0 => Ok(()),
        waiting => Err(Error::PaperWaits(waiting)),
    }
}

async fn typed_in(
    connection: &mut SqliteConnection,
    round: RoundId,
) -> Result<Vec<PaperForm>, Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "select number, first, first_done, second, second_done, role, comments
         from paper_forms where round_id = ? order by number",
    )
    .bind(round.bytes())
    .fetch_all(connection)
    .await
    .map_err(database("read the paper forms"))?;
    rows.into_iter()
        .map(
            |(number, first, first_done, second, second_done, role, comments)| {
                Ok(PaperForm {
                    number,
                    first: Draft {
                        answers: answers_from_text(&first)?,
                        role: role_from_text(role.as_deref())?,
                        comments: serde_json::from_str(&comments).map_err(|_| Error::Damaged)?,
                    },
                    first_done,
                    second: second.as_deref().map(answers_from_text).transpose()?,
                    second_done,
                })
            },
        )
        .collect()
}
