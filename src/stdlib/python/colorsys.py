"""Conversions between systems of colours (library reference: colorsys).

RGB, HLS and HSV coordinates lie between 0 and 1; in YIQ only Y does.
"""

__all__ = ["rgb_to_yiq", "yiq_to_rgb", "rgb_to_hls", "hls_to_rgb", "rgb_to_hsv", "hsv_to_rgb"]

ONE_THIRD = 1.0 / 3.0
ONE_SIXTH = 1.0 / 6.0
TWO_THIRD = 2.0 / 3.0


def rgb_to_yiq(r, g, b):
    """Red, green and blue as luma and two colour differences."""
    y = 0.30 * r + 0.59 * g + 0.11 * b
    i = 0.74 * (r - y) - 0.27 * (b - y)
    q = 0.48 * (r - y) + 0.41 * (b - y)
    return y, i, q


def _clamp(value):
    return 0.0 if value < 0.0 else 1.0 if value > 1.0 else value


def yiq_to_rgb(y, i, q):
    """Luma and two colour differences as red, green and blue, cut to what can be shown."""
    r = y + 0.9468822170900693 * i + 0.6235565819861433 * q
    g = y - 0.27478764629897834 * i - 0.6356910791873801 * q
    b = y - 1.1085450346420322 * i + 1.7090069284064666 * q
    return _clamp(r), _clamp(g), _clamp(b)


def _hue(r, g, b, largest, span):
    """The hue of a colour that is not grey."""
    red, green, blue = (largest - r) / span, (largest - g) / span, (largest - b) / span
    if r == largest:
        h = blue - green
    elif g == largest:
        h = 2.0 + red - blue
    else:
        h = 4.0 + green - red
    return h / 6.0 % 1.0


def rgb_to_hls(r, g, b):
    """Red, green and blue as hue, lightness and saturation."""
    largest, smallest = max(r, g, b), min(r, g, b)
    total, span = largest + smallest, largest - smallest
    lightness = total / 2.0
    if largest == smallest:
        return 0.0, lightness, 0.0
    if lightness <= 0.5:
        saturation = span / total
    else:
        saturation = span / (2.0 - largest - smallest)
    return _hue(r, g, b, largest, span), lightness, saturation


def hls_to_rgb(h, l, s):
    """Hue, lightness and saturation as red, green and blue."""
    if s == 0.0:
        return l, l, l
    high = l * (1.0 + s) if l <= 0.5 else l + s - l * s
    low = 2.0 * l - high

    def channel(hue):
        hue %= 1.0
        if hue < ONE_SIXTH:
            return low + (high - low) * hue * 6.0
        if hue < 0.5:
            return high
        if hue < TWO_THIRD:
            return low + (high - low) * (TWO_THIRD - hue) * 6.0
        return low

    return channel(h + ONE_THIRD), channel(h), channel(h - ONE_THIRD)


def rgb_to_hsv(r, g, b):
    """Red, green and blue as hue, saturation and value."""
    largest, smallest = max(r, g, b), min(r, g, b)
    if largest == smallest:
        return 0.0, 0.0, largest
    span = largest - smallest
    return _hue(r, g, b, largest, span), span / largest, largest


def hsv_to_rgb(h, s, v):
    """Hue, saturation and value as red, green and blue."""
    if s == 0.0:
        return v, v, v
    sector = int(h * 6.0)
    part = h * 6.0 - sector
    p, q, t = v * (1.0 - s), v * (1.0 - s * part), v * (1.0 - s * (1.0 - part))
    return ((v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q))[sector % 6]
