//! The trust's logo, looked at before it goes into a document.

use std::io::Cursor;

/// The largest file, in bytes.
const MOST_BYTES: usize = 1024 * 1024;
/// The most pixels to a side: far more than paper shows.
const MOST_PIXELS: u32 = 4_000;

/// A logo that can be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo(Vec<u8>);

/// Why a file cannot be a logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// It is no PNG, or a broken one.
    #[error("it is no whole PNG")]
    NotPng,
    /// It is more than 1 MB, or more than 4,000 pixels to a side.
    #[error("it is too large")]
    TooLarge,
}

impl Logo {
    /// Looks at a file.
    ///
    /// # Errors
    /// Why it cannot be a logo.
    pub fn read(bytes: Vec<u8>) -> Result<Self, LogoError> {
        if bytes.len() > MOST_BYTES {
            return Err(LogoError::TooLarge);
        }
        let decoder = png::Decoder::new(Cursor::new(&bytes));
        let mut reader = decoder.read_info().map_err(|_| LogoError::NotPng)?;
        let (width, height) = reader.info().size();
        if width.max(height) > MOST_PIXELS {
            return Err(LogoError::TooLarge);
        }
        let size = reader.output_buffer_size().ok_or(LogoError::TooLarge)?;
        reader
            .next_frame(&mut vec![0; size])
            .map_err(|_| LogoError::NotPng)?;
        Ok(Self(bytes))
    }

    /// The PNG.
    pub fn png(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Grayscale);
        let mut writer = encoder.write_header().unwrap();
        let pixels = vec![128; (width * height) as usize];
        writer.write_image_data(&pixels).unwrap();
        drop(writer);
        bytes
    }

    #[track_caller]
    fn check(bytes: Vec<u8>, expected: Result<(), LogoError>) {
        assert_eq!(Logo::read(bytes).map(drop), expected);
    }

    #[test]
    fn a_logo_is_a_whole_png_of_a_sensible_size() {
        check(drawn(300, 100), Ok(()));
        check(drawn(4_001, 1), Err(LogoError::TooLarge));
        check(vec![0; MOST_BYTES + 1], Err(LogoError::TooLarge));
        check(b"GIF89a".to_vec(), Err(LogoError::NotPng));
        check(Vec::new(), Err(LogoError::NotPng));
        let mut cut = drawn(300, 100);
        cut.truncate(cut.len() / 2);
        check(cut, Err(LogoError::NotPng));
    }
}
