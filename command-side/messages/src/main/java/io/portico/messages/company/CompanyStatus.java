package io.portico.messages.company;

/** Whether the agency works with the company now. It says nothing about who may see what. */
public enum CompanyStatus {
    ACTIVE,
    INACTIVE
}
