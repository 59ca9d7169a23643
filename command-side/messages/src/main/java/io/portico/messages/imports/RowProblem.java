package io.portico.messages.imports;

import org.jspecify.annotations.Nullable;

/**
 * Something about a row of an imported file that could not be taken as it is.
 *
 * @param row which one, counted from 1 without the header
 * @param field which part of it; null when it is the row as a whole
 */
public record RowProblem(int row, @Nullable ImportField field, Code code) {

    /** What is wrong. */
    public enum Code {
        /** The row was imported before and is still there. */
        ALREADY_IMPORTED(true),
        /** An earlier row of the file has the same id. */
        SAME_ID_TWICE(true),
        /** There is no name. */
        NAME_MISSING(true),
        /** Neither the row nor the mapping says which project it belongs to. */
        PROJECT_MISSING(true),
        /** Several projects have that title. */
        PROJECT_AMBIGUOUS(true),
        /** The row has more fields than the header, so that nobody knows which is which. */
        TOO_MANY_FIELDS(true),
        /** The row has fewer fields than the header; the missing ones count as empty. */
        TOO_FEW_FIELDS(false),
        /** Too long for what it is to become: a name is cut, everything else left out. */
        TOO_LONG(false),
        UNKNOWN_STATUS(false),
        UNKNOWN_PRIORITY(false),
        INVALID_DATE(false),
        /** The deadline lies before the start, which is left out. */
        DEADLINE_BEFORE_START(false),
        /** Nobody of the agency has that address or name. */
        UNKNOWN_PERSON(false),
        /** Several people of the agency have that name. */
        AMBIGUOUS_PERSON(false),
        /** There is no such row, it was not imported, or it is a part of this one; the task stands by itself. */
        UNKNOWN_PARENT(false),
        /** The parent is in another project; the task stands by itself. */
        PARENT_IN_ANOTHER_PROJECT(false);

        private final boolean skips;

        Code(boolean skips) {
            this.skips = skips;
        }

        /** Whether the row is not imported at all. */
        public boolean skips() {
            return skips;
        }
    }
}
