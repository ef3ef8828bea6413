from extract.document import Field
def head_fields(pages) -> dict[str, Field]: return {}
