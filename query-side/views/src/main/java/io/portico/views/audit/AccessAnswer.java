package io.portico.views.audit;

import java.util.List;

/** The policy's answer with its reasons. */
public record AccessAnswer(boolean allowed, List<ReasonLine> reasons, List<MissingLine> missing) {}
