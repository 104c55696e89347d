//! A filled print-out and its three ways out: paper, screen reader, preview.

use serde_json::Value;

use crate::Error;
use crate::logo::Logo;
use crate::press::{Sheet, Template};
use crate::typed::printable;

/// The policy of a page that is only words and pictures of its own, and how it looks. Typst
/// writes neither.
const HEAD: &str = concat!(
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ",
    "style-src 'unsafe-inline'; img-src data:\"><style>",
    include_str!("../../../../assets/reports/twin.css"),
    "</style>"
);

/// A print-out, filled and not yet written.
#[derive(Clone, Debug)]
pub struct Print {
    template: Template,
    data: Value,
    replaced: Vec<char>,
    /// The trust's logo, and what is said in its place.
    logo: Option<(Logo, String)>,
}

/// A document, and what could not be shown in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The document.
    pub bytes: Vec<u8>,
    /// Characters that the font lacks, each once; they are printed as □.
    pub replaced: Vec<char>,
}

impl Print {
    pub(crate) fn new(template: Template, mut data: Value) -> Result<Self, Error> {
        let replaced = printable(&mut data);
        Ok(Self {
            template,
            data,
            replaced,
            logo: None,
        })
    }

    /// With the trust's logo on every page; `alt` says what it is.
    #[must_use]
    pub fn with_logo(self, logo: Logo, alt: String) -> Self {
        Self {
            logo: Some((logo, alt)),
            ..self
        }
    }

    /// The pages, tagged after PDF/UA-1.
    ///
    /// # Errors
    /// Only if a template is broken.
    pub fn pdf(&self) -> Result<Pdf, Error> {
        Ok(Pdf {
            bytes: self.sheet(false)?.pdf()?,
            replaced: self.replaced.clone(),
        })
    }

    /// The same words as one HTML page without scripts, for a screen reader, a phone or large
    /// text. It asks nothing of a network.
    ///
    /// # Errors
    /// Only if a template is broken.
    pub fn html(&self) -> Result<String, Error> {
        let page = self.sheet(true)?.html()?;
        Ok(page.replacen("<head>", &format!("<head>{HEAD}"), 1))
    }

    /// How many pages there are, and one of them (from 0) as PNG, so many pixels to a point
    /// (1/72 inch). A place after the last is the last.
    ///
    /// # Errors
    /// Only if a template is broken.
    pub fn page(&self, at: usize, pixels: f64) -> Result<(usize, Vec<u8>), Error> {
        self.sheet(false)?.page(at, pixels)
    }

    pub(crate) fn sheet(&self, twin: bool) -> Result<Sheet, Error> {
        let mut data = self.data.clone();
        let logo = self.logo.as_ref();
        data["paper"]["twin"] = twin.into();
        data["paper"]["logo"] = logo.map_or(Value::Null, |(_, alt)| alt.as_str().into());
        let data = serde_json::to_vec(&data)?;
        let logo = logo.map(|(logo, _)| logo.png().to_vec());
        Ok(Sheet::new(self.template, data, logo))
    }
}
