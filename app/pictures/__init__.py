"""Pictures of every screen, with made-up data: what each shows is prepared in the file of its tab."""
