def caesar(text, shift):
    result = []
    for char in text:
        if char.isalpha():
            base = ord("a" if char.islower() else "A")
            char = chr((ord(char) - base + shift) % 26 + base)
        result.append(char)
    return "".join(result)


def vigenere(text, key, sign=1):
    shifts = [ord(k) - 97 for k in key]
    return "".join(caesar(c, sign * shifts[i % len(shifts)]) for i, c in enumerate(text))


def run_lengths(text):
    out, i = "", 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out += f"{j - i}{text[i]}"
        i = j
    return out


secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3), vigenere("attackatdawn", "lemon"), vigenere(vigenere("abc", "xyz"), "xyz", -1))
print(run_lengths("aaabccdddd"), "level" == "level"[::-1], sorted("listen") == sorted("silent"))
print(bin(int.from_bytes(b"ab", "big")), " ".join(f"{ord(c):08b}" for c in "Hi"), bytes([72, 105]).decode())
