//! The answers to one statement: a bar for each answer, and what was left out apart from them.
//!
//! Invariant: the answers stand as they were asked; only the colours of a reversed statement
//! are turned.

mod twin;

use assessment::checklist::{Item, Scale};
use assessment::disclosure::{Cell, Hidden, ItemResult, Released};
use assessment::scoring::{Blanks, ItemScore};
use words::Value;
use words::number::{in_ten, percent};

use crate::empty::not_asked;
use crate::kind::FigureKind;
use crate::marks::{Figure, Mark, Role, dot, line, rect, words};
use crate::phrase::{fill, hidden_item, method_of_points, say};
use crate::ramp::roles;
use crate::row::{LEFT, ROW, WIDTH, label};
use crate::statement::{is_favourable, note, reversed, title};
use crate::text::{width, wrapped};
use words::worked;

/// How long the longest bar may be.
const REACH: f64 = 350.0;
/// The pixels of one person, unless there are too many people.
const PERSON: f64 = 34.0;
const HEIGHT: f64 = 20.0;
/// Where the favourable answers are tied together.
const TIE: f64 = 690.0;

/// The answers to one statement.
///
/// A statement that the round did not ask makes a figure without bars that says so.
pub fn distribution(released: &Released, item_id: &str) -> Figure {
    let asked = released
        .setup
        .checklist
        .item(item_id)
        .zip(released.item(item_id));
    let Some((item, result)) = asked else {
        let item = released.setup.checklist.item(item_id);
        let what = item.map_or(item_id, |item| item.text.as_str());
        return not_asked(FigureKind::Distribution, released, what);
    };
    let scale = &released.setup.checklist.scale;
    let unit = unit(result);
    let (mut marks, mut y) = match &result.score {
        Cell::Shown(score) => answers(scale, item, result, score, unit),
        Cell::Hidden(why) => hidden(released, result, *why),
    };
    y += 8.0;
    marks.push(line((0.0, y), (WIDTH, y), Role::Grid));
    y += 24.0;
    marks.push(words((0.0, y), say("figure-distribution-apart")).quiet());
    y += 28.0;
    for (text, count) in blanks(result.blanks) {
        let args = [
            ("answer", text.as_str().into()),
            ("count", count.into()),
            ("n", released.responses.into()),
        ];
        let hint = fill("figure-distribution-hint-blank", &args);
        marks.extend(label(&text, y, Role::Ink));
        marks.extend(bar(Role::LeftOut, (count, None), unit, y, hint));
        y += ROW;
    }
    Figure {
        id: FigureKind::Distribution.id().to_owned(),
        title: title(scale, item, result),
        summary: summary(released, result),
        width: WIDTH,
        height: y - ROW / 2.0 + 8.0,
        marks,
        table: twin::table(released, item, result),
        method: vec![
            method_of_points(scale),
            say("figure-method-wilson"),
            say("figure-items-method-split"),
        ],
        worked: worked::share(released, item_id)
            .into_iter()
            .chain(worked::agreement(released, item_id))
            .collect(),
    }
}

/// A bar for each answer, highest first as on the form, and how low they reach.
fn answers(
    scale: &Scale,
    item: &Item,
    result: &ItemResult,
    score: &ItemScore,
    unit: f64,
) -> (Vec<Mark>, f64) {
    let mut marks = Vec::new();
    let mut y = ROW / 2.0;
    let mut favoured: Option<(f64, f64)> = None;
    for (at, (text, count)) in scale.labels.iter().zip(&score.counts).enumerate().rev() {
        let turned = if item.reversed {
            scale.points() - 1 - at
        } else {
            at
        };
        let args = [
            ("answer", text.as_str().into()),
            ("count", (*count).into()),
            ("n", result.n.into()),
        ];
        let hint = fill("figure-distribution-hint", &args);
        marks.extend(label(text, y, Role::Ink));
        let (colour, _) = roles(turned, scale.points());
        let of_all = (*count > 0).then(|| percent(share(*count, result.n)));
        marks.extend(bar(colour, (*count, of_all), unit, y, hint));
        if is_favourable(scale, turned) {
            let top = favoured.map_or(y - HEIGHT / 2.0, |(top, _)| top);
            favoured = Some((top, y + HEIGHT / 2.0));
        }
        y += ROW;
    }
    y -= ROW / 2.0;
    if let Some(favoured) = favoured {
        marks.extend(tie(score, result.n, favoured, y));
    }
    if item.reversed {
        marks.push(words((LEFT, y + 18.0), reversed(scale)).quiet());
        y += 24.0;
    }
    let is_split = score.is_split();
    if is_split || result.may_not_fit() {
        let said = note(scale, item, result, score);
        let left = if is_split {
            let mark = dot((LEFT + 6.5, y + 13.0), 6.0, Role::Neutral);
            marks.push(mark.saying(said.clone()));
            LEFT + 20.0
        } else {
            LEFT
        };
        for text in wrapped(&said, 14.0, is_split, WIDTH - left, 3) {
            let mark = words((left, y + 18.0), text);
            marks.push(if is_split { mark.bold() } else { mark.quiet() });
            y += 16.0;
        }
        y += 8.0;
    }
    (marks, y)
}

