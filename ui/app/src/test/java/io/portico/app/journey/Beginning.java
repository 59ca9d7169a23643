package io.portico.app.journey;

import java.util.Locale;

/** An agency is founded at the front gate, and the people it works with come in. */
record Beginning(Visitor omar, Visitor clara, Visitor paula) {

    void unfolds(String apex) {
        founds(apex);
        omar.signsOut();
        omar.looksGood("sign-in");
        omar.signsIn("omar@northlight.example", "not what he chose");
        omar.sees("That e-mail and password do not go together");
        omar.signsIn("omar@northlight.example", Visitor.PASSWORD);
        omar.sees("Everything is answered");
        addsCompanyAndBrand();
        String claras = invites("client", "Clara", "Novak", "All: everything");
        String paulas = invites("partner", "Paula", "Berg", "Assigned: only");
        omar.looksGood("partners");
        clara.goes(claras);
        clara.sees("Welcome, Clara");
        clara.looksGood("invitation");
        clara.accepts(claras, "clara@example.com");
        clara.sees("Nothing is going on right now");
        clara.looksGood("portal-empty");
        paula.goes(claras);
        paula.sees("This link does not work any more");
        paula.accepts(paulas, "paula@example.com");
        paula.sees("Nothing is going on right now");
        addsProjectAndTask();
    }

    private void founds(String apex) {
        omar.goes(apex);
        omar.looksGood("apex");
        omar.presses("Create your agency");
        omar.fills("Agency’s name", "Northlight Studio");
        omar.finds("Address", "northlight-studio");
        omar.fills("First name", "Omar");
        omar.fills("Last name", "Haddad");
        omar.fills("E-mail", "omar@northlight.example");
        omar.fills("Choose a password", Visitor.PASSWORD);
        omar.looksGood("founding");
        omar.presses("Create and sign in");
        omar.sees("Nothing to review");
        omar.looksGood("today-empty");
    }

    private void addsCompanyAndBrand() {
        omar.follows("Companies");
        omar.presses("New company");
        omar.fills("Company’s name", "Acme");
        omar.presses("Create");
        omar.presses("Add brand");
        omar.fills("Brand’s name", "Acme Shoes");
        omar.presses("Create");
        omar.sees("Acme Shoes");
        omar.looksGood("companies");
    }

    /** No mail server is set, so whoever invites gets the link to hand over. */
    private String invites(String kind, String firstName, String lastName, String access) {
        omar.goes("/" + kind + "s");
        omar.presses("Invite " + kind);
        omar.fills("First name", firstName);
        omar.fills("Last name", lastName);
        omar.fills("E-mail", firstName.toLowerCase(Locale.ROOT) + "@example.com");
        omar.picks("Brands", "Acme Shoes");
        omar.ticks(access);
        omar.looksGood("invite-" + kind);
        omar.presses("Invite");
        omar.sees("Link for " + firstName);
        String link = omar.reads("Invitation link");
        omar.presses("Close");
        omar.sees(firstName + " " + lastName);
        return link;
    }

    private void addsProjectAndTask() {
        omar.follows("Projects");
        omar.presses("New project");
        omar.fills("Title", "New website");
        omar.picks("Brand", "Acme Shoes");
        omar.presses("Create");
        omar.presses("New task");
        omar.fills("Name", "Launch page");
        omar.selects("Status", "In progress");
        omar.looksGood("new-task");
        omar.presses("Create");
        omar.sees("Only Northlight Studio sees this");
    }
}
