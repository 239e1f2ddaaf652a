"""The version, kept here so that telling it costs no import."""

__version__ = "0.1.0"
