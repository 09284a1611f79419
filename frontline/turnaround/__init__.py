"""What someone who orders today would get: estimates of turnaround that count what is still open."""
