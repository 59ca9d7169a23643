package io.portico.app.journey;

import java.nio.charset.StandardCharsets;

/** A client without a mouse finds what waits for her, approves it and answers with a file. */
record ByKeys(Visitor omar, Visitor clara) {

    private static final String ANSWER = "All of it is as we wanted it";
    private static final byte[] SIGNED = "%PDF-1.4 signed by hand".getBytes(StandardCharsets.UTF_8);

    void unfolds() {
        asks();
        clara.goes("/");
        clara.sees("Stationery");
        clara.withoutReload(() -> {
            comesToTheTask();
            approves();
            answers();
        });
    }

    private void asks() {
        omar.goes("/tasks?text=stationery");
        omar.follows("Stationery");
        omar.isOn("Stationery");
        omar.turnsTo("Clients");
        omar.presses("Ask for approval…");
        omar.selects("What they are asked about", "The task itself");
        omar.fills("What you want to say to them", "Shall we print it?");
        omar.presses("Ask");
        omar.sees("Waiting for approval");
    }

    private void comesToTheTask() {
        clara.tabsTo("Stationery");
        clara.strikes("Enter");
        clara.isOn("Stationery");
    }

    private void approves() {
        clara.tabsTo("Approve Stationery");
        clara.strikes("Enter");
        clara.sees("It stays as it is from then on.");
        clara.tabsTo("Approve");
        clara.strikes("Enter");
        clara.sees("“Stationery” is approved.");
        omar.sees("Clara Novak approved it");
    }

    private void answers() {
        clara.tabsTo("Reply");
        clara.writes(ANSWER);
        clara.tabsTo("Attach files");
        clara.choosesFileByKey("signed.pdf", SIGNED);
        clara.hasReady("signed.pdf", 1);
        clara.tabsTo("Send reply");
        clara.strikes("Enter");
        omar.sees(ANSWER);
        omar.sees("signed.pdf");
    }
}
