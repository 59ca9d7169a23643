package io.portico.app.journey;

/** Passkeys: made on one's profile, made because the agency asks for a second factor, and used to come in. */
record Entering(Visitor omar, Visitor clara, Visitor paula) {

    void unfolds() {
        makesOneOfHerOwnAccord();
        comesInWithNothingElse();
        omar.goes("/settings");
        omar.ticks("Clients");
        omar.sees("Saved");
        omar.ticks("Partners");
        showsItBesideHerPassword();
        makesOneBecauseTheAgencyAsks();
    }

    private void makesOneOfHerOwnAccord() {
        clara.hasAuthenticator();
        clara.goes("/profile");
        clara.presses("Add a passkey");
        clara.fills("Name", "Clara’s laptop");
        clara.fills("Present password", Visitor.PASSWORD);
        clara.presses("Next");
        clara.looksGood("passkey");
        clara.presses("Make a passkey");
        clara.sees("“Clara’s laptop” is ready");
        clara.looksGood("profile");
    }

    private void comesInWithNothingElse() {
        clara.signsOut();
        clara.looksGood("sign-in-portal");
        clara.presses("Sign in with a passkey");
        clara.isIn();
    }

    private void showsItBesideHerPassword() {
        clara.signsOut();
        clara.signsIn("clara@example.com", Visitor.PASSWORD);
        clara.sees("Show that it is you with your passkey");
        clara.looksGood("second-step");
        clara.presses("Use your passkey");
        clara.isIn();
    }

    private void makesOneBecauseTheAgencyAsks() {
        paula.hasAuthenticator();
        paula.goes("/");
        paula.signsOut();
        paula.signsIn("paula@example.com", Visitor.PASSWORD);
        paula.sees("Choose a second factor");
        paula.isShown("second-factor-choice");
        paula.presses("Make a passkey");
        paula.isIn();
        paula.signsOut();
        paula.presses("Sign in with a passkey");
        paula.isIn();
    }
}
