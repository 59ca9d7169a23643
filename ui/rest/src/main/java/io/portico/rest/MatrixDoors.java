package io.portico.rest;

import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.project.Footing;
import io.portico.tenancy.Gateway;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessBrands;
import io.portico.views.audit.AccessMatrix;
import io.portico.views.audit.FindAccessBrands;
import io.portico.views.audit.FindMatrix;
import io.portico.views.audit.MatrixFilter;
import io.portico.views.audit.MatrixProject;
import io.portico.views.audit.MatrixRow;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** People outside against the projects of a brand: in pages, or whole for a spreadsheet. */
@Controller
final class MatrixDoors {

    /** The most people, and the most projects, that leave the house at once. */
    private static final int MAX_EXPORTED = 2_000;

    private static final String NO_COMPANY = "none";

    private final Gateway gateway;

    MatrixDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/access/brands")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer brands() {
        return Answer.of(gateway.ask(new FindAccessBrands(), AccessBrands.class));
    }

    @GetMapping("/api/v1/access/matrix")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer matrix(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return Answer.of(ask(Asked.of(parameters), parameters.page(), parameters.text("projectsAfter")));
    }

    @GetMapping("/api/v1/access/matrix.csv")
    @Door(value = Side.AGENCY, needs = Permission.EXPORT)
    Answer sheet(HttpServletRequest request) {
        Asked asked = Asked.of(new Parameters(request));
        Sheet sheet = new Sheet();
        String projectsAfter = null;
        do {
            AccessMatrix part = ask(asked, new PageRequest(PageRequest.MAX_LIMIT, null), projectsAfter);
            sheet.widen(part);
            for (String after = part.next(); after != null; after = part.next()) {
                part = ask(asked, new PageRequest(PageRequest.MAX_LIMIT, after), projectsAfter);
                sheet.lengthen(part);
            }
            projectsAfter = part.nextProjects();
        } while (projectsAfter != null);
        return new Answer(
                200,
                Map.of(
                        "Content-Type",
                        "text/csv;charset=utf-8",
                        "X-Content-Type-Options",
                        "nosniff",
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("access " + sheet.brand + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString()),
                sheet.bytes());
    }

    private AccessMatrix ask(Asked asked, PageRequest page, @Nullable String projectsAfter) {
        FindMatrix query = new FindMatrix(asked.brand(), asked.at(), asked.filter(), page, projectsAfter);
        return gateway.ask(query, AccessMatrix.class);
    }

    /** What is asked for, whichever form it is wanted in. */
    private record Asked(BrandId brand, @Nullable Instant at, MatrixFilter filter) {

        static Asked of(Parameters parameters) {
            boolean withoutCompany = NO_COMPANY.equals(parameters.text("company"));
            return new Asked(
                    parameters.requiredId("brand", BrandId::new),
                    parameters.instant("at"),
                    new MatrixFilter(
                            parameters.text("like"),
                            withoutCompany ? null : parameters.id("company", CompanyId::new),
                            withoutCompany,
                            parameters.constant("audience", Audience.class),
                            parameters.constant("footing", Footing.class)));
        }
    }

    /** The whole matrix as it is put together from pages. */
    private static final class Sheet {

        private final List<MatrixProject> projects = new ArrayList<>();
        private final Map<UserId, MatrixRow> people = new LinkedHashMap<>();
        private final Map<UserId, List<String>> cells = new LinkedHashMap<>();
        private String brand = "";

        /** Further projects, with the first people. */
        void widen(AccessMatrix part) {
            projects.addAll(part.projects());
            brand = Objects.requireNonNullElse(part.brand(), "");
            lengthen(part);
        }

        /** Further people; who came while the sheet was made has no word on what was asked before. */
        void lengthen(AccessMatrix part) {
            for (MatrixRow row : part.items()) {
                people.putIfAbsent(row.id(), row);
                List<String> words = cells.computeIfAbsent(row.id(), _ -> new ArrayList<>());
                while (words.size() < projects.size() - part.projects().size()) {
                    words.add("");
                }
                row.cells().forEach(cell -> words.add(word(cell)));
            }
            if (people.size() > MAX_EXPORTED || projects.size() > MAX_EXPORTED) {
                throw new BadInput("brand", BadInput.Code.TOO_MANY);
            }
        }

        byte[] bytes() {
            Csv csv = new Csv();
            List<String> head = new ArrayList<>(List.of("Person", "Kind", "Company"));
            projects.forEach(project -> head.add(
                    Objects.requireNonNullElse(project.title(), project.id().value())));
            csv.line(head);
            people.forEach((id, row) -> {
                List<String> line = new ArrayList<>(List.of(
                        row.name(),
                        row.kind().name().toLowerCase(Locale.ROOT),
                        Objects.requireNonNullElse(row.company(), "")));
                line.addAll(cells.getOrDefault(id, List.of()));
                csv.line(line);
            });
            return csv.bytes();
        }

        private static String word(Footing footing) {
            return footing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
