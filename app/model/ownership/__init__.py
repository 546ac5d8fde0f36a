"""The hint engine: reads a draft, says where it owns and where it manages."""
