package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of employees. */
public record Employees(
        List<EmployeeDetails> items, @Nullable String next) {}
