"""What flips which verdict, and how likely each stands."""
