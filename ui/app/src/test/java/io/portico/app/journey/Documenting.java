package io.portico.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** A page is written for the agency alone, opened to clients, changed and withdrawn; open pages follow by themselves. */
record Documenting(Visitor omar, Visitor clara, Visitor paula) {

    private static final String TEXT = "The shop opens with one shelf and no carousel";
    private static final String LATER = "Two shelves are plenty";
    private static final String DOOR = "/api/v1/portal/documents/";
    private static final byte[] DRAWING = "%PDF-1.4 what Omar drew".getBytes(StandardCharsets.UTF_8);

    void unfolds() {
        omar.goes("/projects");
        omar.follows("New website");
        omar.sees("No documents yet");
        omar.presses("New website: Open to clients. Change who it is open to");
        omar.ticks("Clients");
        omar.ticks("Partners");
        omar.presses("Save access");
        omar.sees("Open to clients and partners");
        enters(clara);
        enters(paula);
        clara.withoutReload(this::isWrittenForTheAgencyAlone);
        paula.withoutReload(() -> clara.withoutReload(this::isOpenedToClients));
        clara.withoutReload(this::isChanged);
        clara.withoutReload(this::isWithdrawn);
        isAsIfItHadNeverBeen();
        filesAreKeptTheSameWay();
        closesAgain();
    }

    private static void enters(Visitor guest) {
        guest.goes("/projects");
        guest.follows("New website");
        guest.sees("Manager");
        guest.seesNoMore("Documents");
    }

    private void isWrittenForTheAgencyAlone() {
        omar.presses("New page");
        omar.sees("It is internal at first");
        omar.presses("Create");
        omar.sees("Please fill this in.");
        omar.fills("Title", "Launch brief");
        omar.fills("Text", TEXT + "\n\n- calm\n- **quick**");
        omar.looksGood("document-new");
        omar.presses("Create");
        omar.isAt("/documents/[^/]+");
        omar.sees("Only Northlight Studio sees this");
        omar.looksGood("document");
        clara.seesNoMore("Launch brief");
        clara.seesNoMore("Documents");
    }

    private void isOpenedToClients() {
        omar.presses("Launch brief: Internal. Change who it is open to");
        omar.ticks("Clients");
        omar.sees("Clara Novak gains 1 document");
        omar.looksGood("document-open");
        omar.presses("Save access");
        omar.sees("Clara Novak reads this");
        omar.looksGood("document-opened");
        clara.sees("Launch brief");
        clara.looksGood("portal-project-documents");
        clara.follows("Launch brief");
        clara.sees(TEXT);
        clara.looksGood("portal-document");
        paula.seesNoMore("Launch brief");
        paula.seesNoMore("Documents");
    }

    private void isChanged() {
        omar.presses("Edit");
        omar.fills("Text", LATER);
        omar.presses("Save");
        clara.sees(LATER);
        clara.seesNoMore(TEXT);
        omar.sees("Version 2");
        omar.presses("Version 1");
        omar.sees(TEXT);
        omar.looksGood("document-version");
        omar.presses("Close");
    }

    private void isWithdrawn() {
        omar.presses("Launch brief: Open to clients. Change who it is open to");
        omar.sees("Clara Novak loses 1 document");
        omar.presses("Save access");
        omar.sees("Only Northlight Studio sees this");
        clara.sees("There is nothing here for you");
        clara.seesNoMore(LATER);
    }

    /** At its address, behind its door and in search it is to them what never was. */
    private void isAsIfItHadNeverBeen() {
        String id = omar.path().substring("/documents/".length());
        for (Visitor guest : new Visitor[] {clara, paula}) {
            assertThat(guest.answerAt(DOOR + id))
                    .isEqualTo(guest.answerAt(DOOR + "never"))
                    .isEqualTo(404);
        }
        clara.goes("/projects");
        clara.follows("New website");
        clara.sees("Manager");
        clara.seesNoMore("Documents");
        paula.cannotFind("Launch brief");
        paula.cannotFind(TEXT);
    }

    private void filesAreKeptTheSameWay() {
        omar.goes("/projects");
        omar.follows("New website");
        omar.sees("Launch brief");
        omar.uploads("Add files", "drawing.pdf", DRAWING);
        omar.sees("drawing.pdf");
        omar.presses("drawing.pdf is pinned to the top");
        omar.looksGood("project-documents");
        omar.follows("drawing.pdf");
        omar.presses("drawing.pdf: Internal. Change who it is open to");
        omar.ticks("Partners");
        omar.unticks("Clients");
        omar.sees("Paula Berg gains 1 document");
        omar.presses("Save access");
        paula.sees("drawing.pdf");
        paula.follows("drawing.pdf");
        paula.isOn("drawing.pdf");
        assertThat(paula.downloads("drawing.pdf")).isEqualTo(DRAWING);
        paula.looksGood("portal-document-file");
        clara.seesNoMore("drawing.pdf");
        omar.presses("More about this document");
        omar.chooses("Delete");
        omar.presses("Delete");
        omar.sees("“drawing.pdf” was deleted");
        paula.sees("There is nothing here for you");
    }

    private void closesAgain() {
        omar.presses("New website: Open to clients and partners. Change who it is open to");
        omar.ticks("Clients");
        omar.presses("Save access");
        omar.sees("Open to clients");
        omar.follows("Launch page");
        omar.sees("Only Northlight Studio sees this");
        clara.goes("/");
        paula.goes("/");
    }
}
