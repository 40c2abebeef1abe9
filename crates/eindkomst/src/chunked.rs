//! A list that grows in pieces of one size. A doubling list would hold up to twice what it needs, and three
//! times while it moves; this one wastes at most one piece and never moves anything.

use crate::num::{at, small};

/// A list in pieces of `N` items.
#[derive(Debug)]
pub(crate) struct Chunked<T, const N: usize> {
    chunks: Vec<Vec<T>>,
}

impl<T, const N: usize> Default for Chunked<T, N> {
    fn default() -> Self {
        Self { chunks: Vec::new() }
    }
}

impl<T, const N: usize> Chunked<T, N> {
    /// Adds an item and tells its place.
    pub(crate) fn push(&mut self, item: T) -> u32 {
        let place = self.len();
        match self.chunks.last_mut() {
            Some(chunk) if chunk.len() < N => chunk.push(item),
            _ => {
                let mut chunk = Vec::with_capacity(N);
                chunk.push(item);
                self.chunks.push(chunk);
            }
        }
        place
    }

    /// How many items.
    pub(crate) fn len(&self) -> u32 {
        match self.chunks.last() {
            Some(last) => small((self.chunks.len() - 1) * N + last.len()),
            None => 0,
        }
    }

    /// The item at a place that `push` told.
    pub(crate) fn get(&self, place: u32) -> &T {
        &self.chunks[at(place) / N][at(place) % N]
    }

    /// The item at a place that `push` told, to change.
    pub(crate) fn get_mut(&mut self, place: u32) -> &mut T {
        &mut self.chunks[at(place) / N][at(place) % N]
    }

    /// The newest item, to change.
    pub(crate) fn last_mut(&mut self) -> Option<&mut T> {
        self.chunks.last_mut().and_then(|chunk| chunk.last_mut())
    }

    /// All items, oldest first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.chunks.iter().flatten()
    }
}
