package io.portico.web.agency;

import io.portico.messages.Audience;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.views.PersonName;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.Brands;
import io.portico.views.agency.BudgetItemLine;
import io.portico.views.agency.Budgets;
import io.portico.views.agency.Companies;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.EmployeeDetails;
import io.portico.views.agency.Employees;
import io.portico.views.agency.FindBrands;
import io.portico.views.agency.FindBudgets;
import io.portico.views.agency.FindCompanies;
import io.portico.views.agency.FindEmployees;
import io.portico.views.agency.FindGuests;
import io.portico.views.agency.FindPermissionSets;
import io.portico.views.agency.FindProjects;
import io.portico.views.agency.GuestDetails;
import io.portico.views.agency.Guests;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.Projects;
import io.portico.web.parts.House;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What forms offer to choose from. */
final class Known {

    /** The most entries a field offers. */
    private static final int MOST = 2_000;

    private final House house;

    Known(House house) {
        this.house = house;
    }

    List<ProjectDetails> projects() {
        return new Stock<>(page -> {
                    Projects part = house.ask(new FindProjects(page));
                    return new Slice<>(part.items(), part.next());
                })
                .from(0, MOST);
    }

    List<BrandDetails> brands() {
        return new Stock<>(page -> {
                    Brands part = house.ask(new FindBrands(page));
                    return new Slice<>(part.items(), part.next());
                })
                .from(0, MOST);
    }

    List<CompanyDetails> companies() {
        return new Stock<>(page -> {
                    Companies part = house.ask(new FindCompanies(page));
                    return new Slice<>(part.items(), part.next());
                })
                .from(0, MOST);
    }

    List<EmployeeDetails> employees() {
        return new Stock<>(page -> {
                    Employees part = house.ask(new FindEmployees(page));
                    return new Slice<>(part.items(), part.next());
                })
                .from(0, MOST);
    }

    /** The agency's people, as far as the reader may know them, and these. */
    List<PersonName> colleagues(List<PersonName> besides) {
        Stream<PersonName> employees = house.may(Permission.PEOPLE_VIEW)
                ? employees().stream()
                        .map(employee -> new PersonName(employee.id(), name(employee), PersonKind.EMPLOYEE))
                : Stream.empty();
        Map<UserId, PersonName> all = new LinkedHashMap<>();
        Stream.concat(employees, besides.stream()).forEach(person -> all.putIfAbsent(person.id(), person));
        return List.copyOf(all.values());
    }

    /** All items of the project's budgets, budget by budget. */
    List<BudgetItemLine> budgetItems(ProjectId project) {
        return new Stock<>(page -> {
                    Budgets part = house.ask(new FindBudgets(project, page));
                    return new Slice<>(part.items(), part.next());
                })
                .from(0, MOST).stream()
                        .flatMap(budget -> budget.items().stream())
                        .toList();
    }

    List<GuestDetails> guests(Audience audience) {
        return new Stock<>(page -> {
                    Guests part = house.ask(new FindGuests(audience, page));
                    return new Slice<>(part.items(), part.next());
                })
                .from(0, MOST);
    }

    List<PermissionSetDetails> permissionSets() {
        return house.ask(new FindPermissionSets()).items();
    }

    static String name(GuestDetails guest) {
        return guest.firstName() + " " + guest.lastName();
    }

    static String name(EmployeeDetails employee) {
        return employee.firstName() + " " + employee.lastName();
    }
}
