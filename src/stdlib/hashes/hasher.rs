//! The hash functions, as one value that takes bytes and gives a digest.

use sha3::digest::{Digest, ExtendableOutput, Update, XofReader};

macro_rules! hashers {
    ($($variant:ident($type:ty) = $name:literal, $block:literal;)*) => {
        /// A hash function in the middle of its work.
        #[derive(Clone)]
        pub enum Hasher {
            $($variant($type),)*
            Shake128(shake::Shake128),
            Shake256(shake::Shake256),
            Blake2b(Box<blake2b_simd::State>, usize),
            Blake2s(Box<blake2s_simd::State>, usize),
        }

        impl Hasher {
            /// By the name `hashlib` knows it under.
            pub fn named(name: &str) -> Option<Hasher> {
                Some(match name {
                    $($name => Hasher::$variant(<$type>::new()),)*
                    "shake_128" => Hasher::Shake128(shake::Shake128::default()),
                    "shake_256" => Hasher::Shake256(shake::Shake256::default()),
                    "blake2b" => Hasher::Blake2b(Box::new(blake2b_simd::State::new()), 64),
                    "blake2s" => Hasher::Blake2s(Box::new(blake2s_simd::State::new()), 32),
                    _ => return None,
                })
            }

            pub fn name(&self) -> &'static str {
                match self {
                    $(Hasher::$variant(_) => $name,)*
                    Hasher::Shake128(_) => "shake_128",
                    Hasher::Shake256(_) => "shake_256",
                    Hasher::Blake2b(..) => "blake2b",
                    Hasher::Blake2s(..) => "blake2s",
                }
            }

            /// Bytes of a digest; 0 if it can be of any length.
            pub fn digest_size(&self) -> usize {
                match self {
                    $(Hasher::$variant(_) => <$type as Digest>::output_size(),)*
                    Hasher::Shake128(_) | Hasher::Shake256(_) => 0,
                    Hasher::Blake2b(_, size) | Hasher::Blake2s(_, size) => *size,
                }
            }

            /// Bytes that are worked in at a time.
            pub fn block_size(&self) -> usize {
                match self {
                    $(Hasher::$variant(_) => $block,)*
                    Hasher::Shake128(_) => 168,
                    Hasher::Shake256(_) => 136,
                    Hasher::Blake2b(..) => 128,
                    Hasher::Blake2s(..) => 64,
                }
            }

            pub fn update(&mut self, data: &[u8]) {
                match self {
                    $(Hasher::$variant(h) => Digest::update(h, data),)*
                    Hasher::Shake128(h) => h.update(data),
                    Hasher::Shake256(h) => h.update(data),
                    Hasher::Blake2b(h, _) => drop(h.update(data)),
                    Hasher::Blake2s(h, _) => drop(h.update(data)),
                }
            }

            /// The digest of what came so far; `length` is for those of any length.
            pub fn digest(&self, length: usize) -> Vec<u8> {
                let mut out = vec![0; length];
                match self {
                    $(Hasher::$variant(h) => return h.clone().finalize().to_vec(),)*
                    Hasher::Shake128(h) => h.clone().finalize_xof().read(&mut out),
                    Hasher::Shake256(h) => h.clone().finalize_xof().read(&mut out),
                    Hasher::Blake2b(h, _) => return h.finalize().as_bytes().to_vec(),
                    Hasher::Blake2s(h, _) => return h.finalize().as_bytes().to_vec(),
                }
                out
            }
        }

        /// All names, in order of their families.
        pub static NAMES: &[&str] =
            &[$($name,)* "shake_128", "shake_256", "blake2b", "blake2s"];
    };
}

hashers! {
    Md5(md5::Md5) = "md5", 64;
    Sha1(sha1::Sha1) = "sha1", 64;
    Sha224(sha2::Sha224) = "sha224", 64;
    Sha256(sha2::Sha256) = "sha256", 64;
    Sha384(sha2::Sha384) = "sha384", 128;
    Sha512(sha2::Sha512) = "sha512", 128;
    Sha512_224(sha2::Sha512_224) = "sha512_224", 128;
    Sha512_256(sha2::Sha512_256) = "sha512_256", 128;
    Sha3_224(sha3::Sha3_224) = "sha3_224", 144;
    Sha3_256(sha3::Sha3_256) = "sha3_256", 136;
    Sha3_384(sha3::Sha3_384) = "sha3_384", 104;
    Sha3_512(sha3::Sha3_512) = "sha3_512", 72;
}

/// A keyed digest (RFC 2104): the two hashes that the key has gone into.
pub struct Hmac {
    inner: Hasher,
    outer: Hasher,
}

impl Hmac {
    /// `None` for functions whose digest has no fixed length.
    pub fn new(hasher: &Hasher, key: &[u8]) -> Option<Hmac> {
        if hasher.digest_size() == 0 {
            return None;
        }
        let mut block = key.to_vec();
        if block.len() > hasher.block_size() {
            let mut h = hasher.clone();
            h.update(key);
            block = h.digest(0);
        }
        block.resize(hasher.block_size(), 0);
        let (mut inner, mut outer) = (hasher.clone(), hasher.clone());
        inner.update(&block.iter().map(|b| b ^ 0x36).collect::<Vec<u8>>());
        outer.update(&block.iter().map(|b| b ^ 0x5C).collect::<Vec<u8>>());
        Some(Hmac { inner, outer })
    }

    pub fn digest(&self, parts: &[&[u8]]) -> Vec<u8> {
        let (mut inner, mut outer) = (self.inner.clone(), self.outer.clone());
        parts.iter().for_each(|part| inner.update(part));
        outer.update(&inner.digest(0));
        outer.digest(0)
    }
}
