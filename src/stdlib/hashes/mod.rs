//! `_hashlib`: cryptographic hash functions and what is made of them (library reference:
//! "hashlib", "hmac"). The modules' faces are `python/hashlib.py` and `python/hmac.py`.

pub mod blake2;
mod hasher;
mod object;

use crate::heap::{Object, Str};
use crate::native::{Exc, Method, ModuleSpec, Result, Vm, function};
use crate::stdlib::exception_class::ModuleException;
use crate::types::bytes::{buffer_of, like_bytes};

use hasher::{Hasher, Hmac, NAMES};
use object::data_of;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_hashlib",
    doc: "Hash functions",
    functions: FUNCTIONS,
    types: &[&object::HASH, &object::HASH_XOF],
    init: Some(|vm, module| {
        UNSUPPORTED.publish(vm, module)?;
        let names = NAMES.iter().map(|n| vm.str(n)).collect();
        let names = vm.list(names);
        let class = vm.builtin("frozenset")?;
        let names = vm.call(&class, &[names])?;
        vm.set_global(module, "openssl_md_meth_names", names);
        Ok(())
    }),
};

static UNSUPPORTED: ModuleException = ModuleException {
    key: "_hashlib.UnsupportedDigestmodError",
    module: "_hashlib",
    name: "UnsupportedDigestmodError",
    base: Exc::ValueError,
};

macro_rules! constructors {
    ($($function:literal = $name:literal),* $(,)?) => {
        static FUNCTIONS: &[Method] = &[
            $(function($function, "(string=b'', *, usedforsecurity=True)", |vm, args| {
                start(vm, $name, &args[0])
            }),)*
            function("compare_digest", "(a, b, /)", compare_digest),
            function("get_fips_mode", "()", |_, _| Ok(Object::from_small(0))),
            function("hmac_digest", "(key, msg, digest)", hmac_digest),
            function("new", "(name, string=b'', *, usedforsecurity=True)", new),
            function(
                "pbkdf2_hmac",
                "(hash_name, password, salt, iterations, dklen=None)",
                pbkdf2_hmac
            ),
            function(
                "scrypt",
                "(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64)",
                scrypt
            ),
        ];
    };
}

constructors! {
    "openssl_md5" = "md5",
    "openssl_sha1" = "sha1",
    "openssl_sha224" = "sha224",
    "openssl_sha256" = "sha256",
    "openssl_sha384" = "sha384",
    "openssl_sha3_224" = "sha3_224",
    "openssl_sha3_256" = "sha3_256",
    "openssl_sha3_384" = "sha3_384",
    "openssl_sha3_512" = "sha3_512",
    "openssl_sha512" = "sha512",
    "openssl_shake_128" = "shake_128",
    "openssl_shake_256" = "shake_256",
}

fn start(vm: &mut Vm, name: &str, data: &Object) -> Result {
    let Some(mut hasher) = Hasher::named(name) else {
        return Err(vm.value_error(&format!("unsupported hash type {name}")));
    };
    if !data.is_undef() {
        let data = data_of(vm, data)?;
        hasher.update(&data);
    }
    Ok(object::make(vm, hasher))
}

fn new(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(name) = args[0].get::<Str>() else {
        return Err(vm.type_error("name must be a string"));
    };
    let name = name.to_string_lossy().into_owned();
    start(vm, &name, &args[1])
}

fn text_arg(vm: &mut Vm, o: &Object, function: &str, name: &str) -> Result<String> {
    crate::types::str::keyword_text(vm, o, function, name, "")
}

fn unsupported(vm: &mut Vm) -> crate::native::Raised {
    UNSUPPORTED.raise(vm, "[digital envelope routines] unsupported")
}

fn hmac_digest(vm: &mut Vm, args: &[Object]) -> Result {
    let key = like_bytes(vm, &args[0])?;
    let message = like_bytes(vm, &args[1])?;
    let name = text_arg(vm, &args[2], "hmac_digest", "digest")?;
    match Hasher::named(&name).and_then(|h| Hmac::new(&h, &key)) {
        Some(hmac) => Ok(vm.bytes(&hmac.digest(&[&message]))),
        None => Err(unsupported(vm)),
    }
}

