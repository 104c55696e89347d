//! The statements of an area as bars of counts around the middle of the scale.
//!
//! Invariant: favourable answers lie at the right; a reversed statement is turned and says
//! so, while the table gives the answers as asked.

mod twin;

use assessment::checklist::{Item, Respondents, Scale};
use assessment::disclosure::{Cell, DomainResult, ItemResult, Released};
use assessment::scoring::ItemScore;
use words::number::in_ten_short;

use crate::diverging;
use crate::empty::not_asked;
use crate::kind::FigureKind;
use crate::marks::{Anchor, Figure, Mark, Role, dot, line, words};
use crate::phrase::{fill, hidden_item, left_out, method_of_points, name, say};
use crate::ramp::turned;
use crate::row::{LABEL, LEFT, WIDTH};
use crate::statement::note;
use crate::text::wrapped;
use words::scale::{asks_agreement, end_labels};
use words::worked;

/// The right ends of the columns in favour and left out.
const FAVOUR: f64 = 740.0;
const LEFT_OUT: f64 = 866.0;
/// How high a bar is.
const HEIGHT: f64 = 28.0;
/// From the top of a bar to the top of the next one where nothing needs more.
const STATEMENT: f64 = 72.0;
/// From the top of a bar to the baseline of the note under it.
const NOTE: f64 = 49.0;
const LINE: f64 = 16.0;

/// The answers to a domain's statements.
///
/// A domain that the round did not ask about makes a figure without rows that says so.
pub fn items(released: &Released, domain_id: &str) -> Figure {
    let asked = asked(released, domain_id);
    if asked.is_empty() {
        return not_asked(FigureKind::Items, released, name(released, domain_id));
    }
    drawn(released, domain_id, &asked, &asked)
}

/// The same in figures of so many statements at most, for pages: all say what is true of the
/// whole area, and a person is as wide in each of them.
pub fn items_in_pieces(released: &Released, domain_id: &str, most: usize) -> Vec<Figure> {
    let asked = asked(released, domain_id);
    if asked.is_empty() {
        return vec![items(released, domain_id)];
    }
    asked
        .chunks(most.max(1))
        .map(|piece| drawn(released, domain_id, &asked, piece))
        .collect()
}

/// Some of an area's statements.
fn drawn(released: &Released, domain_id: &str, asked: &[Asked<'_>], piece: &[Asked<'_>]) -> Figure {
    let scale = &released.setup.checklist.scale;
    let (mut marks, mut y) = diverging::legend(scale);
    marks.extend(diverging::sides_named(scale, y + 20.0));
    marks.extend(headings(y + 20.0));
    y += 48.0;
    let unit = diverging::unit(
        asked
            .iter()
            .filter_map(|(item, result)| Some(turned(item, &result.score.shown()?.counts))),
    );
    for (at, (item, result)) in piece.iter().enumerate() {
        if at > 0 {
            marks.push(line((0.0, y - 12.0), (WIDTH, y - 12.0), Role::Grid));
        }
        y += statement(&mut marks, released, item, result, unit, y);
    }
    Figure {
        id: FigureKind::Items.id().to_owned(),
        title: title(asked, released.setup.checklist.asks),
        summary: summary(scale, asked),
        width: WIDTH,
        height: y - 8.0,
        marks,
        table: twin::table(released, piece),
        method: method(released, domain_id, asked.len()),
        worked: worked::score(released, domain_id)
            .into_iter()
            .chain(worked::in_favour(released, domain_id))
            .collect(),
    }
}

type Asked<'a> = (&'a Item, &'a ItemResult);

fn asked<'a>(released: &'a Released, domain: &str) -> Vec<Asked<'a>> {
    let results = released
        .domain(domain)
        .into_iter()
        .flat_map(|domain| &domain.items);
    results
        .filter_map(|result| Some((released.setup.checklist.item(&result.id)?, result)))
        .collect()
}

/// What the columns hold.
fn headings(y: f64) -> [Mark; 2] {
    let columns = [
        (FAVOUR, "figure-column-favour"),
        (LEFT_OUT, "figure-column-left-out"),
    ];
    columns.map(|(right, id)| words((right, y), say(id)).bold().anchored(Anchor::End))
}

