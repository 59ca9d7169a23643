package io.portico.app.journey;

import java.nio.charset.StandardCharsets;

/** PDFs are looked at in the page itself: by the agency at a desk, by a client on the phone. What cannot be drawn says why. */
record Leafing(Visitor omar, Visitor clara) {

    private static final byte[] BROCHURE = Pdfs.of("Front", "Inside", "Back");
    private static final byte[] BROKEN = "%PDF-1.4 and then the line broke".getBytes(StandardCharsets.UTF_8);

    void unfolds() {
        sendsThree();
        omar.withoutReload(this::looksAtTheDesk);
        clara.onThePhone();
        clara.withoutReload(this::looksOnThePhone);
        clara.atTheDesk();
    }

    private void sendsThree() {
        omar.goes("/projects");
        omar.follows("Autumn campaign");
        omar.presses("New task");
        omar.fills("Name", "Brochure");
        omar.presses("Create");
        omar.isOn("Brochure");
        omar.presses("Brochure: Internal. Change who it is open to");
        omar.ticks("Clients");
        omar.presses("Save access");
        omar.sees("Open to clients");
        clara.goes(omar.path());
        clara.isOn("Brochure");
        clara.sees("No files yet");
        omar.turnsTo("Clients");
        omar.attaches("brochure.pdf", BROCHURE);
        omar.attaches("broken.pdf", BROKEN);
        omar.attaches("secret.pdf", Pdfs.locked("Secret"));
        omar.presses("Send reply");
        omar.hasReady("secret.pdf", 0);
        clara.sees("secret.pdf");
    }

    private void looksAtTheDesk() {
        omar.pressesLast("Look at brochure.pdf");
        omar.hands().seesPageDrawn(1, "Front");
        omar.sees("Page 1 of 3");
        omar.strikes("ArrowRight");
        omar.sees("Page 2 of 3");
        omar.hands().seesPageDrawn(2, "Inside");
        omar.strikes("End");
        omar.sees("Page 3 of 3");
        omar.hands().seesPageDrawn(3, "Back");
        omar.hands().hearsPageOutOfSight(1, "Front");
        omar.strikes("ArrowLeft");
        omar.sees("Page 2 of 3");
        omar.looksGood("pdf");
        omar.hands().isShownInItsOwnTab();
        omar.leavesDialog();
    }

    private void looksOnThePhone() {
        clara.pressesLast("Look at brochure.pdf");
        clara.hands().seesPageDrawn(1, "Front");
        clara.looksGood("portal-pdf");
        clara.leavesDialog();
        clara.pressesLast("Look at broken.pdf");
        clara.sees("This PDF is damaged");
        clara.looksGood("portal-pdf-broken");
        clara.leavesDialog();
        clara.pressesLast("Look at secret.pdf");
        clara.sees("This PDF asks for a password");
        clara.presses("Close");
    }
}
