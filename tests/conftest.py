"""What holds for every test."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # a busy machine breaks no law
settings.load_profile("untimed")
