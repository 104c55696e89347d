//! Where a logo stands, and that nothing makes room for it.

use super::ward::bar::bar;
use super::ward::prints::every_print;
use super::{Kind, Page, pages};
use crate::Print;

const ALT: &str = "Logo of Example NHS Trust";

/// The page without its logo, and how wide and high the logo is in millimetres.
fn parted(mut page: Page) -> (Page, Vec<(i64, i64)>) {
    let is_logo = |kind, top: f64| kind == Kind::Margin && top < 30.0;
    let logos = page.pieces.extract_if(.., |piece| {
        piece.text.is_empty() && is_logo(piece.kind, piece.top)
    });
    let millimetres = |points: f64| (points / 72.0 * 25.4).round() as i64;
    let sizes = logos.map(|logo| {
        assert!((logo.right - page.width).abs() < 35.0, "{logo:?}");
        (
            millimetres(logo.right - logo.left),
            millimetres(logo.bottom - logo.top),
        )
    });
    let sizes = sizes.collect();
    (page, sizes)
}

#[test]
fn a_logo_stands_on_every_page_and_moves_nothing() {
    for (name, print) in every_print() {
        check(name, &print, (300, 100), (24, 8));
    }
}

#[test]
fn a_logo_is_as_large_as_its_corner_allows() {
    let poster = every_print()
        .into_iter()
        .find(|(name, _)| *name == "poster");
    let (name, print) = poster.unwrap();
    check(name, &print, (900, 100), (60, 7));
    check(name, &print, (80, 160), (4, 8));
}

#[track_caller]
fn check(name: &str, print: &Print, (wide, high): (u32, u32), size: (i64, i64)) {
    let without = pages(print);
    let with = pages(&print.clone().with_logo(bar(wide, high), ALT.into()));
    assert_eq!(with.len(), without.len(), "{name}");
    for (at, (with, without)) in with.into_iter().zip(&without).enumerate() {
        assert_eq!(with.broken(), [""; 0], "{name}, page {}", at + 1);
        let (rest, logos) = parted(with);
        assert_eq!(logos, [size], "{name}, page {}", at + 1);
        assert_eq!(&rest, without, "{name}, page {}", at + 1);
    }
}

#[test]
fn a_long_name_ends_before_the_logo() {
    let mut two = super::ward::ward("core");
    two.team.name = "Acute and Emergency Medical Ward, Lvl 10".into();
    two.team.trust = "University Hospitals and Community Services of Somewhere NHS Trust".into();
    let form = crate::blank_form(&two.talk()).unwrap();
    for page in pages(&form.with_logo(bar(900, 100), ALT.into())) {
        assert_eq!(page.broken(), [""; 0]);
    }
}
