package io.portico.rest;

/** On which side of the house a door is. */
enum Side {
    /** For the agency's people and programs; to people outside it is not there. */
    AGENCY,
    /** For people outside; to the agency's people it is not there. */
    PORTAL,
    /** For everybody with an account in the agency. */
    MEMBER,
    /** For anybody who comes to an agency's host. */
    PUBLIC,
    /** For the operator, at the apex host. */
    OPERATOR,
    /** For anybody at any host. */
    ANYWHERE
}
