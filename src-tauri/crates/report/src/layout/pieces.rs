//! The pieces of a page: runs of text and pictures, with their places.

use typst::introspection::Tag;
use typst::layout::{Abs, Frame, FrameItem, Point, Rect, Transform};

use crate::Print;

/// The margins at the sides, in points.
const SIDE: f64 = 12.0 * MILLIMETRE;
/// The running header ends here, and the footer begins here from below.
const HEADER: f64 = 20.0 * MILLIMETRE;
const FOOTER: f64 = 16.8 * MILLIMETRE;
const MILLIMETRE: f64 = 72.0 / 25.4;
/// Nearer to an edge some printers cut off what is printed.
const EDGE: f64 = 8.0 * MILLIMETRE;
/// How far two pieces may reach into each other: a letter's own overhang.
const TOUCH: f64 = 1.0;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The running header or footer.
    Margin,
    /// Text of a heading.
    Heading,
    /// Other text.
    Text,
    /// A picture.
    Picture,
}

/// A piece and its place from the upper left corner, in points.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    pub(super) text: String,
    /// Of its letters, in points; 0 for a picture.
    pub(super) size: f64,
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

/// A page and what stands on it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Page {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) pieces: Vec<Piece>,
}

/// The pages of a print-out.
pub(super) fn pages(print: &Print) -> Vec<Page> {
    let document = print.sheet(false).unwrap().pages().unwrap();
    let pages = document.pages().iter().map(|page| {
        let mut seen = Page {
            width: page.frame.width().to_pt(),
            height: page.frame.height().to_pt(),
            pieces: Vec::new(),
        };
        seen.walk(&page.frame, Transform::identity(), &mut 0);
        seen
    });
    pages.collect()
}

impl Page {
    fn walk(&mut self, frame: &Frame, placed: Transform, headings: &mut usize) {
        for (at, item) in frame.items() {
            let placed = placed.pre_concat(Transform::translate(at.x, at.y));
            match item {
                FrameItem::Group(group) => {
                    let inside = placed.pre_concat(group.transform);
                    self.walk(&group.frame, inside, headings);
                }
                // Tags nest: within a heading no other element is one.
                FrameItem::Tag(Tag::Start(element, _)) if is_heading(element) || *headings > 0 => {
                    *headings += 1;
                }
                FrameItem::Tag(Tag::End(..)) => *headings = headings.saturating_sub(1),
                FrameItem::Text(text) if !text.text.trim().is_empty() => {
                    let kind = match *headings {
                        0 => Kind::Text,
                        _ => Kind::Heading,
                    };
                    self.keep(kind, &text.text, text.size, text.bbox(), placed);
                }
                FrameItem::Image(_, size, _) => {
                    let whole = Rect::new(Point::zero(), size.to_point());
                    self.keep(Kind::Picture, "", Abs::zero(), whole, placed);
                }
                FrameItem::Text(_)
                | FrameItem::Shape(..)
                | FrameItem::Link(..)
                | FrameItem::Tag(_) => {}
            }
        }
    }

    fn keep(&mut self, kind: Kind, text: &str, size: Abs, within: Rect, placed: Transform) {
        let corner = |x: Abs, y: Abs| Point::new(x, y).transform(placed);
        let (from, to) = (
            corner(within.min.x, within.min.y),
            corner(within.max.x, within.max.y),
        );
        let (top, bottom) = (from.y.min(to.y).to_pt(), from.y.max(to.y).to_pt());
        let is_margin = bottom < HEADER || top > self.height - FOOTER;
        self.pieces.push(Piece {
            kind: if is_margin { Kind::Margin } else { kind },
            text: text.to_owned(),
            size: size.to_pt(),
            left: from.x.min(to.x).to_pt(),
            top,
            right: from.x.max(to.x).to_pt(),
            bottom,
        });
    }

    /// What stands outside the margins, or on top of something else.
    pub(super) fn broken(&self) -> Vec<String> {
        let out = self.pieces.iter().filter(|piece| {
            piece.left < SIDE - TOUCH
                || piece.right > self.width - SIDE + TOUCH
                || piece.top < EDGE
                || piece.bottom > self.height - EDGE
        });
        let out = out.map(|piece| format!("outside the margins: {piece:?}"));
        let pairs = self.pieces.iter().enumerate().flat_map(|(at, one)| {
            let others = self.pieces[at + 1..].iter();
            others
                .filter(|other| meet(one, other))
                .map(move |other| (one, other))
        });
        let pairs = pairs.map(|(one, other)| format!("on top of each other: {one:?}, {other:?}"));
        out.chain(pairs).collect()
    }

    /// The heading that nothing follows on the page, if there is one.
    pub(super) fn orphan(&self) -> Option<&Piece> {
        let body = || {
            self.pieces
                .iter()
                .filter(|piece| piece.kind != Kind::Margin)
        };
        let last = body().max_by(|one, other| one.bottom.total_cmp(&other.bottom))?;
        // A heading beside something else has company.
        let beside = body().any(|piece| piece.kind != Kind::Heading && piece.bottom > last.top);
        (last.kind == Kind::Heading && !beside).then_some(last)
    }

    /// The text of the margins, in reading order.
    pub(super) fn margins(&self) -> String {
        let pieces = self
            .pieces
            .iter()
            .filter(|piece| piece.kind == Kind::Margin);
        let words: Vec<&str> = pieces.map(|piece| piece.text.trim()).collect();
        words.join(" ").replace('\u{a0}', " ")
    }
}

fn is_heading(element: &typst::foundations::Content) -> bool {
    element.elem().name() == "heading"
}

fn meet(one: &Piece, other: &Piece) -> bool {
    let wide = one.right.min(other.right) - one.left.max(other.left);
    let high = one.bottom.min(other.bottom) - one.top.max(other.top);
    wide > TOUCH && high > TOUCH
}
