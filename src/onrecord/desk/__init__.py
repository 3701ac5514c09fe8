"""The work: crafts joined to each other and to what lies on disk."""
