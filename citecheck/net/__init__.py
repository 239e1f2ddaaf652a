"""Asking politely: which hosts, at what pace, how often, and what is remembered.

``hosts`` says where questions may go, ``observation`` what came back, ``client`` how it
is fetched (the only module that knows httpx), ``retry`` whether and when to ask again (the
only one that knows tenacity), ``pace`` how many and how fast, ``store`` what is kept.
Import a module on use: a run that asks nothing must not pay for a client.
"""