/// Draws a statement whose bar begins at `top`; says how far the next one lies below.
fn statement(
    marks: &mut Vec<Mark>,
    released: &Released,
    item: &Item,
    result: &ItemResult,
    unit: f64,
    top: f64,
) -> f64 {
    let scale = &released.setup.checklist.scale;
    let mut lowest = top + NOTE;
    let mut y = top + 11.0;
    for text in wrapped(&item.text, 14.0, false, LABEL, 6) {
        marks.push(words((0.0, y), text));
        lowest = lowest.max(y);
        y += LINE;
    }
    if item.reversed {
        let y = (y + 2.0).max(top + NOTE);
        marks.push(words((0.0, y), say("figure-items-reversed")).quiet());
        lowest = lowest.max(y);
    }
    let mut left = left_out(result.blanks);
    if left.is_empty() {
        left.push(say("figure-nothing"));
    }
    let first = top + 19.0 - LINE / 2.0 * (left.len().saturating_sub(1)) as f64;
    for (at, text) in left.into_iter().enumerate() {
        let place = (LEFT_OUT, first + LINE * at as f64);
        marks.push(words(place, text).anchored(Anchor::End));
    }
    match &result.score {
        Cell::Hidden(why) => {
            let why = hidden_item(released, result, *why);
            let args = [
                ("item", item.text.as_str().into()),
                ("why", why.as_str().into()),
            ];
            let hint = fill("figure-items-hint-hidden", &args);
            marks.push(dot((LEFT + 7.0, top + 14.0), 6.0, Role::TooFew).saying(hint));
            marks.push(words((LEFT + 22.0, top + 19.0), why).quiet());
            let nothing = words((FAVOUR, top + 19.0), say("figure-nothing"));
            marks.push(nothing.anchored(Anchor::End).quiet());
        }
        Cell::Shown(score) => {
            let counts = turned(item, &score.counts);
            let said = |at| said(scale, item, result, at, counts[at]);
            marks.extend(diverging::bar(&counts, unit, (top, HEIGHT), said));
            let favour = words((FAVOUR, top + 19.0), in_ten_short(score.favourable));
            marks.push(favour.anchored(Anchor::End).bold());
            let is_split = score.is_split();
            let note = note(scale, item, result, score);
            let left = if is_split { LEFT + 20.0 } else { LEFT };
            if is_split {
                let args = [
                    ("item", item.text.as_str().into()),
                    ("note", note.as_str().into()),
                ];
                let mark = dot((LEFT + 6.5, top + NOTE - 5.0), 6.0, Role::Neutral);
                marks.push(mark.saying(fill("figure-items-hint-note", &args)));
            }
            let lines = wrapped(&note, 14.0, is_split, WIDTH - left, 3);
            for (at, text) in lines.into_iter().enumerate() {
                let y = top + NOTE + LINE * at as f64;
                let mark = words((left, y), text);
                marks.push(if is_split { mark.bold() } else { mark.quiet() });
                lowest = lowest.max(y);
            }
        }
    }
    lowest - (top + NOTE) + STATEMENT
}

/// How many gave the answer at a place from the least favourable one.
fn said(scale: &Scale, item: &Item, result: &ItemResult, at: usize, count: u32) -> String {
    // The words of the answer itself, which a turned bar has at its other end.
    let given = if item.reversed {
        scale.points() - 1 - at
    } else {
        at
    };
    let args = [
        ("answer", scale.labels[given].as_str().into()),
        ("count", count.into()),
        ("n", result.n.into()),
        ("item", item.text.as_str().into()),
    ];
    fill("figure-items-hint", &args)
}

fn title(asked: &[Asked<'_>], asks: Respondents) -> String {
    let shown: Vec<&ItemScore> = asked
        .iter()
        .filter_map(|(_, result)| result.score.shown())
        .collect();
    if shown.is_empty() {
        return say("figure-items-nothing");
    }
    let favoured = shown.iter().filter(|score| score.favourable > 0.5).count();
    let id = if favoured == shown.len() {
        "figure-items-title-all"
    } else if favoured == 0 {
        "figure-items-title-none"
    } else {
        "figure-items-title"
    };
    let args = [("favoured", favoured.into()), ("all", shown.len().into())];
    let finding = fill(id, &args);
    let split = shown.iter().filter(|score| score.is_split()).count();
    if split == 0 {
        return finding;
    }
    let args = [
        ("asks", asks.name().into()),
        ("finding", finding.into()),
        ("split", split.into()),
        ("all", shown.len().into()),
    ];
    fill("figure-items-title-split", &args)
}

fn summary(scale: &Scale, asked: &[Asked<'_>]) -> String {
    let turned = asked.iter().filter(|(item, _)| item.reversed).count();
    let id = if asks_agreement(scale) {
        "figure-items-summary"
    } else {
        "figure-items-summary-favour"
    };
    let (lowest, _) = end_labels(scale);
    fill(id, &[("turned", turned.into()), ("lowest", lowest.into())])
}

fn method(released: &Released, domain: &str, asked: usize) -> Vec<String> {
    let mut lines = vec![method_of_points(&released.setup.checklist.scale)];
    if let Some(DomainResult {
        n,
        score: Cell::Shown(_),
        ..
    }) = released.domain(domain)
    {
        let args = [
            ("n", (*n).into()),
            ("half", asked.div_ceil(2).into()),
            ("items", asked.into()),
        ];
        lines.push(fill("figure-items-method", &args));
    }
    lines.push(say("figure-items-method-split"));
    lines
}
