"""Who sits at the phones when: the search for good shifts, and the bound that says how much better a plan could be."""
