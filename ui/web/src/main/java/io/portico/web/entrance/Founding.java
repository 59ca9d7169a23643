package io.portico.web.entrance;

import io.portico.messages.person.Language;
import java.net.URI;

/** Signing up: making an agency from the apex page. */
public interface Founding {

    /** Whether anybody who reaches the apex may make an agency now. */
    boolean open();

    /**
     * Makes the agency with its owner. Throws bad input and refusals as any command does; a password that may not be
     * used is bad input of the field {@code password}.
     *
     * @return where the owner goes next: an address at the agency's host that signs this browser in, once
     */
    URI found(NewAgency agency);

    /** An agency as its owner describes it. */
    record NewAgency(
            String slug,
            String name,
            String timeZone,
            String currency,
            Language language,
            String firstName,
            String lastName,
            String email,
            String password) {

        /** Never shows the password or the person. */
        @Override
        public String toString() {
            return "NewAgency[" + slug + "]";
        }
    }
}
