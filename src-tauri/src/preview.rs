//! A file of answers that was looked at and not yet kept.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use assessment::response::Draft;
use assessment::round::{Setup, role_question};
use exchange::fhir::read_responses;
use exchange::import::{
    Choices, Error, Imported, LabelMeaning, Matched, Place, Problem, read_with,
};
use serde::Serialize;
use specta::Type;
use store::Round;
use tauri_specta::Event;
use words::british;
use words::questionnaire::{others, points};

use crate::app::App;
use crate::error::{ApiError, Code};
use crate::files::say;

/// The part that stays on this side.
pub(crate) struct Preview {
    /// The round it was read for.
    pub(crate) round: store::RoundId,
    /// The file, so that it can be read again after something was decided by hand.
    pub(crate) file: AnswerFile,
    /// What was decided by hand.
    pub(crate) choices: Choices,
    /// What the file holds, so that the same file is noticed.
    pub(crate) digest: [u8; 32],
    /// The people in it.
    pub(crate) drafts: Vec<Draft>,
}

/// A file that was picked.
#[derive(Clone)]
pub(crate) struct AnswerFile {
    /// Its name, without its folders.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) bytes: Arc<[u8]>,
}

/// The part that the window shows.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ImportPreview {
    pub(crate) id: String,
    file: String,
    rows: u32,
    usable: u32,
    matched: Vec<ColumnMatch>,
    ignored: Vec<IgnoredColumn>,
    missing: Vec<MissingStatement>,
    problems: Vec<ImportProblem>,
    /// Columns of which nobody said yet what they are.
    unmatched: Vec<UnmatchedColumn>,
    /// Answers that are not understood.
    labels: Vec<UnknownLabel>,
    /// What such an answer can mean.
    meanings: Vec<Meaning>,
    /// Whether a column can be the role group.
    asks_role: bool,
    /// Rows that were never submitted.
    incomplete: u32,
    /// Rows that are copies of another row.
    copies: u32,
    /// What was decided by hand so far.
    choices: Choices,
    /// What to think of before it is kept.
    pub(crate) cautions: Vec<String>,
    text: String,
}

/// A column that holds an item.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ColumnMatch {
    heading: String,
    place: String,
    item: String,
    text: String,
    /// Whether somebody decided so, and no rule.
    by_hand: bool,
}

/// A statement that the file does not have.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct MissingStatement {
    item: String,
    text: String,
}

/// A column that is not kept.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct IgnoredColumn {
    heading: String,
    place: String,
    why: String,
}

/// A column of which nobody said yet what it is.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct UnmatchedColumn {
    /// As it is named when somebody says what it is.
    heading: String,
    /// Where it stands, and what of the scale stands in it.
    about: String,
}

/// An answer that is not understood.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct UnknownLabel {
    text: String,
    /// In how many cells it stands.
    about: String,
}

/// What an answer can mean.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Meaning {
    meaning: LabelMeaning,
    text: String,
}

/// Something that a person should look at.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ImportProblem {
    place: String,
    what: String,
    hint: String,
}

/// How far a file is read, in thousandths.
#[derive(Clone, Debug, Serialize, Type, Event)]
pub(crate) struct Reading {
    done: u32,
}

