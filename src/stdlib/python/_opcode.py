"""What may be known of the machine's instructions. They are its own, and do not specialise."""

__all__ = ["ENABLE_SPECIALIZATION"]

ENABLE_SPECIALIZATION = False
