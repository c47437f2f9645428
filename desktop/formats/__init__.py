"""What is written for others and read from them: one module per format."""
