"""Reading what a newsletter claims and holding it against what happened."""
