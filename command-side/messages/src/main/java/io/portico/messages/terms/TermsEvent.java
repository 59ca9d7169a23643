package io.portico.messages.terms;

import io.portico.messages.AccessEvent;

/** What happens to the terms of an agency. Until they are accepted, nothing is allowed (access.md, rule 1). */
public sealed interface TermsEvent extends AccessEvent permits TermsPublished, TermsWithdrawn, TermsAccepted {}
