"""What each kind of claim is held against: one module per metric binds a claim to its query and gives the verdict."""
