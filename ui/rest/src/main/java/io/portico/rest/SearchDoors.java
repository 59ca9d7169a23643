package io.portico.rest;

import static io.portico.messages.person.Permission.BILLING_VIEW;
import static io.portico.messages.person.Permission.BUDGETS_VIEW;
import static io.portico.messages.person.Permission.FILES_DOWNLOAD;
import static io.portico.messages.person.Permission.PEOPLE_VIEW;
import static io.portico.messages.person.Permission.PROJECTS_VIEW;
import static io.portico.messages.person.Permission.REPLIES_READ;
import static io.portico.messages.person.Permission.TASKS_CREATE;
import static io.portico.messages.person.Permission.TASKS_VIEW;
import static io.portico.messages.person.Permission.WORK_VIEW;

import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.views.Wording;
import io.portico.views.agency.FindAnything;
import io.portico.views.agency.Findings;
import io.portico.views.agency.FoundKind;
import io.portico.views.portal.FindInPortal;
import io.portico.views.portal.PortalFindings;
import io.portico.views.portal.PortalFoundKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Search, on both sides. What is found is what the caller may see anyway; a token finds only kinds of things that it also
 * reaches at the doors that list them.
 */
@Controller
final class SearchDoors {

    private final Gateway gateway;

    SearchDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/search")
    @Door(
            value = Side.AGENCY,
            scopes = {WORK_VIEW, PEOPLE_VIEW, BILLING_VIEW})
    Answer search(HttpServletRequest request, Caller caller) {
        Asked<FoundKind> asked = Asked.of(request, caller, FoundKind.class, SearchDoors::reached);
        return Answer.of(
                asked.kinds().isEmpty()
                        ? new Findings(List.of())
                        : gateway.ask(new FindAnything(asked.text(), asked.kinds(), asked.limit()), Findings.class));
    }

    @GetMapping("/api/v1/portal/search")
    @Door(
            value = Side.PORTAL,
            scopes = {PROJECTS_VIEW, TASKS_VIEW, REPLIES_READ, FILES_DOWNLOAD, BILLING_VIEW, BUDGETS_VIEW, TASKS_CREATE
            })
    Answer portal(HttpServletRequest request, Caller caller) {
        Asked<PortalFoundKind> asked = Asked.of(request, caller, PortalFoundKind.class, SearchDoors::reached);
        return Answer.of(
                asked.kinds().isEmpty()
                        ? new PortalFindings(List.of())
                        : gateway.ask(
                                new FindInPortal(asked.text(), asked.kinds(), asked.limit()), PortalFindings.class));
    }

    private static boolean reached(FoundKind kind, Predicate<Permission> scope) {
        return switch (kind) {
            case PROJECT, TASK, DOCUMENT, BUDGET, REQUEST_FORM, FILE, POST -> scope.test(WORK_VIEW);
            case PERSON, CONTACT -> scope.test(PEOPLE_VIEW);
            case COMPANY, BRAND -> scope.test(WORK_VIEW) || scope.test(PEOPLE_VIEW);
            case INVOICE -> scope.test(BILLING_VIEW);
        };
    }

    /** What hangs on a task is found with the task's name. */
    private static boolean reached(PortalFoundKind kind, Predicate<Permission> scope) {
        return switch (kind) {
            case PROJECT, DOCUMENT -> scope.test(PROJECTS_VIEW);
            case TASK -> scope.test(TASKS_VIEW);
            case FILE -> scope.test(FILES_DOWNLOAD) && scope.test(TASKS_VIEW);
            case INVOICE -> scope.test(BILLING_VIEW);
            case BUDGET -> scope.test(BUDGETS_VIEW);
            case REQUEST_FORM -> scope.test(TASKS_CREATE);
            case POST -> scope.test(REPLIES_READ) && scope.test(TASKS_VIEW);
        };
    }

    /**
     * What is asked for.
     *
     * @param kinds those that the caller's credentials reach among the ones asked for
     */
    private record Asked<K extends Enum<K>>(String text, Set<K> kinds, int limit) {

        static <K extends Enum<K>> Asked<K> of(
                HttpServletRequest request,
                Caller caller,
                Class<K> type,
                BiPredicate<K, Predicate<Permission>> reached) {
            Parameters parameters = new Parameters(request);
            Set<K> named = parameters.constants("kinds", type);
            Set<K> kinds = (named.isEmpty() ? EnumSet.allOf(type) : named)
                    .stream()
                            .filter(kind -> reached.test(kind, caller::reaches))
                            .collect(Collectors.toUnmodifiableSet());
            return new Asked<>(
                    parameters.required("q"),
                    kinds,
                    Objects.requireNonNullElse(parameters.number("limit"), Wording.DEFAULT_LIMIT));
        }
    }
}
