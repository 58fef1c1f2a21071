//! Hognose: a mini-Python whose frames suspend.
