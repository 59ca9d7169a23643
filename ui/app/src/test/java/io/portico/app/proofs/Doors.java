package io.portico.app.proofs;

import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.PaymentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What can be asked for at one agency's doors, by those doors themselves: a new one joins by itself. */
final class Doors {

    private Doors() {}

    /**
     * What vouches for a record is signed anew for whoever asks, a run goes on while one asks, and every reading is a new line in
     * the log of disclosures, which archives of people hold.
     */
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "/api/v1/audit/checkpoint",
            "/api/v1/audit/checkpoint.note",
            "/api/v1/audit/disclosures",
            "/api/v1/audit/disclosures.csv",
            "/api/v1/audit/export",
            "/api/v1/audit/record",
            "/api/v1/audit/proofs",
            "/api/v1/audit/proofs/{id}",
            "/api/v1/audit/inclusion",
            "/api/v1/audit/consistency",
            "/api/v1/me/archive",
            "/api/v1/people/{id}/archive");

    /** Paths that answer GET, and the same as long as nothing happens, with the agency's own things in them. */
    static List<String> readable(Furnished agency) {
        List<String> paths = new ArrayList<>();
        agency.house
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, _) -> {
                    if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                        for (String pattern : info.getPatternValues()) {
                            if (pattern.startsWith("/api/v1/")
                                    && !OF_THE_MOMENT.contains(pattern)
                                    && !pattern.contains("/agencies")
                                    && !pattern.contains("{token}")) {
                                paths.addAll(filled(pattern, agency));
                            }
                        }
                    }
                });
        paths.sort(null);
        return paths;
    }

    /** An answer without what is said of mails that wait: the outbox begins anew when views are made again. */
    static String withoutWaitingMails(String answer) {
        return answer.replace("\"mail\":\"WAITING\"", "\"mail\":null").replace("\"waiting\"", "\"\"");
    }

    private static List<String> filled(String pattern, Furnished agency) {
        List<String> filled = new ArrayList<>();
        if (pattern.endsWith("/access/decision")) {
            return List.of(pattern + "?user=" + agency.client + "&action=view&resource=task:" + agency.task.value());
        }
        if (pattern.endsWith("/api/v1/tasks")) {
            return List.of(pattern, pattern + "?sort=BY_HAND&group=STATUS");
        }
        if (pattern.endsWith("/search")) {
            return List.of(pattern + "?q=" + agency.mark);
        }
        if (pattern.contains("/access/timeline") || pattern.contains("/access/difference")) {
            return List.of(
                    pattern + "?from=2020-01-01T00:00:00Z&user=" + agency.client,
                    pattern + "?from=2020-01-01T00:00:00Z&resource=task:" + agency.task.value());
        }
        if (pattern.contains("/access/matrix")) {
            return List.of(pattern + "?brand=" + agency.brand.value());
        }
        for (String side : pattern.contains("{side") ? List.of("clients", "partners") : List.of("")) {
            String sided = pattern.replaceAll("\\{side[^}]*}", side);
            for (String thread : sided.contains("{thread}") ? List.of("AGENCY", "CLIENT", "PARTNER") : List.of("")) {
                String path = sided.replace("{thread}", thread).replace("{kind}", "task");
                path = path.replace("{*id}", agency.task.value())
                        .replace("{userId}", agency.client)
                        .replace("access/to/task/{id}", "access/to/task/" + agency.task.value())
                        .replace("projects/{id}", "projects/" + agency.project.value())
                        .replace("tasks/{id}", "tasks/" + agency.task.value())
                        .replace("posts/{id}", "posts/" + agency.reply.value())
                        .replace("posts/{postId}", "posts/" + agency.reply.value())
                        .replace("approvals/{id}", "approvals/" + agency.approval.value())
                        .replace("{contactId}", agency.id(ContactId.class))
                        .replace("{itemId}", agency.item.value())
                        .replace("{paymentId}", agency.id(PaymentId.class))
                        .replace("filters/{id}", "filters/" + agency.filter.value())
                        .replace("tokens/{id}", "tokens/" + agency.robotsToken)
                        .replace("budgets/{id}", "budgets/" + agency.budget.value())
                        .replace("invoices/{id}", "invoices/" + agency.invoice.value())
                        .replace("requests/{id}", "requests/" + agency.request.value())
                        .replace("documents/{id}", "documents/" + agency.document.value())
                        .replace("versions/{version}", "versions/1")
                        .replace("request-forms/{id}", "request-forms/" + agency.form.value())
                        .replace("files/{id}", "files/" + agency.file.value())
                        .replace("exports/{id}", "exports/" + agency.exported.value())
                        .replace("pieces/{number}", "pieces/1")
                        .replace("imports/{id}", "imports/" + agency.imported.value())
                        .replace("uploads/{id}", "uploads/" + agency.file.value())
                        .replace("terms/{version}", "terms/1")
                        .replace("permission-sets/{id}", "permission-sets/MEMBER")
                        .replace("audit/proofs/{id}", "audit/proofs/" + agency.proof.value())
                        .replace("access/reviews/{id}", "access/reviews/" + agency.review.value())
                        .replace("access/rules/{id}", "access/rules/" + agency.rule.value())
                        .replace("employees/{id}", "employees/" + agency.owner)
                        .replace("companies/{id}", "companies/" + agency.id(CompanyId.class))
                        .replace("brands/{id}", "brands/" + agency.brand.value())
                        .replace("holds/{id}", "holds/" + agency.hold.value())
                        .replace("people/{id}", "people/" + agency.client)
                        .replace("clients/{id}", "clients/" + agency.client)
                        .replace("partners/{id}", "partners/" + agency.partner)
                        .replace("programs/{id}", "programs/" + agency.program)
                        .replace("apps/{id}", "apps/" + agency.app.value());
                if (path.contains("{")) {
                    throw new AssertionError("what belongs into " + path + "?");
                }
                filled.add(path);
            }
        }
        return filled;
    }
}
