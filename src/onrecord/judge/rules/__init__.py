"""One rule a module: what it notices, what it leaves alone."""