/// Reads a file of answers to a round and keeps nothing; `None` where somebody stopped it.
pub(crate) async fn look(
    app: &App,
    round: &Round,
    file: AnswerFile,
    choices: Choices,
) -> Result<Option<(Preview, ImportPreview)>, ApiError> {
    if file.bytes.trim_ascii_start().starts_with(b"{") {
        return fhir(round, file, choices).map(Some);
    }
    app.stopped.store(false, Ordering::Relaxed);
    let (handle, stopped) = (app.handle().clone(), app.stopped.clone());
    let (setup, read, decided) = (round.setup.clone(), file.clone(), choices.clone());
    let reading = tokio::task::spawn_blocking(move || {
        let tell = &mut |progress: exchange::import::Progress| {
            let done = progress.done;
            // A window that is gone needs no telling.
            drop(Reading { done }.emit(&handle));
            match stopped.load(Ordering::Relaxed) {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        };
        read_with(&read.name, &read.bytes, &setup, &decided, tell)
    });
    let read = reading
        .await
        .map_err(|problem| ApiError::internal("read a file of answers", &problem))?;
    let mut imported = match read {
        Ok(imported) => imported,
        Err(Error::Stopped) => return Ok(None),
        Err(problem) => return Err(problem.into()),
    };
    let preview = Preview {
        round: round.id,
        digest: imported.digest,
        drafts: std::mem::take(&mut imported.drafts),
        file,
        choices,
    };
    let shown = shown(&preview, &imported, &round.setup);
    Ok(Some((preview, shown)))
}

/// The same for FHIR responses, whose items are known by their ids: nothing in them is matched
/// by hand.
fn fhir(
    round: &Round,
    file: AnswerFile,
    choices: Choices,
) -> Result<(Preview, ImportPreview), ApiError> {
    let setup = &round.setup;
    let read = read_responses(&file.bytes, setup)
        .map_err(|problem| ApiError::said(Code::Invalid, problem.sentence()))?;
    let asked = setup.asked().into_iter().flat_map(|(_, items)| items);
    let answered = asked.filter(|item| !read.missing.contains(&item.id));
    let matched: Vec<ColumnMatch> = answered
        .map(|item| ColumnMatch {
            heading: item.id.clone(),
            place: "linkId".to_owned(),
            item: item.id.clone(),
            text: item.text.clone(),
            by_hand: false,
        })
        .collect();
    let not_read = read.not_read.iter();
    let said = not_read.map(|(what, count)| what.sentence(*count));
    let said = said.chain(read.problems.iter().map(exchange::fhir::Problem::sentence));
    let problems = said.map(|what| ImportProblem {
        place: file.name.clone(),
        what,
        hint: String::new(),
    });
    let imported = Imported {
        drafts: Vec::new(),
        rows: read.responses,
        matched: Vec::new(),
        comments: Vec::new(),
        role: None,
        ignored: Vec::new(),
        unmatched: Vec::new(),
        labels: Vec::new(),
        missing: read.missing,
        incomplete: 0,
        copies: 0,
        problems: Vec::new(),
        digest: read.digest,
    };
    let problems = problems.collect();
    let preview = Preview {
        round: round.id,
        digest: read.digest,
        drafts: read.drafts,
        file,
        choices,
    };
    let shown = ImportPreview {
        matched,
        problems,
        ..shown(&preview, &imported, setup)
    };
    Ok((preview, shown))
}

fn shown(preview: &Preview, imported: &Imported, setup: &Setup) -> ImportPreview {
    let usable = preview.drafts.len() as u32;
    let args = [
        ("usable", usable.into()),
        ("rows", imported.rows.into()),
        ("columns", imported.matched.len().into()),
    ];
    let role = imported.role.as_ref().map(|column| ColumnMatch {
        heading: column.heading.clone(),
        place: place(&column.place),
        item: String::new(),
        text: role_question().question,
        by_hand: false,
    });
    ImportPreview {
        id: uuid::Uuid::new_v4().to_string(),
        file: preview.file.name.clone(),
        rows: imported.rows as u32,
        usable,
        matched: imported.matched.iter().map(matched).chain(role).collect(),
        ignored: imported
            .ignored
            .iter()
            .map(|column| IgnoredColumn {
                heading: column.heading.clone(),
                place: place(&column.place),
                why: say(column.why.id(), column.why.args()),
            })
            .collect(),
        missing: imported
            .missing
            .iter()
            .map(|item| MissingStatement {
                item: item.clone(),
                text: setup
                    .checklist
                    .item(item)
                    .map(|item| item.text.clone())
                    .unwrap_or_default(),
            })
            .collect(),
        problems: imported.problems.iter().map(problem).collect(),
        unmatched: imported
            .unmatched
            .iter()
            .map(|column| UnmatchedColumn {
                heading: column.heading.clone(),
                about: british().say(
                    "collect-unmatched",
                    &[
                        ("place", place(&column.place).into()),
                        ("filled", column.filled.into()),
                        ("samples", column.samples.join(", ").into()),
                        ("some", column.samples.len().into()),
                    ],
                ),
            })
            .collect(),
        labels: imported
            .labels
            .iter()
            .map(|label| UnknownLabel {
                text: label.text.clone(),
                about: british().say("collect-label", &[("count", label.count.into())]),
            })
            .collect(),
        meanings: meanings(setup),
        asks_role: setup.asks_role,
        incomplete: imported.incomplete as u32,
        copies: imported.copies as u32,
        choices: preview.choices.clone(),
        cautions: Vec::new(),
        text: british().say("collect-preview", &args),
    }
}

fn matched(column: &Matched) -> ColumnMatch {
    ColumnMatch {
        heading: column.heading.clone(),
        place: place(&column.place),
        item: column.item.clone(),
        text: column.text.clone(),
        by_hand: column.by_hand,
    }
}

fn problem(problem: &Problem) -> ImportProblem {
    ImportProblem {
        place: place(&problem.place),
        what: say(problem.what.id(), problem.what.args()),
        hint: say(problem.what.hint_id(), problem.what.args()),
    }
}

fn place(place: &Place) -> String {
    say(place.id(), place.args())
}

/// What an answer can mean, in the order of the form.
fn meanings(setup: &Setup) -> Vec<Meaning> {
    let points = points(&setup.checklist.scale).into_iter();
    let points = points.filter_map(|option| {
        Some(Meaning {
            meaning: LabelMeaning::Point {
                code: option.value.parse().ok()?,
            },
            text: option.text,
        })
    });
    let [not_applicable, unsaid] = others();
    let others = [
        (LabelMeaning::NotApplicable, not_applicable.text),
        (LabelMeaning::Unsaid, unsaid.text),
        (
            LabelMeaning::NotAnswered,
            british().say("collect-not-answered", &[]),
        ),
    ];
    let others = others.map(|(meaning, text)| Meaning { meaning, text });
    points.chain(others).collect()
}
