//! Writes a figure as SVG, for paper and for files.
//!
//! Invariant: presentation attributes only, no styles and no scripts, so that the strictest
//! policy shows it and every reader paints the same.

use std::fmt::Write;

use crate::hatch::hatching;
use crate::marks::{Anchor, Figure, Mark, Role};
use crate::plate::plate;
use crate::roles::{Paint, Shape, paint};

/// How wide the lines of a hatching are.
const HATCH_WIDTH: f64 = 1.5;
/// A rim around words in the colour behind them, so that no line runs through a letter.
const HALO: f64 = 3.0;

/// How words are kept clear of what lies behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clear {
    /// A rim around each letter.
    Rim,
    /// A plate behind the words, where they need one.
    Plate,
}

/// Writes a figure as SVG.
pub fn svg(figure: &Figure) -> String {
    written(figure, Clear::Rim)
}

/// Writes a figure as SVG for a page of a PDF, where letters with rims would be large.
pub fn svg_for_paper(figure: &Figure) -> String {
    written(figure, Clear::Plate)
}

fn written(figure: &Figure, clear: Clear) -> String {
    let (width, height) = (number(figure.width), number(figure.height));
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"Liberation Sans\">\n\
         <title>{}</title>\n<desc>{}</desc>\n",
        escaped(&figure.title),
        escaped(&figure.summary)
    );
    for (at, mark) in figure.marks.iter().enumerate() {
        if clear == Clear::Plate {
            write_plate(&mut text, mark, &figure.marks[..at]).expect("text can always grow");
        }
        write_mark(&mut text, mark, clear).expect("text can always grow");
    }
    text.push_str("</svg>\n");
    text
}

fn write_plate(out: &mut String, mark: &Mark, behind: &[Mark]) -> std::fmt::Result {
    let Some(([left, top, right, bottom], colour)) = plate(mark, behind) else {
        return Ok(());
    };
    writeln!(
        out,
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{colour}\"/>",
        number(left),
        number(top),
        number(right - left),
        number(bottom - top)
    )
}

fn write_mark(out: &mut String, mark: &Mark, clear: Clear) -> std::fmt::Result {
    match mark {
        Mark::Line {
            x1,
            y1,
            x2,
            y2,
            role,
        } => {
            let Paint {
                stroke,
                stroke_width,
                fill,
                dash,
                ..
            } = paint(*role);
            let colour = stroke.unwrap_or(fill);
            stroke_line(out, (*x1, *y1), (*x2, *y2), (colour, stroke_width, dash))
        }
        Mark::Rect {
            x,
            y,
            width,
            height,
            radius,
            role,
            hint,
        } => {
            let paint = paint(*role);
            let (place, size) = ((*x, *y), (*width, *height));
            if let Some(colour) = paint.hatch {
                write_area(
                    out,
                    place,
                    size,
                    *radius,
                    &Paint {
                        stroke: None,
                        ..paint
                    },
                    hint,
                )?;
                hatch(out, place, size, colour)?;
                write_area(
                    out,
                    place,
                    size,
                    *radius,
                    &Paint {
                        fill: "none",
                        ..paint
                    },
                    &None,
                )
            } else {
                write_area(out, place, size, *radius, &paint, hint)
            }
        }
        Mark::Dot {
            x,
            y,
            size,
            role,
            hint,
        } => write_dot(out, (*x, *y), *size, *role, hint),
        Mark::Text {
            x,
            y,
            text,
            size,
            bold,
            anchor,
            role,
        } => {
            let Paint { words, halo, .. } = paint(*role);
            let (x, y, size) = (number(*x), number(*y), number(*size));
            let weight = if *bold { " font-weight=\"700\"" } else { "" };
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let rim = match clear {
                Clear::Plate => String::new(),
                Clear::Rim => format!(
                    " stroke=\"{halo}\" stroke-width=\"{}\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
                    number(HALO)
                ),
            };
            let text = escaped(text);
            writeln!(
                out,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight}{anchor} fill=\"{words}\"{rim}>{text}</text>"
            )
        }
    }
}

