"""The simulated workshop: a made-up company whose exports serve as sample data."""
