package io.portico.views.audit;

import java.util.Locale;

/** What an auditor reads. */
public enum RecordPart {
    /** What happened. */
    HISTORY,
    /** Why somebody may do something, or may not. */
    EXPLANATIONS,
    /** Who could see what at an instant. */
    SIGHT,
    /** Who could see what from when until when, and what became otherwise. */
    TIMELINES,
    /** People outside against projects. */
    MATRIX,
    /** What was shown, handed out and sent. */
    DISCLOSURES,
    /** Where a reply went. */
    EXPOSURE,
    EXPORTS,
    /** What shows the record untouched. */
    EVIDENCE,
    LEAK_CHECKS,
    REVIEWS,
    RULES,
    /** Who else audits. */
    AUDITORS,
    /** What threads, files and invoices say, and what they hang on. */
    WORK;

    /** As the log of disclosures names it. */
    public String named() {
        return "record:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