/// A line beside the favourable answers, with how many they are.
fn tie(score: &ItemScore, n: u32, (top, bottom): (f64, f64), lowest: f64) -> Vec<Mark> {
    let (low, high) = (score.interval.low, score.interval.high);
    let args = [
        ("count", score.in_favour.into()),
        ("n", n.into()),
        ("low", in_ten(low).into()),
        ("high", in_ten(high).into()),
    ];
    let likely = [("low", percent(low).into()), ("high", percent(high).into())];
    let bar = rect((TIE, top), (3.0, bottom - top), Role::Ink);
    let mut marks = vec![bar.saying(fill("figure-distribution-hint-favour", &args))];
    let lines = [
        say("figure-column-favour"),
        fill("figure-distribution-favour", &args),
        fill("figure-distribution-likely", &likely),
    ];
    let first = ((top + bottom) / 2.0 - 11.0).clamp(12.0, lowest - 36.0);
    for (at, text) in lines.into_iter().enumerate() {
        let mark = words((TIE + 13.0, first + 16.0 * at as f64), text);
        marks.push(if at < 2 { mark.bold() } else { mark.quiet() });
    }
    marks
}

/// A dashed box and the reason in the place of the bars.
fn hidden(released: &Released, result: &ItemResult, why: Hidden) -> (Vec<Mark>, f64) {
    let why = hidden_item(released, result, why);
    let hint = fill(
        "figure-distribution-hint-hidden",
        &[("why", why.as_str().into())],
    );
    let mut marks = label(&say("figure-distribution-answers"), ROW / 2.0, Role::Quiet);
    marks.push(dot((LEFT + 7.0, ROW / 2.0), 6.0, Role::TooFew).saying(hint));
    marks.push(words((LEFT + 22.0, ROW / 2.0 + 5.0), why).quiet());
    (marks, ROW)
}

/// One bar with its count, and its share if it has one, at the end.
fn bar(
    role: Role,
    (count, share): (u32, Option<String>),
    unit: f64,
    middle: f64,
    hint: String,
) -> Vec<Mark> {
    let top = middle - HEIGHT / 2.0;
    let long = unit * f64::from(count);
    // A count of none leaves the line from which all bars begin.
    let mark = if count == 0 {
        rect((LEFT, top), (1.0, HEIGHT), Role::Quiet)
    } else {
        rect((LEFT, top), (long, HEIGHT), role)
    };
    let text = count.to_string();
    let begins = LEFT + long + 10.0;
    let mut marks = vec![mark.saying(hint)];
    let after = begins + width(&text, 14.0, true) + 8.0;
    marks.push(words((begins, middle + 5.0), text).bold());
    marks.extend(share.map(|share| words((after, middle + 5.0), share).quiet()));
    marks
}

/// The pixels of one person, so that the longest of all bars fits.
fn unit(result: &ItemResult) -> f64 {
    let counts = result.score.shown().map(|score| score.counts.as_slice());
    let blanks = result.blanks;
    let longest = counts
        .unwrap_or_default()
        .iter()
        .chain([&blanks.not_applicable, &blanks.unsaid, &blanks.skipped])
        .max();
    let people = longest.map_or(1, |longest| (*longest).max(1));
    PERSON.min(REACH / f64::from(people))
}

/// What was done instead of answering, with the count of each.
fn blanks(blanks: Blanks) -> [(String, u32); 3] {
    [
        (say("figure-blank-not-applicable"), blanks.not_applicable),
        (say("figure-blank-unsaid"), blanks.unsaid),
        (say("figure-blank-skipped"), blanks.skipped),
    ]
}

fn share(count: u32, n: u32) -> f64 {
    f64::from(count) / f64::from(n.max(1))
}

fn summary(released: &Released, result: &ItemResult) -> String {
    let mut args: Vec<(&str, Value<'_>)> = vec![
        ("n", result.n.into()),
        ("responses", released.responses.into()),
    ];
    match result.score.shown() {
        None => {
            let why = result.score.hidden();
            let why = why.map(|why| hidden_item(released, result, why));
            args.push(("why", why.unwrap_or_default().into()));
            fill("figure-distribution-summary-hidden", &args)
        }
        Some(score) => {
            args.push(("low", in_ten(score.interval.low).into()));
            args.push(("high", in_ten(score.interval.high).into()));
            args.push(("share", in_ten(score.favourable).into()));
            fill("figure-distribution-summary", &args)
        }
    }
}
