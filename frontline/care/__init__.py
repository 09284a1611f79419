"""When something goes wrong: silence, apologies, repair, scripts. What can be observed in words and deeds, never a feeling."""
