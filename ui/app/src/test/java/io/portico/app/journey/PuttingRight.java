package io.portico.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.app.journey.Carried.Thing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * What was said or done can be put right, before everybody's eyes: posts are changed and deleted, several tasks edited and
 * put back, files brought by hand, called back on their way, and brought again in a better version.
 */
record PuttingRight(Visitor omar, Visitor clara) {

    private static final String SLIP = "We meet on Tuseday";
    private static final String RIGHT = "We meet on Tuesday";
    private static final String TOO_MUCH = "And the printer is a crook";
    private static final String CLARAS = "My colleague earns too little for this";
    private static final byte[] LIST = "paper, ink, glue".getBytes(StandardCharsets.UTF_8);
    private static final byte[] FIRST = "%PDF-1.4 the first layout".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND = "%PDF-1.4 the second layout, calmer".getBytes(StandardCharsets.UTF_8);
    private static final int LONG_BYTES = 2_000_000;

    void unfolds() {
        prepares();
        clara.withoutReload(() -> omar.withoutReload(() -> {
            changesAndDeletes();
            deletesWhatAnotherSaid();
            bringsByHand();
            callsBack();
            bringsABetterVersion();
        }));
        readsItAnew();
        editsSeveral();
    }

    private void prepares() {
        omar.goes("/projects");
        omar.follows("Autumn campaign");
        omar.presses("New task");
        omar.fills("Name", "Stationery");
        omar.presses("Create");
        omar.isOn("Stationery");
        omar.presses("Stationery: Internal. Change who it is open to");
        omar.ticks("Clients");
        omar.presses("Save access");
        omar.sees("Open to clients");
        for (String part : new String[] {"Paper for envelopes", "Paper for letters"}) {
            omar.writesInto("Add a subtask, then Enter", part);
            omar.seesLink(part);
        }
        clara.goes(omar.path());
        clara.isOn("Stationery");
        omar.turnsTo("Clients");
    }

    private void changesAndDeletes() {
        omar.sends(SLIP);
        clara.sees(SLIP);
        comesBack();
        omar.editsPost(SLIP, RIGHT);
        clara.sees(RIGHT);
        clara.seesNoMore(SLIP);
        clara.sees("edited");
        omar.sends(TOO_MUCH);
        clara.sees(TOO_MUCH);
        omar.deletesPost(TOO_MUCH);
        clara.sees("This post was deleted.");
        clara.seesNoMore(TOO_MUCH);
    }

    /** What he said stands there already when the page opens. */
    private void comesBack() {
        omar.follows("Autumn campaign");
        omar.isOn("Autumn campaign");
        omar.follows("Stationery");
        omar.isOn("Stationery");
        omar.turnsTo("Clients");
    }

    private void deletesWhatAnotherSaid() {
        clara.sends("Sorry, wrong window");
        omar.sees("Sorry, wrong window");
        clara.editsPost("Sorry, wrong window", "Sorry, that was for somebody else");
        omar.sees("Sorry, that was for somebody else");
        clara.deletesPost("Sorry, that was for somebody else");
        omar.seesNoMore("Sorry, that was for somebody else");
        clara.sends(CLARAS);
        omar.sees(CLARAS);
        omar.deletesPost(CLARAS);
        clara.seesNoMore(CLARAS);
        omar.seesNoMore(CLARAS);
    }

    /** From the clipboard, and several from a folder at once. */
    private void bringsByHand() {
        clara.hands().pastes("Reply", new Thing("image.png", "image/png", picture(Color.ORANGE)));
        clara.hasReady("Pasted", 1);
        clara.hands()
                .drops(
                        "Reply",
                        new Thing("list.txt", "text/plain", LIST),
                        new Thing("logo.png", "image/png", picture(Color.BLUE)));
        clara.hasReady("list.txt", 1);
        clara.hasReady("logo.png", 1);
        clara.looksGood("portal-task-brought");
        clara.presses("Send reply");
        omar.sees("list.txt");
        omar.hands().seesDrawn("logo.png", 1);
        omar.hands().seesDrawn("Pasted", 1);
        clara.hands().seesDrawn("logo.png", 1);
        assertThat(omar.downloads("list.txt")).isEqualTo(LIST);
        omar.pressesLast("Look at logo.png");
        omar.looksGood("picture");
        omar.presses("Close");
    }

    /** What is called back on its way neither goes along nor stands in the way. */
    private void callsBack() {
        clara.hands().onASlowLine(() -> {
            clara.hands().drops("Reply", new Thing("film.mov", "video/quicktime", new byte[LONG_BYTES]));
            clara.hands().isOnItsWay("film.mov");
            clara.hands().callsBack("film.mov");
        });
        clara.hasReady("film.mov", 0);
        clara.sends("No film after all");
        omar.sees("No film after all");
        omar.seesNoMore("film.mov");
    }

    private void bringsABetterVersion() {
        for (byte[] layout : new byte[][] {FIRST, SECOND}) {
            omar.attaches("layout.pdf", layout);
            omar.presses("Send reply");
            omar.hasReady("layout.pdf", 0);
        }
        clara.sees("One earlier version");
    }

    /** The newest stands first, the older one behind it, and what was deleted is only known to have been. */
    private void readsItAnew() {
        clara.goes(clara.path());
        clara.sees("edited");
        clara.sees("This post was deleted.");
        clara.seesNoMore(TOO_MUCH);
        assertThat(clara.hands().savesNewest("layout.pdf")).isEqualTo(SECOND);
        clara.presses("One earlier version");
        assertThat(clara.hands().savesOlder("layout.pdf")).isEqualTo(FIRST);
        clara.looksGood("portal-task-versions");
    }

    /** In one go and back in one, and the client's open page follows both. */
    private void editsSeveral() {
        clara.goes("/projects");
        clara.follows("Autumn campaign");
        clara.sees("Paper for letters");
        omar.goes("/tasks?text=paper+for");
        clara.withoutReload(() -> {
            omar.choosesARow();
            omar.presses("Choose all");
            omar.sees("2 chosen");
            omar.presses("Edit");
            omar.sees("Edit 2 tasks");
            omar.selects("Status", "Done");
            omar.looksGood("tasks-edit-together");
            omar.presses("Save");
            clara.seesNoMore("Paper for letters");
            clara.seesNoMore("Paper for envelopes");
            omar.undoes("2 tasks were changed");
            clara.sees("Paper for letters");
            clara.sees("Paper for envelopes");
        });
    }

    private static byte[] picture(Color colour) {
        BufferedImage picture = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(colour);
        brush.fillRoundRect(40, 40, 240, 120, 30, 30);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
