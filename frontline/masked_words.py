"""The macro with which questions quote what was written about a customer: the rule of what is hidden stands here once."""

MASKED_WORDS = """
create or replace macro masked_words(written, customer_name) as without_contacts(without_names(
    written,
    list_concat((select list(colleague_names.written) from colleague_names), name_words(customer_name))));
"""
"""Names of ours, leaders apart, words of the customer's name, e-mails and telephone numbers are hidden."""
