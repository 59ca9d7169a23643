package io.portico.files.imports;

/** How days such as 3/4/2026 are meant. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST
}
