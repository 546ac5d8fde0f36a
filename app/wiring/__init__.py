"""The composition root: makes storage, viewmodels and views, and connects them. Only these few files know all."""
