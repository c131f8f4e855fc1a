//! How long a text goes on without anything to look at, some bytes at a time: sixteen with SSE2, eight elsewhere.

/// How many bytes come before the first that is a quote, a backslash or a control character; `foreign` is set when one of them
/// is not ASCII.
#[inline(always)]
pub(super) fn plain_length(bytes: &[u8], foreign: &mut bool) -> usize {
    let (chunks, rest) = bytes.as_chunks();
    for (index, chunk) in chunks.iter().enumerate() {
        let Marks { special, high } = mark(chunk);
        *foreign |= high & special.wrapping_sub(1) & !special != 0;
        if special != 0 {
            return index * CHUNK + (special.trailing_zeros() / BITS_PER_BYTE) as usize;
        }
    }
    let is_plain = |byte: &&u8| !matches!(**byte, b'"' | b'\\' | 0..0x20);
    let length = rest.iter().take_while(is_plain).count();
    *foreign |= !rest.get(..length).unwrap_or_default().is_ascii();
    chunks.len() * CHUNK + length
}

/// A bit for each byte of a chunk that is a quote, a backslash or a control character, and for each that is not ASCII.
struct Marks {
    special: u64,
    high: u64,
}

#[cfg(target_arch = "x86_64")]
const CHUNK: usize = 16;
#[cfg(target_arch = "x86_64")]
const BITS_PER_BYTE: u32 = 1;

#[cfg(target_arch = "x86_64")]
#[inline(always)]
#[allow(unsafe_code)]
fn mark(chunk: &[u8; CHUNK]) -> Marks {
    use std::arch::x86_64::{_mm_cmpeq_epi8, _mm_loadu_si128, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128, _mm_set1_epi8};
    // SAFETY: every x86-64 has SSE2, and an unaligned load takes any 16 bytes.
    let (special, high) = unsafe {
        let text = _mm_loadu_si128(chunk.as_ptr().cast());
        let quote = _mm_cmpeq_epi8(text, _mm_set1_epi8(0x22));
        let backslash = _mm_cmpeq_epi8(text, _mm_set1_epi8(0x5c));
        let control = _mm_cmpeq_epi8(_mm_min_epu8(text, _mm_set1_epi8(0x1f)), text);
        let special = _mm_or_si128(_mm_or_si128(quote, backslash), control);
        (_mm_movemask_epi8(special), _mm_movemask_epi8(text))
    };
    Marks { special: u64::from(special as u32), high: u64::from(high as u32) }
}

#[cfg(not(target_arch = "x86_64"))]
const CHUNK: usize = 8;
#[cfg(not(target_arch = "x86_64"))]
const BITS_PER_BYTE: u32 = 8;

#[cfg(not(target_arch = "x86_64"))]
#[inline(always)]
fn mark(chunk: &[u8; CHUNK]) -> Marks {
    const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
    const HIGHS: u64 = u64::from_ne_bytes([0x80; 8]);
    let word = u64::from_le_bytes(*chunk);
    // The high bit of each byte below `limit` (at most 0x80), exact for the lowest of them.
    let below = |word: u64, limit: u8| word.wrapping_sub(ONES * u64::from(limit)) & !word & HIGHS;
    let equal = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    Marks { special: below(word, 0x20) | equal(b'"') | equal(b'\\'), high: word & HIGHS }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_ends_at_a_quote_a_backslash_or_a_control_character() {
        for length in 0..40 {
            for end in [&b"\""[..], b"\\", b"\n", b"\x1f", b"\0"] {
                let text = [&"aé~ \u{7f}".repeat(20).as_bytes()[..length], end, "rest é of it, long enough".as_bytes()].concat();
                let mut foreign = false;
                assert_eq!(plain_length(&text, &mut foreign), length, "{text:?}");
                assert_eq!(foreign, !text[..length].is_ascii(), "{text:?}");
            }
            assert_eq!(plain_length(&vec![b'a'; length], &mut false), length);
        }
    }
}