/// PBKDF2 with HMAC (RFC 8018).
fn pbkdf2_hmac(vm: &mut Vm, args: &[Object]) -> Result {
    let name = text_arg(vm, &args[0], "pbkdf2_hmac", "hash_name")?;
    let password = like_bytes(vm, &args[1])?;
    let salt = like_bytes(vm, &args[2])?;
    let rounds = vm.index_i64(&args[3], Some(Exc::OverflowError))?;
    let Some(hasher) = Hasher::named(&name) else { return Err(unsupported(vm)) };
    let Some(hmac) = Hmac::new(&hasher, &password) else { return Err(unsupported(vm)) };
    if rounds < 1 {
        return Err(vm.value_error("iteration value must be greater than 0."));
    }
    let length = match &args[4] {
        o if o.is_undef() || o.is_none() => hasher.digest_size() as i64,
        o => vm.index_i64(o, Some(Exc::OverflowError))?,
    };
    if length < 1 {
        return Err(vm.value_error("key length must be greater than 0."));
    }
    let length = length as usize;
    vm.reserve(length.saturating_mul(2))?;
    let mut out = Vec::with_capacity(length);
    let mut number = 0u32;
    while out.len() < length {
        number = number.wrapping_add(1);
        let mut last = hmac.digest(&[&salt, &number.to_be_bytes()]);
        let mut block = last.clone();
        for _ in 1..rounds {
            vm.burn_fuel()?;
            last = hmac.digest(&[&last]);
            block.iter_mut().zip(&last).for_each(|(a, b)| *a ^= b);
        }
        out.extend(block);
    }
    out.truncate(length);
    Ok(vm.bytes(&out))
}

/// scrypt (RFC 7914).
fn scrypt(vm: &mut Vm, args: &[Object]) -> Result {
    let password = like_bytes(vm, &args[0])?;
    for (o, name) in args[1..5].iter().zip(["salt", "n", "r", "p"]) {
        if o.is_undef() || o.is_none() {
            return Err(vm.type_error(&format!("{name} is required")));
        }
    }
    let salt = like_bytes(vm, &args[1])?;
    let n = vm.index_i64(&args[2], Some(Exc::OverflowError))?;
    if n < 2 || n & (n - 1) != 0 {
        return Err(vm.value_error("n must be a power of 2."));
    }
    let r = vm.index_i64(&args[3], Some(Exc::OverflowError))?;
    let p = vm.index_i64(&args[4], Some(Exc::OverflowError))?;
    let most = match &args[5] {
        o if o.is_undef() => 0,
        o => vm.index_i64(o, Some(Exc::OverflowError))?,
    };
    let length = match &args[6] {
        o if o.is_undef() => 64,
        o => vm.index_i64(o, Some(Exc::OverflowError))?,
    };
    if !(1..=i32::MAX as i64).contains(&length) {
        let text = "dklen must be greater than 0 and smaller than 2147483647";
        return Err(vm.value_error(text));
    }
    // OpenSSL's default limit.
    let most = if most == 0 { 32 << 20 } else { most };
    let memory = n.checked_mul(128).and_then(|x| x.checked_mul(r));
    let params = match (u32::try_from(r), u32::try_from(p)) {
        (Ok(r), Ok(p)) => scrypt::Params::new(n.trailing_zeros() as u8, r, p).ok(),
        _ => None,
    };
    let (Some(params), Some(memory)) = (params, memory) else {
        return Err(vm.value_error("Invalid parameter combination for n, r, p, maxmem."));
    };
    if memory > most {
        return Err(vm.value_error("[digital envelope routines] memory limit exceeded"));
    }
    vm.reserve(memory as usize)?;
    let mut out = vec![0; length as usize];
    match scrypt::scrypt(&password, &salt, &params, &mut out) {
        Ok(()) => Ok(vm.bytes(&out)),
        Err(_) => Err(vm.value_error("Invalid parameter combination for n, r, p, maxmem.")),
    }
}

/// Equality in a time that does not tell where the difference is.
fn compare_digest(vm: &mut Vm, args: &[Object]) -> Result {
    let (a, b) = match (args[0].get::<Str>(), args[1].get::<Str>()) {
        (Some(a), Some(b)) => {
            if !a.is_ascii() || !b.is_ascii() {
                let text = "comparing strings with non-ASCII characters is not supported";
                return Err(vm.type_error(text));
            }
            (a.bytes().to_vec(), b.bytes().to_vec())
        }
        _ => match (buffer_of(vm, &args[0])?, buffer_of(vm, &args[1])?) {
            (None, None) => {
                let (a, b) = (vm.type_name(&args[0]), vm.type_name(&args[1]));
                let text = format!(
                    "unsupported operand types(s) or combination of types: '{a}' and '{b}'"
                );
                return Err(vm.type_error(&text));
            }
            (Some(a), Some(b)) => (a, b),
            (None, _) => return Err(not_bytes(vm, &args[0])),
            (_, None) => return Err(not_bytes(vm, &args[1])),
        },
    };
    let different = a.iter().zip(&b).fold(0, |sum, (x, y)| sum | (x ^ y));
    Ok(Object::from_bool(a.len() == b.len() && std::hint::black_box(different) == 0))
}

fn not_bytes(vm: &mut Vm, o: &Object) -> crate::native::Raised {
    let text = format!("a bytes-like object is required, not '{}'", vm.type_name(o));
    vm.type_error(&text)
}
