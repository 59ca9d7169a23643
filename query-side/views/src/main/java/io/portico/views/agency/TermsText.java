package io.portico.views.agency;

/**
 * Terms with their text.
 *
 * @param text Markdown
 */
public record TermsText(TermsDetails terms, String text) {}
