//! SHA-512 (FIPS 180-4). Its constants are the first bits of roots of primes, computed here.

/// The digest of `data`.
pub fn sha512(data: &[u8]) -> [u8; 64] {
    let primes = primes();
    let mut rounds = [0; 80];
    for (k, p) in rounds.iter_mut().zip(primes) {
        *k = root_bits(p, 3);
    }
    let mut state = [0; 8];
    for (h, p) in state.iter_mut().zip(primes) {
        *h = root_bits(p, 2);
    }
    let mut message = data.to_vec();
    message.push(0x80);
    while message.len() % 128 != 112 {
        message.push(0);
    }
    message.extend((data.len() as u128 * 8).to_be_bytes());
    for block in message.chunks_exact(128) {
        compress(&mut state, block, &rounds);
    }
    let mut out = [0; 64];
    for (place, h) in out.chunks_exact_mut(8).zip(state) {
        place.copy_from_slice(&h.to_be_bytes());
    }
    out
}

fn compress(state: &mut [u64; 8], block: &[u8], rounds: &[u64; 80]) {
    let mut w = [0u64; 80];
    for (word, bytes) in w.iter_mut().zip(block.chunks_exact(8)) {
        *word = bytes.iter().fold(0, |v, b| v << 8 | *b as u64);
    }
    for i in 16..80 {
        let (a, b) = (w[i - 15], w[i - 2]);
        let s0 = a.rotate_right(1) ^ a.rotate_right(8) ^ a >> 7;
        let s1 = b.rotate_right(19) ^ b.rotate_right(61) ^ b >> 6;
        w[i] = w[i - 16].wrapping_add(s0).wrapping_add(w[i - 7]).wrapping_add(s1);
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
    for i in 0..80 {
        let s1 = e.rotate_right(14) ^ e.rotate_right(18) ^ e.rotate_right(41);
        let choice = e & f ^ !e & g;
        let t1 = h.wrapping_add(s1).wrapping_add(choice).wrapping_add(rounds[i]).wrapping_add(w[i]);
        let s0 = a.rotate_right(28) ^ a.rotate_right(34) ^ a.rotate_right(39);
        let majority = a & b ^ a & c ^ b & c;
        let t2 = s0.wrapping_add(majority);
        (h, g, f, e) = (g, f, e, d.wrapping_add(t1));
        (d, c, b, a) = (c, b, a, t1.wrapping_add(t2));
    }
    for (s, v) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *s = s.wrapping_add(v);
    }
}

/// The first 80 primes.
fn primes() -> [u64; 80] {
    let mut out = [0; 80];
    let mut count = 0;
    let mut candidate = 2;
    while count < out.len() {
        if out[..count].iter().all(|p| candidate % p != 0) {
            out[count] = candidate;
            count += 1;
        }
        candidate += 1;
    }
    out
}

/// The first 64 bits of the fraction of a prime's square or cube root.
fn root_bits(prime: u64, degree: u32) -> u64 {
    let scaled = num_bigint::BigUint::from(prime) << (64 * degree);
    let root = scaled.nth_root(degree);
    root.iter_u64_digits().next().unwrap_or(0)
}
