package io.portico.messages.terms;

/** Commands about the terms of an agency. To publish and to withdraw needs {@code settings.edit}. */
public sealed interface TermsCommand permits PublishTerms, WithdrawTerms, AcceptTerms {}
