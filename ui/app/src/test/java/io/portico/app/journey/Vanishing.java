package io.portico.app.journey;

/** A connection is lost and comes back by itself; whoever was away has everything then, and nothing that was withdrawn. */
record Vanishing(Visitor omar, Visitor clara) {

    private static final String BEFORE = "The tram leaves in a minute";
    private static final String IN_THE_TUNNEL = "We moved the meeting to four";
    private static final String REGRETTED = "This was meant for somebody else";
    private static final String OUT_OF_THE_TUNNEL = "Four is fine, I am back";
    private static final String DEAD_LINE = "One more thing about the colours";
    private static final String BEGUN = "What I wanted to say all along";

    void unfolds() {
        atTheSameTask();
        clara.withoutReload(this::clientIsAway);
        omar.withoutReload(this::agencyIsAway);
        clara.withoutReload(this::lineDiesUnnoticed);
        clara.withoutReload(this::whatIsTakenAndGivenMeanwhileIsFollowed);
    }

    private void atTheSameTask() {
        clara.goes("/");
        clara.follows("Launch page");
        clara.sees("will read this");
        omar.goes("/tasks");
        omar.follows("Launch page");
        omar.turnsTo("Clients");
        omar.sends(BEFORE);
        clara.sees(BEFORE);
    }

    /** What she was writing is still there, what was said meanwhile comes, and what was taken back meanwhile is gone. */
    private void clientIsAway() {
        omar.sends(REGRETTED);
        clara.sees(REGRETTED);
        clara.fills("Reply", BEGUN);
        clara.losesConnection();
        clara.sees("No connection");
        clara.looksGood("portal-offline");
        omar.sends(IN_THE_TUNNEL);
        omar.sees(IN_THE_TUNNEL);
        omar.deletesPost(REGRETTED);
        clara.isBackOnline();
        clara.sees("Connected again");
        clara.sees(IN_THE_TUNNEL);
        clara.seesNoMore(REGRETTED);
        clara.finds("Reply", BEGUN);
        clara.fills("Reply", "");
    }

    private void agencyIsAway() {
        omar.losesConnection();
        omar.sees("No connection");
        clara.sends(OUT_OF_THE_TUNNEL);
        clara.sees(OUT_OF_THE_TUNNEL);
        omar.isBackOnline();
        omar.sees("Connected again");
        omar.sees(OUT_OF_THE_TUNNEL);
    }

    /** The network is well, but what is pushed to the page goes nowhere until the page asks. */
    private void lineDiesUnnoticed() {
        clara.goesDeaf();
        omar.sends(DEAD_LINE);
        omar.sees(DEAD_LINE);
        clara.hearsAgain();
        clara.sees(DEAD_LINE);
    }

    private void whatIsTakenAndGivenMeanwhileIsFollowed() {
        omar.goes("/projects");
        omar.follows("New website");
        omar.sees("People and access");
        clara.follows("Projects");
        // The page that she leaves has a link of that name and words of the other, too.
        clara.isOn("Projects");
        clara.follows("New website");
        clara.isOn("New website");
        clara.sees("Launch page");
        clara.losesConnection();
        omar.presses("Launch page: Open to clients. Change who it is open to");
        omar.unticks("Clients");
        omar.presses("Save access");
        omar.sees("Access to “Launch page” was changed");
        clara.isBackOnline();
        clara.seesNoMore("Launch page");
        clara.losesConnection();
        omar.presses("Launch page: Internal. Change who it is open to");
        omar.ticks("Clients");
        omar.presses("Save access");
        omar.sees("Open to clients");
        clara.isBackOnline();
        clara.sees("Launch page");
    }
}
