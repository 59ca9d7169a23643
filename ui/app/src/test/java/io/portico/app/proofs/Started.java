package io.portico.app.proofs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The application in a process that is there to be killed; it says its port as soon as it listens. */
final class Started {

    static final String PORT = "listening on ";

    private Started() {}

    /** @param args the data folder, and settings such as {@code server.port=8080} */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        RunningHouse house = RunningHouse.started(Path.of(args[0]), Arrays.copyOfRange(args, 1, args.length));
        System.out.println(PORT + house.port);
        Thread.ofPlatform().daemon().start(Started::endWithWhoeverStartedThis);
    }

    private static void endWithWhoeverStartedThis() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; the end comes when they are gone.
            }
        } catch (IOException e) {
            // Gone all the same.
        }
        Runtime.getRuntime().halt(1);
    }
}
