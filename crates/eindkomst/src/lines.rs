//! Chunks of any size become lines. A line inside one chunk is not copied.

/// The longest line that is still taken for one.
pub(crate) const LONGEST: usize = 1 << 16;

/// The start of a line whose end has not come yet.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    begun: Vec<u8>,
    too_long: bool,
}

/// A line, without its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line<'a> {
    /// Its bytes.
    Of(&'a [u8]),
    /// Longer than a line can be; its bytes are gone.
    TooLong,
}

impl Lines {
    /// Hands every line that is complete to `take`.
    pub(crate) fn feed(&mut self, chunk: &[u8], take: &mut impl FnMut(Line<'_>)) {
        let mut from = 0;
        for end in memchr::memchr_iter(b'\n', chunk) {
            let line = &chunk[from..end];
            from = end + 1;
            if self.begun.is_empty() && !self.too_long {
                give(line, take);
            } else {
                self.begin(line);
                self.end(take);
            }
        }
        self.begin(&chunk[from..]);
    }

    /// Hands over the last line when it has no end of its own.
    pub(crate) fn finish(&mut self, take: &mut impl FnMut(Line<'_>)) {
        if !self.begun.is_empty() || self.too_long {
            self.end(take);
        }
    }

    fn begin(&mut self, part: &[u8]) {
        if self.too_long || self.begun.len() + part.len() > LONGEST {
            self.too_long = true;
            self.begun.clear();
        } else {
            self.begun.extend_from_slice(part);
        }
    }

    fn end(&mut self, take: &mut impl FnMut(Line<'_>)) {
        if self.too_long {
            take(Line::TooLong);
        } else {
            give(&self.begun, take);
        }
        self.too_long = false;
        self.begun.clear();
    }
}

fn give(line: &[u8], take: &mut impl FnMut(Line<'_>)) {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    take(if line.len() > LONGEST { Line::TooLong } else { Line::Of(line) });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_of(chunks: &[&[u8]]) -> Vec<String> {
        let mut lines = Lines::default();
        let mut all = Vec::new();
        let mut take = |line: Line<'_>| {
            all.push(match line {
                Line::Of(line) => String::from_utf8_lossy(line).into_owned(),
                Line::TooLong => "too long".to_owned(),
            });
        };
        for chunk in chunks {
            lines.feed(chunk, &mut take);
        }
        lines.finish(&mut take);
        all
    }

    #[test]
    fn lines_are_the_same_however_the_file_is_cut() {
        let whole = b"one\r\ntwo\n\nfour";
        for at in 0..=whole.len() {
            assert_eq!(lines_of(&[&whole[..at], &whole[at..]]), ["one", "two", "", "four"], "cut at {at}");
        }
        let bytes: Vec<&[u8]> = whole.chunks(1).collect();
        assert_eq!(lines_of(&bytes), ["one", "two", "", "four"]);
    }

    #[test]
    fn an_endless_line_does_not_fill_memory() {
        let long = vec![b'x'; LONGEST + 1];
        assert_eq!(lines_of(&[&long, b"x\nnext\n"]), ["too long", "next"]);
        assert_eq!(lines_of(&[b"a\n", &long]), ["a", "too long"]);
    }
}
