package io.portico.app.journey;

import io.portico.app.proofs.FakeProvider;

/** The agency's own people sign in with the account they have at work. */
record Returning(Visitor omar) {

    void unfolds() {
        try (FakeProvider provider = new FakeProvider()) {
            omar.goes("/settings");
            omar.presses("For your people");
            omar.fills("Label", "Northlight account");
            omar.fills("Issuer", "http://localhost:1");
            omar.fills("Client id", FakeProvider.CLIENT);
            omar.fills("Client secret", FakeProvider.SECRET);
            omar.presses("Save");
            omar.sees("No identity provider answers at that address");
            omar.looksGood("identity-provider");
            omar.fills("Issuer", provider.issuer());
            omar.presses("Save");
            omar.sees("Northlight account · " + provider.issuer());
            omar.looksGood("settings");
            omar.signsOut();
            omar.looksGood("sign-in-provider");
            provider.atTheBrowser = "stranger@northlight.example";
            omar.follows("Sign in with Northlight account");
            omar.sees("That account does not open anything here");
            provider.atTheBrowser = "omar@northlight.example";
            omar.follows("Sign in with Northlight account");
            omar.isIn();
        }
    }
}
