package io.portico.access;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom outside a brand may concern: the rows of its matrix. */
final class Concerned {

    private Concerned() {}

    static List<UserId> by(AccessState state, BrandId brandId) {
        CompanyId company = state.companyOf(brandId).orElse(null);
        Set<UserId> named = named(state, brandId);
        return state.people().stream()
                .filter(id -> state.person(id)
                        .filter(person -> person.audience().isPresent())
                        .filter(person ->
                                mayHave(person, company) || person.brands().containsKey(brandId) || named.contains(id))
                        .isPresent())
                .toList();
    }

    /** A person with a company may have that company's brands only; a person without may have any. */
    private static boolean mayHave(PersonAccess person, @Nullable CompanyId company) {
        return company != null
                && (person.companyId() == null || person.companyId().equals(company));
    }

    private static Set<UserId> named(AccessState state, BrandId brandId) {
        Set<UserId> named = new HashSet<>();
        state.projectsOf(brandId).forEach(project -> {
            state.project(project)
                    .ifPresent(known -> named.addAll(known.grants().keySet()));
            state.tasksOf(project).forEach(task -> state.task(task)
                    .ifPresent(known -> named.addAll(known.shares().keySet())));
        });
        return named;
    }
}
