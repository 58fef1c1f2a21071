//! What part of its memory a view shows: format, shape and strides (PEP 3118), without the memory.

/// The most dimensions a view may have.
pub const MAX_DIMENSIONS: usize = 64;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Window {
    /// Byte offset of the first item.
    pub start: usize,
    /// Items in each dimension.
    pub shape: Vec<usize>,
    /// Bytes from one item to the next, in each dimension.
    pub strides: Vec<isize>,
    /// The format's letter; [`Window::prefixed`] tells if it was written with `@`.
    pub format: u8,
    pub prefixed: bool,
    pub readonly: bool,
}

/// Bytes of an item of a native format; `None` if there is no such format.
pub fn item_size(format: u8) -> Option<usize> {
    Some(match format {
        b'B' | b'b' | b'c' | b'?' => 1,
        b'h' | b'H' | b'e' => 2,
        // `u` and `w` are arrays of characters: they can be viewed, but their items not read.
        b'i' | b'I' | b'f' | b'u' | b'w' => 4,
        b'l' | b'L' | b'q' | b'Q' | b'n' | b'N' | b'd' | b'P' => 8,
        _ => return None,
    })
}

impl Window {
    /// One dimension over `bytes` bytes of memory.
    pub fn flat(format: u8, bytes: usize, readonly: bool) -> Window {
        let size = item_size(format).unwrap_or(1);
        Window {
            start: 0,
            shape: vec![bytes / size],
            strides: vec![size as isize],
            format,
            prefixed: false,
            readonly,
        }
    }

    pub fn item_size(&self) -> usize {
        item_size(self.format).unwrap_or(1)
    }

    pub fn format_text(&self) -> String {
        let letter = self.format as char;
        if self.prefixed { format!("@{letter}") } else { letter.to_string() }
    }

    pub fn dimensions(&self) -> usize {
        self.shape.len()
    }

    /// How many items there are.
    pub fn items(&self) -> usize {
        self.shape.iter().product()
    }

    pub fn bytes(&self) -> usize {
        self.items() * self.item_size()
    }

    /// Do the items lie one after the other, the last index running fastest (or the first)?
    pub fn is_contiguous(&self, last_fastest: bool) -> bool {
        if self.items() == 0 {
            return true;
        }
        let mut expected = self.item_size() as isize;
        let count = self.dimensions();
        for k in 0..count {
            let d = if last_fastest { count - 1 - k } else { k };
            if self.shape[d] > 1 && self.strides[d] != expected {
                return false;
            }
            expected *= self.shape[d] as isize;
        }
        true
    }

    /// Byte offset of an item of a view of one dimension.
    pub fn offset(&self, i: usize) -> usize {
        let stride = self.strides.first().copied().unwrap_or(0);
        self.start.wrapping_add_signed(stride * i as isize)
    }

    /// Byte offsets of all items, the last index running fastest (or the first).
    pub fn offsets(&self, last_fastest: bool) -> Vec<usize> {
        let mut out = vec![self.start];
        let count = self.dimensions();
        for k in 0..count {
            let d = if last_fastest { k } else { count - 1 - k };
            let (n, stride) = (self.shape[d], self.strides[d]);
            let steps =
                |at: usize| (0..n).map(move |i| at.wrapping_add_signed(stride * i as isize));
            out = out.into_iter().flat_map(steps).collect();
        }
        out
    }

    /// The strides of contiguous items of this shape.
    pub fn contiguous_strides(shape: &[usize], item_size: usize) -> Vec<isize> {
        let mut strides = vec![0; shape.len()];
        let mut stride = item_size as isize;
        for d in (0..shape.len()).rev() {
            strides[d] = stride;
            stride = stride.saturating_mul(shape[d] as isize);
        }
        strides
    }
}
