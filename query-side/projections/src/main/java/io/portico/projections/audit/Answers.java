package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Decision;
import io.portico.access.Missing;
import io.portico.access.Policy;
import io.portico.access.Reason;
import io.portico.messages.PermissionSetId;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.store.ViewStore;
import io.portico.views.audit.AccessAnswer;
import io.portico.views.audit.CureLine;
import io.portico.views.audit.MissingLine;
import io.portico.views.audit.ReasonLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The policy's answers with names in the place of ids. */
final class Answers {

    private static final String PERMISSION_SET = "permission-set:";

    private Answers() {}

    /** @param cures what would help, by what is missing */
    static AccessAnswer of(
            Viewer viewer, ViewStore store, Texts texts, Decision decision, Map<Missing, CureLine> cures) {
        List<String> named = new ArrayList<>();
        decision.reasons().forEach(reason -> mention(reason, named));
        decision.missing().forEach(missing -> named.addAll(missing.sentence().about()));
        Titles titles = Titles.of(store, texts, named);
        UnaryOperator<String> names = names(viewer.state(), titles);
        return new AccessAnswer(
                decision.allowed(),
                lines(viewer, decision.reasons(), texts, titles, names),
                decision.missing().stream()
                        .map(missing -> new MissingLine(
                                missing.rule(),
                                missing.what().name(),
                                Tellings.of(missing.sentence(), names),
                                cures.get(missing)))
                        .toList());
    }

    /** Permission sets are known by the state; what is called something else, by its title. */
    static UnaryOperator<String> names(AccessState state, Titles titles) {
        return named -> named.startsWith(PERMISSION_SET)
                ? Policy.permissionSet(state, new PermissionSetId(named.substring(PERMISSION_SET.length())))
                        .map(Policy.PermissionSetTerms::name)
                        .orElse(named)
                : titles.of(named);
    }

    static void mention(Reason reason, List<String> named) {
        named.add("user:" + reason.by());
        named.addAll(reason.sentence().about());
    }

    static List<ReasonLine> lines(
            Viewer viewer, List<Reason> reasons, Texts texts, Titles titles, UnaryOperator<String> names) {
        boolean read = StatedReasons.readBy(viewer).ofAccess();
        return reasons.stream()
                .map(reason -> new ReasonLine(
                        reason.rule(),
                        reason.event(),
                        reason.at(),
                        reason.by(),
                        titles.find("user:" + reason.by()),
                        reason.why() == null ? null : read ? texts.show(Texts.token(reason.why())) : Texts.WITHHELD,
                        Tellings.of(reason.sentence(), names)))
                .toList();
    }
}
