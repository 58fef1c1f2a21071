//! MT19937.

pub const STATE_WORDS: usize = 624;
const SHIFT: usize = 397;

pub struct Twister {
    words: Box<[u32; STATE_WORDS]>,
    /// The next word to give; [`STATE_WORDS`]: twist first.
    index: usize,
}

impl Twister {
    /// Seeded by one word.
    fn from_word(seed: u32) -> Twister {
        let mut words = Box::new([seed; STATE_WORDS]);
        for i in 1..STATE_WORDS {
            let before = words[i - 1];
            words[i] = (before ^ before >> 30).wrapping_mul(1_812_433_253).wrapping_add(i as u32);
        }
        Twister { words, index: STATE_WORDS }
    }

    /// Seeded by some words; `key` is not empty.
    pub fn from_key(key: &[u32]) -> Twister {
        let mut t = Twister::from_word(19_650_218);
        let words = &mut t.words;
        let mut i = 1;
        let advance = |words: &mut [u32; STATE_WORDS], i: &mut usize| {
            *i += 1;
            if *i == STATE_WORDS {
                words[0] = words[STATE_WORDS - 1];
                *i = 1;
            }
        };
        let mix = |words: &[u32; STATE_WORDS], i: usize, factor: u32| {
            let before = words[i - 1];
            words[i] ^ (before ^ before >> 30).wrapping_mul(factor)
        };
        for step in 0..STATE_WORDS.max(key.len()) {
            let at = step % key.len();
            words[i] = mix(words, i, 1_664_525).wrapping_add(key[at]).wrapping_add(at as u32);
            advance(words, &mut i);
        }
        for _ in 1..STATE_WORDS {
            words[i] = mix(words, i, 1_566_083_941).wrapping_sub(i as u32);
            advance(words, &mut i);
        }
        words[0] = 1 << 31;
        t
    }

    fn twist(&mut self) {
        let words = &mut self.words;
        for i in 0..STATE_WORDS {
            let y = words[i] & 1 << 31 | words[(i + 1) % STATE_WORDS] & !(1 << 31);
            let odd = if y & 1 == 1 { 0x9908_B0DF } else { 0 };
            words[i] = words[(i + SHIFT) % STATE_WORDS] ^ y >> 1 ^ odd;
        }
        self.index = 0;
    }

    /// 32 random bits.
    pub fn word(&mut self) -> u32 {
        if self.index >= STATE_WORDS {
            self.twist();
        }
        let mut y = self.words[self.index];
        self.index += 1;
        y ^= y >> 11;
        y ^= y << 7 & 0x9D2C_5680;
        y ^= y << 15 & 0xEFC6_0000;
        y ^ y >> 18
    }

    /// 53 random bits as a fraction.
    pub fn double(&mut self) -> f64 {
        let (a, b) = (self.word() >> 5, self.word() >> 6);
        (a as f64 * 67_108_864.0 + b as f64) * (1.0 / 9_007_199_254_740_992.0)
    }

    pub fn state(&self) -> (Vec<u32>, usize) {
        (self.words.to_vec(), self.index)
    }

    /// `words` has [`STATE_WORDS`] items.
    pub fn restore(&mut self, words: &[u32], index: usize) {
        for (place, w) in self.words.iter_mut().zip(words) {
            *place = *w;
        }
        self.index = index;
    }
}
