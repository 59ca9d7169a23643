package io.portico.projections.terms;

/** How many terms were published. */
record TermsHead(int versions) {

    static final TermsHead NONE = new TermsHead(0);
}
