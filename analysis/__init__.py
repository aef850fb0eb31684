"""Source Framing: how news outlets frame the same event, with the words behind every number."""

__version__ = "0.1.0"
