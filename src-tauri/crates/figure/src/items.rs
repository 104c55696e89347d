//! The statements of an area as bars of counts around the middle of the scale.
//!
//! Invariant: favourable answers lie at the right; a reversed statement is turned and says
//! so, while the table gives the answers as asked.

mod bars;
mod twin;

use assessment::checklist::Item;
use assessment::disclosure::{Cell, DomainResult, ItemResult, Released};
use assessment::scoring::ItemScore;
use words::number::in_ten_short;

use crate::marks::{Anchor, Figure, Mark, Role, line, words};
use crate::phrase::{fill, hidden_item, left_out, method_of_points, say};
use crate::text::{width, wrapped};

const WIDTH: f64 = 866.0;
const LABEL: f64 = 240.0;
/// Where bars and notes may begin.
const LEFT: f64 = 256.0;
/// The right ends of the columns in favour and left out.
const FAVOUR: f64 = 740.0;
const LEFT_OUT: f64 = 866.0;
/// From the top of a bar to the top of the next one where nothing needs more.
const STATEMENT: f64 = 72.0;
/// From the top of a bar to the baseline of the note under it.
const NOTE: f64 = 49.0;
const LINE: f64 = 16.0;

/// The answers to a domain's statements.
///
/// A domain that the round did not ask about makes an empty figure.
pub fn items(released: &Released, domain_id: &str) -> Figure {
    let asked = asked(released, domain_id);
    let (mut marks, mut y) = bars::legend(&released.setup.checklist.scale);
    marks.extend(headings(y + 20.0));
    y += 48.0;
    let unit = bars::unit(
        asked
            .iter()
            .filter_map(|(item, result)| Some(bars::turned(item, &result.score.shown()?.counts))),
    );
    for (at, (item, result)) in asked.iter().enumerate() {
        if at > 0 {
            marks.push(line((0.0, y - 12.0), (WIDTH, y - 12.0), Role::Grid));
        }
        y += statement(&mut marks, released, item, result, unit, y);
    }
    Figure {
        id: "items".to_owned(),
        title: title(&asked),
        summary: summary(&asked),
        width: WIDTH,
        height: y - 8.0,
        marks,
        table: twin::table(released, &asked),
        method: method(released, domain_id, asked.len()),
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

/// What the sides mean, with an arrow each, and what the columns hold.
fn headings(y: f64) -> Vec<Mark> {
    let middle = bars::CENTRE;
    let (holds, helps) = (say("figure-items-holds"), say("figure-items-helps"));
    let (left, right) = (
        middle - 20.0 - width(&holds, 14.0, false),
        middle + 20.0 + width(&helps, 14.0, false),
    );
    let mut marks = vec![
        words((middle - 10.0, y), holds)
            .anchored(Anchor::End)
            .quiet(),
        words((middle + 10.0, y), helps).quiet(),
        words((FAVOUR, y), say("figure-column-favour"))
            .anchored(Anchor::End)
            .bold(),
        words((LEFT_OUT, y), say("figure-column-left-out"))
            .anchored(Anchor::End)
            .bold(),
    ];
    for (from, to) in [(left, left - 22.0), (right, right + 22.0)] {
        let barb = if to < from { 5.0 } else { -5.0 };
        let tip = (to, y - 5.0);
        marks.push(line((from, y - 5.0), tip, Role::Quiet));
        marks.push(line((to + barb, y - 9.5), tip, Role::Quiet));
        marks.push(line((to + barb, y - 0.5), tip, Role::Quiet));
    }
    marks
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
            marks.push(words((LEFT, top + 19.0), why).quiet());
        }
        Cell::Shown(score) => {
            marks.extend(bars::bar(item, score, unit, top));
            let favour = words((FAVOUR, top + 19.0), in_ten_short(score.favourable));
            marks.push(favour.anchored(Anchor::End).bold());
            let is_split = score.is_split();
            let lines = wrapped(&note(item, result, score), 14.0, is_split, WIDTH - LEFT, 3);
            for (at, text) in lines.into_iter().enumerate() {
                let y = top + NOTE + LINE * at as f64;
                let mark = words((LEFT, y), text);
                marks.push(if is_split { mark.bold() } else { mark.quiet() });
                lowest = lowest.max(y);
            }
        }
    }
    lowest - (top + NOTE) + STATEMENT
}

/// `3 of 15 agree.`, or that the team is of two minds.
fn note(item: &Item, result: &ItemResult, score: &ItemScore) -> String {
    let (disagree, agree) = score.ends();
    let args = [
        ("favour", score.in_favour.into()),
        ("n", result.n.into()),
        ("agree", agree.into()),
        ("disagree", disagree.into()),
    ];
    let id = match (score.is_split(), item.reversed) {
        (true, _) => "figure-items-split",
        (false, false) => "figure-items-agree",
        (false, true) => "figure-items-disagree",
    };
    let said = fill(id, &args);
    if result.may_not_fit() {
        format!("{said} {}", say("figure-items-may-not-fit"))
    } else {
        said
    }
}

fn title(asked: &[Asked<'_>]) -> String {
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
        ("finding", finding.into()),
        ("split", split.into()),
        ("all", shown.len().into()),
    ];
    fill("figure-items-title-split", &args)
}

fn summary(asked: &[Asked<'_>]) -> String {
    let turned = asked.iter().filter(|(item, _)| item.reversed).count();
    fill("figure-items-summary", &[("turned", turned.into())])
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
