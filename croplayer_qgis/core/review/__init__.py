"""What people corrected, applied to what the machine made, and matched to it when it is made anew."""
