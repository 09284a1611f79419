"""The grammar of claims: numbers, lengths of time, shares, tense, speaker, period and topic of one sentence."""
