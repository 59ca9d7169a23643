package io.portico.app.journey;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** Somebody comes in where the agency asks for a second factor and for its terms to be accepted. */
record Agreeing(Visitor omar, Visitor dora) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    void unfolds() {
        demandsASecondFactor();
        publishesTerms();
        String link = invites();
        dora.accepts(link, "dora@example.com");
        setsUpTheApp();
        acceptsTheTerms();
        omar.goes("/clients");
        omar.follows("Dora Lind");
        omar.sees("Version 1 accepted");
    }

    private void demandsASecondFactor() {
        omar.goes("/settings/permission-sets");
        omar.follows("Client Viewer");
        omar.ticks("Two-factor sign-in is demanded of whoever has this set");
        omar.sees("Saved");
    }

    private void publishesTerms() {
        omar.goes("/settings/terms");
        omar.sees("No terms yet");
        omar.presses("Publish terms");
        omar.fills("Text", "## Keep it to yourselves\n\nWhat you see here is for you alone.");
        omar.sees("people see nothing until they accept");
        omar.looksGood("publish-terms");
        omar.presses("Publish");
        omar.sees("Counts now");
        omar.looksGood("terms");
    }

    private String invites() {
        omar.goes("/clients");
        omar.presses("Invite client");
        omar.fills("First name", "Dora");
        omar.fills("Last name", "Lind");
        omar.fills("E-mail", "dora@example.com");
        omar.picks("Brands", "Acme Shoes");
        omar.selects("Permission set", "Client Viewer");
        omar.presses("Invite");
        omar.sees("Link for Dora");
        String link = omar.reads("Invitation link");
        omar.presses("Close");
        return link;
    }

    private void setsUpTheApp() {
        dora.sees("Scan this with an authenticator app");
        dora.looksGood("second-factor-demanded");
        dora.fills("Code", code(dora.reads("Key")));
        dora.presses("Confirm");
        dora.sees("Your recovery codes");
        dora.presses("I have kept them");
    }

    private void acceptsTheTerms() {
        dora.sees("What you see here is for you alone.");
        dora.isAt("/terms");
        dora.isShown("accepting-terms");
        dora.goes("/projects");
        dora.isAt("/terms");
        dora.presses("I have read and accept them");
        dora.sees("Nothing is going on right now");
    }

    /** The code an app shows now for the key that is typed into it. */
    private static String code(String typed) {
        String key = typed.replace(" ", "");
        byte[] bytes = new byte[key.length() * 5 / 8];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (char letter : key.toCharArray()) {
            bits = (bits << 5) | LETTERS.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes[at++] = (byte) (bits >> held);
                bits &= (1 << held) - 1;
            }
        }
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(bytes, "HmacSHA1"), Instant.now());
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }
}