fn write_area(
    out: &mut String,
    (x, y): (f64, f64),
    (width, height): (f64, f64),
    radius: f64,
    paint: &Paint,
    hint: &Option<String>,
) -> std::fmt::Result {
    let rounded = if radius > 0.0 {
        format!(" rx=\"{}\"", number(radius))
    } else {
        String::new()
    };
    let attributes = format!(
        "x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{rounded}{}",
        number(x),
        number(y),
        number(width),
        number(height),
        ink(paint)
    );
    write_element(out, "rect", &attributes, hint)
}

fn write_dot(
    out: &mut String,
    (x, y): (f64, f64),
    size: f64,
    role: Role,
    hint: &Option<String>,
) -> std::fmt::Result {
    let paint = paint(role);
    match paint.shape {
        Shape::Circle => {
            let attributes = format!(
                "cx=\"{}\" cy=\"{}\" r=\"{}\"{}",
                number(x),
                number(y),
                number(size),
                ink(&paint)
            );
            write_element(out, "circle", &attributes, hint)
        }
        Shape::Box => write_area(
            out,
            (x - size, y - size),
            (2.0 * size, 2.0 * size),
            0.0,
            &paint,
            hint,
        ),
        Shape::Diamond => {
            let corners = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)];
            write_polygon(out, &corners, &paint, hint)
        }
        Shape::Up => write_triangle(out, (x, y), (size, -1.0), &paint, hint),
        Shape::Down => write_triangle(out, (x, y), (size, 1.0), &paint, hint),
    }
}

/// A triangle whose tip points up (−1) or down (1).
fn write_triangle(
    out: &mut String,
    (x, y): (f64, f64),
    (size, tip): (f64, f64),
    paint: &Paint,
    hint: &Option<String>,
) -> std::fmt::Result {
    let reach = tip * size * 0.875;
    let foot = y - reach;
    let corners = [(x, y + reach), (x + size, foot), (x - size, foot)];
    write_polygon(out, &corners, paint, hint)
}

fn write_polygon(
    out: &mut String,
    corners: &[(f64, f64)],
    paint: &Paint,
    hint: &Option<String>,
) -> std::fmt::Result {
    let corners: Vec<String> = corners
        .iter()
        .map(|(x, y)| format!("{},{}", number(*x), number(*y)))
        .collect();
    let attributes = format!(
        "points=\"{}\"{} stroke-linejoin=\"round\"",
        corners.join(" "),
        ink(paint)
    );
    write_element(out, "polygon", &attributes, hint)
}

fn write_element(
    out: &mut String,
    name: &str,
    attributes: &str,
    hint: &Option<String>,
) -> std::fmt::Result {
    match hint {
        None => writeln!(out, "<{name} {attributes}/>"),
        Some(hint) => writeln!(
            out,
            "<{name} {attributes}><title>{}</title></{name}>",
            escaped(hint)
        ),
    }
}

fn ink(paint: &Paint) -> String {
    let mut text = format!(" fill=\"{}\"", paint.fill);
    if let Some(stroke) = paint.stroke {
        let _ = write!(
            text,
            " stroke=\"{stroke}\" stroke-width=\"{}\"",
            number(paint.stroke_width)
        );
    }
    if let Some(dash) = paint.dash {
        let _ = write!(text, " stroke-dasharray=\"{dash}\"");
    }
    text
}

/// The hatching of an area, for print without colours.
fn hatch(out: &mut String, place: (f64, f64), size: (f64, f64), colour: &str) -> std::fmt::Result {
    for (from, to) in hatching(place, size) {
        stroke_line(out, from, to, (colour, HATCH_WIDTH, None))?;
    }
    Ok(())
}

fn stroke_line(
    out: &mut String,
    from: (f64, f64),
    to: (f64, f64),
    (colour, width, dash): (&str, f64, Option<&str>),
) -> std::fmt::Result {
    let dash = dash.map_or(String::new(), |dash| {
        format!(" stroke-dasharray=\"{dash}\"")
    });
    writeln!(
        out,
        "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{colour}\" stroke-width=\"{}\"{dash}/>",
        number(from.0),
        number(from.1),
        number(to.0),
        number(to.1),
        number(width)
    )
}

fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // XML has no way to write other control characters.
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}
