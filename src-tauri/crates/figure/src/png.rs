//! Writes a figure as PNG, for slides and messages.
//!
//! Invariant: bytes in, bytes out; the fonts come in as bytes too, so that the picture is
//! the same on every computer.

use std::sync::Arc;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, fontdb};

use crate::marks::Figure;
use crate::svg;

/// The most pixels to a side: what a slide or a poster can use.
const LARGEST: f64 = 16_384.0;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// It would have no pixels, or far too many.
    #[error("a picture of {0} by {1} pixels cannot be made")]
    Size(f64, f64),
    /// The SVG was not understood.
    #[error("the figure could not be drawn")]
    Drawing(#[from] usvg::Error),
    /// The pixels could not be written.
    #[error("the picture could not be written: {0}")]
    Writing(String),
}

/// Writes a figure as PNG on white, with so many pixels for each of its own.
///
/// `fonts` are the bytes of the font files, regular and bold; without them the words are
/// missing.
///
/// # Errors
/// [`PngError::Size`] if `scale` is not positive or makes it larger than 16,384 pixels.
pub fn png(figure: &Figure, scale: f64, fonts: &[&[u8]]) -> Result<Vec<u8>, PngError> {
    let (width, height) = (
        (figure.width * scale).ceil(),
        (figure.height * scale).ceil(),
    );
    let fits = |side: f64| (1.0..=LARGEST).contains(&side);
    let size = (fits(width) && fits(height)).then_some((width as u32, height as u32));
    let mut pixels = size
        .and_then(|(width, height)| Pixmap::new(width, height))
        .ok_or(PngError::Size(width, height))?;
    pixels.fill(Color::WHITE);
    let mut known = fontdb::Database::new();
    for font in fonts {
        known.load_font_data(font.to_vec());
    }
    let options = usvg::Options {
        fontdb: Arc::new(known),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(&svg(figure), &options)?;
    let scale = Transform::from_scale(scale as f32, scale as f32);
    resvg::render(&tree, scale, &mut pixels.as_mut());
    pixels
        .encode_png()
        .map_err(|why| PngError::Writing(why.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::cases::all;

    const REGULAR: &[u8] = include_bytes!("../../../../assets/fonts/LiberationSans-Regular.ttf");
    const BOLD: &[u8] = include_bytes!("../../../../assets/fonts/LiberationSans-Bold.ttf");

    /// How many pixels are dark.
    fn dark(bytes: &[u8]) -> usize {
        let pixels = Pixmap::decode_png(bytes).unwrap();
        let dark = pixels.pixels().iter().filter(|pixel| pixel.green() < 128);
        dark.count()
    }

    fn figure(name: &str) -> &'static Figure {
        let (_, figure) = all().iter().find(|(other, _)| *other == name).unwrap();
        figure
    }

    #[test]
    fn a_picture_has_the_size_asked_for() {
        let figure = figure("profile-by-score");
        for scale in [1.0, 2.0, 0.5] {
            let bytes = png(figure, scale, &[REGULAR, BOLD]).unwrap();
            let pixels = Pixmap::decode_png(&bytes).unwrap();
            let expected = (
                (figure.width * scale).ceil() as u32,
                (figure.height * scale).ceil() as u32,
            );
            assert_eq!((pixels.width(), pixels.height()), expected);
        }
    }

    #[test]
    fn marks_and_words_are_painted_on_white() {
        let figure = figure("profile-by-score");
        let bytes = png(figure, 1.0, &[REGULAR, BOLD]).unwrap();
        let corner = Pixmap::decode_png(&bytes).unwrap().pixel(0, 0).unwrap();
        assert_eq!(
            (corner.red(), corner.green(), corner.blue(), corner.alpha()),
            (255, 255, 255, 255)
        );
        let (marks, all) = (dark(&png(figure, 1.0, &[]).unwrap()), dark(&bytes));
        assert!(marks > 500, "{marks} dark pixels without words");
        assert!(all > marks + 2000, "{all} dark pixels with words");
        let regular = dark(&png(figure, 1.0, &[REGULAR]).unwrap());
        assert!(all > regular, "bold words are darker");
    }

    #[test]
    fn the_same_figure_makes_the_same_bytes() {
        let figure = figure("xmr");
        let make = || png(figure, 1.0, &[REGULAR, BOLD]).unwrap();
        assert_eq!(make(), make());
    }

    #[test]
    fn a_picture_without_pixels_or_with_too_many_is_refused() {
        let figure = figure("profile-by-score");
        for scale in [0.0, -1.0, 1000.0, f64::NAN, f64::INFINITY] {
            let refused = png(figure, scale, &[]);
            assert!(matches!(refused, Err(PngError::Size(..))), "{scale}");
        }
    }
}
