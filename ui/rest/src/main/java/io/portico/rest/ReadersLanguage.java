package io.portico.rest;

import io.portico.messages.person.Language;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Gateway;
import io.portico.views.door.AgencyLanguage;
import io.portico.views.door.FindAgencyLanguage;
import io.portico.views.me.FindMe;
import io.portico.views.me.Me;

/** In which language papers are for whoever asks. */
final class ReadersLanguage {

    private ReadersLanguage() {}

    /** What one has not chosen, or cannot, the agency has. */
    static Language of(Caller caller, Gateway gateway) {
        Language own = caller.kind() == PersonKind.PROGRAM
                ? null
                : gateway.ask(new FindMe(), Me.class).language();
        return own == null
                ? gateway.ask(new FindAgencyLanguage(), AgencyLanguage.class).language()
                : own;
    }
}
