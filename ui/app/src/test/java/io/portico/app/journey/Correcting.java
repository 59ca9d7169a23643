package io.portico.app.journey;

/**
 * What is kept of people and companies is put right: two who do so at once lose nothing, and what was taken away can come
 * back.
 */
record Correcting(Visitor omar, Visitor elsewhere) {

    void unfolds() {
        corrects();
        omar.withoutReload(this::isToldWhatSomebodyElseWrote);
        readsWhatHappened();
    }

    private void corrects() {
        omar.goes("/companies");
        omar.presses("Add contact");
        omar.fills("First name", "Carl");
        omar.fills("Last name", "Core");
        omar.fills("E-mail", "carl@acme.example");
        omar.presses("Create");
        omar.presses("Actions for Carl Core");
        omar.chooses("Edit…");
        omar.fills("Last name", "Cole");
        omar.presses("Save");
        omar.sees("Carl Cole");
        omar.looksGood("companies-corrected");
        omar.presses("Actions for Carl Cole");
        omar.chooses("Remove");
        omar.undoes("Carl Cole is no contact any more");
        omar.sees("carl@acme.example");
    }

    private void isToldWhatSomebodyElseWrote() {
        omar.follows("Clients");
        omar.follows("Clara Novak");
        omar.presses("Edit");
        omar.fills("Phone", "555 100");
        elsewhere.goes("/clients");
        elsewhere.follows("Clara Novak");
        elsewhere.presses("Edit");
        elsewhere.fills("Phone", "555 200");
        elsewhere.fills("Codename", "Shoes");
        elsewhere.presses("Save");
        elsewhere.sees("555 200");
        omar.presses("Save");
        omar.sees("Somebody else wrote “555 200” meanwhile. Save again to keep yours.");
        omar.finds("Codename", "Shoes");
        omar.looksGood("guest-crossed");
        omar.presses("Save");
        omar.sees("555 100");
        elsewhere.sees("555 100");
    }

    private void readsWhatHappened() {
        omar.presses("Show history");
        omar.sees("Omar Haddad");
        omar.goes("/projects");
        omar.follows("New website");
        omar.presses("Show history");
        omar.looksGood("project-history");
    }
}
