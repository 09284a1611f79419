"""Channels as readers call them."""

CHANNELS = {"call": "Calls", "email": "E-mail", "web": "Web form", "chat": "Chat", "api": "Interface"}


def channel_name(channel: str) -> str:
    """A channel as readers call it: "Calls", "In person"."""
    return CHANNELS.get(channel, channel.capitalize())
